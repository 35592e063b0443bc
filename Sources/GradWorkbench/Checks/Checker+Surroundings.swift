import GradExplain
import GradWorksheet

// What the search for mistakes wants to know of the variables.
extension Checker {
  /// The variables that hold Values, and what plain numbers may stand for.
  var surroundings: Surroundings {
    var surroundings = Surroundings()
    let numbers = singleNumbers
    surroundings.numbers = numbers.values.sorted()
    surroundings.limits = LimitNumbers(programs, numbers).all.sorted()
    // One list may be held under any number of names; those that come first are enough.
    var room = Room.largest
    for (name, value) in variables {
      if Checker.rateNames.contains(name), let operand = host.operand(value) {
        surroundings.learningRates.append(host.number(operand))
      }
      if surroundings.labels.count < Checker.labelLimit, let labels = labels(value),
        !surroundings.labels.contains(labels)
      {
        surroundings.labels.append(labels)
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

  /// Whole numbers from 0 on, in a list or an array without a second axis; nil for anything else.
  private func labels(_ value: Object) -> [Int]? {
    let items: [Object]
    switch value {
    case .list(let list): items = list.elements
    case .tuple(let tuple): items = tuple.elements
    case .host(let host):
      guard let array = host as? ArrayObject, array.rank == 1, array.dtype.isInteger,
        array.count <= Checker.numberLimit
      else { return nil }
      items = array.plainItems
    default: return nil
    }
    guard items.count <= Checker.numberLimit else { return nil }
    var labels: [Int] = []
    for item in items {
      guard case .int(let label) = item, label >= 0 else { return nil }
      labels.append(label)
    }
    return labels.isEmpty ? nil : labels
  }

  /// The single numbers that variables hold, those of Values among them: a norm may be one.
  private var singleNumbers: [String: Double] {
    var numbers: [String: Double] = [:]
    for (name, value) in variables.prefix(Checker.numberLimit) {
      guard let number = host.operand(value).map(host.number), number.isFinite else { continue }
      numbers[name] = number
    }
    return numbers
  }

  /// More variables than any homework has.
  private static let numberLimit = 10_000

  /// As many lists of labels are tried.
  private static let labelLimit = 16

  /// What variables are called that hold a learning rate.
  private static let rateNames: Set = ["eta", "lr", "learning_rate"]
}
