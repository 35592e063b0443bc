import GradNumbers
import GradWorksheet

// `np.linalg`: systems of equations, factors and eigenvalues of matrices of numbers.
extension Numpy {
  static var linear: [NumpyFunction] {
    let one: [(name: String, default: Object?)] = [("a", nil)]
    let none = Object.none
    return [
      NumpyFunction("inv", one, Numpy.makeInverse),
      NumpyFunction("solve", [("a", nil), ("b", nil)], Numpy.makeSolution),
      NumpyFunction("det", one, Numpy.makeDeterminant),
      NumpyFunction("slogdet", one, Numpy.makeLogDeterminant),
      NumpyFunction("qr", [("a", nil), ("mode", none)], Numpy.makeOrthogonal),
      NumpyFunction("cholesky", one, Numpy.makeCholesky),
      NumpyFunction(
        "svd", [("a", nil), ("full_matrices", .bool(true)), ("compute_uv", .bool(true))],
        Numpy.makeSingular),
      NumpyFunction("svdvals", [("x", nil)], Numpy.makeSingularValues),
      NumpyFunction("pinv", [("a", nil), ("rcond", none)], Numpy.makePseudoInverse),
      NumpyFunction("lstsq", [("a", nil), ("b", nil), ("rcond", none)], Numpy.makeLeastSquares),
      NumpyFunction("matrix_rank", [("A", nil), ("tol", none)], Numpy.makeMatrixRank),
      NumpyFunction("cond", [("x", nil)], Numpy.makeCondition),
      NumpyFunction("matrix_power", [("a", nil), ("n", nil)], Numpy.makeMatrixPower),
    ]
  }

  /// An error of linear algebra.
  func linearFailure(_ message: String, hint: String? = nil) -> Failure {
    Failure("numpy.linalg.LinAlgError", message, hint: hint)
  }

  /// A matrix out of an argument.
  func matrix(
    _ object: Object, isSquare: Bool = false, _ machine: inout Machine
  ) throws(Failure) -> Matrix {
    let array = try array(object, of: "linalg", &machine)
    if array.dtype == .object {
      throw .type(
        "Cannot cast array data from dtype('O') to dtype('float64') according to the rule 'safe'",
        hint: "np.linalg takes numbers: .data of an array of Values")
    }
    if array.rank < 2 {
      throw linearFailure(
        "\(array.rank)-dimensional array given. Array must be at least two-dimensional")
    }
    if isSquare, array.shape[array.rank - 1] != array.shape[array.rank - 2] {
      throw linearFailure("Last 2 dimensions of the array must be square")
    }
    guard array.rank == 2 else {
      throw Failure(
        "NotImplementedError",
        "worksheets take np.linalg of single matrices, and of stacks of them inv and det alone")
    }
    let (rows, columns) = (array.shape[0], array.shape[1])
    // What is made of it spends its own work, column by column.
    try machine.spend(array.count &* 8)
    return Matrix(rows, columns, array.doubles)
  }

  /// A matrix as an array.
  func array(_ matrix: Matrix) -> ArrayObject {
    ArrayObject(Buffer(matrix.numbers), [matrix.rows, matrix.columns], self)
  }

  /// Numbers as an array of one axis.
  func row(_ numbers: [Double]) -> ArrayObject {
    ArrayObject(Buffer(numbers), [numbers.count], self)
  }

  // MARK: Equations

  /// What is made of each matrix of a stack, as an array; nil where there is no stack.
  private func stacked(
    _ object: Object, _ machine: inout Machine,
    _ body: (Object, inout Machine) throws(Failure) -> Object
  ) throws(Failure) -> Object? {
    let array = try array(object, of: "linalg", &machine)
    guard array.rank > 2 else { return nil }
    guard array.shape[array.rank - 1] == array.shape[array.rank - 2] else {
      throw linearFailure("Last 2 dimensions of the array must be square")
    }
    var results: [Object] = []
    for place in 0..<array.shape[0] {
      results.append(try body(try array.read(.int(place), &machine), &machine))
    }
    if results.isEmpty { return .host(array.copy) }
    return .host(try read(machine.list(results), &machine))
  }

  private func makeInverse(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let stack = try stacked(given[0], &machine) {
      (part, machine: inout Machine) throws(Failure) -> Object in
      try makeInverse([part], &machine)
    }
    if let stack { return stack }
    let matrix = try matrix(given[0], isSquare: true, &machine)
    let factors = try TriangularFactors(matrix, machine)
    if factors.isSingular { throw linearFailure("Singular matrix") }
    return .host(try array(factors.solve(Matrix(identity: matrix.rows), machine)))
  }

