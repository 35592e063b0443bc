import GradNumbers

// Numbers in TeX.
//
// Six digits are shown, as in reports; `isRounded` says where that is not the whole number.
extension TeX {
  /// A number: `2`, `-0.5`, `1.5 \times 10^{-7}`.
  static func number(_ number: Double) -> TeX {
    if number.isNaN { return TeX("\\mathrm{nan}") }
    if number.isInfinite { return number < 0 ? TeX("-\\infty", .negative) : TeX("\\infty") }
    // -0.0 is 0 to a reader of formulas.
    if number == 0 { return TeX("0") }
    let text = ShortDigits.text(number.magnitude)
    let parts = text.split(separator: "e")
    let digits = parts[0].hasSuffix(".0") ? parts[0].dropLast(2) : parts[0]
    var result = TeX(String(digits))
    if parts.count > 1, let exponent = Int(parts[1]) {
      result =
        digits == "1"
        ? TeX("10^{\(exponent)}", .power) : TeX("\(digits) \\times 10^{\(exponent)}", .product)
    }
    return number < 0 ? -result : result
  }

  /// A number of exact steps: a fraction where there is one that is short enough, else the decimal.
  static func number(_ figure: Figure) -> TeX {
    guard figure.isExact, !figure.isLong, let above = figure.fraction.numerator,
      let below = figure.fraction.denominator
    else { return number(figure.decimal) }
    let isNegative = figure.fraction < 0
    let digits = above.magnitude.description
    let result =
      figure.fraction.isWhole
      ? TeX(digits) : TeX("\\tfrac{\(digits)}{\(below)}", .power, isTall: true)
    return isNegative ? -result : result
  }

  /// Whether fewer digits of a number are shown than it has.
  static func isRounded(_ number: Double) -> Bool {
    number.isFinite && ShortDigits.text(number) != number.description
  }

  /// Whether what is shown is not the whole number.
  static func isRounded(_ figure: Figure) -> Bool {
    !figure.isExact || (figure.isLong && isRounded(figure.decimal)) || figure.isLong
  }
}
