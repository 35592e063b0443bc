import GradWorksheet

// Elements named by arrays of places.
extension Numpy {
  static var alongAxis: [NumpyFunction] {
    [
      NumpyFunction(
        "take_along_axis", [("arr", nil), ("indices", nil), ("axis", .int(-1))],
        Numpy.makeTakeAlong),
      NumpyFunction(
        "put_along_axis", [("arr", nil), ("indices", nil), ("values", nil), ("axis", nil)],
        Numpy.makePutAlong),
      NumpyFunction(
        "put", [("a", nil), ("ind", nil), ("v", nil)], method: true, Numpy.makePut),
      NumpyFunction("fill_diagonal", [("a", nil), ("val", nil)], Numpy.makeFillDiagonal),
      NumpyFunction("copyto", [("dst", nil), ("src", nil)], Numpy.makeCopyTo),
      NumpyFunction("unravel_index", [("indices", nil), ("shape", nil)], Numpy.makeUnravel),
      NumpyFunction(
        "ravel_multi_index", [("multi_index", nil), ("dims", nil)], Numpy.makeRavelIndex),
      NumpyFunction(
        "diag_indices", [("n", nil), ("ndim", .int(2))], Numpy.makeDiagonalIndices),
      NumpyFunction(
        "tril_indices", [("n", nil), ("k", .int(0)), ("m", Object.none)], Numpy.makeLowerIndices),
      NumpyFunction(
        "triu_indices", [("n", nil), ("k", .int(0)), ("m", Object.none)], Numpy.makeUpperIndices),
    ]
  }

  /// The index that names, with these places along an axis, one element for each.
  private func index(
    _ array: ArrayObject, _ indices: Object, _ axis: Object, _ function: String,
    _ machine: inout Machine
  ) throws(Failure) -> (array: ArrayObject, index: Object) {
    let places = try self.array(indices, of: function, &machine)
    guard places.dtype.isInteger else {
      throw Failure("IndexError", "`indices` must be an integer array")
    }
    if !axis.isGiven {
      guard places.rank == 1 else {
        throw .value("when axis=None, `indices` must have a single dimension.")
      }
      return (array.reshaped([array.count]), .host(places))
    }
    let axis = try self.axis(axis, of: array.rank, machine)
    guard places.rank == array.rank else {
      throw .value("`indices` and `arr` must have the same number of dimensions")
    }
    var parts: [Object] = []
    for (own, length) in array.shape.enumerated() {
      if own == axis {
        parts.append(.host(places))
        continue
      }
      var shape = array.shape.map { _ in 1 }
      shape[own] = length
      parts.append(.host(ArrayObject(Buffer(Array(0..<length)), shape, self)))
    }
    return (array, machine.tuple(parts))
  }

  private func makeTakeAlong(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    let array = try array(given[0], of: "take_along_axis", &machine)
    let (source, index) = try index(array, given[1], given[2], "take_along_axis", &machine)
    return try source.read(index, &machine)
  }

  private func makePutAlong(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try target(given[0])
    let (target, index) = try index(array, given[1], given[3], "put_along_axis", &machine)
    try target.write(index, given[2], &machine)
    return .none
  }

  private func makePut(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let target = try target(given[0])
    let places = try array(given[1], of: "put", &machine)
    let values = try cast(try array(given[2], of: "put", &machine), to: target.dtype, &machine)
    let flat = try target.flatPlaces(try numbers(places))
    guard values.count > 0 else { return .none }
    let own = values.places
    for (number, place) in flat.enumerated() {
      target.view([], Layout(offset: place, strides: [])).assign(
        values.view([], Layout(offset: own[number % own.count], strides: [])))
    }
    return .none
  }

  private func makeFillDiagonal(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let target = try target(given[0])
    guard target.rank >= 2 else { throw .value("array must be at least 2-d") }
    let length = target.shape.min() ?? 0
    let diagonal = target.view(
      [length],
      Layout(offset: target.layout.offset, strides: [target.layout.strides.reduce(0, +)]))
    try diagonal.write(.ellipsis, given[1], &machine)
    return .none
  }

  private func makeCopyTo(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let target = try target(given[0])
    let source = try array(given[1], of: "copyto", &machine)
    guard source.dtype.casts(to: target.dtype) else {
      throw .type(
        "Cannot cast \(source.rank == 0 ? "scalar" : "array data") from "
          + "dtype('\(source.dtype.symbol)') to "
          + "dtype('\(target.dtype.symbol)') according to the rule 'same_kind'")
    }
    try target.write(.ellipsis, .host(source), &machine)
    return .none
  }

