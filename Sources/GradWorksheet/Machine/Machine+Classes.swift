// Making classes and their instances.

extension Machine {
  /// Special methods that the language does not call: a class that defines one would behave
  /// otherwise here, and says so when it is made.
  private static let left: Set<String> = [
    "__getattribute__", "__init_subclass__", "__set_name__", "__get__", "__set__", "__delete__",
    "__del__", "__class_getitem__", "__prepare__", "__instancecheck__", "__subclasscheck__",
    "__await__", "__aiter__", "__anext__", "__aenter__", "__aexit__", "__missing__",
    "__length_hint__", "__mro_entries__", "__bytes__", "__complex__",
  ]

  /// Makes the class whose body has run in the frame on top.
  mutating func endClass(_ code: Code, _ i: Instruction, _ base: Int) throws(Failure) {
    guard case .tuple(let given) = stack[base] else { return }
    // The members are out of a collection's sight until the class is made.
    holders += 1
    defer { holders -= 1 }
    let bases = try bases(given.items)
    let ancestors = try linearized(bases)
    let type = ClassObject(
      code.name, qualifiedName: code.qualifiedName, bases: bases, ancestors: ancestors,
      isOwn: true, heap)
    for (register, name) in code.localNames.enumerated().dropFirst() {
      if name == Scope.ownClass { continue }
      var value = stack[base + register]
      if case .cell(let cell) = value { value = cell.value }
      if case .undefined = value { continue }
      if Machine.left.contains(name) {
        throw .type("'\(name)' is not supported in worksheets")
      }
      type.set(name, to: value)
    }
    if type.members["__doc__"] == nil {
      type.set("__doc__", to: code.docstring.map { string($0) } ?? .none)
    }
    // Who says what is equal says what finds it in a dict.
    if type.members["__eq__"] != nil, type.members["__hash__"] == nil {
      type.set("__hash__", to: .none)
    }
    try setSlots(of: type)
    if i.b >= 0, case .cell(let cell) = stack[base + Int(i.b)] { cell.value = .classObject(type) }
    stack[base + Int(i.a)] = .classObject(type)
  }

  private func bases(_ given: [Object]) throws(Failure) -> [ClassObject] {
    var bases: [ClassObject] = []
    for object in given {
      switch object {
      case .classObject(let type):
        if type === classes.notImplemented.type {
          throw .type("type '\(type.name)' is not an acceptable base type")
        }
        if bases.contains(where: { $0 === type }) {
          throw .type("duplicate base class \(type.name)")
        }
        bases.append(type)
      case .type(let type):
        throw .type(
          "a class derived from '\(type.name)' is not supported in worksheets",
          hint: "keep the \(type.shortName) in an attribute")
      default:
        throw .type("a class cannot be derived from a '\(typeName(object))' object")
      }
    }
    return bases.isEmpty ? [classes.object] : bases
  }

  /// The classes in the order in which attributes are looked up (C3).
  private func linearized(_ bases: [ClassObject]) throws(Failure) -> [ClassObject] {
    var lines = bases.map(\.line) + [bases]
    var result: [ClassObject] = []
    while true {
      lines.removeAll(where: \.isEmpty)
      if lines.isEmpty { return result }
      try heap.spend(16 * lines.count)
      let next = lines.lazy.compactMap(\.first).first { candidate in
        lines.allSatisfy { line in !line.dropFirst().contains { $0 === candidate } }
      }
      guard let next else {
        var names: [String] = []
        for line in lines {
          if let first = line.first?.name, !names.contains(first) { names.append(first) }
        }
        throw .type(
          "Cannot create a consistent method resolution\norder (MRO) for bases "
            + names.joined(separator: ", "))
      }
      // A class may have a long line, and so may each of its bases.
      if result.count > 1000 { throw .recursion() }
      result.append(next)
      for index in lines.indices where lines[index].first === next { lines[index].removeFirst() }
    }
  }

  private mutating func setSlots(of type: ClassObject) throws(Failure) {
    guard let slots = type.members["__slots__"] else { return }
    var names: Set<String> = []
    for case .classObject(let base) in type.bases.map({ Object.classObject($0) })
    where base !== classes.object {
      // Where one of the classes lets any name pass, all pass.
      guard let others = base.slots else { return }
      names.formUnion(others)
    }
    let items: [Object]
    if case .string = slots { items = [slots] } else { items = try self.items(of: slots) }
    for item in items {
      guard case .string(let name) = item else {
        throw .type("__slots__ items must be strings, not '\(typeName(item))'")
      }
      if name.text == "__dict__" { return }
      if type.members[name.text] != nil {
        throw .value("'\(name.text)' in __slots__ conflicts with class variable")
      }
      names.insert(name.text)
    }
    type.slots = names
  }

  // MARK: Instances

  /// An instance that has not been initialized, and what initializes it; nil where it is ready.
  mutating func begin(
    _ type: ClassObject, _ arguments: Arguments
  ) throws(Failure) -> (object: Object, initializer: Object?) {
    if type === classes.notImplemented.type, arguments.count + arguments.keywords.count == 0 {
      return (.instance(classes.notImplemented), nil)
    }
    if let maker = type.find("__new__"), maker.isFunction || maker.isDescriptor {
      var inner = maker
      if case .descriptor(let descriptor) = maker { inner = descriptor.parts[0] }
      let made = try heldCall(
        inner, Arguments([.classObject(type)] + arguments.positional, keywords: arguments.keywords))
      guard case .instance(let instance) = made, instance.type.derives(from: type) else {
        return (made, nil)
      }
      guard let initializer = type.find("__init__"), initializer.isFunction else {
        return (made, nil)
      }
      return (made, initializer)
    }
    let instance = InstanceObject(type, heap)
    if instance.error != nil { instance.error?.arguments = arguments.positional }
    let initializer = type.find("__init__")
    if let initializer, initializer.isFunction { return (.instance(instance), initializer) }
    if type.isError {
      if !arguments.keywords.isEmpty {
        throw .type("\(type.name)() takes no keyword arguments")
      }
    } else if arguments.count + arguments.keywords.count > 0 {
      throw .type("\(type.name)() takes no arguments")
    }
    return (.instance(instance), nil)
  }

  /// `type(arguments)` where Swift waits for the result.
  mutating func made(_ type: ClassObject, _ arguments: Arguments) throws(Failure) -> Object {
    let (object, initializer) = try begin(type, arguments)
    guard let initializer else { return object }
    pin(object)
    defer { unpin() }
    let result = try call(
      initializer, Arguments([object] + arguments.positional, keywords: arguments.keywords))
    try checkInitialized(result)
    return object
  }

  func checkInitialized(_ result: Object) throws(Failure) {
    if case .none = result { return }
    throw .type("__init__() should return None, not '\(typeName(result))'")
  }

  /// Whether an object is of a class or of one that derives from it.
  func isInstance(_ object: Object, of type: ClassObject) -> Bool {
    if type === classes.object { return true }
    if case .instance(let instance) = object { return instance.type.derives(from: type) }
    return false
  }
}

extension Object {
  /// Whether it is a function of the worksheet.
  var isFunction: Bool { if case .function = self { true } else { false } }

  var isDescriptor: Bool { if case .descriptor = self { true } else { false } }

  /// Whether it is an object of a class.
  @inline(__always)
  var isInstance: Bool { if case .instance = self { true } else { false } }
}
