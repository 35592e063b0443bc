/// The cross-entropy of the softmax of logits, without a logarithm of a rounded probability.
enum CrossEntropy {
  /// z: (N, K), classes: (N), p: (N, K).
  ///
  /// Returns Σₙ lossₙ, lossₙ = -log softmax(z)[c] = log Σⱼ exp(zⱼ - m) - (z[c] - m) with m = max z; p becomes softmax(z).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(
    z: View<E>, classes: [Int], p: MutableView<E>, n: Int, k: Int
  ) -> Double {
    check(z.count, p.count, classes, n, k)
    var total = 0.0
    for i in 0..<n {
      let row = i * k..<i * k + k
      let (z, p) = (z.part(row), p.part(row))
      let largest = Softmax.largest(z)
      var sum: E = 0
      for j in 0..<k {
        let e = Libm.exp(z[j] - largest)
        p[j] = e
        sum += e
      }
      for j in 0..<k { p[j] /= sum }
      total += Libm.log(Double(sum)) - Double(z[classes[i]] - largest)
    }
    return total
  }

  /// p: (N, K), classes: (N), dz: (N, K), which may be the place of p.
  ///
  /// dz = scale·(p - onehot(c)).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    p: View<E>, classes: [Int], scale: E, dz: MutableView<E>, n: Int, k: Int
  ) {
    check(p.count, dz.count, classes, n, k)
    for i in 0..<n {
      for j in 0..<k {
        let target: E = j == classes[i] ? 1 : 0
        dz[i * k + j] = scale * (p[i * k + j] - target)
      }
    }
  }

  private static func check(_ z: Int, _ p: Int, _ classes: [Int], _ n: Int, _ k: Int) {
    precondition(
      z == n * k && p == n * k && classes.count >= n,
      "\(z) and \(p) numbers and \(classes.count) classes for the shape (\(n), \(k))")
  }
}
