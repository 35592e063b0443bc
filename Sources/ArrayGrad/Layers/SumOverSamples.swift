/// The sum over the samples of a batch, as the gradient of a bias is.
enum SumOverSamples {
  /// x: (N, K), y: (K).
  ///
  /// yⱼ = Σₙ xₙⱼ, from the first sample to the last. The sum over all axes would be one number, which the gradient
  /// of cross-entropy makes 0.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, n: Int, k: Int) {
    precondition(
      x.count == n * k && y.count == k, "\(x.count) and \(y.count) numbers for (\(n), \(k))")
    y.fill(0)
    for i in 0..<n {
      y.change(0..<k, by: x.part(i * k..<i * k + k)) { sum, x in sum + x }
    }
  }
}
