package import GradNumbers

/// What every operation computes, and every derivative of the scalar engine.
///
/// Nothing else in this module may hold a derivative. The judges of the tests and the other
/// engine write theirs out again, on purpose: agreement between copies of one line proves nothing.
///
/// In the comments u and v are the operands and y is the result. At kinks: relu'(0) = 0,
/// abs'(0) = 0, and a tie of max or min gives one half to each. The branch for u <= 0 counts at 0
/// for leaky relu and elu, as in PyTorch.
package enum Rules {
  /// Which of two operands a derivative is taken by.
  package enum Operand: Sendable {
    case first, second
  }

  /// The result of an operation on one operand.
  @inline(__always)
  package static func value<N: Number>(_ op: Op, _ u: N) -> N {
    switch op {
    case .negate: return -u
    case .exp: return .exp(u)
    case .log: return .log(u)
    case .log1p: return .log1p(u)
    case .expm1: return .expm1(u)
    case .sqrt: return .sqrt(u)
    case .sin: return .sin(u)
    case .cos: return .cos(u)
    case .tan: return .tan(u)
    case .asin: return .asin(u)
    case .acos: return .acos(u)
    case .atan: return .atan(u)
    case .sinh: return .sinh(u)
    case .cosh: return .cosh(u)
    case .tanh: return .tanh(u)
    case .sigmoid: return sigmoid(u)
    case .softplus: return softplus(u)
    case .relu: return u > 0 ? u : (u <= 0 ? 0 : .undecided(by: u, otherwise: u))
    case .gelu: return u * normalCumulative(u)
    case .silu: return u * sigmoid(u)
    case .abs: return u < 0 ? -u : (u == 0 ? 0 : (u > 0 ? u : .undecided(by: u, otherwise: u)))
    default: fatalError("\(op) does not take one operand")
    }
  }

  /// The derivative of an operation on one operand, at u where the result is y.
  @inline(__always)
  package static func partial<N: Number>(_ op: Op, _ u: N, result y: N) -> N {
    switch op {
    case .negate: return -1
    case .exp: return y
    case .log: return 1 / u
    case .log1p: return 1 / (1 + u)
    case .expm1: return .exp(u)
    case .sqrt: return 1 / (2 * y)
    case .sin: return .cos(u)
    case .cos: return -(.sin(u))
    case .tan: return 1 + y * y
    case .asin: return 1 / .sqrt((1 - u) * (1 + u))
    case .acos: return -1 / .sqrt((1 - u) * (1 + u))
    case .atan: return 1 / (1 + u * u)
    case .sinh: return .cosh(u)
    case .cosh: return .sinh(u)
    case .tanh: return 1 - y * y
    case .sigmoid: return y * (1 - y)
    case .softplus: return sigmoid(u)
    case .relu: return u > 0 ? 1 : below(u, 0)
    case .gelu: return normalCumulative(u) + u * normalDensity(u)
    case .silu:
      let s = sigmoid(u)
      return s * (1 + u * (1 - s))
    case .abs: return u > 0 ? 1 : (u < 0 ? -1 : below(u, 0))
    default: fatalError("\(op) does not take one operand")
    }
  }

  /// The result of an operation on two operands.
  @inline(__always)
  package static func value<N: Number>(_ op: Op, _ u: N, _ v: N) -> N {
    switch op {
    case .add: return u + v
    case .subtract: return u - v
    case .multiply: return u * v
    case .divide: return u / v
    case .power: return .pow(u, v)
    case .atan2: return .atan2(u, v)
    case .hypot: return .hypot(u, v)
    case .maximum: return u > v ? u : (u < v ? v : tied(u, v))
    case .minimum: return u < v ? u : (u > v ? v : tied(u, v))
    case .leakyRelu: return u > 0 ? u : below(u, v * u)
    case .elu: return u > 0 ? u : below(u, v * .expm1(u))
    default: fatalError("\(op) does not take two operands")
    }
  }

  /// The derivative of an operation by one of its two operands, at (u, v) where the result is y.
  @inline(__always)
  package static func partial<N: Number>(
    _ op: Op, by operand: Operand, _ u: N, _ v: N, result y: N
  ) -> N {
    switch (op, operand) {
    case (.add, .first): return 1
    case (.add, .second): return 1

    case (.subtract, .first): return 1
    case (.subtract, .second): return -1

    case (.multiply, .first): return v
    case (.multiply, .second): return u

    case (.divide, .first): return 1 / v
    case (.divide, .second): return -y / v

    // 0 for v = 0, where uᵛ is 1 whatever u is: the formula would give 0·∞ at u = 0. A v that is 0
    // and changes is not that exponent, except at 0⁰, where the convention is all there is.
    case (.power, .first):
      return v.vanishes || (u == 0 && v == 0) ? 0 : v * .pow(u, v - 1)
    // y·ln u. At u = 0 the limit 0 for v > 0, and by PyTorch's convention for v = 0; nan for u < 0.
    // Where such a u changes (a dual number), so does the limit: by -∞ for 0 < v <= 1, as -√u does.
    case (.power, .second):
      if u == 0 && v >= 0 { return u.vanishes || v > 1 || v == 0 ? 0 : -(.sqrt(u)) }
      return y * .log(u)

    // The angle has no derivative at the origin; 0 there, as in PyTorch.
    case (.atan2, .first): return u == 0 && v == 0 ? 0 : (v / .hypot(u, v)) / .hypot(u, v)
    case (.atan2, .second): return u == 0 && v == 0 ? 0 : -(u / .hypot(u, v)) / .hypot(u, v)

    // At the origin 0, as for abs, which hypot is there in every direction.
    case (.hypot, .first): return y == 0 ? 0 : u / y
    case (.hypot, .second): return y == 0 ? 0 : v / y

    case (.maximum, .first): return u > v ? 1 : notAbove(u, v)
    case (.maximum, .second): return v > u ? 1 : notAbove(v, u)

    case (.minimum, .first): return u < v ? 1 : notAbove(v, u)
    case (.minimum, .second): return v < u ? 1 : notAbove(u, v)

    case (.leakyRelu, .first): return u > 0 ? 1 : below(u, v)
    case (.leakyRelu, .second): return u > 0 ? 0 : below(u, u)

    case (.elu, .first): return u > 0 ? 1 : below(u, v * .exp(u))
    case (.elu, .second): return u > 0 ? 0 : below(u, .expm1(u))

    default: fatalError("\(op) does not take two operands")
    }
  }

  /// The result of an operation on a list.
  ///
  /// Sums run from the first element to the last, starting with the first. An empty sum is 0, an
  /// empty logsumexp is log 0 = -inf.
  package static func value<N: Number>(_ op: Op, list u: [N]) -> N {
    switch op {
    case .sum: return sum(u)
    case .mean: return sum(u) / N(u.count)
    case .dot:
      // The list is u₀ … uₙ₋₁ v₀ … vₙ₋₁.
      let n = u.count / 2
      return sum((0..<n).map { u[$0] * u[n + $0] })
    case .logSumExp:
      // m + log Σ exp(uᵢ - m) for m = max u: no exponential overflows, and one of them is 1.
      guard let m = largest(u) else { return .log(0) }
      if !m.isFinite { return m }
      return m + .log(sum(u.map { .exp($0 - m) }))
    default: fatalError("\(op) does not take a list")
    }
  }

  /// The derivatives of an operation on a list, by each element, where the result is y.
  package static func partials<N: Number>(_ op: Op, list u: [N], result y: N) -> [N] {
    switch op {
    case .sum: return u.map { _ in 1 }
    case .mean: return u.map { _ in 1 / N(u.count) }
    case .dot:
      let n = u.count / 2
      return Array(u[n...] + u[..<n])
    case .logSumExp:
      // ∂/∂uᵢ = exp(uᵢ - y) = exp(uᵢ - m) / Σ exp(uⱼ - m): the softmax. The second form does not
      // lose the digits that y needs for its size. Where the largest is infinite it is nan, as softmax
      // is; carried forward in dual numbers, the value's change is then that of the largest.
      guard let m = largest(u) else { return [] }
      let e = u.map { N.exp($0 - m) }
      let total = sum(e)
      return e.map { $0 / total }
    default: fatalError("\(op) does not take a list")
    }
  }

  // MARK: Where numbers cannot be compared

  /// The branch for u <= 0; undecided where u is in no order with 0.
  @inline(__always)
  private static func below<N: Number>(_ u: N, _ branch: N) -> N {
    u <= 0 ? branch : .undecided(by: u, otherwise: branch)
  }

  /// The larger, or smaller, of two numbers of which neither is: they are equal, or nan wins.
  @inline(__always)
  private static func tied<N: Number>(_ u: N, _ v: N) -> N {
    u == v ? .tied(u, v) : .undecided(by: u + v, otherwise: u + v)
  }

  /// The slope of a maximum by u where u is not above v.
  @inline(__always)
  private static func notAbove<N: Number>(_ u: N, _ v: N) -> N {
    u < v ? 0 : (u == v ? 0.5 : .undecided(by: u + v, otherwise: 0))
  }

  // MARK: Functions that several rules need

  /// 1/(1 + e⁻ᶻ) for z >= 0, in that very order; eᶻ/(1 + eᶻ) below, where e⁻ᶻ could overflow.
  @inline(__always)
  static func sigmoid<N: Number>(_ z: N) -> N {
    if z >= 0 { return 1 / (1 + .exp(-z)) }
    let e = N.exp(z)
    return e / (1 + e)
  }

  /// log(1 + eᶻ) as max(z, 0) + log1p(e^-|z|).
  static func softplus<N: Number>(_ z: N) -> N {
    z > 0 ? z + .log1p(.exp(-z)) : .log1p(.exp(z))
  }

  /// The standard normal distribution function, ½(1 + erf(u/√2)).
  static func normalCumulative<N: Number>(_ u: N) -> N {
    0.5 * (1 + .erf(u * .irrational(0.7071067811865476)))
  }

  /// The standard normal density, e^(-u²/2)/√(2π).
  static func normalDensity<N: Number>(_ u: N) -> N {
    .irrational(0.3989422804014327) * .exp(-0.5 * u * u)
  }

  /// The sum from the first element to the last; 0 of none.
  static func sum<N: Number>(_ u: [N]) -> N {
    guard var total = u.first else { return 0 }
    for x in u.dropFirst() { total = total + x }
    return total
  }

  /// The largest element, nan if there is one among them; nil of none.
  static func largest<N: Number>(_ u: [N]) -> N? {
    guard var m = u.first else { return nil }
    for x in u.dropFirst() where x > m || x != x { m = x }
    return m
  }
}
