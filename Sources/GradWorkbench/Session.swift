import GradExplain
public import GradWorksheet
import ScalarGrad

/// A student's session: one interpreter and one recording of Values.
///
/// It runs a whole worksheet, or the cells of a notebook one after the other; variables stay. It
/// reads no clock and writes nothing itself: both come in as functions. Not `Sendable`: a session
/// belongs to the thread that runs it.
public final class Session {
  let host: ValueHost
  let interpreter: Interpreter
  /// How it is checked what the worksheet claims.
  let options: CheckOptions
  private let clock: (() -> Double)?
  private let watch = Watch()
  private let interrupted: (() -> Bool)?
  /// The programs that ran, the last one perhaps still running; under a key only the submission's.
  var programs: [Rerun.Program] = []
  /// What it may cost to run the programs again.
  let budget: Rerun.Budget
  /// The source that runs or ran last, for errors that concern no line of it.
  private var source = Source(name: "worksheet", text: "")
  /// The variable that was checked last, if `check(...)` was given one.
  private var checkedName: String?
  /// How many calls of `check(...)` there were, whatever came of them.
  private var checkCalls = 0
  /// The key that ran first; nil where there is none.
  private(set) var key: Rerun.Key?
  /// What a key has laid down; nil where there is none.
  var ground: Ground?
  /// Whether `check(...)` only remembers what it is called with, as while a key runs.
  var isQuiet = false

  /// What the calls of `check(...)` have found so far, in order.
  public private(set) var checks: [CheckReport] = []

  /// Whether no call of `gradcheck(...)` has found a derivative of the engine that a judge says is wrong.
  public internal(set) var judgesAgree = true

  /// When the running source must end.
  ///
  /// An object of its own, which the interpreter's question for reasons to stop can hold without
  /// holding the session.
  private final class Watch {
    var deadline = Double.infinity
  }

  /// Begins a session.
  ///
  /// - Parameters:
  ///   - limits: How far a worksheet may go.
  ///   - leaves: The variables whose numbers become Values when they are assigned at the top level.
  ///   - clock: Seconds since any moment; the limit of time needs it.
  ///   - interrupted: Whether somebody asked the worksheet to stop.
  ///   - output: Gets what the worksheet prints.
  public convenience init(
    limits: Limits, leaves: [String] = [], clock: (() -> Double)? = nil,
    interrupted: (() -> Bool)? = nil, output: @escaping (String) -> Void
  ) {
    self.init(
      options: CheckOptions(limits: limits, leaves: leaves), clock: clock,
      interrupted: interrupted, output: output)
  }

  /// Begins a session whose claims are checked in some other way than the usual one.
  ///
  /// - Parameters:
  ///   - options: How far a worksheet may go, and how its claims are checked.
  ///   - clock: Seconds since any moment; the limit of time needs it.
  ///   - interrupted: Whether somebody asked the worksheet to stop.
  ///   - output: Gets what the worksheet prints.
  public init(
    options: CheckOptions, clock: (() -> Double)? = nil, interrupted: (() -> Bool)? = nil,
    output: @escaping (String) -> Void
  ) {
    let (limits, leaves) = (options.limits, options.leaves)
    self.options = options
    self.clock = clock
    self.interrupted = interrupted
    let budget = Rerun.Budget()
    self.budget = budget
    host = ValueHost(nodeLimit: limits.nodes, standsForNumbers: !leaves.isEmpty)
    let seconds = limits.seconds
    interpreter = Interpreter(
      host: host, limits: Interpreter.Limits(depth: limits.depth, memory: limits.memory),
      poll: { [watch] in
        budget.firstRun += Rerun.Budget.poll
        if let interrupted, interrupted() {
          return Failure("KeyboardInterrupt", "", category: .limit)
        }
        if let clock, let seconds, clock() > watch.deadline {
          return Failure(
            "TimeoutError", "the worksheet ran for more than \(pythonText(seconds)) seconds",
            hint: "does the loop ever end? --seconds N allows more", category: .limit)
        }
        return nil
      },
      output: output)
    interpreter.leaves = Set(leaves)
    let names = WorksheetNames(host: host)
    for (name, value) in names.all { interpreter.define(name, value) }
    interpreter.define("check", .native(checkFunction))
    interpreter.define("why", .native(whyFunction))
    interpreter.define("gradcheck", .native(gradcheckFunction))
    interpreter.define("graph", .native(graphFunction))
    for function in names.drawings { interpreter.define(function.name, .native(function)) }
    // micrograd's Value is ours, so that its README runs unchanged.
    MicrogradModules.define(in: interpreter, host: host, value: names.value)
  }

