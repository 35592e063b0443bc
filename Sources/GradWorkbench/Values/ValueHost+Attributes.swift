import GradWorksheet
import ScalarGrad

// `v.data`, `v.grad` and `v.label`, to be read and to be assigned.
extension ValueHost {
  func attribute(_ member: Int, of value: UInt64) throws(Failure) -> Object? {
    let node = UInt32(truncatingIfNeeded: value)
    switch ValueHost.members[member].member {
    case .data: return .float(tape.primal(node))
    case .grad: return gradient(of: node).map { .float($0) } ?? .int(0)
    case .label: return labels[node] ?? Object.none
    case .backward, .zeroGrad, .item, .unary, .binary: return nil
    }
  }

  /// A node's gradient; nil where no sweep has reached it.
  ///
  /// That is shown as 0 and not as 0.0: micrograd's gradients begin as an integer, and one that
  /// nothing was added to prints as it began.
  func gradient(of node: UInt32) -> Double? {
    guard let gradient = tape.gradient(at: node) else { return nil }
    // Without a root it was set to 0.0 by hand.
    let isUntouched = gradient == 0 && tape.sweptRoot != nil && !tape.isReached(Int(node))
    return isUntouched ? nil : gradient
  }

  func setAttribute(
    _ member: Int, of value: UInt64, to newValue: Object, line: Int32
  ) throws(Failure) -> Bool {
    let node = UInt32(truncatingIfNeeded: value)
    switch ValueHost.members[member].member {
    case .data:
      let number = try plainNumber(newValue, for: "data")
      if Int(node) < sealed {
        throw .value(
          "\(assignedName(of: node) ?? "this Value") belongs to the key, and its data stays as it is",
          hint: "a submission gives derivatives; Values that it makes itself can be assigned")
      }
      at(line)
      do { try tape.assign(number, to: node) } catch { throw failure(error) }
    case .grad:
      let number = try plainNumber(newValue, for: "grad")
      // `p.grad = 0` is the beginning again, which prints as 0 and not as 0.0.
      if case .int(0) = newValue {
        tape.setGradient(nil, at: node)
      } else {
        tape.setGradient(number, at: node)
      }
      if number == 0 { sweepsSinceZero = 0 }
    case .label: try setLabel(newValue, of: node)
    case .backward, .zeroGrad, .item, .unary, .binary: return false
    }
    return true
  }

  /// Names a node as the worksheet wants it named.
  func setLabel(_ label: Object, of node: UInt32) throws(Failure) {
    switch label {
    case .string(let text):
      labels[node] = label
      // The worksheet gets back what it wrote; whoever prints the tape's name needs one line.
      tape.setLabel(oneLine(text.text), of: node)
    case .none:
      labels[node] = nil
      tape.setLabel(nil, of: node)
    default: throw .type("a label is a string or None")
    }
  }

  private func plainNumber(_ object: Object, for attribute: String) throws(Failure) -> Double {
    if case .number(let number)? = operand(object) { return number }
    try refuseHuge(object)
    if case .foreign(let bits) = object {
      if let number = number(of: bits) { return number }
      throw .type(
        "\(attribute) must be a number, not Value",
        hint: "write .data behind the Value to take its number")
    }
    throw .type("\(attribute) must be a number")
  }
}
