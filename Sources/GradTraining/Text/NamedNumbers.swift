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
    let hint = "write \(Self.examples[name] ?? "\(name)(0.5)")"
    if let dots = Self.dots(in: inside) {
      // What is no name at all is refused as that.
      guard name == "cosine" || Self.examples[name] == nil else {
        throw TextError(plain, "holds '..', which stands only in cosine(…)", hint: hint)
      }
      inside = inside[..<dots] + "," + inside[dots...].dropFirst(2)
    }
    var numbers: [Double] = []
    for word in inside.split(separator: ",", omittingEmptySubsequences: inside.isEmpty) {
      guard let number = Self.number(word) else {
        let reason = word.isEmpty ? "lacks a number" : "holds '\(word)', which is no number"
        throw TextError(plain, reason, hint: hint)
      }
      numbers.append(number)
    }
    self.numbers = numbers
  }

  /// What would do where a number cannot be read.
  private static let examples = [
    "step": "step(0.1,0.5,2)", "exponential": "exponential(0.1,0.9)",
    "cosine": "cosine(0.03..0.001)", "warmup": "warmup(0.5)+0.03", "adam": "adam(0.9,0.999,1e-8)",
    "adamw": "adamw(0.9,0.999,1e-8,0.01)", "rmsprop": "rmsprop(0.99,1e-8)", "norm": "norm(5)",
    "value": "value(5)",
  ]

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
