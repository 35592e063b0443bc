// What grows a set.
extension Machine {
  /// Adds a member to a set.
  mutating func add(_ member: Object, to set: SetObject) throws(Failure) {
    set.add(member, try key(member, in: set.dict))
    if heap.bytes > heap.limit { throw .memory(limit: heap.limit) }
  }

  /// Adds all that an iterable gives.
  mutating func extend(_ set: SetObject, by source: Object) throws(Failure) {
    if case .set(let other) = source {
      if set === other || other.count == 0 { return }
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
