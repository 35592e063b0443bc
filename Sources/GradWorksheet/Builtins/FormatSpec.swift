/// A format specification: `[[fill]align][sign][z][#][0][width][,_][.precision][type]`.
struct FormatSpec {
  enum Alignment {
    case left, right, center
    /// Between the sign and the digits.
    case afterSign
  }

  var fill: Unicode.Scalar = " "
  var alignment: Alignment?
  /// `+`, `-` or a space.
  var sign: Unicode.Scalar?
  var noNegativeZero = false
  var alternate = false
  var width = 0
  /// `,` or `_`.
  var separator: Unicode.Scalar?
  var precision: Int?
  var type: Unicode.Scalar?

  /// Reads a specification for an object of a type; numbers stand on the right by default.
  init(_ text: String, typeName: String, isNumber: Bool) throws(Failure) {
    let all = Array(text.unicodeScalars)
    var next = 0
    var fillGiven = false
    if all.count >= 2, let found = Self.alignment(all[1]) {
      fill = all[0]
      alignment = found
      fillGiven = true
      next = 2
    } else if let first = all.first, let found = Self.alignment(first) {
      alignment = found
      next = 1
    }
    func peek(_ wanted: Unicode.Scalar) -> Bool { next < all.count && all[next] == wanted }
    if peek("+") || peek("-") || peek(" ") {
      sign = all[next]
      next += 1
    }
    if peek("z") {
      noNegativeZero = true
      next += 1
    }
    if peek("#") {
      alternate = true
      next += 1
    }
    if !fillGiven, peek("0") {
      fill = "0"
      if alignment == nil, isNumber { alignment = .afterSign }
      next += 1
    }
    width = try Self.digits(all, &next) ?? 0
    if peek(",") {
      separator = ","
      next += 1
    }
    if peek("_") {
      if separator != nil { throw .value("Cannot specify both ',' and '_'.") }
      separator = "_"
      next += 1
    }
    if peek(","), separator == "_" { throw .value("Cannot specify both ',' and '_'.") }
    if peek(".") {
      next += 1
      guard let value = try Self.digits(all, &next) else {
        throw .value("Format specifier missing precision")
      }
      precision = value
    }
    if all.count - next > 1 {
      throw .value("Invalid format specifier '\(text)' for object of type '\(typeName)'")
    }
    if next < all.count { type = all[next] }
    if let separator {
      switch type {
      case nil where isNumber: break
      case "d", "e", "f", "g", "E", "G", "%", "F": break
      case "b", "o", "x", "X":
        if separator == "," { throw Self.clash(separator, type) }
      default: throw Self.clash(separator, type)
      }
    }
  }

  private static func clash(_ separator: Unicode.Scalar, _ type: Unicode.Scalar?) -> Failure {
    .value("Cannot specify '\(separator)' with '\(shown(type ?? "s"))'.")
  }

  private static func shown(_ type: Unicode.Scalar) -> String {
    type.value > 32 && type.value < 128
      ? String(Character(type)) : "\\x" + String(type.value, radix: 16)
  }

  private static func alignment(_ scalar: Unicode.Scalar) -> Alignment? {
    switch scalar {
    case "<": .left
    case ">": .right
    case "^": .center
    case "=": .afterSign
    default: nil
    }
  }

  private static func digits(_ all: [Unicode.Scalar], _ next: inout Int) throws(Failure) -> Int? {
    var value = 0
    let start = next
    while next < all.count, case let digit = Int(all[next].value) - 48, (0...9).contains(digit) {
      let (tens, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, more) = tens.addingReportingOverflow(digit)
      if over || more { throw .value("Too many decimal digits in format string") }
      value = sum
      next += 1
    }
    return next > start ? value : nil
  }

  /// `Unknown format code 'd' for object of type 'str'`.
  func unknown(_ typeName: String) -> Failure {
    .value("Unknown format code '\(Self.shown(type ?? "s"))' for object of type '\(typeName)'")
  }

  /// Puts a text of a known length into the width.
  func padded(_ text: String, length: Int, by standard: Alignment) -> String {
    let missing = width - length
    if missing <= 0 { return text }
    let before: Int
    switch alignment ?? standard {
    case .left: before = 0
    case .center: before = missing / 2
    case .right, .afterSign: before = missing
    }
    return Self.fill(fill, before) + text + Self.fill(fill, missing - before)
  }

  static func fill(_ scalar: Unicode.Scalar, _ count: Int) -> String {
    String(repeating: String(Character(scalar)), count: max(0, count))
  }
}

