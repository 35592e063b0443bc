// What programs say about classes and attributes by functions.

extension Builtins {
  static var classFunctions: [NativeFunction] {
    [
      NativeFunction("delattr", delattr),
      NativeFunction("dir", dir),
      NativeFunction("hash", single: hash),
      NativeFunction("id", single: id),
      NativeFunction("issubclass", issubclass),
      NativeFunction("setattr", setattr),
      NativeFunction("vars", vars),
    ]
  }

  static var descriptors: [TypeObject] {
    [
      TypeObject("classmethod", construct: decorator("classmethod", .classMethod)),
      TypeObject("property", construct: property),
      TypeObject("staticmethod", construct: decorator("staticmethod", .staticMethod)),
      TypeObject("super", construct: parent),
    ]
  }

  private static func decorator(
    _ name: String, _ kind: DescriptorObject.Kind
  ) -> NativeFunction.Body {
    { (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
      try arguments.refuseKeywords(name)
      try arguments.limits(1, 1, name)
      return .descriptor(DescriptorObject(kind, [arguments.positional[0]], machine.heap))
    }
  }

  private static func property(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    let bound = try arguments.bind("property", ["fget", "fset", "fdel", "doc"], required: 0)
    return .descriptor(
      DescriptorObject(.property, bound.prefix(3).map { $0 ?? .none }, machine.heap))
  }

  private static func parent(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.refuseKeywords("super")
    if arguments.count == 0 { throw Failure("RuntimeError", "super(): no arguments") }
    try arguments.limits(1, 2, "super")
    guard case .classObject(let start) = arguments.positional[0] else {
      throw .type(
        "super() argument 1 must be a type, not \(machine.typeName(arguments.positional[0]))")
    }
    let receiver = arguments[1] ?? .none
    switch receiver {
    case .instance(let instance) where instance.type.derives(from: start): break
    case .classObject(let type) where type.derives(from: start): break
    default: throw .type("super(type, obj): obj must be an instance or subtype of type")
    }
    return .parent(SuperObject(start, receiver, machine.heap))
  }

  // MARK: Attributes by name

  private static func name(_ machine: Machine, _ object: Object) throws(Failure) -> String {
    guard case .string(let string) = object else {
      throw .type("attribute name must be string, not '\(machine.typeName(object))'")
    }
    return string.text
  }

  private static func setattr(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.between(3, 3, "setattr")
    let site = AttributeSite(
      try name(machine, arguments.positional[1]), host: machine.host)
    try machine.setAttribute(arguments.positional[0], site, arguments.positional[2])
    return .none
  }

  private static func delattr(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.between(2, 2, "delattr")
    try machine.deleteAttribute(
      arguments.positional[0], try name(machine, arguments.positional[1]))
    return .none
  }

  private static func vars(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.between(0, 1, "vars")
    switch arguments[0] {
    case .instance(let instance)? where instance.type.slots == nil:
      return .dict(instance.asDict())
    case .classObject?: return try machine.namedAttribute("__dict__", of: arguments.positional[0])
    case nil: throw .type("vars() without an object is not part of the worksheet language")
    default: throw .type("vars() argument must have __dict__ attribute")
    }
  }

  private static func dir(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.between(1, 1, "dir")
    let names: [String]
    switch arguments.positional[0] {
    case .instance(let instance):
      names = instance.ownNames + instance.type.line.flatMap(\.order)
    case .classObject(let type): names = type.line.flatMap(\.order)
    case .host(let object): names = object.memberNames
    case .module(let module): names = Array(module.members.keys)
    default: names = MethodName.of(machine.typeName(arguments.positional[0])).map(\.name)
    }
    return machine.list(Set(names).sorted().map { machine.string($0) })
  }

  // MARK: Kinds

  private static func issubclass(
    _ machine: inout Machine, _ arguments: Arguments
  ) throws(Failure) -> Object {
    try arguments.between(2, 2, "issubclass")
    let type = arguments.positional[0]
    switch type {
    case .classObject, .type: break
    default: throw .type("issubclass() arg 1 must be a class")
    }
    var waiting = [arguments.positional[1]]
    while let next = waiting.popLast() {
      try machine.patience.step()
      switch (type, next) {
      case (_, .tuple(let tuple)): waiting += tuple.items.reversed()
      case (.classObject(let a), .classObject(let b)): if a.derives(from: b) { return .bool(true) }
      case (.type(let a), .type(let b)):
        if a.name == b.name || (a.name == "bool" && b.name == "int") { return .bool(true) }
      case (.type, .classObject(let b)): if b === machine.classes.object { return .bool(true) }
      case (.classObject, .type): break
      default: throw .type("issubclass() arg 2 must be a class, a tuple of classes, or a union")
      }
    }
    return .bool(false)
  }

  private static func hash(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    switch object {
    case .instance(let instance):
      if let answer = try machine.special("__hash__", instance) {
        guard answer.isWhole else {
          throw .type("__hash__ method should return an integer")
        }
        // One that fits is taken as it is; -1 is what a failed call answers in C.
        if case .int(let hash) = answer { return .int(hash == -1 ? -2 : hash) }
        return .int(PythonHash.of(answer) ?? 0)
      }
      throw .type("unhashable type: '\(instance.type.name)'")
    default:
      let key = try machine.hash(object)
      if let hash = PythonHash.of(object) { return .int(hash) }
      return .int(machine.number(of: key))
    }
  }

  private static func id(_ machine: inout Machine, _ object: Object) throws(Failure) -> Object {
    switch object {
    case .instance(let value): .int(Int(bitPattern: ObjectIdentifier(value)))
    case .list(let value): .int(Int(bitPattern: ObjectIdentifier(value)))
    case .dict(let value): .int(Int(bitPattern: ObjectIdentifier(value)))
    case .tuple(let value): .int(Int(bitPattern: ObjectIdentifier(value)))
    case .set(let value): .int(Int(bitPattern: ObjectIdentifier(value)))
    case .function(let value): .int(Int(bitPattern: ObjectIdentifier(value)))
    case .classObject(let value): .int(Int(bitPattern: ObjectIdentifier(value)))
    case .host(let value): .int(Int(bitPattern: ObjectIdentifier(value)))
    default: .int(machine.number(of: try machine.hash(object)))
    }
  }
}

extension Machine {
  /// A number for what an object is equal by, the same in every run; CPython's is random for texts.
  func number(of key: HashKey) -> Int {
    var hash: UInt = 14_695_981_039_346_656_037
    func mix(_ byte: UInt) { hash = (hash ^ byte) &* 1_099_511_628_211 }
    func add(_ key: HashKey) {
      switch key {
      case .string(let text): for byte in text.utf8 { mix(UInt(byte)) }
      case .bytes(let bytes): for byte in bytes { mix(UInt(byte)) }
      case .tuple(let keys): for key in keys { add(key) }
      case .int(let value): mix(UInt(bitPattern: value))
      case .float(let bits): mix(UInt(bits))
      case .identity(let identity): mix(UInt(bitPattern: identity) >> 4)
      case .own(let base, _): add(base)
      case .foreign(let bits): mix(UInt(bits))
      case .type(let name): for byte in name.utf8 { mix(UInt(byte)) }
      case .range(let numbers): for number in numbers { mix(UInt(bitPattern: number)) }
      case .members, .big, .none, .ellipsis: mix(1)
      }
    }
    add(key)
    return Int(bitPattern: hash >> 3)
  }

