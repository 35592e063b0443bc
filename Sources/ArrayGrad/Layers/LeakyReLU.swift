/// x where it is positive, else 0.01·x.
enum LeakyReLU {
  /// x, y: any one shape.
  ///
  /// y = x where x > 0, else 0.01·x.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    ElementwisePass.map(x, into: y) { x in x > 0 ? x : 0.01 * x }
  }

  /// y, dy, dx: any one shape.
  ///
  /// dx = dy where y > 0, else 0.01·dy: the slope at 0 is the left one. y has the sign of x.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    y: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    ElementwisePass.scale(dy, bySlopesAt: y, into: dx) { y in y > 0 ? 1 : (y <= 0 ? 0.01 : y) }
  }
}
