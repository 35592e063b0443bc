import GradWorksheet

/// The singular values of a matrix and their vectors: Hestenes' rotations of its columns, two by two,
/// until all are at right angles.
///
/// Which of the two signs a pair of vectors has is nobody's choice, and LAPACK's can be the other one.
struct SingularValues {
  /// Columns at right angles, one for each value.
  private(set) var u: Matrix
  /// From the largest to the smallest.
  private(set) var values: [Double]
  /// Columns at right angles.
  private(set) var v: Matrix

  init(_ given: Matrix, _ machine: borrowing Machine) throws(Failure) {
    if given.rows < given.columns {
      let other = try SingularValues(given.transposed, machine)
      (u, values, v) = (other.v, other.values, other.u)
      return
    }
    var a = given
    var v = Matrix(identity: given.columns)
    for _ in 0..<60 {
      if !(try Self.turn(&a, &v, machine)) { break }
    }
    let lengths = (0..<a.columns).map { column in
      (0..<a.rows).map { a[$0, column] * a[$0, column] }.reduce(0, +).squareRoot()
    }
    let order = lengths.indices.sorted { lengths[$0] > lengths[$1] }
    values = order.map { lengths[$0] }
    u = Matrix(a.rows, a.columns, Array(repeating: 0, count: a.rows * a.columns))
    self.v = Matrix(a.columns, a.columns, Array(repeating: 0, count: a.columns * a.columns))
    for (place, column) in order.enumerated() {
      let length = lengths[column]
      for row in 0..<a.rows { u[row, place] = length > 0 ? a[row, column] / length : 0 }
      for row in 0..<a.columns { self.v[row, place] = v[row, column] }
    }
    try complete(machine)
  }

  /// One round of rotations; false where none was needed.
  private static func turn(
    _ a: inout Matrix, _ v: inout Matrix, _ machine: borrowing Machine
  ) throws(Failure) -> Bool {
    var isTurned = false
    for p in 0..<a.columns {
      // Each of the others is turned against this one.
      try machine.spend((a.numbers.count &+ v.numbers.count) &* 16)
      for q in p + 1..<max(a.columns, p + 1) {
        var (pp, qq, pq) = (0.0, 0.0, 0.0)
        for row in 0..<a.rows {
          pp += a[row, p] * a[row, p]
          qq += a[row, q] * a[row, q]
          pq += a[row, p] * a[row, q]
        }
        if pq == 0 || pq.magnitude <= 1e-15 * (pp * qq).squareRoot() { continue }
        isTurned = true
        let zeta = (qq - pp) / (2 * pq)
        let tangent = (zeta < 0 ? -1 : 1) / (zeta.magnitude + (1 + zeta * zeta).squareRoot())
        let cosine = 1 / (1 + tangent * tangent).squareRoot()
        let sine = cosine * tangent
        func rotate(_ matrix: inout Matrix) {
          for row in 0..<matrix.rows {
            let (x, y) = (matrix[row, p], matrix[row, q])
            matrix[row, p] = cosine * x - sine * y
            matrix[row, q] = sine * x + cosine * y
          }
        }
        rotate(&a)
        rotate(&v)
      }
    }
    return isTurned
  }

  /// Fills the left vectors of values that are 0, which the rotations leave open.
  private mutating func complete(_ machine: borrowing Machine) throws(Failure) {
    for place in 0..<u.columns where (0..<u.rows).allSatisfy({ u[$0, place] == 0 }) {
      for unit in 0..<u.rows {
        var candidate = [Double](repeating: 0, count: u.rows)
        candidate[unit] = 1
        try machine.spend(u.numbers.count &* 32)
        for _ in 0..<2 {
          for other in 0..<u.columns where other != place {
            let share = (0..<u.rows).map { candidate[$0] * u[$0, other] }.reduce(0, +)
            for row in 0..<u.rows { candidate[row] -= share * u[row, other] }
          }
        }
        let length = candidate.map { $0 * $0 }.reduce(0, +).squareRoot()
        if length < 0.1 { continue }
        for row in 0..<u.rows { u[row, place] = candidate[row] / length }
        break
      }
    }
  }
}
