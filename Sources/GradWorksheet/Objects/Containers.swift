/// The text of a string.
public final class StringObject {
  /// The text.
  public private(set) var text: String
  /// Whether every scalar is one byte, so that an index is an offset.
  private(set) var isASCII: Bool
  private var cachedScalars: [Unicode.Scalar]?
  private let heap: Heap
  private var size: Int

  convenience init(_ text: String, _ heap: Heap) {
    self.init(text, isASCII: text.utf8.allSatisfy { $0 < 0x80 }, heap)
  }

  init(_ text: String, isASCII: Bool, _ heap: Heap) {
    self.text = text
    self.isASCII = isASCII
    self.heap = heap
    size = 64 + text.utf8.count
    heap.bytes += size
  }

  deinit { heap.bytes -= size }

  /// The scalars of a text that is not ASCII, made when an index is first asked for.
  var scalars: [Unicode.Scalar] {
    if let cachedScalars { return cachedScalars }
    let scalars = Array(text.unicodeScalars)
    cachedScalars = scalars
    return scalars
  }

  /// Grows the text in place, which is only for whoever holds the one reference to it.
  func append(_ other: StringObject) {
    let added = other.text.utf8.count
    text += other.text
    isASCII = isASCII && other.isASCII
    cachedScalars = nil
    size += added
    heap.bytes += added
  }

  /// The number of Unicode scalars, which is what Python counts.
  var count: Int { isASCII ? text.utf8.count : scalars.count }
}

/// A list.
///
/// Whoever changes `items` calls ``settle()`` afterwards, so that the heap knows the size.
public final class ListObject {
  var items: [Object]
  var mark: UInt32 = 0
  /// Whether a walk has found nothing in it that could lead to a value of the host, and nothing of
  /// the kind has come since: the next walk need not look.
  var isPlain = false
  let heap: Heap
  private var accounted: Int

  /// Makes a list.
  public init(_ items: [Object], _ heap: Heap) {
    self.items = items
    self.heap = heap
    accounted = items.count
    heap.bytes += 64 + 16 * items.count
  }

  deinit {
    heap.bytes -= 64 + 16 * accounted
    heap.bury(&items)
  }

  /// Tells the heap how much the list has grown or shrunk.
  func settle() {
    heap.bytes += 16 * (items.count - accounted)
    accounted = items.count
    isPlain = false
  }

  /// Adds an item at the end.
  public func append(_ item: Object) {
    items.append(item)
    heap.bytes += 16
    accounted += 1
    if item.leadsToForeign { isPlain = false }
  }

  /// Puts an item in the place of another.
  public func replace(at index: Int, with item: Object) {
    items[index] = item
    if item.leadsToForeign { isPlain = false }
  }
}

/// A tuple.
public final class TupleObject {
  /// The items; changed only by ``Machine/remap``, which renumbers the host's values.
  var items: [Object]
  var mark: UInt32 = 0
  /// As for lists.
  var isPlain = false
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
    heap.bury(&items)
  }
}

/// A `range`.
public final class RangeObject {
  let start: Int
  let stop: Int
  let step: Int
  /// How many numbers it holds.
  let count: Int
  private let heap: Heap

  /// Makes a range; `step` is not 0 and the count fits in 64 bits.
  init(start: Int, stop: Int, step: Int, _ heap: Heap) {
    self.start = start
    self.stop = stop
    self.step = step
    self.heap = heap
    count = RangeObject.count(start, stop, step) ?? 0
    heap.bytes += 72
  }

  deinit { heap.bytes -= 72 }

  /// How many numbers such a range holds; nil where that does not fit in 64 bits.
  static func count(_ start: Int, _ stop: Int, _ step: Int) -> Int? {
    if step > 0 ? start >= stop : start <= stop { return 0 }
    let distance = UInt(bitPattern: step > 0 ? stop &- start : start &- stop)
    let steps = (distance - 1) / step.magnitude
    return steps < UInt(Int.max) ? Int(steps) + 1 : nil
  }

  func at(_ index: Int) -> Int { start &+ index &* step }

  /// Which of its numbers this one is; nil where it is none of them.
  func place(of number: Int) -> Int? {
    guard count > 0, step > 0 ? number >= start : number <= start else { return nil }
    let distance = UInt(bitPattern: step > 0 ? number &- start : start &- number)
    let (place, rest) = distance.quotientAndRemainder(dividingBy: step.magnitude)
    return rest == 0 && place < UInt(count) ? Int(place) : nil
  }
}

/// A `slice`: three objects, each an integer or `None`.
public final class SliceObject {
  /// `lower`, `upper` and `step`.
  var parts: [Object]
  var mark: UInt32 = 0
  private let heap: Heap

  /// What stands between the colons; `None` where nothing does.
  public var bounds: (lower: Object, upper: Object, step: Object) { (parts[0], parts[1], parts[2]) }

  init(_ lower: Object, _ upper: Object, _ step: Object, _ heap: Heap) {
    parts = [lower, upper, step]
    self.heap = heap
    heap.bytes += 128
  }

  deinit {
    heap.bytes -= 128
    heap.bury(&parts)
  }

  /// The first bound, or `None`.
  public var lower: Object { parts[0] }
  /// The second bound, or `None`.
  public var upper: Object { parts[1] }
  /// The step, or `None`.
  public var step: Object { parts[2] }
}

/// A variable shared by a function and the functions inside it.
public final class CellObject {
  var value: Object
  var mark: UInt32 = 0
  private let heap: Heap

  init(_ value: Object, _ heap: Heap) {
    self.value = value
    self.heap = heap
    heap.bytes += 48
  }

  deinit {
    heap.bytes -= 48
    heap.bury(&value)
  }
}
