// Objects as they are now, for whoever wants to set a worksheet back to an earlier moment.
extension Machine {
  /// A copy of an object, and of what it holds.
  ///
  /// What cannot change, and whatever is nested deeper than any data, is the object itself. Two places
  /// that hold one list hold one copy.
  ///
  /// - Parameters:
  ///   - object: The object.
  ///   - copies: The copies made so far, which later calls share.
  /// - Returns: The copy.
  public func copy(_ object: Object, sharing copies: inout [ObjectIdentifier: Object]) -> Object {
    copy(object, &copies, depth: 0)
  }

  private func copy(
    _ object: Object, _ copies: inout [ObjectIdentifier: Object], depth: Int
  ) -> Object {
    guard depth < 64 else { return object }
    switch object {
    case .list(let list):
      if let copy = copies[ObjectIdentifier(list)] { return copy }
      let copy = ListObject([], list.heap)
      copies[ObjectIdentifier(list)] = .list(copy)
      copy.items = list.items.map { self.copy($0, &copies, depth: depth + 1) }
      copy.settle()
      return .list(copy)
    case .tuple(let tuple):
      return .tuple(
        TupleObject(tuple.items.map { copy($0, &copies, depth: depth + 1) }, tuple.heap))
    case .dict(let dict):
      if let copy = copies[ObjectIdentifier(dict)] { return copy }
      let copy = DictObject(dict.heap)
      copies[ObjectIdentifier(dict)] = .dict(copy)
      dict.copyEntries(to: copy) { self.copy($0, &copies, depth: depth + 1) }
      return .dict(copy)
    case .instance(let instance) where instance.error == nil:
      if let copy = copies[ObjectIdentifier(instance)] { return copy }
      let copy = InstanceObject(instance.type, instance.heap)
      copies[ObjectIdentifier(instance)] = .instance(copy)
      for (name, value) in instance.attributes {
        copy.setOwn(name, to: self.copy(value, &copies, depth: depth + 1))
      }
      return .instance(copy)
    case .host(let host):
      if let copy = copies[ObjectIdentifier(host)] { return copy }
      let copy = Object.host(host.copied())
      copies[ObjectIdentifier(host)] = copy
      return copy
    default: return object
    }
  }

  /// What stands somewhere now, with the values of the host put back that an earlier copy had there.
  ///
  /// Of a dict and of an instance only the entries that held such values are set; whatever came beside
  /// them since stays.
  ///
  /// - Parameters:
  ///   - now: What stands there now; dicts and instances are changed.
  ///   - old: The copy.
  ///   - isWanted: Which values of the host are to be put back.
  /// - Returns: What is to stand there.
  public func restored(
    _ now: Object, from old: Object, where isWanted: (UInt64) -> Bool
  ) -> Object {
    restored(now, old, isWanted, depth: 0)
  }

  private func restored(
    _ now: Object, _ old: Object, _ isWanted: (UInt64) -> Bool, depth: Int
  ) -> Object {
    guard depth < 64, old.holdsForeign(where: isWanted) else { return now }
    switch (old, now) {
    case (.dict(let old), .dict(let dict)):
      dict.setEntries(of: old) { now, value in
        value.holdsForeign(where: isWanted)
          ? restored(now ?? value, value, isWanted, depth: depth + 1) : nil
      }
      return now
    case (.instance(let old), .instance(let instance)) where old.type === instance.type:
      for (name, value) in old.attributes where value.holdsForeign(where: isWanted) {
        let present = instance.own(name) ?? value
        instance.setOwn(name, to: restored(present, value, isWanted, depth: depth + 1))
      }
      return now
    case (.list(let old), .list(let list))
    where old.items.count == list.items.count && list.items.contains(where: \.hasEntries):
      // Layers, which have got their derivatives since.
      for (place, value) in old.items.enumerated() {
        list.replace(
          at: place, with: restored(list.items[place], value, isWanted, depth: depth + 1))
      }
      return now
    default: return old
    }
  }
}

extension Object {
  /// Whether things stand in it under names.
  fileprivate var hasEntries: Bool {
    switch self {
    case .dict, .instance: true
    default: false
    }
  }
}

extension InstanceObject {
  /// Its own attributes that have a text as their name, in order.
  fileprivate var attributes: [(name: String, value: Object)] {
    if let shape { return Array(zip(shape.names, values)) }
    return dict?.entries.compactMap { entry in
      guard let entry, case .string(let name) = entry.key else { return nil }
      return (name.text, entry.value)
    } ?? []
  }
}

extension Object {
  /// Whether a value of the host stands in it, at any place, for which a condition holds.
  public func holdsForeign(where condition: (UInt64) -> Bool) -> Bool {
    var seen: Set<ObjectIdentifier> = []
    var waiting = [self]
    while let object = waiting.popLast() {
      switch object {
      case .foreign(let bits): if condition(bits) { return true }
      case .list(let list):
        if seen.insert(ObjectIdentifier(list)).inserted { waiting += list.items }
      case .tuple(let tuple):
        if seen.insert(ObjectIdentifier(tuple)).inserted { waiting += tuple.items }
      case .dict(let dict):
        if seen.insert(ObjectIdentifier(dict)).inserted {
          waiting += dict.entries.compactMap { $0?.value }
        }
      case .host(let host):
        if seen.insert(ObjectIdentifier(host)).inserted { waiting += host.contents }
      case .instance(let instance):
        if seen.insert(ObjectIdentifier(instance)).inserted {
          waiting += instance.attributes.map(\.value)
        }
      default: break
      }
    }
    return false
  }
}
