import GradWorksheet
import ScalarGrad

/// A worksheet's variables by name, and which of them hold a node: there may be thousands, and
/// thousands of claims that ask for them.
final class VariableTable {
  private let variables: [ValueHost.Variable]
  private let values: [String: Object]
  /// The variable that holds a node; nil where there are several.
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

  init(_ variables: [ValueHost.Variable]) {
    self.variables = variables
    values = Dictionary(variables.map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// What a variable holds; nil where there is no such variable.
  subscript(name: String) -> Object? { values[name] }

  /// Whether a variable of another name holds a node.
  func isHeld(_ node: UInt32, besides name: String) -> Bool {
    guard let holder = holders[node] else { return false }
    return holder != name
  }
}
