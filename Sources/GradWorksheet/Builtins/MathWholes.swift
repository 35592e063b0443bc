import GradNumbers

// Functions of `math` whose arguments or results are integers.

extension MathModule {
  static func wholes() -> [NativeFunction] {
    [
      NativeFunction("ceil", module: "math") {
        (machine: inout Machine, object: Object) throws(Failure) -> Object in
        try rounded(&machine, "ceil", object, .up)
      },
      NativeFunction("floor", module: "math") {
        (machine: inout Machine, object: Object) throws(Failure) -> Object in
        try rounded(&machine, "floor", object, .down)
      },
      NativeFunction("trunc", module: "math") {
        (machine: inout Machine, object: Object) throws(Failure) -> Object in
        if !object.isReal, !object.isForeign {
          throw .type("type \(machine.typeName(object)) doesn't define __trunc__ method")
        }
        return try rounded(&machine, "trunc", object, .towardZero)
      },
      NativeFunction("factorial", module: "math", single: factorial),
      NativeFunction("isqrt", module: "math", single: isqrt),
      NativeFunction("comb", comb), NativeFunction("perm", perm),
      NativeFunction("gcd", gcd), NativeFunction("lcm", lcm),
    ]
  }

  private static func rounded(
    _ machine: inout Machine, _ name: String, _ object: Object, _ rule: FloatingPointRoundingRule
  ) throws(Failure) -> Object {
    if object.isWhole { return try machine.unary(.plus, object) }
    switch try read(&machine, name, try machine.plain(object)) {
    case .answered(let answer): return answer
    case .real(let value): return try machine.integerPart(value.rounded(rule))
    }
  }

  private static func isqrt(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    let number = try machine.bigInteger(object)
    guard !number.isNegative else { throw .value("isqrt() argument must be nonnegative") }
    try machine.heap.reserve(bits: 4 &* number.bitWidth)
    return try number.squareRoot(spending: machine.heap.spend(limbs:)).object(machine.heap)
  }

  // MARK: Divisors and multiples

  private static func gcd(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.refuseKeywords("math.gcd")
    if arguments.count == 2, let left = arguments.positional[0].wholeNumber,
      let right = arguments.positional[1].wholeNumber
    {
      var (one, other) = (left.magnitude, right.magnitude)
      while other > 0 { (one, other) = (other, one % other) }
      if let result = Int(exactly: one) { return .int(result) }
    }
    var result = BigInteger.zero
    for argument in arguments.positional {
      result = try divisor(machine, result, try machine.bigInteger(argument))
    }
    return result.object(machine.heap)
  }

  private static func lcm(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.refuseKeywords("math.lcm")
    var result = BigInteger.one
    for argument in arguments.positional {
      let number = try machine.bigInteger(argument).magnitude
      if number.isZero || result.isZero {
        result = .zero
        continue
      }
      let common = try divisor(machine, result, number)
      result = try machine.product(try machine.quotient(result, common).quotient, number)
    }
    return result.object(machine.heap)
  }

  private static func divisor(
    _ machine: Machine, _ left: BigInteger, _ right: BigInteger
  ) throws(Failure) -> BigInteger {
    try machine.heap.reserve(bits: 4 &* (left.bitWidth &+ right.bitWidth))
    return try BigInteger.greatestCommonDivisor(
      left, right, spending: machine.heap.spend(limbs:))
  }

  // MARK: Parts of floats

  static func parts() -> [NativeFunction] {
    [
      NativeFunction("frexp", module: "math") {
        (machine: inout Machine, object: Object) throws(Failure) -> Object in
        let value = try machine.real(object)
        guard value.isFinite, value != 0 else {
          return machine.tuple([.float(value), .int(0)])
        }
        let exponent = Int(value.exponent) + 1
        let half = value.significand / 2
        return machine.tuple([.float(value < 0 ? -half : half), .int(exponent)])
      },
      NativeFunction("modf", module: "math") {
        (machine: inout Machine, object: Object) throws(Failure) -> Object in
        let value = try machine.real(object)
        let whole = value.rounded(.towardZero)
        let rest = value.isInfinite ? 0 : value - whole
        return machine.tuple([.float(Double(signOf: value, magnitudeOf: rest)), .float(whole)])
      },
      NativeFunction("ldexp", ldexp),
    ]
  }

  private static func ldexp(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.refuseKeywords("math.ldexp")
    try arguments.limits(2, 2, "ldexp")
    let value = try machine.real(arguments.positional[0])
    guard let exponent = arguments.positional[1].clampedWhole else {
      throw .type("Expected an int as second argument to ldexp.")
    }
    guard value.isFinite, value != 0 else { return .float(value) }
    // Beyond this every number is zero or infinite.
    let result = libmLdexp(value, Int32(max(-5000, min(5000, exponent))))
    if result.isInfinite { throw rangeError }
    return .float(result)
  }
}
