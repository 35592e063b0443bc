extension NDArray {
  /// The product of matrices and rows, as NumPy's `@`.
  ///
  /// - (M, K) by (K, N) is (M, N);
  /// - (K) by (K, N) is (N), and (M, K) by (K) is (M);
  /// - (K) by (K) is a single number.
  public func matmul(_ other: NDArray, kernels: Kernels = .standard) -> NDArray {
    precondition(
      (1...2).contains(rank) && (1...2).contains(other.rank) && shape[rank - 1] == other.shape[0],
      "a product of the shapes \(shape) and \(other.shape)")
    let inner = other.shape[0]
    let rows = rank == 2 ? shape[0] : 1
    let columns = other.rank == 2 ? other.shape[1] : 1
    let product = Array<Element>(count: rows * columns) { result in
      elements.withView { left in
        other.elements.withView { right in
          kernels.multiply(
            Matrix(left, rows: rows, columns: inner), Matrix(right, rows: inner, columns: columns),
            into: MutableMatrix(result, rows: rows, columns: columns), adding: false)
        }
      }
    }
    return NDArray(shape: Array(shape.dropLast()) + other.shape.dropFirst(), elements: product)
  }
}
