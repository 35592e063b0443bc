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
  var programs: [Module] = []
  /// The source that runs or ran last, for errors that concern no line of it.
  private var source = Source(name: "worksheet", text: "")
  /// The variable that was checked last, if `check(...)` was given one.
  private var checkedName: String?
  /// What a key has laid down; nil where there is none.
  var ground: Ground?
  /// Whether `check(...)` only remembers what it is called with, as while a key runs.
  var isQuiet = false

  /// What the calls of `check(...)` have found so far, in order.
  public private(set) var checks: [CheckReport] = []

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
    host = ValueHost(nodeLimit: limits.nodes, standsForNumbers: !leaves.isEmpty)
    let seconds = limits.seconds
    interpreter = Interpreter(
      host: host, limits: Interpreter.Limits(depth: limits.depth, memory: limits.memory),
      poll: { [watch] in
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
    // micrograd's Value is ours, so that its README runs unchanged.
    interpreter.define(module: "micrograd.engine", members: ["Value": names.value])
  }

  /// Runs a whole program, or one cell of a notebook; variables stay.
  ///
  /// - Throws: What stopped it. Variables keep what they had got by then.
  public func run(_ source: Source) throws(WorksheetError) {
    try run(Parser.parse(source), from: source)
  }

  /// Runs a program that was parsed already.
  func run(_ module: Module, from source: Source) throws(WorksheetError) {
    self.source = source
    programs.append(module)
    if let clock, let seconds = options.limits.seconds { watch.deadline = clock() + seconds }
    try interpreter.run(module, from: source)
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
      return try checker(interpreter.variables)
        .check(loss, named: name, line: ground == nil ? nil : 0)
    } catch {
      throw worksheetError(error)
    }
  }

  /// The forward and the backward pass of a loss in words, step by step.
  ///
  /// - Parameter name: As for ``check(of:)``.
  /// - Returns: The text of `gradual step`.
  /// - Throws: Where there is no loss, or a leaf was assigned after the loss had used it.
  public func steps(of name: String?) throws(WorksheetError) -> String {
    guard let loss = try loss(name) else {
      throw worksheetError(
        Failure(
          "NameError", "there is no loss to step through",
          hint: "call it loss, cost, L or J, or name it with --of NAME"))
    }
    let globals = host.names(in: interpreter.variables)
    do {
      return try Steps(tape: host.tape, root: loss) { globals[$0] ?? host.assignedName(of: $0) }
        .narration
    } catch {
      throw worksheetError(host.failure(error, naming: interpreter.variables))
    }
  }

  /// What a student should know now: that gradients of several calls of `backward()` have added up.
  public var notes: [String] { checker(interpreter.variables).notes }

  // MARK: The loss

  /// What a loss is called where nobody says.
  static let usualNames = ["loss", "cost", "L", "J"]

  func loss(_ name: String?) throws(WorksheetError) -> UInt32? {
    let variables = interpreter.variables
    func value(_ name: String) -> Object? { variables.first { $0.name == name }?.value }
    if let name {
      guard let object = Session.object(name, in: variables) else {
        throw worksheetError(Failure("NameError", "name '\(name)' is not defined"))
      }
      guard case .foreign(let bits) = object else {
        throw worksheetError(.type("\(name) is not a Value", hint: Session.notAValue))
      }
      return UInt32(truncatingIfNeeded: bits)
    }
    for case let name? in [checkedName] + Session.usualNames {
      if case .foreign(let bits)? = value(name) { return UInt32(truncatingIfNeeded: bits) }
    }
    return nil
  }

  /// What a name with or without places, such as `loss` or `losses[1][0]`, stands for; nil where
  /// there is no such thing.
  private static func object(_ name: String, in variables: [ValueHost.Variable]) -> Object? {
    let parts = name.split(separator: "[", omittingEmptySubsequences: false)
    guard var object = variables.first(where: { $0.name == parts[0] })?.value else { return nil }
    for part in parts.dropFirst() {
      guard part.last == "]", let place = Int(part.dropLast()) else { return nil }
      let items: [Object]
      switch object {
      case .list(let list): items = list.elements
      case .tuple(let tuple): items = tuple.elements
      default: return nil
      }
      guard items.indices.contains(place) else { return nil }
      object = items[place]
    }
    return object
  }

  private static let notAValue =
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
      // To judge costs as much as a thousand operations.
      try machine.spend(1 << 20)
      if self.checks.count >= Session.checkLimit {
        throw Failure(
          "MemoryError", "check() was called more than \(Session.checkLimit) times",
          hint: "call it once, behind the loop", category: .limit)
      }
      let variables = machine.variables
      if let ground = self.ground {
        machine.write(try self.checker(variables).check(ground.loss, line: 0).text)
        return .none
      }
      var loss = given[0]
      if case .none = loss {
        for name in Session.usualNames {
          guard case .none = loss else { break }
          loss = variables.first { $0.name == name }?.value ?? .none
        }
        if case .none = loss {
          throw Failure(
            "NameError", "there is no loss to check",
            hint: "write check(loss) with the variable that holds it")
        }
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
      let report = try self.checker(variables).check(node, line: machine.line)
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

  private func checker(_ variables: [ValueHost.Variable]) -> Checker {
    Checker(
      host: host, variables: ground?.variables ?? variables, programs: programs,
      claimed: ground?.claims(among: variables))
  }

  /// An error that belongs to the worksheet as a whole.
  func worksheetError(_ failure: Failure) -> WorksheetError {
    WorksheetError(
      category: failure.category, type: failure.type, message: failure.message,
      source: source.name, position: nil, lineText: nil, hint: failure.hint)
  }
}
