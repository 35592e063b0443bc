import GradNumbers
import GradWorksheet

// Statistics of pairs, histograms, curves through points.
extension Numpy {
  static var numerics: [NumpyFunction] {
    let none = Object.none
    return [
      NumpyFunction(
        "histogram", [("a", nil), ("bins", .int(10)), ("range", none)], Numpy.makeHistogram),
      NumpyFunction(
        "cov",
        [("m", nil), ("y", none), ("rowvar", .bool(true)), ("bias", .bool(false)), ("ddof", none)],
        Numpy.makeCovariance),
      NumpyFunction(
        "corrcoef", [("x", nil), ("y", none), ("rowvar", .bool(true))], Numpy.makeCorrelations),
      NumpyFunction("interp", [("x", nil), ("xp", nil), ("fp", nil)], Numpy.makeInterpolation),
      NumpyFunction(
        "trapezoid", [("y", nil), ("x", none), ("dx", .float(1))], Numpy.makeTrapezoid),
      NumpyFunction("gradient", [("f", nil), ("spacing", none)], Numpy.makeDifferences),
      NumpyFunction("polyval", [("p", nil), ("x", nil)], Numpy.makePolynomial),
      NumpyFunction("polyfit", [("x", nil), ("y", nil), ("deg", nil)], Numpy.makeFit),
    ]
  }

  /// The elements of an argument as floats; Values by their data.
  func numbers(
    _ object: Object, _ function: String, _ machine: inout Machine
  ) throws(Failure) -> [Double] {
    let array = try data(try array(object, of: function, &machine), &machine)
    try machine.spend(array.count &* 16)
    return array.doubles
  }

  private func row(_ numbers: [Double]) -> Object {
    .host(ArrayObject(Buffer(numbers), [numbers.count], self))
  }

  private func row(_ numbers: [Int]) -> Object {
    .host(ArrayObject(Buffer(numbers), [numbers.count], self))
  }

  /// `left op right` of two objects.
  func pair(
    _ function: BinaryFunction, _ left: Object, _ right: Object, _ machine: inout Machine
  ) throws(Failure) -> Object {
    try apply(
      function, try argument(left, of: "add", &machine), try argument(right, of: "add", &machine),
      &machine
    ).result
  }

  private func makeHistogram(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    let items = try numbers(given[0], "histogram", &machine)
    var edges: [Double] = []
    if case .int(let bins) = plain(given[1]) {
      if bins < 1 { throw .value("`bins` must be positive, when an integer") }
      var (low, high) = (items.min() ?? 0, items.max() ?? 1)
      if items.contains(where: \.isNaN) { (low, high) = (.nan, .nan) }
      if given[2].isGiven {
        let range = try machine.items(of: given[2])
        guard range.count == 2 else { throw .value("range is a pair of numbers") }
        (low, high) = (
          try double(range[0], "range", machine), try double(range[1], "range", machine)
        )
        if low > high { throw .value("max must be larger than min in range parameter.") }
      }
      guard low.isFinite, high.isFinite else {
        throw .value(
          given[2].isGiven
            ? "supplied range of [\(pythonText(low)), \(pythonText(high))] is not finite"
            : "autodetected range of [\(pythonText(low)), \(pythonText(high))] is not finite")
      }
      if low == high { (low, high) = (low - 0.5, high + 0.5) }
      let count = try count([bins], of: .float64, &machine)
      let step = (high - low) / Double(count)
      edges = (0...count).map { $0 == count ? high : Double($0) * step + low }
    } else {
      edges = try numbers(given[1], "histogram", &machine)
      guard try array(given[1], of: "histogram", &machine).rank == 1, !edges.isEmpty else {
        throw .value("`bins` must be 1d, when an array")
      }
      if zip(edges, edges.dropFirst()).contains(where: { $0 > $1 }) {
        throw .value("`bins` must increase monotonically, when an array")
      }
    }
    var counts = [Int](repeating: 0, count: max(edges.count - 1, 0))
    if counts.isEmpty { return machine.tuple([row(counts), row(edges)]) }
    try machine.spend((edges.count &+ items.count) &* 64)
    for item in items where item >= edges[0] && item <= edges[edges.count - 1] {
      // The first edge above it; the last bin holds its upper edge too.
      var (low, high) = (0, edges.count)
      while low < high {
        let middle = (low + high) / 2
        if edges[middle] > item { high = middle } else { low = middle + 1 }
      }
      counts[min(max(low - 1, 0), counts.count - 1)] += 1
    }
    return machine.tuple([row(counts), row(edges)])
  }

