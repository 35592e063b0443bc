import GradWorksheet

/// A matrix as the product of one with orthogonal columns and an upper triangle, by Householder's
/// reflections with LAPACK's signs.
struct OrthogonalFactors {
  let q: Matrix
  let r: Matrix

  init(_ given: Matrix, _ machine: borrowing Machine) throws(Failure) {
    let (rows, columns) = (given.rows, given.columns)
    let count = min(rows, columns)
    var a = given
    var factors: [Double] = []
    for column in 0..<count {
      try machine.spend(given.numbers.count &* 8)
      var square = 0.0
      for row in column + 1..<max(rows, column + 1) { square += a[row, column] * a[row, column] }
      let head = a[column, column]
      if square == 0 {
        factors.append(0)
        continue
      }
      let norm = (head * head + square).squareRoot()
      let beta = head >= 0 ? -norm : norm
      factors.append((beta - head) / beta)
      for row in column + 1..<rows { a[row, column] /= head - beta }
      a[column, column] = beta
      for other in column + 1..<max(columns, column + 1) {
        var sum = a[column, other]
        for row in column + 1..<rows { sum += a[row, column] * a[row, other] }
        sum *= factors[column]
        a[column, other] -= sum
        for row in column + 1..<rows { a[row, other] -= sum * a[row, column] }
      }
    }
    var r = Matrix(count, columns, Array(repeating: 0, count: count * columns))
    for row in 0..<count {
      for column in row..<columns { r[row, column] = a[row, column] }
    }
    var q = Matrix(rows, count, Array(repeating: 0, count: rows * count))
    for place in 0..<count { q[place, place] = 1 }
    for column in (0..<count).reversed() where factors[column] != 0 {
      try machine.spend(q.numbers.count &* 8)
      for other in 0..<count {
        var sum = q[column, other]
        for row in column + 1..<rows { sum += a[row, column] * q[row, other] }
        sum *= factors[column]
        q[column, other] -= sum
        for row in column + 1..<rows { q[row, other] -= sum * a[row, column] }
      }
    }
    self.q = q
    self.r = r
  }
}
