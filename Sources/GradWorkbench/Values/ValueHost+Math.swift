import GradNumbers
import GradWorksheet
import ScalarGrad

// The functions of Python's math module, and abs(), on Values: the same domain and range errors that
// they raise for floats.
extension ValueHost {
  func function(_ name: String, _ arguments: [Object], line: Int32) throws(Failure) -> Object? {
    var operands: [Operand] = []
    for argument in arguments {
      guard let operand = operand(argument) else {
        try refuseHuge(argument)
        return nil
      }
      operands.append(operand)
    }
    switch operands.count {
    case 1: return try function(name, operands[0], line: line)
    case 2: return try function(name, operands[0], operands[1], line: line)
    default: return nil
    }
  }

  private func function(
    _ name: String, _ a: Operand, line: Int32
  ) throws(Failure) -> Object? {
    let x = number(a)
    switch name {
    case "abs", "fabs": return try record(.abs, a, line: line)
    case "isnan": return .bool(x.isNaN)
    case "isinf": return .bool(x.isInfinite)
    case "isfinite": return .bool(x.isFinite)
    case "log2": return try quotientOfLogs(a, .number(2), line: line)
    case "log10": return try quotientOfLogs(a, .number(10), line: line)
    case "radians":
      return try record(.multiply, a, .number(Double.pi / 180), line: line)
    case "degrees":
      return try record(.multiply, a, .number(180 / Double.pi), line: line)
    default: break
    }
    guard let op = ValueHost.mathOperations[name] else { return nil }
    try checkDomain(op, x)
    return try record(op, a, line: line)
  }

  private func function(
    _ name: String, _ a: Operand, _ b: Operand, line: Int32
  ) throws(Failure) -> Object? {
    switch name {
    case "log": return try quotientOfLogs(a, b, line: line)
    case "atan2": return try record(.atan2, a, b, line: line)
    case "hypot": return try record(.hypot, a, b, line: line)
    case "pow":
      let (x, y) = (number(a), number(b))
      if x == 0 && y < 0 { throw .value("math domain error") }
      if x < 0 && x.isFinite && y.isFinite && y != y.rounded() { throw .value("math domain error") }
      if x.isFinite && y.isFinite && !Double.pow(x, y).isFinite { throw ValueHost.rangeError }
      return try record(.power, a, b, line: line)
    default: return nil
    }
  }

  /// The functions of the math module that are one operation.
  private static let mathOperations: [String: Op] = unaryOperations.filter {
    !["sigmoid", "softplus", "relu", "gelu", "silu", "abs"].contains($0.key)
  }

  /// The operation that a function of the math module is; nil for one that is more or less than that.
  static func operation(ofMath name: String) -> Op? { mathOperations[name] }

  /// A function of the math module that is one operation, of one operand.
  func apply(_ op: Op, to a: Operand, line: Int32) throws(Failure) -> Object {
    try checkDomain(op, number(a))
    return try record(op, a, line: line)
  }

  private static let rangeError = Failure(
    "OverflowError", "math range error",
    hint: "the result is beyond the largest float, 1.8e308; in a softmax, subtract the largest "
      + "exponent from all of them first")

  /// What Python raises outside a function's domain, and where the result is too large.
  private func checkDomain(_ op: Op, _ x: Double) throws(Failure) {
    // nan goes through every function as nan.
    if x.isNaN { return }
    let inside: Bool
    switch op {
    case .log: inside = x > 0
    case .log1p: inside = x > -1
    case .sqrt: inside = x >= 0
    case .asin, .acos: inside = x.magnitude <= 1
    case .sin, .cos, .tan: inside = x.isFinite
    default: inside = true
    }
    if !inside {
      throw .value("math domain error", hint: "\(op.symbol) of \(pythonText(x)) does not exist")
    }
    if x.isFinite && !Rules.value(op, x).isFinite { throw ValueHost.rangeError }
  }

  private func quotientOfLogs(
    _ a: Operand, _ base: Operand, line: Int32
  ) throws(Failure) -> Object {
    try checkDomain(.log, number(a))
    try checkDomain(.log, number(base))
    if number(base) == 1 { throw Failure("ZeroDivisionError", "float division by zero") }
    let above = try record(.log, a, line: line)
    let below = try record(.log, base, line: line)
    guard let x = operand(above), let y = operand(below) else { return above }
    return try record(.divide, x, y, line: line)
  }
}
