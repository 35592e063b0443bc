import GradNumbers

// `abs`, `round`, `divmod` and `pow`.

extension Builtins {
  static func abs(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    switch object {
    case .float(let value): return .float(value.magnitude)
    case .int(let value): return value < 0 ? try machine.unary(.minus, object) : object
    case .big(let big): return big.value.isNegative ? try machine.unary(.minus, object) : object
    case .bool(let value): return .int(value ? 1 : 0)
    case .instance(let instance):
      if let answer = try machine.special("__abs__", instance) { return answer }
      throw .type("bad operand type for abs(): '\(instance.type.name)'")
    default:
      if let value = try hosted(&machine, "abs", object) { return value }
      throw .type("bad operand type for abs(): '\(machine.typeName(object))'")
    }
  }

  static func round(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    let bound = try arguments.bind("round", ["number", "ndigits"], required: 1)
    if case .host(let object)? = bound[0],
      let answer = try object.function("round", bound.compactMap(\.self), &machine)
    {
      return answer
    }
    if case .instance(let instance)? = bound[0], instance.type.find("__round__") != nil {
      let answer =
        if let digits = bound[1] {
          try machine.special("__round__", instance, digits)
        } else {
          try machine.special("__round__", instance)
        }
      return answer ?? .none
    }
    let number = try machine.plain(bound[0] ?? .none)
    var digits: Int?
    guard number.isReal else {
      throw .type(
        "type \(machine.typeName(number)) doesn't define __round__ method",
        hint: machine.advice(on: number))
    }
    if let object = bound[1], !object.isNone {
      digits = try machine.clamped(object)
    }
    if number.isWhole { return try round(machine, number, digits ?? 0) }
    let value = try machine.real(number)
    guard let digits else { return try machine.integerPart(value.rounded(.toNearestOrEven)) }
    return .float(try round(value, digits))
  }

  /// Rounds to a number of decimal digits: the decimal text, correctly rounded, read back.
  static func round(_ value: Double, _ digits: Int) throws(Failure) -> Double {
    // From here on every digit of a double is kept, or none.
    guard value.isFinite, value != 0, digits <= 323 else { return value }
    if digits < -308 { return value.sign == .minus ? -0.0 : 0 }
    let text: String
    if digits >= 0 {
      text = FloatText.fixed(value, digits)
    } else {
      var decimal = DecimalDigits(exactly: value)
      decimal.round(toPlaces: digits)
      var bytes: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
      bytes += decimal.isZero ? [UInt8(ascii: "0")] : decimal.digits.map { $0 + 0x30 }
      text = String(decoding: bytes, as: UTF8.self) + "e\(decimal.point - decimal.digits.count)"
    }
    guard let rounded = Double(text), rounded.isFinite else {
      throw Failure("OverflowError", "rounded value too large to represent")
    }
    return rounded
  }

  /// Rounds an integer to tens, hundreds and so on, half to even.
  private static func round(
    _ machine: Machine, _ object: Object, _ digits: Int
  ) throws(Failure) -> Object {
    guard let value = object.bigInteger, digits < 0 else { return try machine.unary(.plus, object) }
    // Three bits are less than a digit: 10 to this power is more than twice the number.
    if digits < -(value.bitWidth / 3 + 1) { return .int(0) }
    let power = try BigInteger(10).power(UInt(-digits), spending: machine.heap.spend(limbs:))
    let (quotient, rest) = try machine.quotient(value, power)
    let twice = rest << 1
    let up = twice > power || (twice == power && quotient.isOdd)
    return try machine.product(up ? quotient + 1 : quotient, power).object(machine.heap)
  }

  static func divmod(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.between(2, 2, "divmod")
    let left = arguments.positional[0]
    let right = arguments.positional[1]
    for case .host(let object) in arguments.positional {
      if let answer = try object.function("divmod", arguments.positional, &machine) {
        return answer
      }
    }
    guard left.isReal, right.isReal else {
      throw .type(
        "unsupported operand type(s) for divmod(): '\(machine.typeName(left))' and "
          + "'\(machine.typeName(right))'")
    }
    if !right.isTrue {
      let areWhole = left.isWhole && right.isWhole
      throw Failure(
        "ZeroDivisionError", areWhole ? "integer division or modulo by zero" : "float divmod()")
    }
    return machine.tuple([
      try machine.binary(.floorDivide, left, right), try machine.binary(.modulo, left, right),
    ])
  }

