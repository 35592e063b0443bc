import GradNumbers

// Methods of integers and floats.

extension Machine {
  mutating func integerMethod(
    _ method: MethodName, _ receiver: Object, _ arguments: Arguments
  ) throws(Failure) -> Object {
    guard MethodName.ofIntegers.contains(method) else { throw noMethod(method, receiver) }
    try arguments.nothing("\(typeName(receiver)).\(method.name)")
    let value = receiver.bigInteger ?? 0
    switch method {
    case .bit_length: return .int(value.bitWidth)
    case .bit_count:
      try spend(value.bytes)
      return .int(value.bitCount)
    case .as_integer_ratio: return tuple([try unary(.plus, receiver), .int(1)])
    default: return try unary(.plus, receiver)
    }
  }

  mutating func floatMethod(
    _ method: MethodName, _ value: Double, _ arguments: Arguments
  ) throws(Failure) -> Object {
    guard MethodName.ofFloats.contains(method) else { throw noMethod(method, .float(value)) }
    try arguments.nothing("float.\(method.name)")
    switch method {
    case .is_integer: return .bool(value.isFinite && value.rounded(.towardZero) == value)
    case .as_integer_ratio: return try ratio(value)
    default: return .float(value)
    }
  }

  private func ratio(_ value: Double) throws(Failure) -> Object {
    if value.isNaN { throw .value("cannot convert NaN to integer ratio") }
    if value.isInfinite {
      throw Failure("OverflowError", "cannot convert Infinity to integer ratio")
    }
    if value == 0 { return tuple([.int(0), .int(1)]) }
    // The smallest power of two that makes it whole.
    var numerator = value.significand
    var exponent = Int(value.exponent)
    while numerator != numerator.rounded(.towardZero) {
      numerator *= 2
      exponent -= 1
    }
    if exponent > 0 { return tuple([try integerPart(value), .int(1)]) }
    let denominator = (BigInteger.one << -exponent).object(heap)
    return tuple([try integerPart(value < 0 ? -numerator : numerator), denominator])
  }
}
