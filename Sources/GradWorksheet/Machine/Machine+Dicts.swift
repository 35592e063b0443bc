// What hosts may do with dicts and instances.
extension Machine {
  /// A dict of keys with their values.
  public mutating func dict(_ entries: [(key: Object, value: Object)]) throws(Failure) -> Object {
    let dict = DictObject(heap)
    for (key, value) in entries { dict.set(key, hash: try hash(key), to: value) }
    return .dict(dict)
  }

  /// Takes the value of a key out of a dict, if it has the key.
  public mutating func remove(_ key: Object, from dict: DictObject) throws(Failure) {
    _ = dict.remove(try hash(key))
  }

  /// Sets an attribute of an instance's own.
  public func set(_ name: String, of instance: InstanceObject, to value: Object) {
    instance.setOwn(name, to: value)
  }

  /// Makes a leaf of what a dict gets; integers in dicts are sizes.
  mutating func makeLeaf(ofDict register: Int, _ host: any ForeignValues) throws(Failure) {
    if case .int = stack[register] { return }
    stack[register] = try host.leaf(stack[register], line: line, &self)
  }
}
