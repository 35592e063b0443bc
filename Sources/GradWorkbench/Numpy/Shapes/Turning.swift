import GradWorksheet

// Functions that turn arrays round, cut them up and take parts out.
extension Numpy {
  static var turning: [NumpyFunction] {
    let one: [(name: String, default: Object?)] = [("m", nil)]
    let parts: [(name: String, default: Object?)] = [("ary", nil), ("indices_or_sections", nil)]
    return [
      NumpyFunction("fliplr", one, Numpy.makeFlipColumns),
      NumpyFunction("flipud", one, Numpy.makeFlipRows),
      NumpyFunction("rot90", [("m", nil), ("k", .int(1))], Numpy.makeRotation),
      NumpyFunction(
        "rollaxis", [("a", nil), ("axis", nil), ("start", .int(0))], Numpy.makeRollAxis),
      NumpyFunction("dstack", [("tup", nil)], Numpy.makeDepths),
      NumpyFunction("hsplit", parts, Numpy.makeColumnSplit),
      NumpyFunction("vsplit", parts, Numpy.makeRowSplit),
      NumpyFunction(
        "delete", [("arr", nil), ("obj", nil), ("axis", Object.none)], Numpy.makeDelete),
      NumpyFunction(
        "insert", [("arr", nil), ("obj", nil), ("values", nil), ("axis", Object.none)],
        Numpy.makeInsert),
      NumpyFunction(
        "compress", [("condition", nil), ("a", nil), ("axis", Object.none)], Numpy.makeCompress),
      NumpyFunction("extract", [("condition", nil), ("arr", nil)], Numpy.makeExtract),
      NumpyFunction("resize", [("a", nil), ("new_shape", nil)], Numpy.makeResize),
    ]
  }

  private func flipped(_ array: ArrayObject, _ axis: Int) throws(Failure) -> ArrayObject {
    guard array.rank > axis else {
      throw .value("Input must be >= \(axis + 1)-d.")
    }
    var layout = array.layout
    if array.shape[axis] > 0 { layout.offset += (array.shape[axis] - 1) * layout.strides[axis] }
    layout.strides[axis] *= -1
    return array.view(array.shape, layout)
  }

  private func makeFlipColumns(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    .host(try flipped(try array(given[0], of: "fliplr", &machine), 1))
  }

  private func makeFlipRows(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    .host(try flipped(try array(given[0], of: "flipud", &machine), 0))
  }

