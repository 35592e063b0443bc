import ArrayGrad

/// The command line: sorts the words, hands the work to a command, ends with its status.
@main
enum Gradual {
  static func main() {
    KeptMemory.enable()
    let console = Console()
    let status = run(CommandLine.arguments.dropFirst(), console)
    console.clearProgress()
    console.flush()
    if status == .interrupted { console.complain("gradual: interrupted\n") }
    if status == .terminated { console.complain("gradual: terminated\n") }
    System.end(status.rawValue)
  }

  private static func run(_ words: some Sequence<String>, _ console: Console) -> ExitStatus {
    do throws(UsageError) {
      let arguments = try Arguments(words)
      if arguments.has("help") || arguments.command == .help {
        return try help(arguments, console)
      }
      if arguments.has("version") {
        console.print("gradual \(Help.version)\n")
        return .success
      }
      switch arguments.command {
      case .run: return try RunCommand(arguments, console).run()
      case .check: return try CheckCommand(arguments, console).run()
      case .step where arguments.has("interactive"):
        return try QuizCommand(arguments, console).run()
      case .step: return try StepCommand(arguments, console).run()
      case .graph: return try GraphCommand(arguments, console).run()
      case .why: return try WhyCommand(arguments, console).run()
      case .gradcheck: return try GradcheckCommand(arguments, console).run()
      case .train: return try TrainCommand(arguments, console).run()
      case .agree: return try AgreeCommand(arguments, console).run()
      case .notebook: return try NotebookCommand(arguments, console).run()
      case .help, nil: return try runStandardInput(arguments, console)
      }
    } catch {
      let hint = error.hint(in: Arguments.command(namedIn: words))
      console.complain("gradual: \(error.message)\nhint: \(hint)\n")
      return .usage
    }
  }

  private static func help(
    _ arguments: Arguments, _ console: Console
  ) throws(UsageError) -> ExitStatus {
    let name = arguments.command == .help ? arguments.operands.first : arguments.command?.rawValue
    guard let name else {
      console.print(Help.short)
      return .success
    }
    if name == "blueprint", arguments.command == .help {
      console.print(Help.blueprint)
      return .success
    }
    guard let command = Command(rawValue: name) else { throw .unknownCommand(name) }
    console.print(Help.text(on: command))
    return .success
  }

  /// A worksheet through a pipe; on a terminal a conversation.
  private static func runStandardInput(
    _ arguments: Arguments, _ console: Console
  ) throws(UsageError) -> ExitStatus {
    if System.isTerminal(System.standardInput), !arguments.has("batch") {
      return try ReplCommand(arguments, console).run()
    }
    return try RunCommand(arguments, console).run()
  }
}
