import GradWorksheet

extension Object {
  /// How long each axis of lists of lists or of an array is, none for a single thing; nil where lists
  /// are ragged, empty or too many.
  var axes: [Int]? {
    var left = 100_000
    return axes(depth: 0, &left)
  }

  private func axes(depth: Int, _ left: inout Int) -> [Int]? {
    let items: [Object]
    switch self {
    case .list(let list): items = list.elements
    case .tuple(let tuple): items = tuple.elements
    case .host(let host): return (host as? ArrayObject)?.shape ?? []
    default: return []
    }
    left -= 1
    guard depth < Nested.depthLimit, left > 0, let first = items.first,
      let inner = first.axes(depth: depth + 1, &left)
    else { return nil }
    for item in items.dropFirst() {
      // Most rows are lists of single things, which need no look of their own.
      if inner.isEmpty, !item.isContainer { continue }
      guard item.axes(depth: depth + 1, &left) == inner else { return nil }
    }
    return [items.count] + inner
  }

  /// The first single thing in lists of lists or in an array.
  var firstItem: Object? {
    switch self {
    case .list(let list): return list.elements.first?.firstItem
    case .tuple(let tuple): return tuple.elements.first?.firstItem
    case .host(let host):
      guard let array = host as? ArrayObject, array.dtype == .object, array.count > 0 else {
        return nil
      }
      return array.buffer.objects[array.layout.offset]
    default: return self
    }
  }

  fileprivate var isContainer: Bool {
    switch self {
    case .list, .tuple, .host: true
    default: false
    }
  }
}
