import GradNumbers
import GradWorksheet

// Grids of places and of numbers.
extension Numpy {
  static var grids: [NumpyFunction] {
    [
      NumpyFunction("indices", [("dimensions", nil)], Numpy.makeIndices),
      NumpyFunction(
        "tri", [("N", nil), ("M", Object.none), ("k", .int(0)), ("dtype", Object.none)],
        Numpy.makeTriangle),
      NumpyFunction(
        "geomspace", [("start", nil), ("stop", nil), ("num", .int(50))], Numpy.makeGeometric),
      NumpyFunction(
        "vander", [("x", nil), ("N", Object.none), ("increasing", .bool(false))],
        Numpy.makeVandermonde),
    ]
  }

  /// The functions that take any number of arrays.
  var gridFunctions: [NativeFunction] {
    [
      NativeFunction("meshgrid") {
        [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
        try meshgrid(arguments, &machine)
      },
      NativeFunction("ix_") {
        [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
        try openMesh(arguments.positional, &machine)
      },
      NativeFunction("broadcast_arrays") {
        [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
        var arrays: [ArrayObject] = []
        for object in arguments.positional {
          arrays.append(try array(object, of: "broadcast_arrays", &machine))
        }
        guard let shape = Broadcasting.shape(arrays.map(\.shape)) else {
          throw .value("shape mismatch: objects cannot be broadcast to a single shape.")
        }
        _ = try count(shape, of: .float64, &machine)
        return machine.tuple(arrays.map { .host($0.view(shape, $0.broadcast(to: shape)).copy) })
      },
      NativeFunction("broadcast_shapes") {
        [self] (machine: inout Machine, arguments: Arguments) throws(Failure) -> Object in
        var shapes: [[Int]] = []
        for object in arguments.positional { shapes.append(try shape(object, machine)) }
        guard let common = Broadcasting.shape(shapes) else {
          throw .value("shape mismatch: objects cannot be broadcast to a single shape.")
        }
        return machine.tuple(common.map { .int($0) })
      },
    ]
  }

  private func meshgrid(
    _ arguments: Arguments, _ machine: inout Machine
  ) throws(Failure) -> Object {
    var isMatrix = false
    for (name, value) in arguments.keywords {
      switch (name, value) {
      case ("indexing", .string(let string)) where ["xy", "ij"].contains(string.text):
        isMatrix = string.text == "ij"
      case ("indexing", _): throw .value("Valid values for `indexing` are 'xy' and 'ij'.")
      case ("sparse", _) where !(try machine.truth(value)), ("copy", _): break
      default: throw .type("meshgrid() got an unexpected keyword argument '\(name)'")
      }
    }
    var rows: [ArrayObject] = []
    for object in arguments.positional {
      let array = try array(object, of: "meshgrid", &machine)
      rows.append(array.reshaped([array.count]))
    }
    // Which axis each of the arrays runs along.
    var axes = Array(rows.indices)
    if !isMatrix, axes.count > 1 { axes.swapAt(0, 1) }
    var shape = rows.map(\.count)
    for (row, axis) in zip(rows, axes) { shape[axis] = row.count }
    _ = try count(shape, of: .float64, &machine)
    return machine.tuple(
      zip(rows, axes).map { row, axis in
        var strides = shape.map { _ in 0 }
        strides[axis] = row.layout.strides[0]
        return .host(row.view(shape, Layout(offset: row.layout.offset, strides: strides)).copy)
      })
  }

  private func openMesh(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var results: [Object] = []
    for (axis, object) in given.enumerated() {
      var array = try array(object, of: "ix_", &machine)
      guard array.rank == 1 else { throw .value("Cross index must be 1 dimensional") }
      if array.dtype == .bool {
        let places = array.nonzero[0]
        array = ArrayObject(Buffer(places), [places.count], self)
      }
      var shape = given.map { _ in 1 }
      shape[axis] = array.count
      results.append(.host(array.reshaped(shape)))
    }
    return machine.tuple(results)
  }

  private func makeIndices(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let shape = try shape(given[0], machine)
    return .host(try indices(shape, &machine))
  }

  /// For each axis the places along it, in one array.
  func indices(_ shape: [Int], _ machine: inout Machine) throws(Failure) -> ArrayObject {
    let count = try count([shape.count] + shape, of: .int64, &machine)
    var numbers: [Int] = []
    numbers.reserveCapacity(count)
    let size = shape.reduce(1, *)
    let strides = Layout(rowMajor: shape).strides
    for (axis, length) in shape.enumerated() {
      for place in 0..<size { numbers.append(place / strides[axis] % length) }
    }
    return ArrayObject(Buffer(numbers), [shape.count] + shape, self)
  }

  private func makeTriangle(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let rows = try integer(given[0], machine)
    let columns = given[1].isGiven ? try integer(given[1], machine) : rows
    let offset = try integer(given[2], machine)
    let size = try count([rows, columns], of: .float64, &machine)
    let numbers = (0..<size).map { $0 % columns - $0 / columns <= offset ? 1.0 : 0 }
    let array = ArrayObject(Buffer(numbers), [rows, columns], self)
    guard let dtype = try dtype(given[3], machine) else { return .host(array) }
    return .host(try cast(array, to: dtype, &machine))
  }

  private func makeGeometric(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    let (start, stop) = (
      try double(given[0], "start", machine), try double(given[1], "stop", machine)
    )
    if start == 0 || stop == 0 { throw .value("Geometric sequence cannot include zero") }
    if (start < 0) != (stop < 0) {
      throw .value("np.geomspace takes two numbers of one sign in worksheets")
    }
    let count = try count([try integer(given[2], machine)], of: .float64, &machine)
    let sign: Double = start < 0 ? -1 : 1
    let (low, high) = (FloatFunctions.log10(sign * start), FloatFunctions.log10(sign * stop))
    let step = count > 1 ? (high - low) / Double(count - 1) : 0
    var numbers = (0..<count).map { sign * Double.pow(10, Double($0) * step + low) }
    if count > 0 { numbers[0] = start }
    if count > 1 { numbers[count - 1] = stop }
    return .host(ArrayObject(Buffer(numbers), [count], self))
  }

  private func makeVandermonde(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let x = try array(given[0], of: "vander", &machine)
    guard x.rank == 1 else { throw .value("x must be a one-dimensional array or sequence.") }
    let columns = given[1].isGiven ? try integer(given[1], machine) : x.count
    _ = try count([x.count, columns], of: x.dtype, &machine)
    var powers = [try filled([x.count, 1], .int(1), x.dtype == .bool ? .int64 : x.dtype, &machine)]
    let column = Operand(array: x.reshaped([x.count, 1]))
    while powers.count < columns {
      powers.append(
        try apply(.multiply, Operand(array: powers[powers.count - 1]), column, &machine))
    }
    if !(try machine.truth(given[2])) { powers.reverse() }
    return .host(try concatenated(powers, axis: .int(1), &machine))
  }
}

/// `np.mgrid[0:3, 0:4]` and `np.ogrid`: grids made by what looks like an index.
final class GridObject: HostObject {
  private let isOpen: Bool
  private unowned let numpy: Numpy

  init(isOpen: Bool, _ numpy: Numpy) {
    self.isOpen = isOpen
    self.numpy = numpy
    super.init(
      typeName: isOpen
        ? "numpy.lib._index_tricks_impl.OGridClass" : "numpy.lib._index_tricks_impl.MGridClass")
  }

  override func item(_ index: Object, _ machine: inout Machine) throws(Failure) -> Object {
    var slices = [index]
    if case .tuple(let tuple) = index { slices = tuple.elements }
    var rows: [ArrayObject] = []
    for slice in slices { rows.append(try numpy.range(slice, &machine)) }
    if case .slice = index { return .host(rows[0]) }
    let shape = rows.map(\.count)
    let dtype = rows.map(\.dtype).reduce(.int64) { DType.common($0, $1) }
    _ = try numpy.count([rows.count] + shape, of: dtype, &machine)
    var parts: [ArrayObject] = []
    for (axis, row) in rows.enumerated() {
      var own = shape.map { _ in 1 }
      own[axis] = row.count
      parts.append(try numpy.cast(row, to: dtype, &machine).reshaped(own))
    }
    if isOpen { return machine.tuple(parts.map { .host($0) }) }
    let laid = parts.map {
      $0.view([1] + shape, $0.reshaped([1] + $0.shape).broadcast(to: [1] + shape))
    }
    return .host(try numpy.concatenated(laid, axis: .int(0), &machine))
  }
}

extension Numpy {
  /// The numbers of a slice: `0:3`, `0:1:0.1`; a step as in `5j` says how many.
  func range(_ slice: Object, _ machine: inout Machine) throws(Failure) -> ArrayObject {
    guard case .slice(let slice) = slice else {
      throw .type("a grid takes slices, as in np.mgrid[0:3, 0:4]")
    }
    guard let function = functions["arange"] else { return array(0) }
    let bounds = slice.bounds
    let start = bounds.lower.isGiven ? bounds.lower : .int(0)
    let step = bounds.step.isGiven ? bounds.step : .int(1)
    let found = try function.call(self, Arguments([start, bounds.upper, step]), &machine)
    return try array(found, of: "mgrid", &machine)
  }
}

/// `np.s_[1:3, ::2]`: the index itself.
final class IndexMaker: HostObject {
  init() { super.init(typeName: "numpy.lib._index_tricks_impl.IndexExpression") }

  override func item(_ index: Object, _ machine: inout Machine) throws(Failure) -> Object { index }
}
