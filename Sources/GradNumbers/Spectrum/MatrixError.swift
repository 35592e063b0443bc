/// Why the eigenvalues of a matrix were not computed.
public enum MatrixError: Error, Hashable, Sendable {
  /// A row has another length than there are rows.
  case notSquare(row: Int, count: Int, rows: Int)

  /// An entry differs from its mirror image.
  case notSymmetric(row: Int, column: Int, entry: Double, mirrored: Double)

  /// An entry is infinite or nan.
  case notFinite(row: Int, column: Int, entry: Double)

  /// An eigenvalue, counted from the smallest, is beyond the largest double.
  case overflow(eigenvalue: Int)

  /// An eigenvalue, counted by its place on the diagonal, did not settle.
  case notConverged(eigenvalue: Int, sweeps: Int)

  /// The caller asked to stop.
  case stopped
}

extension MatrixError: CustomStringConvertible {
  /// What is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .notSquare(let row, let count, let rows):
      return """
        the matrix is not square: it has \(rows) row\(rows == 1 ? "" : "s"), and row \(row) has \
        \(count) entr\(count == 1 ? "y" : "ies")
        """
    case .notSymmetric(let row, let column, let entry, let mirrored):
      return """
        the matrix is not symmetric: entry [\(row)][\(column)] is \(entry) and entry \
        [\(column)][\(row)] is \(mirrored). Where that is rounding, take the mean of the two
        """
    case .notFinite(let row, let column, let entry):
      return """
        entry [\(row)][\(column)] of the matrix is \(entry): eigenvalues exist only where all \
        entries are finite
        """
    case .overflow(let eigenvalue):
      return """
        eigenvalue \(eigenvalue), counted from the smallest, is beyond the largest number of 64 bits, \
        1.8e308: divide the matrix by a power of two first, which divides the eigenvalues by it
        """
    case .notConverged(let eigenvalue, let sweeps):
      return """
        eigenvalue \(eigenvalue) did not settle within \(sweeps) sweeps: none is given, because a \
        part of them would be wrong
        """
    case .stopped:
      return "the eigenvalues were not computed: the caller asked to stop"
    }
  }
}
