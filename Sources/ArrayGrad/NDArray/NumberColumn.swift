import GradNumbers

/// How the numbers of an array are written, all of one width, as NumPy does by default.
///
/// The fewest digits that tell a number from its neighbours, 8 behind the point at most; with powers of ten
/// where the numbers are large, tiny, or more than 1,000 times apart.
struct NumberColumn<Element: ArrayElement> {
  private static var precision: Int { 8 }
  private var isScientific = false
  /// The widths before and behind the point.
  private var left = 0
  private var right = 0
  /// The digits behind the point, and those of the power, where powers are written.
  private var fractionDigits = 0
  private var powerDigits = 2

  init(_ numbers: [Element]) {
    let finite = numbers.filter(\.isFinite)
    let sizes = finite.map(\.magnitude).filter { $0 > 0 }
    if let largest = sizes.max(), let smallest = sizes.min() {
      // A tenth power below the precision of the type.
      let limit: Element = Element.self == Float.self ? 1e6 : 1e8
      isScientific = largest >= limit || smallest < 0.0001 || largest / smallest > 1000
    }
    for number in finite {
      if isScientific {
        let (whole, fraction, power) = scientific(number)
        left = max(left, whole.count)
        fractionDigits = max(fractionDigits, fraction.count)
        powerDigits = max(powerDigits, String(power.magnitude).count)
      } else {
        let (whole, fraction) = positional(number)
        left = max(left, whole.count)
        right = max(right, fraction.count)
      }
    }
    if isScientific { right = powerDigits + 2 + fractionDigits }
    for number in numbers where !number.isFinite {
      left = max(left, Self.name(number).count - right - 1)
    }
  }

  /// One number, as wide as all others.
  func text(_ number: Element) -> String {
    guard number.isFinite else {
      let name = Self.name(number)
      return Self.spaces(left + right + 1 - name.count) + name
    }
    if isScientific {
      let (whole, fraction, power) = scientific(number)
      let zeros = String(repeating: "0", count: fractionDigits - fraction.count)
      let size = String(power.magnitude)
      let exponent = String(repeating: "0", count: powerDigits - size.count) + size
      return Self.spaces(left - whole.count) + whole + "." + fraction + zeros + "e"
        + (power < 0 ? "-" : "+") + exponent
    }
    let (whole, fraction) = positional(number)
    return Self.spaces(left - whole.count) + whole + "." + fraction
      + Self.spaces(right - fraction.count)
  }

  private func positional(_ number: Element) -> (whole: String, fraction: String) {
    var digits = Self.digits(of: number)
    digits.round(to: digits.point + Self.precision)
    return digits.positional
  }

  private func scientific(_ number: Element) -> (whole: String, fraction: String, power: Int) {
    var digits = Self.digits(of: number)
    digits.round(to: Self.precision + 1)
    return digits.scientific
  }

  /// The digits that tell a number from its neighbours of its own type.
  private static func digits(of number: Element) -> ShortestDigits {
    Element.self == Float.self ? ShortestDigits(Float(number)) : ShortestDigits(Double(number))
  }

  private static func name(_ number: Element) -> String {
    number.isNaN ? "nan" : (number < 0 ? "-inf" : "inf")
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
