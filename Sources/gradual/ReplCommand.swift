internal import GradWorkbench

/// `gradual` on a terminal: a conversation in the worksheet language.
struct ReplCommand {
  private let console: Console
  private let settings: Settings

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.console = console
    settings = try Settings(arguments)
  }

  func run() -> ExitStatus {
    let interrupts = HeldInterrupts()
    console.print(Self.greeting)
    Self.talk(Self.conversation(settings, console, interrupts), console, interrupts)
    return .success
  }

  /// A conversation on standard output.
  static func conversation(
    _ settings: Settings, _ console: Console, _ interrupts: HeldInterrupts
  ) -> Conversation {
    Conversation(
      options: settings.checks(.generous), clock: System.clock,
      interrupted: { interrupts.wasPressed }, files: .ofTheSystem,
      width: { System.columns(System.standardOutput) ?? 80 }, color: settings.color,
      output: { console.print($0) })
  }

  /// Asks and answers until somebody leaves, or there is no need to go on.
  static func talk(
    _ conversation: Conversation, _ console: Console, _ interrupts: HeldInterrupts,
    while goesOn: () -> Bool = { true }
  ) {
    var source = lineSource(
      console, interrupts,
      EntryQuestions(
        isComplete: { conversation.isComplete($0) }, indent: { conversation.indent(after: $0) },
        completions: { conversation.completions(for: $0, at: $1) }))
    while goesOn() {
      let entry = source.next(
        prompt: conversation.prompt, more: conversation.continuationPrompt)
      interrupts.forget()
      let next =
        switch entry {
        case .text(let text): conversation.take(text)
        case .interrupted: conversation.interrupt()
        case .end: conversation.end()
        }
      console.flush()
      if case .leave = next { return }
    }
  }

  /// Where entries come from: the editor plugs in here.
  private static func lineSource(
    _ console: Console, _ interrupts: HeldInterrupts, _ questions: EntryQuestions
  ) -> any LineSource {
    if Terminal.isThere { return Terminal(console, interrupts, questions) }
    return PlainLines(console, interrupts, isComplete: questions.isComplete)
  }

  private static let greeting = """
    gradual \(Help.version): worksheets line by line
    %help lists the commands, Ctrl-D leaves

    """
}
