import GradNumbers

// What finds an object in a dict or a set.
extension Machine {
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

  /// What an object is found by in a dict; ``key(_:in:)`` finds the place itself.
  mutating func hash(_ object: Object) throws(Failure) -> HashKey {
    var size = 0
    return try hash(object, depth: 0, &size)
  }

  /// The same without a call of the worksheet; nil where that is not enough.
  mutating func plainHash(_ object: Object) throws(Failure) -> HashKey? {
    var waiting = [object]
    while let next = waiting.popLast() {
      switch next {
      case .instance(let instance):
        guard case .native? = instance.type.find("__hash__") else { return nil }
      case .set: return nil
      case .tuple(let tuple): waiting += tuple.items
      default: break
      }
    }
    return try hash(object)
  }

  /// The same within a tuple; `size` counts what the whole key is made of, since tuples that share
  /// their parts can be small and their keys endless.
  private mutating func hash(_ object: Object, depth: Int, _ size: inout Int) throws(Failure)
    -> HashKey
  {
    switch object {
    case .bool(let value): return .int(value ? 1 : 0)
    case .int(let value): return .int(value)
    case .big(let big):
      try count(big.value.bytes, in: &size)
      return hash(big.value)
    case .float(let value):
      if let integer = Int(exactly: value) { return .int(integer) }
      return .float(value.bitPattern)
    case .string(let string):
      if string.text.utf8.count > 256 { try count(string.text.utf8.count, in: &size) }
      return string.isASCII ? .string(string.text) : .bytes(Array(string.text.utf8))
    case .tuple(let tuple):
      var keys: [HashKey] = []
      keys.reserveCapacity(tuple.items.count)
      if depth > Machine.nestingLimit { throw .recursion() }
      size += tuple.items.count
      try heap.reserve(size * 32)
      try patience.step()
      var isOwn = false
      for item in tuple.items {
        let key = try hash(item, depth: depth + 1, &size)
        isOwn = isOwn || key.isOwn
        keys.append(key)
      }
      return isOwn ? .own(.tuple(keys), 0) : .tuple(keys)
    case .none: return .none
    case .ellipsis: return .ellipsis
    case .foreign(let bits): return .foreign(bits)
    case .range(let range):
      return .range(
        range.count == 0
          ? [] : range.count == 1 ? [range.start] : [range.start, range.count, range.step])
    case .function(let function): return .identity(ObjectIdentifier(function))
    case .native(let function): return .identity(ObjectIdentifier(function))
    case .type(let type): return .type(type.name)
    case .module(let module): return .identity(ObjectIdentifier(module))
    case .iterator(let iterator): return .identity(ObjectIdentifier(iterator))
    case .host(let object):
      if depth > Machine.reentryLimit { throw .recursion() }
      guard let key = try object.key(self) else { return .identity(ObjectIdentifier(object)) }
      return try hash(key, depth: depth + 1, &size)
    case .method(let method): return .identity(ObjectIdentifier(method))
    case .instance(let instance): return try key(of: instance)
    case .classObject(let type): return .identity(ObjectIdentifier(type))
    case .descriptor(let descriptor): return .identity(ObjectIdentifier(descriptor))
    case .parent(let parent): return .identity(ObjectIdentifier(parent))
    case .set(let set):
      guard set.isFrozen else { throw .type("unhashable type: 'set'") }
      if depth > Machine.nestingLimit { throw .recursion() }
      var members: Set<HashKey> = []
      size += set.count
      try heap.reserve(size * 32)
      for case let entry? in set.dict.entries {
        members.insert(try hash(entry.key, depth: depth + 1, &size))
      }
      return .members(members)
    case .list, .dict, .view, .slice, .undefined, .cell:
      throw .type("unhashable type: '\(typeName(object))'")
    }
  }

  /// Counts the bytes of one part of a key.
  ///
  /// A tuple may hold a long integer many times, and who compares two keys goes through all of it.
  private func count(_ bytes: Int, in size: inout Int) throws(Failure) {
    size += bytes >> 5
    try heap.reserve(size * 32, piece: bytes)
  }
}
