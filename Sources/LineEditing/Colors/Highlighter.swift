/// Finds what stands out in Python: words of the language, numbers, texts in quotes and remarks.
///
/// What is being written has mistakes most of the time; so it is only cut at what it looks like, and
/// whatever is odd stays plain.
public struct Highlighter {
  private let codes: [UInt8]
  private var at = 0
  private var styles: [Style]

  private static let keywords: Set<[UInt8]> = Set(keywordTexts.map { Array($0.utf8) })
  private static let keywordTexts = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in",
    "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
    "yield",
  ]

  private static let longestKeyword = 8

  private static let stringPrefixes = ["r", "b", "f", "u", "br", "rb", "fr", "rf"]

  /// The style of each character of a text from a place on, of which the codes are given (``Code``).
  ///
  /// - Parameters:
  ///   - codes: The whole text.
  ///   - start: Where it begins: at the start of the text, or behind a line break that is plain.
  /// - Returns: The styles from the place on; none for a command.
  public static func styles(of codes: [UInt8], from start: Int = 0) -> [Style] {
    // A command to the program is not in the language.
    if codes.first(where: { ![0x20, 0x09, 0x0A].contains($0) }) == UInt8(ascii: "%") { return [] }
    var highlighter = Highlighter(codes, from: start)
    highlighter.run()
    return Array(highlighter.styles[start...])
  }

  private init(_ codes: [UInt8], from start: Int) {
    self.codes = codes
    at = start
    styles = Array(repeating: .plain, count: codes.count)
  }

  private func code(_ ahead: Int = 0) -> UInt8 {
    at + ahead < codes.count ? codes[at + ahead] : 0
  }

  private mutating func run() {
    while at < codes.count {
      switch code() {
      case UInt8(ascii: "#"): mark(.comment) { $0 != Code.lineBreak }
      case UInt8(ascii: "'"), UInt8(ascii: "\""): string(code(), from: at)
      case UInt8(ascii: ".") where code(1).isDigit: number()
      case let code where code.isDigit: number()
      case let code where code.isInWord: word()
      default: at += 1
      }
    }
  }

  private mutating func mark(_ style: Style, while isPart: (UInt8) -> Bool) {
    while at < codes.count, isPart(codes[at]) {
      styles[at] = style
      at += 1
    }
  }

  private mutating func word() {
    let start = at
    while code().isInWord { at += 1 }
    if code() == UInt8(ascii: "'") || code() == UInt8(ascii: "\""), at - start <= 2,
      Self.stringPrefixes.contains(String(decoding: codes[start..<at], as: UTF8.self).lowercased())
    {
      return string(code(), from: start)
    }
    if at - start <= Self.longestKeyword, Self.keywords.contains(Array(codes[start..<at])) {
      fill(.keyword, from: start)
    }
  }

  private mutating func number() {
    let isHex = code() == UInt8(ascii: "0") && code(1) | 0x20 == UInt8(ascii: "x")
    var last: UInt8 = 0
    mark(.number) { code in
      let isSign =
        (code == UInt8(ascii: "+") || code == UInt8(ascii: "-"))
        && last | 0x20 == UInt8(ascii: "e") && !isHex
      last = code
      return code.isInWord || code == UInt8(ascii: ".") || isSign
    }
  }

  private mutating func string(_ quote: UInt8, from start: Int) {
    let isLong = code(1) == quote && code(2) == quote
    at += isLong ? 3 : 1
    while at < codes.count {
      let code = code()
      if code == UInt8(ascii: "\\") {
        at = min(at + 2, codes.count)
      } else if code == quote, !isLong || self.code(1) == quote && self.code(2) == quote {
        at += isLong ? 3 : 1
        break
      } else if code == Code.lineBreak, !isLong {
        break
      } else {
        at += 1
      }
    }
    fill(.string, from: start)
  }

  private mutating func fill(_ style: Style, from start: Int) {
    for index in start..<min(at, codes.count) { styles[index] = style }
  }
}
