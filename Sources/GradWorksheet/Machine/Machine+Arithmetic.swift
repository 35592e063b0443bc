import GradNumbers

/// A number of 64 bits as arithmetic sees it: booleans are integers.
///
/// Longer integers are looked for after it has said no (Machine+BigIntegers.swift), so that they cost
/// the others nothing.
enum Numeric {
  case int(Int)
  case float(Double)

  init?(_ object: Object) {
    switch object {
    case .int(let value): self = .int(value)
    case .float(let value): self = .float(value)
    case .bool(let value): self = .int(value ? 1 : 0)
    default: return nil
    }
  }

  var double: Double {
    switch self {
    case .int(let value): Double(value)
    case .float(let value): value
    }
  }
}

extension Machine {
  /// `left op right` for all operands; the machine's loop handles the most common ones itself.
  public mutating func binary(_ op: BinaryOperator, _ left: Object, _ right: Object) throws(Failure)
    -> Object
  {
    if let a = Numeric(left), let b = Numeric(right) {
      if case .int(let x) = a, case .int(let y) = b {
        if case .bool(let p) = left, case .bool(let q) = right {
          switch op {
          case .bitAnd: return .bool(p && q)
          case .bitOr: return .bool(p || q)
          case .bitXor: return .bool(p != q)
          default: break
          }
        }
        return try integers(op, x, y)
      }
      if let result = try floats(op, a.double, b.double) { return result }
      throw unsupported(op, left, right)
    }
    if left.isInstance || right.isInstance { return try binaryOfInstances(op, left, right) }
    if left.isHost || right.isHost {
      if let result = try hosted(op, left, right) { return result }
      return try binaryOfPlain(op, left, right)
    }
    if left.isBig || right.isBig, let result = try bigBinary(op, left, right) { return result }
    if let host, isForeign(left) || isForeign(right) {
      if let result = try host.binary(op, left, right, line: line) { return result }
      // A text takes whatever stands behind its %.
      if op == .modulo, case .string = left { return try sequences(op, left, right) }
      throw unsupported(op, left, right)
    }
    return try sequences(op, left, right)
  }

  /// An operator that no object of the host has answered: one of them may stand for a number beside
  /// a Value, or for how often a list is repeated.
  @inline(never)
  private mutating func binaryOfPlain(
    _ op: BinaryOperator, _ left: Object, _ right: Object
  ) throws(Failure) -> Object {
    if isForeign(left) || isForeign(right) {
      let (a, b) = (try plain(left, hostsOnly: true), try plain(right, hostsOnly: true))
      if !a.isHost, !b.isHost { return try binary(op, a, b) }
      throw unsupported(op, left, right)
    }
    let (a, b) = (indexed(left), indexed(right))
    if a.isHost, b.isHost { throw unsupported(op, left, right) }
    return try sequences(op, a, b)
  }

  private func isForeign(_ object: Object) -> Bool {
    if case .foreign = object { true } else { false }
  }

  func unsupported(_ op: BinaryOperator, _ left: Object, _ right: Object) -> Failure {
    let symbol = op == .power ? "** or pow()" : op.rawValue
    return .type(
      "unsupported operand type(s) for \(symbol): '\(typeName(left))' and '\(typeName(right))'")
  }

  // MARK: Numbers

  private func integers(_ op: BinaryOperator, _ x: Int, _ y: Int) throws(Failure) -> Object {
    switch op {
    case .add: if let sum = checked(x.addingReportingOverflow(y)) { return .int(sum) }
    case .subtract:
      if let difference = checked(x.subtractingReportingOverflow(y)) { return .int(difference) }
    case .multiply:
      if let product = checked(x.multipliedReportingOverflow(by: y)) { return .int(product) }
    case .divide:
      if y == 0 { throw Failure("ZeroDivisionError", "division by zero") }
      return .float(quotient(x, y))
    case .floorDivide:
      if y == 0 { throw Failure("ZeroDivisionError", "integer division or modulo by zero") }
      if let quotient = checked(Machine.floorDivide(x, y)) { return .int(quotient) }
    case .modulo:
      // CPython 3.11 has words of its own for the remainder.
      if y == 0 { throw Failure("ZeroDivisionError", "integer modulo by zero") }
      return .int(Machine.modulo(x, y))
    case .power: if let power = try power(x, y) { return power }
    case .shiftLeft:
      if y < 0 { throw .value("negative shift count") }
      if y < 64, (x << y) >> y == x { return .int(x << y) }
    case .shiftRight:
      if y < 0 { throw .value("negative shift count") }
      return .int(y >= 64 ? (x < 0 ? -1 : 0) : x >> y)
    case .bitAnd: return .int(x & y)
    case .bitOr: return .int(x | y)
    case .bitXor: return .int(x ^ y)
    case .matrixMultiply: throw unsupported(op, .int(x), .int(y))
    }
    // 64 bits do not hold the result.
    return try integers(op, BigInteger(x), BigInteger(y))
  }

  @inline(__always)
  private func checked(_ result: (partialValue: Int, overflow: Bool)) -> Int? {
    result.overflow ? nil : result.partialValue
  }

