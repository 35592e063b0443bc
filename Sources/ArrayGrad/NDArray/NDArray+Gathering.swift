extension NDArray {
  /// The parts at some places along an axis, in this order; places may be named more than once.
  public func take(_ places: [Int], axis: Int) -> NDArray {
    let axis = self.axis(axis)
    let length = shape[axis]
    let inner = shape[(axis + 1)...].reduce(1, *)
    let outer = shape[..<axis].reduce(1, *)
    var result: [Element] = []
    result.reserveCapacity(outer * places.count * inner)
    for part in 0..<outer {
      for place in places {
        precondition(
          place >= 0 && place < length, "place \(place) along axis \(axis) of the shape \(shape)")
        let start = (part * length + place) * inner
        result += elements[start..<start + inner]
      }
    }
    var shape = shape
    shape[axis] = places.count
    return NDArray(shape: shape, elements: result)
  }

  /// Some rows, in this order.
  public func rows(_ places: [Int]) -> NDArray { take(places, axis: 0) }

  /// One number of each row, as the probability of each sample's class: (N, K) becomes (N).
  public func pick(_ columns: [Int]) -> NDArray {
    precondition(
      rank == 2 && columns.count == shape[0],
      "\(columns.count) columns for the rows of the shape \(shape)")
    return NDArray(columns.enumerated().map { self[$0.offset, $0.element] })
  }
}
