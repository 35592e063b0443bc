import GradWorksheet
import ScalarGrad

// What the tape refuses, in the worksheet's words.
extension ValueHost {
  /// A variable of the worksheet with its value.
  typealias Variable = (name: String, value: Object)

  /// The error of a worksheet for an error of the tape.
  ///
  /// - Parameters:
  ///   - error: What the tape refused.
  ///   - variables: The worksheet's variables, for the name of a leaf.
  /// - Returns: The error.
  func failure(_ error: TapeError, naming variables: [Variable] = []) -> Failure {
    switch error {
    case .nodeLimit(let limit):
      return Failure(
        "MemoryError", "more than \(limit) operations on Values are recorded",
        hint: "does the loop keep every step's loss? --nodes N allows more", category: .limit)
    case .staleLeaf(let label, let leaf, let assigned, let used):
      let name = label ?? names(in: variables)[leaf] ?? assignedName(of: leaf) ?? "a Value"
      let change = assigned > 0 ? " on line \(assigned)" : ""
      let use = used > 0 ? "line \(used)" : "it"
      return Failure(
        "RuntimeError",
        "\(name) was changed\(change) after \(use) had used its old value: what was computed before no "
          + "longer fits it",
        hint: "compute the loss again after the assignment, or take the derivatives before it")
    case .notALeaf(let op, let label):
      return Failure(
        "RuntimeError",
        "only the data of a Value made from a number can be assigned; \(label ?? "this one") is the "
          + "result of \(op.symbol)",
        hint: "assign the Values that it is made of, and compute it again")
    case .closedScope, .compacted, .tapeGone, .differentTapes, .wrongThread, .scopeOpen:
      return Failure("RuntimeError", error.description)
    }
  }

  /// The name that an assignment gave a node.
  func assignedName(of node: UInt32) -> String? {
    guard Int(node) < assignedNames.count else { return nil }
    let number = assignedNames[Int(node)]
    return number < 0 ? nil : names[Int(number)]
  }

  /// What the worksheet's variables call each node, such as `z[1]` or `W2[0][1]`.
  ///
  /// The variable that the text binds first gives the name.
  func names(in variables: [Variable]) -> [UInt32: String] {
    var names: [UInt32: String] = [:]
    var seen: Set<ObjectIdentifier> = []
    func visit(_ name: String, _ value: Object, _ depth: Int) {
      for (index, object) in Nested(value)?.entries ?? [] {
        switch object {
        case .foreign(let bits):
          let node = UInt32(truncatingIfNeeded: bits)
          if names[node] == nil { names[node] = name + Nested.text(of: index) }
        case .host(let host as any HoldsParts):
          // Parts may hold each other; the first name counts.
          guard depth < Nested.depthLimit, seen.insert(ObjectIdentifier(host)).inserted else {
            continue
          }
          for part in host.parts {
            visit(name + Nested.text(of: index) + part.suffix, part.object, depth + 1)
          }
        default: break
        }
      }
    }
    for (name, value) in Quantities(variables).variables where name != "_" {
      visit(name, value, 0)
    }
    return names
  }
}
