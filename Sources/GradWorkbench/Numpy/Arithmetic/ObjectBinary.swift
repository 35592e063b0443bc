import GradWorksheet
import ScalarGrad

// Arrays of Values: each pair of elements goes the way that the two would go by themselves.
extension Numpy {
  func objects(
    _ function: BinaryFunction, _ shape: [Int], _ a: ArrayObject, _ b: ArrayObject,
    _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    let (x, y) = (a.laid(on: shape), b.laid(on: shape))
    try machine.spend(x.count &* 64)
    if function.kind == .comparison {
      var flags: [Bool] = []
      flags.reserveCapacity(x.count)
      for (left, right) in zip(x, y) {
        flags.append(try compare(function, left, right, machine))
      }
      return ArrayObject(Buffer(flags), shape, self)
    }
    var results: [Object] = []
    results.reserveCapacity(x.count)
    let op = function.valueOperator
    for (left, right) in zip(x, y) {
      machine.countForeign()
      // What the machine does with a Value and a number, without its search for whose turn it is.
      if let op, Numpy.isForeign(left) || Numpy.isForeign(right),
        let result = try host.binary(op, left, right, line: machine.line)
      {
        results.append(result)
        continue
      }
      results.append(try value(function, left, right, &machine))
    }
    return ArrayObject(Buffer(results, self), shape, self)
  }

  private static func isForeign(_ object: Object) -> Bool {
    if case .foreign = object { true } else { false }
  }

  private func compare(
    _ function: BinaryFunction, _ left: Object, _ right: Object, _ machine: borrowing Machine
  ) throws(Failure) -> Bool {
    // A copy will do: elements call nothing back.
    var machine = copy machine
    return try Self.compare(function, left, right, &machine)
  }

  private static func compare(
    _ function: BinaryFunction, _ left: Object, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Bool {
    switch function {
    case .less: try machine.compare(.less, left, right)
    case .lessEqual: try machine.compare(.lessOrEqual, left, right)
    case .greater: try machine.compare(.greater, left, right)
    case .greaterEqual: try machine.compare(.greaterOrEqual, left, right)
    case .equal: try machine.equal(left, right)
    default: !(try machine.equal(left, right))
    }
  }

  /// A function of two elements.
  private func value(
    _ function: BinaryFunction, _ left: Object, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Object {
    switch function {
    case .add: return try machine.binary(.add, left, right)
    case .subtract: return try machine.binary(.subtract, left, right)
    case .multiply: return try machine.binary(.multiply, left, right)
    case .divide: return try machine.binary(.divide, left, right)
    case .power: return try machine.binary(.power, left, right)
    case .floorDivide: return try machine.binary(.floorDivide, left, right)
    case .remainder: return try machine.binary(.modulo, left, right)
    case .maximum, .fmax: return try larger(left, right, .maximum, machine)
    case .minimum, .fmin: return try larger(left, right, .minimum, machine)
    case .logicalAnd: return try machine.truth(left) ? right : left
    case .logicalOr: return try machine.truth(left) ? left : right
    case .arctan2, .hypot:
      let name = function == .hypot ? "hypot" : "atan2"
      if let result = try host.function(name, [left, right], line: machine.line) { return result }
    default: break
    }
    throw .type("np.\(function.name) does not take \(machine.typeName(left)) objects")
  }

  /// The larger or the smaller of two elements: of 0 and a Value that is its relu, whose derivative
  /// at 0 is 0.
  private func larger(
    _ left: Object, _ right: Object, _ operation: Op, _ machine: borrowing Machine
  ) throws(Failure) -> Object {
    guard let a = host.operand(left), let b = host.operand(right) else {
      throw .type(
        "'>=' not supported between instances of '\(machine.typeName(left))' and "
          + "'\(machine.typeName(right))'")
    }
    switch (a, b) {
    case (.number(0), .node) where operation == .maximum:
      return try host.record(.relu, b, line: machine.line)
    case (.node, .number(0)) where operation == .maximum:
      return try host.record(.relu, a, line: machine.line)
    default: return try host.record(operation, a, b, line: machine.line)
    }
  }
}

extension ArrayObject {
  /// The elements as Python's own objects, repeated as the shape wants them.
  func laid(on shape: [Int]) -> [Object] {
    if shape == self.shape { return plainItems }
    return ArrayObject(buffer, shape, broadcast(to: shape), numpy).plainItems
  }
}

extension BinaryFunction {
  /// The operator that Values have for the function.
  fileprivate var valueOperator: BinaryOperator? {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .power: .power
    default: nil
    }
  }
}
