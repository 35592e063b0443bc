/// A whole number of any size, exact in every operation.
///
/// It serves exact fractions and the integers of the worksheet language, and its meaning is that of
/// Python's `int`: `>>` rounds down, `&`, `|`, `^` and `~` see a negative number as two's complement
/// with ones without end, and both ways of division are there, truncating and floor.
///
/// Nothing here limits the size: who computes with numbers from outside looks at `bitWidth` first.
/// Costs: sums and shifts are linear in the digits; products follow Karatsuba, d^1.6; quotients,
/// divisors and decimal text are quadratic.
public struct BigInteger: Hashable, Sendable {
  /// Whether it is below 0.
  public let isNegative: Bool
  /// The size without the sign.
  let absolute: Natural

  /// The number of this size and sign; zero has no sign.
  init(_ absolute: Natural, isNegative: Bool = false) {
    self.absolute = absolute
    self.isNegative = isNegative && !absolute.isZero
  }

  /// The number of a machine integer.
  public init(_ value: Int) {
    self.init(Natural(UInt64(value.magnitude)), isNegative: value < 0)
  }

  /// The number of a machine integer without sign.
  public init(_ value: UInt64) { self.init(Natural(value)) }

  /// 0.
  public static let zero = BigInteger(0)
  /// 1.
  public static let one = BigInteger(1)

  /// Whether it is 0.
  public var isZero: Bool { absolute.isZero }

  /// -1, 0 or 1.
  public var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

  /// The number without its sign.
  public var magnitude: BigInteger { BigInteger(absolute) }

  /// How many bits its size takes without the sign, as Python's `bit_length`: 0 for 0, 3 for -4.
  public var bitWidth: Int { absolute.bitWidth }

  /// How often it can be halved without rest; 0 for 0.
  public var trailingZeroBits: Int { absolute.trailingZeroBits }

  /// Whether it is odd.
  public var isOdd: Bool { absolute.bit(0) }

  /// How many bits of its size are ones, as Python's `bit_count`.
  public var bitCount: Int { absolute.limbs.reduce(0) { $0 + $1.nonzeroBitCount } }
}

extension BigInteger: ExpressibleByIntegerLiteral {
  /// The number as it is written.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension BigInteger: Comparable {
  /// Whether the numbers are in this order.
  public static func < (a: BigInteger, b: BigInteger) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? b.absolute < a.absolute : a.absolute < b.absolute
  }
}

extension Int {
  /// The same number, if a machine integer holds it.
  public init?(exactly value: BigInteger) {
    guard let limb = value.absolute.limb else { return nil }
    if value.isNegative {
      if limb > UInt64(Int.min.magnitude) { return nil }
      self = Int(truncatingIfNeeded: 0 &- limb)
    } else {
      self.init(exactly: limb)
    }
  }
}
