/// What the program can be asked to do.
enum Command: String, CaseIterable {
  case run, check, step, why, gradcheck, notebook, help
}

/// An option: its name, what it wants, and the commands in which it does something.
struct Option {
  /// The name behind the two dashes.
  let name: String
  /// What stands for its value in the help; nil for an option without a value.
  let value: String?
  /// The commands that know it.
  let commands: [Command]
  /// What it does.
  let help: String

  /// How it can be written.
  var spellings: [String] { name == "help" ? ["--help", "-h"] : ["--" + name] }

  private static let worksheets: [Command] = [.run, .check, .step, .why, .gradcheck, .notebook]

  /// Every option there is.
  static let all: [Option] = [
    Option(
      name: "of", value: "NAME", commands: [.check, .step, .why, .gradcheck],
      help: "the loss; else the argument of check(...), else loss, cost, L or J"),
    Option(
      name: "leaves", value: "A,B", commands: [.run, .check, .step, .why, .gradcheck],
      help: "floats assigned to these names become Values"),
    Option(
      name: "exact", value: nil, commands: [.step],
      help: "fractions, where there are any; 0.1 is 1/10 then"),
    Option(
      name: "batch", value: nil, commands: [.run],
      help: "run many programs, given as JSON lines"),
    Option(
      name: "hints", value: nil, commands: [.check],
      help: "hints only: no right numbers, no names of mistakes"),
    Option(
      name: "points", value: "N", commands: [.check],
      help: "try formulas at so many other points (20)"),
    Option(
      name: "seed", value: "N", commands: [.check, .gradcheck],
      help: "what the choice of points and directions starts from (0)"),
    Option(
      name: "suggest", value: nil, commands: [.check],
      help: "propose numbers at which no mistake stays invisible"),
    Option(
      name: "key", value: "FILE", commands: [.check],
      help: "the worksheet that defines the network and the loss"),
    Option(
      name: "csv", value: "FILE", commands: [.check],
      help: "write marks as a table, one row per file; '-' for standard output"),
    Option(
      name: "report", value: "FILE", commands: [.check],
      help: "write a report on the whole class, in Markdown"),
    Option(
      name: "svg", value: "FILE", commands: [.gradcheck],
      help: "draw the curve of the errors as SVG; '-' for standard output"),
    Option(
      name: "jobs", value: "N", commands: [.check],
      help: "check so many files at a time; by default one per core"),
    Option(
      name: "json", value: nil, commands: [.check, .why, .gradcheck, .notebook],
      help: "one JSON object per file, each on a line"),
    Option(
      name: "color", value: "WHEN", commands: [.check, .notebook],
      help: "auto (on a terminal, unless NO_COLOR is set), always or never"),
    Option(
      name: "seconds", value: "S", commands: worksheets,
      help: "stop a worksheet after this time"),
    Option(
      name: "nodes", value: "N", commands: worksheets,
      help: "stop when so many nodes are recorded"),
    Option(
      name: "depth", value: "N", commands: worksheets,
      help: "stop when calls nest deeper than this"),
    Option(
      name: "memory", value: "MB", commands: worksheets,
      help: "stop when lists, strings, long integers fill more; 500K, 64M and 2G are sizes too"),
    Option(
      name: "help", value: nil, commands: Command.allCases, help: "show this help"),
    Option(
      name: "version", value: nil, commands: Command.allCases, help: "show the version"),
  ]
}
