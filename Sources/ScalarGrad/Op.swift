/// What a node of a tape computes from its operands.
///
/// The raw value is one byte of the recorded node. What the operands are (nodes, or one node and a
/// constant) is not part of it; see `Form`.
package enum Op: UInt8, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  // Numbers that come from outside: a leaf has a gradient, a constant has none to show.
  case leaf, constant

  // One operand.
  case negate, exp, log, log1p, expm1, sqrt, sin, cos, tan, asin, acos, atan, sinh, cosh, tanh
  case sigmoid, softplus, relu, gelu, silu, abs

  // Two operands. The second of leakyRelu and elu is the slope or scale below zero.
  case add, subtract, multiply, divide, power, atan2, hypot, maximum, minimum, leakyRelu, elu

  // A list of operands. That of dot is the first vector and then the second.
  case sum, mean, dot, logSumExp

  /// How many operands the operation takes.
  package enum Arity: Hashable, Sendable {
    case none, one, two, list
  }

  /// How many operands the operation takes.
  package var arity: Arity {
    switch self {
    case .leaf, .constant: .none
    case .negate, .exp, .log, .log1p, .expm1, .sqrt, .sin, .cos, .tan, .asin, .acos, .atan, .sinh,
      .cosh, .tanh, .sigmoid, .softplus, .relu, .gelu, .silu, .abs:
      .one
    case .add, .subtract, .multiply, .divide, .power, .atan2, .hypot, .maximum, .minimum,
      .leakyRelu, .elu:
      .two
    case .sum, .mean, .dot, .logSumExp: .list
    }
  }
}
