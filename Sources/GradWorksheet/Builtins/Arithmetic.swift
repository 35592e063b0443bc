// `abs`, `round`, `divmod` and `pow`.

extension Builtins {
  static func abs(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    switch object {
    case .float(let value): return .float(value.magnitude)
    case .int(let value):
      guard value != Int.min else { throw .overflow("abs()") }
      return .int(value < 0 ? -value : value)
    case .bool(let value): return .int(value ? 1 : 0)
    default:
      if let value = try hosted(&machine, "abs", object) { return value }
      throw .type("bad operand type for abs(): '\(machine.typeName(object))'")
    }
  }

  static func round(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    let bound = try arguments.bind("round", ["number", "ndigits"], required: 1)
    let number = machine.plain(bound[0] ?? .none)
    var digits: Int?
    guard number.realNumber != nil else {
      throw .type(
        "type \(machine.typeName(number)) doesn't define __round__ method",
        hint: machine.advice(on: number))
    }
    if let object = bound[1], !object.isNone { digits = try machine.integer(object) }
    if let value = number.wholeNumber { return .int(try round(value, digits ?? 0)) }
    let value = number.realNumber ?? 0
    guard let digits else {
      return .int(try machine.integerPart(value.rounded(.toNearestOrEven)))
    }
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
  private static func round(_ value: Int, _ digits: Int) throws(Failure) -> Int {
    if digits >= 0 { return value }
    if digits < -19 { return 0 }
    var power: UInt = 1
    for _ in 0..<(-digits) { power *= 10 }
    let magnitude = value.magnitude
    let quotient = magnitude / power
    let rest = magnitude % power
    let half = power / 2
    let up = rest > half || (rest == half && quotient % 2 == 1)
    let (product, overflow) = (quotient + (up ? 1 : 0)).multipliedReportingOverflow(by: power)
    guard !overflow, product <= UInt(Int.max) else { throw .overflow("round()") }
    return value < 0 ? -Int(product) : Int(product)
  }

  static func divmod(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.between(2, 2, "divmod")
    let left = arguments.positional[0]
    let right = arguments.positional[1]
    guard let one = left.realNumber, let other = right.realNumber else {
      throw .type(
        "unsupported operand type(s) for divmod(): '\(machine.typeName(left))' and "
          + "'\(machine.typeName(right))'")
    }
    _ = one
    if left.wholeNumber == nil || right.wholeNumber == nil, other == 0 {
      throw Failure("ZeroDivisionError", "float divmod()")
    }
    if other == 0 {
      throw Failure("ZeroDivisionError", "integer division or modulo by zero")
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
    guard let number = base.wholeNumber, let power = exponent.wholeNumber,
      let modulus = third.wholeNumber
    else {
      if base.realNumber != nil, exponent.realNumber != nil, third.realNumber != nil {
        throw .type("pow() 3rd argument not allowed unless all arguments are integers")
      }
      throw .type(
        "unsupported operand type(s) for ** or pow(): '\(machine.typeName(base))', "
          + "'\(machine.typeName(exponent))', '\(machine.typeName(third))'")
    }
    guard modulus != 0 else { throw .value("pow() 3rd argument cannot be 0") }
    return .int(try power_(number, power, modulus))
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
