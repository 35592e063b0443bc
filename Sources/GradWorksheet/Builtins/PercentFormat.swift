// `"%5.2f and %s" % arguments`.

extension Machine {
  /// What `text % argument` gives.
  mutating func percentFormat(_ text: String, _ argument: Object) throws(Failure) -> String {
    var formatter = PercentFormatter(text, argument)
    return try formatter.run(&self)
  }
}

private struct PercentFormatter {
  private let source: [Unicode.Scalar]
  private var next = 0
  private var result = ""
  /// The arguments of a tuple, or the single one.
  private let arguments: [Object]
  private var used = 0
  private let mapping: DictObject?
  /// Whether what is left over is an error.
  private let mustUseAll: Bool
  private var current: Object?

  init(_ text: String, _ argument: Object) {
    source = Array(text.unicodeScalars)
    switch argument {
    case .tuple(let tuple):
      (arguments, mapping, mustUseAll) = (tuple.items, nil, true)
    case .dict(let dict): (arguments, mapping, mustUseAll) = ([argument], dict, false)
    // Whatever can be indexed counts as a mapping, and a mapping need not be used up.
    case .list, .range: (arguments, mapping, mustUseAll) = ([argument], nil, false)
    default: (arguments, mapping, mustUseAll) = ([argument], nil, true)
    }
  }

  private struct Flags {
    var left = false
    var plus = false
    var space = false
    var alternate = false
    var zero = false
    var width = 0
    var precision: Int?
  }

  mutating func run(_ machine: inout Machine) throws(Failure) -> String {
    while next < source.count {
      let scalar = source[next]
      next += 1
      if scalar != "%" {
        result.unicodeScalars.append(scalar)
      } else {
        let start = result.utf8.count
        try directive(&machine)
        let length = result.utf8.count
        try machine.heap.reserve(length, piece: length - start)
      }
    }
    if mustUseAll, used < arguments.count {
      throw .type("not all arguments converted during string formatting")
    }
    return result
  }

