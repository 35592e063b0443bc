public import GradNumbers

/// The second derivatives of one Value by others: a symmetric matrix.
public struct Hessian: Hashable, Sendable {
  /// The matrix, row by row: entry [i][j] is ∂²y/∂xᵢ∂xⱼ.
  ///
  /// It is symmetric to the bit: each entry is the mean of the two that were computed, which differ by
  /// rounding alone; `asymmetry` says by how much.
  public let rows: [[Double]]

  /// The largest difference of two mirrored entries as they were computed.
  ///
  /// They come from two different sweeps, so this is a sample of the rounding in the matrix.
  public let asymmetry: Double

  /// How far rounding may have moved the matrix, as a norm: a bound, to first order.
  ///
  /// It counts the largest number of roundings that any term can meet, as if all went one way, so it is
  /// generous; an eigenvalue moves by no more.
  public let rounding: Double

  /// Takes the mean of each two mirrored entries.
  package init(computed: [[Double]], rounding: Double = 0) {
    var rows = computed
    var asymmetry = 0.0
    for i in rows.indices {
      for j in 0..<i {
        let (a, b) = (computed[i][j], computed[j][i])
        if a != b {
          let difference = (a - b).magnitude
          // A difference of nan stays, too.
          if !(difference <= asymmetry) { asymmetry = difference }
          rows[i][j] = 0.5 * a + 0.5 * b
          rows[j][i] = rows[i][j]
        }
      }
    }
    self.rows = rows
    self.asymmetry = asymmetry
    self.rounding = rounding
  }

  /// The number of rows.
  public var count: Int { rows.count }

  /// The derivative by the variables i and j.
  public subscript(i: Int, j: Int) -> Double { rows[i][j] }

  /// The eigenvalues, smallest first: the curvature along the principal directions.
  ///
  /// - Returns: As many as there are variables.
  /// - Throws: Where an entry is infinite or nan.
  public func eigenvalues() throws(MatrixError) -> [Double] {
    try SymmetricEigen.values(of: rows)
  }

  /// How many eigenvalues are positive, zero and negative.
  ///
  /// One counts as zero within the error of the solver and the rounding of this matrix.
  ///
  /// - Returns: The counts; their `minimalRatio` is the share of positive ones.
  /// - Throws: Where an entry is infinite or nan.
  public func inertia() throws(MatrixError) -> Inertia {
    try Inertia(of: rows, error: rounding)
  }
}