  static func pow(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    let bound = try arguments.bind("pow", ["base", "exp", "mod"], required: 2)
    let base = bound[0] ?? .none
    let exponent = bound[1] ?? .none
    guard let third = bound[2], !third.isNone else {
      do {
        return try machine.binary(.power, base, exponent)
      } catch {
        // The operator and the function share CPython's message.
        guard error.type == "TypeError", error.message.contains("for **:") else { throw error }
        throw .type(
          "unsupported operand type(s) for ** or pow(): '\(machine.typeName(base))' and "
            + "'\(machine.typeName(exponent))'")
      }
    }
    guard let number = base.bigInteger, let power = exponent.bigInteger,
      let modulus = third.bigInteger
    else {
      if base.isReal, exponent.isReal, third.isReal {
        throw .type("pow() 3rd argument not allowed unless all arguments are integers")
      }
      throw .type(
        "unsupported operand type(s) for ** or pow(): '\(machine.typeName(base))', "
          + "'\(machine.typeName(exponent))', '\(machine.typeName(third))'")
    }
    guard !modulus.isZero else { throw .value("pow() 3rd argument cannot be 0") }
    if let number = Int(exactly: number), let power = Int(exactly: power),
      let modulus = Int(exactly: modulus)
    {
      return .int(try power_(number, power, modulus))
    }
    return try bigPower(machine, number, power, modulus)
  }

  /// `number ** power % modulus`; the result has the sign of the modulus, as all remainders here.
  private static func power_(
    _ number: Int, _ power: Int, _ modulus: Int
  ) throws(Failure) -> Int {
    let size = modulus.magnitude
    if size == 1 { return 0 }
    func remainder(_ value: Int) -> UInt {
      let rest = value.magnitude % size
      return value < 0 && rest > 0 ? size - rest : rest
    }
    func product(_ left: UInt, _ right: UInt) -> UInt {
      // Both are below the divisor, so that the quotient fits.
      size.dividingFullWidth(left.multipliedFullWidth(by: right)).remainder
    }
    var base = remainder(number)
    if power < 0 {
      guard let inverse = inverse(base, size) else {
        throw .value("base is not invertible for the given modulus")
      }
      base = inverse
    }
    var result: UInt = 1
    var left = power.magnitude
    while left > 0 {
      if left & 1 == 1 { result = product(result, base) }
      base = product(base, base)
      left >>= 1
    }
    if modulus > 0 { return Int(result) }
    return result == 0 ? 0 : Int(truncatingIfNeeded: result &- size)
  }

  /// The same of integers of any size.
  private static func bigPower(
    _ machine: Machine, _ number: BigInteger, _ power: BigInteger, _ modulus: BigInteger
  ) throws(Failure) -> Object {
    try machine.heap.reserve(bits: 6 &* (number.bitWidth &+ modulus.bitWidth))
    var base = number
    if power.isNegative {
      guard let inverse = try inverse(machine, number, modulus.magnitude) else {
        throw .value("base is not invertible for the given modulus")
      }
      base = inverse
    }
    return try base.power(power.magnitude, modulo: modulus, spending: machine.heap.spend(limbs:))
      .object(machine.heap)
  }

  /// The number that times `value` leaves 1, by Euclid's algorithm.
  private static func inverse(
    _ machine: Machine, _ value: BigInteger, _ modulus: BigInteger
  ) throws(Failure) -> BigInteger? {
    var (old, rest) = (try machine.quotient(value, modulus).modulo, modulus)
    var (oldFactor, factor) = (BigInteger.one, BigInteger.zero)
    while !rest.isZero {
      let (quotient, next) = try machine.quotient(old, rest)
      (old, rest) = (rest, next)
      (oldFactor, factor) = (factor, oldFactor - (try machine.product(quotient, factor)))
    }
    return old == 1 ? try machine.quotient(oldFactor, modulus).modulo : nil
  }

  /// The number that times `value` leaves 1, by Euclid's algorithm.
  private static func inverse(_ value: UInt, _ modulus: UInt) -> UInt? {
    var (old, rest) = (value, modulus)
    // The factors stay below the modulus; their signs alternate.
    var (oldFactor, factor): (UInt, UInt) = (1, 0)
    var negative = false
    while rest > 0 {
      let quotient = old / rest
      (old, rest) = (rest, old - quotient * rest)
      (oldFactor, factor) = (factor, oldFactor &+ quotient &* factor)
      negative.toggle()
    }
    guard old == 1 else { return nil }
    return negative ? (modulus - oldFactor % modulus) % modulus : oldFactor % modulus
  }
}
