/// log(1 + exp(x)), of each number.
enum Softplus {
  /// x, y: any one shape.
  ///
  /// y = log(1 + eˣ), as x + log(1 + e⁻ˣ) where x > 0: neither overflows.
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func forward<E: ArrayElement>(x: View<E>, y: MutableView<E>, kernels: Kernels) {
    ElementwisePass.map(x, into: y) { x in
      x > 0 ? x + Libm.log1p(Libm.exp(-x)) : Libm.log1p(Libm.exp(x))
    }
  }

  /// x, dy, dx: any one shape.
  ///
  /// dx = dy / (1 + e⁻ˣ).
  @_specialize(where E == Float) @_specialize(where E == Double)
  static func backward<E: ArrayElement>(
    x: View<E>, dy: View<E>, dx: MutableView<E>, kernels: Kernels
  ) {
    ElementwisePass.scale(dy, bySlopesAt: x, into: dx) { x in 1 / (1 + Libm.exp(-x)) }
  }
}