  private func makeCovariance(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    var x = try array(given[0], of: "cov", &machine)
    if x.rank > 2 { throw .value("m has more than 2 dimensions") }
    if x.rank < 2 { x = x.reshaped([1, x.count]) }
    if !(try machine.truth(given[2])), x.shape[0] != 1 { x = x.transposed([1, 0]) }
    if given[1].isGiven {
      var y = try array(given[1], of: "cov", &machine)
      if y.rank > 2 { throw .value("y has more than 2 dimensions") }
      if y.rank == 2, !(try machine.truth(given[2])), y.shape[0] != 1 {
        y = y.transposed([1, 0])
      }
      guard y.shape.last ?? 1 == x.shape[1] else {
        throw .value(
          "all the input array dimensions except for the concatenation axis must match exactly, "
            + "but along dimension 1, the array at index 0 has size \(x.shape[1]) and the array at "
            + "index 1 has size \(y.shape.last ?? 1)")
      }
      x = try concatenated(
        [x, y.reshaped([y.count / max(x.shape[1], 1), x.shape[1]])], axis: .int(0), &machine)
    }
    if x.dtype != .object { x = try cast(x, to: .float64, &machine) }
    let freedom =
      given[4].isGiven
      ? try integer(given[4], machine) : try machine.truth(given[3]) ? 0 : 1
    let mean = try reduce(.mean, x, [1], keeping: true, &machine)
    let apart = try apply(.subtract, Operand(array: x), Operand(array: mean), &machine)
    let product = try dot(
      Operand(array: apart), Operand(array: apart.transposed([1, 0])), &machine)
    let divisor = array(1 / max(Double(x.shape[1]) - Double(freedom), 0))
    let result = try apply(
      .multiply, Operand(array: product), Operand(array: divisor, isWeak: true), &machine)
    return result.reshaped(result.shape.filter { $0 != 1 }).result
  }

  private func makeCorrelations(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let found = try makeCovariance(given + [.bool(false), .none], &machine)
    let matrix = try array(found, of: "corrcoef", &machine)
    if matrix.rank == 0 { return try pair(.divide, found, found, &machine) }
    let size = matrix.shape[0]
    let numbers = try data(matrix, &machine).doubles
    let deviations = (0..<size).map { numbers[$0 * size + $0].squareRoot() }
    let result = numbers.indices.map { place in
      min(max(numbers[place] / deviations[place / size] / deviations[place % size], -1), 1)
    }
    return .host(ArrayObject(Buffer(result), matrix.shape, self))
  }

  private func makeInterpolation(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let x = try array(given[0], of: "interp", &machine)
    let (xs, ys) = (
      try numbers(given[1], "interp", &machine), try numbers(given[2], "interp", &machine)
    )
    guard xs.count == ys.count else { throw .value("fp and xp are not of the same length.") }
    guard let first = ys.first, let last = ys.last else {
      throw .value("array of sample points is empty")
    }
    let results = try numbers(given[0], "interp", &machine).map { number -> Double in
      if number.isNaN { return number }
      if number <= xs[0] { return first }
      // A single point that is no number is neither above nor below.
      if number >= xs[xs.count - 1] || xs.count == 1 { return last }
      var (low, high) = (0, xs.count - 1)
      while high - low > 1 {
        let middle = (low + high) / 2
        if xs[middle] <= number { low = middle } else { high = middle }
      }
      if xs[low] == number { return ys[low] }
      let slope = (ys[low + 1] - ys[low]) / (xs[low + 1] - xs[low])
      return slope * (number - xs[low]) + ys[low]
    }
    return ArrayObject(Buffer(results), x.shape, self).result
  }

