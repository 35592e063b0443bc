import GradWorksheet

// Functions that make one array of several, or several of one.
extension Numpy {
  static var joining: [NumpyFunction] {
    let none = Object.none
    return [
      NumpyFunction(
        "concatenate", [("arrays", nil), ("axis", .int(0)), ("out", none)], Numpy.makeConcatenation),
      NumpyFunction("stack", [("arrays", nil), ("axis", .int(0))], Numpy.makeStack),
      NumpyFunction("vstack", [("tup", nil)], Numpy.makeRows),
      NumpyFunction("hstack", [("tup", nil)], Numpy.makeColumns),
      NumpyFunction("column_stack", [("tup", nil)], Numpy.makeColumnStack),
      NumpyFunction(
        "append", [("arr", nil), ("values", nil), ("axis", none)], Numpy.makeAppend),
      NumpyFunction(
        "split", [("ary", nil), ("indices_or_sections", nil), ("axis", .int(0))], Numpy.makeSplit),
      NumpyFunction(
        "array_split", [("ary", nil), ("indices_or_sections", nil), ("axis", .int(0))],
        Numpy.makeUnevenSplit),
      NumpyFunction(
        "repeat", [("a", nil), ("repeats", nil), ("axis", none)], method: true, Numpy.makeRepeat),
      NumpyFunction("tile", [("A", nil), ("reps", nil)], Numpy.makeTile),
      NumpyFunction("roll", [("a", nil), ("shift", nil), ("axis", none)], Numpy.makeRoll),
    ]
  }

  private func arrays(
    _ object: Object, _ function: String, _ machine: inout Machine
  ) throws(Failure) -> [ArrayObject] {
    var arrays: [ArrayObject] = []
    switch object {
    case .int, .float, .bool, .none:
      throw .type(
        function == "concatenate"
          ? "arrays to stack must be passed as a \"sequence\" type such as list or tuple."
          : "'\(machine.typeName(object))' object is not iterable")
    default: break
    }
    for item in try machine.items(of: object) {
      arrays.append(try array(item, of: function, &machine))
    }
    if arrays.isEmpty { throw .value("need at least one array to \(function)") }
    return arrays
  }

  /// Arrays one behind the other along an axis.
  func concatenated(
    _ arrays: [ArrayObject], axis: Object, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    guard let first = arrays.first else { throw .value("need at least one array to concatenate") }
    if first.rank == 0 { throw .value("zero-dimensional arrays cannot be concatenated") }
    let axis = try self.axis(axis, of: first.rank, machine)
    var shape = first.shape
    shape[axis] = 0
    var dtype = first.dtype
    for (index, array) in arrays.enumerated() {
      if array.rank != first.rank {
        throw .value(
          "all the input array dimensions except for the concatenation axis must match exactly, but "
            + "along dimension 0, the array at index 0 has \(first.rank) dimension(s) and the array at "
            + "index \(index) has \(array.rank) dimension(s)")
      }
      for place in shape.indices where place != axis && array.shape[place] != shape[place] {
        throw .value(
          "all the input array dimensions except for the concatenation axis must match exactly, but "
            + "along dimension \(place), the array at index 0 has size \(first.shape[place]) and the "
            + "array at index \(index) has size \(array.shape[place])")
      }
      shape[axis] += array.shape[axis]
      dtype = .common(dtype, array.dtype)
    }
    let result = try filled(shape, dtype == .object ? .int(0) : .int(0), dtype, &machine)
    var start = 0
    for array in arrays {
      let part = result.view(
        array.shape,
        Layout(
          offset: start * result.layout.strides[axis], strides: result.layout.strides))
      part.assign(try cast(array, to: dtype, &machine))
      start += array.shape[axis]
    }
    return result
  }

  private func makeConcatenation(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let arrays = try arrays(given[0], "concatenate", &machine)
    if case .none = given[1] {
      return .host(
        try concatenated(arrays.map { $0.reshaped([$0.count]) }, axis: .int(0), &machine))
    }
    if arrays[0].rank == 0 {
      throw .value("zero-dimensional arrays cannot be concatenated")
    }
    if arrays.contains(where: { $0.rank != arrays[0].rank }) {
      let other = arrays.firstIndex { $0.rank != arrays[0].rank } ?? 0
      throw .value(
        "all the input arrays must have same number of dimensions, but the array at index 0 has "
          + "\(arrays[0].rank) dimension(s) and the array at index \(other) has "
          + "\(arrays[other].rank) dimension(s)")
    }
    return .host(try concatenated(arrays, axis: given[1], &machine))
  }

  private func makeStack(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let arrays = try arrays(given[0], "stack", &machine)
    if arrays.contains(where: { $0.shape != arrays[0].shape }) {
      throw .value("all input arrays must have the same shape")
    }
    let axis = try axis(given[1], of: arrays[0].rank + 1, machine)
    let expanded = arrays.map { array in
      var shape = array.shape
      shape.insert(1, at: axis)
      return array.view(shape, array.layout.inserting(0, at: axis))
    }
    return .host(try concatenated(expanded, axis: .int(axis), &machine))
  }

  private func makeRows(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let arrays = try arrays(given[0], "concatenate", &machine)
    let rows = arrays.map { $0.rank < 2 ? $0.reshaped([1, $0.count]) : $0 }
    return try makeConcatenation([machine.list(rows.map { .host($0) }), .int(0)], &machine)
  }

  private func makeColumns(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let arrays = try arrays(given[0], "concatenate", &machine)
    let parts = arrays.map { $0.rank < 1 ? $0.reshaped([1]) : $0 }
    return try makeConcatenation(
      [machine.list(parts.map { .host($0) }), .int(parts[0].rank == 1 ? 0 : 1)], &machine)
  }

