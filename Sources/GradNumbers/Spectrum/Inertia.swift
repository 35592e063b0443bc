/// How many eigenvalues of a symmetric matrix are positive, zero and negative.
///
/// The share of the positive ones is the "minimal ratio" of a Hessian: 1 where a point is a strict
/// minimum, less at a saddle. (The share of random steps that lead up is another quantity that goes by
/// the same name: see `RisingShare`.) Singular values would not do: they are never negative.
///
/// A computed eigenvalue that should be 0 is not: so one counts as zero where it is within a
/// threshold of 0. What the threshold must cover is what moves eigenvalues: the error of the solver,
/// n·2⁻⁵²·‖A‖ (`SymmetricEigen.backwardError`), and the error of the matrix itself. Eigenvalues move
/// by at most the norm of that error, so the counts beyond the threshold are those of the true matrix.
///
/// How far the entries are off, the numbers of a matrix do not tell. `init(of:error:isStopped:)`
/// supposes a rounding of the norm each, as of entries that were typed; a Hessian that was computed
/// from larger terms which cancel is off by more, and brings its own estimate along
/// (`Hessian.inertia()` of the scalar engine). So the two may count the same matrix differently: a
/// zero eigenvalue, computed as 1e-10, is positive to the one and zero to the other.
public struct Inertia: Hashable, Sendable {
  /// How many are above the threshold.
  public let positive: Int
  /// How many are within the threshold of 0.
  public let zero: Int
  /// How many are below the negative threshold.
  public let negative: Int
  /// From where on an eigenvalue is told from 0.
  public let threshold: Double

  /// Counts the signs of eigenvalues.
  public init(eigenvalues: [Double], threshold: Double) {
    self.threshold = threshold
    positive = eigenvalues.count { $0 > threshold }
    negative = eigenvalues.count { $0 < -threshold }
    zero = eigenvalues.count - positive - negative
  }

  /// Counts the signs of a symmetric matrix's eigenvalues.
  ///
  /// - Parameters:
  ///   - matrix: Its rows.
  ///   - error: The norm of what the entries may be off by; nil for entries that may each be off by
  ///     a rounding of the matrix's norm: n·2⁻⁵²·‖A‖.
  ///   - isStopped: Asked now and then; true ends the work.
  /// - Throws: Where the matrix is not square, symmetric and finite, or the work was stopped.
  public init(
    of matrix: [[Double]], error: Double? = nil, isStopped: () -> Bool = { false }
  ) throws(MatrixError) {
    let values = try SymmetricEigen.values(of: matrix, isStopped: isStopped)
    let solver = SymmetricEigen.backwardError(of: matrix)
    self.init(eigenvalues: values, threshold: solver + (error ?? solver))
  }

  /// The number of eigenvalues.
  public var count: Int { positive + zero + negative }

  /// The share of the positive ones; nan of no eigenvalues.
  public var minimalRatio: Double { Double(positive) / Double(count) }
}

/// A matrix with zeros wherever row and column belong to different blocks.
///
/// What a Hessian "per layer" leaves of the whole one: the curvature within each block. Its
/// eigenvalues are not those of the whole matrix, not even in sign.
///
/// - Parameters:
///   - matrix: A square matrix.
///   - sizes: The lengths of the blocks, which add up to the number of rows.
/// - Returns: A matrix of the same size.
public func blockDiagonal(_ matrix: [[Double]], sizes: [Int]) -> [[Double]] {
  precondition(
    sizes.reduce(0, +) == matrix.count && sizes.allSatisfy { $0 >= 0 },
    "blocks of \(sizes) do not make up \(matrix.count) rows")
  let block = sizes.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
  return matrix.enumerated().map { i, row in
    row.enumerated().map { j, entry in block[i] == block[j] ? entry : 0 }
  }
}
