/// A symmetric matrix on its way to diagonal form: A = scale · Q T Qᵀ with T tridiagonal.
struct Tridiagonal {
  /// The diagonal of T; after `diagonalize` the eigenvalues, in no order.
  var diagonal: [Double]

  /// Beside the diagonal: entry i couples i and i + 1, the last is 0.
  var beside: [Double]

  /// The power of two that was taken out of the matrix, so that squares neither overflow nor vanish.
  let scale: Double

  // The lower triangle, row after row: row i starts at i(i+1)/2. Where a reflection has been, row i
  // holds its vector v in the first i places: I - v vᵀ / h with h = heights[i], and 0 for none.
  private var triangle: [Double]
  private var heights: [Double]

  /// Checks a matrix and makes it tridiagonal.
  init(_ matrix: [[Double]], isStopped: () -> Bool) throws(MatrixError) {
    let n = matrix.count
    for (i, row) in matrix.enumerated() where row.count != n {
      throw .notSquare(row: i, count: row.count, rows: n)
    }
    var largest = 0.0
    triangle = []
    triangle.reserveCapacity(n * (n + 1) / 2)
    for i in 0..<n {
      for j in 0...i {
        let (entry, mirrored) = (matrix[i][j], matrix[j][i])
        guard entry.isFinite else { throw .notFinite(row: i, column: j, entry: entry) }
        guard mirrored.isFinite else { throw .notFinite(row: j, column: i, entry: mirrored) }
        guard entry == mirrored else {
          throw .notSymmetric(row: i, column: j, entry: entry, mirrored: mirrored)
        }
        largest = max(largest, entry.magnitude)
        triangle.append(entry)
      }
    }
    // Below 2^-1022 the exponent that makes it 1 is out of range; 2^1000 is enough.
    scale =
      largest == 0
      ? 1 : max(Double(sign: .plus, exponent: largest.exponent, significand: 1), 0x1p-1000)
    let factor = 1 / scale
    for k in triangle.indices { triangle[k] *= factor }
    heights = Array(repeating: 0, count: n)
    diagonal = Array(repeating: 0, count: n)
    beside = Array(repeating: 0, count: n)
    var p = Array(repeating: 0.0, count: n)
    for i in stride(from: n - 1, to: 1, by: -1) {
      if isStopped() { throw .stopped }
      (beside[i - 1], heights[i]) = Tridiagonal.reduce(i, &triangle, &p)
    }
    for i in 0..<n { diagonal[i] = triangle[i * (i + 1) / 2 + i] }
    if n > 1 { beside[0] = triangle[1] }
  }

  /// Reflects the first `i` coordinates so that row i keeps nothing left of its last but one entry.
  ///
  /// Returns that entry and the reflection's height.
  private static func reduce(
    _ i: Int, _ triangle: inout [Double], _ scratch: inout [Double]
  ) -> (beside: Double, height: Double) {
    let start = i * (i + 1) / 2
    var a = triangle.mutableSpan
    var p = scratch.mutableSpan
    var rest = 0.0
    for k in 0..<i - 1 { rest += a[start + k] * a[start + k] }
    let last = a[start + i - 1]
    guard rest > 0x1p-900 else {
      // Nothing to remove, or next to nothing: 2^-450 beside entries near 1 is far below rounding.
      return (last, 0)
    }
    // The sign that does not cancel: v = x - beta·e with beta = -sign(last)·|x|.
    let norm = (rest + last * last).squareRoot()
    let beta = last > 0 ? -norm : norm
    a[start + i - 1] = last - beta
    let height = beta * (beta - last)

    // p = A v / h from the lower triangle: each entry serves its row and its column.
    for j in 0..<i {
      let row = j * (j + 1) / 2
      let vj = a[start + j]
      var sum = a[row + j] * vj
      for k in 0..<j {
        let entry = a[row + k]
        sum += entry * a[start + k]
        p[k] += entry * vj
      }
      p[j] = sum
    }
    var product = 0.0
    for k in 0..<i {
      p[k] /= height
      product += p[k] * a[start + k]
    }
    // A - v qᵀ - q vᵀ with q = p - (vᵀp / 2h) v.
    let half = product / (2 * height)
    for k in 0..<i { p[k] -= half * a[start + k] }
    for j in 0..<i {
      let row = j * (j + 1) / 2
      let (vj, qj) = (a[start + j], p[j])
      for k in 0...j { a[row + k] -= vj * p[k] + qj * a[start + k] }
    }
    return (beta, height)
  }

  /// Q, column after column.
  func transformation() -> [Double] {
    let n = diagonal.count
    var columns = Array(repeating: 0.0, count: n * n)
    for k in 0..<n { columns[k * n + k] = 1 }
    var q = columns.mutableSpan
    let a = triangle.span
    // From the smallest reflection up: until its turn, what it acts on is the identity.
    for i in 2..<max(n, 2) where heights[i] != 0 {
      let start = i * (i + 1) / 2
      for column in 0..<i {
        var product = 0.0
        for k in 0..<i { product += a[start + k] * q[column * n + k] }
        product /= heights[i]
        for k in 0..<i { q[column * n + k] -= product * a[start + k] }
      }
    }
    return columns
  }

  /// The entries of the diagonal, in this order, as eigenvalues of the given matrix.
  func eigenvalues(_ order: [Int]) throws(MatrixError) -> [Double] {
    let values = order.map { diagonal[$0] * scale }
    if let place = values.firstIndex(where: { !$0.isFinite }) {
      throw .overflow(eigenvalue: place)
    }
    return values
  }

  /// The places of the diagonal, smallest entry first.
  var ascending: [Int] { diagonal.indices.sorted { diagonal[$0] < diagonal[$1] } }
}
