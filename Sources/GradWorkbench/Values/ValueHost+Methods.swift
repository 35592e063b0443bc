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

  func call(
    _ member: Int, on value: UInt64, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    let node = UInt32(truncatingIfNeeded: value)
    let (name, member) = ValueHost.members[member]
    switch member {
    case .data, .grad, .label: return nil
    case .unary(let op):
      try refuse(arguments, name)
      return try record(op, .node(node), line: machine.line)
    case .binary(let op, let parameter, let byDefault):
      let other = byDefault.map { Object.float($0) }
      let given = try Parameters("Value.\(name)", [(parameter, other)]).bind(arguments)
      guard let second = operand(given[0]) else {
        try refuseHuge(given[0])
        throw .type(
          "Value.\(name)() takes a Value or a number, not '\(machine.typeName(given[0]))'")
      }
      if op == .power { try checkPower(tape.primal(node), number(second)) }
      return try record(op, .node(node), second, line: machine.line)
    case .backward:
      try refuse(arguments, name)
      try machine.spend(64 * Int(node))
      do { try tape.sweep(from: node) } catch { throw failure(error, naming: machine.variables) }
      rhythm.sweeps += 1
      sweepsSinceZero += 1
    case .zeroGrad:
      try refuse(arguments, name)
      tape.setGradient(0, at: node)
      sweepsSinceZero = 0
    case .item:
      // NumPy's numbers have it, and a sum of Values stands for one of these.
      try refuse(arguments, name)
      return .float(tape.primal(node))
    }
    return Object.none
  }

  /// A method without parameters takes no arguments.
  private func refuse(_ arguments: Arguments, _ name: String) throws(Failure) {
    if arguments.positional.isEmpty, arguments.keywords.isEmpty { return }
    _ = try Parameters("Value.\(name)", []).bind(arguments)
  }
}
