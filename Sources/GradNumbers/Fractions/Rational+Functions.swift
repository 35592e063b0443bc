// The elementary functions where they are exact, and a refusal with their name elsewhere.
//
// Of the exponential, the logarithm, the trigonometric and the hyperbolic functions, their inverses
// a fraction is mapped to a fraction at 0 or at 1 alone (F. Lindemann, 1882; K. Weierstrass, 1885).
// Of erf no other such point is known, and none has been excluded: what is not known to be a fraction
// is refused. At 0 and 1 they are computed: sigmoid(0) is 1/2, and a network whose dead units feed a tanh
// keeps its exact gradients. Roots are computed where they come out even: hand exercises with 3, 4 and
// 5 do.
extension Rational {
  /// The one value of a function that is exact, or the refusal.
  private static func only(
    _ x: Rational, at point: Rational, _ value: Rational, _ name: String
  ) -> Rational {
    if x == point { return x.ownLimit.map { value.limited(to: $0) } ?? value }
    return Rational(refused: x.refusal ?? .noExactValue(of: name), limit: x.ownLimit)
  }

  /// e to the power x: 1 at 0.
  public static func exp(_ x: Rational) -> Rational { only(x, at: 0, 1, "exp") }
  /// The natural logarithm: 0 at 1.
  public static func log(_ x: Rational) -> Rational { only(x, at: 1, 0, "log") }
  /// log(1 + x): 0 at 0.
  public static func log1p(_ x: Rational) -> Rational { only(x, at: 0, 0, "log1p") }
  /// exp(x) - 1: 0 at 0.
  public static func expm1(_ x: Rational) -> Rational { only(x, at: 0, 0, "expm1") }
  /// The sine: 0 at 0.
  public static func sin(_ x: Rational) -> Rational { only(x, at: 0, 0, "sin") }
  /// The cosine: 1 at 0.
  public static func cos(_ x: Rational) -> Rational { only(x, at: 0, 1, "cos") }
  /// The tangent: 0 at 0.
  public static func tan(_ x: Rational) -> Rational { only(x, at: 0, 0, "tan") }
  /// The arc sine: 0 at 0.
  public static func asin(_ x: Rational) -> Rational { only(x, at: 0, 0, "asin") }
  /// The arc cosine: 0 at 1.
  public static func acos(_ x: Rational) -> Rational { only(x, at: 1, 0, "acos") }
  /// The arc tangent: 0 at 0.
  public static func atan(_ x: Rational) -> Rational { only(x, at: 0, 0, "atan") }
  /// The hyperbolic sine: 0 at 0.
  public static func sinh(_ x: Rational) -> Rational { only(x, at: 0, 0, "sinh") }
  /// The hyperbolic cosine: 1 at 0.
  public static func cosh(_ x: Rational) -> Rational { only(x, at: 0, 1, "cosh") }
  /// The hyperbolic tangent: 0 at 0.
  public static func tanh(_ x: Rational) -> Rational { only(x, at: 0, 0, "tanh") }
  /// The error function: 0 at 0.
  public static func erf(_ x: Rational) -> Rational { only(x, at: 0, 0, "erf") }

  /// The angle of the point (x, y), with y first: 0 for y = 0 and x from 0 up.
  public static func atan2(_ y: Rational, _ x: Rational) -> Rational {
    combine(y, x) { y, x, limit in
      let isExact = y.numerator.isZero && !x.numerator.isNegative
      return isExact
        ? Rational(reduced: .zero, .one, limit: limit)
        : Rational(refused: .noExactValue(of: "atan2"), limit: limit)
    }
  }

  /// The square root where it is a fraction: numerator and denominator are squares.
  public static func sqrt(_ x: Rational) -> Rational { root(x, "sqrt") }

  /// √(x² + y²) where it is a fraction.
  public static func hypot(_ x: Rational, _ y: Rational) -> Rational {
    root(x * x + y * y, "hypot")
  }

  private static func root(_ x: Rational, _ name: String) -> Rational {
    guard case .success(let f) = x.content else { return x }
    guard let numerator = f.numerator.exactRoot, let denominator = f.denominator.exactRoot else {
      return Rational(refused: .noExactValue(of: name), limit: x.ownLimit)
    }
    return Rational(reduced: numerator, denominator, limit: x.ownLimit)
  }

  /// x to the power y: exact for whole exponents, and for halves where the root is.
  ///
  /// 0⁰ is 1, as for doubles. A power that would be too large is refused before it is computed.
  public static func pow(_ x: Rational, _ y: Rational) -> Rational {
    combine(x, y) { x, y, limit in
      if y.denominator == .one { return power(x, y.numerator, limit: limit) }
      let base = Rational(reduced: x.numerator, x.denominator, limit: limit)
      if base == 1 { return base }
      if x.numerator.isZero {
        return y.numerator.isNegative ? Rational(refused: .divisionByZero, limit: limit) : base
      }
      guard y.denominator == 2 else {
        return Rational(refused: .noExactValue(of: "pow"), limit: limit)
      }
      switch root(base, "pow").content {
      case .success(let root): return power(root, y.numerator, limit: limit)
      case .failure(let reason): return Rational(refused: reason, limit: limit)
      }
    }
  }

  private static func power(_ x: Fraction, _ exponent: BigInteger, limit: Int?) -> Rational {
    if exponent.isZero { return Rational(reduced: .one, .one, limit: limit) }
    guard let base = exponent.isNegative ? x.inverse : x else {
      return Rational(refused: .divisionByZero, limit: limit)
    }
    if base.denominator == .one, base.numerator.bitWidth <= 1 {
      // 0, 1 and -1 have powers of any exponent.
      let turns = base.numerator.isNegative && !exponent.isOdd
      return Rational(reduced: turns ? .one : base.numerator, .one, limit: limit)
    }
    // A number of b bits is at least 2^(b-1), so its power has more than (b-1)·n bits.
    let allowed = limit ?? Rational.defaultLimit
    let floor = BigInteger(base.bits - 1) * exponent.magnitude + .one
    guard let times = Int(exactly: exponent.magnitude), floor <= BigInteger(allowed) else {
      let bits = Int(exactly: floor) ?? .max
      return Rational(refused: .tooLarge(bits: bits, limit: allowed), limit: limit)
    }
    return Rational(
      reduced: base.numerator.power(UInt(times)), base.denominator.power(UInt(times)),
      limit: limit)
  }
}

extension BigInteger {
  /// The square root, if it is a whole number.
  fileprivate var exactRoot: BigInteger? {
    if isNegative { return nil }
    let root = squareRoot()
    return root * root == self ? root : nil
  }
}
