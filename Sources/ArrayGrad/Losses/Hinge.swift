/// The hinge loss of two classes, from one score.
enum Hinge {
  /// z: (N), classes: (N), each 0 or 1.
  ///
  /// Returns Σₙ lossₙ, lossₙ = max(0, 1 - y·z), where y is 1 for class 1 and -1 for class 0.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(z: View<E>, classes: [Int], n: Int) -> Double {
    check(z.count, classes, n)
    var total = 0.0
    for i in 0..<n {
      let margin = 1 - (classes[i] == 1 ? z[i] : -z[i])
      total += margin <= 0 ? 0 : Double(margin)
    }
    return total
  }

  /// z: (N), classes: (N), dz: (N).
  ///
  /// dz = -scale·y where 1 - y·z > 0, else 0: the slope at the corner is 0.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    z: View<E>, classes: [Int], scale: E, dz: MutableView<E>, n: Int
  ) {
    check(z.count, classes, n)
    precondition(dz.count == n, "dz of \(dz.count) numbers for the shape (\(n), 1)")
    for i in 0..<n {
      let isPositive = classes[i] == 1
      let margin = 1 - (isPositive ? z[i] : -z[i])
      // A margin of nan leaves a slope of nan.
      let slope: E = margin > 0 ? 1 : (margin <= 0 ? 0 : margin)
      dz[i] = isPositive ? -scale * slope : scale * slope
    }
  }

  private static func check(_ z: Int, _ classes: [Int], _ n: Int) {
    precondition(
      z == n && classes.count >= n,
      "\(z) scores and \(classes.count) classes for the shape (\(n), 1)")
  }
}
