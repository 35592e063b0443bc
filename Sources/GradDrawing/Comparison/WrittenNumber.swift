/// A number as it stands in a picture, with the unit of its last written place.
struct WrittenNumber {
  let text: String
  let value: Double
  /// How many digits are written, without zeros in front.
  let digits: Int
  /// What a step of the last written digit is worth.
  let unit: Double

  /// The parts of a text: numbers, and what stands between them.
  enum Part {
    case words(String)
    case number(WrittenNumber)
  }

  /// Takes a text apart.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isPath: Whether a number may follow a letter, as in `M84 386`; in words it belongs to a name
  ///     then, as in `W2`.
  /// - Returns: Words and numbers in turn.
  static func parts(of text: String, isPath: Bool) -> [Part] {
    let scalars = Array(text.unicodeScalars)
    var parts: [Part] = []
    var words = String.UnicodeScalarView()
    var place = 0
    while place < scalars.count {
      let followsName = place > 0 && !isPath && isPartOfName(scalars[place - 1])
      if !followsName, let (number, end) = read(scalars, at: place),
        isPath || end == scalars.count || !isPartOfName(scalars[end])
      {
        if !words.isEmpty { parts.append(.words(String(words))) }
        words = String.UnicodeScalarView()
        parts.append(.number(number))
        place = end
      } else {
        words.append(scalars[place])
        place += 1
      }
    }
    if !words.isEmpty { parts.append(.words(String(words))) }
    return parts
  }

  private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "#" || scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The number that begins at a place, and where it ends.
  private static func read(
    _ scalars: [Unicode.Scalar], at start: Int
  ) -> (WrittenNumber, end: Int)? {
    var place = start
    var text = ""
    func scalar(_ offset: Int = 0) -> Unicode.Scalar? {
      place + offset < scalars.count ? scalars[place + offset] : nil
    }
    if let sign = scalar(), sign == "-" || sign == "\u{2212}" {
      // A minus between two words is none.
      if start > 0, isPartOfName(scalars[start - 1]) { return nil }
      text = "-"
      place += 1
    }
    var (digits, decimals) = ("", 0)
    while let digit = scalar(), isDigit(digit) {
      digits.unicodeScalars.append(digit)
      place += 1
    }
    if scalar() == ".", let next = scalar(1), isDigit(next) {
      text += digits + "."
      place += 1
      while let digit = scalar(), isDigit(digit) {
        digits.unicodeScalars.append(digit)
        text.unicodeScalars.append(digit)
        decimals += 1
        place += 1
      }
    } else {
      text += digits
    }
    guard !digits.isEmpty else { return nil }
    var exponent = ""
    if let letter = scalar(), letter == "e" || letter == "E" {
      var end = place + 1
      if end < scalars.count, scalars[end] == "-" || scalars[end] == "+" {
        exponent.unicodeScalars.append(scalars[end])
        end += 1
      }
      let first = end
      while end < scalars.count, isDigit(scalars[end]), end - first < 5 {
        exponent.unicodeScalars.append(scalars[end])
        end += 1
      }
      if end > first {
        text += "e" + exponent
        place = end
      } else {
        exponent = ""
      }
    }
    guard let value = Double(text) else { return nil }
    let power = (Int(exponent) ?? 0) - decimals
    let number = WrittenNumber(
      text: text, value: value, digits: digits.drop { $0 == "0" }.count,
      unit: Decimal(digits: 1, exponent: power).double)
    return (number, place)
  }

  // MARK: Agreement

  /// Whether two lengths are the same to a tenth of a unit.
  func isAsLong(as other: WrittenNumber) -> Bool {
    // What was written as tenths is a little off as a double.
    abs(value - other.value) <= 0.1 + 1e-9
  }

  /// Whether two numbers agree to six digits, give or take one in the last place; of numbers with four
  /// or five digits, in the last place that is written.
  func agrees(with other: WrittenNumber) -> Bool {
    if value == other.value { return true }
    let (least, most) = (min(digits, other.digits), max(value.magnitude, other.value.magnitude))
    guard least >= 4, most.isFinite, most > 0 else { return false }
    let sixth = Decimal(digits: 1, exponent: decade(most) - 5).double
    let step = max(sixth, min(unit, other.unit))
    return abs(value - other.value) <= step * (1 + 1e-6)
  }
}
