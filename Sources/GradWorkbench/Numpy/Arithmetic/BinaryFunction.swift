/// NumPy's functions of two elements.
enum BinaryFunction: String, CaseIterable {
  case add, subtract, multiply, divide
  case floorDivide = "floor_divide"
  case remainder, fmod, power, maximum, minimum, fmax, fmin
  case less
  case lessEqual = "less_equal"
  case greater
  case greaterEqual = "greater_equal"
  case equal
  case notEqual = "not_equal"
  case logicalAnd = "logical_and"
  case logicalOr = "logical_or"
  case logicalXor = "logical_xor"
  case bitwiseAnd = "bitwise_and"
  case bitwiseOr = "bitwise_or"
  case bitwiseXor = "bitwise_xor"
  case leftShift = "left_shift"
  case rightShift = "right_shift"
  case arctan2, hypot, copysign
  case logaddexp

  /// What kind of function it is, which decides about the types.
  var kind: Kind {
    switch self {
    case .less, .lessEqual, .greater, .greaterEqual, .equal, .notEqual: .comparison
    case .logicalAnd, .logicalOr, .logicalXor: .logical
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor, .leftShift, .rightShift: .bits
    case .divide, .arctan2, .hypot, .copysign, .logaddexp: .floating
    default: .arithmetic
    }
  }

  enum Kind {
    /// From any numbers to the same.
    case arithmetic
    /// From floats to floats; integers are converted.
    case floating
    /// From any numbers to booleans.
    case comparison
    /// From booleans to booleans.
    case logical
    /// From integers and booleans to the same.
    case bits
  }

  /// NumPy's name in messages, which has its history.
  var name: String {
    switch self {
    case .divide: "divide"
    default: rawValue
    }
  }
}
