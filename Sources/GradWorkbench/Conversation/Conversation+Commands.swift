import GradExplain
import GradTraining
import GradWorksheet

// Commands that begin with a percent sign.
extension Conversation {
  /// Does what a line that begins with a percent sign says.
  func obey(_ line: String) -> Next {
    let request: Request
    do throws(Request.Problem) {
      request = try Request(line)
    } catch {
      complain(error.message, error.hint)
      return .goOn
    }
    do throws(WorksheetError) {
      switch request.command {
      case .step, .back: try walk(request)
      case .quiz: try quiz(request)
      case .graph: try draw(request)
      case .why: try explain(request)
      case .check: try check(request)
      case .gradcheck:
        try requireLoss(request.operands.first, request.command)
        let report = try session.gradcheck(of: request.operands.first)
        printer.print(manyLines(report.text(curve: true, width: min(100, width()))))
      case .who: listVariables()
      case .history: listEntries()
      case .time: time(request.rest)
      case .save: save(request)
      case .load: load(request.operands[0])
      case .reset: reset()
      case .help: help(request.operands.first)
      case .quit: return .leave
      }
    } catch {
      showWithoutPlace(error)
    }
    return .goOn
  }

  /// Says what is wrong, and what to do.
  func complain(_ message: String, _ hint: String?) {
    say(fitted(message, to: width()))
    if let hint { say(fitted("hint: \(hint)", to: width())) }
  }

  /// Prints an error that belongs to a command and to no line of code.
  func showWithoutPlace(_ error: WorksheetError) {
    if interrupted?() == true || error.type == "KeyboardInterrupt" {
      return say("KeyboardInterrupt")
    }
    if error.position != nil { return show(error) }
    complain(oneLine(error.summary), error.hint)
  }

  /// Makes sure that there is a loss.
  func requireLoss(_ name: String?, _ command: PercentCommand) throws(WorksheetError) {
    session.lossSpelling = .command(command.rawValue)
    if try session.loss(name) == nil { throw session.noLoss(to: command.purpose) }
  }

  private func walk(_ request: Request) throws(WorksheetError) {
    if let entry = request["--entry"] { return try open(entry, request) }
    let steps = try passes(request)
    var walk = StepWalk(steps, forward: request.command == .step)
    // What the single steps make up, where they come from arrays.
    if request.command == .step, let arrays = session.arrayView(of: request.operands.first) {
      printer.print(fitted(manyLines(arrays.text), to: width()))
    }
    say(fitted(manyLines(walk.introduction), to: width()))
    if walk.isAtEnd { return }
    printer.print(manyLines(walk.next()))
    mode = walk.isAtEnd ? .prompt : .walk(walk)
  }

  /// Shows the steps that lead to one entry of an array.
  private func open(_ entry: String, _ request: Request) throws(WorksheetError) {
    let name = request.operands.first
    try requireLoss(name, request.command)
    if let problem = session.problem(withEntry: entry, of: name) {
      return complain(problem.message, advice(on: problem, about: entry))
    }
    printer.print(manyLines(try session.steps(to: entry, of: name)))
  }

  /// What was meant, perhaps, or what there is.
  private func advice(on problem: Session.NameProblem, about name: String) -> String {
    if let hint = problem.hint { return hint }
    if let near = NearMiss.nearest(to: name, among: problem.known) {
      return "did you mean '\(oneLine(near))'?"
    }
    let known = problem.known.prefix(12).map(oneLine).joined(separator: ", ")
    return known.isEmpty
      ? "no variable holds Values: make some with values(...)"
      : "variables that hold Values: \(known)"
  }

  private func quiz(_ request: Request) throws(WorksheetError) {
    let steps = try passes(request)
    let count = steps.backward.reduce(0) { $0 + $1.contributions.count }
    var start = 1
    if let text = request["--from"] {
      guard let number = Int(text), (1...max(count, 1)).contains(number) else {
        return complain(
          "'\(oneLine(text))' is no place to begin", "--from takes a number from 1 to \(count)")
      }
      start = number
    }
    ask(about: steps, from: start - 1)
  }

