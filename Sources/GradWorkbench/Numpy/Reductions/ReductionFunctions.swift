import GradWorksheet

// Reductions as functions and methods.
extension Numpy {
  static var reductions: [NumpyFunction] {
    let none = Object.none
    let no = Object.bool(false)
    let missing = Object.undefined
    let sums: [(name: String, default: Object?)] = [
      ("a", nil), ("axis", none), ("dtype", none), ("out", none), ("keepdims", no),
      ("initial", missing), ("where", missing),
    ]
    let extremes: [(name: String, default: Object?)] = [
      ("a", nil), ("axis", none), ("out", none), ("keepdims", no), ("initial", missing),
      ("where", missing),
    ]
    let tests: [(name: String, default: Object?)] = [
      ("a", nil), ("axis", none), ("out", none), ("keepdims", no), ("where", missing),
    ]
    let spreads: [(name: String, default: Object?)] = [
      ("a", nil), ("axis", none), ("dtype", none), ("out", none), ("ddof", .int(0)),
      ("keepdims", no),
    ]
    let places: [(name: String, default: Object?)] = [
      ("a", nil), ("axis", none), ("out", none), ("keepdims", no),
    ]
    let running: [(name: String, default: Object?)] = [
      ("a", nil), ("axis", none), ("dtype", none), ("out", none),
    ]
    return [
      NumpyFunction("sum", sums, method: true, Numpy.makeSum),
      NumpyFunction("prod", sums, method: true, Numpy.makeProduct),
      NumpyFunction("mean", Array(sums.prefix(5)), method: true, Numpy.makeMean),
      NumpyFunction("max", extremes, method: true, Numpy.makeMax),
      NumpyFunction("min", extremes, method: true, Numpy.makeMin),
      NumpyFunction("amax", extremes, Numpy.makeMax),
      NumpyFunction("amin", extremes, Numpy.makeMin),
      NumpyFunction("ptp", places, Numpy.makeSpan),
      NumpyFunction("any", tests, method: true, Numpy.makeAny),
      NumpyFunction("all", tests, method: true, Numpy.makeAll),
      NumpyFunction("std", spreads, method: true, Numpy.makeDeviation),
      NumpyFunction("var", spreads, method: true, Numpy.makeVariance),
      NumpyFunction("argmax", places, method: true, Numpy.makeArgMax),
      NumpyFunction("argmin", places, method: true, Numpy.makeArgMin),
      NumpyFunction("cumsum", running, method: true, Numpy.makeRunningSum),
      NumpyFunction("cumprod", running, method: true, Numpy.makeRunningProduct),
      NumpyFunction(
        "count_nonzero", [("a", nil), ("axis", none), ("keepdims", no)], Numpy.makeCount),
      NumpyFunction(
        "average", [("a", nil), ("axis", none), ("weights", none)], Numpy.makeAverage),
    ]
  }

  private func make(
    _ reduction: Reduction, _ given: [Object], dtype: Object = .none, keepdims: Object,
    _ machine: inout Machine
  ) throws(Failure) -> Object {
    var array = try array(given[0], of: reduction.rawValue, &machine)
    if let type = try self.dtype(dtype, machine) { array = try cast(array, to: type, &machine) }
    let axes = try axes(given[1], of: array.rank, machine)
    return try reduce(
      reduction, array, axes, keeping: try flag(keepdims, machine), &machine
    ).result
  }

  private func makeSum(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try make(.sum, given, dtype: given[2], keepdims: given[4], &machine)
  }

  private func makeProduct(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try make(.prod, given, dtype: given[2], keepdims: given[4], &machine)
  }

  private func makeMean(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try make(.mean, given, dtype: given[2], keepdims: given[4], &machine)
  }

  private func makeMax(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try make(.max, given, keepdims: given[3], &machine)
  }

  private func makeMin(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try make(.min, given, keepdims: given[3], &machine)
  }

  private func makeAny(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try make(.any, given, keepdims: given[3], &machine)
  }

  private func makeAll(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try make(.all, given, keepdims: given[3], &machine)
  }

  private func makeSpan(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try machine.binary(.subtract, try makeMax(given, &machine), try makeMin(given, &machine))
  }

  private func variance(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    let array = try array(given[0], of: "var", &machine)
    return try variance(
      array, try axes(given[1], of: array.rank, machine),
      freedom: try double(given[4], "ddof", machine), keeping: try flag(given[5], machine), &machine
    )
  }

  private func makeVariance(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try variance(given, &machine).result
  }

  private func makeDeviation(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    try apply(.sqrt, Operand(array: try variance(given, &machine)), &machine).result
  }

  private func extreme(
    _ given: [Object], isMax: Bool, _ machine: inout Machine
  ) throws(Failure) -> Object {
    let array = try array(given[0], of: isMax ? "argmax" : "argmin", &machine)
    var axis: Int?
    if given[1].isGiven {
      // A number is a row of one here.
      axis = try self.axis(given[1], of: max(array.rank, 1), machine)
      if array.rank == 0 { axis = nil }
    }
    return try extreme(
      array, axis, isMax: isMax, keeping: try flag(given[3], machine), &machine
    ).result
  }

  private func makeArgMax(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try extreme(given, isMax: true, &machine)
  }

  private func makeArgMin(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try extreme(given, isMax: false, &machine)
  }

  private func running(
    _ given: [Object], isProduct: Bool, _ machine: inout Machine
  ) throws(Failure) -> Object {
    var array = try array(given[0], of: isProduct ? "cumprod" : "cumsum", &machine)
    try reserve(array.count, of: array.dtype, &machine)
    if let type = try dtype(given[2], machine) { array = try cast(array, to: type, &machine) }
    if case .none = given[1] {
      return .host(
        try cumulated(array.reshaped([array.count]), 0, isProduct: isProduct, &machine))
    }
    // A number is a row of one here.
    if array.rank == 0 { array = array.reshaped([1]) }
    let axis = try axis(given[1], of: array.rank, machine)
    return .host(try cumulated(array, axis, isProduct: isProduct, &machine))
  }

  private func makeRunningSum(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    try running(given, isProduct: false, &machine)
  }

  private func makeRunningProduct(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    try running(given, isProduct: true, &machine)
  }

  private func makeCount(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let array = try array(given[0], of: "count_nonzero", &machine)
    let flags = ArrayObject(try converted(array, to: .bool, &machine), array.shape, self)
    let result = try reduce(
      .sum, flags, try axes(given[1], of: array.rank, machine),
      keeping: try flag(given[2], machine),
      &machine)
    // Without an axis NumPy answers a plain integer since version 2.
    if case .none = given[1] { return result.result }
    return result.result
  }

  private func makeAverage(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    if case .none = given[2] {
      return try make(.mean, given, keepdims: .bool(false), &machine)
    }
    let products = try machine.binary(
      .multiply, .host(try array(given[0], of: "average", &machine)), given[2])
    let total = try make(.sum, [products, given[1]], keepdims: .bool(false), &machine)
    let weights = try make(.sum, [given[2], given[1]], keepdims: .bool(false), &machine)
    return try machine.binary(.divide, total, weights)
  }
}
