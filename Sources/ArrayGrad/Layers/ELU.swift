/// x where it is positive, else eˣ - 1.
enum ELU {
  /// x, y: any one shape, and they may be the same place.
  ///
  /// y = x where x > 0, else eˣ - 1.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    Elementwise.map(x, into: y, kernels: kernels) { x in x > 0 ? x : Libm.expm1(x) }
  }

  /// x, dy, dx: any one shape, and dx is not the place of dy.
  ///
  /// dx = dy where x > 0, else dy·eˣ. Not dy·(y + 1), which loses the digits of a small eˣ.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    x: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    Elementwise.checkApart(x, dy, dx)
    Elementwise.run(count: x.count, kernels: kernels) { range in
      kernels.exp(x.part(range), into: dx.part(range))
      dx.change(range, by: x, dy) { e, x, dy in x > 0 ? dy : dy * e }
    }
  }
}
