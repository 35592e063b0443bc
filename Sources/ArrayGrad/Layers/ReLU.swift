/// max(0, x), of each number; nan stays nan.
enum ReLU {
  /// x, y: any one shape, and they may be the same place.
  ///
  /// y = x where x > 0, else 0.
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    kernels.rectify(x, into: y)
  }

  /// y, dy, dx: any one shape; dx may be the place of dy.
  ///
  /// dx = dy where y > 0, else 0: the slope at 0 is 0. y has the sign of x.
  static func backward<E: ArrayElement>(
    y: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    kernels.rectifiedGradient(y: y, dy, into: dx)
  }
}
