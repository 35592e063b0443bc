import GradWorksheet

/// A reading of a worksheet: which variables hold a batch, along which axis, and how large it is.
struct Samples: Hashable {
  /// Where samples stand side by side.
  enum Axis: Hashable {
    /// Each row is a sample.
    case first
    /// Each column is one, as in Andrew Ng's notation.
    case last

    /// The axis of an array of so many.
    func place(rank: Int) -> Int { self == .first ? 0 : rank - 1 }
  }

  let axis: Axis
  /// How many samples there are.
  let size: Int
  /// The variables, in the order of the text.
  let names: [String]
  /// Whether one of them has more than one axis.
  let isMatrix: Bool

  /// The variables in words: `X and Y`.
  var subject: String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    if names.count > 4 { return names.prefix(3).joined(separator: ", ") + " and others" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Another size in words: `with the first 2 rows of X and Y`.
  func words(of other: Int) -> String {
    let noun = !isMatrix ? "number" : axis == .first ? "row" : "column"
    if other < size { return "with the first \(other) \(noun)s of \(subject)" }
    let added = other - size
    if size == 1, added == 1 { return "with a second \(noun) in \(subject)" }
    return
      "with \(added == 1 ? "one" : "\(added)") more \(noun)\(added == 1 ? "" : "s") in \(subject)"
  }

  /// The other sizes that are tried.
  ///
  /// Fewer samples are the student's own numbers. Of a batch of one or two too little would be left:
  /// there samples are added.
  var sizes: [Int] {
    switch size {
    case ...2: [size + 1, size + 2]
    case 3: [2, 4]
    default: [2, size - 1]
    }
  }
}

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
