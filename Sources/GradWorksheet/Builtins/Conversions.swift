// `int`, `float`, `str`, `bool` and the functions that turn one kind of thing into another.

extension Builtins {
  static func toFloat(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    switch object {
    case .float: return object
    case .int(let value): return .float(Double(value))
    case .bool(let value): return .float(value ? 1 : 0)
    case .big(let big): return .float(try big.float())
    case .string(let string):
      try readable(string.text)
      guard let value = NumberText.float(string.text) else {
        throw .value("could not convert string to float: \(Quoting.repr(string.text))")
      }
      return .float(value.isNaN ? machine.freshNaN() : value)
    case .instance(let instance):
      if let answer = try machine.special("__float__", instance) {
        guard case .float = answer else {
          throw .type(
            "\(instance.type.name).__float__ returned non-float (type \(machine.typeName(answer)))")
        }
        return answer
      }
      if let answer = try machine.special("__index__", instance) {
        return try toFloat(&machine, answer)
      }
      throw .type(
        "float() argument must be a string or a real number, not '\(instance.type.name)'")
    default:
      let number = try machine.plain(object)
      if number.isReal { return .float(try machine.real(number)) }
      throw .type(
        "float() argument must be a string or a real number, not '\(machine.typeName(object))'",
        hint: machine.advice(on: object))
    }
  }

  static func toInt(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    switch object {
    case .int, .big: return object
    case .bool(let value): return .int(value ? 1 : 0)
    case .float(let value): return try machine.integerPart(value)
    case .string(let string): return try parse(machine, string.text, base: 10)
    case .instance(let instance):
      for name in ["__int__", "__index__", "__trunc__"] {
        guard let answer = try machine.special(name, instance) else { continue }
        guard answer.isWhole else {
          throw .type("\(name) returned non-int (type \(machine.typeName(answer)))")
        }
        return answer
      }
      throw .type(
        "int() argument must be a string, a bytes-like object or a real number, not "
          + "'\(instance.type.name)'")
    default:
      let number = try machine.plain(machine.indexed(object))
      if case .float(let value) = number { return try machine.integerPart(value) }
      if number.isWhole { return try machine.unary(.plus, number) }
      throw .type(
        "int() argument must be a string, a bytes-like object or a real number, not "
          + "'\(machine.typeName(object))'",
        hint: machine.advice(on: object))
    }
  }

  static func toBool(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    .bool(try machine.truth(object))
  }

  static func toStr(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    if case .string = object { return object }
    return machine.string(try machine.str(object))
  }

  /// What the host makes of a function of its values; nil where it is not asked or does not answer.
  static func hosted(
    _ machine: inout Machine, _ name: String, _ object: Object
  ) throws(Failure) -> Object? {
    if case .host(let host) = object {
      return try host.function(name, [object], &machine)
    }
    guard object.isForeign, let host = machine.host else { return nil }
    return try host.function(name, [object], line: machine.line)
  }

  static func float(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.refuseKeywords("float")
    try arguments.limits(0, 1, "float")
    guard let object = arguments[0] else { return .float(0) }
    return try toFloat(&machine, object)
  }

  static func int(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    let bound = try arguments.bind("int", ["x", "base"], required: 0, positionalOnly: 1)
    guard let object = bound[0] else {
      if bound[1] != nil { throw .type("int() missing string argument") }
      return .int(0)
    }
    guard let base = bound[1] else { return try toInt(&machine, object) }
    let radix = try machine.clamped(base)
    guard case .string(let string) = object else {
      throw .type("int() can't convert non-string with explicit base")
    }
    guard radix == 0 || (2...36).contains(radix) else {
      throw .value("int() base must be >= 2 and <= 36, or 0")
    }
    return try parse(machine, string.text, base: radix)
  }

  /// Numbers of a million digits are read to keep somebody waiting, and for nothing else.
  private static func readable(_ text: String) throws(Failure) {
    guard text.utf8.count > 1_000_000 else { return }
    throw Failure(
      "ValueError", "a number of more than 1000000 characters", hint: "is this a number?",
      category: .limit)
  }

  private static func parse(
    _ machine: Machine, _ text: String, base: Int
  ) throws(Failure) -> Object {
    try readable(text)
    try machine.heap.reserve(text.utf8.count)
    switch NumberText.integer(text, base: base) {
    case .value(let value): return .int(value)
    case .large(let value): return value.object(machine.heap)
    case .tooManyDigits(let count): throw DigitLimit.failure(reading: count)
    case .invalid:
      // CPython shows so much of it.
      let shown = String(String.UnicodeScalarView(Quoting.repr(text).unicodeScalars.prefix(200)))
      throw .value("invalid literal for int() with base \(base): \(shown)")
    }
  }

  static func bool(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.refuseKeywords("bool")
    try arguments.limits(0, 1, "bool")
    guard let object = arguments[0] else { return .bool(false) }
    return .bool(try machine.truth(object))
  }

  static func str(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    let bound = try arguments.bind("str", ["object", "encoding", "errors"], required: 0)
    if let encoding = bound[1] ?? bound[2] {
      guard case .string = encoding else {
        let name = bound[1] == nil ? "errors" : "encoding"
        throw .type("str() argument '\(name)' must be str, not \(machine.typeName(encoding))")
      }
      throw .type(
        "decoding to str: need a bytes-like object, \(machine.typeName(bound[0] ?? .none)) found")
    }
    guard let object = bound[0] else { return machine.string("") }
    return try toStr(&machine, object)
  }

  static func repr(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    machine.string(try machine.repr(object))
  }

  static func ascii(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    machine.string(Quoting.ascii(try machine.repr(object)))
  }

  static func format(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.between(1, 2, "format")
    guard let spec = arguments[1] else { return try toStr(&machine, arguments.positional[0]) }
    guard case .string(let text) = spec else {
      throw .type("format() argument 2 must be str, not \(machine.typeName(spec))")
    }
    return machine.string(try machine.format(arguments.positional[0], spec: text.text))
  }

  static func chr(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    let code = try machine.integer(object, as: "C int")
    guard code >= 0, code < 0x11_0000 else { throw .value("chr() arg not in range(0x110000)") }
    guard let scalar = Unicode.Scalar(UInt32(code)) else {
      throw .value("chr() of half a surrogate pair", hint: "worksheets hold whole characters only")
    }
    return machine.string(String(Character(scalar)))
  }

  static func ord(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    guard case .string(let string) = object else {
      throw .type(
        "ord() expected string of length 1, but \(machine.typeName(object)) found")
    }
    guard string.count == 1, let scalar = string.text.unicodeScalars.first else {
      throw .type("ord() expected a character, but string of length \(string.count) found")
    }
    return .int(Int(scalar.value))
  }

  static func hex(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    try based(machine, object, "0x", 16)
  }

  static func oct(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    try based(machine, object, "0o", 8)
  }

  static func bin(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    try based(machine, object, "0b", 2)
  }

  private static func based(
    _ machine: Machine, _ object: Object, _ prefix: String, _ radix: Int
  ) throws(Failure) -> Object {
    let object = machine.indexed(object)
    guard object.isWhole else {
      throw .type("'\(machine.typeName(object))' object cannot be interpreted as an integer")
    }
    let digits = try machine.digits(object, radix: radix)
    return machine.string((object.isNegativeWhole ? "-" : "") + prefix + digits)
  }
}
