import GradNumbers

/// Arithmetic of integers that do not fit in 64 bits, or whose result does not.
///
/// The memory of a result is asked for before it is computed, and long work is spent in parts, so that
/// neither limit waits for the end of `2 ** (10 ** 12)`.
extension Machine {
  /// `left op right` of numbers at least one of which is beyond 64 bits; nil where one of them is no
  /// number.
  func bigBinary(_ op: BinaryOperator, _ left: Object, _ right: Object) throws(Failure) -> Object? {
    if let x = left.bigInteger, let y = right.bigInteger {
      if op == .matrixMultiply { throw unsupported(op, left, right) }
      return try integers(op, x, y)
    }
    guard left.isReal, right.isReal else { return nil }
    // The operator is asked first: `2 ** 2000 & 1.0` is no overflow.
    switch op {
    case .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power:
      return try binary(op, float: try real(left), float: try real(right))
    default: throw unsupported(op, left, right)
    }
  }

  /// `x op y` of integers of any size.
  func integers(
    _ op: BinaryOperator, _ x: BigInteger, _ y: BigInteger
  ) throws(Failure) -> Object {
    let longer = max(x.bitWidth, y.bitWidth)
    let result: BigInteger
    switch op {
    case .add:
      try heap.reserve(bits: longer)
      result = x + y
    case .subtract:
      try heap.reserve(bits: longer)
      result = x - y
    case .multiply: result = try product(x, y)
    case .divide:
      if y.isZero { throw Failure("ZeroDivisionError", "division by zero") }
      if x.isZero { return .float(y.isNegative ? -0.0 : 0) }
      try heap.reserve(bits: longer)
      let quotient = BigInteger.ratio(x, y)
      if quotient.isInfinite {
        throw Failure("OverflowError", "integer division result too large for a float")
      }
      return .float(quotient)
    case .floorDivide:
      if y.isZero { throw Failure("ZeroDivisionError", "integer division or modulo by zero") }
      result = try quotient(x, y).quotient
    case .modulo:
      if y.isZero { throw Failure("ZeroDivisionError", "integer modulo by zero") }
      result = try quotient(x, y).modulo
    case .power: return try power(x, y)
    case .shiftLeft, .shiftRight: result = try shifted(x, by: y, left: op == .shiftLeft)
    case .bitAnd:
      try heap.reserve(bits: 4 &* longer)
      result = x & y
    case .bitOr:
      try heap.reserve(bits: 4 &* longer)
      result = x | y
    case .bitXor:
      try heap.reserve(bits: 4 &* longer)
      result = x ^ y
    case .matrixMultiply: throw unsupported(op, .int(0), .int(0))
    }
    return result.object(heap)
  }

  /// The product.
  func product(_ x: BigInteger, _ y: BigInteger) throws(Failure) -> BigInteger {
    // Karatsuba's way holds its parts beside the product.
    try heap.reserve(bits: 3 &* (x.bitWidth &+ y.bitWidth))
    return try x.multiplied(by: y, spending: heap.spend(limbs:))
  }

  /// The floor quotient by a number that is not 0, and what it leaves.
  func quotient(
    _ x: BigInteger, _ y: BigInteger
  ) throws(Failure) -> (quotient: BigInteger, modulo: BigInteger) {
    try heap.reserve(bits: 3 &* x.bitWidth &+ y.bitWidth)
    return try x.floorQuotientAndModulo(dividingBy: y, spending: heap.spend(limbs:))
  }

  private func shifted(
    _ x: BigInteger, by y: BigInteger, left: Bool
  ) throws(Failure) -> BigInteger {
    if y.isNegative { throw .value("negative shift count") }
    if x.isZero { return x }
    let bits = Int(exactly: y)
    if left {
      guard let bits, bits < Int.max - x.bitWidth else { throw .integerTooLong(limit: heap.limit) }
      try heap.reserve(bits: x.bitWidth + bits)
      return x << bits
    }
    try heap.reserve(bits: x.bitWidth)
    guard let bits else { return x.isNegative ? BigInteger(-1) : .zero }
    return x >> bits
  }

  private func power(_ x: BigInteger, _ y: BigInteger) throws(Failure) -> Object {
    if y.isNegative {
      if x.isZero { throw Failure("ZeroDivisionError", "0.0 cannot be raised to a negative power") }
      return try binary(.power, float: try real(x), float: try real(y))
    }
    if x.bitWidth < 2 {
      // 0, 1 and -1 stay small whatever the exponent.
      let isMinus = x.isNegative && y.isOdd
      return y.isZero ? .int(1) : .int(isMinus ? -1 : x.magnitude == .one ? 1 : 0)
    }
    guard let exponent = Int(exactly: y) else { throw .integerTooLong(limit: heap.limit) }
    let (bits, overflow) = x.bitWidth.multipliedReportingOverflow(by: exponent)
    try heap.reserve(bits: overflow ? .max : bits)
    let result = try x.power(UInt(exponent), spending: heap.spend(limbs:))
    return result.object(heap)
  }

  /// The nearest float.
  func real(_ value: BigInteger) throws(Failure) -> Double {
    let number = value.approximation
    if number.isInfinite { throw .tooLargeForFloat }
    return number
  }

  // MARK: One operand

  /// `-x`, `+x` or `~x`; nil for another operator.
  func bigUnary(_ op: UnaryOperator, _ x: BigInteger) throws(Failure) -> Object? {
    try heap.reserve(bits: x.bitWidth)
    switch op {
    case .minus: return (-x).object(heap)
    case .plus: return x.object(heap)
    case .invert: return (~x).object(heap)
    case .not: return nil
    }
  }

  // MARK: Order

  /// The order of two numbers at least one of which is beyond 64 bits: -1, 0, 1, or 2 where a nan makes
  /// them unordered; nil where one of them is no number.
  func bigOrder(_ left: Object, _ right: Object) throws(Failure) -> Int? {
    switch (left, right) {
    case (.big(let a), .big(let b)):
      try heap.spend(min(a.value.bitWidth, b.value.bitWidth) >> 3)
      return a.value < b.value ? -1 : a.value == b.value ? 0 : 1
    case (.big(let a), .float(let b)): return order(a.value, b)
    case (.float(let a), .big(let b)):
      let reversed = order(b.value, a)
      return reversed == 2 ? 2 : -reversed
    // What fits in 64 bits is nearer to 0.
    case (.big(let a), .int), (.big(let a), .bool): return a.value.sign
    case (.int, .big(let b)), (.bool, .big(let b)): return -b.value.sign
    default: return nil
    }
  }

  private func order(_ a: BigInteger, _ b: Double) -> Int {
    if b.isNaN { return 2 }
    if b.isInfinite { return b > 0 ? -1 : 1 }
    // Below 2^63 the sign of the integer decides, from there on every float is whole.
    guard let whole = BigInteger(exactly: b) else { return a.sign }
    return a < whole ? -1 : a == whole ? 0 : 1
  }

  /// What an integer beyond 64 bits is found by in a dict: the float that equals it, if one does.
  func hash(_ value: BigInteger) -> HashKey {
    let number = value.approximation
    if number.isFinite, BigInteger(exactly: number) == value { return .float(number.bitPattern) }
    return .big(LongKey(value))
  }
}
