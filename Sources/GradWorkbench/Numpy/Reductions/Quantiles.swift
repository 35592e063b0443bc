import GradWorksheet

// Quantiles, and reductions that pass over nan.
extension Numpy {
  static var quantiles: [NumpyFunction] {
    let none = Object.none
    let no = Object.bool(false)
    let shares: [(name: String, default: Object?)] = [
      ("a", nil), ("q", nil), ("axis", none), ("out", none), ("overwrite_input", no),
      ("method", none), ("keepdims", no),
    ]
    let over: [(name: String, default: Object?)] = [("a", nil), ("axis", none), ("keepdims", no)]
    return [
      NumpyFunction("percentile", shares, Numpy.makePercentile),
      NumpyFunction("quantile", shares, Numpy.makeQuantile),
      NumpyFunction(
        "median",
        [("a", nil), ("axis", none), ("out", none), ("overwrite_input", no), ("keepdims", no)],
        Numpy.makeMedian),
      NumpyFunction("nansum", over, Numpy.makeNanSum),
      NumpyFunction("nanmean", over, Numpy.makeNanMean),
      NumpyFunction("nanmax", over, Numpy.makeNanMax),
      NumpyFunction("nanmin", over, Numpy.makeNanMin),
      NumpyFunction("nanstd", over, Numpy.makeNanDeviation),
      NumpyFunction("nanvar", over, Numpy.makeNanVariance),
    ]
  }

  /// The sorted lanes of an array along some axes.
  private func lanes(
    _ object: Object, _ axis: Object, _ function: String, _ machine: inout Machine
  ) throws(Failure) -> (sorted: [[Double]], array: ArrayObject, axes: [Int]) {
    let array = try data(try array(object, of: function, &machine), &machine)
    let axes = try axes(axis, of: array.rank, machine)
    let numbers = array.lanes(axes).doubles
    try machine.spend(array.count &* 64)
    let length = axes.map { array.shape[$0] }.reduce(1, *)
    if length == 0 { return ([], array, axes) }
    let lanes = stride(from: 0, to: numbers.count, by: length).map { start in
      numbers[start..<start + length].sorted { a, b in a.isNaN ? false : b.isNaN || a < b }
    }
    return (lanes, array, axes)
  }

  private func makeMedian(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let (sorted, array, axes) = try lanes(given[0], given[1], "median", &machine)
    let medians = sorted.map { lane in
      guard let last = lane.last, !last.isNaN else { return Double.nan }
      let middle = lane.count / 2
      // A mean of one or two, which begins with 0: so no zero is negative.
      return lane.count % 2 == 1 ? 0 + lane[middle] : (0 + lane[middle - 1] + lane[middle]) / 2
    }
    let shape = array.reducedShape(axes, keeping: try flag(given[4], machine))
    let found = medians.isEmpty ? Array(repeating: .nan, count: shape.reduce(1, *)) : medians
    let result = ArrayObject(Buffer(found), shape, self)
    return try cast(result, to: array.dtype == .float32 ? .float32 : .float64, &machine).result
  }

  private func makePercentile(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    try quantiles(given, of: 100, "Percentiles must be in the range [0, 100]", &machine)
  }

  private func makeQuantile(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try quantiles(given, of: 1, "Quantiles must be in the range [0, 1]", &machine)
  }

