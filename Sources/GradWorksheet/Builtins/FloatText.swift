/// Floats as text, digit for digit as CPython writes them.
///
/// The sign of a number is written in front, that of a zero too; a nan has none.
enum FloatText {
  /// Which letters stand in exponents, infinities and nans.
  enum Case {
    case lower, upper
  }

  private static let zero = UInt8(ascii: "0")

  /// The shortest text that reads back as the same number: `0.1`, `1e+16`, `-0.0`, `inf`.
  static func repr(_ number: Double, alternate: Bool = false) -> String {
    let magnitude = number.magnitude
    // Here Swift's description is Python's; from 2^53 on it has exponents, Python's from 10^16 on.
    if magnitude < 0x1p53, magnitude >= 1e-4 || magnitude == 0 { return number.description }
    guard number.isFinite else { return special(number, .lower) }
    let digits = DecimalDigits(shortest: number)
    return text(number) { bytes in
      if digits.point > 16 || digits.point <= -4 {
        exponent(&bytes, digits, decimals: digits.digits.count - 1, .lower, alternate: alternate)
      } else {
        fixed(&bytes, digits, decimals: max(1, digits.digits.count - digits.point), false)
      }
    }
  }

  /// `%f`: a number of digits behind the point; `alternate` keeps a point that nothing follows.
  static func fixed(_ number: Double, _ precision: Int, alternate: Bool = false) -> String {
    guard number.isFinite else { return special(number, .lower) }
    var digits = DecimalDigits(exactly: number)
    digits.round(toPlaces: precision)
    return text(number) { fixed(&$0, digits, decimals: precision, alternate) }
  }

  /// `%e`: one digit before the point, a number of them behind it, and an exponent.
  static func exponent(
    _ number: Double, _ precision: Int, _ letters: Case = .lower, alternate: Bool = false
  ) -> String {
    guard number.isFinite else { return special(number, letters) }
    var digits = DecimalDigits(exactly: number)
    digits.round(toDigits: precision + 1)
    return text(number) {
      exponent(&$0, digits, decimals: precision, letters, alternate: alternate)
    }
  }

  /// `%g`: a number of significant digits, with an exponent where that is shorter.
  ///
  /// `alternate` keeps the zeros at the end; `isFloat` is the format without a type letter, which
  /// keeps a digit behind the point and turns to exponents one digit earlier.
  static func general(
    _ number: Double, _ precision: Int, _ letters: Case = .lower, alternate: Bool = false,
    isFloat: Bool = false
  ) -> String {
    guard number.isFinite else { return special(number, letters) }
    let precision = max(1, precision)
    var digits = DecimalDigits(exactly: number)
    digits.round(toDigits: precision)
    let point = digits.isZero ? 1 : digits.point
    return text(number) { bytes in
      if point <= -4 || point > precision - (isFloat ? 1 : 0) {
        let decimals = alternate ? precision - 1 : max(0, digits.digits.count - 1)
        exponent(&bytes, digits, decimals: decimals, letters, alternate: alternate)
      } else {
        var decimals = alternate ? precision - point : max(0, digits.digits.count - digits.point)
        if isFloat { decimals = max(decimals, 1) }
        fixed(&bytes, digits, decimals: max(0, decimals), alternate)
      }
    }
  }

  /// `inf`, `-inf` or `nan`.
  static func special(_ number: Double, _ letters: Case) -> String {
    let text = number.isNaN ? "nan" : number < 0 ? "-inf" : "inf"
    return letters == .upper ? text.uppercased() : text
  }

  private static func text(_ number: Double, _ body: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    if number.sign == .minus { bytes.append(UInt8(ascii: "-")) }
    body(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func fixed(
    _ bytes: inout [UInt8], _ digits: DecimalDigits, decimals: Int, _ alternate: Bool
  ) {
    let all = digits.digits
    let point = digits.isZero ? 0 : digits.point
    if point <= 0 {
      bytes.append(zero)
    } else {
      for digit in all.prefix(point) { bytes.append(zero + digit) }
      bytes.append(contentsOf: repeatElement(zero, count: max(0, point - all.count)))
    }
    guard decimals > 0 else {
      if alternate { bytes.append(UInt8(ascii: ".")) }
      return
    }
    bytes.append(UInt8(ascii: "."))
    let leading = min(decimals, max(0, -point))
    bytes.append(contentsOf: repeatElement(zero, count: leading))
    let shown = all.dropFirst(max(0, point)).prefix(decimals - leading)
    for digit in shown { bytes.append(zero + digit) }
    bytes.append(contentsOf: repeatElement(zero, count: decimals - leading - shown.count))
  }

  private static func exponent(
    _ bytes: inout [UInt8], _ digits: DecimalDigits, decimals: Int, _ letters: Case,
    alternate: Bool
  ) {
    let all = digits.digits
    bytes.append(zero + (all.first ?? 0))
    if decimals > 0 || alternate { bytes.append(UInt8(ascii: ".")) }
    let shown = all.dropFirst().prefix(decimals)
    for digit in shown { bytes.append(zero + digit) }
    bytes.append(contentsOf: repeatElement(zero, count: decimals - shown.count))
    bytes.append(letters == .lower ? UInt8(ascii: "e") : UInt8(ascii: "E"))
    let exponent = digits.isZero ? 0 : digits.point - 1
    bytes.append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    if exponent.magnitude < 10 { bytes.append(zero) }
    bytes.append(contentsOf: "\(exponent.magnitude)".utf8)
  }
}
