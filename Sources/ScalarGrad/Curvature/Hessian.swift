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

  /// How far rounding may have moved the matrix, as a norm: an estimate, and a generous one.
  ///
  /// It is the magnitudes of all terms times the largest number of roundings that a term meets, as if
  /// all went one way and on every way. It is no proven bound: each rule is taken for four
  /// roundings, where some take more, and the C library's functions are taken for rounded. What is held
  /// by the tests is that actual errors stay below it; they are usually 10³ to 10⁵ times smaller. An
  /// eigenvalue moves by no more than the matrix.
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
  /// - Throws: Where an entry is infinite or nan, or an eigenvalue beyond the largest double.
  public func eigenvalues() throws(MatrixError) -> [Double] {
    try SymmetricEigen.values(of: rows)
  }

  /// How many eigenvalues are positive, zero and negative.
  ///
  /// One counts as zero within the error of the solver and the rounding of this matrix. Since
  /// `rounding` is generous, a true eigenvalue that is tiny beside the terms may count as zero, too.
  ///
  /// `minimal_ratio(H)` in a worksheet has the numbers of the matrix alone, and so a smaller threshold:
  /// that of `Inertia(of: rows)`. It counts the same where it is told, `minimal_ratio(H,
  /// error=...)`, what the entries may be off by.
  ///
  /// - Returns: The counts; their `minimalRatio` is the share of positive ones.
  /// - Throws: Where an entry is infinite or nan, or an eigenvalue beyond the largest double.
  public func inertia() throws(MatrixError) -> Inertia {
    try Inertia(of: rows, error: rounding)
  }
}
