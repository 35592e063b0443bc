/// The cross-entropy of two classes, from the one logit of class 1.
enum BinaryCrossEntropy {
  /// z: (N), classes: (N), each 0 or 1.
  ///
  /// Returns Σₙ lossₙ, lossₙ = -t·log s - (1 - t)·log(1 - s) with s = sigmoid(z), written as
  /// max(z, 0) - t·z + log(1 + e^-|z|): it neither overflows nor takes a logarithm of 0.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(z: View<E>, classes: [Int], n: Int) -> Double {
    check(z.count, classes, n)
    var total = 0.0
    for i in 0..<n {
      let z = Double(z[i])
      // The part that is linear in z: z where t is 0, -z where it is 1, and only where that is positive.
      let linear = classes[i] == 1 ? -z : z
      total += (linear <= 0 ? 0 : linear) + Libm.log1p(Libm.exp(-z.magnitude))
    }
    return total
  }

  /// z: (N), classes: (N), dz: (N).
  ///
  /// dz = scale·(sigmoid(z) - t), written as ±1 / (1 + e^±z) so that nothing cancels.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    z: View<E>, classes: [Int], scale: E, dz: MutableView<E>, n: Int
  ) {
    check(z.count, classes, n)
    precondition(dz.count == n, "dz of \(dz.count) numbers for the shape (\(n), 1)")
    for i in 0..<n {
      let isPositive = classes[i] == 1
      // 1 - sigmoid(z) = sigmoid(-z).
      let missing = 1 / (1 + Libm.exp(isPositive ? z[i] : -z[i]))
      dz[i] = isPositive ? -scale * missing : scale * missing
    }
  }

  private static func check(_ z: Int, _ classes: [Int], _ n: Int) {
    precondition(
      z == n && classes.count >= n,
      "\(z) logits and \(classes.count) classes for the shape (\(n), 1)")
  }
}