  /// Runs a whole program, or one cell of a notebook; variables stay.
  ///
  /// - Throws: What stopped it. Variables keep what they had got by then.
  public func run(_ source: Source) throws(WorksheetError) {
    try run(Parser.parse(source), from: source)
  }

  /// Runs a program as one cell: the value of its last statement, where that is an expression and not
  /// `None`, is shown and becomes the variable `_`.
  ///
  /// - Parameters:
  ///   - source: The program.
  ///   - show: Gets what there is to show, after whatever the program printed.
  /// - Throws: What stopped it. Variables keep what they had got by then.
  public func run(
    _ source: Source, showing show: @escaping (Shown) -> Void
  ) throws(WorksheetError) {
    try run(Parser.parse(source), from: source) {
      (machine: inout Machine, value: Object) throws(Failure) in
      if case .host(let object) = value, let drawing = object as? DrawingObject {
        show(.drawing(drawing.drawing))
      } else {
        show(.text(try machine.repr(value)))
      }
    }
  }

  /// Runs a program that was parsed already.
  func run(
    _ module: Module, from source: Source,
    showing show: ((inout Machine, Object) throws(Failure) -> Void)? = nil
  ) throws(WorksheetError) {
    self.source = source
    programs.append(Rerun.Program(module: module, source: source, isWhole: false))
    renewLimits()
    if let show {
      try interpreter.run(module, from: source, showing: show)
    } else {
      try interpreter.run(module, from: source)
    }
    programs[programs.count - 1].isWhole = true
  }

  /// Judges the derivatives that the worksheet claims.
  ///
  /// - Parameter name: The variable that holds the loss; nil for the one that `check(...)` was called
  ///   with, else `loss`, `cost`, `L` or `J`.
  /// - Returns: The report; nil where there is no loss.
  /// - Throws: Where the name is no Value, or a leaf was assigned after the loss had used it.
  public func check(of name: String?) throws(WorksheetError) -> CheckReport? {
    let laid = ground?.loss
    guard let loss = laid == nil ? try loss(name) : laid else { return nil }
    do {
      return try report(
        loss, named: name, line: ground == nil ? nil : 0, interpreter.variables,
        end: .programs(loss: name ?? checkedName))
    } catch {
      throw worksheetError(error)
    }
  }

  /// The forward and the backward pass of a loss in words, step by step.
  ///
  /// - Parameters:
  ///   - name: As for ``check(of:)``.
  ///   - exact: Whether numbers are shown as fractions where they have any.
  /// - Returns: The text of `gradual step`.
  /// - Throws: Where there is no loss, a leaf was assigned after the loss had used it, or a limit was
  ///   reached.
  public func steps(
    of name: String?, exact: Bool = false
  ) throws(WorksheetError) -> String {
    try stepList(of: name, exact: exact).narration
  }

  /// The steps of a loss as data.
  func stepList(of name: String?, exact: Bool) throws(WorksheetError) -> Steps {
    guard let loss = try loss(name) else {
      throw noLoss(to: "step through")
    }
    let globals = host.names(in: interpreter.variables)
    do throws(Steps.Stop) {
      return try Steps(tape: host.tape, root: loss, exact: exact, isOver: isOver) {
        globals[$0] ?? host.assignedName(of: $0)
      }
    } catch {
      switch error {
      case .tape(let error):
        throw worksheetError(host.failure(error, naming: interpreter.variables))
      case .over:
        throw worksheetError(
          Failure(
            "TimeoutError", "the steps were stopped before the last",
            hint: "--seconds N allows more", category: .limit))
      }
    }
  }

  /// Gives what comes next the time and the work that a program may take.
  func renewLimits() {
    budget.renew()
    if let clock, let seconds = options.limits.seconds { watch.deadline = clock() + seconds }
  }

