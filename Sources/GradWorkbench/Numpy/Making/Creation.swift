import GradWorksheet

// Functions that make arrays.
extension Numpy {
  static var creation: [NumpyFunction] {
    let none = Object.none
    let shaped: [(name: String, default: Object?)] = [
      ("shape", nil), ("dtype", none), ("order", none),
    ]
    let like: [(name: String, default: Object?)] = [
      ("a", nil), ("dtype", none), ("order", none), ("subok", none), ("shape", none),
    ]
    return [
      NumpyFunction(
        "array",
        [("object", nil), ("dtype", none), ("copy", none), ("order", none), ("ndmin", .int(0))],
        Numpy.makeArray),
      NumpyFunction("asarray", [("a", nil), ("dtype", none), ("order", none)], Numpy.makeAsArray),
      NumpyFunction("ascontiguousarray", [("a", nil), ("dtype", none)], Numpy.makeAsArray),
      NumpyFunction("zeros", shaped, Numpy.makeZeros),
      NumpyFunction("empty", shaped, Numpy.makeZeros),
      NumpyFunction("ones", shaped, Numpy.makeOnes),
      NumpyFunction(
        "full", [("shape", nil), ("fill_value", nil), ("dtype", none), ("order", none)],
        Numpy.makeFull),
      NumpyFunction("zeros_like", like, Numpy.makeZerosLike),
      NumpyFunction("empty_like", like, Numpy.makeZerosLike),
      NumpyFunction("ones_like", like, Numpy.makeOnesLike),
      NumpyFunction(
        "full_like", [("a", nil), ("fill_value", nil), ("dtype", none)], Numpy.makeFullLike),
      NumpyFunction(
        "eye", [("N", nil), ("M", none), ("k", .int(0)), ("dtype", none)], Numpy.makeEye),
      NumpyFunction("identity", [("n", nil), ("dtype", none)], Numpy.makeIdentity),
      NumpyFunction("copy", [("a", nil), ("order", none)], method: true, Numpy.makeCopy),
    ]
  }

  private func makeArray(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let dtype = try dtype(given[1], machine)
    let array = try read(given[0], as: dtype, &machine)
    try reserve(array.count, of: array.dtype, &machine)
    var shape = array.shape
    let rank = try integer(given[4], machine)
    while shape.count < min(rank, 64) { shape.insert(1, at: 0) }
    var copies = true
    if case .bool(false) = given[2] { copies = false }
    let own = copies ? array.copy : array
    return .host(shape == array.shape ? own : own.view(shape, Layout(rowMajor: shape)))
  }

  private func makeAsArray(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    .host(try read(given[0], as: try dtype(given[1], machine), &machine))
  }

  /// An array of one number again and again.
  func filled(
    _ shape: [Int], _ value: Object, _ dtype: DType, _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    let size = try count(shape, of: dtype, &machine)
    let given = try array(value, of: "full", &machine)
    if case .int = value { try fit(given, dtype) }
    let element = try cast(given, to: dtype, &machine)
    guard element.rank == 0 else {
      guard Broadcasting.shape([element.shape, shape]) == shape else {
        throw .value(
          "could not broadcast input array from shape \(tight(element.shape)) into shape "
            + tight(shape))
      }
      return element.view(shape, element.broadcast(to: shape)).copy
    }
    let place = element.layout.offset
    let buffer =
      switch dtype.storage {
      case .float64: Buffer(Array(repeating: element.buffer.doubles[place], count: size))
      case .float32: Buffer(Array(repeating: element.buffer.floats[place], count: size))
      case .int64:
        Buffer(
          kept: Array(repeating: element.buffer.integers[place], count: size), dtype)
      case .bool: Buffer(Array(repeating: element.buffer.flags[place], count: size))
      case .object: Buffer(Array(repeating: element.buffer.objects[place], count: size), self)
      }
    return ArrayObject(buffer, shape, self)
  }

  /// The shape of a new array.
  private func wantedShape(
    _ object: Object, _ machine: borrowing Machine
  ) throws(Failure) -> [Int] {
    switch object {
    case .float, .none:
      var machine = copy machine
      throw .type(
        "expected a sequence of integers or a single integer, got '\(try machine.repr(object))'",
        hint: "lengths are whole numbers: int(...), or // in place of /")
    default: return try shape(object, machine)
    }
  }

  private func makeZeros(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    .host(
      try filled(
        try wantedShape(given[0], machine), .int(0), try dtype(given[1], machine) ?? .float64,
        &machine))
  }

  private func makeOnes(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    .host(
      try filled(
        try wantedShape(given[0], machine), .int(1), try dtype(given[1], machine) ?? .float64,
        &machine))
  }

  private func makeFull(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let value = try array(given[1], of: "full", &machine)
    return .host(
      try filled(
        try wantedShape(given[0], machine), given[1], try dtype(given[2], machine) ?? value.dtype,
        &machine))
  }

  private func makeZerosLike(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    try makeLike(given, .int(0), &machine)
  }

  private func makeOnesLike(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try makeLike(given, .int(1), &machine)
  }

  private func makeLike(
    _ given: [Object], _ value: Object, _ machine: inout Machine
  ) throws(Failure) -> Object {
    let array = try array(given[0], of: "zeros_like", &machine)
    var shape = array.shape
    if given.count > 4, case .none = given[4] {
    } else if given.count > 4 {
      shape = try self.shape(given[4], machine)
    }
    return .host(
      try filled(shape, value, try dtype(given[1], machine) ?? array.dtype, &machine))
  }

  private func makeFullLike(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "full_like", &machine)
    return .host(
      try filled(array.shape, given[1], try dtype(given[2], machine) ?? array.dtype, &machine))
  }

  private func makeEye(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let rows = try integer(given[0], machine)
    var columns = rows
    if case .none = given[1] {} else { columns = try integer(given[1], machine) }
    let diagonal = try integer(given[2], machine)
    let array = try filled(
      [rows, columns], .int(0), try dtype(given[3], machine) ?? .float64, &machine)
    let one = try cast(try self.array(.int(1), of: "eye", &machine), to: array.dtype, &machine)
    for row in 0..<rows where row + diagonal >= 0 && row + diagonal < columns {
      array.view(
        [], Layout(offset: row * columns + row + diagonal, strides: [])
      ).assign(one)
    }
    return .host(array)
  }

  private func makeIdentity(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try makeEye([given[0], .none, .int(0), given[1]], &machine)
  }

  private func makeCopy(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "copy", &machine)
    try reserve(array.count, of: array.dtype, &machine)
    return .host(array.copy)
  }
}
