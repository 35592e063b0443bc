import GradExplain
import GradWorksheet
import ScalarGrad

/// The programs of a session, run again: with other numbers in their leaves, or with other text.
///
/// They are compiled once. Every run begins with nothing recorded and no variable set, drops what is
/// printed, and ends at the check that is asked about; there the state can be read.
final class Rerun {
  /// A program of the session.
  struct Program {
    var module: Module
    let source: Source
    /// Whether it came to its end; one that did not may stop in the same way again.
    var isWhole: Bool
    /// Whether the value of its last statement becomes the variable `_`.
    var isShown = false
  }

  /// The key that runs before the programs.
  struct Key {
    var key: AnswerKey
    /// What holds its loss; nil for the usual names.
    let loss: String?
  }

  /// Where a run ends.
  enum End {
    /// At so many calls of `check(...)`, counted from 1.
    case call(Int)
    /// When all programs have run, with the loss of this name, or of the usual ones.
    case programs(loss: String?)
  }

  /// How much the runs of a session may do, all together.
  ///
  /// Counted and not timed, so that a report does not depend on the machine. One is about the work of
  /// one operation on Values or of one turn of a loop.
  final class Budget {
    private(set) var left: Int
    /// How much the session's own run did.
    var firstRun = 0

    /// Begins with what one program brings along, or with something else.
    init(left: Int = Budget.whole) { self.left = left }

    /// What each program of a session brings along, such as a cell of a notebook.
    static let whole = 1_000_000

    /// Takes what was used away.
    func use(_ amount: Int) { left -= amount }

    /// Begins a program.
    func renew() { left = Budget.whole }

    /// What a look at the limits stands for: so many turns of a loop passed since the last.
    static let poll = 4096
    /// How many bytes are filled in the time of one.
    static let memory = 16
    /// How many operands of products and sums are multiplied or added in the time of one.
    static let operands = 16
    /// What every run takes, however short its programs are.
    static let run = 500

    /// Whether a run as long as the first one is within what is left.
    var allowsRun: Bool { left > firstRun + Budget.run }
  }

  let host: ValueHost
  private let interpreter: Interpreter
  private var compiled: [Interpreter.Compiled] = []
  private let programs: [Program]
  private let key: Key?
  private var compiledKey: Interpreter.Compiled?
  private let end: End
  private let budget: Budget
  private let isOver: () -> Bool
  private let rounds: Rounds?
  private let start: Interpreter.Variables
  private let calls = Calls()
  private let resizer: Resizer

  /// The calls of `check(...)` in a run, and what the last one was given.
  private final class Calls {
    var count = 0
    var loss: UInt32?
    /// What is done at the call that ends a run.
    var read: ((UInt32, [ValueHost.Variable]) -> Void)?
  }

  /// Compiles a session's programs.
  ///
  /// - Parameters:
  ///   - programs: The programs in order, the last one perhaps still running.
  ///   - key: The key that ran before them; nil where there is none.
  ///   - options: The session's.
  ///   - standsForNumbers: Whether the programs do not know of all their Values.
  ///   - end: Where each run ends.
  ///   - model: The session's rounds, where the first of a training loop ended its run; nil where it
  ///     came to its end.
  ///   - budget: What the runs may do.
  ///   - resizing: The variables that runs may give other batch sizes.
  ///   - isOver: Whether it must stop for another reason: somebody asked to, or the time is up.
  ///   - define: Defines what only these programs call.
  init(
    _ programs: [Program], key: Key?, options: CheckOptions, standsForNumbers: Bool, end: End,
    rounds model: Rounds? = nil, budget: Budget, resizing: Set<String> = [],
    isOver: @escaping () -> Bool, define: ((Interpreter) -> Void)? = nil
  ) {
    self.programs = programs
    self.key = key
    self.end = end
    self.budget = budget
    self.isOver = isOver
    host = ValueHost(
      nodeLimit: min(options.limits.nodes, 1 << 21), standsForNumbers: standsForNumbers)
    interpreter = Interpreter(
      host: host,
      limits: Interpreter.Limits(depth: options.limits.depth, memory: options.limits.memory),
      poll: {
        budget.use(Budget.poll)
        return budget.left < 0 || isOver() ? Rerun.stop : nil
      }, output: { _ in })
    interpreter.leaves = Set(options.leaves)
    let resizer = Resizer(host)
    self.resizer = resizer
    if !resizing.isEmpty {
      interpreter.watched = resizing
      interpreter.substitute { (name, object, machine) throws(Failure) in
        try resizer.value(of: name, object, &machine)
      }
    }
    let names = WorksheetNames(host: host)
    for (name, value) in names.all { interpreter.define(name, value) }
    MicrogradModules.define(in: interpreter, host: host, value: names.value)
    Numpy.define(in: interpreter, host: host)
    rounds = if let model { Rounds(host, like: model) } else { nil }
    rounds?.define(in: interpreter)
    let wanted: Int? = if case .call(let count) = end { count } else { nil }
    let calls = calls
    interpreter.define(
      "check",
      .native(
        NativeFunction("check") { (machine: inout Machine, arguments: Arguments) throws(Failure) in
          calls.count += 1
          guard calls.count == wanted else { return .none }
          let variables = machine.variables
          let given = try Parameters("check", [("loss", Object.none)]).bind(arguments)
          if let loss = Session.checked(given[0], in: variables) { calls.read?(loss, variables) }
          throw Rerun.stop
        }))
    // What only prints or draws changes nothing; drawings are not even computed.
    for name in ["why", "gradcheck", "graph"] + names.drawings.map(\.name) {
      interpreter.define(name, .native(NativeFunction(name) { _, _ in .none }))
    }
    if programs.contains(where: \.isShown) { interpreter.keepLastValues() }
    define?(interpreter)
    start = interpreter.variablesNow()
  }