  private func makeSolution(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let matrix = try matrix(given[0], isSquare: true, &machine)
    let right = try array(given[1], of: "linalg.solve", &machine)
    guard right.rank == 1 || right.rank == 2, right.shape[0] == matrix.rows else {
      throw .value(
        "solve\(right.rank == 1 ? "1" : ""): Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
          + "(m,m),(m\(right.rank == 1 ? "" : ",n"))->(m\(right.rank == 1 ? "" : ",n")) "
          + "(size \(right.shape.first ?? 0) is different from \(matrix.rows))")
    }
    let columns = right.rank == 1 ? 1 : right.shape[1]
    let factors = try TriangularFactors(matrix, machine)
    if factors.isSingular { throw linearFailure("Singular matrix") }
    let numbers = try cast(right, to: .float64, &machine).doubles
    return .host(
      try array(factors.solve(Matrix(matrix.rows, columns, numbers), machine)).reshaped(right.shape)
    )
  }

  private func scalar(_ number: Double) -> Object { .host(ScalarObject(.float64(number), self)) }

  private func makeDeterminant(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let stack = try stacked(given[0], &machine) {
      (part, machine: inout Machine) throws(Failure) -> Object in
      try makeDeterminant([part], &machine)
    }
    if let stack { return stack }
    // By the logarithms of the pivots, as NumPy takes it: so 10.000000000000002 for 10.
    let found = try TriangularFactors(
      try matrix(given[0], isSquare: true, &machine), machine
    ).determinant
    return scalar(found.sign * Double.exp(found.logarithm))
  }

  private func makeLogDeterminant(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let found = try TriangularFactors(
      try matrix(given[0], isSquare: true, &machine), machine
    ).determinant
    return machine.tuple([scalar(found.sign), scalar(found.logarithm)])
  }

  private func makeMatrixPower(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    var base = try array(given[0], of: "matrix_power", &machine)
    guard base.rank == 2, base.shape[0] == base.shape[1] else {
      throw linearFailure("Last 2 dimensions of the array must be square")
    }
    var exponent = try integer(given[1], machine)
    if exponent < 0 {
      base = try array(try makeInverse([given[0]], &machine), of: "inv", &machine)
      exponent = 0 &- exponent
    }
    var result = try array(
      try functions["eye"]?.call(self, Arguments([.int(base.shape[0])]), &machine) ?? .none,
      of: "eye", &machine)
    result = try cast(result, to: base.dtype, &machine)
    while exponent > 0 {
      if exponent & 1 == 1 {
        result = try matmul(Operand(array: result), Operand(array: base), &machine)
      }
      exponent >>= 1
      if exponent > 0 { base = try matmul(Operand(array: base), Operand(array: base), &machine) }
    }
    return .host(result)
  }

  // MARK: Factors

  private func makeOrthogonal(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let factors = try OrthogonalFactors(try matrix(given[0], &machine), machine)
    if case .string(let mode) = given[1], mode.text == "r" { return .host(array(factors.r)) }
    if case .string(let mode) = given[1], mode.text != "reduced" {
      throw Failure(
        "NotImplementedError", "worksheets have the mode 'reduced' of np.linalg.qr only")
    }
    return machine.tuple([.host(array(factors.q)), .host(array(factors.r))])
  }

  private func makeCholesky(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let matrix = try matrix(given[0], isSquare: true, &machine)
    var lower = Matrix(matrix.rows, matrix.rows, matrix.numbers.map { _ in 0 })
    for row in 0..<matrix.rows {
      try machine.spend(row &* row &* 8)
      for column in 0...row {
        var sum = matrix[row, column]
        for inner in 0..<column { sum -= lower[row, inner] * lower[column, inner] }
        if row == column {
          guard sum > 0 else { throw linearFailure("Matrix is not positive definite") }
          lower[row, row] = sum.squareRoot()
        } else {
          lower[row, column] = sum / lower[column, column]
        }
      }
    }
    return .host(array(lower))
  }

  private func makeSingular(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object {
    let matrix = try matrix(given[0], &machine)
    let singular = try SingularValues(matrix, machine)
    if !(try machine.truth(given[2])) { return .host(row(singular.values)) }
    if try machine.truth(given[1]), matrix.rows != matrix.columns {
      throw Failure(
        "NotImplementedError", "np.linalg.svd takes full_matrices=False in worksheets",
        hint: "for a matrix that is not square write np.linalg.svd(a, full_matrices=False)")
    }
    return machine.tuple([
      .host(array(singular.u)), .host(row(singular.values)), .host(array(singular.v.transposed)),
    ])
  }

  private func makeSingularValues(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    .host(row(try SingularValues(try matrix(given[0], &machine), machine).values))
  }

  private func makeMatrixRank(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let array = try array(given[0], of: "matrix_rank", &machine)
    if array.rank < 2 { return .int(array.doubles.contains { $0 != 0 } ? 1 : 0) }
    let matrix = try matrix(given[0], &machine)
    let values = try SingularValues(matrix, machine).values
    let limit =
      given[1].isGiven
      ? try double(given[1], "tol", machine)
      : (values.first ?? 0) * Double(max(matrix.rows, matrix.columns)) * Double.ulpOfOne
    return .host(ScalarObject(.int64(values.filter { $0 > limit }.count), self))
  }

  private func makeCondition(_ given: [Object], _ machine: inout Machine) throws(Failure) -> Object
  {
    let values = try SingularValues(try matrix(given[0], &machine), machine).values
    return scalar((values.first ?? 0) / (values.last ?? 0))
  }
}