extension FormatSpec {
  func format(_ text: String, count: Int) throws(Failure) -> String {
    if let type, type != "s" { throw unknown("str") }
    if let sign {
      let word = sign == " " ? "Space" : "Sign"
      throw .value("\(word) not allowed in string format specifier")
    }
    if noNegativeZero {
      throw .value("Negative zero coercion (z) not allowed in string format specifier")
    }
    if alternate {
      throw .value("Alternate form (#) not allowed in string format specifier")
    }
    if alignment == .afterSign {
      throw .value("'=' alignment not allowed in string format specifier")
    }
    guard let precision, precision < count else {
      return padded(text, length: count, by: .left)
    }
    let cut = String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision)))
    return padded(cut, length: precision, by: .left)
  }

  func format(
    whole object: Object, _ typeName: String, _ machine: Machine
  ) throws(Failure) -> String {
    switch type {
    case "e", "E", "f", "F", "g", "G", "%":
      return try format(try machine.real(object), typeName, machine)
    case nil, "d", "n", "b", "o", "x", "X", "c": break
    default: throw unknown(typeName)
    }
    if precision != nil { throw .value("Precision not allowed in integer format specifier") }
    if noNegativeZero {
      throw .value("Negative zero coercion (z) not allowed in integer format specifier")
    }
    if type == "c" { return try character(object, machine) }
    var radix = 10
    var prefix = ""
    switch type {
    case "b": (radix, prefix) = (2, "0b")
    case "o": (radix, prefix) = (8, "0o")
    case "x": (radix, prefix) = (16, "0x")
    case "X": (radix, prefix) = (16, "0X")
    default: break
    }
    let digits = try machine.digits(object, radix: radix)
    return try number(
      machine, negative: object.isNegativeWhole, prefix: alternate ? prefix : "",
      digits: type == "X" ? digits.uppercased() : digits, rest: "",
      group: radix == 10 ? 3 : 4)
  }

  private func character(_ object: Object, _ machine: Machine) throws(Failure) -> String {
    if sign != nil { throw .value("Sign not allowed with integer format specifier 'c'") }
    if alternate {
      throw .value("Alternate form (#) not allowed with integer format specifier 'c'")
    }
    let value = try machine.integer(object, as: "C long")
    guard value >= 0, value < 0x11_0000, let scalar = Unicode.Scalar(UInt32(value)) else {
      throw Failure("OverflowError", "%c arg not in range(0x110000)")
    }
    return try number(
      machine, negative: false, prefix: "", digits: "", rest: String(Character(scalar)), group: 3)
  }

  func format(
    _ value: Double, _ typeName: String, _ machine: Machine
  ) throws(Failure) -> String {
    if let precision {
      if precision > Int(Int32.max) { throw .value("precision too big") }
      // Digits are bytes, characters and a text in turn.
      try machine.reserveMemory(4 * precision)
    }
    let magnitude = value.magnitude
    var text: String
    switch type {
    case nil:
      if let precision {
        text = FloatText.general(magnitude, precision, alternate: alternate, isFloat: true)
      } else {
        text = FloatText.repr(magnitude, alternate: alternate)
      }
    case "f", "F": text = FloatText.fixed(magnitude, precision ?? 6, alternate: alternate)
    case "%": text = FloatText.fixed(magnitude * 100, precision ?? 6, alternate: alternate)
    case "e": text = FloatText.exponent(magnitude, precision ?? 6, alternate: alternate)
    case "E": text = FloatText.exponent(magnitude, precision ?? 6, .upper, alternate: alternate)
    case "g", "n": text = FloatText.general(magnitude, precision ?? 6, alternate: alternate)
    case "G": text = FloatText.general(magnitude, precision ?? 6, .upper, alternate: alternate)
    default: throw unknown(typeName)
    }
    if type == "F" { text = text.uppercased() }
    if type == "%" { text += "%" }
    var negative = value.sign == .minus && !value.isNaN
    if noNegativeZero, negative, value.isFinite {
      let digits = text.utf8.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
      negative = digits.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
    }
    let whole = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return try number(
      machine, negative: negative, prefix: "", digits: String(whole) ?? "",
      rest: String(text.utf8.dropFirst(whole.count)) ?? "", group: 3)
  }

  /// Puts a number together: padding, sign, prefix, digits in groups, the rest.
  private func number(
    _ machine: Machine, negative: Bool, prefix: String, digits: String, rest: String, group: Int
  ) throws(Failure) -> String {
    var signText = ""
    if negative {
      signText = "-"
    } else if let sign, sign != "-" {
      signText = String(Character(sign))
    }
    let lead = signText + prefix
    let fixedLength = lead.utf8.count + rest.unicodeScalars.count
    var body = digits
    if !digits.isEmpty {
      let least = fill == "0" && alignment == .afterSign ? width - fixedLength : 0
      body = try Self.grouped(digits, separator, group, least: least, machine)
    }
    let missing = width - fixedLength - body.utf8.count
    if alignment == .afterSign {
      return lead + Self.fill(fill, missing) + body + rest
    }
    return padded(
      lead + body + rest, length: fixedLength + body.utf8.count, by: .right)
  }

  /// Digits in groups, zeros in front until they are `least` characters, as CPython counts them.
  private static func grouped(
    _ digits: String, _ separator: Unicode.Scalar?, _ size: Int, least: Int,
    _ machine: Machine
  ) throws(Failure) -> String {
    guard let separator else {
      return fill("0", least - digits.utf8.count) + digits
    }
    let mark = UInt8(ascii: separator)
    var reversed: [UInt8] = []
    var source = Array(digits.utf8)
    var least = least
    while true {
      try machine.heap.spend(4 &* size)
      let length = min(size, max(source.count, least, 1))
      for _ in 0..<length { reversed.append(source.popLast() ?? UInt8(ascii: "0")) }
      least -= length
      if source.isEmpty, least <= 0 { break }
      reversed.append(mark)
      least -= 1
    }
    return String(decoding: reversed.reversed(), as: UTF8.self)
  }
}
