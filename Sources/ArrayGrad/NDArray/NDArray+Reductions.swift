extension NDArray {
  /// The sum of all numbers, or along some axes, from the first number to the last.
  ///
  /// The axes disappear, or stay with the length 1. The sum of nothing is 0.
  public func sum(axes: [Int]? = nil, keepingAxes: Bool = false) -> NDArray {
    reduced(axes, keepingAxes, from: 0, by: .plus)
  }

  /// The sum along one axis.
  public func sum(axis: Int, keepingAxes: Bool = false) -> NDArray {
    sum(axes: [axis], keepingAxes: keepingAxes)
  }

  /// The mean of all numbers, or along some axes; that of nothing is nan.
  public func mean(axes: [Int]? = nil, keepingAxes: Bool = false) -> NDArray {
    let count = places(of: axes).map { shape[$0] }.reduce(1, *)
    return sum(axes: axes, keepingAxes: keepingAxes).map { $0 / Element(count) }
  }

  /// The mean along one axis.
  public func mean(axis: Int, keepingAxes: Bool = false) -> NDArray {
    mean(axes: [axis], keepingAxes: keepingAxes)
  }

  /// The largest number, or those along some axes; nan where there is one.
  ///
  /// The program stops where there is nothing to choose from.
  public func max(axes: [Int]? = nil, keepingAxes: Bool = false) -> NDArray {
    checkChoice(axes)
    return reduced(axes, keepingAxes, from: -.infinity, by: .larger)
  }

  /// The largest numbers along one axis.
  public func max(axis: Int, keepingAxes: Bool = false) -> NDArray {
    max(axes: [axis], keepingAxes: keepingAxes)
  }

  /// The smallest number, or those along some axes; nan where there is one.
  ///
  /// The program stops where there is nothing to choose from.
  public func min(axes: [Int]? = nil, keepingAxes: Bool = false) -> NDArray {
    checkChoice(axes)
    return reduced(axes, keepingAxes, from: .infinity, by: .smaller)
  }

  /// The smallest numbers along one axis.
  public func min(axis: Int, keepingAxes: Bool = false) -> NDArray {
    min(axes: [axis], keepingAxes: keepingAxes)
  }

  /// Where the largest number stands along an axis, the first one of equals; a nan counts as largest.
  ///
  /// The answers stand in the order of the other axes, row-major.
  public func argMax(axis: Int) -> [Int] {
    let axis = self.axis(axis)
    let length = shape[axis]
    precondition(length > 0, "the largest number along axis \(axis) of the shape \(shape)")
    let inner = shape[(axis + 1)...].reduce(1, *)
    let outer = shape[..<axis].reduce(1, *)
    return (0..<outer * inner).map { place in
      let start = place / inner * length * inner + place % inner
      var best = 0
      for i in 1..<length {
        let (value, largest) = (elements[start + i * inner], elements[start + best * inner])
        if !largest.isNaN && (value > largest || value.isNaN) { best = i }
      }
      return best
    }
  }

  /// The axes that were named, or all of them, counted from the front.
  ///
  /// The program stops where one is named twice, as NumPy does: its mean would divide twice.
  private func places(of axes: [Int]?) -> [Int] {
    guard let axes else { return Array(shape.indices) }
    let places = axes.map { axis($0) }
    precondition(
      Set(places).count == places.count, "an axis twice among \(axes) of the shape \(shape)")
    return places
  }

  private func checkChoice(_ axes: [Int]?) {
    let axes = places(of: axes)
    precondition(
      !axes.contains { shape[$0] == 0 },
      "the largest or smallest of no numbers, along \(axes) of the shape \(shape)")
  }

  @_specialize(where Element == Float) @_specialize(where Element == Double)
  private func reduced(
    _ axes: [Int]?, _ keepingAxes: Bool, from start: Element, by pairing: Pairing
  ) -> NDArray {
    let axes = Set(places(of: axes))
    let kept = shape.indices.map { axes.contains($0) ? 1 : shape[$0] }
    let own = Self.strides(of: kept)
    // Through the result, an axis that disappears is walked on the spot.
    let strides = shape.indices.map { axes.contains($0) ? 0 : own[$0] }
    var result = [Element](repeating: start, count: kept.reduce(1, *))
    var next = 0
    Odometer.walk(shape, strides) { place in
      result[place] = pairing(result[place], elements[next])
      next += 1
    }
    let rest = shape.indices.filter { !axes.contains($0) }.map { shape[$0] }
    return NDArray(shape: keepingAxes ? kept : rest, elements: result)
  }
}
