/// -log of the probability that the outputs give to the class.
enum NegativeLogLikelihood {
  /// p: (N, K), classes: (N).
  ///
  /// Returns Σₙ lossₙ, lossₙ = -log p[c], which is infinite where p[c] is 0.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(p: View<E>, classes: [Int], n: Int, k: Int) -> Double {
    check(p.count, classes, n, k)
    var total = 0.0
    for i in 0..<n { total -= Libm.log(Double(p[i * k + classes[i]])) }
    return total
  }

  /// p: (N, K), classes: (N), dp: (N, K).
  ///
  /// dp[c] = -scale / p[c]; 0 for the other classes.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    p: View<E>, classes: [Int], scale: E, dp: MutableView<E>, n: Int, k: Int
  ) {
    check(p.count, classes, n, k)
    precondition(dp.count == n * k, "dp of \(dp.count) numbers for the shape (\(n), \(k))")
    dp.fill(0)
    for i in 0..<n {
      let place = i * k + classes[i]
      dp[place] = -scale / p[place]
    }
  }

  private static func check(_ p: Int, _ classes: [Int], _ n: Int, _ k: Int) {
    precondition(
      p == n * k && classes.count >= n,
      "\(p) probabilities and \(classes.count) classes for the shape (\(n), \(k))")
  }
}
