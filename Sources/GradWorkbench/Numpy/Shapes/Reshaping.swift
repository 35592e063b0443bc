import GradWorksheet

extension ArrayObject {
  /// The elements in another shape: a view where their places allow it, else a copy.
  func reshaped(_ shape: [Int]) -> ArrayObject {
    if isContiguous {
      let layout = Layout(rowMajor: shape)
      return view(shape, Layout(offset: self.layout.offset, strides: layout.strides))
    }
    if let strides = strides(for: shape) {
      return view(shape, Layout(offset: layout.offset, strides: strides))
    }
    return ArrayObject(compact, shape, numpy)
  }

  /// The strides that lay another shape on the same places; nil where there are none.
  private func strides(for new: [Int]) -> [Int]? {
    let old = zip(shape, layout.strides).filter { $0.0 != 1 }
    if count == 0 { return nil }
    var strides = [Int](repeating: 0, count: new.count)
    var (from, to) = (0, 0)
    while from < old.count, to < new.count {
      var (upFrom, upTo) = (from + 1, to + 1)
      var (left, right) = (old[from].0, new[to])
      while left != right {
        if right < left {
          guard upTo < new.count else { return nil }
          right *= new[upTo]
          upTo += 1
        } else {
          guard upFrom < old.count else { return nil }
          left *= old[upFrom].0
          upFrom += 1
        }
      }
      for axis in from..<upFrom - 1 where old[axis].1 != old[axis + 1].0 * old[axis + 1].1 {
        return nil
      }
      var stride = old[upFrom - 1].1
      for axis in (to..<upTo).reversed() {
        strides[axis] = stride
        stride *= new[axis]
      }
      (from, to) = (upFrom, upTo)
    }
    return strides
  }

  /// A shape as NumPy's message has it: the unknown length is a new axis, and left out in front.
  private static func wantedShape(_ shape: [Int]) -> String {
    let words = shape.drop { $0 < 0 }.map { $0 < 0 ? "newaxis" : String($0) }
    return "(" + words.joined(separator: ",") + (shape.count == 1 ? ",)" : ")")
  }

  /// A shape with -1 for one length that follows from the others.
  func fitted(_ wanted: [Int]) throws(Failure) -> [Int] {
    let misfit = Failure.value(
      "cannot reshape array of size \(count) into shape "
        + Self.wantedShape(wanted),
      hint: "the new shape must hold the same number of elements")
    let open = wanted.indices.filter { wanted[$0] < 0 }
    if open.count > 1 { throw .value("can only specify one unknown dimension") }
    var known = 1
    for length in wanted where length >= 0 {
      let (product, overflow) = known.multipliedReportingOverflow(by: length)
      if overflow { throw misfit }
      known = product
    }
    guard let place = open.first else {
      if known != count { throw misfit }
      return wanted
    }
    guard known > 0, count % known == 0 else { throw misfit }
    var shape = wanted
    shape[place] = count / known
    return shape
  }
}

// Functions that lay the same elements out in another way.
extension Numpy {
  static var shapes: [NumpyFunction] {
    let none = Object.none
    let missing = Object.undefined
    return [
      NumpyFunction(
        "reshape", [("a", nil), ("shape", nil), ("order", none)], Numpy.makeReshape),
      NumpyFunction("ravel", [("a", nil), ("order", none)], method: true, Numpy.makeRavel),
      NumpyFunction("transpose", [("a", nil), ("axes", none)], Numpy.makeTranspose),
      NumpyFunction(
        "swapaxes", [("a", nil), ("axis1", nil), ("axis2", nil)], method: true, Numpy.makeSwap),
      NumpyFunction(
        "moveaxis", [("a", nil), ("source", nil), ("destination", nil)], Numpy.makeMove),
      NumpyFunction("expand_dims", [("a", nil), ("axis", nil)], Numpy.makeExpand),
      NumpyFunction("squeeze", [("a", nil), ("axis", none)], method: true, Numpy.makeSqueeze),
      NumpyFunction("broadcast_to", [("array", nil), ("shape", nil)], Numpy.makeBroadcast),
      NumpyFunction("atleast_1d", [("a", nil)], Numpy.makeAtLeastOne),
      NumpyFunction("atleast_2d", [("a", nil)], Numpy.makeAtLeastTwo),
      NumpyFunction("flip", [("m", nil), ("axis", none)], Numpy.makeFlip),
      NumpyFunction("shape", [("a", nil)], Numpy.makeShape),
      NumpyFunction("ndim", [("a", nil)], Numpy.makeRank),
      NumpyFunction("size", [("a", nil), ("axis", missing)], Numpy.makeSize),
    ]
  }

