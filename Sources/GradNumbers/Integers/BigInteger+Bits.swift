extension BigInteger {
  /// The number times 2^bits, from 0 bits up.
  public static func << (a: BigInteger, bits: Int) -> BigInteger {
    BigInteger(a.absolute << bits, isNegative: a.isNegative)
  }

  /// The number over 2^bits, rounded down, from 0 bits up.
  public static func >> (a: BigInteger, bits: Int) -> BigInteger {
    let shifted = a.absolute >> bits
    guard a.isNegative else { return BigInteger(shifted) }
    let isExact = a.trailingZeroBits >= bits
    return BigInteger(isExact ? shifted : shifted + Natural(1), isNegative: true)
  }

  /// -1 minus the number: every bit the other way.
  public static prefix func ~ (a: BigInteger) -> BigInteger { -a - .one }

  /// The bits that both have.
  public static func & (a: BigInteger, b: BigInteger) -> BigInteger {
    bitwise(a, b, isNegative: a.isNegative && b.isNegative) { $0 & $1 }
  }

  /// The bits that one of them has, or both.
  public static func | (a: BigInteger, b: BigInteger) -> BigInteger {
    bitwise(a, b, isNegative: a.isNegative || b.isNegative) { $0 | $1 }
  }

  /// The bits that one of them has, and not both.
  public static func ^ (a: BigInteger, b: BigInteger) -> BigInteger {
    bitwise(a, b, isNegative: a.isNegative != b.isNegative) { $0 ^ $1 }
  }

  private static func bitwise(
    _ a: BigInteger, _ b: BigInteger, isNegative: Bool, _ combine: (UInt64, UInt64) -> UInt64
  ) -> BigInteger {
    // One limb more than the longer has room for the sign.
    let count = max(a.absolute.limbs.count, b.absolute.limbs.count) + 1
    let (x, y) = (a.complement(count), b.complement(count))
    let limbs = (0..<count).map { combine(x[$0], y[$0]) }
    return BigInteger(
      Natural(limbs: isNegative ? negated(limbs) : limbs), isNegative: isNegative)
  }

  /// Two's complement in so many limbs, lowest first.
  private func complement(_ count: Int) -> [UInt64] {
    let limbs = absolute.limbs
    let padded = limbs + repeatElement(0, count: count - limbs.count)
    return isNegative ? BigInteger.negated(padded) : padded
  }

  private static func negated(_ limbs: [UInt64]) -> [UInt64] {
    var carry: UInt64 = 1
    return limbs.map { limb in
      let (sum, overflows) = (~limb).addingReportingOverflow(carry)
      carry = overflows ? 1 : 0
      return sum
    }
  }
}
