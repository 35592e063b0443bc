// What hosts may read of containers.

extension ListObject {
  /// The items, in order.
  public var elements: [Object] { items }
}

extension TupleObject {
  /// The items, in order.
  public var elements: [Object] { items }
}

extension DictObject {
  /// The keys with their values, in order.
  public var elements: [(key: Object, value: Object)] { entries.compactMap { $0 } }
}
