import GradNumbers

/// Numbers with as few digits as a reader needs.
///
/// Reports and notebooks show six digits: the last digits of what the C library computes differ
/// between platforms. Two numbers that differ later get as many as it takes.
public enum ShortDigits {
  /// A number with at most this many significant digits, as Python would write that number.
  public static func text(_ number: Double, digits: Int = 6) -> String {
    guard number.isFinite, number != 0 else { return number.description }
    var figures = ShortestDigits(number)
    guard figures.digits.count > digits else { return number.description }
    // The digits are already rounded once, to the shortest that name the double; rounding again may
    // be off by one in the last place shown, which is beside the point here.
    figures.roundByNextDigit(to: max(digits, 1))
    let written = figures.digits.map(String.init).joined()
    let sign = number < 0 ? "-" : ""
    let rounded = Double("\(sign)\(written)e\(figures.point - figures.digits.count)")
    return (rounded ?? number).description
  }

  /// Two numbers with the fewest digits, six at least, that tell them apart.
  public static func pair(_ a: Double, _ b: Double) -> (String, String) {
    for digits in 6...17 {
      let (first, second) = (text(a, digits: digits), text(b, digits: digits))
      if first != second { return (first, second) }
    }
    return (a.description, b.description)
  }
}
