// Special methods: what operators, builtins and loops ask of an instance's class.

extension Machine {
  /// A call from the midst of an operation, which holds objects where no collection sees them.
  mutating func heldCall(_ function: Object, _ arguments: Arguments) throws(Failure) -> Object {
    holders += 1
    defer { holders -= 1 }
    if function.isFunction { return try call(function, arguments) }
    // A native may lead to the next one: `__repr__ = object.__str__` never ends.
    return try counted { (machine: inout Machine) throws(Failure) in
      try machine.call(function, arguments)
    }
  }

  /// `instance.name(arguments)` for a special method; nil where its class has none.
  mutating func special(
    _ name: String, _ instance: InstanceObject, _ arguments: Object...
  ) throws(Failure) -> Object? {
    guard let member = instance.type.find(name), !member.isNone else { return nil }
    switch member {
    case .function: return try heldCall(member, Arguments([.instance(instance)] + arguments))
    default:
      let function = try bound(name, member, to: .instance(instance), instance.type)
      return try heldCall(function, Arguments(arguments))
    }
  }

  /// The same for one that only the worksheet's classes have: what `object` would do is left to the
  /// caller.
  private mutating func own(
    _ name: String, _ instance: InstanceObject, _ argument: Object
  ) throws(Failure) -> Object? {
    guard let member = instance.type.find(name), !member.isNone else { return nil }
    if case .native(let native) = member, native.isMethod { return nil }
    let answer = try special(name, instance, argument)
    if let answer, isNotImplemented(answer) { return nil }
    return answer
  }

  func isNotImplemented(_ object: Object) -> Bool {
    if case .instance(let instance) = object { instance === classes.notImplemented } else { false }
  }

  // MARK: Text

  /// What `__repr__` or `__str__` gives.
  mutating func text(_ name: String, of instance: InstanceObject) throws(Failure) -> String {
    let answer = try special(name, instance) ?? .none
    guard case .string(let text) = answer else {
      throw .type("\(name) returned non-string (type \(typeName(answer)))")
    }
    return text.text
  }

  // MARK: Truth and size

  mutating func truth(of instance: InstanceObject) throws(Failure) -> Bool {
    if let answer = try special("__bool__", instance) {
      guard case .bool(let value) = answer else {
        throw .type("__bool__ should return bool, returned \(typeName(answer))")
      }
      return value
    }
    return try count(of: instance).map { $0 != 0 } ?? true
  }

  /// What `__len__` says; nil where there is none.
  mutating func count(of instance: InstanceObject) throws(Failure) -> Int? {
    guard let answer = try special("__len__", instance) else { return nil }
    guard let count = answer.wholeNumber else {
      throw .type("'\(typeName(answer))' object cannot be interpreted as an integer")
    }
    if count < 0 { throw .value("__len__() should return >= 0") }
    return count
  }

  // MARK: Operators

  /// `left op right` where at least one is an instance.
  mutating func binaryOfInstances(
    _ op: BinaryOperator, _ left: Object, _ right: Object
  ) throws(Failure) -> Object {
    // What a foreign operand is called must not change between two questions.
    if let answer = try askedForBinary(op, left, right) { return answer }
    if left.isBig || right.isBig || left.isForeign || right.isForeign {
      throw unsupported(op, left, right)
    }
    return try sequences(op, left, right)
  }

  private mutating func askedForBinary(
    _ op: BinaryOperator, _ left: Object, _ right: Object
  ) throws(Failure) -> Object? {
    let name = op.specialName
    holders += 1
    defer { holders -= 1 }
    if case .instance(let a) = left, case .instance(let b) = right, a.type !== b.type,
      b.type.derives(from: a.type), isOverridden("__r" + name, b.type, a.type)
    {
      if let answer = try own("__r" + name + "__", b, left) { return answer }
      return try own("__" + name + "__", a, right)
    }
    switch left {
    case .instance(let a):
      if let answer = try own("__" + name + "__", a, right) { return answer }
    case .foreign:
      if let host, let answer = try host.binary(op, left, right, line: line) { return answer }
    case .host:
      if let answer = try hosted(op, left, right) { return answer }
    case .string where op == .modulo: return nil
    default: break
    }
    switch right {
    case .instance(let b):
      if case .instance(let a) = left, a.type === b.type { return nil }
      return try own("__r" + name + "__", b, left)
    case .foreign:
      if let host, let answer = try host.binary(op, left, right, line: line) { return answer }
    case .host:
      if let answer = try hosted(op, left, right) { return answer }
    default: break
    }
    return nil
  }

