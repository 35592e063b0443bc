/// x·Φ(x) with the normal distribution function Φ: the exact form with erf.
enum GELU {
  /// x, y: any one shape.
  ///
  /// y = x·Φ(x), Φ(x) = ½·(1 + erf(x / √2)).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    ElementwisePass.map(x, into: y) { x in x * cumulative(x) }
  }

  /// x, dy, dx: any one shape.
  ///
  /// dx = dy·(Φ(x) + x·φ(x)), φ(x) = e^(-x²/2) / √(2π).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    x: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    ElementwisePass.scale(dy, bySlopesAt: x, into: dx) { x in cumulative(x) + x * density(x) }
  }

  /// Φ(x).
  @inline(__always)
  private static func cumulative<E: ArrayElement>(_ x: E) -> E {
    0.5 * (1 + Libm.erf(x * 0.7071067811865476))
  }

  /// φ(x).
  @inline(__always)
  private static func density<E: ArrayElement>(_ x: E) -> E {
    0.3989422804014327 * Libm.exp(-0.5 * x * x)
  }
}
