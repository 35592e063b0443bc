/// The words of the command line, sorted: a command, options with values, operands.
///
/// GNU's conventions: options and operands in any order, `--name=value` and `--name value`, `--`
/// before operands that begin with a dash, `-` as the operand for standard input, and the last of
/// several equal options holds.
struct Arguments {
  /// The command; nil where none was named.
  private(set) var command: Command?
  /// What the command is to work on.
  private(set) var operands: [String] = []
  private var values: [String: String] = [:]

  init() {}

  /// Sorts the words behind the program's name.
  init(_ words: some Sequence<String>) throws(UsageError) {
    var used: [Option] = []
    var positional: [String] = []
    var words = Array(words)[...]
    // A few options mean something else in another command, which may stand behind them.
    let named = Self.command(namedIn: words) ?? .run
    while let word = words.popFirst() {
      if word == "--" {
        positional += words
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        positional.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      let known = Option.all.filter { $0.spellings.contains(name) }
      guard let option = known.first(where: { $0.commands.contains(named) }) ?? known.first else {
        throw .unknownOption(name)
      }
      used.append(option)
      if option.value == nil {
        if parts.count > 1 { throw .needlessValue(option: name) }
        values[option.name] = ""
      } else if parts.count > 1 {
        values[option.name] = String(parts[1])
      } else if let value = words.popFirst() {
        // `--html --json` has forgotten the file, and would write one of that name.
        if Self.isOption(value) { throw .missingValue(option, next: value) }
        values[option.name] = value
      } else {
        throw .missingValue(option, next: nil)
      }
    }
    if let name = positional.first, !(has("help") && Command(rawValue: name) == nil) {
      guard let command = Command(rawValue: name) else { throw .unknownCommand(name) }
      self.command = command
      positional.removeFirst()
    }
    operands = positional
    // Without a command standard input is run.
    let effective = command ?? .run
    for option in used where !option.commands.contains(effective) {
      throw .idleOption(option, effective)
    }
  }

  /// The first word that names a command; nil where none does.
  static func command(namedIn words: some Sequence<String>) -> Command? {
    words.lazy.compactMap { Command(rawValue: $0) }.first
  }

  /// Whether a word is an option and no value: `-` and negative numbers are values.
  private static func isOption(_ word: String) -> Bool {
    if word.hasPrefix("--") { return true }
    let name = word.prefix { $0 != "=" }
    return Option.all.contains { $0.spellings.contains { $0 == name } }
  }

  /// Whether an option was given.
  func has(_ option: String) -> Bool { values[option] != nil }

  /// The value of an option.
  subscript(option: String) -> String? { values[option] }

  /// A list of names with commas between them.
  func names(_ option: String) throws(UsageError) -> [String] {
    guard let value = values[option] else { return [] }
    let names = value.split(separator: ",", omittingEmptySubsequences: false).map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    if names.contains("") {
      throw .badValue(option: option, value: value, wanted: "names with commas between them")
    }
    return names
  }

  /// A count of at least 1 and at most a limit.
  func count(_ option: String, atMost limit: Int = .max) throws(UsageError) -> Int? {
    guard let value = values[option] else { return nil }
    guard let count = Int(value), (1...limit).contains(count) else {
      // What Int cannot hold is beyond every limit, too.
      let isDigits = !value.isEmpty && value.allSatisfy { $0.isASCII && $0.isWholeNumber }
      let isTooLarge = isDigits && Int(value) != 0
      throw .badValue(
        option: option, value: value,
        wanted: isTooLarge ? "a whole number from 1 to \(limit)" : "a whole number above 0")
    }
    return count
  }

  /// A whole number that is not negative.
  func number<Number: FixedWidthInteger>(_ option: String) throws(UsageError) -> Number? {
    guard let value = values[option] else { return nil }
    guard let number = Number(value), number >= 0 else {
      throw .badValue(option: option, value: value, wanted: "a whole number, 0 or more")
    }
    return number
  }

  /// A number above 0.
  func positive(_ option: String) throws(UsageError) -> Double? {
    guard let value = values[option] else { return nil }
    guard let number = Double(value), number > 0, number < .infinity else {
      throw .badValue(option: option, value: value, wanted: "a number above 0")
    }
    return number
  }

  /// A positive number of seconds.
  func seconds(_ option: String) throws(UsageError) -> Double? {
    guard let value = values[option] else { return nil }
    guard let seconds = Double(value), seconds > 0, seconds < .infinity else {
      throw .badValue(option: option, value: value, wanted: "a number of seconds above 0")
    }
    return seconds
  }

  /// A size in megabytes, or with K, M or G behind it, as bytes.
  func size(_ option: String) throws(UsageError) -> Int? {
    guard let value = values[option] else { return nil }
    var digits = value
    var unit = 1_000_000
    if let last = value.last, let known = Self.units[last] {
      unit = known
      digits.removeLast()
    }
    let (bytes, overflow) = (Int(digits) ?? 0).multipliedReportingOverflow(by: unit)
    guard !overflow, bytes > 0 else {
      throw .badValue(
        option: option, value: value, wanted: "megabytes, or a size such as 500K, 64M or 2G")
    }
    return bytes
  }

  private static let units: [Character: Int] = ["K": 1_000, "M": 1_000_000, "G": 1_000_000_000]

  /// One of several words.
  func choice(_ option: String, of choices: [String]) throws(UsageError) -> String? {
    guard let value = values[option] else { return nil }
    guard choices.contains(value) else {
      throw .badValue(option: option, value: value, wanted: choices.joined(separator: ", "))
    }
    return value
  }
}
