internal import GradTraining
internal import GradWorksheet

/// What is wrong with a command line, as facts; the words are made in `message` and `hint`.
enum UsageError: Error {
  case unknownCommand(String)
  case unknownOption(String)
  case idleOption(Option, Command)
  case missingValue(Option)
  case needlessValue(option: String)
  case badValue(option: String, value: String, wanted: String)
  case missingOperand(Command, wanted: String)
  case needlessOperand(String, Command)
  case unknownAction(String)
  case updateOfStandardInput
  case twoReaders
  case twoWriters(String, String)
  case noNotebook(String)
  case unknownFormat(String)
  case exclusive(String, String)
  case needs(String, String)
  case missingLevel(String, best: String)
  case text(option: String, TextError)
  case blueprint(String)
  case file(TrainProblem)

  /// What is wrong, in one line.
  var message: String {
    switch self {
    case .unknownCommand(let name): "there is no command '\(name)'"
    case .unknownOption(let name): "there is no option '\(name)'"
    case .idleOption(let option, let command):
      "the option '--\(option.name)' does nothing in '\(command.rawValue)'"
    case .missingValue(let option):
      "the option '--\(option.name)' needs a value: --\(option.name) \(option.value ?? "")"
    case .needlessValue(let name): "the option '\(name)' takes no value"
    case .badValue(let option, let value, let wanted):
      "'\(value)' is no value for '--\(option)': wanted is \(wanted)"
    case .missingOperand(let command, let wanted): "'\(command.rawValue)' needs \(wanted)"
    case .needlessOperand(let operand, let command):
      command == .train || command == .agree
        ? "'\(command.rawValue)' takes one blueprint; '\(operand)' is one too many"
        : "'\(command.rawValue)' takes one file; '\(operand)' is one too many"
    case .unknownAction(let name): "'notebook' can 'check' or 'update', not '\(name)'"
    case .noNotebook(let path): "'\(path)' is no notebook"
    case .unknownFormat(let path): "the name '\(oneLine(path))' does not say what to write"
    case .updateOfStandardInput: "'notebook update' rewrites files, not standard input"
    case .twoReaders: "standard input cannot be both the key and a submission"
    case .twoWriters(let first, let second):
      "'\(first)' and '\(second)' cannot both write to standard output"
    case .exclusive(let first, let second): "'\(first)' and '\(second)' exclude each other"
    case .needs(let option, let other): "'\(option)' does nothing without '\(other)'"
    case .missingLevel(let name, _): "this machine has no \(name)"
    case .text(let option, let error): "'--\(option)': '\(error.part)' \(error.reason)"
    case .blueprint(let reason): "no blueprint: \(reason)"
    case .file(let problem): problem.message
    }
  }

  /// One piece of advice.
  var hint: String {
    switch self {
    case .unknownCommand(let name):
      if Document.isWorksheet(name) || Document.isMarkdown(name) {
        return "to run a file: gradual run \(name)"
      }
      if let near = NearMiss.nearest(to: name, among: Command.allCases.map(\.rawValue)) {
        return "did you mean '\(near)'?"
      }
      return "'gradual help' lists the commands"
    case .unknownOption(let name):
      if let near = NearMiss.nearest(to: name, among: Option.all.flatMap(\.spellings)) {
        return "did you mean '\(near)'?"
      }
      return "'gradual help COMMAND' lists the options of a command"
    case .idleOption(_, let command), .missingOperand(let command, _),
      .needlessOperand(_, let command):
      return "'gradual help \(command.rawValue)' says more"
    case .missingValue, .needlessValue, .badValue:
      return "'gradual help COMMAND' lists the options of a command"
    case .unknownAction(let name):
      if let near = NearMiss.nearest(to: name, among: ["check", "update"]) {
        return "did you mean 'notebook \(near)'?"
      }
      return "'gradual help notebook' says more"
    case .noNotebook(let path):
      return "notebooks end in .md; to check a worksheet: gradual check \(path)"
    case .unknownFormat(let path):
      let name = path.lowercased()
      return [".png", ".pdf", ".jpg", ".jpeg", ".ps"].contains { name.hasSuffix($0) }
        ? "Graphviz makes pictures of dots: gradual graph FILE --as dot | dot -Tpng > graph.png"
        : "say it with --as, or end the name in .svg, .html, .dot, .mmd, .md or .txt"
    case .twoReaders: return "name the file of one of them"
    case .twoWriters(_, let second):
      let name = second.hasPrefix("--svg") ? "--svg curve.svg" : "--csv marks.csv"
      return "write one of them to a file: \(name)"
    case .exclusive: return "leave one of them out"
    case .needs(_, let other): return "give '\(other)' too, or leave it out"
    case .missingLevel(_, let best): return "the best that it has is --kernels \(best)"
    case .text(_, let error): return error.hint
    case .blueprint: return "'gradual help blueprint' shows how networks are written"
    case .file(let problem): return problem.hint
    case .updateOfStandardInput: return "name the file, or use 'notebook check -'"
    }
  }
}
