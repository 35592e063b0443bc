extension Machine {
  /// Calls anything that can be called; natives use it to call back into the worksheet.
  public mutating func call(_ function: Object, _ arguments: Arguments) throws(Failure) -> Object {
    if case .function = function {
      // Its arguments go into registers before anything runs.
    } else if arguments.holdForeign {
      // The array of arguments is out of a collection's sight.
      holders += 1
      defer { holders -= 1 }
      return try apply(function, arguments)
    }
    return try apply(function, arguments)
  }

  /// Calls a native of one argument.
  mutating func call(
    _ native: NativeFunction.Single, _ argument: Object
  ) throws(Failure) -> Object {
    if case .foreign = argument { countForeign() }
    try heap.spend()
    return try native(&self, argument)
  }

  private mutating func apply(_ function: Object, _ arguments: Arguments) throws(Failure) -> Object
  {
    switch function {
    case .native(let native): return try native.body(&self, arguments)
    case .type(let type): return try construct(type, arguments)
    case .method(let method): return try call(method, arguments)
    case .host(let object):
      return try counted { (machine: inout Machine) throws(Failure) in
        try object.call(arguments, &machine)
      }
    case .classObject(let type):
      return try counted { (machine: inout Machine) throws(Failure) in
        try machine.made(type, arguments)
      }
    case .instance(let instance):
      guard let member = instance.type.find("__call__") else {
        throw .type("'\(instance.type.name)' object is not callable")
      }
      if case .function = member {
        return try call(
          member, Arguments([function] + arguments.positional, keywords: arguments.keywords))
      }
      // What stands there may be an instance again, or lead to this one.
      return try counted { (machine: inout Machine) throws(Failure) in
        let member = try machine.bound("__call__", member, to: function, instance.type)
        return try machine.call(member, arguments)
      }
    case .descriptor(let descriptor) where descriptor.kind == .staticMethod:
      return try counted { (machine: inout Machine) throws(Failure) in
        try machine.call(descriptor.parts[0], arguments)
      }
    case .function(let function):
      let base = top
      let depth = frames.count
      try reenter()
      defer { reentries -= 1 }
      try bind(function, arguments, at: base)
      try push(function.code, function.cells, base: base, result: base)
      return try run(until: depth)
    default: throw .type("'\(typeName(function))' object is not callable")
    }
  }

  mutating func construct(_ type: TypeObject, _ arguments: Arguments) throws(Failure) -> Object {
    guard let construct = type.construct else {
      throw .type("cannot create '\(type.name)' instances")
    }
    return try construct(&self, arguments)
  }

  mutating func call(_ method: BoundMethod, _ arguments: Arguments) throws(Failure) -> Object {
    if let function = method.function {
      let arguments = Arguments(
        [method.receiver] + arguments.positional, keywords: arguments.keywords)
      if function.isFunction { return try call(function, arguments) }
      return try counted { (machine: inout Machine) throws(Failure) in
        try machine.call(function, arguments)
      }
    }
    if case .foreign(let bits) = method.receiver, let host, let member = host.member(method.name) {
      countForeign()
      if let result = try host.call(member, on: bits, arguments, &self) { return result }
    }
    if case .host(let object) = method.receiver,
      let result = try object.call(method: method.name, arguments, &self)
    {
      return result
    }
    guard let name = MethodName(method.name) else {
      throw missing(method.name, method.receiver)
    }
    return try callMethod(name, on: method.receiver, arguments)
  }

  /// Counts a native that calls back, since each takes room on Swift's stack.
  private mutating func reenter() throws(Failure) {
    if reentries + heap.depth >= Machine.reentryLimit { throw .recursion() }
    reentries += 1
  }

  /// Counts a step from one native to the next, which may lead back to the first.
  mutating func counted(
    _ body: (inout Machine) throws(Failure) -> Object
  ) throws(Failure) -> Object {
    try reenter()
    defer { reentries -= 1 }
    return try body(&self)
  }

  // MARK: Frames

  /// The first register that no frame uses.
  var top: Int {
    guard let last = frames.last else { return globalCount }
    return last.base + last.code.registerCount
  }

  mutating func reserve(_ count: Int) {
    if stack.count < count {
      stack.append(
        contentsOf: repeatElement(.undefined, count: max(count - stack.count, stack.count, 256)))
    }
  }

  mutating func push(
    _ code: Code, _ cells: [CellObject], base: Int, result: Int,
    generator: IteratorObject? = nil, constructed: InstanceObject? = nil
  ) throws(Failure) {
    if frames.count >= depthLimit { throw .recursion() }
    reserve(base + code.registerCount)
    // The registers may hold what the caller needed for its last expression; a variable that is
    // not a parameter begins unbound.
    for index in code.unboundRegisters { stack[base + index] = .undefined }
    frames.append(
      Frame(
        code: code, cells: cells, pc: 0, base: base, result: result, generator: generator,
        constructed: constructed))
    try checkpoint()
  }

  // MARK: Binding

  /// Puts the arguments of a call where the function's parameters are.
  mutating func bind(_ function: FunctionObject, _ arguments: Arguments, at base: Int)
    throws(Failure)
  {
    let code = function.code
    let parameters = code.parameters
    reserve(base + code.registerCount)
    let given = arguments.positional.count
    let named = parameters.positional + parameters.keywordOnly
    var values = [Object](repeating: .undefined, count: named)
    for index in 0..<min(given, parameters.positional) {
      values[index] = arguments.positional[index]
    }
    var extra: DictObject?
    if parameters.doubleStarred { extra = DictObject(heap) }
    for (name, value) in arguments.keywords {
      let place = parameters.names[0..<named].firstIndex(of: name)
      if let place, place >= parameters.positionalOnly {
        if case .undefined = values[place] {
          values[place] = value
        } else {
          throw .type("\(code.qualifiedName)() got multiple values for argument '\(name)'")
        }
      } else if let extra {
        extra.set(string(name), hash: .text(name), to: value)
      } else if let place, place < parameters.positionalOnly {
        throw .type(
          "\(code.qualifiedName)() got some positional-only arguments passed as keyword arguments: '\(name)'"
        )
      } else {
        throw .type("\(code.qualifiedName)() got an unexpected keyword argument '\(name)'")
      }
    }
    if given > parameters.positional, !parameters.starred {
      throw tooMany(code, given, values)
    }
    for index in 0..<named {
      if case .undefined = values[index], let place = parameters.defaults[index] {
        values[index] = function.defaults[place]
      }
    }
    try checkComplete(code, values)
    for (index, value) in values.enumerated() { stack[base + index] = value }
    var next = base + named
    if parameters.starred {
      stack[next] = tuple(Array(arguments.positional.dropFirst(parameters.positional)))
      next += 1
    }
    if let extra { stack[next] = .dict(extra) }
  }

  private func checkComplete(_ code: Code, _ values: [Object]) throws(Failure) {
    let parameters = code.parameters
    for (range, kind) in [
      (0..<parameters.positional, "positional"),
      (parameters.positional..<values.count, "keyword-only"),
    ] {
      let missing = range.filter { if case .undefined = values[$0] { true } else { false } }
        .map { "'\(parameters.names[$0])'" }
      if missing.isEmpty { continue }
      let list =
        missing.count < 3
        ? missing.joined(separator: " and ")
        : missing.dropLast().joined(separator: ", ") + ", and " + (missing.last ?? "")
      throw .type(
        "\(code.qualifiedName)() missing \(missing.count) required \(kind) "
          + "argument\(missing.count == 1 ? "" : "s"): \(list)")
    }
  }

  private func tooMany(_ code: Code, _ given: Int, _ values: [Object]) -> Failure {
    let parameters = code.parameters
    let most = parameters.positional
    let optional = parameters.defaults[0..<most].count { $0 != nil }
    let takes = optional == 0 ? "\(most)" : "from \(most - optional) to \(most)"
    let plural = optional == 0 && most == 1 ? "" : "s"
    let byName = (parameters.positional..<values.count).count {
      if case .undefined = values[$0] { false } else { true }
    }
    var what = "\(given)"
    if byName > 0 {
      what +=
        " positional argument\(given == 1 ? "" : "s") (and \(byName) keyword-only "
        + "argument\(byName == 1 ? "" : "s"))"
    }
    return .type(
      "\(code.qualifiedName)() takes \(takes) positional argument\(plural) but \(what) "
        + "\(given == 1 && byName == 0 ? "was" : "were") given")
  }

  // MARK: Generators

  /// Lets a generator run to its next item; nil when it has ended.
  mutating func resume(_ iterator: IteratorObject, _ suspended: IteratorObject.Suspended)
    throws(Failure) -> Object?
  {
    let base = top
    let depth = frames.count
    try reenter()
    defer { reentries -= 1 }
    // While it runs it cannot be asked for another item, and after an error there is none.
    iterator.kind = .running
    defer { if case .running = iterator.kind { iterator.kind = .exhausted } }
    try push(suspended.code, suspended.cells, base: base, result: base, generator: iterator)
    frames[depth].pc = iterator.position
    // The registers move between the generator and the stack; nothing is copied.
    for index in iterator.registers.indices {
      swap(&stack[base + index], &iterator.registers[index])
    }
    let result = try run(until: depth)
    guard yielded else { return nil }
    yielded = false
    iterator.kind = .generator(suspended)
    return result
  }
}
