import GradWorksheet
import ScalarGrad

/// The rounds of a training loop, and what its leaves were before they were updated.
///
/// Homework ends with `W -= lr * dW`, a thousand times. A derivative is judged at the weights that the
/// loss was computed from, so the first round is what is judged: before the first update everything
/// that holds a leaf of the loss is kept, and when the round ends it is put back and the program
/// stops. Without a loop that happens at the end of the program.
final class Rounds {
  /// What was judged, and why there.
  struct Stop {
    /// The line of the first update.
    let update: Int
    /// The line of the loop whose first round it was; nil where the program came to its end.
    let loop: Int?
    /// The variables that were put back.
    let names: [String]
    /// The function that was laid open and holds both; nil where that is the module.
    let function: String?
  }

  /// The functions that a program calls; a worksheet cannot write their names.
  private static let calls = RoundCalls(update: "before an update", end: "end of a round")
  /// The variable that keeps the loss and the copies, in sight of the collector.
  private static let kept = "kept before an update"
  /// How often an update without a claim is looked at: in a loop that claims nothing each costs a walk
  /// over the recording.
  private static let patience = 3

  private let host: ValueHost
  private let lossName: String?
  /// The function of the program that was laid open; nil where none was.
  private let function: String?
  /// Whether any derivative of a loss is claimed; nil where none need be.
  private let hasClaims: ((UInt32, [ValueHost.Variable]) -> Bool)?
  private var patienceLeft = Rounds.patience
  /// How many objects and nodes may be looked at in vain.
  private static let effort = 50_000
  private var effortLeft = Rounds.effort
  /// What was updated and holds no leaf of this loss.
  private var plain: Set<ObjectIdentifier> = []
  private var lossOfPlain: UInt32?
  /// What was updated and holds no leaf at all.
  private var leafless: Set<ObjectIdentifier> = []
  /// What the words of the program are computed from.
  private var dependencies = Dependencies([])
  private var update: (line: Int, loop: Int?, names: [String])?
  private(set) var stop: Stop?

  /// Prepares for one run.
  ///
  /// - Parameters:
  ///   - host: The Values of the run.
  ///   - lossName: What holds the loss; nil for the usual names.
  ///   - function: The function of the program that was laid open; nil where none was.
  ///   - hasClaims: Whether any derivative of a loss is claimed; nil where none need be.
  init(
    _ host: ValueHost, loss lossName: String?, in function: String?,
    hasClaims: ((UInt32, [ValueHost.Variable]) -> Bool)?
  ) {
    self.host = host
    self.lossName = lossName
    self.function = function
    self.hasClaims = hasClaims
  }

  /// Prepares for a run of the same programs, which ends where the other one did.
  convenience init(_ host: ValueHost, like other: Rounds) {
    self.init(
      host, loss: other.lossName, in: other.function,
      hasClaims: other.hasClaims.map { _ in { _, _ in true } })
  }

  /// A program that tells its rounds; the same where it has none.
  func telling(_ module: Module) -> Module {
    let names = lossName.map { [Session.variable(of: $0)] } ?? Session.usualNames
    dependencies = Dependencies([module])
    return module.telling(
      Rounds.calls, ofUpdatesOf: Set(names), wantsDerivatives: hasClaims != nil) ?? module
  }

  /// Lets programs call.
  func define(in interpreter: Interpreter) {
    interpreter.define(Rounds.kept, .none)
    func define(
      _ name: String, _ body: @escaping (Rounds, [Object], inout Machine) throws(Failure) -> Void
    ) {
      interpreter.define(
        name,
        .native(
          NativeFunction(name) {
            [weak self] (machine: inout Machine, arguments: Arguments) throws(Failure) in
            if let self { try body(self, arguments.positional, &machine) }
            return .none
          }))
    }
    define(Rounds.calls.update) { (rounds, given, machine) throws(Failure) in
      try rounds.update(given, &machine)
    }
    define(Rounds.calls.end) { (rounds, given, machine) throws(Failure) in
      try rounds.end(given, &machine)
    }
  }

  /// Begins another run.
  func startAgain() {
    patienceLeft = Rounds.patience
    effortLeft = Rounds.effort
    plain = []
    leafless = []
    lossOfPlain = nil
    update = nil
    stop = nil
  }

  /// What stops a program; no limit, but nothing that it may catch either.
  private static let end = Failure("KeyboardInterrupt", "", category: .limit)

  // MARK: In the program

  private func update(_ given: [Object], _ machine: inout Machine) throws(Failure) {
    guard update == nil, patienceLeft > 0, given.count == 3,
      let loss = loss(machine), !host.tape.isLeaf(loss)
    else { return }
    let search = try search(given[1], loss, &machine)
    guard let search else { return }
    let variables = machine.variables
    if let hasClaims, !hasClaims(loss, variables) {
      patienceLeft -= 1
      return
    }
    let line = Int(machine.line)
    if case .bool(true) = given[2] {
      // The number of a leaf cannot be put back: the recording holds it.
      stop = Stop(update: line, loop: nil, names: [], function: function)
      throw Rounds.end
    }
    var loop: Int?
    if case .int(let number) = given[0] { loop = number }
    var copies: [ObjectIdentifier: Object] = [:]
    var names: [String] = []
    var kept: [Object] = [host.object(loss)]
    // What a loop walks along has another name.
    for (name, value) in variables
    where search.finds(in: value) && !dependencies.onlyWalks(name) {
      names.append(name)
      kept.append(try machine.copy(value, sharing: &copies))
    }
    machine.set(Rounds.kept, to: machine.list(kept))
    update = (line, loop, names)
  }

