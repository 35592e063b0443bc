// What hosts may read of containers.

extension ListObject {
  /// The items, in order.
  public var elements: [Object] { items }
}

extension TupleObject {
  /// The items, in order.
  public var elements: [Object] { items }
}

extension InstanceObject {
  /// The attributes of its own with their values, in order.
  public var elements: [(name: String, value: Object)] {
    ownNames.compactMap { name in own(name).map { (name, $0) } }
  }
}

extension DictObject {
  /// The keys with their values, in order.
  public var elements: [(key: Object, value: Object)] { entries.compactMap { $0 } }
}
