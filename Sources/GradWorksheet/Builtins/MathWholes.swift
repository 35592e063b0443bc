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
        if object.realNumber == nil, !object.isForeign {
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
    if let value = object.wholeNumber { return .int(value) }
    switch try read(&machine, name, machine.plain(object)) {
    case .answered(let answer): return answer
    case .real(let value): return .int(try machine.integerPart(value.rounded(rule)))
    }
  }

  private static func factorial(
    _ machine: inout Machine, _ object: Object
  ) throws(Failure) -> Object {
    let number = try machine.integer(object)
    guard number >= 0 else { throw .value("factorial() not defined for negative values") }
    return .int(try fallingProduct(number, number, "factorial()"))
  }

  /// The product of `count` numbers from `first` downwards.
  private static func fallingProduct(
    _ first: Int, _ count: Int, _ name: String
  ) throws(Failure) -> Int {
    var result = 1
    var step = 0
    // Two and more: the product leaves 64 bits after at most 63 factors.
    while step < count, first - step > 1 {
      let (product, overflow) = result.multipliedReportingOverflow(by: first - step)
      if overflow { throw .overflow(name) }
      result = product
      step += 1
    }
    return result
  }

  private static func isqrt(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    let number = try machine.integer(object)
    guard number >= 0 else { throw .value("isqrt() argument must be nonnegative") }
    // The root of the nearest double is at most one away.
    var root = Int(Double(number).squareRoot())
    while root > 3_037_000_499 || root * root > number { root -= 1 }
    while root < 3_037_000_499, (root + 1) * (root + 1) <= number { root += 1 }
    return .int(root)
  }

  /// Reads the two arguments of `comb` and `perm`, neither of which may be negative.
  private static func choice(
    _ machine: Machine, _ arguments: Arguments, _ name: String
  ) throws(Failure) -> (Int, Int) {
    let number = try machine.integer(arguments.positional[0])
    let count = try machine.integer(arguments.positional[1])
    guard number >= 0 else { throw .value("n must be a non-negative integer") }
    guard count >= 0 else { throw .value("k must be a non-negative integer") }
    return (number, count)
  }

  private static func comb(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.refuseKeywords("math.comb")
    try arguments.limits(2, 2, "comb")
    var (number, count) = try choice(machine, arguments, "comb")
    if count > number { return .int(0) }
    count = min(count, number - count)
    // After step k the result is a binomial coefficient; its product with the next factor may need
    // more than 64 bits although the quotient does not.
    var result: UInt = 1
    var step: UInt = 1
    while step <= count {
      let wide = result.multipliedFullWidth(by: UInt(number) - UInt(count) + step)
      guard wide.high < step else { throw .overflow("comb()") }
      result = step.dividingFullWidth(wide).quotient
      guard result <= UInt(Int.max) else { throw .overflow("comb()") }
      step += 1
    }
    return .int(Int(result))
  }

  private static func perm(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.refuseKeywords("math.perm")
    try arguments.limits(1, 2, "perm")
    if arguments.count == 1 || arguments.positional[1].isNone {
      return try factorial(&machine, arguments.positional[0])
    }
    let (number, count) = try choice(machine, arguments, "perm")
    if count > number { return .int(0) }
    return .int(try fallingProduct(number, count, "perm()"))
  }

  private static func gcd(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.refuseKeywords("math.gcd")
    var result: UInt = 0
    for argument in arguments.positional {
      result = divisor(result, try machine.integer(argument).magnitude)
    }
    guard let whole = Int(exactly: result) else { throw .overflow("gcd()") }
    return .int(whole)
  }

  private static func lcm(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.refuseKeywords("math.lcm")
    var numbers: [UInt] = []
    for argument in arguments.positional {
      numbers.append(try machine.integer(argument).magnitude)
    }
    if numbers.contains(0) { return .int(0) }
    var result: UInt = 1
    for number in numbers {
      let (product, overflow) = (result / divisor(result, number))
        .multipliedReportingOverflow(by: number)
      if overflow { throw .overflow("lcm()") }
      result = product
    }
    guard let whole = Int(exactly: result) else { throw .overflow("lcm()") }
    return .int(whole)
  }

  private static func divisor(_ left: UInt, _ right: UInt) -> UInt {
    var (left, right) = (left, right)
    while right > 0 { (left, right) = (right, left % right) }
    return left
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
    guard let exponent = arguments.positional[1].wholeNumber else {
      throw .type("Expected an int as second argument to ldexp.")
    }
    guard value.isFinite, value != 0 else { return .float(value) }
    // Beyond this every number is zero or infinite.
    let result = libmLdexp(value, Int32(max(-5000, min(5000, exponent))))
    if result.isInfinite { throw rangeError }
    return .float(result)
  }
}
