/// Finds what stands out in Python: words of the language, numbers, texts in quotes and remarks.
///
/// What is being written has mistakes most of the time; so it is only cut at what it looks like, and
/// whatever is odd stays plain.
public struct Highlighter {
  private let characters: [Character]
  private var at = 0
  private var styles: [Style]

  private static let keywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in",
    "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
    "yield",
  ]

  private static let stringPrefixes: Set<String> = ["r", "b", "f", "u", "br", "rb", "fr", "rf"]

  /// The style of each character of a text.
  public static func styles(of characters: [Character]) -> [Style] {
    // A command to the program is not in the language.
    if characters.first(where: { !$0.isWhitespace }) == "%" { return [] }
    var highlighter = Highlighter(characters)
    highlighter.run()
    return highlighter.styles
  }

  private init(_ characters: [Character]) {
    self.characters = characters
    styles = Array(repeating: .plain, count: characters.count)
  }

  private func character(_ ahead: Int = 0) -> Character? {
    at + ahead < characters.count ? characters[at + ahead] : nil
  }

  private mutating func run() {
    while let character = character() {
      if character == "#" {
        mark(.comment) { $0 != "\n" }
      } else if character == "'" || character == "\"" {
        string(character, from: at)
      } else if character.isDigit || character == "." && self.character(1)?.isDigit == true {
        number()
      } else if character.isInWord {
        word()
      } else {
        at += 1
      }
    }
  }

  private mutating func mark(_ style: Style, while isPart: (Character) -> Bool) {
    while let character = character(), isPart(character) {
      styles[at] = style
      at += 1
    }
  }

  private mutating func word() {
    let start = at
    while character()?.isInWord == true { at += 1 }
    let word = String(characters[start..<at])
    if let quote = character(), quote == "'" || quote == "\"",
      Self.stringPrefixes.contains(word.lowercased())
    {
      return string(quote, from: start)
    }
    if Self.keywords.contains(word) { fill(.keyword, from: start) }
  }

  private mutating func number() {
    let isHex = character() == "0" && (character(1) == "x" || character(1) == "X")
    var last: Character = "0"
    mark(.number) { character in
      let isSign =
        (character == "+" || character == "-") && (last == "e" || last == "E") && !isHex
      last = character
      return character.isInWord || character == "." || isSign
    }
  }

  private mutating func string(_ quote: Character, from start: Int) {
    let isLong = character(1) == quote && character(2) == quote
    at += isLong ? 3 : 1
    while let character = character() {
      if character == "\\" {
        at = min(at + 2, characters.count)
      } else if character == quote,
        !isLong || self.character(1) == quote && self.character(2) == quote
      {
        at += isLong ? 3 : 1
        break
      } else if character == "\n", !isLong {
        break
      } else {
        at += 1
      }
    }
    fill(.string, from: start)
  }

  private mutating func fill(_ style: Style, from start: Int) {
    for index in start..<min(at, characters.count) { styles[index] = style }
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
