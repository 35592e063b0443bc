// The operations that can take long, for whoever must be able to stop them.
//
// `spend` is asked before each part of the work with the number of products of limbs in it, about a
// nanosecond each; what it throws ends the operation.
extension BigInteger {
  /// The product.
  public func multiplied<E: Error>(
    by other: BigInteger, spending spend: (Int) throws(E) -> Void
  ) throws(E) -> BigInteger {
    BigInteger(
      try Natural.product(absolute, other.absolute, spend),
      isNegative: isNegative != other.isNegative)
  }

  /// The quotient, rounded towards 0, and what it leaves; the divisor is not 0.
  public func quotientAndRemainder<E: Error>(
    dividingBy divisor: BigInteger, spending spend: (Int) throws(E) -> Void
  ) throws(E) -> (quotient: BigInteger, remainder: BigInteger) {
    let (quotient, remainder) = try absolute.quotientAndRemainder(
      dividingBy: divisor.absolute, spend)
    return (
      BigInteger(quotient, isNegative: isNegative != divisor.isNegative),
      BigInteger(remainder, isNegative: isNegative)
    )
  }

  /// The quotient, rounded down, and what it leaves, which has the divisor's sign, as in Python.
  public func floorQuotientAndModulo<E: Error>(
    dividingBy divisor: BigInteger, spending spend: (Int) throws(E) -> Void
  ) throws(E) -> (quotient: BigInteger, modulo: BigInteger) {
    let (quotient, remainder) = try quotientAndRemainder(dividingBy: divisor, spending: spend)
    if remainder.isZero || remainder.isNegative == divisor.isNegative {
      return (quotient, remainder)
    }
    return (quotient - .one, remainder + divisor)
  }

  /// The power; 0 to the power 0 is 1.
  public func power<E: Error>(
    _ exponent: UInt, spending spend: (Int) throws(E) -> Void
  ) throws(E) -> BigInteger {
    BigInteger(
      try absolute.power(exponent, spend), isNegative: isNegative && exponent % 2 == 1)
  }

  /// What floor division by a modulus that is not 0 leaves of a power, the exponent from 0 up.
  public func power<E: Error>(
    _ exponent: BigInteger, modulo modulus: BigInteger, spending spend: (Int) throws(E) -> Void
  ) throws(E) -> BigInteger {
    precondition(!exponent.isNegative, "a modular power with the exponent \(exponent)")
    let size = modulus.magnitude
    func rest(_ number: Natural) throws(E) -> Natural {
      try number.quotientAndRemainder(dividingBy: size.absolute, spend).remainder
    }
    let base = try floorQuotientAndModulo(dividingBy: size, spending: spend).modulo.absolute
    var result = try rest(Natural(1))
    for position in stride(from: exponent.bitWidth - 1, through: 0, by: -1) {
      // What is 0 stays 0 whatever bits follow; 0 to the power 0 has none and is the rest of 1.
      if result.isZero { break }
      // A turn costs something however short the rest is.
      try spend(16)
      result = try rest(try Natural.product(result, result, spend))
      if exponent.absolute.bit(position) {
        result = try rest(try Natural.product(result, base, spend))
      }
    }
    let modulo = BigInteger(result)
    return modulus.isNegative && !modulo.isZero ? modulo + modulus : modulo
  }

  /// The greatest common divisor, from 0 up; of 0 and a number the size of the number.
  public static func greatestCommonDivisor<E: Error>(
    _ a: BigInteger, _ b: BigInteger, spending spend: (Int) throws(E) -> Void
  ) throws(E) -> BigInteger {
    BigInteger(try Natural.greatestCommonDivisor(a.absolute, b.absolute, spend))
  }

  /// The largest whole number whose square is not larger; the number is not negative.
  public func squareRoot<E: Error>(
    spending spend: (Int) throws(E) -> Void
  ) throws(E) -> BigInteger {
    precondition(!isNegative, "the square root of a negative integer")
    return BigInteger(try absolute.squareRoot(spend))
  }
}
