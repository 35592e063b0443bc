extension Machine {
  /// The operations that loops are not full of: classes, errors, sets.
  @inline(never)
  mutating func rare(_ code: Code, _ i: Instruction, _ base: Int) throws(Failure) {
    let a = base &+ Int(i.a)
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
      if case .set(let set) = stack[a] { try extend(set, by: source) }
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

  /// Where a key is, or would be, in a dict.
  mutating func key(_ object: Object, in dict: DictObject) throws(Failure) -> HashKey {
    let key = try hash(object)
    guard case .own(let base, _) = key else { return key }
    var number = 0
    while let other = dict.key(.own(base, number)) {
      if try same(other, object) { break }
      if try equal(other, object) { break }
      number += 1
      try patience.step()
    }
    return .own(base, number)
  }

  /// Adds a member to a set.
  mutating func add(_ member: Object, to set: SetObject) throws(Failure) {
    set.add(member, try key(member, in: set.dict))
    if heap.bytes > heap.limit { throw .memory(limit: heap.limit) }
  }

  /// Adds all that an iterable gives.
  mutating func extend(_ set: SetObject, by source: Object) throws(Failure) {
    if case .set(let other) = source {
      if set.order != nil, let order = other.order {
        set.order?.merge(order)
        for case let entry? in other.dict.entries {
          let key = try key(entry.key, in: set.dict)
          if set.dict.key(key) == nil { set.dict.set(entry.key, hash: key, to: .none) }
        }
        return
      }
      for member in other.members { try add(member, to: set) }
      return
    }
    if case .dict(let dict) = source { set.order?.makeRoom(for: dict.count) }
    let list = ListObject(try items(of: source), heap)
    pin(.list(list))
    defer { unpin() }
    var index = 0
    while index < list.items.count {
      try add(list.items[index], to: set)
      index += 1
    }
  }
}
