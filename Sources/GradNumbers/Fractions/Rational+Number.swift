extension Rational: Number {
  /// The exact value of a double: a fraction with a power of two below.
  ///
  /// A literal in the argument's place is the decimal that is written, as any literal of this type.
  public init(_ value: Double) {
    guard value.isFinite else {
      self.init(refused: .notFinite)
      return
    }
    if let whole = BigInteger(exactly: value) {
      self.init(reduced: whole, .one, limit: nil)
      return
    }
    // value = significand · 2^-places, odd after reduction.
    let places = Int(value.ulp == .leastNonzeroMagnitude ? 1074 : 52 - value.exponent)
    let bits = UInt64(value.isNormal ? 1 << 52 : 0) | value.significandBitPattern
    let even = bits.trailingZeroBitCount
    let numerator = BigInteger(bits >> UInt64(even))
    self.init(
      reduced: value < 0 ? -numerator : numerator, .one << (places - even), limit: nil)
  }

  /// The whole number.
  public init(_ value: Int) { self.init(BigInteger(value)) }

  /// The decimal that is written: 0.1 is 1/10.
  public init(floatLiteral value: Double) { self.init(decimal: value) }

  /// The whole number.
  public init(integerLiteral value: Int) { self.init(BigInteger(value)) }

  /// The double nearest to the fraction, the even one of two as near; nan of a refusal.
  public var approximation: Double {
    guard case .success(let x) = content else { return .nan }
    return BigInteger.ratio(x.numerator, x.denominator)
  }

  /// Whether it is a number and no refusal.
  public var isFinite: Bool { refusal == nil }

  /// Whether it is 0.
  public var vanishes: Bool {
    guard case .success(let x) = content else { return false }
    return x.numerator.isZero
  }

  /// The refusal that could not be compared.
  public static func undecided(by number: Rational, otherwise: Rational) -> Rational { number }

  /// A refusal: no fraction is an irrational constant.
  public static func irrational(_ nearest: Double) -> Rational {
    Rational(refused: .noExactValue(of: "the constant \(nearest)"))
  }
}
