extension BigInteger {
  /// The number with the opposite sign.
  public static prefix func - (a: BigInteger) -> BigInteger {
    BigInteger(a.absolute, isNegative: !a.isNegative)
  }

  /// The sum.
  public static func + (a: BigInteger, b: BigInteger) -> BigInteger {
    if a.isNegative == b.isNegative {
      return BigInteger(a.absolute + b.absolute, isNegative: a.isNegative)
    }
    return a.absolute >= b.absolute
      ? BigInteger(a.absolute - b.absolute, isNegative: a.isNegative)
      : BigInteger(b.absolute - a.absolute, isNegative: b.isNegative)
  }

  /// The difference.
  public static func - (a: BigInteger, b: BigInteger) -> BigInteger { a + -b }

  /// The product.
  public static func * (a: BigInteger, b: BigInteger) -> BigInteger {
    BigInteger(a.absolute * b.absolute, isNegative: a.isNegative != b.isNegative)
  }

  /// The quotient, rounded towards 0; the divisor is not 0.
  public static func / (a: BigInteger, b: BigInteger) -> BigInteger {
    a.quotientAndRemainder(dividingBy: b).quotient
  }

  /// What the quotient that is rounded towards 0 leaves: it has the sign of the dividend.
  public static func % (a: BigInteger, b: BigInteger) -> BigInteger {
    a.quotientAndRemainder(dividingBy: b).remainder
  }

  /// The quotient, rounded towards 0, and what it leaves, as Swift's integers have them.
  public func quotientAndRemainder(
    dividingBy divisor: BigInteger
  ) -> (quotient: BigInteger, remainder: BigInteger) {
    quotientAndRemainder(dividingBy: divisor) { _ in }
  }

  /// The quotient, rounded down, and what it leaves, which has the divisor's sign, as in Python.
  public func floorQuotientAndModulo(
    dividingBy divisor: BigInteger
  ) -> (quotient: BigInteger, modulo: BigInteger) {
    floorQuotientAndModulo(dividingBy: divisor) { _ in }
  }

  /// The power; 0 to the power 0 is 1.
  public func power(_ exponent: UInt) -> BigInteger { power(exponent) { _ in } }

  /// The greatest common divisor, from 0 up; of 0 and a number the size of the number.
  public static func greatestCommonDivisor(_ a: BigInteger, _ b: BigInteger) -> BigInteger {
    greatestCommonDivisor(a, b) { _ in }
  }

  /// The largest whole number whose square is not larger; the number is not negative.
  public func squareRoot() -> BigInteger { squareRoot { _ in } }
}
