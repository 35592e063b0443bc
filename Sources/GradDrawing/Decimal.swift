/// A short decimal number, digits · 10^exponent: what a tick stands at, without rounding.
struct Decimal: Hashable {
  let digits: Int
  let exponent: Int

  /// The nearest double; infinite where there is none so large.
  var double: Double { Double("\(digits)e\(exponent)") ?? 0 }

  /// Written out: `1500`, `-0.25`.
  var plain: String {
    if exponent >= 0 {
      return digits == 0 ? "0" : "\(digits)" + String(repeating: "0", count: exponent)
    }
    let figures = String(digits.magnitude)
    let places = -exponent
    let padded = String(repeating: "0", count: max(0, places + 1 - figures.count)) + figures
    let sign = digits < 0 ? "-" : ""
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// With an exponent: `1.5e3`, `-2e-7`.
  var scientific: String {
    guard digits != 0 else { return "0" }
    var figures = Substring(String(digits.magnitude))
    let power = exponent + figures.count - 1
    while figures.count > 1, figures.last == "0" { figures.removeLast() }
    let rest = figures.dropFirst()
    let sign = digits < 0 ? "-" : ""
    return "\(sign)\(figures.prefix(1))\(rest.isEmpty ? "" : ".")\(rest)e\(power)"
  }

  /// A number to three significant digits, for a sentence; as it is where that is no help.
  static func words(_ number: Double) -> String {
    guard number.isFinite, number != 0 else { return number == 0 ? "0" : number.description }
    let power = decade(number.magnitude) - 2
    let unit = Decimal(digits: 1, exponent: power).double
    guard unit >= .leastNormalMagnitude, number.magnitude / unit < 1e9 else {
      return short(number, digits: 3)
    }
    let rounded = Decimal(digits: Int((number / unit).rounded()), exponent: power)
    guard (-6...3).contains(power) else { return rounded.scientific }
    var text = Substring(rounded.plain)
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return String(text)
  }
}