  private func end(_ given: [Object], _ machine: inout Machine) throws(Failure) {
    guard let update, given.count == 2, case .int(let number) = given[0],
      case .int(let line) = given[1], update.loop ?? number == number
    else { return }
    putBack(&machine, loop: line)
    throw Rounds.end
  }

  /// Puts the leaves back at the end of a program whose loss is still that of the first update.
  func finish(_ interpreter: Interpreter) {
    guard update != nil, stop == nil else { return }
    try? interpreter.withMachine { (machine: inout Machine) throws(Failure) in
      guard case .list(let kept)? = machine.value(of: Rounds.kept), let now = loss(machine),
        case .foreign(let bits)? = kept.elements.first, UInt32(truncatingIfNeeded: bits) == now
      else { return }
      putBack(&machine, loop: nil)
    }
  }

  private func putBack(_ machine: inout Machine, loop: Int?) {
    guard let update, case .list(let kept)? = machine.value(of: Rounds.kept) else { return }
    let copies = kept.elements
    if case .foreign(let bits)? = copies.first {
      let search = ForeignSearch(where: isLeaf(of: UInt32(truncatingIfNeeded: bits)))
      for (name, copy) in zip(update.names, copies.dropFirst()) {
        machine.set(name, to: (machine.value(of: name) ?? copy).restored(from: copy, search))
      }
    }
    // A place in a list, losses[0], stays what it is.
    let lossNames = lossName.map { [$0] } ?? Session.usualNames
    if let loss = copies.first,
      let name = lossNames.first(where: { machine.value(of: $0)?.singleNode != nil })
    {
      machine.set(name, to: loss)
    }
    machine.set(Rounds.kept, to: .none)
    stop = Stop(
      update: update.line, loop: loop, names: update.names, function: function)
  }

  /// A search for the leaves of a loss, where what is updated holds one.
  ///
  /// A backward pass written in loops updates the entries of its derivatives a million times: what was
  /// found to hold no leaf of a loss is not looked through again, and after a lot of looking no more
  /// is done.
  private func search(
    _ updated: Object, _ loss: UInt32, _ machine: inout Machine
  ) throws(Failure) -> ForeignSearch? {
    if lossOfPlain != loss {
      lossOfPlain = loss
      plain = []
    }
    let identity = updated.identityOfContainer
    if let identity, plain.contains(identity) || leafless.contains(identity) { return nil }
    guard effortLeft > 0 else { return nil }
    let leaves = ForeignSearch { [host] in host.tape.isLeaf(UInt32(truncatingIfNeeded: $0)) }
    let hasLeaves = leaves.finds(in: updated)
    var work = leaves.work
    if hasLeaves {
      let search = ForeignSearch(where: isLeaf(of: loss))
      if search.finds(in: updated) { return search }
      work += search.work + Int(loss)
    }
    effortLeft -= work
    try machine.spend(16 &* work)
    if let identity {
      if hasLeaves { plain.insert(identity) } else { leafless.insert(identity) }
    }
    return nil
  }

  private func isLeaf(of loss: UInt32) -> (UInt64) -> Bool {
    let reached = host.tape.reached(from: loss)
    return { [host] bits in
      let node = UInt32(truncatingIfNeeded: bits)
      return Int(node) < reached.count && reached[Int(node)] && host.tape.isLeaf(node)
    }
  }

  private func loss(_ machine: Machine) -> UInt32? {
    if let lossName, Session.variable(of: lossName) != lossName {
      return Session.loss(lossName, in: machine.variables)
    }
    for name in lossName.map({ [$0] }) ?? Session.usualNames {
      if let node = machine.value(of: name)?.singleNode { return node }
    }
    return nil
  }
}

extension Rounds.Stop {
  /// What is said of it.
  ///
  /// - Parameter done: What was done there, such as `judged`.
  /// - Returns: A sentence without its period.
  func note(_ done: String) -> String {
    let (was, them) = names.count == 1 ? ("it was", "it") : ("they were", "them")
    let kept =
      "with \(names.joined(separator: ", ")) as \(was) before line \(update) changed \(them)"
    let inside = function.map { " of \($0)()" } ?? ""
    if let loop {
      return "\(done) after the first round of the loop\(inside) in line \(loop), \(kept); "
        + "what follows was not run"
    }
    if names.isEmpty {
      return
        "\(done) before line \(update), which changes numbers that the loss was computed from; "
        + "what follows was not run"
    }
    return "\(done) \(kept)"
  }
}
