/// x·Φ(x) with the normal distribution function Φ, of each number: the exact form with erf.
enum GELU {
  /// x, y: any one shape, and y is not the place of x.
  ///
  /// y = x·Φ(x), Φ(x) = ½·(1 + erf(x / √2)).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    Elementwise.checkApart(x, x, y)
    Elementwise.run(count: x.count, kernels: kernels) { range in
      kernels.normalShare(x.part(range), into: y.part(range))
      y.change(range, by: x) { share, x in share * x }
    }
  }

  /// x, dy, dx: any one shape, and dx is not the place of dy.
  ///
  /// dx = dy·(Φ(x) + x·φ(x)), φ(x) = Φ'(x) = e^(-x²/2) / √(2π).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    x: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    Elementwise.checkApart(x, dy, dx)
    Elementwise.run(count: x.count, kernels: kernels) { range in
      kernels.normalShare(x.part(range), into: dx.part(range))
      dx.change(range, by: x, dy) { share, x, dy in
        let density = 0.3989422804014327 * Libm.exp(-0.5 * x * x)
        return dy * (share + x * density)
      }
    }
  }
}
