/// x where it is positive, else 0.01·x.
enum LeakyReLU {
  /// x, y: any one shape, and they may be the same place.
  ///
  /// y = x where x > 0, else 0.01·x.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    Elementwise.map(x, into: y, kernels: kernels) { x in x <= 0 ? 0.01 * x : x }
  }

  /// y, dy, dx: any one shape; dx may be the place of dy.
  ///
  /// dx = dy where y > 0, else 0.01·dy: the slope at 0 is the left one. y has the sign of x.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    y: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    Elementwise.map(y, dy, into: dx, kernels: kernels) { y, dy in y <= 0 ? 0.01 * dy : dy }
  }
}