  /// What ends a run from within.
  private static let stop = Failure("KeyboardInterrupt", "", category: .limit)

  /// Runs the programs, and reads where they end.
  ///
  /// - Parameters:
  ///   - leafNumber: Another number for a leaf, given its place among all leaves and its own number.
  ///   - literals: Names with the numbers of Values that they are bound to before anything runs; these
  ///     are then the first leaves.
  ///   - constants: Names with the plain numbers that they are bound to before anything runs.
  ///   - change: Which batch gets another size; nil for none.
  ///   - stopped: Reads where an error stops the programs instead; nil for nothing.
  ///   - read: Gets the node of the loss and what is judged.
  /// - Returns: What was read; nil where the run failed or went beyond the budget.
  func run<Result>(
    leafNumber: ((Int, Double) -> Double)? = nil, literals: [(name: String, number: Double)] = [],
    constants: [(name: String, value: Object)] = [],
    change: (batch: Samples, size: Int)? = nil,
    stopped: ((Failure, Ledger) -> Result?)? = nil, _ read: @escaping (UInt32, Ledger) -> Result?
  ) -> Result? {
    guard canRun else { return nil }
    budget.use(Budget.run)
    interpreter.restore(start)
    host.startAgain()
    rounds?.startAgain()
    host.leafNumber = leafNumber
    resizer.change = change
    calls.count = 0
    for (name, number) in literals {
      guard let leaf = try? host.leaf(number, line: 0) else { return nil }
      interpreter.define(name, leaf)
    }
    for (name, value) in constants { interpreter.define(name, value) }
    var result: Result?
    var wasRead = false
    calls.read = { loss, variables in
      result = read(loss, Ledger(variables: variables))
      wasRead = true
    }
    defer {
      calls.read = nil
      // Whoever chooses the numbers holds the runs, and must not be held by them.
      host.leafNumber = nil
      budget.use(
        host.tape.count + host.tape.operandCount / Budget.operands
          + interpreter.memoryInUse / Budget.memory)
    }
    var ground: Ground?
    if let key {
      ground = lay(key)
      if ground == nil { return nil }
    }
    for (place, program) in programs.enumerated() {
      if place == compiled.count {
        let module = rounds.map { $0.telling(program.module) } ?? program.module
        compiled.append(
          program.isShown
            ? interpreter.compileKeepingLastValue(module, from: program.source)
            : interpreter.compile(module, from: program.source))
      }
      do {
        try interpreter.run(compiled[place])
      } catch {
        if wasRead { return result }
        if budget.left < 0 { return nil }
        if let stopped, error.category == .runtime, error.type != "KeyboardInterrupt" {
          return stopped(error, Ledger(ground, interpreter.variables))
        }
        if program.isWhole { return nil }
      }
    }
    rounds?.finish(interpreter)
    guard case .programs(let name) = end else { return nil }
    let ledger = Ledger(ground, interpreter.variables)
    guard let loss = ledger.loss ?? Session.loss(name, in: ledger.variables) else { return nil }
    return read(loss, ledger)
  }

  /// Runs a key, and lays down what is judged, as the session did.
  private func lay(_ key: Key) -> Ground? {
    let isFirst = compiledKey == nil
    let code = compiledKey ?? interpreter.compile(key.key.module, from: key.key.source)
    compiledKey = code
    guard (try? interpreter.run(code)) != nil,
      let loss = Session.loss(key.loss, in: interpreter.variables)
    else { return nil }
    // From the second run on the submission is compiled, and its names have their places.
    for name in key.key.hidden { interpreter.forget(name, keepsPlace: !isFirst) }
    return Ground(
      loss: loss, variables: interpreter.variables, interpreter: interpreter,
      leafCount: host.leafCount)
  }

  /// What the words of the programs are computed from.
  private(set) lazy var dependencies = Dependencies(
    [key?.key.module].compactMap { $0 } + programs.map(\.module))

  /// Takes off the budget what was done with the state at the end of a run.
  func spend(_ amount: Int) { budget.use(amount) }

  /// Whether another run is within the budget.
  var canRun: Bool { budget.allowsRun && !isOver() }
}
