/// log(1 + exp(x)), of each number.
enum Softplus {
  /// x, y: any one shape, and they may be the same place.
  ///
  /// y = log(1 + eˣ).
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    precondition(x.count == y.count, "\(x.count) numbers into \(y.count)")
    Elementwise.run(count: x.count, kernels: kernels) { range in
      kernels.softplus(x.part(range), into: y.part(range))
    }
  }

  /// x, dy, dx: any one shape, and dx is not the place of dy.
  ///
  /// dx = dy / (1 + e⁻ˣ).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    x: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    Elementwise.checkApart(x, dy, dx)
    Elementwise.run(count: x.count, kernels: kernels) { range in
      kernels.sigmoid(x.part(range), into: dx.part(range))
      dx.change(range, by: dy) { s, dy in s * dy }
    }
  }
}
