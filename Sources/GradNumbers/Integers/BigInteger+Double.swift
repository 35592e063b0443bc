extension BigInteger {
  /// The number that a double is, if that is a whole one.
  public init?(exactly value: Double) {
    guard value.isFinite, value == value.rounded(.towardZero) else { return nil }
    self.init(truncating: value)
  }

  /// The whole part of a finite double.
  public init(truncating value: Double) {
    precondition(value.isFinite, "\(value) has no whole part")
    let exponent = value == 0 ? -1 : Int(value.exponent)
    guard exponent >= 0 else {
      self.init(Natural.zero)
      return
    }
    let significand = Natural(1 << 52 | value.significandBitPattern)
    let size = exponent >= 52 ? significand << (exponent - 52) : significand >> (52 - exponent)
    self.init(size, isNegative: value < 0)
  }

  /// The nearest double, the even one of two as near; an infinity from 2^1024 - 2^970 on.
  public var approximation: Double {
    let size = absolute.limb.map { Double($0) } ?? absolute.scaled(by: 0)
    return isNegative ? -size : size
  }

  /// The number as a double from 1/2 up to below 1 times 2 to the power of an integer, as C's frexp.
  ///
  /// That is rounded once, and possible however far the number is beyond the doubles; zero is 0 times 1.
  public var fractionAndExponent: (fraction: Double, exponent: Int) {
    if isZero { return (0, 0) }
    // With 64 zeros behind it there is something to round off.
    let size = (absolute << 64).scaled(by: -64 - bitWidth)
    let fraction = size == 1 ? 0.5 : size
    return (isNegative ? -fraction : fraction, size == 1 ? bitWidth + 1 : bitWidth)
  }

  /// The double nearest to a quotient, the even one of two as near.
  ///
  /// It is an infinity where it is too large; the divisor is not 0.
  public static func ratio(_ dividend: BigInteger, _ divisor: BigInteger) -> Double {
    precondition(!divisor.isZero, "division of an integer by zero")
    if dividend.isZero { return 0 }
    // The quotient of whole numbers is cut off where 64 bits of it or more are whole, or, for a
    // subnormal double, where its last bit is still finer than the double's.
    let width = dividend.bitWidth - divisor.bitWidth
    let shift = max(width - 65, -1140)
    let a = shift < 0 ? dividend.absolute << -shift : dividend.absolute
    let b = shift > 0 ? divisor.absolute << shift : divisor.absolute
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    // A last bit that says whether anything follows makes one rounding of it.
    let size = ((quotient << 1) + Natural(remainder.isZero ? 0 : 1)).scaled(by: shift - 1)
    return dividend.isNegative != divisor.isNegative ? -size : size
  }
}

extension Natural {
  /// The double nearest to the number times 2^exponent, rounded once.
  fileprivate func scaled(by exponent: Int) -> Double {
    // The last bit of a double of this size; at least one bit of the number is below it.
    let unit = max(bitWidth + exponent - 53, -1074)
    let cut = unit - exponent
    let kept = self >> cut
    let isAbove = bit(cut - 1) && (trailingZeroBits < cut - 1 || kept.bit(0))
    let significand = (isAbove ? kept + Natural(1) : kept).limb ?? 0
    return Double(sign: .plus, exponent: min(unit, 1024), significand: Double(significand))
  }
}
