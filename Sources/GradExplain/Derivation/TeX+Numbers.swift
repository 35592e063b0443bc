import GradNumbers

// Numbers in TeX.
//
// Six digits are shown, as in reports; a formula knows whether a number in it has more.
extension TeX {
  /// A number: `2`, `-0.5`, `1.5 \times 10^{-7}`.
  static func number(_ number: Double) -> TeX {
    if number.isNaN { return TeX("\\mathrm{nan}") }
    if number.isInfinite { return number < 0 ? TeX("-\\infty", .negative) : TeX("\\infty") }
    // -0.0 is 0 to a reader of formulas.
    if number == 0 { return TeX("0") }
    let isRounded = isRounded(number)
    let text = ShortDigits.text(number.magnitude)
    let parts = text.split(separator: "e")
    let digits = String(parts[0].hasSuffix(".0") ? parts[0].dropLast(2) : parts[0])
    var result = TeX(digits, isRounded: isRounded)
    if parts.count > 1, let exponent = Int(parts[1]) {
      let power = "10^{\(exponent)}"
      result =
        digits == "1"
        ? TeX(power, .power, isRounded: isRounded)
        : TeX("\(digits) \\times \(power)", .product, isRounded: isRounded)
    }
    return number < 0 ? -result : result
  }

  /// A number of exact steps: a fraction where there is one that is short enough, else the decimal.
  static func number(_ figure: Figure) -> TeX {
    guard figure.isExact, !figure.isLong, let above = figure.fraction.numerator,
      let below = figure.fraction.denominator
    else {
      let decimal = number(figure.decimal)
      return TeX(decimal.text, decimal.level, isRounded: true)
    }
    let digits = above.magnitude.description
    let result =
      figure.fraction.isWhole
      ? TeX(digits) : TeX("\\tfrac{\(digits)}{\(below)}", .power, isTall: true)
    return figure.fraction < 0 ? -result : result
  }

  /// A number, as a fraction where fractions were asked for.
  static func number(_ value: Double, _ exact: Figure?) -> TeX {
    exact.map { .number($0) } ?? .number(value)
  }

  /// The sign before it, where it is the result of something.
  var equals: String { isRounded ? "\\approx" : "=" }

  /// Whether fewer digits of a number are shown than it has.
  private static func isRounded(_ number: Double) -> Bool {
    number.isFinite && ShortDigits.text(number) != number.description
  }
}
