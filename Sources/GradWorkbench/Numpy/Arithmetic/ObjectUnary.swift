import GradWorksheet

// Arrays of Values: NumPy would call a method of each element; here the scalar engine has them.
extension Numpy {
  func objects(
    _ function: UnaryFunction, _ items: [Object], _ machine: inout Machine
  ) throws(Failure) -> [Object] {
    var results: [Object] = []
    results.reserveCapacity(items.count)
    // Found once, and not for each of the elements.
    let operation = ValueHost.operation(
      ofMath: UnaryFunction.mathNames[function] ?? function.rawValue)
    for item in items {
      machine.countForeign()
      if let operation, case .foreign(let bits) = item {
        let node = ValueHost.Operand.node(UInt32(truncatingIfNeeded: bits))
        results.append(try host.apply(operation, to: node, line: machine.line))
        continue
      }
      results.append(try value(function, item, &machine))
    }
    return results
  }

  private func value(
    _ function: UnaryFunction, _ item: Object, _ machine: inout Machine
  ) throws(Failure) -> Object {
    guard host.operand(item) != nil else {
      throw .type(
        "loop of ufunc does not support argument 0 of type \(machine.typeName(item)) which has no "
          + "callable \(function.rawValue) method")
    }
    let line = machine.line
    switch function {
    case .negative: return try machine.unary(.minus, item)
    case .positive: return item
    case .square: return try machine.binary(.multiply, item, item)
    case .reciprocal: return try machine.binary(.divide, .int(1), item)
    case .logicalNot: return .bool(!(try machine.truth(item)))
    case .sign:
      guard let operand = host.operand(item) else { return item }
      let number = host.number(operand)
      return .int(number > 0 ? 1 : number < 0 ? -1 : 0)
    case .floor, .ceil, .trunc, .rint, .isnan, .isinf, .isfinite, .signbit, .cbrt, .exp2, .invert:
      break
    default:
      let name = UnaryFunction.mathNames[function] ?? function.rawValue
      if let result = try host.function(name, [item], line: line) { return result }
    }
    throw .type(
      "np.\(function.rawValue) does not take arrays of Values",
      hint: "\(function.rawValue) has no derivative that the engine knows; take .data of the array "
        + "first if numbers are meant")
  }
}

extension UnaryFunction {
  /// Where the math module has another name than NumPy.
  static let mathNames: [UnaryFunction: String] = [
    .absolute: "abs", .fabs: "abs", .arcsin: "asin", .arccos: "acos", .arctan: "atan",
    .arcsinh: "asinh", .arccosh: "acosh", .arctanh: "atanh",
  ]
}