  /// Begins a quiz about the backward pass.
  func ask(about steps: Steps, from start: Int) {
    let quiz = Quiz(steps, from: start, taken: session.names)
    isQuizPassed = quiz.isAtEnd
    if quiz.isAtEnd {
      return say("\(oneLine(steps.loss)) is a number from outside: there is nothing to ask")
    }
    printer.print(manyLines(quiz.introduction + quiz.question))
    mode = .quiz(quiz)
  }

  private func passes(_ request: Request) throws(WorksheetError) -> Steps {
    let name = request.operands.first
    try requireLoss(name, request.command)
    return try session.stepList(of: name, exact: false)
  }

  private func explain(_ request: Request) throws(WorksheetError) {
    let name = request.operands[0]
    let loss = request.operands.count > 1 ? request.operands[1] : nil
    if let problem = session.problem(withName: name) {
      return complain(problem.message, advice(on: problem, about: name))
    }
    try requireLoss(loss, .why)
    printer.print(fitted(try session.why(name, of: loss).text, to: width()))
  }

  private func check(_ request: Request) throws(WorksheetError) {
    let name = request.operands.first
    try requireLoss(name, .check)
    if let report = try session.check(of: name) {
      let text = ReportWidth.$columns.withValue(min(width(), 100)) { report.text(color: hasColor) }
      printer.print(fitted(text, to: width()))
    }
  }

  private func time(_ code: String) {
    guard let clock else { return run(code) }
    let start = clock()
    run(code)
    let seconds = clock() - start
    printer.endLine()
    let text: String
    switch seconds {
    case ..<0.001: text = "\(ShortDigits.text(seconds * 1e6, digits: 3)) us"
    case ..<1: text = "\(ShortDigits.text(seconds * 1e3, digits: 3)) ms"
    default: text = "\(ShortDigits.text(seconds, digits: 3)) s"
    }
    say("took \(text)")
  }

  private func reset() {
    session = makeSession()
    entries = []
    loaded = []
    nextLine = 1
    say("all variables are forgotten")
  }

  private func help(_ topic: String?) {
    guard let topic else { return printer.print(PercentCommand.list) }
    let name = topic.hasPrefix("%") ? String(topic.dropFirst()) : topic
    if let command = PercentCommand(rawValue: name) {
      return printer.print(command.help)
    }
    if name == "keys" { return printer.print(EditingKeys.list) }
    if session.interpreter.value(of: name) != nil || NameHelp.entry(name) != nil {
      return describe(name)
    }
    let near = NearMiss.nearest(
      to: name, among: PercentCommand.allCases.map(\.rawValue) + ["keys"])
    complain(
      "there is no command %\(oneLine(name))",
      near.map { "did you mean %help \($0)?" } ?? "%help lists the commands")
  }
}

extension PercentCommand {
  /// What a loss is wanted for.
  fileprivate var purpose: String {
    switch self {
    case .graph: "draw"
    case .check: "check"
    case .gradcheck: "check the derivatives of"
    case .why: "derive"
    case .quiz: "ask about"
    default: "step through"
    }
  }
}

extension Session {
  /// The variables that hold a Value.
  var variablesWithValues: [String] {
    interpreter.variables.compactMap { name, value in
      if case .foreign = value, name != "_" { name } else { nil }
    }
  }

  /// The variable that somebody may have meant for a loss, as a hint; only at a prompt, where it is
  /// tried at once.
  func nearLoss(_ name: String) -> String? {
    guard case .command = lossSpelling else { return nil }
    return NearMiss.nearest(to: name, among: variablesWithValues).map {
      "did you mean '\(oneLine($0))'?"
    }
  }

  /// The names of all variables.
  var names: Set<String> { Set(interpreter.variables.map(\.name)) }
}
