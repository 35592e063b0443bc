/// The eigenvalues of a symmetric matrix, and its eigenvectors.
///
/// A matrix is a list of rows. Householder reflections make it tridiagonal, and the implicit QL
/// method with shifts makes that diagonal: C. Reinsch, R. Martin, J. Wilkinson, "Householder's
/// tridiagonalization of a symmetric matrix" and A. Dubrulle, R. Martin, J. Wilkinson, "The implicit
/// QL algorithm", Numerische Mathematik 11 and 12 (1968). Both use orthogonal steps alone, so the
/// result belongs to a matrix that differs from the given one by a small multiple of n·2⁻⁵³ of its
/// norm (see `backwardError(of:)`), and every eigenvalue is off by no more than that.
///
/// It lives here, and not with an engine, because both engines' curvature needs it and neither engine
/// may import the other. It holds no derivative.
public struct SymmetricEigen: Hashable, Sendable {
  /// The eigenvalues, smallest first; as many times as they are repeated.
  public let values: [Double]

  /// The eigenvectors, each of length 1, in the order of the eigenvalues.
  ///
  /// They are orthogonal to each other. The largest component of each (the first such) is positive.
  public let vectors: [[Double]]

  /// Computes the eigenvalues and eigenvectors.
  ///
  /// - Parameters:
  ///   - matrix: The rows; each entry must equal its mirror image.
  ///   - isStopped: Asked now and then; true ends the work with `MatrixError.stopped`.
  /// - Throws: Where the matrix is not square, symmetric and finite, an eigenvalue is beyond the
  ///   largest double, or the work was stopped.
  public init(_ matrix: [[Double]], isStopped: () -> Bool = { false }) throws(MatrixError) {
    var form = try Tridiagonal(matrix, isStopped: isStopped)
    var columns = form.transformation()
    try form.diagonalize(
      rotating: &columns, sweepLimit: Tridiagonal.sweepLimit, isStopped: isStopped)
    let n = form.diagonal.count
    let order = form.ascending
    values = try form.eigenvalues(order)
    vectors = order.map { k in
      let vector = Array(columns[k * n..<(k + 1) * n])
      var largest = 0
      for j in 1..<max(n, 1) where vector[j].magnitude > vector[largest].magnitude { largest = j }
      return vector[largest] < 0 ? vector.map { -$0 } : vector
    }
  }

  /// The eigenvalues alone, smallest first: a tenth of the work.
  ///
  /// - Parameters:
  ///   - matrix: The rows; each entry must equal its mirror image.
  ///   - isStopped: Asked now and then; true ends the work with `MatrixError.stopped`.
  /// - Returns: As many eigenvalues as there are rows.
  /// - Throws: Where the matrix is not square, symmetric and finite, an eigenvalue is beyond the
  ///   largest double, or the work was stopped.
  public static func values(
    of matrix: [[Double]], isStopped: () -> Bool = { false }
  ) throws(MatrixError) -> [Double] {
    var form = try Tridiagonal(matrix, isStopped: isStopped)
    var none: [Double] = []
    try form.diagonalize(
      rotating: &none, sweepLimit: Tridiagonal.sweepLimit, isStopped: isStopped)
    return try form.eigenvalues(form.ascending)
  }

  /// How far a computed eigenvalue may be from the true one: n·2⁻⁵²·‖A‖, the norm of Frobenius.
  ///
  /// The computed eigenvalues are those of A + E, and moving a symmetric matrix by E moves no
  /// eigenvalue by more than ‖E‖ (Weyl). Each of the n reflections and of the about 2n sweeps is
  /// orthogonal up to rounding; what one adds to E is a few 2⁻⁵³·‖A‖ on the rows that it
  /// changes, and these roundings do not conspire: the bound is Wilkinson's, "The Algebraic Eigenvalue
  /// Problem" (1965), sections 3.29 and 8.9, with the constant that the tests measure and do not
  /// exceed.
  public static func backwardError(of matrix: [[Double]]) -> Double {
    // The norm may be beyond the largest double where this multiple of it is not.
    let factor = scalingFactor(of: matrix)
    return Double(matrix.count) * 0x1p-52 * frobeniusNorm(of: matrix, times: factor) / factor
  }

  /// The square root of the sum of the squares of all entries, without overflow on the way.
  ///
  /// It is infinite where it is itself beyond the largest double.
  public static func frobeniusNorm(of matrix: [[Double]]) -> Double {
    let factor = scalingFactor(of: matrix)
    return frobeniusNorm(of: matrix, times: factor) / factor
  }

  private static func frobeniusNorm(of matrix: [[Double]], times factor: Double) -> Double {
    var norm = 0.0
    for row in matrix { for entry in row { norm = Double.hypot(norm, factor * entry) } }
    return norm
  }

  /// A power of two that brings a matrix of huge or tiny entries away from the ends of the doubles.
  static func scalingFactor(of matrix: [[Double]]) -> Double {
    var largest = 0.0
    for row in matrix { for entry in row { largest = max(largest, entry.magnitude) } }
    if largest > 0x1p900 { return 0x1p-200 }
    return largest < 0x1p-900 ? 0x1p200 : 1
  }
}
