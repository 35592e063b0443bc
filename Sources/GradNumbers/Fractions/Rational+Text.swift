extension Rational: LosslessStringConvertible {
  /// The fraction as `p/q`, a whole number as `p`, or why there is none.
  public var description: String {
    switch content {
    case .success(let x):
      x.denominator == .one ? "\(x.numerator)" : "\(x.numerator)/\(x.denominator)"
    case .failure(let reason): reason.description
    }
  }

  /// The number that text writes: `-3`, `2/7`, `0.25` or `1e-3`; nil for other text.
  ///
  /// A number that is too large, such as 1e999999, is a refusal.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let numerator = BigInteger(parts[0]), parts[1].utf8.first != UInt8(ascii: "-"),
        let denominator = BigInteger(parts[1])
      else { return nil }
      self.init(numerator, denominator)
      return
    }
    guard let written = WrittenDecimal(text) else { return nil }
    self.init(written)
  }

  /// The decimal that Swift prints for a double, the shortest one that is read back as the same.
  ///
  /// So the double nearest to 0.1, which is not 1/10, is read as 1/10: what a person wrote.
  public init(decimal value: Double) {
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
      self.init(BigInteger(whole))
      return
    }
    guard value.isFinite, let written = WrittenDecimal(value.description) else {
      self.init(refused: .notFinite)
      return
    }
    self.init(written)
  }

  private init(_ written: WrittenDecimal) {
    // More than three bits for each power of ten, which is not computed if too large, even where it
    // would cancel against zeros at the end of the digits.
    let room = Rational.defaultLimit / 3
    if written.digits.isZero {
      self.init(BigInteger.zero)
    } else if written.exponent.magnitude > room {
      let tens = Int(clamping: written.exponent.magnitude)
      let bits = tens > Int.max / 3 ? Int.max : 3 * tens
      self.init(refused: .tooLarge(bits: bits, limit: Rational.defaultLimit))
    } else {
      let power = BigInteger(10).power(written.exponent.magnitude)
      self.init(
        written.exponent < 0 ? written.digits : written.digits * power,
        written.exponent < 0 ? power : .one)
    }
  }

  /// The exact decimal digits, such as -0.125; nil where they do not end, and of a refusal.
  public var decimal: String? {
    guard case .success(let x) = content else { return nil }
    // The denominator is 2^twos · 5^fives, and the larger of both is the number of places.
    let twos = x.denominator.trailingZeroBits
    var (fives, rest) = (0, x.denominator >> twos)
    while rest != .one {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 5)
      if !remainder.isZero { return nil }
      (fives, rest) = (fives + 1, quotient)
    }
    let places = max(twos, fives)
    let scaled = x.numerator.magnitude * BigInteger(10).power(UInt(places)) / x.denominator
    let digits = scaled.description
    let sign = x.numerator.isNegative ? "-" : ""
    if places == 0 { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}

/// A decimal number as it is written: digits · 10^exponent.
private struct WrittenDecimal {
  let digits: BigInteger
  let exponent: Int

  /// Reads digits, a point among them or none, and an exponent after e or none.
  init?(_ text: String) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "e" || $0 == "E"
    }
    var exponent = 0
    if parts.count == 2 {
      guard let given = Int(parts[1]) else { return nil }
      exponent = given
    }
    let pieces = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let places = pieces.count == 2 ? pieces[1].utf8.count : 0
    // A sign belongs in front, and a digit at least on one side of the point.
    guard pieces.count <= 2, pieces.count == 1 || pieces[1].utf8.first.map(isDigit) != false,
      let digits = BigInteger(pieces.joined())
    else { return nil }
    let (shifted, overflows) = exponent.subtractingReportingOverflow(places)
    if overflows { return nil }
    self.digits = digits
    self.exponent = shifted
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}
