/// How those who ask for something name the loss that it is about; hints say it so.
enum LossSpelling {
  /// `--of NAME`, as on a command line.
  case option
  /// `%step NAME`, as at a prompt.
  case command(String)

  /// The words for it.
  var text: String {
    switch self {
    case .option: "--of NAME"
    case .command(let name): "%\(name) NAME"
    }
  }

  /// How plain numbers become Values: by the worksheet, or by the command line, which a session at a
  /// prompt has left behind.
  ///
  /// - Parameters:
  ///   - name: The variable that holds them; nil where nobody knows.
  ///   - words: What they are called in a sentence.
  /// - Returns: The advice.
  func advice(onLeaves name: String?, _ words: String = "it") -> String {
    switch (self, name) {
    case (.option, let name?): "wrap \(words) in values(...), or use --leaves \(name)"
    case (.option, nil): "wrap \(words) in values(...), or use --leaves"
    case (.command, let name?):
      "enter \(name) = values(\(name)), then compute anew what comes of it"
    case (.command, nil):
      "make Values of the numbers that it starts from, as in W = values(W), then compute it anew"
    }
  }

  /// How a place in a list is named.
  func naming(_ place: String) -> String {
    switch self {
    case .option: "--of '\(place)'"
    case .command(let name): "%\(name) \(place)"
    }
  }

  /// What to do where there is no loss, and these variables hold Values.
  func hintForNone(among holders: [String]) -> String {
    switch self {
    case .option: "call it loss, cost, L or J, or name it with --of NAME"
    case .command(let name):
      holders.last.map { "call it loss, cost, L or J, or name it: %\(name) \($0)" }
        ?? "compute one from Values first: a = Value(2.0), loss = a*a"
    }
  }
}
