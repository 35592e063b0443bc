import GradWorksheet

// Functions that call functions of the worksheet.
extension Numpy {
  static var applying: [NumpyFunction] {
    [
      NumpyFunction(
        "vectorize", [("pyfunc", nil), ("otypes", Object.none)], Numpy.makeVectorized),
      NumpyFunction(
        "apply_along_axis", [("func1d", nil), ("axis", nil), ("arr", nil)], Numpy.makeAlongAxis),
      NumpyFunction(
        "fromfunction", [("function", nil), ("shape", nil), ("dtype", Object.none)],
        Numpy.makeFromFunction),
      NumpyFunction(
        "select", [("condlist", nil), ("choicelist", nil), ("default", .int(0))], Numpy.makeSelect),
    ]
  }

  private func makeVectorized(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    .host(Vectorized(given[0], try dtype(given[1], machine), self, machine))
  }

  private func makeFromFunction(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let shape = try shape(given[1], machine)
    let places = try cast(
      try indices(shape, &machine), to: try dtype(given[2], machine) ?? .float64, &machine)
    var arguments: [Object] = []
    for axis in shape.indices { arguments.append(try places.read(.int(axis), &machine)) }
    return try machine.call(given[0], Arguments(arguments))
  }

  private func makeAlongAxis(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    let array = try array(given[2], of: "apply_along_axis", &machine)
    let axis = try axis(given[1], of: array.rank, machine)
    let lanes = array.lanes([axis])
    let rows = lanes.reshaped([lanes.shape.dropLast().reduce(1, *), array.shape[axis]])
    let results = machine.list([])
    machine.pin(results)
    defer { machine.unpin() }
    guard case .list(let list) = results else { return .none }
    for row in 0..<rows.shape[0] {
      let lane = try rows.read(.int(row), &machine)
      let result = try machine.call(given[0], Arguments([lane]))
      list.change { $0.append(result) }
    }
    let found = try self.array(results, of: "apply_along_axis", &machine)
    // What each lane gave stands where the axis was.
    let outer = lanes.shape.dropLast()
    let whole = found.reshaped(Array(outer) + found.shape.dropFirst())
    let inner = Array(outer.count..<whole.rank)
    var order = Array(0..<outer.count)
    order.insert(contentsOf: inner, at: axis)
    return whole.transposed(order).result
  }

  private func makeSelect(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let conditions = try machine.items(of: given[0])
    let choices = try machine.items(of: given[1])
    guard conditions.count == choices.count else {
      throw .value("list of cases must be same length as list of conditions")
    }
    guard let choose = functions["where"] else { return .none }
    var result = given[2]
    for (condition, choice) in zip(conditions, choices).reversed() {
      result = try choose.body(self)([condition, choice, result], &machine)
    }
    return result
  }
}

/// `np.vectorize(f)`: a function of the worksheet that is called for each element.
final class Vectorized: HostObject {
  /// The function, in a list where the machine sees it.
  private let held: Object
  private let dtype: DType?
  private unowned let numpy: Numpy

  init(_ function: Object, _ dtype: DType?, _ numpy: Numpy, _ machine: borrowing Machine) {
    held = machine.list([function])
    self.dtype = dtype
    self.numpy = numpy
    super.init(typeName: "numpy.vectorize", holdsObjects: true)
  }

  override var contents: [Object] { [held] }

  override var isCallable: Bool { true }

  override func call(_ arguments: Arguments, _ machine: inout Machine) throws(Failure) -> Object {
    guard case .list(let list) = held, let function = list.elements.first else { return .none }
    var arrays: [ArrayObject] = []
    for object in arguments.positional {
      arrays.append(try numpy.array(object, of: "vectorize", &machine))
    }
    let shape = try Broadcasting.common(arrays.map(\.shape))
    let count = try numpy.count(shape, of: .object, &machine)
    let laid = arrays.map { $0.view(shape, $0.broadcast(to: shape)) }
    let places = laid.map(\.places)
    let results = machine.list([])
    machine.pin(results)
    defer { machine.unpin() }
    guard case .list(let found) = results else { return .none }
    for index in 0..<count {
      let items = zip(laid, places).map { $0.buffer.element(at: $1[index], numpy) }
      let result = try machine.call(function, Arguments(items))
      found.change { $0.append(result) }
    }
    return try numpy.read(results, as: dtype, &machine).reshaped(shape).result
  }
}
