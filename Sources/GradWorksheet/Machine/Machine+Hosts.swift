import GradNumbers

// What the machine asks objects of the host.

extension Object {
  /// Whether it is an object of the host.
  @inline(__always)
  var isHost: Bool { if case .host = self { true } else { false } }
}

extension Machine {
  /// An iterator that asks an object for ``HostObject/element(at:_:)`` from 0 on.
  public func elements(of object: HostObject) -> IteratorObject {
    IteratorObject(.elements(object), heap)
  }

  /// Counts a step into an object of the host, which may hold others that hold others: each takes
  /// room on Swift's stack.
  ///
  /// Hosts use it where their own objects lead from one to the next without the machine in between.
  public mutating func nested<Result>(
    _ body: (inout Machine) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if heap.depth + reentries >= Machine.reentryLimit { throw .recursion() }
    heap.depth += 1
    defer { heap.depth -= 1 }
    return try body(&self)
  }

  /// The same for questions that leave the machine alone.
  func nested<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    if heap.depth + reentries >= Machine.reentryLimit { throw .recursion() }
    heap.depth += 1
    defer { heap.depth -= 1 }
    return try body()
  }

  /// Whether an object of the host counts as true.
  @inline(never)
  func truth(of object: HostObject) throws(Failure) -> Bool {
    try nested { () throws(Failure) in try object.truth(self) }
  }

  /// The number that stands for an object of the host.
  func number(of object: HostObject) throws(Failure) -> Object? {
    try nested { () throws(Failure) in
      let number = try object.number(self)
      guard case .host(let other)? = number else { return number }
      return try self.number(of: other)
    }
  }

  /// What an operator makes of objects of the host, the left one asked first; nil where neither
  /// takes the other.
  mutating func hosted(
    _ op: BinaryOperator, _ left: Object, _ right: Object
  ) throws(Failure) -> Object? {
    if heap.depth + reentries >= Machine.reentryLimit { throw .recursion() }
    heap.depth += 1
    defer { heap.depth -= 1 }
    // A text takes whatever stands behind its %.
    if op == .modulo, case .string = left { return nil }
    if case .host(let object) = left {
      if let result = try object.binary(op, left, right, &self) { return result }
    }
    if case .host(let object) = right {
      if let result = try object.binary(op, left, right, &self) { return result }
    }
    return nil
  }

  /// `op operand` of anything.
  public mutating func operated(_ op: UnaryOperator, _ operand: Object) throws(Failure) -> Object {
    if op == .not { return .bool(!(try truth(operand))) }
    if case .instance(let instance) = operand {
      if let result = try unary(op, of: instance) { return result }
    }
    if case .host(let object) = operand {
      let result = try nested { (machine: inout Machine) throws(Failure) in
        try object.unary(op, &machine)
      }
      if let result { return result }
    }
    return try unary(op, operand)
  }

  /// `left op right` of any comparison: what the language's objects answer, or what an object of the
  /// host does.
  public mutating func comparison(
    _ op: ComparisonOperator, _ left: Object, _ right: Object
  ) throws(Failure) -> Object {
    if left.isInstance || right.isInstance { return try comparisonOfInstances(op, left, right) }
    if left.isHost || right.isHost { return try hosted(op, left, right) }
    switch op {
    case .equal: return .bool(try equal(left, right))
    case .notEqual: return .bool(!(try equal(left, right)))
    default: return .bool(try compare(op, left, right))
    }
  }

  private mutating func hosted(
    _ op: ComparisonOperator, _ left: Object, _ right: Object
  ) throws(Failure) -> Object {
    let answer = try nested { () throws(Failure) -> Object? in
      if case .host(let object) = left,
        let answer = try object.compare(op, left, right, self)
      {
        return answer
      }
      if case .host(let object) = right,
        let answer = try object.compare(op, left, right, self)
      {
        return answer
      }
      return nil
    }
    if let answer { return answer }
    return try plainComparison(op, left, right)
  }

  /// `left op right` where neither knows how: they are equal where they are the same.
  func plainComparison(
    _ op: ComparisonOperator, _ left: Object, _ right: Object
  ) throws(Failure) -> Object {
    switch op {
    case .equal: return .bool(try same(left, right))
    case .notEqual: return .bool(!(try same(left, right)))
    default:
      throw .type(
        "'\(op.rawValue)' not supported between instances of '\(typeName(left))' and "
          + "'\(typeName(right))'")
    }
  }

  /// `getattr(object, name)`.
  public mutating func attribute(named name: String, of object: Object) throws(Failure) -> Object {
    try namedAttribute(name, of: object)
  }

  /// `len(object)`.
  public mutating func count(of object: Object) throws(Failure) -> Int {

    try integer(Builtins.len(&self, object))
  }

  /// The next number of the generator behind the module `random`, scaled as `random.uniform` does.
  public func randomNumber(from low: Double, to high: Double) -> Double {
    low + (high - low) * random.random.random()
  }

  /// `container[index]` of anything.
  public mutating func subscripted(_ container: Object, _ index: Object) throws(Failure) -> Object {
    if case .host(let object) = container { return try object.item(index, &self) }
    return try item(container, index)
  }

  /// An object of the host that is an integer where one is wanted (Python's `__index__`); other
  /// objects as they are.
  func indexed(_ object: Object) -> Object {
    if case .host(let host) = object, let index = host.index { .int(index) } else { object }
  }

  /// `object.name` of an object of the host.
  func attribute(_ name: String, of object: HostObject) throws(Failure) -> Object {
    if object.hasMethod(name) { return .method(BoundMethod(.host(object), name, heap)) }
    if let value = try object.attribute(name, self) { return value }
    if name == "__class__" { return .type(type(of: object)) }
    throw missing(name, .host(object))
  }

  /// The type of an object of the host.
  func type(of object: HostObject) -> TypeObject {
    object.type ?? TypeObject(object.typeName, construct: nil)
  }
}
