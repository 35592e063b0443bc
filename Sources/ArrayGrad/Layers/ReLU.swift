/// max(0, x), of each number; nan stays nan.
enum ReLU {
  /// x, y: any one shape, and they may be the same place.
  ///
  /// y = x where x > 0, else 0.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    Elementwise.map(x, into: y, kernels: kernels) { x in x <= 0 ? 0 : x }
  }

  /// y, dy, dx: any one shape; dx may be the place of dy.
  ///
  /// dx = dy where y > 0, else 0: the slope at 0 is 0. y has the sign of x.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    y: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    Elementwise.map(y, dy, into: dx, kernels: kernels) { y, dy in y <= 0 ? 0 : dy }
  }
}
