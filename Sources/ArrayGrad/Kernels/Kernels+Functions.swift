internal import ArrayKernels

// Functions of every number of a view, on the calling thread; no derivative is here. `x` and `y`
// may be the same numbers. ArrayKernels.h says how precise they are; at infinities, nan and
// subnormal numbers they are right.
extension Kernels {
  /// e to the power x.
  func exp<E: ArrayElement>(_ x: View<E>, into y: MutableView<E>) { apply(gk_exp, x, y) }

  /// 1 / (1 + exp(-x)), without overflow and without loss of small results.
  func sigmoid<E: ArrayElement>(_ x: View<E>, into y: MutableView<E>) { apply(gk_sigmoid, x, y) }

  /// The hyperbolic tangent.
  func tanh<E: ArrayElement>(_ x: View<E>, into y: MutableView<E>) { apply(gk_tanh, x, y) }

  /// log(1 + exp(x)), without overflow and without loss of small results.
  func softplus<E: ArrayElement>(_ x: View<E>, into y: MutableView<E>) { apply(gk_softplus, x, y) }

  /// The share of a normal distribution below x, (1 + erf(x / √2)) / 2, without loss of small
  /// results.
  func normalShare<E: ArrayElement>(_ x: View<E>, into y: MutableView<E>) {
    apply(gk_normal_share, x, y)
  }

  private func apply<E: ArrayElement>(
    _ function: gk_function, _ x: View<E>, _ y: MutableView<E>
  ) {
    precondition(x.count == y.count, "a function of \(x.count) numbers into \(y.count)")
    gk_apply(cLevel, E.cNumber, function, x.count, x.base, y.base)
  }
}

extension Kernels {
  /// The level, for C.
  var cLevel: gk_level { gk_level(rawValue: UInt32(level.rawValue)) }
}

extension ArrayElement {
  /// The kind of number, for C.
  static var cNumber: gk_number { self == Float.self ? gk_float : gk_double }
}
