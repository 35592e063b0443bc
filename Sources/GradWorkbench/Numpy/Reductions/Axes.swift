import GradWorksheet

/// NumPy's error of an axis that an array does not have.
func axisError(_ axis: Int, _ rank: Int, _ name: String? = nil) -> Failure {
  Failure(
    "numpy.exceptions.AxisError",
    "\(name.map { $0 + ": " } ?? "")axis \(axis) is out of bounds for array of dimension \(rank)",
    hint: rank == 0
      ? "a single number has no axes"
      : "axes count from 0: this array has \(rank == 1 ? "the axis 0" : "axes 0 to \(rank - 1)")")
}

extension Numpy {
  /// An integer argument.
  func integer(_ object: Object, _ machine: borrowing Machine) throws(Failure) -> Int {
    switch plain(object) {
    case .int(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    case let other:
      throw .type("'\(machine.typeName(other))' object cannot be interpreted as an integer")
    }
  }

  /// An axis, counted from the end where it is negative.
  func axis(
    _ object: Object, of rank: Int, named name: String? = nil, _ machine: borrowing Machine
  ) throws(Failure) -> Int {
    let number = try integer(object, machine)
    let axis = number < 0 ? number + rank : number
    guard axis >= 0, axis < rank else { throw axisError(number, rank, name) }
    return axis
  }

  /// The axes that an argument `axis=` names, in order; all of them for `None`.
  func axes(_ object: Object, of rank: Int, _ machine: borrowing Machine) throws(Failure) -> [Int] {
    switch object {
    case .none, .undefined: return Array(0..<rank)
    case .tuple(let tuple):
      var axes: [Int] = []
      for element in tuple.elements {
        let axis = try axis(element, of: rank, machine)
        if axes.contains(axis) { throw .value("duplicate value in 'axis'") }
        axes.append(axis)
      }
      return axes.sorted()
    default: return [try axis(object, of: rank, machine)]
    }
  }
}

extension ArrayObject {
  /// The array with some axes behind the others, for what goes through them element by element.
  func lanes(_ axes: [Int]) -> ArrayObject {
    let kept = shape.indices.filter { !axes.contains($0) }
    return transposed(kept + axes)
  }

  /// The axes in another order.
  func transposed(_ order: [Int]) -> ArrayObject {
    view(
      order.map { shape[$0] },
      Layout(offset: layout.offset, strides: order.map { layout.strides[$0] }))
  }

  /// What is left of the shape after some axes went, or were kept with length 1.
  func reducedShape(_ axes: [Int], keeping: Bool) -> [Int] {
    shape.indices.compactMap { axis in
      axes.contains(axis) ? (keeping ? 1 : nil) : shape[axis]
    }
  }
}
