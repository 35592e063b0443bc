/// The order of axes in which NumPy goes through arrays: as they stand in memory, so that the result
/// of a transpose is laid out like the transpose.
///
/// Programs see it in the last bits of sums, which are added up as they stand.
enum MemoryOrder {
  /// The axes from the outermost to the innermost; nil where that is the order of the shape.
  static func order(_ shape: [Int], _ layouts: [Layout]) -> [Int]? {
    if shape.count < 2 { return nil }
    var order: [Int] = []
    for axis in shape.indices.reversed() {
      // Innermost first while they are sorted; an axis moves inwards past those with larger strides.
      var place = order.count
      for position in order.indices.reversed() {
        let inner = order[position]
        var isAmbiguous = true
        var swaps = false
        for layout in layouts where shape[axis] != 1 && shape[inner] != 1 {
          let (a, b) = (layout.strides[axis].magnitude, layout.strides[inner].magnitude)
          if a == 0 || b == 0 { continue }
          if b <= a {
            swaps = false
          } else if isAmbiguous {
            swaps = true
          }
          isAmbiguous = false
        }
        if isAmbiguous { continue }
        if !swaps { break }
        place = position
      }
      order.insert(axis, at: place)
    }
    order.reverse()
    return order == Array(shape.indices) ? nil : order
  }

  /// The order that leads back.
  static func inverse(_ order: [Int]) -> [Int] {
    var back = order
    for (place, axis) in order.enumerated() { back[axis] = place }
    return back
  }
}

extension ArrayObject {
  /// The order of the axes in memory; nil where that is their own.
  var memoryOrder: [Int]? { MemoryOrder.order(shape, [layout]) }

  /// The array laid on a shape, with the axes in another order.
  func laid(on shape: [Int], in order: [Int]) -> ArrayObject {
    ArrayObject(buffer, shape, broadcast(to: shape), numpy).transposed(order)
  }
}
