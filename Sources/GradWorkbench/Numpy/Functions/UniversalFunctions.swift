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

  private static let unaryAliases: [(String, UnaryFunction)] = [
    ("abs", .absolute), ("bitwise_not", .invert), ("deg2rad", .radians), ("rad2deg", .degrees),
    ("asin", .arcsin), ("acos", .arccos), ("atan", .arctan),
  ]

  private static let binaryAliases: [(String, BinaryFunction)] = [
    ("true_divide", .divide), ("mod", .remainder), ("pow", .power), ("float_power", .power),
    ("atan2", .arctan2),
  ]

  private func unary(_ function: UnaryFunction, named name: String) -> Object {
    .native(
      NativeFunction(name) {
        [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
        let given = try Parameters(
          name, [("x", nil), ("out", Object.none), ("dtype", Object.none)]
        ).bind(arguments)
        var x = try argument(given[0], of: name, &machine)
        if let dtype = try dtype(given[2], machine) {
          x = Operand(array: try cast(x.array, to: dtype, &machine))
        }
        return try deliver(try apply(function, x, &machine), given[1], &machine)
      })
  }

  private func binary(_ function: BinaryFunction, named name: String) -> Object {
    .native(
      NativeFunction(name) {
        [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
        if arguments.positional.count == 2, arguments.keywords.isEmpty,
          let result = try sideBySide(
            function, arguments.positional[0], arguments.positional[1], &machine)
        {
          return result
        }
        let given = try Parameters(
          name, [("x1", nil), ("x2", nil), ("out", Object.none), ("dtype", Object.none)]
        ).bind(arguments)
        var x = try argument(given[0], of: name, &machine)
        var y = try argument(given[1], of: name, &machine)
        if let dtype = try dtype(given[3], machine) {
          x = Operand(array: try cast(x.array, to: dtype, &machine))
          y = Operand(array: try cast(y.array, to: dtype, &machine))
        }
        return try deliver(try apply(function, x, y, &machine), given[2], &machine)
      })
  }

  /// Hands a result over, into the array that `out=` names if there is one.
  private func deliver(
    _ result: ArrayObject, _ out: Object, _ machine: inout Machine
  ) throws(Failure) -> Object {
    if case .none = out { return result.result }
    guard case .host(let host) = out, let target = host as? ArrayObject else {
      throw .type("return arrays must be of ArrayType")
    }
    guard Broadcasting.shape([result.shape, target.shape]) == target.shape else {
      throw .value(
        "non-broadcastable output operand with shape \(tight(target.shape)) doesn't match the "
          + "broadcast shape \(tight(result.shape))")
    }
    guard result.dtype.casts(to: target.dtype) else {
      throw .type(
        "Cannot cast ufunc output from dtype('\(result.dtype.symbol)') to "
          + "dtype('\(target.dtype.symbol)') with casting rule 'same_kind'")
    }
    try target.write(.ellipsis, .host(result), &machine)
    return out
  }
}
