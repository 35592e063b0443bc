public import GradNumbers
import ScalarGrad

/// A number in exact steps: a fraction, and the decimal that goes on where there is none.
///
/// The decimal of a fraction is the double next to it. What is computed from something without a
/// fraction is computed from decimals, so that whatever stands in one line fits together.
public struct Figure: Sendable {
  /// The fraction, or why there is none.
  public let fraction: Rational
  /// The decimal.
  public let decimal: Double

  /// The number with a fraction of its own; otherwise the decimal, which is not computed in vain.
  init(_ fraction: Rational, else decimal: @autoclosure () -> Double) {
    self.fraction = fraction
    self.decimal = fraction.refusal == nil ? fraction.approximation : decimal()
  }

  /// A whole number.
  init(_ number: Int) {
    fraction = Rational(number)
    decimal = Double(number)
  }

  /// Whether there is a fraction.
  public var isExact: Bool { fraction.refusal == nil }

  /// Whether it is 0, as a fraction or else as a decimal.
  var vanishes: Bool { isExact ? fraction.vanishes : decimal == 0 }

  static func + (a: Figure, b: Figure) -> Figure {
    Figure(a.fraction + b.fraction, else: a.decimal + b.decimal)
  }

  /// The product; that of an exact 0 is exact, whatever number the other one is.
  ///
  /// A product of `Rational` is refused there: it does not know whether what was refused is a number
  /// at all. Here the decimal says so.
  static func * (a: Figure, b: Figure) -> Figure {
    if a.isExact, a.vanishes, b.decimal.isFinite { return a }
    if b.isExact, b.vanishes, a.decimal.isFinite { return b }
    return Figure(a.fraction * b.fraction, else: a.decimal * b.decimal)
  }

  // MARK: As text

  /// Fractions with more digits above and below than this are shown otherwise.
  private static let longest = 20

  /// What is said once where a fraction was too long.
  static let note =
    "a fraction of more than \(longest) digits is shown as a decimal, with its digits above and below "
    + "counted: ~0.333333[16/17]"

  /// The fraction, `-3/4`; where it is too long the decimal with the sizes of both parts,
  /// `~0.333333[16/17]`; where there is none the decimal with a mark, `~0.25`.
  var text: String {
    guard isExact else { return "~\(decimal)" }
    let sizes = sizes
    guard sizes.reduce(0, +) > Figure.longest else { return fraction.description }
    return "~\(ShortDigits.text(decimal))[\(sizes.map(String.init).joined(separator: "/"))]"
  }

  /// Whether the fraction is too long to be shown.
  var isLong: Bool { sizes.reduce(0, +) > Figure.longest }

  /// How many digits stand above and below; nothing below a whole number, or of no fraction at all.
  private var sizes: [Int] {
    guard let above = fraction.numerator, let below = fraction.denominator else { return [] }
    return (fraction.isWhole ? [above] : [above, below]).map(\.digitCount)
  }

  /// As a factor: in brackets where it is a fraction or begins with a sign.
  var factor: String {
    let text = text
    return Figure.isSigned(text) || (text.contains("/") && !text.hasPrefix("~"))
      ? "(\(text))" : text
  }

  /// Behind a plus: in brackets where it begins with a sign.
  var term: String {
    let text = text
    return Figure.isSigned(text) ? "(\(text))" : text
  }

  private static func isSigned(_ text: String) -> Bool {
    text.hasPrefix("-") || text.hasPrefix("~-")
  }
}
