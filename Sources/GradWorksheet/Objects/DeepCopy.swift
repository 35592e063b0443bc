// Objects as they are now, for whoever wants to set a worksheet back to an earlier moment.
extension Machine {
  /// A copy of an object, and of the lists, tuples, dicts, instances and host objects that it holds.
  ///
  /// Everything else is the object itself, and so is what is nested deeper than any data. What stands
  /// at two places is copied once.
  ///
  /// - Parameters:
  ///   - object: The object.
  ///   - copies: The copies made so far, which later calls share.
  /// - Returns: The copy.
  /// - Throws: Where a limit is reached.
  public func copy(
    _ object: Object, sharing copies: inout [ObjectIdentifier: Object]
  ) throws(Failure) -> Object {
    try copy(object, &copies, depth: 0)
  }

  private func copy(
    _ object: Object, _ copies: inout [ObjectIdentifier: Object], depth: Int
  ) throws(Failure) -> Object {
    guard depth < 64, let identity = object.identityOfContainer else { return object }
    if let copy = copies[identity] { return copy }
    func all(_ objects: [Object]) throws(Failure) -> [Object] {
      try heap.reserve(64 + 16 * objects.count)
      var made: [Object] = []
      made.reserveCapacity(objects.count)
      for object in objects { made.append(try copy(object, &copies, depth: depth + 1)) }
      return made
    }
    switch object {
    case .list(let list):
      // A list may hold itself.
      let copy = ListObject([], list.heap)
      copies[identity] = .list(copy)
      copy.items = try all(list.items)
      copy.settle()
    case .tuple(let tuple):
      copies[identity] = .tuple(TupleObject(try all(tuple.items), tuple.heap))
    case .dict(let dict):
      let copy = DictObject(dict.heap)
      copies[identity] = .dict(copy)
      var values = try all(dict.entries.compactMap { $0?.value }).makeIterator()
      dict.copyEntries(to: copy) { values.next() ?? $0 }
    case .instance(let instance) where instance.error == nil:
      let copy = InstanceObject(instance.type, instance.heap)
      copies[identity] = .instance(copy)
      let attributes = instance.attributes
      for (name, value) in zip(attributes.map(\.name), try all(attributes.map(\.value))) {
        copy.setOwn(name, to: value)
      }
    case .host(let host):
      try heap.reserve(64)
      copies[identity] = .host(host.copied())
    default: return object
    }
    return copies[identity] ?? object
  }
}

extension Object {
  /// Which list, tuple, dict, instance or host object it is; nil for anything else.
  public var identityOfContainer: ObjectIdentifier? {
    switch self {
    case .list(let list): ObjectIdentifier(list)
    case .tuple(let tuple): ObjectIdentifier(tuple)
    case .dict(let dict): ObjectIdentifier(dict)
    case .instance(let instance): ObjectIdentifier(instance)
    case .host(let host): ObjectIdentifier(host)
    default: nil
    }
  }
}

extension InstanceObject {
  /// Its own attributes that have a text as their name, in order.
  var attributes: [(name: String, value: Object)] {
    if let shape { return Array(zip(shape.names, values)) }
    return dict?.entries.compactMap { entry in
      guard let entry, case .string(let name) = entry.key else { return nil }
      return (name.text, entry.value)
    } ?? []
  }
}
