import GradWorksheet
import ScalarGrad

/// Finds which variables may hold a batch.
///
/// Data are what the text brings in and claims no derivative of: `X` and `Y`, where `W` has its `dW`.
/// Only a run tells whether a reading makes sense, so that there may be several.
struct BatchSearch {
  /// A variable that may hold samples.
  private struct Candidate {
    let name: String
    let axes: [Int]
    /// Whether a claim is about it.
    let isClaimed: Bool
  }

  private let roots: [Candidate]
  /// All variables with their axes, in the order of the text.
  private let axes: [(name: String, axes: [Int])]
  private let assignments: Assignments
  /// Whether the text asks for the length of the second axis, or goes along it.
  private let knowsColumns: Bool

  /// Looks through the variables.
  ///
  /// - Parameters:
  ///   - variables: What the variables hold.
  ///   - host: The Values of the session.
  ///   - hand: What the text says of places and axes.
  ///   - assignments: How the text comes to them.
  ///   - claims: The variables that are claims.
  ///   - claimed: The variables that claims are about.
  init(
    _ variables: [ValueHost.Variable], _ host: ValueHost, _ hand: HandWritten,
    _ assignments: Assignments, claims: Set<String>, claimed: Set<String>
  ) {
    self.assignments = assignments
    knowsColumns = hand.knowsColumns
    axes = variables.compactMap { name, value in
      guard let axes = value.axes, !axes.isEmpty else { return nil }
      return (name, axes)
    }
    let values = Dictionary(variables.map { ($0.name, $0.value) }) { first, _ in first }
    roots = axes.compactMap { name, axes in
      guard !claims.contains(name), assignments.mentions[name] != nil,
        assignments.isUsed(name), let value = values[name],
        BatchSearch.isGiven(value, host)
      else { return nil }
      return Candidate(name: name, axes: axes, isClaimed: claimed.contains(name))
    }
  }

  /// Whether a variable holds numbers, or Values that come from outside.
  private static func isGiven(_ object: Object, _ host: ValueHost) -> Bool {
    switch object {
    case .list(let list): list.elements.allSatisfy { isGiven($0, host) }
    case .tuple(let tuple): tuple.elements.allSatisfy { isGiven($0, host) }
    case .host(let held):
      if let array = held as? ArrayObject {
        array.dtype != .object || array.items(Object.self).allSatisfy { isGiven($0, host) }
      } else {
        held is ScalarObject
      }
    case .foreign(let bits): host.tape.isLeaf(UInt32(truncatingIfNeeded: bits))
    case .int, .float, .bool: true
    default: false
    }
  }

  /// All variables that a reading may change.
  var names: Set<String> { Set(roots.map(\.name)) }

  /// How many readings are made of one axis and one size.
  private static let limit = 6

  /// The readings, the likeliest first.
  var batches: [Samples] {
    var found: [(batches: [Samples], likelihood: Int)] = []
    for axis in [Samples.Axis.first, .last] {
      for size in sizes(along: axis) {
        // A single column is a vector, unless something is said about columns.
        if axis == .last, size == 1, !knowsColumns { continue }
        let sets = sets(along: axis, size)
        guard let first = sets.first else { continue }
        let named = first.names.count { BatchSearch.isData($0) }
        found.append((sets, 2 * named + first.names.count + (axis == .first ? 1 : 0)))
      }
    }
    var batches: [Samples] = []
    let sorted = found.enumerated().sorted {
      ($1.element.likelihood, $0.offset) < ($0.element.likelihood, $1.offset)
    }
    for (_, entry) in sorted {
      // A flat list is the same along both axes.
      for batch in entry.batches
      where batch.isMatrix || !batches.contains(where: { $0.names == batch.names }) {
        batches.append(batch)
      }
    }
    return batches
  }

  /// The lengths of an axis, in the order of the text.
  private func sizes(along axis: Samples.Axis) -> [Int] {
    var sizes: [Int] = []
    for root in roots {
      let size = root.axes[axis.place(rank: root.axes.count)]
      if size > 0, !sizes.contains(size) { sizes.append(size) }
    }
    return sizes
  }

  /// The sets of variables that may be a batch of a size.
  private func sets(along axis: Samples.Axis, _ size: Int) -> [Samples] {
    func fits(_ axes: [Int]) -> Bool { axes[axis.place(rank: axes.count)] == size }
    // What is computed from others of the size changes with them.
    let related = Set(axes.filter { fits($0.axes) }.map(\.name))
    let own = roots.filter { root in
      guard fits(root.axes) else { return false }
      let mentioned = assignments.mentions[root.name] ?? []
      return mentioned.isDisjoint(with: related.subtracting([root.name]))
    }
    let free = own.filter { !$0.isClaimed }
    let claimed = own.filter(\.isClaimed)
    let inputs = claimed.filter { BatchSearch.isData($0.name) }
    let data = free.filter { !BatchSearch.isParameter($0.name) }
    var sets: [[Candidate]] = [free + inputs, data + inputs, free]
    for dropped in free.reversed() {
      sets.append(free.filter { $0.name != dropped.name } + inputs)
    }
    if !free.isEmpty {
      for other in claimed
      where !BatchSearch.isData(other.name) && !BatchSearch.isParameter(other.name) {
        sets.append(free + [other])
      }
    }
    var batches: [Samples] = []
    for set in sets where !set.isEmpty {
      let isMatrix = set.contains { $0.axes.count > 1 }
      // Flat lists may be the features of one sample: then something has a weight for each.
      if !isMatrix {
        let names = Set(set.map(\.name))
        let others = roots.filter { $0.isClaimed && !names.contains($0.name) }
        if size == 1 || others.contains(where: { $0.axes.contains(size) }) { continue }
      }
      let names = axes.map(\.name).filter { name in set.contains { $0.name == name } }
      let batch = Samples(axis: axis, size: size, names: names, isMatrix: isMatrix)
      if !batches.contains(batch) { batches.append(batch) }
    }
    return Array(batches.prefix(BatchSearch.limit))
  }

  /// Whether a variable is called as inputs and targets are.
  private static func isData(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["x", "y", "t", "a0"].contains(name)
      || [
        "x_", "xb", "xt", "y_", "yb", "yt", "input", "data", "feature", "image", "target", "label",
        "batch", "onehot", "one_hot", "sample",
      ].contains(where: name.hasPrefix)
  }

  /// Whether a variable is called as weights are.
  private static func isParameter(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["w", "b", "theta", "gamma", "beta"].contains {
      name.hasPrefix($0) && name.dropFirst($0.count).allSatisfy { $0.isNumber || $0 == "_" }
    } || name.hasPrefix("weight") || name.hasPrefix("bias")
  }
}
