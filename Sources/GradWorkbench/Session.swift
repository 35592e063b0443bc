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
  /// The same for runs with other batch sizes, which are few.
  let batchBudget = Rerun.Budget()
  /// The source that runs or ran last, for errors that concern no line of it.
  private var source = Source(name: "worksheet", text: "")
  /// The variable that was checked last, if `check(...)` was given one.
  var checkedName: String?
  /// How many calls of `check(...)` there were, whatever came of them.
  var checkCalls = 0
  /// The key that ran first; nil where there is none.
  private(set) var key: Rerun.Key?
  /// What a key has laid down; nil where there is none.
  var ground: Ground?
  /// How hints name the loss.
  var lossSpelling = LossSpelling.option
  /// Whether `check(...)` only remembers what it is called with, as while a key runs.
  var isQuiet = false

  /// The rounds of a training loop, where the first of them is what is judged; nil where programs run
  /// to their end.
  private(set) var rounds: Rounds?

  /// What the calls of `check(...)` have found so far, in order.
  public internal(set) var checks: [CheckReport] = []

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
    Numpy.define(in: interpreter, host: host)
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
    programs.append(
      Rerun.Program(module: module, source: source, isWhole: false, isShown: show != nil))
    renewLimits()
    if let show {
      try interpreter.run(module, from: source, showing: show)
    } else {
      try interpreter.run(module, from: source)
    }
    programs[programs.count - 1].isWhole = true
  }

  /// Runs a program that trains until its first round is over, and puts back what that has changed of
  /// the leaves; one that does not train runs to its end.
  ///
  /// Where only a function of it trains, that one's variables are those of the session.
  ///
  /// - Parameters:
  ///   - source: The program.
  ///   - loss: The variable that holds the loss; nil for the usual names.
  ///   - wantsClaims: Whether a round counts only where a derivative is claimed in it.
  /// - Throws: What stopped it. Variables keep what they had got by then.
  public func runFirstRound(
    _ source: Source, of loss: String?, wantsClaims: Bool = false
  ) throws(WorksheetError) {
    let losses = Set(loss.map { [Session.variable(of: $0)] } ?? Session.usualNames)
    var module = try Parser.parse(source)
    // Who calls check(...) has said where.
    let saysWhere = module.mentions("check")
    let opened = saysWhere ? nil : module.opening(losses: losses)
    if let opened { module = opened.module }
    if host.standsForNumbers {
      module = module.keepingLosses(losses)
    }
    if saysWhere { return try run(module, from: source) }
    let rounds = Rounds(
      host, loss: loss, in: opened?.functions.last,
      hasClaims: wantsClaims
        ? { [weak self] loss, variables in self?.checker(variables).hasClaims(of: loss) ?? false }
        : nil)
    self.rounds = rounds
    rounds.define(in: interpreter)
    self.source = source
    programs.append(Rerun.Program(module: module, source: source, isWhole: false))
    renewLimits()
    do {
      try interpreter.run(rounds.telling(module), from: source)
      programs[programs.count - 1].isWhole = true
    } catch {
      if rounds.stop == nil { throw error }
    }
    rounds.finish(interpreter)
  }

  /// The rounds that another run must have too.
  var stoppedRounds: Rounds? { rounds?.stop == nil ? nil : rounds }

  /// What of the programs has run, for those who read their text.
  var modules: [Module] {
    guard let line = rounds?.stop?.loop, let last = programs.last else {
      return programs.map(\.module)
    }
    return programs.dropLast().map(\.module) + [last.module.upTo(line: line)]
  }

  /// Where the program stopped short of its end, in words; nil where it did not.
  public var stopNote: String? { rounds?.stop?.note("taken") }

  /// Gives what comes next the time and the work that a program may take.
  func renewLimits() {
    budget.renew()
    batchBudget.renew()
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

  /// The node of the loss of a name, or of what is usual; nil where there is none.
  ///
  /// - Parameter name: A variable or a place in one; nil for the one that was checked last, or a usual
  ///   name.
  /// - Returns: The node.
  /// - Throws: Where the name is that of no Value.
  func loss(_ name: String?) throws(WorksheetError) -> UInt32? {
    let variables = interpreter.variables
    if let name {
      guard let loss = Session.object(name, in: variables)?.singleNode else {
        throw worksheetError(noLoss(called: name))
      }
      return loss
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

  /// What to do where a loss is no Value.
  var notAValue: String {
    switch lossSpelling {
    case .option:
      "a loss is computed from Values: wrap the leaves in values(...), or use --leaves W1,b1"
    case .command: lossSpelling.advice(onLeaves: nil)
    }
  }

  /// The leaves that were asked for and that no variable is called.
  var missingLeaves: [String] {
    var names = Set(interpreter.variables.map(\.name))
    if interpreter.leaves.isSubset(of: names) { return [] }
    // The weights of an object are its attributes.
    names.formUnion(VariableTable(interpreter.variables).names.flatMap(\.words))
    return interpreter.leaves.filter { !names.contains($0) }.sorted()
  }

  func checker(_ variables: [ValueHost.Variable]) -> Checker {
    var checker = Checker(
      host: host, ledger: ledger(variables), programs: modules, naming: options.naming,
      hintsOnly: options.hints,
      dependencies: Dependencies([key?.key.module].compactMap { $0 } + modules))
    checker.spelling = lossSpelling
    return checker
  }

  /// An error that belongs to the worksheet as a whole.
  func worksheetError(_ failure: Failure) -> WorksheetError {
    WorksheetError(
      category: failure.category, type: failure.type, message: failure.message,
      source: source.name, position: nil, lineText: nil, hint: failure.hint)
  }
}
