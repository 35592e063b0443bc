// `print`, and the functions that look at objects.

extension Builtins {
  static func print(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    var separator = " "
    var end = "\n"
    for keyword in arguments.keywords {
      switch keyword.name {
      case "sep": separator = try text(machine, keyword, standard: separator)
      case "end": end = try text(machine, keyword, standard: end)
      case "flush": break
      case "file":
        guard keyword.value.isNone else {
          throw .type("print() to a file is not part of the worksheet language")
        }
      default:
        throw .type("'\(keyword.name)' is an invalid keyword argument for print()")
      }
    }
    var line = ""
    var first = true
    for object in arguments.positional {
      if !first { line += separator }
      first = false
      let piece = try machine.str(object)
      try machine.heap.reserve(line.utf8.count + piece.utf8.count, piece: piece.utf8.count)
      line += piece
    }
    line += end
    machine.write(line)
    return .none
  }

  private static func text(
    _ machine: Machine, _ keyword: (name: String, value: Object), standard: String
  ) throws(Failure) -> String {
    switch keyword.value {
    case .none: return standard
    case .string(let string): return string.text
    default:
      throw .type(
        "\(keyword.name) must be None or a string, not \(machine.typeName(keyword.value))")
    }
  }

  static func input(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    throw Failure(
      "RuntimeError", "input() is not part of the worksheet language",
      hint: "a worksheet runs without a keyboard; write the value into the program")
  }

  static func callable(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    switch object {
    case .function, .native, .method, .type: .bool(true)
    case .host(let object): .bool(object.isCallable)
    case .classObject: .bool(true)
    case .instance(let instance): .bool(instance.type.find("__call__") != nil)
    case .descriptor(let descriptor): .bool(descriptor.kind == .staticMethod)
    default: .bool(false)
    }
  }

  static func isinstance(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.between(2, 2, "isinstance")
    return .bool(try isInstance(machine, arguments.positional[0], arguments.positional[1]))
  }

  /// Tuples of types can be nested, and are taken apart from a list of what is left.
  private static func isInstance(_ machine: Machine, _ object: Object, _ types: Object)
    throws(Failure) -> Bool
  {
    let name = machine.typeName(object)
    var waiting = [types]
    while let next = waiting.popLast() {
      try machine.patience.step()
      switch next {
      case .type(let type):
        if case .host(let host) = object, host.isInstance(of: type.name) { return true }
        if type.name == name || (name == "bool" && type.name == "int") { return true }
      case .classObject(let type): if machine.isInstance(object, of: type) { return true }
      case .tuple(let tuple): waiting += tuple.items.reversed()
      default:
        throw .type("isinstance() arg 2 must be a type, a tuple of types, or a union")
      }
    }
    return false
  }

  static func getattr(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.between(2, 3, "getattr")
    let name = try attributeName(machine, arguments.positional[1])
    guard let standard = arguments[2] else {
      return try machine.namedAttribute(name, of: arguments.positional[0])
    }
    do {
      return try machine.namedAttribute(name, of: arguments.positional[0])
    } catch {
      if error.type == "AttributeError" { return standard }
      throw error
    }
  }

  static func hasattr(_ machine: inout Machine, _ arguments: Arguments) throws(Failure) -> Object {
    try arguments.between(2, 2, "hasattr")
    let name = try attributeName(machine, arguments.positional[1])
    do {
      _ = try machine.namedAttribute(name, of: arguments.positional[0])
      return .bool(true)
    } catch {
      if error.type == "AttributeError" { return .bool(false) }
      throw error
    }
  }

  private static func attributeName(
    _ machine: Machine, _ object: Object
  ) throws(Failure) -> String {
    guard case .string(let string) = object else {
      throw .type("attribute name must be string, not '\(machine.typeName(object))'")
    }
    return string.text
  }
}
