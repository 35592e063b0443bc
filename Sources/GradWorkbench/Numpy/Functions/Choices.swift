import GradNumbers
import GradWorksheet

// Functions that choose among elements, compare arrays, and round.
extension Numpy {
  static var choices: [NumpyFunction] {
    let none = Object.none
    let missing = Object.undefined
    let close: [(name: String, default: Object?)] = [
      ("a", nil), ("b", nil), ("rtol", .float(1e-5)), ("atol", .float(1e-8)),
      ("equal_nan", .bool(false)),
    ]
    return [
      NumpyFunction(
        "where", [("condition", nil), ("x", missing), ("y", missing)], Numpy.makeWhere),
      NumpyFunction(
        "clip",
        [
          ("a", nil), ("a_min", none), ("a_max", none), ("out", none), ("min", none), ("max", none),
        ],
        Numpy.makeClip),
      NumpyFunction(
        "round", [("a", nil), ("decimals", .int(0)), ("out", none)], method: true, Numpy.makeRound),
      NumpyFunction(
        "around", [("a", nil), ("decimals", .int(0)), ("out", none)], Numpy.makeRound),
      NumpyFunction("isclose", close, Numpy.makeIsClose),
      NumpyFunction("allclose", close, Numpy.makeAllClose),
      NumpyFunction("array_equal", [("a1", nil), ("a2", nil)], Numpy.makeArrayEqual),
      NumpyFunction("nonzero", [("a", nil)], method: true, Numpy.makeNonzero),
      NumpyFunction("argwhere", [("a", nil)], Numpy.makeArgWhere),
      NumpyFunction("flatnonzero", [("a", nil)], Numpy.makeFlatNonzero),
      NumpyFunction(
        "nan_to_num", [("x", nil), ("copy", .bool(true)), ("nan", .float(0))], Numpy.makeNanToNum),
    ]
  }

  private func makeWhere(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let condition = try array(given[0], of: "where", &machine)
    if case .undefined = given[1] { return try makeNonzero([given[0]], &machine) }
    if case .undefined = given[2] {
      throw .value("either both or neither of x and y should be given")
    }
    let x = try argument(given[1], of: "where", &machine)
    let y = try argument(given[2], of: "where", &machine)
    let shape = try Broadcasting.common([condition.shape, x.shape, y.shape])
    let dtype = common(x, y)
    let layouts = [condition, x.array, y.array].filter { $0.rank > 0 }
    if let order = MemoryOrder.order(shape, layouts.map { $0.broadcast(to: shape) }) {
      func laid(_ array: ArrayObject, _ given: Object) -> Object {
        array.rank == 0 ? given : .host(array.laid(on: shape, in: order))
      }
      let result = try makeWhere(
        [laid(condition, given[0]), laid(x.array, given[1]), laid(y.array, given[2])], &machine)
      let array = try array(result, of: "where", &machine)
      return .host(array.transposed(MemoryOrder.inverse(order)))
    }
    _ = try count(shape, of: dtype, &machine)
    let chooser = ArrayObject(try converted(condition, to: .bool, &machine), condition.shape, self)
    let flags = ArrayObject(chooser.buffer, shape, chooser.broadcast(to: shape), self).items(
      Bool.self)
    func choose<E: ArrayItem>(_ a: Elements<E>, _ b: Elements<E>) -> Buffer {
      let left = ArrayObject(E.buffer(a.items, self), shape, a.layout, self).items(E.self)
      let right = ArrayObject(E.buffer(b.items, self), shape, b.layout, self).items(E.self)
      return E.buffer(flags.indices.map { flags[$0] ? left[$0] : right[$0] }, self)
    }
    let result =
      switch dtype.storage {
      case .float64:
        choose(
          try elements(x, shape, Double.self, &machine),
          try elements(y, shape, Double.self, &machine))
      case .float32:
        choose(
          try elements(x, shape, Float.self, &machine), try elements(y, shape, Float.self, &machine)
        )
      case .int64:
        choose(
          try elements(x, shape, Int.self, &machine), try elements(y, shape, Int.self, &machine))
      case .bool:
        choose(
          try elements(x, shape, Bool.self, &machine), try elements(y, shape, Bool.self, &machine))
      case .object:
        choose(
          try elements(x, shape, Object.self, &machine),
          try elements(y, shape, Object.self, &machine))
      }
    return .host(ArrayObject(result.typed(dtype), shape, self))
  }

  func makeClip(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    var low = given[1]
    var high = given[2]
    if case .none = low, given.count > 4 { low = given[4] }
    if case .none = high, given.count > 5 { high = given[5] }
    var result = try argument(given[0], of: "clip", &machine)
    if low.isGiven, high.isGiven {
      _ = try Broadcasting.common([
        result.shape, try argument(low, of: "clip", &machine).shape,
        try argument(high, of: "clip", &machine).shape,
      ])
    }
    if case .none = low {
    } else {
      result = Operand(
        array: try apply(.maximum, result, try argument(low, of: "clip", &machine), &machine))
    }
    if case .none = high {
    } else {
      result = Operand(
        array: try apply(.minimum, result, try argument(high, of: "clip", &machine), &machine))
    }
    return result.array.result
  }

