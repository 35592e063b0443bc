import GradWorksheet
import ScalarGrad

// `v.data`, `v.grad` and `v.label`, to be read and to be assigned.
extension ValueHost {
  func attribute(_ name: String, of value: UInt64) throws(Failure) -> Object? {
    let node = UInt32(truncatingIfNeeded: value)
    switch name {
    case "data": return .float(tape.primal(node))
    // 0 and not 0.0 before the first backward(): so micrograd prints it.
    case "grad": return tape.gradient(at: node).map { .float($0) } ?? .int(0)
    case "label": return labels[node] ?? Object.none
    default: return nil
    }
  }

  func setAttribute(
    _ name: String, of value: UInt64, to newValue: Object, line: Int32
  ) throws(Failure) -> Bool {
    let node = UInt32(truncatingIfNeeded: value)
    switch name {
    case "data":
      let number = try plainNumber(newValue, for: "data")
      at(line)
      do { try tape.assign(number, to: node) } catch { throw failure(error) }
    case "grad":
      let number = try plainNumber(newValue, for: "grad")
      tape.setGradient(number, at: node)
      if number == 0 { backwardLines = [] }
    case "label": try setLabel(newValue, of: node)
    default: return false
    }
    return true
  }

  /// Names a node as the worksheet wants it named.
  func setLabel(_ label: Object, of node: UInt32) throws(Failure) {
    switch label {
    case .string(let text):
      labels[node] = label
      tape.setLabel(text.text, of: node)
    case .none:
      labels[node] = nil
      tape.setLabel(nil, of: node)
    default: throw .type("a label is a string or None")
    }
  }

  private func plainNumber(_ object: Object, for attribute: String) throws(Failure) -> Double {
    if case .number(let number)? = operand(object) { return number }
    if case .foreign = object {
      throw .type(
        "\(attribute) must be a number, not Value",
        hint: "write .data behind the Value to take its number")
    }
    throw .type("\(attribute) must be a number")
  }
}