  private func makeColumnStack(_ given: [Object], _ machine: inout Machine) throws(Failure)
    -> Object
  {
    let arrays = try arrays(given[0], "concatenate", &machine)
    let columns = arrays.map { $0.rank < 2 ? $0.reshaped([$0.count, 1]) : $0 }
    return try makeConcatenation([machine.list(columns.map { .host($0) }), .int(1)], &machine)
  }

  private func makeAppend(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let pair = machine.list([given[0], given[1]])
    return try makeConcatenation([pair, given[2]], &machine)
  }

  // MARK: Splitting

  private func makeSplit(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try split(given, isEven: true, &machine)
  }

  private func makeUnevenSplit(_ given: [Object], _ machine: inout Machine) throws(Failure)
    -> Object
  {
    try split(given, isEven: false, &machine)
  }

  private func split(
    _ given: [Object], isEven: Bool, _ machine: inout Machine
  ) throws(Failure) -> Object {
    let array = try array(given[0], of: "split", &machine)
    var axis = try integer(given[2], machine)
    if axis < 0 { axis &+= array.rank }
    guard array.shape.indices.contains(axis) else {
      throw Failure(
        "IndexError", "tuple index out of range",
        hint: "the array has the shape \(spaced(array.shape)), and axis= names none of its axes")
    }
    let length = array.shape[axis]
    var cuts: [Int] = []
    switch plain(given[1]) {
    case .int(let sections):
      if sections == 0, isEven { throw Failure("ZeroDivisionError", "integer modulo by zero") }
      if sections <= 0 { throw .value("number sections must be larger than 0.") }
      if isEven, length % sections != 0 {
        throw .value("array split does not result in an equal division")
      }
      try machine.reserveMemory(sections, of: 128)
      var end = 0
      for part in 0..<sections - 1 {
        end += length / sections + (part < length % sections ? 1 : 0)
        cuts.append(end)
      }
    default: cuts = try shape(given[1], machine)
    }
    var parts: [Object] = []
    var start = 0
    for cut in cuts + [length] {
      let end = min(max(cut < 0 ? cut + length : cut, 0), length)
      var shape = array.shape
      shape[axis] = max(end - start, 0)
      let offset = array.layout.offset + min(start, max(length - 1, 0)) * array.layout.strides[axis]
      parts.append(.host(array.view(shape, Layout(offset: offset, strides: array.layout.strides))))
      start = end
    }
    return machine.list(parts)
  }

  // MARK: Repeating

  private func makeRepeat(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var array = try array(given[0], of: "repeat", &machine)
    if case .none = given[2] { array = array.reshaped([array.count]) }
    let wanted: Object = if case .none = given[2] { .int(0) } else { given[2] }
    let axis = try axis(wanted, of: array.rank, machine)
    var counts = try shape(given[1], machine)
    if counts.contains(where: { $0 < 0 }) {
      if counts.count == 1 { throw .value("negative dimensions are not allowed") }
      throw .value("repeats may not contain negative values.")
    }
    if counts.count == 1 { counts = Array(repeating: counts[0], count: array.shape[axis]) }
    guard counts.count == array.shape[axis] else {
      throw .value(
        "operands could not be broadcast together with shape (\(array.shape[axis]),) "
          + "(\(counts.count),)")
    }
    var total = 0
    for count in counts {
      let (sum, overflow) = total.addingReportingOverflow(count)
      total = overflow ? .max : sum
    }
    var shape = array.shape
    shape[axis] = total
    _ = try count(shape, of: .object, &machine)
    let places = counts.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    return .host(try array.taken(places, axis: axis))
  }

  private func makeTile(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var array = try array(given[0], of: "tile", &machine)
    var counts = try shape(given[1], machine)
    while counts.count < array.rank { counts.insert(1, at: 0) }
    if counts.count > array.rank {
      array = array.reshaped(Array(repeating: 1, count: counts.count - array.rank) + array.shape)
    }
    let shape = zip(counts, array.shape).map { $0.multipliedReportingOverflow(by: $1).partialValue }
    _ = try count(shape, of: .object, &machine)
    for (axis, count) in counts.enumerated() {
      let length = array.shape[axis]
      array = try array.taken((0..<count * length).map { $0 % length }, axis: axis)
    }
    return .host(array)
  }

  private func makeRoll(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "roll", &machine)
    let shift = try integer(given[1], machine)
    let isFlat = if case .none = given[2] { true } else { false }
    let source = isFlat ? array.reshaped([array.count]) : array
    let axis = isFlat ? 0 : try axis(given[2], of: array.rank, machine)
    let length = source.shape[axis]
    if length == 0 { return .host(array.copy) }
    let places = (0..<length).map { (($0 - shift) % length + length) % length }
    return .host(try source.taken(places, axis: axis).reshaped(array.shape))
  }
}

extension ArrayObject {
  /// The parts at some places along an axis, in an array of their own.
  func taken(_ places: [Int], axis: Int) throws(Failure) -> ArrayObject {
    for place in places where place < 0 || place >= shape[axis] {
      throw Failure(
        "IndexError", "index \(place) is out of bounds for axis \(axis) with size \(shape[axis])")
    }
    let outer = self.view(
      Array(shape[..<axis]), Layout(offset: 0, strides: Array(layout.strides[..<axis]))
    ).places
    let inner = self.view(
      Array(shape[(axis + 1)...]), Layout(offset: 0, strides: Array(layout.strides[(axis + 1)...]))
    ).places
    var all: [Int] = []
    all.reserveCapacity(outer.count * places.count * inner.count)
    for first in outer {
      for place in places {
        for last in inner {
          all.append(layout.offset + first + place * layout.strides[axis] + last)
        }
      }
    }
    var shape = shape
    shape[axis] = places.count
    return gathered(all, shape)
  }
}
