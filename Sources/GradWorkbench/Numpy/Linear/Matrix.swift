import GradNumbers
import GradWorksheet

/// A matrix of floats, row by row.
struct Matrix {
  var rows: Int
  var columns: Int
  var numbers: [Double]

  init(_ rows: Int, _ columns: Int, _ numbers: [Double]) {
    self.rows = rows
    self.columns = columns
    self.numbers = numbers
  }

  /// The matrix with ones on its diagonal.
  init(identity size: Int) {
    self.init(size, size, Array(repeating: 0, count: size * size))
    for place in 0..<size { self[place, place] = 1 }
  }

  subscript(row: Int, column: Int) -> Double {
    get { numbers[row * columns + column] }
    set { numbers[row * columns + column] = newValue }
  }

  var transposed: Matrix {
    var result = Matrix(columns, rows, numbers)
    for row in 0..<rows {
      for column in 0..<columns { result[column, row] = self[row, column] }
    }
    return result
  }

  /// The product with another matrix.
  func times(_ other: Matrix, _ machine: borrowing Machine) throws(Failure) -> Matrix {
    var result = Matrix(rows, other.columns, Array(repeating: 0, count: rows * other.columns))
    for row in 0..<rows {
      try machine.spend(other.numbers.count &* 8)
      for inner in 0..<columns {
        let factor = self[row, inner]
        for column in 0..<other.columns { result[row, column] += factor * other[inner, column] }
      }
    }
    return result
  }

  mutating func swapRows(_ a: Int, _ b: Int) {
    if a == b { return }
    for column in 0..<columns { numbers.swapAt(a * columns + column, b * columns + column) }
  }
}

/// A square matrix as a product of triangles, with rows exchanged for the largest pivots.
struct TriangularFactors {
  /// Both triangles; the ones on the diagonal of the lower one are left out.
  private(set) var matrix: Matrix
  /// With which row each row was exchanged, in order.
  private(set) var exchanges: [Int] = []
  private(set) var isSingular = false

  init(_ given: Matrix, _ machine: borrowing Machine) throws(Failure) {
    matrix = given
    let size = given.rows
    for column in 0..<size {
      try machine.spend(given.numbers.count &* 8)
      for row in 1..<max(size, 1) {
        var sum = 0.0
        for inner in 0..<min(row, column) { sum += matrix[row, inner] * matrix[inner, column] }
        matrix[row, column] -= sum
      }
      var pivot = column
      for row in column..<size where matrix[row, column].magnitude > matrix[pivot, column].magnitude
      {
        pivot = row
      }
      exchanges.append(pivot)
      matrix.swapRows(column, pivot)
      let top = matrix[column, column]
      if top == 0 {
        isSingular = true
        continue
      }
      for row in column + 1..<max(size, column + 1) {
        // By the reciprocal, as LAPACK does it.
        matrix[row, column] *= 1 / top
      }
    }
  }

  /// The sign of the determinant, and the logarithm of its magnitude.
  var determinant: (sign: Double, logarithm: Double) {
    if isSingular { return (0, -.infinity) }
    let swaps = exchanges.enumerated().filter { $0.offset != $0.element }.count
    var sign: Double = swaps % 2 == 0 ? 1 : -1
    var logarithm = 0.0
    for place in 0..<matrix.rows {
      let pivot = matrix[place, place]
      if pivot < 0 { sign = -sign }
      logarithm += Double.log(pivot.magnitude)
    }
    return (sign, logarithm)
  }

  /// The solutions for several right sides, the columns of a matrix.
  func solve(_ given: Matrix, _ machine: borrowing Machine) throws(Failure) -> Matrix {
    var x = given
    for (row, other) in exchanges.enumerated() { x.swapRows(row, other) }
    let size = matrix.rows
    for column in 0..<x.columns {
      try machine.spend(matrix.numbers.count &* 8)
      for inner in 0..<size {
        let known = x[inner, column]
        for row in inner + 1..<max(size, inner + 1) { x[row, column] -= known * matrix[row, inner] }
      }
      for inner in (0..<size).reversed() {
        let known = x[inner, column] / matrix[inner, inner]
        x[inner, column] = known
        for row in 0..<inner { x[row, column] -= known * matrix[row, inner] }
      }
    }
    return x
  }
}
