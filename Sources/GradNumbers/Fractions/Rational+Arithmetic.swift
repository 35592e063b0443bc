// Sums and products of reduced fractions, with divisors of small numbers where that is possible
// (D. Knuth, "The Art of Computer Programming", volume 2, section 4.5.1).
extension Rational {
  /// The smaller of the limits that two numbers bring along.
  private static func limit(_ a: Rational, _ b: Rational) -> Int? {
    guard let first = a.ownLimit, let second = b.ownLimit else { return a.ownLimit ?? b.ownLimit }
    return min(first, second)
  }

  /// Passes refusals on, the first one first, and gives two fractions to a calculation.
  static func combine(
    _ a: Rational, _ b: Rational, _ result: (Fraction, Fraction, Int?) -> Rational
  ) -> Rational {
    let limit = limit(a, b)
    switch (a.content, b.content) {
    case (.success(let x), .success(let y)): return result(x, y, limit)
    case (.failure(let reason), _), (_, .failure(let reason)):
      return Rational(refused: reason, limit: limit)
    }
  }

  private static func divisor(_ a: BigInteger, _ b: BigInteger) -> BigInteger {
    a == .one || b == .one ? .one : .greatestCommonDivisor(a, b)
  }

  private static func quotient(_ a: BigInteger, _ divisor: BigInteger) -> BigInteger {
    divisor == .one ? a : a / divisor
  }

  /// The sum.
  public static func + (a: Rational, b: Rational) -> Rational {
    combine(a, b) { x, y, limit in
      let common = divisor(x.denominator, y.denominator)
      let (p, q) = (quotient(x.denominator, common), quotient(y.denominator, common))
      let sum = x.numerator * q + y.numerator * p
      // What is left to divide by has no part that is not in the common divisor.
      let rest = divisor(sum, common)
      return Rational(
        reduced: quotient(sum, rest), p * quotient(y.denominator, rest), limit: limit)
    }
  }

  /// The difference.
  public static func - (a: Rational, b: Rational) -> Rational { a + -b }

  /// The product.
  public static func * (a: Rational, b: Rational) -> Rational {
    combine(a, b) { x, y, limit in product(x, y, limit: limit) }
  }

  /// The quotient; refused where the divisor is 0.
  public static func / (a: Rational, b: Rational) -> Rational {
    combine(a, b) { x, y, limit in
      guard let inverse = y.inverse else { return Rational(refused: .divisionByZero, limit: limit) }
      return product(x, inverse, limit: limit)
    }
  }

  private static func product(_ x: Fraction, _ y: Fraction, limit: Int?) -> Rational {
    // The numerator of each has divisors only with the denominator of the other.
    let first = divisor(x.numerator, y.denominator)
    let second = divisor(y.numerator, x.denominator)
    return Rational(
      reduced: quotient(x.numerator, first) * quotient(y.numerator, second),
      quotient(x.denominator, second) * quotient(y.denominator, first), limit: limit)
  }

  /// The number with the opposite sign.
  public static prefix func - (a: Rational) -> Rational {
    guard case .success(let x) = a.content else { return a }
    return Rational(reduced: -x.numerator, x.denominator, limit: a.ownLimit)
  }
}

extension Rational.Fraction {
  /// 1 over the fraction; nil of 0.
  var inverse: Rational.Fraction? {
    if numerator.isZero { return nil }
    return numerator.isNegative
      ? Rational.Fraction(numerator: -denominator, denominator: -numerator)
      : Rational.Fraction(numerator: denominator, denominator: numerator)
  }
}

// Not Hashable: a refusal does not equal itself, and a Rational would compare with an Int by way of
// AnyHashable, and be different.
extension Rational: Comparable {
  /// Whether both are the same number; a refusal is none, and limits do not count.
  public static func == (a: Rational, b: Rational) -> Bool {
    guard case .success(let x) = a.content, case .success(let y) = b.content else { return false }
    return x == y
  }

  // All four: the standard library's defaults would take refusals for comparable.
  /// Whether the numbers are in this order.
  public static func < (a: Rational, b: Rational) -> Bool { order(a, b) == -1 }
  /// Whether the numbers are in this order.
  public static func > (a: Rational, b: Rational) -> Bool { order(a, b) == 1 }
  /// Whether the numbers are in this order or equal.
  public static func <= (a: Rational, b: Rational) -> Bool { (order(a, b) ?? 1) <= 0 }
  /// Whether the numbers are in this order or equal.
  public static func >= (a: Rational, b: Rational) -> Bool { (order(a, b) ?? -1) >= 0 }

  /// The sign of the difference; nil if one of them is a refusal.
  private static func order(_ a: Rational, _ b: Rational) -> Int? {
    guard case .success(let x) = a.content, case .success(let y) = b.content else { return nil }
    if x.numerator.sign != y.numerator.sign || y.numerator.isZero {
      return (x.numerator.sign - y.numerator.sign).signum()
    }
    let (left, right) = (x.numerator * y.denominator, y.numerator * x.denominator)
    return left < right ? -1 : left == right ? 0 : 1
  }
}