  /// The quotient of two integers, correctly rounded as Python's is: beyond 2^53 the operands
  /// cannot simply be converted, so a remainder decides the last bit.
  private func quotient(_ x: Int, _ y: Int) -> Double {
    let exact = 1 << 53
    if x.magnitude <= exact, y.magnitude <= exact { return Double(x) / Double(y) }
    // CPython's zero has the sign of the quotient.
    if x == 0 { return y < 0 ? -0.0 : 0 }
    // Shift the dividend so that the integer quotient has at least 55 bits, then let its
    // conversion round, with a sticky bit for the remainder.
    let negative = (x < 0) != (y < 0)
    let a = x.magnitude
    let b = y.magnitude
    let shift = 55 + a.leadingZeroBitCount - b.leadingZeroBitCount
    let wide: (high: UInt, low: UInt)
    if shift >= 64 {
      wide = (shift - 64 < 64 ? a << (shift - 64) : 0, 0)
    } else if shift > 0 {
      wide = (a >> (64 - shift), a << shift)
    } else {
      wide = (0, a)
    }
    let scale = max(shift, 0)
    guard wide.high < b else { return (negative ? -1 : 1) * Double(a) / Double(b) }
    let (q, r) = b.dividingFullWidth(wide)
    let sticky = r == 0 ? q : q | 1
    let value = Double(sign: .plus, exponent: -scale, significand: Double(sticky))
    return negative ? -value : value
  }

  static func floorDivide(_ x: Int, _ y: Int) -> (partialValue: Int, overflow: Bool) {
    let (quotient, overflow) = x.dividedReportingOverflow(by: y)
    if overflow { return (quotient, true) }
    let adjusts = x % y != 0 && (x < 0) != (y < 0)
    return (adjusts ? quotient - 1 : quotient, false)
  }

  static func modulo(_ x: Int, _ y: Int) -> Int {
    if y == -1 { return 0 }
    let remainder = x % y
    return remainder != 0 && (remainder < 0) != (y < 0) ? remainder + y : remainder
  }

  /// `x ** y`; nil where 64 bits do not hold it.
  private func power(_ x: Int, _ y: Int) throws(Failure) -> Object? {
    if y < 0 {
      if x == 0 {
        throw Failure("ZeroDivisionError", "0.0 cannot be raised to a negative power")
      }
      return .float(try power(Double(x), Double(y)))
    }
    var result = 1
    var base = x
    var exponent = y
    while exponent > 0 {
      if exponent & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: base)
        if overflow { return nil }
        result = product
      }
      exponent >>= 1
      if exponent > 0 {
        let (square, overflow) = base.multipliedReportingOverflow(by: base)
        if overflow { return nil }
        base = square
      }
    }
    return .int(result)
  }

  /// `x op y` of floats, for the operators that they have.
  func binary(
    _ op: BinaryOperator, float x: Double, float y: Double
  ) throws(Failure) -> Object {
    guard let result = try floats(op, x, y) else { throw unsupported(op, .float(x), .float(y)) }
    return result
  }

  private func floats(_ op: BinaryOperator, _ x: Double, _ y: Double) throws(Failure) -> Object? {
    switch op {
    case .add: return .float(x + y)
    case .subtract: return .float(x - y)
    case .multiply: return .float(x * y)
    case .divide:
      if y == 0 { throw Failure("ZeroDivisionError", "float division by zero") }
      return .float(x / y)
    case .floorDivide:
      if y == 0 { throw Failure("ZeroDivisionError", "float floor division by zero") }
      return .float(Machine.divmod(x, y).quotient)
    case .modulo:
      if y == 0 { throw Failure("ZeroDivisionError", "float modulo") }
      return .float(Machine.divmod(x, y).remainder)
    case .power: return .float(try power(x, y))
    default: return nil
    }
  }

  /// Floor quotient and remainder as CPython's `float_divmod` defines them: the remainder has the
  /// sign of the divisor and is exact, the quotient is the nearest integer to what is left.
  static func divmod(_ x: Double, _ y: Double) -> (quotient: Double, remainder: Double) {
    var remainder = x.truncatingRemainder(dividingBy: y)
    var quotient = (x - remainder) / y
    if remainder != 0 {
      if (y < 0) != (remainder < 0) {
        remainder += y
        quotient -= 1
      }
    } else {
      remainder = y.sign == .minus ? -0.0 : 0.0
    }
    if quotient != 0 {
      var floored = quotient.rounded(.down)
      if quotient - floored > 0.5 { floored += 1 }
      quotient = floored
    } else {
      quotient = (x / y).sign == .minus ? -0.0 : 0.0
    }
    return (quotient, remainder)
  }

  /// `x ** y` of floats with CPython's errors; a negative number to a fraction would be complex.
  private func power(_ x: Double, _ y: Double) throws(Failure) -> Double {
    if x == 0, y < 0 {
      throw Failure("ZeroDivisionError", "0.0 cannot be raised to a negative power")
    }
    if x < 0, x.isFinite, y.isFinite, y != y.rounded(.towardZero) {
      throw .value(
        "a negative number to a fractional power is complex, and worksheets have no complex "
          + "numbers")
    }
    let result = Double.pow(x, y)
    if result.isInfinite, x.isFinite, y.isFinite {
      throw Failure("OverflowError", "(34, 'Numerical result out of range')")
    }
    return result
  }

  // MARK: One operand

  /// `op operand`, for all operands but objects of the host.
  public func unary(_ op: UnaryOperator, _ operand: Object) throws(Failure) -> Object {
    switch (Numeric(operand), op) {
    case (.int(let value), .minus) where value != .min: return .int(-value)
    case (.int(let value), .plus): return .int(value)
    case (.int(let value), .invert): return .int(~value)
    case (.float(let value), .minus): return .float(-value)
    case (.float(let value), .plus): return .float(value)
    default: break
    }
    if let value = operand.bigInteger, let result = try bigUnary(op, value) { return result }
    if case .foreign(let bits) = operand, let host,
      let result = try host.unary(op, bits, line: line)
    {
      return result
    }
    throw .type("bad operand type for unary \(op.rawValue): '\(typeName(operand))'")
  }
}
