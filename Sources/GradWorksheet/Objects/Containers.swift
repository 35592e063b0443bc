/// The text of a string.
public final class StringObject {
  /// The text.
  public let text: String
  /// Whether every scalar is one byte, so that an index is an offset.
  let isASCII: Bool
  /// The scalars of a text that is not ASCII, made when an index is first asked for.
  lazy var scalars: [Unicode.Scalar] = Array(text.unicodeScalars)
  private let heap: Heap
  private let size: Int

  init(_ text: String, _ heap: Heap) {
    self.text = text
    self.heap = heap
    isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    size = 64 + text.utf8.count
    heap.bytes += size
  }

  deinit { heap.bytes -= size }

  /// The number of Unicode scalars, which is what Python counts.
  var count: Int { isASCII ? text.utf8.count : scalars.count }
}

/// A list.
///
/// Whoever changes `items` calls ``settle()`` afterwards, so that the heap knows the size.
public final class ListObject {
  var items: [Object]
  var mark: UInt32 = 0
  let heap: Heap
  private var accounted: Int

  init(_ items: [Object], _ heap: Heap) {
    self.items = items
    self.heap = heap
    accounted = items.count
    heap.bytes += 64 + 16 * items.count
  }

  deinit {
    heap.bytes -= 64 + 16 * accounted
    dismantle(&items)
  }

  /// Tells the heap how much the list has grown or shrunk.
  func settle() {
    heap.bytes += 16 * (items.count - accounted)
    accounted = items.count
  }

  func append(_ item: Object) {
    items.append(item)
    settle()
  }

  /// Gives up the containers in it, for ``dismantle(_:)``.
  func surrender() -> [Object] {
    let containers = items.filter(\.isContainer)
    items = []
    settle()
    return containers
  }
}

/// A tuple.
public final class TupleObject {
  /// The items; changed only by ``Machine/remap``, which renumbers the host's values.
  var items: [Object]
  var mark: UInt32 = 0
  let heap: Heap
  private let accounted: Int

  init(_ items: [Object], _ heap: Heap) {
    self.items = items
    self.heap = heap
    accounted = items.count
    heap.bytes += 64 + 16 * items.count
  }

  deinit {
    heap.bytes -= 64 + 16 * accounted
    dismantle(&items)
  }

  /// Gives up the containers in it, for ``dismantle(_:)``.
  func surrender() -> [Object] {
    let containers = items.filter(\.isContainer)
    items = []
    return containers
  }
}

/// A `range`.
public final class RangeObject {
  let start: Int
  let stop: Int
  let step: Int
  /// How many numbers it holds.
  let count: Int

  /// Makes a range; `step` is not 0.
  init(start: Int, stop: Int, step: Int) {
    self.start = start
    self.stop = stop
    self.step = step
    if step > 0 {
      count = start < stop ? Int(((UInt(bitPattern: stop &- start) - 1) / UInt(step))) + 1 : 0
    } else {
      count =
        start > stop ? Int(((UInt(bitPattern: start &- stop) - 1) / step.magnitude)) + 1 : 0
    }
  }

  func at(_ index: Int) -> Int { start &+ index &* step }
}

/// A `slice`: three objects, each an integer or `None`.
public final class SliceObject {
  let lower: Object
  let upper: Object
  let step: Object

  init(_ lower: Object, _ upper: Object, _ step: Object) {
    self.lower = lower
    self.upper = upper
    self.step = step
  }
}

/// A variable shared by a function and the functions inside it.
public final class CellObject {
  var value: Object
  var mark: UInt32 = 0

  init(_ value: Object) { self.value = value }

  deinit {
    if value.isContainer {
      var items = [value]
      value = .none
      dismantle(&items)
    }
  }

  func surrender() -> [Object] {
    let held = value
    value = .none
    return held.isContainer ? [held] : []
  }
}
