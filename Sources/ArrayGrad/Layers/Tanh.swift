/// The hyperbolic tangent of each number.
enum Tanh {
  /// x, y: any one shape.
  ///
  /// y = tanh x.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    ElementwisePass.map(x, into: y) { x in Libm.tanh(x) }
  }

  /// y, dy, dx: any one shape.
  ///
  /// dx = dy·(1 - y²).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    y: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    ElementwisePass.scale(dy, bySlopesAt: y, into: dx) { y in 1 - y * y }
  }
}
