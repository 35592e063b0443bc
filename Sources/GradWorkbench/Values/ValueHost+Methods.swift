import GradNumbers
import GradWorksheet
import ScalarGrad

// Methods of Values. They are the operations of the engine with the engine's edge cases: log() of a
// negative number is nan and of 0 is -inf. `math.log` raises what Python raises
// (`ValueHost+Math.swift`).
extension ValueHost {
  /// The operations on one number, by the name of the method and of the function.
  static let unaryOperations: [String: Op] = [
    "exp": .exp, "log": .log, "log1p": .log1p, "expm1": .expm1, "sqrt": .sqrt, "sin": .sin,
    "cos": .cos, "tan": .tan, "asin": .asin, "acos": .acos, "atan": .atan, "sinh": .sinh,
    "cosh": .cosh, "tanh": .tanh, "sigmoid": .sigmoid, "softplus": .softplus, "relu": .relu,
    "gelu": .gelu, "silu": .silu, "abs": .abs,
  ]

  /// The operations on two numbers, by the name of the method; and what the second is by default.
  static let binaryOperations: [String: (op: Op, parameter: String, default: Double?)] = [
    "max": (.maximum, "other", nil), "min": (.minimum, "other", nil), "pow": (.power, "other", nil),
    "hypot": (.hypot, "other", nil), "atan2": (.atan2, "other", nil),
    "leaky_relu": (.leakyRelu, "slope", 0.01), "elu": (.elu, "alpha", 1),
  ]

  func hasMethod(_ name: String) -> Bool {
    name == "backward" || name == "zero_grad" || ValueHost.unaryOperations[name] != nil
      || ValueHost.binaryOperations[name] != nil
  }

  func call(
    _ method: String, on value: UInt64, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object {
    let node = UInt32(truncatingIfNeeded: value)
    if let op = ValueHost.unaryOperations[method] {
      _ = try Parameters("Value.\(method)", []).bind(arguments)
      return try record(op, .node(node), line: machine.line)
    }
    if let operation = ValueHost.binaryOperations[method] {
      let other = operation.default.map { Object.float($0) }
      let given = try Parameters("Value.\(method)", [(operation.parameter, other)]).bind(arguments)
      guard let second = operand(given[0]) else {
        throw .type(
          "Value.\(method)() takes a Value or a number, not '\(machine.typeName(given[0]))'")
      }
      if operation.op == .power { try checkPower(tape.primal(node), number(second)) }
      return try record(operation.op, .node(node), second, line: machine.line)
    }
    _ = try Parameters("Value.\(method)", []).bind(arguments)
    switch method {
    case "backward":
      do { try tape.sweep(from: node) } catch { throw failure(error, naming: machine.variables) }
      rhythm.sweeps += 1
      backwardLines.append(machine.line)
    case "zero_grad":
      tape.setGradient(0, at: node)
      backwardLines = []
    default:
      throw Failure("AttributeError", "'Value' object has no attribute '\(method)'")
    }
    return .none
  }
}
