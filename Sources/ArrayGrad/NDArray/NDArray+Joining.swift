extension NDArray {
  /// Arrays side by side along an axis that they have; all other lengths must be equal.
  public static func concatenate(_ arrays: [NDArray], axis: Int = 0) -> NDArray {
    precondition(!arrays.isEmpty, "no arrays to concatenate")
    let first = arrays[0]
    let axis = first.axis(axis)
    var shape = first.shape
    shape[axis] = 0
    for array in arrays {
      var other = array.shape
      precondition(
        other.count == shape.count, "shapes \(first.shape) and \(array.shape) side by side")
      shape[axis] += other[axis]
      other[axis] = first.shape[axis]
      precondition(other == first.shape, "shapes \(first.shape) and \(array.shape) side by side")
    }
    let outer = shape[..<axis].reduce(1, *)
    var result: [Element] = []
    result.reserveCapacity(shape.reduce(1, *))
    for part in 0..<outer {
      for array in arrays {
        let length = array.count / Swift.max(outer, 1)
        result += array.elements[part * length..<(part + 1) * length]
      }
    }
    return NDArray(shape: shape, elements: result)
  }

  /// Arrays of one shape along a new axis.
  public static func stack(_ arrays: [NDArray], axis: Int = 0) -> NDArray {
    precondition(!arrays.isEmpty, "no arrays to stack")
    return concatenate(arrays.map { $0.withAxis(at: axis) }, axis: axis)
  }
}
