// `"{} and {name:>5}".format(1, name=2)`.

extension Machine {
  /// What `text.format(arguments)` gives.
  mutating func stringFormat(_ text: String, _ arguments: Arguments) throws(Failure) -> String {
    var formatter = StringFormatter(arguments: arguments)
    return try formatter.run(Array(text.unicodeScalars), depth: 2, &self)
  }
}

private struct StringFormatter {
  typealias Scalars = [Unicode.Scalar]

  let arguments: Arguments
  /// How many fields without a name there were; nil until one was met.
  var automatic = 0
  /// Whether fields are numbered by the program; nil until the first.
  var manual: Bool?

  init(arguments: Arguments) { self.arguments = arguments }

  mutating func run(
    _ source: Scalars, depth: Int, _ machine: inout Machine
  ) throws(Failure) -> String {
    guard depth > 0 else { throw .value("Max string recursion exceeded") }
    var result = ""
    var next = 0
    while next < source.count {
      let scalar = source[next]
      next += 1
      let doubled = next < source.count && source[next] == scalar
      switch scalar {
      case "{" where doubled, "}" where doubled:
        result.unicodeScalars.append(scalar)
        next += 1
      case "}": throw .value("Single '}' encountered in format string")
      case "{":
        guard next < source.count else {
          throw .value("Single '{' encountered in format string")
        }
        let field = try field(source, &next)
        let piece = try replace(field, depth, &machine)
        try machine.heap.reserve(result.utf8.count + piece.utf8.count, piece: piece.utf8.count)
        result += piece
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private struct Field {
    var name: Scalars = []
    var conversion: Unicode.Scalar?
    var spec: Scalars = []
  }

  /// Reads a field up to its closing bracket.
  private func field(_ source: Scalars, _ next: inout Int) throws(Failure) -> Field {
    var field = Field()
    var inBrackets = false
    name: while true {
      guard next < source.count else { throw .value("expected '}' before end of string") }
      let scalar = source[next]
      next += 1
      switch scalar {
      case "{": throw .value("unexpected '{' in field name")
      case "[": inBrackets = true
      case "]": inBrackets = false
      case "}", ":", "!":
        if inBrackets { break }
        if scalar == "}" { return field }
        if scalar == "!" {
          guard next < source.count else {
            throw .value("end of string while looking for conversion specifier")
          }
          guard next + 1 < source.count else {
            throw .value("unmatched '{' in format spec")
          }
          field.conversion = source[next]
          next += 2
          if source[next - 1] == "}" { return field }
          if source[next - 1] != ":" {
            throw .value("expected ':' after conversion specifier")
          }
        }
        break name
      default: break
      }
      field.name.append(scalar)
    }
    var open = 1
    while next < source.count {
      let scalar = source[next]
      next += 1
      if scalar == "{" { open += 1 }
      if scalar == "}" { open -= 1 }
      if open == 0 { return field }
      field.spec.append(scalar)
    }
    throw .value("unmatched '{' in format spec")
  }

  private mutating func replace(
    _ field: Field, _ depth: Int, _ machine: inout Machine
  ) throws(Failure) -> String {
    var object = try lookUp(field.name, &machine)
    switch field.conversion {
    case nil: break
    case "r": object = machine.string(try machine.repr(object))
    case "s": object = machine.string(try machine.str(object))
    case "a": object = machine.string(Quoting.ascii(try machine.repr(object)))
    case let other?:
      throw .value("Unknown conversion specifier \(Character(other))")
    }
    let isNested = field.spec.contains { $0 == "{" || $0 == "}" }
    let spec =
      isNested
      ? try run(field.spec, depth: depth - 1, &machine) : Self.text(field.spec[...])
    return try machine.format(object, spec: spec)
  }

  private mutating func lookUp(
    _ name: Scalars, _ machine: inout Machine
  ) throws(Failure) -> Object {
    let first = name.prefix { $0 != "." && $0 != "[" }
    var object = try argument(Self.text(first))
    var rest = name.dropFirst(first.count)
    while let separator = rest.first {
      rest = rest.dropFirst()
      if separator == "." {
        let attribute = rest.prefix { $0 != "." && $0 != "[" }
        rest = rest.dropFirst(attribute.count)
        guard !attribute.isEmpty else { throw .value("Empty attribute in format string") }
        object = try machine.namedAttribute(Self.text(attribute), of: object)
      } else if separator == "[" {
        let index = rest.prefix { $0 != "]" }
        guard index.count < rest.count else { throw .value("Missing ']' in format string") }
        guard !index.isEmpty else { throw .value("Empty attribute in format string") }
        rest = rest.dropFirst(index.count + 1)
        object = try item(Self.text(index), of: object, &machine)
      } else {
        throw .value("Only '.' or '[' may follow ']' in format field specifier")
      }
    }
    return object
  }

  private static func text(_ scalars: Scalars.SubSequence) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func number(_ text: String) -> Int? {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  private mutating func argument(_ name: String) throws(Failure) -> Object {
    let number = Self.number(name)
    if number == nil, !name.isEmpty, name.utf8.allSatisfy({ (48...57).contains($0) }) {
      throw .value("Too many decimal digits in format string")
    }
    if name.isEmpty || number != nil {
      let isManual = number != nil
      if let manual, manual != isManual {
        let words = ["manual field specification", "automatic field numbering"]
        throw .value(
          "cannot switch from \(words[manual ? 0 : 1]) to \(words[manual ? 1 : 0])")
      }
      manual = isManual
      let index = number ?? automatic
      if !isManual { automatic += 1 }
      guard let object = arguments[index] else {
        throw Failure(
          "IndexError", "Replacement index \(index) out of range for positional args tuple")
      }
      return object
    }
    guard let found = arguments.keywords.first(where: { $0.name == name }) else {
      throw Failure("KeyError", Quoting.repr(name))
    }
    return found.value
  }

  private func item(
    _ index: String, of object: Object, _ machine: inout Machine
  ) throws(Failure) -> Object {
    let items: [Object]
    switch object {
    case .dict(let dict):
      let number = Self.number(index)
      guard let value = dict[number.map { .int($0) } ?? .text(index)] else {
        throw Failure("KeyError", number.map { "\($0)" } ?? Quoting.repr(index))
      }
      return value
    case .list(let list): items = list.items
    case .tuple(let tuple): items = tuple.items
    case .string(let string):
      items = string.scalars.map { machine.string(String(Character($0))) }
    case .host(let host):
      return try host.item(
        Self.number(index).map { .int($0) } ?? machine.string(index), &machine)
    default:
      throw .type("'\(machine.typeName(object))' object is not subscriptable")
    }
    let type = machine.typeName(object)
    guard let number = Self.number(index) else {
      let kinds =
        type == "str"
        ? "string indices must be integers, not 'str'"
        : "\(type) indices must be integers or slices, not str"
      throw .type(kinds)
    }
    guard number < items.count else {
      throw Failure("IndexError", (type == "str" ? "string" : type) + " index out of range")
    }
    return items[number]
  }
}
