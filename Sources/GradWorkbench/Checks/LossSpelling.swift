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
