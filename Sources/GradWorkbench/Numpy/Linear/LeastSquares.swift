import GradWorksheet

// Inverses of matrices that have none, and the solutions that come nearest.
extension Numpy {
  /// The inverse of what the large singular values make of a matrix.
  private func pseudoInverse(
    _ matrix: Matrix, _ share: Double, _ machine: borrowing Machine
  ) throws(Failure) -> (Matrix, SingularValues, Int) {
    let singular = try SingularValues(matrix, machine)
    let limit = (singular.values.first ?? 0) * share
    var scaled = singular.v
    var rank = 0
    for (column, value) in singular.values.enumerated() {
      if value > limit { rank += 1 }
      for row in 0..<scaled.rows {
        scaled[row, column] = value > limit ? scaled[row, column] / value : 0
      }
    }
    return (try scaled.times(singular.u.transposed, machine), singular, rank)
  }

  func makePseudoInverse(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let matrix = try matrix(given[0], &machine)
    let share = given[1].isGiven ? try double(given[1], "rcond", machine) : 1e-15
    return .host(array(try pseudoInverse(matrix, share, machine).0))
  }

  func makeLeastSquares(
    _ given: [Object], _ machine: inout Machine
  ) throws(Failure) -> Object {
    let matrix = try matrix(given[0], &machine)
    let right = try array(given[1], of: "lstsq", &machine)
    guard right.rank == 1 || right.rank == 2, right.shape[0] == matrix.rows else {
      throw linearFailure("Incompatible dimensions")
    }
    let b = Matrix(
      matrix.rows, right.rank == 1 ? 1 : right.shape[1],
      try cast(right, to: .float64, &machine).doubles)
    let share =
      given[2].isGiven
      ? try double(given[2], "rcond", machine)
      : Double.ulpOfOne * Double(max(matrix.rows, matrix.columns))
    let (inverse, singular, rank) = try pseudoInverse(matrix, share, machine)
    let x = try inverse.times(b, machine)
    var residuals: [Double] = []
    if rank == matrix.columns, matrix.rows > matrix.columns {
      let found = try matrix.times(x, machine)
      for column in 0..<b.columns {
        residuals.append(
          (0..<b.rows).map { row in
            let apart = b[row, column] - found[row, column]
            return apart * apart
          }.reduce(0, +))
      }
    }
    let shape = right.rank == 1 ? [x.rows] : [x.rows, x.columns]
    return machine.tuple([
      .host(array(x).reshaped(shape)), .host(row(residuals)),
      .host(ScalarObject(.int64(rank), self)), .host(row(singular.values)),
    ])
  }
}
