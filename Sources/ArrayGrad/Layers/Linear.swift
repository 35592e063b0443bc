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
    for i in 0..<n {
      for j in 0..<k {
        var sum = b[j]
        for l in 0..<d { sum += x[i * d + l] * w[l * k + j] }
        y[i * k + j] = sum
      }
    }
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
    db.fill(0)
    dw.fill(0)
    for i in 0..<n {
      for j in 0..<k {
        let g = dy[i * k + j]
        db[j] += g
        for l in 0..<d { dw[l * k + j] += x[i * d + l] * g }
      }
    }
    guard let dx else { return }
    precondition(dx.count == n * d, "dx of \(dx.count) numbers for inputs of (\(n), \(d))")
    for i in 0..<n {
      for l in 0..<d {
        var sum: E = 0
        for j in 0..<k { sum += dy[i * k + j] * w[l * k + j] }
        dx[i * d + l] = sum
      }
    }
  }

  private static func check(
    x: Int, weights: Int, biases: Int, y: Int, n: Int, d: Int, k: Int
  ) {
    precondition(
      x == n * d && weights == d * k && biases == k && y == n * k,
      "x of \(x), W of \(weights), b of \(biases) and y of \(y) numbers do not fit "
        + "(\(n), \(d)), (\(d), \(k)), (\(k)) and (\(n), \(k))")
  }
}
