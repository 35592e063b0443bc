/// 1 / (1 + exp(-x)), of each number.
enum Sigmoid {
  /// x, y: any one shape, and they may be the same place.
  ///
  /// y = 1 / (1 + e⁻ˣ).
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    precondition(x.count == y.count, "\(x.count) numbers into \(y.count)")
    Elementwise.run(count: x.count, kernels: kernels) { range in
      kernels.sigmoid(x.part(range), into: y.part(range))
    }
  }

  /// y, dy, dx: any one shape; dx may be the place of dy.
  ///
  /// dx = dy·y·(1 - y).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    y: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    Elementwise.map(y, dy, into: dx, kernels: kernels) { y, dy in dy * (y * (1 - y)) }
  }
}
