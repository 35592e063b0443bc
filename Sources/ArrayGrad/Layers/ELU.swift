/// x where it is positive, else eˣ - 1.
enum ELU {
  /// x, y: any one shape.
  ///
  /// y = x where x > 0, else eˣ - 1.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    ElementwisePass.map(x, into: y) { x in x > 0 ? x : Libm.expm1(x) }
  }

  /// x, dy, dx: any one shape.
  ///
  /// dx = dy where x > 0, else dy·eˣ.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    x: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    ElementwisePass.scale(dy, bySlopesAt: x, into: dx) { x in x > 0 ? 1 : Libm.exp(x) }
  }
}
