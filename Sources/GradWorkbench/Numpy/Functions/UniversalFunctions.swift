import GradWorksheet

// NumPy's functions of elements, by their names.
extension Numpy {
  /// The functions of one element and of two.
  func universalFunctions() -> [(String, Object)] {
    var functions: [(String, Object)] = []
    for function in UnaryFunction.allCases {
      functions.append((function.rawValue, unary(function, named: function.rawValue)))
    }
    for (name, function) in Self.unaryAliases {
      functions.append((name, unary(function, named: name)))
    }
    for function in BinaryFunction.allCases {
      functions.append((function.rawValue, binary(function, named: function.rawValue)))
    }
    for (name, function) in Self.binaryAliases {
      functions.append((name, binary(function, named: name)))
    }
    return functions
  }

  static let unaryAliases: [(String, UnaryFunction)] = [
    ("abs", .absolute), ("bitwise_not", .invert), ("deg2rad", .radians), ("rad2deg", .degrees),
    ("fix", .trunc), ("asin", .arcsin), ("acos", .arccos), ("atan", .arctan),
  ]

  static let binaryAliases: [(String, BinaryFunction)] = [
    ("true_divide", .divide), ("mod", .remainder), ("pow", .power),
    ("atan2", .arctan2),
  ]

  private func unary(_ function: UnaryFunction, named name: String) -> Object {
    .host(UniversalFunction(name, .unary(function), self))
  }

  private func binary(_ function: BinaryFunction, named name: String) -> Object {
    .host(UniversalFunction(name, .binary(function), self))
  }
}