  /// The integers of an array of places.
  func numbers(_ places: ArrayObject) throws(Failure) -> [Int] {
    guard places.dtype.isInteger || places.dtype == .bool || places.count == 0 else {
      throw .type(
        "Cannot cast array data from dtype('\(places.dtype.symbol)') to dtype('int64') according to the "
          + "rule 'safe'")
    }
    return places.count == 0 ? [] : places.integers
  }

  /// How many places a shape has, which no array need have.
  private func counted(_ shape: [Int], _ message: String) throws(Failure) -> Int {
    if shape.contains(where: { $0 < 0 }) {
      throw .value("negative dimensions are not allowed")
    }
    // Strides count an axis without places as one with a single place.
    var (total, isTooLarge) = (1, false)
    for length in shape where length > 0 {
      let (product, overflow) = total.multipliedReportingOverflow(by: length)
      isTooLarge = isTooLarge || overflow
      total = product
    }
    if isTooLarge { throw .value(message) }
    return shape.contains(0) ? 0 : total
  }

  private func makeUnravel(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let places = try array(given[0], of: "unravel_index", &machine)
    let shape = try shape(given[1], machine)
    let total = try counted(
      shape,
      "dimensions are too large; arrays and shapes with a total size greater than 'intp' are not "
        + "supported.")
    let numbers = try numbers(places)
    for place in numbers where place < 0 || place >= total {
      throw .value("index \(place) is out of bounds for array with size \(total)")
    }
    let strides = Layout(rowMajor: shape).strides
    let isPlain = places.rank == 0
    return machine.tuple(
      shape.indices.map { axis in
        let found = numbers.map { $0 / strides[axis] % max(shape[axis], 1) }
        let array = ArrayObject(Buffer(found), places.shape, self)
        return isPlain ? array.result : .host(array)
      })
  }

  private func makeRavelIndex(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let shape = try shape(given[1], machine)
    let parts = try machine.items(of: given[0])
    _ = try counted(
      shape,
      "invalid dims: array size defined by dims is larger than the maximum possible size.")
    guard parts.count == shape.count else {
      throw .value("parameter multi_index must be a sequence of length \(shape.count)")
    }
    var sum: Operand?
    for (axis, part) in parts.enumerated() {
      let places = try array(part, of: "ravel_multi_index", &machine)
      for place in try numbers(places) where place < 0 || place >= shape[axis] {
        throw .value("invalid entry in coordinates array")
      }
      let stride = ArrayObject(Buffer([Layout(rowMajor: shape).strides[axis]]), [], self)
      let term = Operand(
        array: try apply(.multiply, Operand(array: places), Operand(array: stride), &machine))
      sum =
        try sum.map { (old) throws(Failure) in
          Operand(array: try apply(.add, old, term, &machine))
        } ?? term
    }
    return sum?.array.result ?? .int(0)
  }

  private func makeDiagonalIndices(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let count = try count([try integer(given[0], machine)], of: .int64, &machine)
    let places = ArrayObject(Buffer(Array(0..<count)), [count], self)
    let axes = try integer(given[1], machine)
    return machine.tuple(Array(repeating: .host(places), count: min(max(axes, 0), 64)))
  }

  private func triangle(
    _ given: [Object], _ machine: inout Machine, _ holds: (_ apart: Int, _ offset: Int) -> Bool
  ) throws(Failure) -> Object {
    let rows = try integer(given[0], machine)
    let offset = try integer(given[1], machine)
    let columns = given[2].isGiven ? try integer(given[2], machine) : rows
    let area = try count([rows, columns], of: .int64, &machine)
    // So many rows without a place would be gone through all the same.
    let isEmpty = area == 0
    try machine.spend(area &* 8)
    var (first, second): ([Int], [Int]) = ([], [])
    for row in 0..<(isEmpty ? 0 : rows) {
      for column in 0..<columns where holds(column - row, offset) {
        first.append(row)
        second.append(column)
      }
    }
    return machine.tuple(
      [first, second].map { .host(ArrayObject(Buffer($0), [$0.count], self)) })
  }

  private func makeLowerIndices(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    try triangle(given, &machine) { $0 <= $1 }
  }

  private func makeUpperIndices(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    try triangle(given, &machine) { $0 >= $1 }
  }
}

extension ArrayObject {
  /// Where the elements with these numbers, counted through the array, stand in the buffer.
  func flatPlaces(_ numbers: [Int]) throws(Failure) -> [Int] {
    let all = places
    var found: [Int] = []
    found.reserveCapacity(numbers.count)
    for number in numbers {
      let place = number < 0 ? number + count : number
      guard place >= 0, place < count else {
        throw Failure(
          "IndexError", "index \(number) is out of bounds for axis 0 with size \(count)")
      }
      found.append(all[place])
    }
    return found
  }
}
