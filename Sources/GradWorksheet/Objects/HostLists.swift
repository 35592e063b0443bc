// How the host keeps objects of the language in an object of its own, where a collection finds them.

extension Heap {
  /// A list of objects, whose memory is counted.
  public func list(_ items: [Object]) -> ListObject { ListObject(items, self) }

  /// Counts bytes of the host that come, or go where the number is negative.
  public func count(_ bytes: Int) { self.bytes += bytes }
}

extension ListObject {
  /// Changes the items in place.
  public func change(_ body: (inout [Object]) -> Void) {
    body(&items)
    settle()
  }
}