  private mutating func argument() throws(Failure) -> Object {
    if let current { return current }
    guard used < arguments.count else {
      throw .type("not enough arguments for format string")
    }
    used += 1
    return arguments[used - 1]
  }

  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    guard next < source.count else { throw .value("incomplete format") }
    next += 1
    return source[next - 1]
  }

  private mutating func directive(_ machine: inout Machine) throws(Failure) {
    var flags = Flags()
    current = nil
    var letter = try scalar()
    if letter == "%" {
      result.append("%")
      return
    }
    if letter == "(" {
      try key(machine)
      letter = try scalar()
    }
    reading: while true {
      switch letter {
      case "-": flags.left = true
      case "+": flags.plus = true
      case " ": flags.space = true
      case "#": flags.alternate = true
      case "0": flags.zero = true
      default: break reading
      }
      letter = try scalar()
    }
    if letter == "*" {
      let width = try star(as: "C ssize_t")
      flags.left = flags.left || width < 0
      flags.width = Int(clamping: width.magnitude)
      letter = try scalar()
    } else {
      flags.width = try digits(&letter, "width") ?? 0
    }
    if letter == "." {
      letter = try scalar()
      if letter == "*" {
        flags.precision = max(0, try star(as: "C int"))
        letter = try scalar()
      } else {
        flags.precision = try digits(&letter, "precision") ?? 0
      }
    }
    if letter == "h" || letter == "l" || letter == "L" { letter = try scalar() }
    try machine.reserveMemory(flags.width, of: 4)
    try machine.reserveMemory(flags.precision ?? 0)
    try write(letter, flags, &machine)
  }

  private mutating func key(_ machine: Machine) throws(Failure) {
    guard let mapping else { throw .type("format requires a mapping") }
    var depth = 1
    let start = next
    while next < source.count {
      if source[next] == "(" { depth += 1 }
      if source[next] == ")" { depth -= 1 }
      next += 1
      if depth == 0 { break }
    }
    guard depth == 0 else { throw .value("incomplete format key") }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: source[start..<(next - 1)])
    let key = String(name)
    guard let value = mapping[.text(key)] else {
      throw Failure("KeyError", Quoting.repr(key))
    }
    current = value
  }

  private mutating func star(as type: String) throws(Failure) -> Int {
    current = nil
    let object = try argument()
    if object.isBig {
      throw Failure("OverflowError", "Python int too large to convert to \(type)")
    }
    guard let value = object.wholeNumber else { throw .type("* wants int") }
    if value.magnitude > UInt(Int32.max) {
      throw Failure("OverflowError", "Python int too large to convert to C int")
    }
    return value
  }

  private mutating func digits(
    _ letter: inout Unicode.Scalar, _ name: String
  ) throws(Failure) -> Int? {
    var value: Int?
    while letter >= "0", letter <= "9" {
      let (tens, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, more) = tens.addingReportingOverflow(Int(letter.value) - 48)
      if overflow || more || (name == "precision" && sum > Int(Int32.max)) {
        throw .value("\(name) too big")
      }
      value = sum
      letter = try scalar()
    }
    return value
  }

  private mutating func write(
    _ letter: Unicode.Scalar, _ flags: Flags, _ machine: inout Machine
  ) throws(Failure) {
    switch letter {
    case "s", "r", "a":
      let value = try argument()
      var text = try letter == "s" ? machine.str(value) : machine.repr(value)
      if letter == "a" { text = Quoting.ascii(text) }
      if let precision = flags.precision {
        text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision)))
      }
      pad("", text, flags, zero: false)
    case "c":
      pad("", try character(machine), flags, zero: false)
    case "d", "i", "u", "x", "X", "o":
      try integer(letter, flags, machine)
    case "e", "E", "f", "F", "g", "G":
      let value = try machine.real(machine.plain(argument()))
      let precision = flags.precision ?? 6
      let letters: FloatText.Case = letter.value < 97 ? .upper : .lower
      var text: String
      switch letter {
      case "e", "E":
        text = FloatText.exponent(
          value.magnitude, precision, letters, alternate: flags.alternate)
      case "g", "G":
        text = FloatText.general(
          value.magnitude, precision, letters, alternate: flags.alternate)
      default:
        text = FloatText.fixed(value.magnitude, precision, alternate: flags.alternate)
        if letter == "F" { text = text.uppercased() }
      }
      let negative = value.sign == .minus && !value.isNaN
      pad(sign(negative, flags), text, flags, zero: flags.zero)
    case "%":
      _ = try argument()
      result.append("%")
    default:
      let code = String(letter.value, radix: 16)
      let shown = letter.value > 31 && letter.value < 128 ? String(Character(letter)) : "?"
      throw .value(
        "unsupported format character '\(shown)' (0x\(code)) at index \(next - 1)")
    }
  }

  private func sign(_ negative: Bool, _ flags: Flags) -> String {
    negative ? "-" : flags.plus ? "+" : flags.space ? " " : ""
  }

  private mutating func character(_ machine: Machine) throws(Failure) -> String {
    let object = try argument()
    if case .string(let string) = object, string.count == 1 { return string.text }
    guard let code = object.clampedWhole else { throw .type("%c requires int or char") }
    guard code >= 0, code < 0x11_0000, let scalar = Unicode.Scalar(UInt32(code)) else {
      throw Failure("OverflowError", "%c arg not in range(0x110000)")
    }
    return String(Character(scalar))
  }

  private mutating func integer(
    _ letter: Unicode.Scalar, _ flags: Flags, _ machine: Machine
  ) throws(Failure) {
    let object = try machine.plain(argument())
    let value: Object
    let isDecimal = letter == "d" || letter == "i" || letter == "u"
    if object.isWhole {
      value = object
    } else if isDecimal, case .float(let number) = object {
      value = try machine.integerPart(number)
    } else {
      let wanted = isDecimal ? "a real number" : "an integer"
      throw .type(
        "%\(letter) format: \(wanted) is required, not \(machine.typeName(object))",
        hint: machine.advice(on: object))
    }
    var radix = 10
    var prefix = ""
    switch letter {
    case "x": (radix, prefix) = (16, "0x")
    case "X": (radix, prefix) = (16, "0X")
    case "o": (radix, prefix) = (8, "0o")
    default: break
    }
    var digits = try machine.digits(value, radix: radix)
    if letter == "X" { digits = digits.uppercased() }
    if let precision = flags.precision {
      digits = FormatSpec.fill("0", precision - digits.utf8.count) + digits
    }
    if !flags.alternate { prefix = "" }
    pad(sign(value.isNegativeWhole, flags) + prefix, digits, flags, zero: flags.zero)
  }

  /// Appends sign and body, padded to the width.
  private mutating func pad(_ sign: String, _ body: String, _ flags: Flags, zero: Bool) {
    let missing = flags.width - sign.unicodeScalars.count - body.unicodeScalars.count
    let text =
      if missing <= 0 {
        sign + body
      } else if flags.left {
        sign + body + FormatSpec.fill(" ", missing)
      } else if zero {
        sign + FormatSpec.fill("0", missing) + body
      } else {
        FormatSpec.fill(" ", missing) + sign + body
      }
    result += text
  }
}
