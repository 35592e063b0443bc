/// 1 / (1 + exp(-x)), of each number.
enum Sigmoid {
  /// x, y: any one shape.
  ///
  /// y = 1 / (1 + e⁻ˣ).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    ElementwisePass.map(x, into: y) { x in 1 / (1 + Libm.exp(-x)) }
  }

  /// y, dy, dx: any one shape.
  ///
  /// dx = dy·y·(1 - y).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    y: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    ElementwisePass.scale(dy, bySlopesAt: y, into: dx) { y in y * (1 - y) }
  }
}
