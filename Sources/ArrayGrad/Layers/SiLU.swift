/// x·sigmoid(x), of each number; also called swish.
enum SiLU {
  /// x, y: any one shape, and y is not the place of x.
  ///
  /// y = x·s with s = 1 / (1 + e⁻ˣ).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    Elementwise.checkApart(x, x, y)
    Elementwise.run(count: x.count, kernels: kernels) { range in
      kernels.sigmoid(x.part(range), into: y.part(range))
      y.change(range, by: x) { s, x in s * x }
    }
  }

  /// x, dy, dx: any one shape, and dx is not the place of dy.
  ///
  /// dx = dy·s·(1 + x·(1 - s)) with s = 1 / (1 + e⁻ˣ).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    x: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    Elementwise.checkApart(x, dy, dx)
    Elementwise.run(count: x.count, kernels: kernels) { range in
      kernels.sigmoid(x.part(range), into: dx.part(range))
      dx.change(range, by: x, dy) { s, x, dy in dy * (s * (1 + x * (1 - s))) }
    }
  }
}
