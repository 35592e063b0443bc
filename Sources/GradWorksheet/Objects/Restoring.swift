// Values of the host, back where they were.
extension Object {
  /// What stands somewhere now, with the values of the host put back that an earlier copy had there.
  ///
  /// Of a dict, an instance and a list of the same length only the entries that held such values are
  /// set; whatever came beside them since stays.
  ///
  /// - Parameters:
  ///   - old: The copy.
  ///   - search: Knows which values of the host are to be put back.
  /// - Returns: What is to stand there; dicts, instances and lists that stand there are changed.
  public func restored(from old: Object, _ search: ForeignSearch) -> Object {
    var seen: Set<ObjectIdentifier> = []
    return restored(old, search, &seen, depth: 0)
  }

  private func restored(
    _ old: Object, _ search: ForeignSearch, _ seen: inout Set<ObjectIdentifier>, depth: Int
  ) -> Object {
    guard depth < 64, search.finds(in: old) else { return self }
    switch (old, self) {
    case (.list(let old), .list(let list)) where old.items.count == list.items.count:
      guard seen.insert(ObjectIdentifier(list)).inserted else { return self }
      for place in list.items.indices {
        list.items[place] = list.items[place].restored(
          old.items[place], search, &seen, depth: depth + 1)
      }
      list.settle()
      return self
    case (.dict(let old), .dict(let dict)):
      guard seen.insert(ObjectIdentifier(dict)).inserted else { return self }
      dict.setEntries(of: old) { now, value in
        search.finds(in: value)
          ? (now ?? value).restored(value, search, &seen, depth: depth + 1) : nil
      }
      return self
    case (.instance(let old), .instance(let instance)) where old.type === instance.type:
      guard seen.insert(ObjectIdentifier(instance)).inserted else { return self }
      for (name, value) in old.attributes where search.finds(in: value) {
        let present = instance.own(name) ?? value
        instance.setOwn(name, to: present.restored(value, search, &seen, depth: depth + 1))
      }
      return self
    default: return old
    }
  }
}
