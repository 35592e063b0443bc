// What can be written at a place: for completion and for help on a name.
extension Interpreter {
  /// The reserved words that the language makes use of.
  public static let keywords = [
    "False", "None", "True", "and", "as", "assert", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
  ]

  /// All names that have a value now, those of the language among them, in no order that matters.
  public var knownNames: [String] { machine.knownNames }

  /// What a name stands for now; nil where it has no value.
  public func value(of name: String) -> Object? { machine.value(of: name) }

  /// What can stand behind the dot of an object.
  public func attributes(of object: Object) -> [String] {
    switch object {
    case .module(let module): module.members.keys.sorted()
    case .host(let object): object.memberNames.sorted()
    case .instance(let instance):
      Set(instance.ownNames + instance.type.line.flatMap(\.order)).filter { !$0.hasPrefix("__") }
        .sorted()
    case .classObject(let type):
      Set(type.line.flatMap(\.order)).filter { !$0.hasPrefix("__") }.sorted()
    case .type(let type): MethodName.of(type.name).map(\.name).sorted()
    default: MethodName.of(machine.typeName(object)).map(\.name).sorted()
    }
  }

  /// A module that worksheets can import; nil where there is none of this name.
  public func module(_ name: String) -> ModuleObject? {
    provide(String(name.prefix { $0 != "." }))
    return machine.modules[name]
  }

  /// A member of a module; nil where it has none of this name.
  public func member(_ name: String, of module: ModuleObject) -> Object? { module.members[name] }

  /// The text of an object, as `repr` writes it.
  public func repr(_ object: Object) throws(Failure) -> String {
    try withMachine { (machine: inout Machine) throws(Failure) in try machine.repr(object) }
  }

  /// The name of an object's type.
  public func typeName(_ object: Object) -> String { machine.typeName(object) }
}

extension Machine {
  fileprivate var knownNames: [String] {
    names.names.indices.compactMap { slot in
      guard slot < globalCount, !names.names[slot].contains(" ") else { return nil }
      if case .undefined = stack[slot] { return nil }
      return names.names[slot]
    }
  }
}