  /// `object.name` of a property or a method that a decorator has made.
  func attribute(_ name: String, of descriptor: DescriptorObject) throws(Failure) -> Object {
    if descriptor.kind == .property {
      switch name {
      case "fget": return descriptor.parts[0]
      case "fset": return descriptor.parts[1]
      case "fdel": return descriptor.parts[2]
      case "getter", "setter", "deleter":
        let index = ["getter": 0, "setter": 1, "deleter": 2][name] ?? 0
        return .native(
          NativeFunction(name) {
            (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
            var parts = descriptor.parts
            parts[index] = try arguments.one(name)
            return .descriptor(DescriptorObject(.property, parts, machine.heap))
          })
      default: break
      }
    } else if name == "__func__" || name == "__wrapped__" {
      return descriptor.parts[0]
    }
    throw missing(name, .descriptor(descriptor))
  }

  /// `method.name`.
  func attribute(_ name: String, of method: BoundMethod) throws(Failure) -> Object {
    switch (name, method.function) {
    case ("__name__", _): return string(method.name)
    case ("__self__", _): return method.receiver
    case ("__func__", let function?): return function
    case ("__qualname__", .function(let function)?): return string(function.code.qualifiedName)
    case ("__doc__", .function(let function)?):
      return function.code.docstring.map { string($0) } ?? .none
    default: throw missing(name, .method(method))
    }
  }

  /// A bound method as its `repr` names it.
  func calledFully(_ method: BoundMethod) -> String {
    if case .function(let function)? = method.function { return function.code.qualifiedName }
    return "\(typeName(method.receiver)).\(method.name)"
  }

  /// What `type(object)` answers.
  mutating func type(of object: Object) throws(Failure) -> Object {
    guard case .type(let type)? = value(ofBuiltin: "type") else { return .none }
    return try construct(type, Arguments([object]))
  }
}
