import GradWorksheet
import ScalarGrad

/// A worksheet's quantities by name, and which of them hold a node: there may be thousands, and
/// thousands of claims that ask for them.
final class VariableTable {
  /// The variables, and what dicts and lists of arrays hold in their places.
  let variables: [ValueHost.Variable]
  /// The names of ``variables``.
  let names: [QuantityName]
  /// The dicts and lists that hold quantities.
  let containers: [Quantities.Entry]
  private let containerNames: Set<String>
  private let values: [String: Object]
  /// The quantity that holds a node; nil where there are several.
  private lazy var holders: [UInt32: String?] = {
    var holders: [UInt32: String?] = [:]
    for (name, value) in variables {
      for case .foreign(let bits) in Nested(value)?.items ?? [] {
        let node = UInt32(truncatingIfNeeded: bits)
        if let holder = holders[node] {
          if holder != name { holders[node] = .some(nil) }
        } else {
          holders[node] = .some(name)
        }
      }
    }
    return holders
  }()

  /// Reads variables, or the quantities that another table has found.
  init(_ variables: [ValueHost.Variable]) {
    let quantities = Quantities(variables)
    self.variables = quantities.variables
    names = quantities.all.map(\.name)
    containers = quantities.containers
    containerNames = Set(quantities.containers.map(\.name.text))
    let held = quantities.containers.map { ($0.name.text, $0.object) }
    values = Dictionary(self.variables.map { ($0.name, $0.value) } + held) { first, _ in first }
  }

  /// What a variable, or a place in a dict or list of arrays, holds; nil where there is none.
  subscript(name: String) -> Object? { values[name] }

  /// Whether a name is that of a quantity, and not of a dict or list that holds some.
  func isQuantity(_ name: String) -> Bool {
    values[name] != nil && !containerNames.contains(name)
  }

  /// The nodes that a quantity holds.
  func nodes(of name: String) -> [UInt32] {
    (values[name].flatMap { Nested($0) }?.items ?? []).compactMap { item in
      if case .foreign(let bits) = item { UInt32(truncatingIfNeeded: bits) } else { nil }
    }
  }

  /// The quantities that hold a node first in them.
  private lazy var firstNodes: [UInt32: [String]] = {
    var firsts: [UInt32: [String]] = [:]
    for (name, _) in variables where name != "_" {
      if let node = nodes(of: name).first { firsts[node, default: []].append(name) }
    }
    return firsts
  }()

  /// The first name of what a quantity holds: `W1` for `params["W1"]`, where a variable W1 holds the
  /// same Values.
  func firstName(of name: String) -> String {
    let nodes = nodes(of: name)
    guard let first = nodes.first, let value = values[name].flatMap({ Nested($0) }) else {
      return name
    }
    return firstNodes[first]?.first { other in
      other == name
        || self.nodes(of: other) == nodes
          && values[other].flatMap { Nested($0) }?.hasShape(of: value) == true
    } ?? name
  }

  /// Whether a quantity of another name holds a node.
  func isHeld(_ node: UInt32, besides name: String) -> Bool {
    guard let holder = holders[node] else { return false }
    return holder != name
  }
}
