import GradExplain
import GradWorksheet
import ScalarGrad

// Which quantities claim derivatives, by their names.
extension Checker {
  /// A quantity whose name claims a derivative.
  struct Candidate {
    let name: String
    let value: Object
    let claim: ClaimTargets.Reading
    /// Whether it stands in a dict or a list.
    let isInside: Bool
  }

  /// The quantities whose names claim derivatives.
  ///
  /// - Parameters:
  ///   - loss: The node of the loss.
  ///   - losses: The names of what holds it.
  /// - Returns: The candidates, in the order in which the text binds the variables; what stands in dicts
  ///   and lists comes behind them.
  func candidates(_ loss: UInt32, _ losses: [String]) -> [Candidate] {
    let reach = Reach(host.tape, loss)
    let targets = ClaimTargets(table, losses: losses, isReached: reach.contains)
    let own = ledger.claimedTable
    let lossNames = Set(losses)
    var candidates: [Candidate] = []
    // Lists that are claimed as a whole are not claimed place by place.
    var whole: [QuantityName: Candidate] = [:]
    for container in own.containers {
      guard let list = targets.listClaimed(by: container) else { continue }
      whole[container.name] = Candidate(
        name: container.name.text, value: container.object, claim: .claim(.ofLoss(by: list)),
        isInside: false)
    }
    // A dict in the place of numbers is no claim, and is named.
    for container in own.containers where container.count == nil && container.name.steps.isEmpty {
      guard case .dict = container.object,
        case .claim(.ofLoss(let x))? = targets.reading(of: container.name), table.isQuantity(x)
      else { continue }
      candidates.append(
        Candidate(
          name: container.name.text, value: container.object, claim: .claim(.ofLoss(by: x)),
          isInside: false))
    }
    for (name, (text, value)) in zip(own.names, own.variables) {
      guard !lossNames.contains(text), only?.contains(text) != false, !isCallable(value),
        !dependencies.onlyWalks(name.variable)
      else { continue }
      if !whole.isEmpty, let list = whole.keys.first(where: { name.isInside($0) }) {
        if let candidate = whole[list], !candidates.contains(where: { $0.name == candidate.name }) {
          candidates.append(candidate)
        }
        continue
      }
      guard let claim = targets.reading(of: name) else { continue }
      candidates.append(
        Candidate(name: text, value: value, claim: claim, isInside: !name.steps.isEmpty))
    }
    return candidates
  }

  /// Whether anything is called like a derivative of a loss and holds numbers or Values.
  func hasClaims(of loss: UInt32) -> Bool {
    candidates(loss, names(of: loss)).contains { candidate in
      guard let nested = Nested(candidate.value) else { return false }
      return nested.items.first { host.operand($0) != nil } != nil
    }
  }

  /// What is claimed: by these nodes these numbers.
  private struct Claimed: Hashable {
    let nodes: [UInt32]
    let numbers: [Double]
  }

  /// Takes out the candidates in dicts and lists that say again what another one says, as
  /// `grads = {"dW1": dW1}` does, and gives their names.
  func takeRepetitions(
    _ candidates: inout [Candidate], _ room: inout Room
  ) throws(Failure) -> [String] {
    guard candidates.contains(where: \.isInside) else { return [] }
    var seen: Set<Claimed> = []
    var (kept, repeated): ([Candidate], [String]) = ([], [])
    for candidate in candidates {
      var isNew = true
      if case .claim(.ofLoss(let x)) = candidate.claim {
        let items = Nested(candidate.value)?.items ?? []
        try room.take(items.count)
        let claimed = Claimed(
          nodes: table.nodes(of: x), numbers: items.compactMap { host.operand($0).map(host.number) }
        )
        isNew = seen.insert(claimed).inserted || claimed.nodes.isEmpty
      }
      if isNew || !candidate.isInside {
        kept.append(candidate)
      } else {
        repeated.append(candidate.name)
      }
    }
    candidates = kept
    return repeated
  }
}

/// What a loss depends on, found where somebody asks.
private final class Reach {
  private let tape: Tape
  private let loss: UInt32
  private lazy var reached = tape.reached(from: loss)

  init(_ tape: Tape, _ loss: UInt32) {
    self.tape = tape
    self.loss = loss
  }

  func contains(_ node: UInt32) -> Bool { Int(node) < reached.count && reached[Int(node)] }
}

extension QuantityName {
  /// Whether it is a place in another.
  fileprivate func isInside(_ other: QuantityName) -> Bool {
    variable == other.variable && steps.count > other.steps.count
      && steps.prefix(other.steps.count).elementsEqual(other.steps)
  }
}
