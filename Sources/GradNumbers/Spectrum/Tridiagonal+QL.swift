extension Tridiagonal {
  /// How many sweeps an eigenvalue may take: two are usual, 30 was EISPACK's limit.
  static let sweepLimit = 60

  /// Makes the tridiagonal matrix diagonal by implicit QL sweeps.
  ///
  /// - Parameters:
  ///   - columns: The columns of a square matrix that takes part in every rotation; or nothing.
  ///   - sweepLimit: How many sweeps an eigenvalue may take.
  ///   - isStopped: Asked before each sweep.
  /// - Throws: Where an eigenvalue takes more sweeps, or the work was stopped.
  mutating func diagonalize(
    rotating columns: inout [Double], sweepLimit: Int, isStopped: () -> Bool
  ) throws(MatrixError) {
    let n = diagonal.count
    let negligible = negligible
    for l in 0..<n {
      var sweeps = 0
      while true {
        // The block that starts at l goes up to the first coupling that is rounding.
        var m = l
        while m < n - 1 && beside[m].magnitude > negligible { m += 1 }
        if m == l { break }
        if m == l + 1 {
          solvePair(l, &columns)
          break
        }
        if sweeps == sweepLimit { throw .notConverged(eigenvalue: l, sweeps: sweeps) }
        if isStopped() { throw .stopped }
        sweeps += 1
        sweep(l, m, &columns)
      }
    }
  }

  /// A coupling up to here is a rounding of the norm, and leaving it out is no more than that.
  ///
  /// It is not compared with the entries beside it: a matrix of low rank leaves entries that are
  /// roundings of roundings, and they would never come to rest beside each other.
  private var negligible: Double {
    var norm = 0.0
    var before = 0.0
    for (entry, coupling) in zip(diagonal, beside) {
      norm = max(norm, entry.magnitude + before + coupling.magnitude)
      before = coupling.magnitude
    }
    return 0x1p-53 * norm
  }

  /// One sweep from m down to l: the shift is the eigenvalue of the top pair that is nearer to d[l].
  private mutating func sweep(_ l: Int, _ m: Int, _ columns: inout [Double]) {
    let n = diagonal.count
    var g = (diagonal[l + 1] - diagonal[l]) / (2 * beside[l])
    var r = Double.hypot(g, 1)
    g = diagonal[m] - diagonal[l] + beside[l] / (g + (g < 0 ? -r : r))
    var (s, c, p) = (1.0, 1.0, 0.0)
    for i in stride(from: m - 1, through: l, by: -1) {
      let (f, b) = (s * beside[i], c * beside[i])
      r = Double.hypot(f, g)
      beside[i + 1] = r
      if r == 0 {
        // The block has fallen apart by itself; what is left of it is swept next time.
        diagonal[i + 1] -= p
        beside[m] = 0
        return
      }
      (s, c) = (f / r, g / r)
      g = diagonal[i + 1] - p
      r = (diagonal[i] - g) * s + 2 * c * b
      p = s * r
      diagonal[i + 1] = g + p
      g = c * r - b
      if !columns.isEmpty { rotate(&columns, i, n, c, s) }
    }
    diagonal[l] -= p
    beside[l] = g
    beside[m] = 0
  }

  /// Columns i and i + 1 become c·x - s·y and s·x + c·y.
  private func rotate(_ columns: inout [Double], _ i: Int, _ n: Int, _ c: Double, _ s: Double) {
    var q = columns.mutableSpan
    let (first, second) = (i * n, (i + 1) * n)
    for k in 0..<n {
      let (x, y) = (q[first + k], q[second + k])
      q[first + k] = c * x - s * y
      q[second + k] = s * x + c * y
    }
  }

  /// The eigenvalues of the pair l, l + 1 in closed form; see LAPACK's dlaev2.
  ///
  /// The one that is larger in size is a sum without cancellation, the other comes from the
  /// determinant: exact where a small example should be, such as 0 and 2 of [[1, 1], [1, 1]].
  private mutating func solvePair(_ l: Int, _ columns: inout [Double]) {
    let (a, b, c) = (diagonal[l], beside[l], diagonal[l + 1])
    let (sum, difference) = (a + c, a - c)
    let root = Double.hypot(difference, 2 * b)
    let (larger, smaller) = a.magnitude > c.magnitude ? (a, c) : (c, a)
    let sign = sum < 0 ? -1.0 : 1.0
    let first = 0.5 * (sum + sign * root)
    let second = sum == 0 ? -0.5 * root : (larger / first) * smaller - (b / first) * b
    if !columns.isEmpty {
      // (x, y) is the eigenvector of `first`: of the two ways to write it, the one that adds.
      let slope = difference + (difference < 0 ? -root : root)
      var (x, y) = difference < 0 ? (2 * b, -slope) : (slope, 2 * b)
      if sign < 0 { (x, y) = (-y, x) }
      let length = Double.hypot(x, y)
      (x, y) = (x / length, y / length)
      rotate(&columns, l, diagonal.count, x, -y)
    }
    (diagonal[l], diagonal[l + 1]) = (first, second)
    beside[l] = 0
  }
}
