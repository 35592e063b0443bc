/// The numbers that round to the digits that somebody wrote: 0.44 stands for [0.435, 0.445].
///
/// Both ends belong to it: which way a half is rounded is not for us to say.
public struct WrittenDigits: Hashable, Sendable {
  /// The smallest number that may have been meant.
  public let lower: Double
  /// The largest number that may have been meant.
  public let upper: Double

  /// The numbers from one to another.
  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// How many digits of a literal say something: those from the first that is not 0.
  package static func significantDigits(of text: String) -> Int {
    text.lowercased().prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }.count
  }

  /// The numbers that a literal stands for.
  ///
  /// nil where the literal is exact: an integer, a zero, or fewer than two significant digits, since
  /// 0.5 is more often a half than something between 0.45 and 0.55.
  ///
  /// - Parameters:
  ///   - text: A decimal literal without a sign, as Python writes them: `0.44`, `4.4e-1`, `1_000.5`.
  ///   - isNegative: Whether a minus sign stands before it.
  public init?(_ text: String, isNegative: Bool = false) {
    let plain = text.filter { $0 != "_" }.lowercased()
    guard plain.contains(".") || plain.contains("e"), let value = Double(plain) else { return nil }
    let parts = plain.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    let exponent = parts.count > 1 ? Int(parts[1]) : 0
    guard let mantissa = parts.first, let exponent, value.isFinite, value != 0 else { return nil }
    guard WrittenDigits.significantDigits(of: plain) >= 2 else { return nil }
    let fraction = mantissa.firstIndex(of: ".").map { mantissa[$0...].count - 1 } ?? 0
    guard exponent.magnitude < 400, let half = Double("5e\(exponent - fraction - 1)") else {
      return nil
    }
    // The bounds are rounded once each; one step outwards makes up for it.
    let (low, high) = ((value - half).nextDown, (value + half).nextUp)
    lower = isNegative ? -high : low
    upper = isNegative ? -low : high
  }

  /// Whether a number lies within, give or take a tolerance.
  package func contains(_ number: Double, tolerance: Double = 0) -> Bool {
    lower - tolerance <= number && number <= upper + tolerance
  }
}
