/// exp(xᵢ) / Σ exp(xⱼ) over the numbers of each sample.
///
/// The largest number of the sample is taken out first, so that ±1000 are fine. A number of -inf has the
/// probability 0; with +inf, or with nothing but -inf, every probability of the sample is nan, as in PyTorch.
enum Softmax {
  /// x, y: (N, K).
  ///
  /// yᵢ = exp(xᵢ - m) / Σⱼ exp(xⱼ - m) with m = max x.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, n: Int, k: Int) {
    precondition(
      x.count == n * k && y.count == n * k,
      "x of \(x.count) and y of \(y.count) numbers for the shape (\(n), \(k))")
    for i in 0..<n {
      let row = i * k..<i * k + k
      let x = x.part(row)
      let y = y.part(row)
      let largest = largest(x)
      var sum: E = 0
      for j in 0..<k {
        let e = Libm.exp(x[j] - largest)
        y[j] = e
        sum += e
      }
      for j in 0..<k { y[j] /= sum }
    }
  }

  /// y, dy, dx: (N, K).
  ///
  /// dxᵢ = yᵢ·(dyᵢ - Σⱼ yⱼ·dyⱼ), since ∂yⱼ/∂xᵢ = yⱼ·(δᵢⱼ - yᵢ).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    y: View<E>, dy: View<E>, dx: MutableView<E>, n: Int, k: Int
  ) {
    precondition(
      y.count == n * k && dy.count == n * k && dx.count == n * k,
      "y of \(y.count), dy of \(dy.count) and dx of \(dx.count) numbers for (\(n), \(k))")
    for i in 0..<n {
      let row = i * k..<i * k + k
      let (y, dy, dx) = (y.part(row), dy.part(row), dx.part(row))
      var sum: E = 0
      for j in 0..<k { sum += y[j] * dy[j] }
      for j in 0..<k { dx[j] = y[j] * (dy[j] - sum) }
    }
  }

  /// The largest number of a row; nan if one of them is.
  @inline(__always)
  static func largest<E: ArrayElement>(_ row: View<E>) -> E {
    var largest = -E.infinity
    for j in 0..<row.count where !(row[j] <= largest) { largest = row[j] }
    return largest
  }
}
