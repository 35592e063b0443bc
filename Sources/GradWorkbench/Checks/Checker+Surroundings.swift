import GradExplain
import GradWorksheet

// What the search for mistakes wants to know of the variables.
extension Checker {
  /// The variables that hold Values, and the learning rates.
  var surroundings: Surroundings {
    var surroundings = Surroundings()
    // One list may be held under any number of names; those that come first are enough.
    var room = Room.largest
    for (name, value) in variables {
      if Checker.rateNames.contains(name), let operand = host.operand(value) {
        surroundings.learningRates.append(host.number(operand))
      }
      guard room > 0, let entries = Nested(value)?.entries else { continue }
      room -= entries.count
      let nodes = entries.compactMap { index, object -> (index: [Int], node: UInt32)? in
        guard case .foreign(let bits) = object else { return nil }
        return (index, UInt32(truncatingIfNeeded: bits))
      }
      if !nodes.isEmpty { surroundings.variables.append(.init(name: name, entries: nodes)) }
    }
    return surroundings
  }

  /// What variables are called that hold a learning rate.
  private static let rateNames: Set = ["eta", "lr", "learning_rate"]
}