  /// Whether the time is up, or somebody asked to stop.
  func isOver() -> Bool {
    if let interrupted, interrupted() { return true }
    guard let clock, options.limits.seconds != nil else { return false }
    return clock() > watch.deadline
  }

  /// What a student should know now: that gradients of several calls of `backward()` have added up.
  public var notes: [String] { checker(interpreter.variables).notes }

  /// Keeps a key that has just run, for those who run the programs again.
  func remember(_ key: AnswerKey) {
    self.key = Rerun.Key(key: key, loss: options.of ?? checkedName)
  }

  // MARK: The loss

  /// What a loss is called where nobody says.
  static let usualNames = ["loss", "cost", "L", "J"]

  func loss(_ name: String?) throws(WorksheetError) -> UInt32? {
    let variables = interpreter.variables
    if let name {
      guard let object = Session.object(name, in: variables) else {
        throw worksheetError(
          Failure(
            "NameError", "there is no variable '\(name)' to take as the loss",
            hint: "--of NAME wants a variable that holds a Value"))
      }
      guard case .foreign(let bits) = object else {
        throw worksheetError(.type("\(name) is not a Value", hint: Session.notAValue))
      }
      return UInt32(truncatingIfNeeded: bits)
    }
    if let checkedName, let loss = Session.loss(checkedName, in: variables) { return loss }
    return Session.loss(nil, in: variables)
  }

  /// What `check(...)` was given last, else what a usual name holds.
  func usualLoss(in variables: [ValueHost.Variable]) -> Object {
    if let checkedName, let loss = Session.loss(checkedName, in: variables) {
      return host.object(loss)
    }
    return Session.lossObject(.none, in: variables)
  }

  static let notAValue =
    "a loss is computed from Values: wrap the leaves in values(...), or use --leaves W1,b1"

  // MARK: check(...)

  /// All reports are kept for the end, and a loop could make millions.
  private static let checkLimit = 2_000

  /// `check(loss)`: judges every claim, prints the report.
  private var checkFunction: NativeFunction {
    NativeFunction("check") {
      [weak self] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("check", [("loss", Object.none)]).bind(arguments)
      guard let self else { return .none }
      self.checkCalls += 1
      // To judge costs as much as a thousand operations.
      try machine.spend(1 << 20)
      if self.checks.count >= Session.checkLimit {
        throw Failure(
          "MemoryError", "check() was called more than \(Session.checkLimit) times",
          hint: "call it once, behind the loop", category: .limit)
      }
      let variables = machine.variables
      if let ground = self.ground {
        // Judged in full at the end, by the same loss; names are searched then.
        var checker = self.checker(variables)
        checker.naming = false
        machine.write(try checker.check(ground.loss, line: 0).text)
        return .none
      }
      let loss = Session.lossObject(given[0], in: variables)
      if case .none = loss {
        throw Failure(
          "NameError", "there is no loss to check",
          hint: "write check(loss) with the variable that holds it")
      }
      guard case .foreign(let bits) = loss else {
        throw .type(
          "check() takes a Value, not '\(machine.typeName(loss))'", hint: Session.notAValue)
      }
      let node = UInt32(truncatingIfNeeded: bits)
      if self.isQuiet {
        self.checkedName = self.checker(variables).names(of: node).first
        return .none
      }
      let report = try self.report(
        node, named: nil, line: machine.line, variables, end: .call(self.checkCalls))
      self.checks.append(report)
      self.checkedName = report.loss
      machine.write(report.text)
      return .none
    }
  }

  /// The leaves that were asked for and that no variable is called.
  var missingLeaves: [String] {
    let names = Set(interpreter.variables.map(\.name))
    return interpreter.leaves.filter { !names.contains($0) }.sorted()
  }

  func checker(_ variables: [ValueHost.Variable]) -> Checker {
    let ledger = ledger(variables)
    return Checker(
      host: host, variables: ledger.variables, programs: programs.map(\.module),
      naming: options.naming, hintsOnly: options.hints, claimed: ledger.claimed)
  }

  /// An error that belongs to the worksheet as a whole.
  func worksheetError(_ failure: Failure) -> WorksheetError {
    WorksheetError(
      category: failure.category, type: failure.type, message: failure.message,
      source: source.name, position: nil, lineText: nil, hint: failure.hint)
  }
}