  private func isOverridden(_ name: String, _ type: ClassObject, _ base: ClassObject) -> Bool {
    guard let member = type.find(name + "__") else { return false }
    guard let other = base.find(name + "__") else { return true }
    if case .function(let a) = member, case .function(let b) = other { return a !== b }
    return true
  }

  /// `left op= right` where the left one is an instance; nil for the plain operator.
  mutating func augmented(
    _ op: BinaryOperator, _ instance: InstanceObject, _ right: Object
  ) throws(Failure) -> Object? {
    try own("__i" + op.specialName + "__", instance, right)
  }

  /// `op operand` of an instance; nil where its class does not say.
  mutating func unary(
    _ op: UnaryOperator, of instance: InstanceObject
  ) throws(Failure) -> Object? {
    switch op {
    case .minus: try special("__neg__", instance)
    case .plus: try special("__pos__", instance)
    case .invert: try special("__invert__", instance)
    case .not: .bool(!(try truth(of: instance)))
    }
  }

  // MARK: Comparisons

  /// `left op right` where at least one is an instance.
  mutating func comparisonOfInstances(
    _ op: ComparisonOperator, _ left: Object, _ right: Object
  ) throws(Failure) -> Object {
    if let answer = try askedForComparison(op, left, right) { return answer }
    return try plainComparison(op, left, right)
  }

  private mutating func askedForComparison(
    _ op: ComparisonOperator, _ left: Object, _ right: Object
  ) throws(Failure) -> Object? {
    holders += 1
    defer { holders -= 1 }
    if case .instance(let a) = left, case .instance(let b) = right, a.type !== b.type,
      b.type.derives(from: a.type)
    {
      if let answer = try compared(op.mirrored, b, left) { return answer }
      return try compared(op, a, right)
    }
    switch left {
    case .instance(let a): if let answer = try compared(op, a, right) { return answer }
    case .host(let object):
      if let answer = try object.compare(op, left, right, self) { return answer }
    default: break
    }
    switch right {
    case .instance(let b): return try compared(op.mirrored, b, left)
    case .host(let object): return try object.compare(op, left, right, self)
    default: return nil
    }
  }

  /// What one operand says of a comparison; nil where it says nothing.
  private mutating func compared(
    _ op: ComparisonOperator, _ instance: InstanceObject, _ other: Object
  ) throws(Failure) -> Object? {
    if let answer = try own(op.specialName, instance, other) { return answer }
    guard op == .notEqual, let member = instance.type.find("__ne__"), !member.isFunction,
      let equal = try own("__eq__", instance, other)
    else { return nil }
    return .bool(!(try truth(equal)))
  }

  /// What finds an instance in a dict.
  mutating func key(of instance: InstanceObject) throws(Failure) -> HashKey {
    guard let member = instance.type.find("__hash__") else {
      return .identity(ObjectIdentifier(instance))
    }
    if member.isNone { throw .type("unhashable type: '\(instance.type.name)'") }
    if case .native = member {
      // `object` and the errors go by identity.
      return .identity(ObjectIdentifier(instance))
    }
    let answer = try special("__hash__", instance) ?? .none
    guard answer.isWhole else { throw .type("__hash__ method should return an integer") }
    return .own(try hash(answer), 0)
  }
}

extension BinaryOperator {
  /// The name of its special method, without underscores.
  var specialName: String {
    switch self {
    case .add: "add"
    case .subtract: "sub"
    case .multiply: "mul"
    case .divide: "truediv"
    case .floorDivide: "floordiv"
    case .modulo: "mod"
    case .power: "pow"
    case .matrixMultiply: "matmul"
    case .shiftLeft: "lshift"
    case .shiftRight: "rshift"
    case .bitAnd: "and"
    case .bitOr: "or"
    case .bitXor: "xor"
    }
  }
}

extension ComparisonOperator {
  /// The name of its special method.
  var specialName: String {
    switch self {
    case .less: "__lt__"
    case .lessOrEqual: "__le__"
    case .greater: "__gt__"
    case .greaterOrEqual: "__ge__"
    case .equal: "__eq__"
    default: "__ne__"
    }
  }

  /// The comparison that holds with the operands exchanged.
  var mirrored: ComparisonOperator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}