  private func makeRound(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "round", &machine)
    let decimals = try integer(given[1], machine)
    try reserve(array.count, of: array.dtype, &machine)
    if array.dtype == .object {
      throw .type("np.round does not take arrays of Values", hint: "take .data first")
    }
    if !array.dtype.isFloat {
      if decimals >= 0 { return array.copy.result }
      // No integer has twenty digits.
      let scale = Double.pow(10, min(-Double(decimals), 20))
      let rounded = array.doubles.map { Int(($0 / scale).rounded(.toNearestOrEven) * scale) }
      return ArrayObject(Buffer(rounded, as: array.dtype), array.shape, self).result
    }
    let scale = Double.pow(10, Double(decimals).magnitude)
    func round<E: ArrayItem & BinaryFloatingPoint>(_ items: [E]) -> [E] {
      let scale = E(scale)
      if decimals == 0 { return items.map { $0.rounded(.toNearestOrEven) } }
      return decimals > 0
        ? items.map { ($0 * scale).rounded(.toNearestOrEven) / scale }
        : items.map { ($0 / scale).rounded(.toNearestOrEven) * scale }
    }
    let buffer =
      array.dtype == .float64
      ? Buffer(round(array.items(Double.self))) : Buffer(round(array.items(Float.self)))
    return ArrayObject(buffer, array.shape, self).result
  }

  // MARK: Comparing

  /// Whether two numbers are as close as NumPy's `isclose` wants them.
  private func areClose(_ a: Double, _ b: Double, _ given: [Double], equalNaN: Bool) -> Bool {
    if a.isNaN || b.isNaN { return equalNaN && a.isNaN && b.isNaN }
    if a.isInfinite || b.isInfinite { return a == b }
    return (a - b).magnitude <= given[1] + given[0] * b.magnitude
  }

  private func close(_ given: [Object], _ machine: inout Machine) throws(Failure) -> ArrayObject {
    let a = try argument(given[0], of: "allclose", &machine)
    let b = try argument(given[1], of: "allclose", &machine)
    let bounds = [try double(given[2], "rtol", machine), try double(given[3], "atol", machine)]
    let equalNaN = try machine.truth(given[4])
    let shape = try Broadcasting.common([a.shape, b.shape])
    let x = try elements(Operand(array: try data(a.array, &machine)), shape, Double.self, &machine)
    let y = try elements(Operand(array: try data(b.array, &machine)), shape, Double.self, &machine)
    let flags = Elementwise.pairs(shape, x, y, zero: false) {
      areClose($0, $1, bounds, equalNaN: equalNaN)
    }
    return ArrayObject(Buffer(flags), shape, self)
  }

  private func makeIsClose(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try close(given, &machine).result
  }

  private func makeAllClose(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    .bool(try close(given, &machine).flags.allSatisfy { $0 })
  }

  private func makeArrayEqual(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    let a = try argument(given[0], of: "array_equal", &machine)
    let b = try argument(given[1], of: "array_equal", &machine)
    if a.shape != b.shape { return .bool(false) }
    return .bool(try apply(.equal, a, b, &machine).flags.allSatisfy { $0 })
  }

  // MARK: Places

  private func makeNonzero(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "nonzero", &machine)
    if array.rank == 0 {
      throw .value(
        "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.")
    }
    let flags = ArrayObject(try converted(array, to: .bool, &machine), array.shape, self)
    return machine.tuple(
      flags.nonzero.map { .host(ArrayObject(Buffer($0), [$0.count], self)) })
  }

  private func makeArgWhere(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "argwhere", &machine)
    let flags = ArrayObject(try converted(array, to: .bool, &machine), array.shape, self)
    let found = flags.nonzero
    let count = found.first?.count ?? 0
    let rows = (0..<count).flatMap { row in found.map { $0[row] } }
    return .host(ArrayObject(Buffer(rows), [count, array.rank], self))
  }

  private func makeFlatNonzero(_ given: [Object], _ machine: inout Machine) throws(Failure)
    -> Object
  {
    let array = try array(given[0], of: "flatnonzero", &machine)
    let flags = try converted(array, to: .bool, &machine).flags
    let places = flags.indices.filter { flags[$0] }
    return .host(ArrayObject(Buffer(places), [places.count], self))
  }

  private func makeNanToNum(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let source = try array(given[0], of: "nan_to_num", &machine)
    if !source.dtype.isFloat, source.dtype != .object { return source.copy.result }
    let array = try cast(source, to: .float64, &machine)
    let filler = try double(given[2], "nan", machine)
    let numbers = array.items(Double.self).map {
      $0.isNaN ? filler : min(max($0, -Double.greatestFiniteMagnitude), .greatestFiniteMagnitude)
    }
    let result = ArrayObject(Buffer(numbers), array.shape, self)
    return try cast(result, to: source.dtype == .float32 ? .float32 : .float64, &machine).result
  }
}
