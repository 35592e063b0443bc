// Methods of dicts, and the views that they give.

extension Machine {
  mutating func dictMethod(
    _ method: MethodName, _ dict: DictObject, _ arguments: Arguments
  ) throws(Failure) -> Object {
    switch method {
    case .get:
      try arguments.between(1, 2, "get", of: "dict")
      return dict[try key(arguments.positional[0], in: dict)] ?? arguments[1] ?? .none
    case .keys, .values, .items:
      try arguments.nothing("dict.\(method.name)")
      return .view(
        DictView(dict, method == .keys ? .keys : method == .values ? .values : .items))
    case .pop:
      try arguments.between(1, 2, "pop", of: "dict")
      let key = arguments.positional[0]
      if let entry = dict.remove(try self.key(key, in: dict)) { return entry.value }
      if let standard = arguments[1] { return standard }
      throw try missingKey(key)
    case .popitem:
      try arguments.nothing("dict.popitem")
      guard case let entry?? = dict.entries.last(where: { $0 != nil }) else {
        throw try missingKey(string("popitem(): dictionary is empty"))
      }
      _ = dict.remove(try key(entry.key, in: dict))
      return tuple([entry.key, entry.value])
    case .setdefault:
      try arguments.between(1, 2, "setdefault", of: "dict")
      let key = arguments.positional[0]
      let hash = try self.key(key, in: dict)
      if let value = dict[hash] { return value }
      let value = arguments[1] ?? .none
      dict.set(key, hash: hash, to: value)
      return value
    case .update:
      try arguments.limits(0, 1, "update")
      try update(dict, arguments)
    case .copy:
      try arguments.nothing("dict.copy")
      let copy = DictObject(heap)
      try update(copy, Arguments([.dict(dict)]))
      return .dict(copy)
    case .clear:
      try arguments.nothing("dict.clear")
      dict.removeAll()
    case .fromkeys:
      try arguments.between(1, 2, "fromkeys", of: "dict")
      let fresh = DictObject(heap)
      let value = ListObject([arguments[1] ?? .none], heap)
      pin(.list(value))
      defer { unpin(1) }
      for key in try items(of: arguments.positional[0]) {
        fresh.set(key, hash: try self.key(key, in: fresh), to: value.items[0])
      }
      return .dict(fresh)
    default: throw noMethod(method, .dict(dict))
    }
    return .none
  }

  /// What `dict(...)` and `dict.update(...)` take: a dict or pairs, then keywords.
  mutating func update(_ dict: DictObject, _ arguments: Arguments) throws(Failure) {
    switch arguments[0] {
    case nil: break
    case .dict(let other)?:
      try reserveMemory(other.count, of: 80)
      for case let entry? in other.entries {
        dict.set(entry.key, hash: try key(entry.key, in: dict), to: entry.value)
      }
    case let pairs?:
      // Taking a pair apart may run a function, so that the pairs wait where the machine sees them.
      let waiting = ListObject(try items(of: pairs), heap)
      pin(.list(waiting))
      pin(.dict(dict))
      defer { unpin(2) }
      var index = 0
      while index < waiting.items.count {
        let pair = try self.pair(waiting.items[index], index)
        dict.set(pair[0], hash: try key(pair[0], in: dict), to: pair[1])
        index += 1
      }
    }
    for keyword in arguments.keywords {
      dict.set(string(keyword.name), hash: .text(keyword.name), to: keyword.value)
    }
  }

  private mutating func pair(_ object: Object, _ index: Int) throws(Failure) -> [Object] {
    let items: [Object]
    switch object {
    case .tuple(let tuple): items = tuple.items
    case .list(let list): items = list.items
    case .none, .bool, .int, .big, .float, .foreign, .function, .native, .method, .type, .module,
      .ellipsis, .slice, .classObject, .descriptor, .parent:
      throw .type("cannot convert dictionary update sequence element #\(index) to a sequence")
    default: items = try self.items(of: object)
    }
    guard items.count == 2 else {
      throw .value(
        "dictionary update sequence element #\(index) has length \(items.count); 2 is required")
    }
    return items
  }

  /// `object in view`.
  mutating func contains(_ object: Object, in view: DictView) throws(Failure) -> Bool {
    switch view.part {
    case .keys: return view.dict[try key(object, in: view.dict)] != nil
    case .values:
      for case let entry? in view.dict.entries where try isSameOrEqual(entry.value, object) {
        return true
      }
      return false
    case .items:
      guard case .tuple(let pair) = object, pair.items.count == 2 else { return false }
      guard let value = view.dict[try key(pair.items[0], in: view.dict)] else { return false }
      return try isSameOrEqual(value, pair.items[1])
    }
  }
}
