import GradNumbers

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
    default:
      if case .float(let value) = machine.plain(object) { return .float(value) }
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
    default:
      if case .float(let value) = machine.plain(object) {
        return try machine.integerPart(value)
      }
      throw .type(
        "int() argument must be a string, a bytes-like object or a real number, not "
          + "'\(machine.typeName(object))'",
        hint: machine.advice(on: object))
    }
  }

  static func toBool(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    .bool(machine.truth(object))
  }

  static func toStr(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    if case .string = object { return object }
    return machine.string(try machine.str(object))
  }

  /// What the host makes of a function of its values; nil where it is not asked or does not answer.
  static func hosted(
    _ machine: inout Machine, _ name: String, _ object: Object
  ) throws(Failure) -> Object? {
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
    return .bool(arguments[0].map { machine.truth($0) } ?? false)
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
    guard object.isWhole else {
      throw .type("'\(machine.typeName(object))' object cannot be interpreted as an integer")
    }
    let digits = try machine.digits(object, radix: radix)
    return machine.string((object.isNegativeWhole ? "-" : "") + prefix + digits)
  }
}

/// Numbers from texts, with Python's rules: white space around, `_` between digits.
enum NumberText {
  enum Whole {
    case value(Int)
    case large(BigInteger)
    case tooManyDigits(Int)
    case invalid
  }

  /// The ASCII bytes of a text without the white space around it; digits of other scripts become
  /// ASCII digits; nil where another character stands in it.
  private static func plain(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    let trimmed = Text.strip(text, nil, left: true, right: true)
    for scalar in trimmed.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if scalar.properties.numericType == .decimal,
        let value = scalar.properties.numericValue, (0...9).contains(value)
      {
        bytes.append(UInt8(ascii: "0") + UInt8(value))
      } else {
        return nil
      }
    }
    return bytes
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func float(_ text: String) -> Double? {
    guard let bytes = plain(text), !bytes.isEmpty else { return nil }
    var clean: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte != UInt8(ascii: "_") {
        clean.append(byte)
      } else {
        guard index > 0, index + 1 < bytes.count, isDigit(bytes[index - 1]),
          isDigit(bytes[index + 1])
        else { return nil }
      }
    }
    var next = 0
    func run() -> Int {
      let start = next
      while next < clean.count, isDigit(clean[next]) { next += 1 }
      return next - start
    }
    let negative = clean.first == UInt8(ascii: "-")
    if negative || clean.first == UInt8(ascii: "+") { next = 1 }
    switch String(decoding: clean[next...], as: UTF8.self).lowercased() {
    case "inf", "infinity": return negative ? -.infinity : .infinity
    case "nan": return .nan
    default: break
    }
    var digits = run()
    if next < clean.count, clean[next] == UInt8(ascii: ".") {
      next += 1
      digits += run()
    }
    guard digits > 0 else { return nil }
    if next < clean.count, clean[next] | 0x20 == UInt8(ascii: "e") {
      next += 1
      if next < clean.count, clean[next] == UInt8(ascii: "+") || clean[next] == UInt8(ascii: "-") {
        next += 1
      }
      guard run() > 0 else { return nil }
    }
    guard next == clean.count else { return nil }
    return Double(String(decoding: clean, as: UTF8.self))
  }

  static func integer(_ text: String, base: Int) -> Whole {
    guard let bytes = plain(text), !bytes.isEmpty else { return .invalid }
    var rest = bytes[...]
    let negative = rest.first == UInt8(ascii: "-")
    if negative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    var radix = base
    var prefixed = false
    if rest.count > 1, rest.first == UInt8(ascii: "0") {
      let marked: Int? =
        switch rest[rest.startIndex + 1] | 0x20 {
        case UInt8(ascii: "x"): 16
        case UInt8(ascii: "o"): 8
        case UInt8(ascii: "b"): 2
        default: nil
        }
      if let marked, base == 0 || base == marked {
        radix = marked
        prefixed = true
        rest = rest.dropFirst(2)
      }
    }
    if base == 0, !prefixed {
      radix = 10
      // As in programs, a number that begins with 0 is nothing but zeros.
      if rest.first == 0x30, rest.contains(where: { $0 != 0x30 && $0 != UInt8(ascii: "_") }) {
        return .invalid
      }
    }
    if prefixed, rest.first == UInt8(ascii: "_") { rest = rest.dropFirst() }
    var value = 0
    var overflow = false
    var lastWasDigit = false
    var digits = 0
    // CPython counts the digits before it looks at what follows them.
    var invalid: Whole {
      digits > DigitLimit.digits && radix.nonzeroBitCount > 1 ? .tooManyDigits(digits) : .invalid
    }
    for byte in rest {
      if byte == UInt8(ascii: "_") {
        guard lastWasDigit else { return .invalid }
        lastWasDigit = false
        continue
      }
      let digit: Int
      switch byte {
      case 0x30...0x39: digit = Int(byte) - 0x30
      case 0x41...0x5A: digit = Int(byte) - 0x41 + 10
      case 0x61...0x7A: digit = Int(byte) - 0x61 + 10
      default: return lastWasDigit ? invalid : .invalid
      }
      guard digit < radix else { return lastWasDigit ? invalid : .invalid }
      lastWasDigit = true
      digits += 1
      let (product, over) = value.multipliedReportingOverflow(by: radix)
      let (sum, more) =
        negative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      overflow = overflow || over || more
      value = sum
    }
    guard lastWasDigit else { return .invalid }
    guard overflow || digits > DigitLimit.digits else { return .value(value) }
    if case .tooManyDigits = invalid { return invalid }
    let text = String(decoding: rest.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    guard let large = BigInteger(text, radix: radix) else { return .invalid }
    return overflow ? .large(negative ? -large : large) : .value(value)
  }
}