  private func quantiles(
    _ given: [Object], of whole: Double, _ message: String, _ machine: inout Machine
  ) throws(Failure) -> Object {
    if case .string(let method) = given[5], method.text != "linear" {
      throw Failure(
        "NotImplementedError", "worksheets have the method 'linear' only, not '\(method.text)'")
    }
    let wanted = try array(given[1], of: "quantile", &machine)
    let shares = wanted.dtype == .object ? [] : wanted.doubles.map { $0 / whole }
    if shares.contains(where: { !($0 >= 0 && $0 <= 1) }) { throw .value(message) }
    let (sorted, array, axes) = try lanes(given[0], given[2], "quantile", &machine)
    var numbers: [Double] = []
    for share in shares {
      for lane in sorted {
        guard let last = lane.last, !last.isNaN else {
          numbers.append(.nan)
          continue
        }
        let place = share * Double(lane.count - 1)
        let low = Int(place.rounded(.down))
        if low + 1 >= lane.count {
          numbers.append(last)
          continue
        }
        let (a, b, t) = (lane[low], lane[low + 1], place - Double(low))
        // From the nearer end, as NumPy does it.
        numbers.append(t >= 0.5 ? b - (b - a) * (1 - t) : a + (b - a) * t)
      }
    }
    let shape = wanted.shape + array.reducedShape(axes, keeping: try flag(given[6], machine))
    if sorted.isEmpty { numbers = Array(repeating: .nan, count: shape.reduce(1, *)) }
    return ArrayObject(Buffer(numbers), shape, self).result
  }

  // MARK: Without nan

  /// The array with something else in place of nan, and where there was none.
  private func filled(
    _ object: Object, _ filler: Double, _ machine: inout Machine
  ) throws(Failure) -> (array: ArrayObject, known: ArrayObject) {
    let array = try array(object, of: "nansum", &machine)
    guard array.dtype.isFloat else {
      return (array, try filled(array.shape, .bool(true), .bool, &machine))
    }
    let numbers = array.doubles
    let own = ArrayObject(Buffer(numbers.map { $0.isNaN ? filler : $0 }), array.shape, self)
    return (
      try cast(own, to: array.dtype, &machine),
      ArrayObject(Buffer(numbers.map { !$0.isNaN }), array.shape, self)
    )
  }

  private func over(
    _ reduction: Reduction, _ array: ArrayObject, _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    try reduce(
      reduction, array, try axes(given[1], of: array.rank, machine),
      keeping: try flag(given[2], machine), &machine)
  }

  private func makeNanSum(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try over(.sum, try filled(given[0], 0, &machine).array, given, &machine).result
  }

  private func makeNanMean(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let (array, known) = try filled(given[0], 0, &machine)
    let sum = try over(.sum, array, given, &machine)
    let count = try over(.sum, known, given, &machine)
    return try apply(.divide, Operand(array: sum), Operand(array: count), &machine).result
  }

  private func makeNanMax(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try known(.max, -.infinity, given, &machine)
  }

  private func makeNanMin(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    try known(.min, .infinity, given, &machine)
  }

  /// The largest or the smallest of the numbers that are known; nan where none is.
  private func known(
    _ reduction: Reduction, _ filler: Double, _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let (array, known) = try filled(given[0], filler, &machine)
    let best = try over(reduction, array, given, &machine)
    guard array.dtype.isFloat, let choose = functions["where"] else { return best.result }
    let any = try over(.any, known, given, &machine)
    return try choose.body(self)([.host(any), .host(best), .float(.nan)], &machine)
  }

  private func nanVariance(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> ArrayObject {
    let (array, known) = try filled(given[0], 0, &machine)
    let kept = [given[0], given[1], Object.bool(true)]
    let count = try over(.sum, known, kept, &machine)
    let mean = try apply(
      .divide, Operand(array: try over(.sum, array, kept, &machine)), Operand(array: count),
      &machine)
    let apart = try apply(.subtract, Operand(array: array), Operand(array: mean), &machine)
    let squares = try apply(.multiply, Operand(array: apart), Operand(array: apart), &machine)
    let masked = try apply(.multiply, Operand(array: squares), Operand(array: known), &machine)
    let own = try over(.sum, masked, given, &machine)
    return try apply(
      .divide, Operand(array: own), Operand(array: try over(.sum, known, given, &machine)), &machine
    )
  }

  private func makeNanVariance(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    try nanVariance(given, &machine).result
  }

  private func makeNanDeviation(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    try apply(.sqrt, Operand(array: try nanVariance(given, &machine)), &machine).result
  }
}
