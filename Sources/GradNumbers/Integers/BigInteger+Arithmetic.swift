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
    let (quotient, remainder) = absolute.quotientAndRemainder(dividingBy: divisor.absolute)
    return (
      BigInteger(quotient, isNegative: isNegative != divisor.isNegative),
      BigInteger(remainder, isNegative: isNegative)
    )
  }

  /// The quotient, rounded down, and what it leaves, which has the divisor's sign, as in Python.
  public func floorQuotientAndModulo(
    dividingBy divisor: BigInteger
  ) -> (quotient: BigInteger, modulo: BigInteger) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    if remainder.isZero || remainder.isNegative == divisor.isNegative {
      return (quotient, remainder)
    }
    return (quotient - .one, remainder + divisor)
  }

  /// The power; 0 to the power 0 is 1.
  public func power(_ exponent: UInt) -> BigInteger {
    BigInteger(absolute.power(exponent), isNegative: isNegative && exponent % 2 == 1)
  }

  /// The rest of a power, an exponent from 0 up, after floor division by a modulus that is not 0.
  public func power(_ exponent: BigInteger, modulo modulus: BigInteger) -> BigInteger {
    precondition(!exponent.isNegative, "a power modulo \(modulus) with exponent \(exponent)")
    let size = modulus.magnitude
    let base = floorQuotientAndModulo(dividingBy: size).modulo.absolute
    var result = Natural(1).quotientAndRemainder(dividingBy: size.absolute).remainder
    for position in stride(from: exponent.bitWidth - 1, through: 0, by: -1) {
      result = (result * result).quotientAndRemainder(dividingBy: size.absolute).remainder
      if exponent.absolute.bit(position) {
        result = (result * base).quotientAndRemainder(dividingBy: size.absolute).remainder
      }
    }
    let rest = BigInteger(result)
    return modulus.isNegative && !rest.isZero ? rest + modulus : rest
  }

  /// The greatest common divisor, from 0 up; of 0 and a number the size of the number.
  public static func greatestCommonDivisor(_ a: BigInteger, _ b: BigInteger) -> BigInteger {
    BigInteger(Natural.greatestCommonDivisor(a.absolute, b.absolute))
  }

  /// The largest whole number whose square is not larger; the number is not negative.
  public func squareRoot() -> BigInteger {
    precondition(!isNegative, "the square root of a negative integer")
    return BigInteger(absolute.squareRoot())
  }
}
