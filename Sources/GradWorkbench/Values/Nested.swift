import GradWorksheet

/// Lists of lists of things, as worksheets hold vectors and matrices; or a single thing.
///
/// A list may hold itself, and lists may be shared a billion times over: reading stops at a depth and
/// a size that no homework has.
struct Nested {
  /// A thing, or a list of things.
  indirect enum Content {
    case item(Object)
    case list([Content])
  }

  let content: Content

  /// Deeper than any array.
  static let depthLimit = 32
  /// Larger than any list that a student claims derivatives for.
  static let sizeLimit = 4_000_000

  /// Reads an object; nil where it is nested too deeply or too large.
  init?(_ object: Object) {
    var size = 0
    guard let content = Nested.read(object, depth: 0, size: &size) else { return nil }
    self.content = content
  }

  private init(content: Content) { self.content = content }

  /// The lists of this with the other in place of every single thing: the shape of a Jacobian.
  func outer(_ inner: Nested) -> Nested {
    func filled(_ content: Content) -> Content {
      switch content {
      case .item: inner.content
      case .list(let contents): .list(contents.map(filled))
      }
    }
    return Nested(content: filled(content))
  }

  private static func read(_ object: Object, depth: Int, size: inout Int) -> Content? {
    size += 1
    guard depth <= depthLimit, size <= sizeLimit else { return nil }
    let items: [Object]
    switch object {
    case .list(let list): items = list.elements
    case .tuple(let tuple): items = tuple.elements
    case .host(let host):
      if let array = host as? ArrayObject { return read(array, size: &size) }
      if let scalar = host as? ScalarObject { return .item(scalar.plain) }
      return .item(object)
    default: return .item(object)
    }
    var contents: [Content] = []
    contents.reserveCapacity(items.count)
    for item in items {
      guard let content = read(item, depth: depth + 1, size: &size) else { return nil }
      contents.append(content)
    }
    return .list(contents)
  }

  /// An array is read as the lists of lists that `tolist()` would make of it.
  private static func read(_ array: ArrayObject, size: inout Int) -> Content? {
    size += array.count
    guard array.rank <= depthLimit, size <= sizeLimit else { return nil }
    var contents = array.plainItems.map { Content.item($0) }
    if array.rank == 0 { return contents.first }
    for (axis, length) in array.shape.enumerated().dropFirst().reversed() {
      let rows = array.shape[..<axis].reduce(1, *)
      contents = (0..<rows).map { .list(Array(contents[$0 * length..<($0 + 1) * length])) }
    }
    return .list(contents)
  }

  /// The things with their places, in order.
  var entries: [(index: [Int], object: Object)] {
    var entries: [(index: [Int], object: Object)] = []
    func visit(_ content: Content, _ index: [Int]) {
      switch content {
      case .item(let object): entries.append((index, object))
      case .list(let contents):
        for (place, content) in contents.enumerated() { visit(content, index + [place]) }
      }
    }
    visit(content, [])
    return entries
  }

  /// The things without their places, in order.
  var items: [Object] {
    var items: [Object] = []
    func visit(_ content: Content) {
      switch content {
      case .item(let object): items.append(object)
      case .list(let contents): for content in contents { visit(content) }
      }
    }
    visit(content)
    return items
  }

  /// Whether another is nested in the same way.
  func hasShape(of other: Nested) -> Bool {
    func same(_ a: Content, _ b: Content) -> Bool {
      switch (a, b) {
      case (.item, .item): true
      case (.list(let a), .list(let b)):
        a.count == b.count && zip(a, b).allSatisfy { same($0, $1) }
      default: false
      }
    }
    return same(content, other.content)
  }

  /// Whether NumPy lays it on another without repeating anything: a single number on an array of one, a
  /// row on an array of one row.
  func fits(_ other: Nested) -> Bool {
    guard let own = lengths, let wanted = other.lengths else { return false }
    let ones = wanted.count - own.count
    if wanted.isEmpty { return own.allSatisfy { $0 == 1 } }
    return ones >= 0 && wanted.prefix(ones).allSatisfy { $0 == 1 }
      && wanted.dropFirst(ones).elementsEqual(own)
  }

  /// The lengths from the outside in, none for a single thing; nil where the lists are ragged.
  var lengths: [Int]? {
    func lengths(_ content: Content) -> [Int]? {
      guard case .list(let contents) = content else { return [] }
      guard let first = contents.first else { return [0] }
      guard let inner = lengths(first) else { return nil }
      for content in contents.dropFirst() where lengths(content) != inner { return nil }
      return [contents.count] + inner
    }
    return lengths(content)
  }

  /// The shape in words: `a single number`, `a list of 3`, `2 x 3`.
  var shape: String {
    guard let lengths else { return "lists of different lengths" }
    switch lengths.count {
    case 0: return "a single number"
    case 1: return "a list of \(lengths[0])"
    default: return lengths.map(String.init).joined(separator: " x ")
    }
  }

  /// The shape as NumPy writes it, such as `(2, 3)`; in words where it is a single number.
  var arrayShape: String {
    guard let lengths, !lengths.isEmpty else { return shape }
    return spaced(lengths)
  }

  /// An index as it is written: `[0][1]`, or `[0, 1]` for an array.
  static func text(of index: [Int], inArray: Bool) -> String {
    guard inArray, !index.isEmpty else { return text(of: index) }
    return "[\(index.map(String.init).joined(separator: ", "))]"
  }

  /// What lists that hold Values are, in words: `a list of 3 Values`, `2 x 3 Values`.
  var kind: String {
    let areValues = items.allSatisfy { if case .foreign = $0 { true } else { false } }
    guard areValues, let lengths else { return "a list that holds Values" }
    if lengths.count > 1 { return lengths.map(String.init).joined(separator: " x ") + " Values" }
    return "a list of \(lengths[0]) Value\(lengths[0] == 1 ? "" : "s")"
  }

  /// An index as it is written: `[0][1]`.
  static func text(of index: [Int]) -> String { index.map { "[\($0)]" }.joined() }
}
