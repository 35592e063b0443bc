extension NDArray {
  /// The same numbers in another shape; one length may be -1, and is then what remains.
  public func reshaped(to shape: [Int]) -> NDArray {
    var shape = shape
    if let open = shape.firstIndex(of: -1) {
      shape[open] = 1
      let known = shape.reduce(1, *)
      precondition(
        known > 0 && count % known == 0,
        "an array of shape \(self.shape) cannot have \(known) times a whole number of numbers")
      shape[open] = count / known
    }
    precondition(
      shape.allSatisfy { $0 >= 0 } && shape.reduce(1, *) == count,
      "an array of shape \(self.shape) cannot take the shape \(shape)")
    return NDArray(shape: shape, elements: elements)
  }

  /// The same numbers along one axis.
  public var flattened: NDArray { NDArray(elements) }

  /// The array with a new axis of length 1 in front of an axis, or behind the last one.
  public func withAxis(at place: Int) -> NDArray {
    precondition(place >= 0 && place <= rank, "a new axis at \(place) of the shape \(shape)")
    var shape = shape
    shape.insert(1, at: place)
    return NDArray(shape: shape, elements: elements)
  }

  /// The array with its axes in the opposite order.
  public var transposed: NDArray { transposed(axes: Array(shape.indices.reversed())) }

  /// The array with its axes in another order: axis i of the result is axis `axes[i]`.
  public func transposed(axes: [Int]) -> NDArray {
    let axes = axes.map(axis)
    precondition(
      axes.sorted() == Array(shape.indices), "axes \(axes) are not those of the shape \(shape)")
    let strides = strides
    return gathered(shape: axes.map { shape[$0] }, strides: axes.map { strides[$0] })
  }

  /// The array repeated along axes of length 1 and new axes in front, by NumPy's rules.
  public func broadcast(to target: [Int]) -> NDArray {
    if target == shape { return self }
    let strides = broadcastStrides(to: target)
    return gathered(shape: target, strides: strides)
  }

  /// The strides by which an array of the target shape walks through this one: 0 where it repeats.
  func broadcastStrides(to target: [Int]) -> [Int] {
    let missing = target.count - rank
    precondition(missing >= 0, "an array of shape \(shape) cannot be broadcast to \(target)")
    let own = strides
    return target.indices.map { axis in
      if axis < missing { return 0 }
      let length = shape[axis - missing]
      precondition(
        length == target[axis] || length == 1,
        "an array of shape \(shape) cannot be broadcast to \(target)")
      return length == 1 ? 0 : own[axis - missing]
    }
  }

  /// An array whose numbers are found by strides through this one.
  private func gathered(shape: [Int], strides: [Int]) -> NDArray {
    var result: [Element] = []
    result.reserveCapacity(shape.reduce(1, *))
    Odometer.walk(shape, strides) { result.append(elements[$0]) }
    return NDArray(shape: shape, elements: result)
  }
}

/// A walk through all places of a shape, the last axis fastest.
enum Odometer {
  /// Calls the body with the place by the strides, once for each number of the shape.
  static func walk(_ shape: [Int], _ strides: [Int], _ body: (Int) -> Void) {
    if shape.contains(0) { return }
    var digits = [Int](repeating: 0, count: shape.count)
    var place = 0
    while true {
      body(place)
      var axis = shape.count - 1
      while axis >= 0 {
        digits[axis] += 1
        place += strides[axis]
        if digits[axis] < shape[axis] { break }
        place -= digits[axis] * strides[axis]
        digits[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }
}
