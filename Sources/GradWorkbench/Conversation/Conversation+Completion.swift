import GradWorksheet

// What could stand at the cursor.
extension Conversation {
  /// The candidates for the word at a cursor.
  func candidates(
    for text: String, at cursor: Int
  ) -> (replaced: Int, candidates: [String]) {
    let before = String(text.prefix(cursor))
    if case .quiz = mode { return names(before) }
    guard case .prompt = mode else { return (0, []) }
    if before.trimmed.hasPrefix("%"), !before.contains("\n") { return commands(before) }
    return names(before)
  }

  /// Words of a command.
  private func commands(_ line: String) -> (replaced: Int, candidates: [String]) {
    let line = String(line.drop(while: \.isWhitespace))
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let last = words.last ?? ""
    guard words.count > 1 else {
      let all = PercentCommand.allCases.map { "%" + $0.rawValue }.sorted()
      return (last.count, all.filter { $0.hasPrefix(last) })
    }
    guard let command = PercentCommand(rawValue: String(words[0].dropFirst())) else {
      return (0, [])
    }
    func matching(_ candidates: [String]) -> (replaced: Int, candidates: [String]) {
      (last.count, candidates.filter { $0.hasPrefix(last) })
    }
    let previous = words[words.count - 2]
    if command == .graph, previous == "--as" {
      return matching(GraphFormat.allCases.map(\.rawValue))
    }
    if ["-o", "--out"].contains(previous) || [.save, .load].contains(command), !last.hasPrefix("-")
    {
      let paths = files.paths(last)
      return matching(command == .load ? paths.filter(Conversation.canBeLoaded) : paths)
    }
    if last.hasPrefix("-") { return matching(command.options.map(\.name)) }
    switch command {
    case .help: return matching((PercentCommand.allCases.map(\.rawValue) + ["keys"]).sorted())
    case .time: return names(line)
    case .step, .back, .quiz, .graph, .check, .gradcheck:
      return matching(session.variablesWithValues.sorted())
    case .why:
      let brief = Brief(session: session)
      return matching(
        session.interpreter.variables.filter { brief.holdsValues($0.value) }.map(\.name).sorted())
    default: return (0, [])
    }
  }

  /// Whether a path is one of a worksheet, a notebook, or a folder.
  private static func canBeLoaded(_ path: String) -> Bool {
    let name = path.lowercased()
    return ["/", ".py", ".md", ".markdown"].contains { name.hasSuffix($0) }
  }

  /// Names, or what stands behind a dot.
  private func names(_ before: String) -> (replaced: Int, candidates: [String]) {
    if let keys = keys(before) { return keys }
    guard !Conversation.endsInText(before) else { return (0, []) }
    let word = String(
      before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    let rest = before.dropLast(word.count)
    if rest.last == "." {
      return (word.count, attributes(of: Conversation.receiver(rest.dropLast()), word))
    }
    // A number has no completions, and neither has nothing.
    guard let first = word.first, !first.isNumber else { return (0, []) }
    let all = Set(session.interpreter.knownNames + Interpreter.keywords)
    let hidden = word.hasPrefix("_")
    return (
      word.count, all.filter { $0.hasPrefix(word) && (hidden || !$0.hasPrefix("_")) }.sorted()
    )
  }

  private func attributes(of receiver: String, _ word: String) -> [String] {
    guard let object = resolved(receiver) else { return [] }
    let all: [String] =
      if case .foreign = object {
        ValueHost.members.map(\.name)
      } else {
        session.interpreter.attributes(of: object)
      }
    let candidates = Set(all).filter { $0.hasPrefix(word) }.sorted()
    guard case .module(let module) = object else { return candidates }
    // What NumPy has and worksheets refuse is no candidate.
    return candidates.filter { !NumpyHelp.isRefused($0, of: module.name) }
  }

  /// The keys of a dict that begin as what stands behind the last bracket: `params["W`; nil where no
  /// key is being typed.
  private func keys(_ before: String) -> (replaced: Int, candidates: [String])? {
    guard let open = before.lastIndex(of: "["), open > before.startIndex else { return nil }
    let typed = before[before.index(after: open)...]
    guard let quote = typed.first, quote == "\"" || quote == "'" else { return nil }
    let word = typed.dropFirst()
    guard !word.contains(quote),
      case .dict(let dict)? = resolved(Conversation.receiver(before[..<open]))
    else { return nil }
    let keys = dict.elements.compactMap { element -> String? in
      guard case .string(let key) = element.key, key.text.hasPrefix(word),
        oneLine(key.text) == key.text, !key.text.contains(quote), !key.text.contains("\\")
      else { return nil }
      return "\(key.text)\(quote)]"
    }
    return (word.count, keys.sorted())
  }

  /// The name before a dot, with places behind it: `W1[0][2]`, `model.layers[0]`.
  private static func receiver(_ before: Substring) -> String {
    String(
      before.reversed().prefix {
        $0.isLetter || $0.isNumber || $0 == "_" || $0 == "[" || $0 == "]" || $0 == "."
      }.reversed())
  }

  /// Whether a text ends within quotes or a comment, where names are words like others.
  private static func endsInText(_ text: String) -> Bool {
    var quote: Character?
    var isComment = false
    var isEscaped = false
    for character in text {
      if character.isNewline {
        quote = nil
        isComment = false
      } else if isComment {
        continue
      } else if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == open {
          quote = nil
        }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "#" {
        isComment = true
      }
    }
    return quote != nil || isComment
  }
}
