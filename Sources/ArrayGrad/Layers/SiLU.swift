/// x·sigmoid(x), also called swish.
enum SiLU {
  /// x, y: any one shape.
  ///
  /// y = x·s with s = 1 / (1 + e⁻ˣ).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    ElementwisePass.map(x, into: y) { x in x / (1 + Libm.exp(-x)) }
  }

  /// x, dy, dx: any one shape.
  ///
  /// dx = dy·s·(1 + x·(1 - s)).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    x: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    ElementwisePass.scale(dy, bySlopesAt: x, into: dx) { x in
      let s = 1 / (1 + Libm.exp(-x))
      return s * (1 + x * (1 - s))
    }
  }
}
