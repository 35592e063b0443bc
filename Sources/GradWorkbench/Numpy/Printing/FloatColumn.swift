import GradNumbers

/// Floats under each other, as NumPy prints them: all with an exponent or none, all of one width.
struct FloatColumn {
  private let options: PrintOptions
  private var isScientific = false
  private var left = 0
  private var right = 0
  /// The digits of the exponents.
  private var exponentDigits = 2
  private var precision: Int
  private let digits: (Double) -> ShortestDigits

  /// A column that is wide enough for some numbers.
  ///
  /// - Parameters:
  ///   - numbers: The numbers.
  ///   - isSingle: Whether they are floats of 32 bits, which have fewer digits.
  ///   - options: How they are printed.
  init(_ numbers: [Double], isSingle: Bool, _ options: PrintOptions) {
    self.options = options
    precision = options.precision
    digits = isSingle ? { ShortestDigits(Float($0)) } : { ShortestDigits($0) }
    let finite = numbers.filter(\.isFinite)
    let sizes = finite.filter { $0 != 0 }.map(\.magnitude)
    if let largest = sizes.max(), let smallest = sizes.min() {
      // NumPy divides in the type of the numbers.
      let ratio = isSingle ? Double(Float(largest) / Float(smallest)) : largest / smallest
      // Floats of 32 bits have six digits for sure.
      isScientific =
        largest >= (isSingle ? 1e6 : 1e8)
        || (!options.suppress && (smallest < 0.0001 || ratio > 1000))
    }
    if finite.isEmpty {
      isScientific = false
    } else if isScientific {
      measureScientific(finite)
    } else {
      for number in finite {
        let parts = positional(number)
        left = max(left, parts.whole.utf8.count)
        right = max(right, parts.fraction.utf8.count)
      }
    }
    if finite.count < numbers.count {
      let width = right + 1
      let hasMinus = numbers.contains { $0 == -.infinity }
      left = max(left, 3 - width, 3 + (hasMinus ? 1 : 0) - width)
    }
  }

  private mutating func measureScientific(_ numbers: [Double]) {
    var fraction = 0
    for number in numbers {
      var digits = digits(number)
      digits.round(to: 1 + options.precision)
      let parts = digits.scientific
      left = max(left, parts.whole.utf8.count)
      fraction = max(fraction, parts.fraction.utf8.count)
      exponentDigits = max(exponentDigits, String(parts.power.magnitude).utf8.count)
    }
    precision = fraction
    // The letter and the sign of the exponent.
    right = exponentDigits + 2 + precision
  }

  private func positional(_ number: Double) -> (whole: String, fraction: String) {
    var digits = digits(number)
    digits.round(to: digits.point + options.precision)
    return digits.positional
  }

  /// A number in the width of the column.
  func text(_ number: Double) -> String {
    if !number.isFinite {
      let word = number.isNaN ? "nan" : number < 0 ? "-inf" : "inf"
      return padded(word, to: left + right + 1)
    }
    if isScientific {
      var digits = digits(number).extended(to: 1 + precision)
      digits.round(to: 1 + precision)
      let parts = digits.scientific
      let fraction = parts.fraction + zeros(precision - parts.fraction.utf8.count)
      let power = String(parts.power.magnitude)
      return padded(parts.whole, to: left) + "." + fraction + (parts.power < 0 ? "e-" : "e+")
        + zeros(exponentDigits - power.utf8.count) + power
    }
    let parts = positional(number)
    return padded(parts.whole, to: left) + "." + parts.fraction
      + String(repeating: " ", count: max(right - parts.fraction.utf8.count, 0))
  }

  private func zeros(_ count: Int) -> String { String(repeating: "0", count: max(count, 0)) }
}

/// A word with spaces in front of it.
func padded(_ word: String, to width: Int) -> String {
  String(repeating: " ", count: max(width - word.utf8.count, 0)) + word
}
