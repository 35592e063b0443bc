/// A layer of weighted sums.
enum Linear {
  /// x: (N, D), W: (D, K), b: (K), y: (N, K).
  ///
  /// y = x·W + b.
  static func forward<E: ArrayElement>(
    x: View<E>, weights w: View<E>, biases b: View<E>, y: MutableView<E>, n: Int, d: Int, k: Int,
    kernels: Kernels
  ) {
    check(x: x.count, weights: w.count, biases: b.count, y: y.count, n: n, d: d, k: k)
    for i in 0..<n { y.part(i * k..<i * k + k).copy(b) }
    kernels.multiply(
      Matrix(x, rows: n, columns: d), Matrix(w, rows: d, columns: k),
      into: MutableMatrix(y, rows: n, columns: k), adding: true)
  }

  /// x: (N, D), W: (D, K), dy: (N, K), dW: (D, K), db: (K), dx: (N, D), if it is wanted.
  ///
  /// dW = xᵀ·dy, db = Σₙ dyₙ over the samples alone, dx = dy·Wᵀ.
  static func backward<E: ArrayElement>(
    x: View<E>, weights w: View<E>, dy: View<E>, dWeights dw: MutableView<E>,
    dBiases db: MutableView<E>, dx: MutableView<E>?, n: Int, d: Int, k: Int, kernels: Kernels
  ) {
    check(x: x.count, weights: dw.count, biases: db.count, y: dy.count, n: n, d: d, k: k)
    precondition(w.count == d * k, "weights of \(w.count) numbers for a (\(d), \(k)) layer")
    let dy = Matrix(dy, rows: n, columns: k)
    kernels.multiply(
      Matrix(x, rows: n, columns: d).transposed, dy,
      into: MutableMatrix(dw, rows: d, columns: k), adding: false)
    SumOverSamples.forward(x: dy.view, y: db, n: n, k: k)
    if let dx {
      backward(weights: w, dy: dy.view, dx: dx, n: n, d: d, k: k, kernels: kernels)
    }
  }

  /// W: (D, K), dy: (N, K), dx: (N, D).
  ///
  /// dx = dy·Wᵀ.
  static func backward<E: ArrayElement>(
    weights w: View<E>, dy: View<E>, dx: MutableView<E>, n: Int, d: Int, k: Int, kernels: Kernels
  ) {
    precondition(dx.count == n * d, "dx of \(dx.count) numbers for inputs of (\(n), \(d))")
    kernels.multiply(
      Matrix(dy, rows: n, columns: k), Matrix(w, rows: d, columns: k).transposed,
      into: MutableMatrix(dx, rows: n, columns: d), adding: false)
  }

  /// Stops where numbers do not fit the shapes.
  static func check(
    x: Int, weights: Int, biases: Int, y: Int, n: Int, d: Int, k: Int
  ) {
    precondition(
      x == n * d && weights == d * k && biases == k && y == n * k,
      "x of \(x), W of \(weights), b of \(biases) and y of \(y) numbers do not fit "
        + "(\(n), \(d)), (\(d), \(k)), (\(k)) and (\(n), \(k))")
  }
}
