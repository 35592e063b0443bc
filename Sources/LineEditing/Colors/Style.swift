/// How a part of the text looks.
public enum Style: UInt8, Hashable, Sendable {
  /// As the terminal writes everything.
  case plain
  /// A word of the language.
  case keyword
  /// A number.
  case number
  /// A text in quotes.
  case string
  /// A remark.
  case comment

  /// What makes the terminal write so: colours that can be read on black and on white.
  var sequence: String {
    switch self {
    case .plain: "\u{1B}[m"
    case .keyword: "\u{1B}[35m"
    case .number: "\u{1B}[36m"
    case .string: "\u{1B}[32m"
    case .comment: "\u{1B}[90m"
    }
  }
}
