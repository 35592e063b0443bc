import GradWorksheet

// Attributes and methods of arrays.
extension Numpy {
  static var ownMethods: [NumpyFunction] {
    let none = Object.none
    return [
      NumpyFunction("flatten", [("a", nil), ("order", none)], Numpy.makeFlat),
      NumpyFunction(
        "astype",
        [
          ("a", nil), ("dtype", nil), ("order", none), ("casting", none), ("subok", none),
          ("copy", none),
        ],
        Numpy.makeCast),
      NumpyFunction("tolist", [("a", nil)], Numpy.makeList),
      NumpyFunction("item", [("a", nil), ("args", none)], Numpy.makeItem),
      NumpyFunction("fill", [("a", nil), ("value", nil)], Numpy.makeFill),
      NumpyFunction(
        "sort", [("a", nil), ("axis", .int(-1)), ("kind", none)], Numpy.makeSortInPlace),
      NumpyFunction(
        "clip", [("a", nil), ("min", none), ("max", none), ("out", none)], Numpy.makeClip),
      // Taken apart by the call itself.
      NumpyFunction("reshape", [], Numpy.makeFlat),
      NumpyFunction("transpose", [], Numpy.makeFlat),
    ]
  }

  /// `receiver.name(arguments)`.
  func call(
    _ name: String, _ receiver: Object, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    if name == "reshape" || name == "transpose" {
      return try rearranged(name, receiver, arguments, &machine)
    }
    guard let method = methods[name] else { return nil }
    if name == "item", arguments.positional.count > 1 {
      let index = machine.tuple(arguments.positional)
      return try method.call(self, Arguments([receiver, index]), &machine)
    }
    return try method.call(
      self, Arguments([receiver] + arguments.positional, keywords: arguments.keywords), &machine)
  }

  /// `a.reshape(2, 3)` is `np.reshape(a, (2, 3))`.
  private func rearranged(
    _ name: String, _ receiver: Object, _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object? {
    var lengths = arguments.positional
    for keyword in arguments.keywords {
      switch keyword.name {
      case "order": break
      case "shape": lengths = [keyword.value]
      default: throw .type("'\(keyword.name)' is an invalid keyword argument for \(name)()")
      }
    }
    var wanted: Object = .none
    if lengths.count == 1 {
      wanted = lengths[0]
    } else if lengths.count > 1 {
      wanted = machine.tuple(lengths)
    } else if name == "reshape" {
      throw .type("reshape() takes exactly 1 argument (0 given)")
    }
    guard let function = functions[name] else { return nil }
    return try function.body(self)([receiver, wanted, .none], &machine)
  }

  private func makeFlat(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "flatten", &machine)
    try reserve(array.count, of: array.dtype, &machine)
    return .host(array.copy.reshaped([array.count]))
  }

  private func makeCast(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "astype", &machine)
    var dtype = try dtype(given[1], machine) ?? .float64
    // A program that does not know of its Values casts floats, and that is what they stand for.
    if dtype.isFloat, host.standsForNumbers, array.holdsValues { dtype = .object }
    try reserve(array.count, of: dtype, &machine)
    let result = try cast(array, to: dtype, &machine)
    let own = result === array ? array.copy : result
    if case .host(let host) = given[0], host is ArrayObject { return .host(own) }
    return own.result
  }

  private func makeList(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "tolist", &machine)
    try machine.reserveMemory(array.count, of: 16)
    var items = array.plainItems
    for (axis, length) in array.shape.enumerated().dropFirst().reversed() {
      let rows = array.shape[..<axis].reduce(1, *)
      items = (0..<rows).map { machine.list(Array(items[$0 * length..<($0 + 1) * length])) }
    }
    return array.rank == 0 ? items[0] : machine.list(items)
  }

  private func makeItem(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "item", &machine)
    if case .none = given[1] {
      guard array.count == 1 else {
        throw .value("can only convert an array of size 1 to a Python scalar")
      }
      return array.buffer.plain(at: array.layout.offset)
    }
    if case .int = given[1] {
      return plain(try array.reshaped([array.count]).read(given[1], &machine))
    }
    return plain(try array.read(given[1], &machine))
  }

  private func makeFill(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try array(given[0], of: "fill", &machine).write(.ellipsis, given[1], &machine)
    return .none
  }

  private func makeSortInPlace(_ given: [Object], _ machine: inout Machine) throws(Failure)
    -> Object
  {
    let array = try array(given[0], of: "sort", &machine)
    array.assign(try sorted(array, given[1], &machine))
    return .none
  }
}

extension ArrayObject {
  /// `array.name`.
  func ownAttribute(_ name: String, _ machine: Machine) throws(Failure) -> Object? {
    switch name {
    case "shape": return machine.tuple(shape.map { .int($0) })
    case "ndim": return .int(rank)
    case "size": return .int(count)
    case "dtype": return .host(DTypeObject(dtype, numpy))
    case "T": return .host(transposed(shape.indices.reversed()))
    case "flat": return .host(FlatObject(self))
    case "real": return .host(self)
    case "strides":
      let size = dtype == .object ? 8 : dtype.size
      return machine.tuple(layout.strides.map { .int($0 &* size) })
    case "itemsize": return .int(dtype == .object ? 8 : dtype.size)
    case "nbytes": return .int(count * (dtype == .object ? 8 : dtype.size))
    case "data", "grad":
      guard dtype == .object else { return nil }
      return .host(try numpy.numbers(self, gradients: name == "grad", machine))
    default: return nil
    }
  }

  /// `array.name = value`.
  func setOwnAttribute(
    _ name: String, _ value: Object, _ machine: inout Machine
  ) throws(Failure) -> Bool {
    switch name {
    case "shape":
      let shape = try fitted(try numpy.shape(value, machine))
      guard isContiguous else {
        throw Failure(
          "AttributeError",
          "incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape."
        )
      }
      take(
        shape: shape,
        layout: Layout(offset: layout.offset, strides: Layout(rowMajor: shape).strides))
      return true
    case "data", "grad":
      guard dtype == .object else { return false }
      try numpy.set(name, of: self, to: value, &machine)
      return true
    default: return false
    }
  }
}