  private func makeReshape(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "reshape", &machine)
    try reserve(array.count, of: array.dtype, &machine)
    return .host(array.reshaped(try array.fitted(try shape(given[1], machine))))
  }

  private func makeRavel(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "ravel", &machine)
    return .host(array.reshaped([array.count]))
  }

  private func makeTranspose(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    let array = try array(given[0], of: "transpose", &machine)
    if case .none = given[1] { return .host(array.transposed(array.shape.indices.reversed())) }
    let axes = try shape(given[1], machine)
    guard axes.count == array.rank else { throw .value("axes don't match array") }
    var order: [Int] = []
    for axis in axes {
      let place = try self.axis(.int(axis), of: array.rank, machine)
      if order.contains(place) { throw .value("repeated axis in transpose") }
      order.append(place)
    }
    return .host(array.transposed(order))
  }

  private func makeSwap(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "swapaxes", &machine)
    var order = Array(array.shape.indices)
    order.swapAt(
      try axis(given[1], of: array.rank, named: "axis1", machine),
      try axis(given[2], of: array.rank, named: "axis2", machine))
    return .host(array.transposed(order))
  }

  private func makeMove(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "moveaxis", &machine)
    let from = try axis(given[1], of: array.rank, named: "source", machine)
    let to = try axis(given[2], of: array.rank, named: "destination", machine)
    var order = Array(array.shape.indices)
    order.remove(at: from)
    order.insert(from, at: to)
    return .host(array.transposed(order))
  }

  private func makeExpand(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "expand_dims", &machine)
    let axis = try axis(given[1], of: array.rank + 1, machine)
    var shape = array.shape
    shape.insert(1, at: axis)
    return .host(array.view(shape, array.layout.inserting(0, at: axis)))
  }

  private func makeSqueeze(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "squeeze", &machine)
    var axes = array.shape.indices.filter { array.shape[$0] == 1 }
    if case .none = given[1] {
    } else {
      // A number is a row of one here.
      if array.rank == 0, try self.axes(given[1], of: 1, machine).count == 1 { return given[0] }
      axes = try self.axes(given[1], of: array.rank, machine)
      guard axes.allSatisfy({ array.shape[$0] == 1 }) else {
        throw .value("cannot select an axis to squeeze out which has size not equal to one")
      }
    }
    let kept = array.shape.indices.filter { !axes.contains($0) }
    if case .host(let host) = given[0], host is ScalarObject { return given[0] }
    return .host(array.transposed(kept))
  }

  private func makeBroadcast(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    let array = try array(given[0], of: "broadcast_to", &machine)
    let shape = try shape(given[1], machine)
    if array.rank > shape.count {
      throw .value("input operand has more dimensions than allowed by the axis remapping")
    }
    guard Broadcasting.shape([array.shape, shape]) == shape else {
      throw .value(
        "operands could not be broadcast together with remapped shapes [original->remapped]: "
          + "\(tight(array.shape))  and requested shape \(tight(shape))")
    }
    _ = try count(shape, of: array.dtype, &machine)
    return .host(array.view(shape, array.broadcast(to: shape)).copy)
  }

  private func makeAtLeastOne(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    let array = try array(given[0], of: "atleast_1d", &machine)
    return .host(array.rank == 0 ? array.reshaped([1]) : array)
  }

  private func makeAtLeastTwo(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    let array = try array(given[0], of: "atleast_2d", &machine)
    return .host(array.rank >= 2 ? array : array.reshaped([1, array.count]))
  }

  private func makeFlip(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "flip", &machine)
    var layout = array.layout
    for axis in try axes(given[1], of: array.rank, machine) where array.shape[axis] > 0 {
      layout.offset += (array.shape[axis] - 1) * layout.strides[axis]
      layout.strides[axis] *= -1
    }
    return .host(array.view(array.shape, layout))
  }

  private func makeShape(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    machine.tuple(try array(given[0], of: "shape", &machine).shape.map { .int($0) })
  }

  private func makeRank(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    .int(try array(given[0], of: "ndim", &machine).rank)
  }

  private func makeSize(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "size", &machine)
    if case .undefined = given[1] { return .int(array.count) }
    return .int(array.shape[try axis(given[1], of: array.rank, machine)])
  }
}
