/// A word with numbers in parentheses, as in `adam(0.9, 0.999)`; capitals and spaces do not matter.
struct NamedNumbers {
  let text: String
  let name: String
  let numbers: [Double]

  /// Reads a text; numbers may also stand around `..`, as in `cosine(0.1..0.001)`.
  init(_ text: some StringProtocol) throws(TextError) {
    let plain = text.lowercased().filter { !$0.isWhitespace }
    self.text = plain
    let stem = plain.prefix { $0 != "(" }
    name = String(stem)
    guard stem.count < plain.count else {
      numbers = []
      return
    }
    guard plain.last == ")" else {
      throw TextError(plain, "has an open parenthesis", hint: "close it at the end")
    }
    var inside = Substring(plain.dropFirst(stem.count + 1).dropLast())
    if let dots = Self.dots(in: inside) {
      inside = inside[..<dots] + "," + inside[dots...].dropFirst(2)
    }
    var numbers: [Double] = []
    for word in inside.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = Self.number(word) else {
        throw TextError(plain, "holds '\(word)', which is no number", hint: "write \(name)(0.5)")
      }
      numbers.append(number)
    }
    self.numbers = numbers
  }

  /// A finite decimal number, and nothing else that the standard library would read.
  static func number(_ word: some StringProtocol) -> Double? {
    guard word.allSatisfy({ $0.isASCIIDigit || "+-.e".contains($0) }), let number = Double(word),
      number.isFinite
    else { return nil }
    return number
  }

  private static func dots(in text: Substring) -> Substring.Index? {
    text.indices.first { text[$0...].hasPrefix("..") }
  }

  /// The error of a text with the wrong numbers.
  func error(_ reason: String, _ hint: String) -> TextError { TextError(text, reason, hint: hint) }
}
