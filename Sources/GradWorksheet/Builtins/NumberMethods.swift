// Methods of integers and floats.

extension Machine {
  mutating func integerMethod(
    _ method: MethodName, _ receiver: Object, _ arguments: Arguments
  ) throws(Failure) -> Object {
    guard MethodName.ofIntegers.contains(method) else { throw noMethod(method, receiver) }
    try arguments.nothing("\(typeName(receiver)).\(method.name)")
    let value = receiver.wholeNumber ?? 0
    switch method {
    case .bit_length: return .int(Int.bitWidth - value.magnitude.leadingZeroBitCount)
    case .bit_count: return .int(value.magnitude.nonzeroBitCount)
    case .as_integer_ratio: return tuple([.int(value), .int(1)])
    default: return .int(value)
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
    let signed = value < 0 ? -numerator : numerator
    if exponent <= 0 {
      guard exponent > -63 else { throw .overflow("as_integer_ratio()") }
      return tuple([.int(try integerPart(signed)), .int(1 << -exponent)])
    }
    return tuple([.int(try integerPart(value)), .int(1)])
  }
}
