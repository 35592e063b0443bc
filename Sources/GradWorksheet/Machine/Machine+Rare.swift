extension Machine {
  /// The operations that loops are not full of: classes, errors, sets, imports.
  @inline(never)
  mutating func rare(_ code: Code, _ i: Instruction, _ base: Int, _ pc: Int)
    throws(Failure)
  {
    let a = base &+ Int(i.a)
    let b = base &+ Int(i.b)
    switch i.op {
    case .loadName:
      var value = stack[base + Int(i.b)]
      if case .cell(let cell) = value { value = cell.value }
      if case .undefined = value {
        value = stack[Int(i.c)]
        if case .undefined = value { throw undefined(global: Int(i.c)) }
      }
      stack[a] = value
    case .deleteAttribute:
      try deleteAttribute(bound(code, i.a, base), code.sites[Int(i.b)].name)
    case .endClass: try endClass(code, i, base)
    case .raises: try raises(code, i, base)
    case .reraise: try reraise(stack[a])
    case .endFinally: if case .int(1) = stack[a] { try reraise(stack[base + Int(i.b)]) }
    case .matches: try matches(code, i, base)
    case .enterContext: try enterContext(code, i, base)
    case .exitContext: try exitContext(i, base)
    case .buildSet: stack[a] = .set(SetObject(heap))
    case .setAdd:
      let member = try bound(code, i.b, base)
      if case .set(let set) = stack[a] { try add(member, to: set) }
    case .setExtend:
      let source = try bound(code, i.b, base)
      guard case .set(let set) = stack[a] else { return }
      if i.c == 1, case .set(let other) = source {
        for member in other.members { try add(member, to: set) }
      } else {
        try extend(set, by: source)
      }
    case .deleteGlobal: try deleteGlobal(Int(i.a))
    case .deleteLocal:
      if case .undefined = stack[a] { throw unbound(code, i.a) }
      stack[a] = .undefined
    case .deleteCell:
      guard case .cell(let cell) = stack[a] else { throw unbound(code, i.a) }
      if case .undefined = cell.value { throw unbound(code, i.a) }
      cell.value = .undefined
    case .buildString: try joinStrings(a, b, Int(i.c))
    case .listExtend: try extend(code, i, base, pc)
    case .listToTuple:
      if case .list(let list) = stack[a] { stack[a] = .tuple(TupleObject(list.items, heap)) }
    case .dictUpdate:
      if case .undefined = stack[b] { throw unbound(code, i.b) }
      try update(i, base)
    case .formatValue:
      if case .undefined = stack[b] { throw unbound(code, i.b) }
      try format(i, base)
    case .importModule: stack[a] = try importModule(code.names[Int(i.b)], isRenamed: i.c == 1)
    case .importName: stack[a] = try member(code.names[Int(i.c)], of: code.names[Int(i.b)])
    case .failAssertion:
      if i.a < 0 { throw Failure("AssertionError", "") }
      if case .undefined = stack[a] { throw unbound(code, i.a) }
      throw raised("AssertionError", [stack[a]], message: "")
    default: break
    }
  }

  /// The `__init__` of a class that takes exactly so many plain arguments; nil where making an
  /// instance is more than calling that.
  func plainInitializer(_ type: ClassObject, _ count: Int) -> FunctionObject? {
    guard !type.isError, case .function(let function)? = type.find("__init__"),
      function.code.plainArguments == count + 1, case .native? = type.find("__new__")
    else { return nil }
    return function
  }
}
