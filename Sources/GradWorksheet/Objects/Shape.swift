/// Which attributes an instance has, and where: instances of a class that got the same attributes in
/// the same order share one.
///
/// A place in the text remembers the shape it saw last, and so finds an attribute without looking
/// its name up.
final class Shape {
  /// The names in order.
  let names: [String]
  let places: [String: Int]
  /// Whether it may be kept at a place of the text: the class's data descriptors come first.
  private var next: [String: Shape] = [:]
  private let heap: Heap

  /// So many attributes have a shape; with more of them, an instance keeps a dict.
  static let limit = 64

  init(_ names: [String], _ heap: Heap) {
    self.names = names
    self.heap = heap
    places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    heap.bytes += 160 + 80 * names.count
  }

  deinit { heap.bytes -= 160 + 80 * names.count }

  /// The shape with one more attribute.
  func adding(_ name: String) -> Shape {
    if let shape = next[name] { return shape }
    let shape = Shape(names + [name], heap)
    next[name] = shape
    return shape
  }
}