  private func makeTrapezoid(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    let ys = try numbers(given[0], "trapezoid", &machine)
    let step = try double(given[2], "dx", machine)
    let xs = given[1].isGiven ? try numbers(given[1], "trapezoid", &machine) : []
    if given[1].isGiven, xs.count != ys.count {
      throw .value("np.trapezoid takes as many x as y in worksheets")
    }
    let parts = (1..<max(ys.count, 1)).map { place in
      let width = xs.isEmpty ? step : xs[place] - xs[place - 1]
      let sum: Double = ys[place] + ys[place - 1]
      return width * sum / 2
    }
    let array = ArrayObject(Buffer(parts), [parts.count], self)
    return try reduce(.sum, array, [0], keeping: false, &machine).result
  }

  private func makeDifferences(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let array = try array(given[0], of: "gradient", &machine)
    guard array.rank == 1 else {
      throw Failure("NotImplementedError", "np.gradient takes single rows in worksheets")
    }
    let f = try numbers(given[0], "gradient", &machine)
    guard f.count > 1 else {
      throw .value(
        "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) "
          + "elements are required.")
    }
    let step = given[1].isGiven ? try double(given[1], "spacing", machine) : 1
    return row(
      f.indices.map { place in
        if place == 0 { return (f[1] - f[0]) / step }
        if place == f.count - 1 { return (f[place] - f[place - 1]) / step }
        return (f[place + 1] - f[place - 1]) / (2 * step)
      })
  }

  private func makePolynomial(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let factors = try array(given[0], of: "polyval", &machine)
    let x = try argument(given[1], of: "polyval", &machine)
    var result = Operand(
      array: try apply(
        .multiply, x, Operand(array: ArrayObject(Buffer([0]), [], self), isWeak: true), &machine))
    for factor in factors.plainItems {
      let product = Operand(array: try apply(.multiply, result, x, &machine))
      result = Operand(
        array: try apply(.add, product, try argument(factor, of: "polyval", &machine), &machine))
    }
    return result.array.result
  }

  private func makeFit(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let (xs, ys) = (
      try numbers(given[0], "polyfit", &machine), try numbers(given[1], "polyfit", &machine)
    )
    let degree = try integer(given[2], machine)
    if degree < 0 { throw .value("expected deg >= 0") }
    if xs.isEmpty { throw .type("expected non-empty vector for x") }
    guard xs.count == ys.count else { throw .type("expected x and y to have same length") }
    guard degree < xs.count else {
      throw .value("np.polyfit takes more points than the degree in worksheets")
    }
    let area = try count([xs.count, degree + 1], of: .float64, &machine)
    try machine.spend(area &* 8)
    var matrix = Matrix(
      xs.count, degree + 1, Array(repeating: 1, count: xs.count * (degree + 1)))
    for (row, x) in xs.enumerated() {
      for column in (0..<degree).reversed() { matrix[row, column] = matrix[row, column + 1] * x }
    }
    // Columns of length 1 keep large powers from drowning the others.
    var lengths: [Double] = []
    for column in 0...degree {
      let length = xs.indices.map { matrix[$0, column] * matrix[$0, column] }.reduce(0, +)
        .squareRoot()
      lengths.append(length)
      for row in xs.indices { matrix[row, column] /= length }
    }
    let factors = try OrthogonalFactors(matrix, machine)
    var result = try factors.q.transposed.times(Matrix(ys.count, 1, ys), machine)
    for row in (0..<min(result.rows, degree + 1)).reversed() {
      var sum = result[row, 0]
      for column in row + 1..<max(degree + 1, row + 1) {
        sum -= factors.r[row, column] * result[column, 0]
      }
      result[row, 0] = sum / factors.r[row, row]
    }
    return row(zip(result.numbers, lengths).map { $0 / $1 })
  }
}
