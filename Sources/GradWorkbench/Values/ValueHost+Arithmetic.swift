import GradNumbers
import GradWorksheet
import ScalarGrad

// Operators. Where Python's floats raise an error (division by zero, 0.0 to a negative power), so
// do Values: micrograd keeps floats, and a nan that shows up ten lines later teaches nothing.
extension ValueHost {
  func binary(
    _ op: BinaryOperator, _ left: Object, _ right: Object, line: Int32
  ) throws(Failure) -> Object? {
    let operation: Op
    switch op {
    case .add: operation = .add
    case .subtract: operation = .subtract
    case .multiply: operation = .multiply
    case .divide: operation = .divide
    case .power: operation = .power
    default: return nil
    }
    guard let a = operand(left), let b = operand(right) else {
      try refuseHuge(left, right)
      return nil
    }
    if operation == .divide && number(b) == 0 {
      throw Failure(
        "ZeroDivisionError", "float division by zero", hint: "the Value below the line is 0 here")
    }
    if operation == .power { try checkPower(number(a), number(b)) }
    return try record(operation, a, b, line: line)
  }

  func unary(_ op: UnaryOperator, _ value: UInt64, line: Int32) throws(Failure) -> Object? {
    switch op {
    case .minus:
      return try record(.negate, .node(UInt32(truncatingIfNeeded: value)), line: line)
    case .plus: return .foreign(value)
    case .invert, .not: return nil
    }
  }

  func compare(
    _ op: ComparisonOperator, _ left: Object, _ right: Object
  ) throws(Failure) -> Bool? {
    guard let x = operand(left) ?? huge(left), let y = operand(right) ?? huge(right) else {
      return nil
    }
    let (a, b) = (number(x), number(y))
    switch (x, y) {
    case (.node(let node), .number(0)) where a <= 0: switchOff(node)
    case (.number(0), .node(let node)) where b <= 0: switchOff(node)
    default: break
    }
    switch op {
    case .less: return a < b
    case .lessOrEqual: return a <= b
    case .greater: return a > b
    case .greaterOrEqual: return a >= b
    default: return nil
    }
  }

  /// An integer beyond all floats, as the infinity that it compares as.
  private func huge(_ object: Object) -> Operand? {
    if case .big(let big) = object { .number(big.approximation) } else { nil }
  }

  /// `sum(items, start)` as one node, its terms in Python's order: the start, then the items.
  func sum(_ items: [Object], start: Object, line: Int32) throws(Failure) -> Object? {
    guard let first = operand(start) else {
      try refuseHuge(start)
      return nil
    }
    var terms: [Operand] = []
    terms.reserveCapacity(items.count + 1)
    // 0 + x is x, so that the usual start needs no node; of -0.0 alone it makes 0.0.
    var startCounts = true
    if case .number(let number) = first, number == 0, number.sign == .plus { startCounts = false }
    if startCounts { terms.append(first) }
    var onlyNegativeZeros = true
    for item in items {
      guard let term = operand(item) else {
        try refuseHuge(item)
        return nil
      }
      let value = number(term)
      if value != 0 || value.sign == .plus { onlyNegativeZeros = false }
      terms.append(term)
    }
    if onlyNegativeZeros && !startCounts { terms.insert(first, at: 0) }
    return try record(.sum, list: terms, line: line)
  }

  // MARK: Recording

  /// Records an operation on one operand; of a number it is a number.
  func record(_ op: Op, _ a: Operand, line: Int32) throws(Failure) -> Object {
    switch a {
    case .number(let x): return .float(Rules.value(op, x))
    case .node(let node):
      at(line)
      do { return object(try tape.record(op, node)) } catch { throw failure(error) }
    }
  }

  /// Records an operation on two operands; of two numbers it is a number.
  @inline(__always)
  func record(_ op: Op, _ a: Operand, _ b: Operand, line: Int32) throws(Failure) -> Object {
    at(line)
    do {
      switch (a, b) {
      case (.node(let a), .node(let b)): return object(try tape.record(op, a, b))
      case (.node(let a), .number(let y)): return object(try tape.record(op, a, constant: y))
      case (.number(let x), .node(let b)): return object(try tape.record(op, constant: x, b))
      case (.number(let x), .number(let y)): return .float(Rules.value(op, x, y))
      }
    } catch {
      throw failure(error)
    }
  }

  /// Records an operation on a list; of nothing but numbers it is a number.
  func record(_ op: Op, list: [Operand], line: Int32) throws(Failure) -> Object {
    let isRecorded = list.contains { if case .node = $0 { true } else { false } }
    guard isRecorded else { return .float(Rules.value(op, list: list.map(number))) }
    at(line)
    var nodes: [UInt32] = []
    nodes.reserveCapacity(list.count)
    for term in list { nodes.append(try node(term)) }
    do { return object(try tape.record(op, list: nodes)) } catch { throw failure(error) }
  }

  /// Python's errors of `base ** exponent`.
  func checkPower(_ base: Double, _ exponent: Double) throws(Failure) {
    if base == 0 && exponent < 0 {
      throw Failure("ZeroDivisionError", "0.0 cannot be raised to a negative power")
    }
    if base < 0 && base.isFinite && exponent.isFinite && exponent != exponent.rounded() {
      throw .value(
        "negative number cannot be raised to a fractional power",
        hint: "Python would answer with a complex number, which a Value cannot hold")
    }
    if base.isFinite && exponent.isFinite && !Double.pow(base, exponent).isFinite {
      throw Failure("OverflowError", "(34, 'Numerical result out of range')")
    }
  }
}