  private func makeRotation(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "rot90", &machine)
    guard array.rank >= 2 else {
      throw .value("Axes=(0, 1) out of range for array of ndim=\(array.rank).")
    }
    let order = [1, 0] + array.shape.indices.dropFirst(2)
    switch try integer(given[1], machine) & 3 {
    case 1: return .host(try flipped(array, 1).transposed(Array(order)))
    case 2: return .host(try flipped(try flipped(array, 0), 1))
    case 3: return .host(try flipped(array.transposed(Array(order)), 1))
    default: return .host(array.view(array.shape, array.layout))
    }
  }

  private func makeRollAxis(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "rollaxis", &machine)
    let axis = try axis(given[1], of: array.rank, machine)
    let start = try self.axis(given[2], of: array.rank + 1, machine)
    var order = Array(array.shape.indices)
    order.remove(at: axis)
    order.insert(axis, at: start > axis ? start - 1 : start)
    return .host(array.transposed(order))
  }

  private func makeDepths(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var parts: [ArrayObject] = []
    for item in try machine.items(of: given[0]) {
      let array = try array(item, of: "dstack", &machine)
      switch array.rank {
      case 0, 1: parts.append(array.reshaped([1, array.count, 1]))
      case 2: parts.append(array.reshaped(array.shape + [1]))
      default: parts.append(array)
      }
    }
    return .host(try concatenated(parts, axis: .int(2), &machine))
  }

  private func split(
    _ given: [Object], _ axis: Int, _ machine: inout Machine
  ) throws(Failure) -> Object {
    guard let function = functions["split"] else { return .none }
    return try function.call(self, Arguments([given[0], given[1], .int(axis)]), &machine)
  }

  private func makeColumnSplit(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let array = try array(given[0], of: "hsplit", &machine)
    if array.rank == 0 { throw .value("hsplit only works on arrays of 1 or more dimensions") }
    return try split(given, array.rank > 1 ? 1 : 0, &machine)
  }

  private func makeRowSplit(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "vsplit", &machine)
    if array.rank < 2 { throw .value("vsplit only works on arrays of 2 or more dimensions") }
    return try split(given, 0, &machine)
  }

  /// An array and an axis of it; without one the elements in a row.
  private func row(
    _ object: Object, _ axis: Object, _ function: String, _ machine: inout Machine
  ) throws(Failure) -> (ArrayObject, Int) {
    let array = try array(object, of: function, &machine)
    if !axis.isGiven { return (array.reshaped([array.count]), 0) }
    return (array, try self.axis(axis, of: array.rank, machine))
  }

  private func makeDelete(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let (array, axis) = try row(given[0], given[2], "delete", &machine)
    let length = array.shape[axis]
    var gone: Set<Int> = []
    if case .slice(let slice) = given[1] {
      let bounds = try machine.bounds(slice, length)
      for step in 0..<bounds.count { gone.insert(bounds.start + step * bounds.step) }
    } else {
      let places = try self.array(given[1], of: "delete", &machine)
      if places.dtype == .bool, places.count == length {
        for (place, flag) in places.flags.enumerated() where flag { gone.insert(place) }
      } else {
        for place in try numbers(places) { gone.insert(try array.place(place, axis: axis)) }
      }
    }
    return .host(try array.taken((0..<length).filter { !gone.contains($0) }, axis: axis))
  }

  private func makeInsert(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let (array, axis) = try row(given[0], given[3], "insert", &machine)
    let length = array.shape[axis]
    let places = try self.array(given[1], of: "insert", &machine)
    var values = try cast(
      try self.array(given[2], of: "insert", &machine), to: array.dtype, &machine)
    var starts: [Int] = []
    for place in try numbers(places) {
      let own = place < 0 ? place + length : place
      guard own >= 0, own <= length else {
        throw Failure(
          "IndexError", "index \(place) is out of bounds for axis \(axis) with size \(length)")
      }
      starts.append(own)
    }
    var shape = array.shape
    if places.rank == 0 {
      // One place: all the values go there.
      if values.rank == array.rank { shape[axis] = values.shape[axis] } else { shape[axis] = 1 }
      if array.rank == 1 {
        values = values.reshaped([values.count])
        shape = [values.count]
      } else if values.rank == array.rank - 1, values.rank > 0 {
        var own = values.shape
        own.insert(1, at: axis)
        values = values.reshaped(own)
      }
      starts = Array(repeating: starts[0], count: shape[axis])
    } else {
      shape[axis] = starts.count
    }
    guard Broadcasting.shape([values.shape, shape]) == shape else {
      throw .value(
        "could not broadcast input array from shape \(tight(values.shape)) into shape "
          + tight(shape))
    }
    let laid = values.view(shape, values.broadcast(to: shape)).copy
    let joined = try concatenated([array, laid], axis: .int(axis), &machine)
    // New elements before the old one that they were put in front of, in their order.
    let order =
      (starts.indices.map { (starts[$0], 0, length + $0) }
      + (0..<length).map { ($0, 1, $0) }).sorted { $0 < $1 }
    return .host(try joined.taken(order.map(\.2), axis: axis))
  }

  private func makeCompress(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let (array, axis) = try row(given[1], given[2], "compress", &machine)
    let flags = try converted(
      try self.array(given[0], of: "compress", &machine), to: .bool, &machine
    )
    .flags
    return .host(try array.taken(flags.indices.filter { flags[$0] }, axis: axis))
  }

  private func makeExtract(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try makeCompress(
      [given[0], given[1], .none].enumerated().map { place, object in
        if place == 0, case .host(let host) = object, let mask = host as? ArrayObject {
          return .host(mask.reshaped([mask.count]))
        }
        return object
      }, &machine)
  }

  private func makeResize(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "resize", &machine)
    let shape = try shape(given[1], machine)
    let size = try count(shape, of: array.dtype, &machine)
    guard array.count > 0 else {
      return .host(try filled(shape, .int(0), array.dtype, &machine))
    }
    let places = array.places
    return .host(array.gathered((0..<size).map { places[$0 % places.count] }, shape))
  }
}
