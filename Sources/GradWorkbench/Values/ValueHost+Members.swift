import ScalarGrad

// What stands behind the dot of a Value. The language asks for the number of a name once, when it
// compiles the place, and from then on by number.
extension ValueHost {
  /// An attribute or a method of Values.
  enum Member {
    case data, grad, label, backward, zeroGrad, item
    /// An operation on the Value alone.
    case unary(Op)
    /// An operation on the Value and one more.
    case binary(Op, parameter: String, default: Double?)
  }

  /// All members with their names; the place is the number.
  static let members: [(name: String, member: Member)] = {
    var members: [(name: String, member: Member)] = [
      ("data", .data), ("grad", .grad), ("label", .label), ("backward", .backward),
      ("zero_grad", .zeroGrad), ("item", .item),
    ]
    for (name, op) in unaryOperations { members.append((name, .unary(op))) }
    for (name, operation) in binaryOperations {
      members.append(
        (name, .binary(operation.op, parameter: operation.parameter, default: operation.default)))
    }
    return members
  }()

  private static let numbers = Dictionary(
    uniqueKeysWithValues: members.enumerated().map { ($1.name, $0) })

  func member(_ name: String) -> Int? { ValueHost.numbers[name] }
}
