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
    case .host(let host):
      if let copy = copies[ObjectIdentifier(host)] { return copy }
      let copy = Object.host(host.copied())
      copies[ObjectIdentifier(host)] = copy
      return copy
    default: return object
    }
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
      default: break
      }
    }
    return false
  }
}
