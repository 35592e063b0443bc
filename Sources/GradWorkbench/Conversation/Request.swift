import GradTraining
import GradWorksheet

/// A command with its words, as it was typed behind a percent sign.
struct Request {
  let command: PercentCommand
  private(set) var operands: [String] = []
  private var values: [String: String] = [:]
  /// Everything behind the command's name, as it was typed.
  let rest: String

  /// What is wrong with a command.
  struct Problem: Error {
    let message: String
    let hint: String
  }

  /// Reads a line that begins with a percent sign.
  init(_ line: String) throws(Problem) {
    let line = line.trimmed.dropFirst()
    let name = String(line.prefix { !$0.isWhitespace })
    rest = String(line.dropFirst(name.count)).trimmed
    guard let command = PercentCommand(rawValue: name) else {
      let names = PercentCommand.allCases.map(\.rawValue)
      let near =
        names.first { $0 == name.lowercased() }
        ?? NearMiss.nearest(to: name, among: names)
      throw Problem(
        message: name.isEmpty ? "a command is missing" : "there is no command %\(oneLine(name))",
        hint: near.map { "did you mean %\($0)?" } ?? "%help lists the commands")
    }
    self.command = command
    if command == .time {
      operands = rest.isEmpty ? [] : [rest]
    } else {
      try sort(Request.words(rest))
    }
    guard command.operandCount.contains(operands.count) else {
      let few = operands.count < command.operandCount.lowerBound
      throw Problem(
        message: few
          ? "%\(name) needs more: \(command.usage)"
          : "'\(oneLine(operands[command.operandCount.upperBound]))' is one word too many for %\(name)",
        hint: "%help \(name) says more")
    }
  }

  /// The value of an option; nothing for an option without one, nil where it was not given.
  subscript(option: String) -> String? { values[option] }

  private mutating func sort(_ words: [String]) throws(Problem) {
    var words = words[...]
    while let word = words.popFirst() {
      guard word.hasPrefix("-"), word.count > 1 else {
        operands.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = command.options.first(where: { $0.name == name }) else {
        let near = NearMiss.nearest(to: name, among: command.options.map(\.name))
        throw Problem(
          message: "%\(command.rawValue) has no option \(oneLine(name))",
          hint: near.map { "did you mean \($0)?" } ?? "%help \(command.rawValue) says more")
      }
      if !option.hasValue {
        if parts.count > 1 {
          throw Problem(message: "\(name) takes no value", hint: "leave it out")
        }
        values[name] = ""
      } else if let value = parts.count > 1 ? String(parts[1]) : words.popFirst() {
        values[name] = value
      } else {
        throw Problem(message: "\(name) needs a value", hint: command.usage)
      }
    }
  }

  /// The words of a line; quotes and brackets hold a word together, as in `W1[0, 2]`.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var depth = 0
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
        // Quotes around a word are no part of it, those of a key are: `params["W1"]`.
        if character != open || depth > 0 { word?.append(character) }
      } else if depth > 0 {
        if character == "[" { depth += 1 }
        if character == "]" { depth -= 1 }
        if character == "'" || character == "\"" { quote = character }
        word?.append(character)
      } else if character == "[", word != nil {
        depth += 1
        word?.append(character)
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}
