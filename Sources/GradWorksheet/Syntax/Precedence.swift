/// How tightly operators bind, from the loosest on.
enum Precedence: UInt8, Comparable {
  case or, and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, product, sign

  enum Operator {
    case or, and, compare
    case binary(BinaryOperator)
  }

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }

  /// The next tighter level; the right operand of an operator stands there.
  var next: Precedence {
    switch self {
    case .or: .and
    case .and: .not
    case .not: .comparison
    case .comparison: .bitOr
    case .bitOr: .bitXor
    case .bitXor: .bitAnd
    case .bitAnd: .shift
    case .shift: .sum
    case .sum: .product
    case .product, .sign: .sign
    }
  }

  /// The level and the operator of a token between two operands.
  static func of(_ kind: TokenKind) -> (Precedence, Operator)? {
    switch kind {
    case .or: (.or, .or)
    case .and: (.and, .and)
    case .less, .lessEqual, .greater, .greaterEqual, .equal, .notEqual, .in, .is, .not:
      (.comparison, .compare)
    case .bar: (.bitOr, .binary(.bitOr))
    case .caret: (.bitXor, .binary(.bitXor))
    case .ampersand: (.bitAnd, .binary(.bitAnd))
    case .shiftLeft: (.shift, .binary(.shiftLeft))
    case .shiftRight: (.shift, .binary(.shiftRight))
    case .plus: (.sum, .binary(.add))
    case .minus: (.sum, .binary(.subtract))
    case .star: (.product, .binary(.multiply))
    case .slash: (.product, .binary(.divide))
    case .doubleSlash: (.product, .binary(.floorDivide))
    case .percent: (.product, .binary(.modulo))
    case .at: (.product, .binary(.matrixMultiply))
    default: nil
    }
  }
}
