import GradNumbers

/// Binds more tightly than multiplication and to the right, as in Python.
///
/// Unlike Python's, Swift's unary minus binds more tightly still: `-x ** 2` is `(-x) ** 2`.
precedencegroup ExponentiationPrecedence {
  higherThan: MultiplicationPrecedence
  associativity: right
}

/// Raises a number to a power.
infix operator ** : ExponentiationPrecedence

// Each operator has three shapes. A missing one would send the type checker on a long search
// (swiftlang/swift#60320), and a number beside a Value needs no node of its own.
extension Value {
  /// The sum.
  public static func + (a: Value, b: Value) -> Value { apply(.add, a, b) }

  /// The sum.
  public static func + (a: Value, b: Double) -> Value { apply(.add, a, b) }

  /// The sum.
  public static func + (a: Double, b: Value) -> Value { apply(.add, a, b) }

  /// The difference.
  public static func - (a: Value, b: Value) -> Value { apply(.subtract, a, b) }

  /// The difference.
  public static func - (a: Value, b: Double) -> Value { apply(.subtract, a, b) }

  /// The difference.
  public static func - (a: Double, b: Value) -> Value { apply(.subtract, a, b) }

  /// The product.
  public static func * (a: Value, b: Value) -> Value { apply(.multiply, a, b) }

  /// The product.
  public static func * (a: Value, b: Double) -> Value { apply(.multiply, a, b) }

  /// The product.
  public static func * (a: Double, b: Value) -> Value { apply(.multiply, a, b) }

  /// The quotient; dividing by 0 gives an infinity or nan, as for doubles.
  public static func / (a: Value, b: Value) -> Value { apply(.divide, a, b) }

  /// The quotient; dividing by 0 gives an infinity or nan, as for doubles.
  public static func / (a: Value, b: Double) -> Value { apply(.divide, a, b) }

  /// The quotient; dividing by 0 gives an infinity or nan, as for doubles.
  public static func / (a: Double, b: Value) -> Value { apply(.divide, a, b) }

  /// The power; 1 for the exponent 0, nan for a negative base with an exponent that is not whole.
  public static func ** (a: Value, b: Value) -> Value { apply(.power, a, b) }

  /// The power; 1 for the exponent 0, nan for a negative base with an exponent that is not whole.
  public static func ** (a: Value, b: Double) -> Value { apply(.power, a, b) }

  /// The power; 1 for the exponent 0, nan for a negative base with an exponent that is not whole.
  public static func ** (a: Double, b: Value) -> Value { apply(.power, a, b) }

  /// The number with the opposite sign.
  public static prefix func - (x: Value) -> Value { x.apply(.negate) }

  /// Replaces a Value by the sum: the variable names a new node afterwards.
  public static func += (a: inout Value, b: Value) { a = a + b }

  /// Replaces a Value by the sum: the variable names a new node afterwards.
  public static func += (a: inout Value, b: Double) { a = a + b }

  /// Replaces a Value by the difference: the variable names a new node afterwards.
  public static func -= (a: inout Value, b: Value) { a = a - b }

  /// Replaces a Value by the difference: the variable names a new node afterwards.
  public static func -= (a: inout Value, b: Double) { a = a - b }

  /// Replaces a Value by the product: the variable names a new node afterwards.
  public static func *= (a: inout Value, b: Value) { a = a * b }

  /// Replaces a Value by the product: the variable names a new node afterwards.
  public static func *= (a: inout Value, b: Double) { a = a * b }

  /// Replaces a Value by the quotient: the variable names a new node afterwards.
  public static func /= (a: inout Value, b: Value) { a = a / b }

  /// Replaces a Value by the quotient: the variable names a new node afterwards.
  public static func /= (a: inout Value, b: Double) { a = a / b }

  // MARK: Recording

  // Inlined with a constant operation, so that the rule's switch is gone and the arithmetic stands
  // here.

  @inline(__always)
  func apply(_ op: Op) -> Value {
    let result = Rules.value(op, primal)
    let node = header.push(result, payload: 0, first: index, op: op, form: .one)
    return Value(header: header, index: node, serial: header.pointee.serial)
  }

  @inline(__always)
  static func apply(_ op: Op, _ a: Value, _ b: Value) -> Value {
    let header = a.header
    if header != b.header { stopDifferent(a, b) }
    let result = Rules.value(op, a.primal, b.primal)
    let node = header.push(
      result, payload: UInt64(b.index), first: a.index, op: op, form: .nodes)
    return Value(header: header, index: node, serial: header.pointee.serial)
  }

  @inline(__always)
  static func apply(_ op: Op, _ a: Value, _ b: Double) -> Value {
    let header = a.header
    let result = Rules.value(op, a.primal, b)
    let node = header.push(
      result, payload: b.bitPattern, first: a.index, op: op, form: .nodeConstant)
    return Value(header: header, index: node, serial: header.pointee.serial)
  }

  @inline(__always)
  static func apply(_ op: Op, _ a: Double, _ b: Value) -> Value {
    let header = b.header
    let result = Rules.value(op, a, b.primal)
    let node = header.push(
      result, payload: a.bitPattern, first: b.index, op: op, form: .constantNode)
    return Value(header: header, index: node, serial: header.pointee.serial)
  }

  @inline(never)
  static func stopDifferent(_ a: Value, _ b: Value) -> Never {
    // A handle whose tape is gone is told so first: that is the likelier mistake.
    stop(a.misuse ?? b.misuse ?? .differentTapes)
  }
}
