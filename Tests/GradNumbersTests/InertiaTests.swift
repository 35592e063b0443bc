import GradNumbers
import Testing

/// The two minimal ratios: the share of positive eigenvalues, and the share of steps that lead up.
@Suite struct InertiaTests {
  /// Spectra of +1 and -1 with the share of positive eigenvalues as a fraction.
  private static let saddles = [(1, 1), (2, 1), (3, 1), (4, 1), (10, 1), (20, 1)]

  /// The matrix with p eigenvalues +1 and m eigenvalues -1, mirrored so that it is not diagonal:
  /// R D R with the reflection R = I - 2 u uᵀ/n of u = (1, …, 1).
  private func saddle(_ p: Int, _ m: Int) -> [[Double]] {
    let n = p + m
    func reflection(_ i: Int, _ j: Int) -> Double { (i == j ? 1 : 0) - 2 / Double(n) }
    return rows(n) { i, j in
      // In one order for both triangles, so that it is symmetric to the bit.
      let (low, high) = (min(i, j), max(i, j))
      var sum = 0.0
      for k in 0..<n { sum += reflection(low, k) * (k < p ? 1 : -1) * reflection(high, k) }
      return sum
    }
  }

  @Test(arguments: saddles)
  func `The share of positive eigenvalues is the fraction`(p: Int, m: Int) throws {
    let diagonal = rows(p + m) { i, j in
      if i != j { return 0 }
      return i < p ? 1 : -1
    }
    for matrix in [diagonal, saddle(p, m)] {
      let inertia = try Inertia(of: matrix)
      #expect(inertia.positive == p && inertia.negative == m && inertia.zero == 0)
      #expect(inertia.minimalRatio == Double(p) / Double(p + m))
    }
  }

  /// L = ½(w₁w₂ - 1)², whose Hessian is [[w₂², 2w₁w₂ - 1], [2w₁w₂ - 1, w₁²]].
  @Test(arguments: [
    (1.0, 1.0, [0.0, 2], [1.0, 1], 1.0), (0, 0, [-1, 1], [0, 0], 0),
    (2, 0.5, [0, 4.25], [0.25, 4], 1),
  ])
  func `Curvature per layer is not the curvature`(
    w1: Double, w2: Double, whole: [Double], layers: [Double], ratioOfLayers: Double
  ) throws {
    let coupling = 2 * w1 * w2 - 1
    let hessian = [[w2 * w2, coupling], [coupling, w1 * w1]]
    #expect(try SymmetricEigen.values(of: hessian) == whole)
    #expect(try Inertia(of: hessian).minimalRatio == 0.5)
    let blocks = blockDiagonal(hessian, sizes: [1, 1])
    #expect(try SymmetricEigen.values(of: blocks) == layers)
    #expect(try Inertia(of: blocks).minimalRatio == ratioOfLayers)
  }

  @Test func `Blocks keep what is inside them and nothing else`() {
    let matrix = [[1.0, 2, 3], [2, 4, 5], [3, 5, 6]]
    #expect(blockDiagonal(matrix, sizes: [2, 1]) == [[1, 2, 0], [2, 4, 0], [0, 0, 6]])
    #expect(blockDiagonal(matrix, sizes: [0, 3]) == matrix)
    #expect(blockDiagonal([], sizes: []) == [])
  }

  @Test func `What is within the threshold counts as zero`() throws {
    let inertia = Inertia(eigenvalues: [-2, -0.5, -0.1, 0, 0.5, 0.6], threshold: 0.5)
    #expect((inertia.negative, inertia.zero, inertia.positive) == (1, 4, 1))
    #expect(inertia.count == 6)
    // Entries that may be off by 1 tell nothing about eigenvalues below 1.
    #expect(try Inertia(of: [[0.9, 0], [0, 3]], error: 1).zero == 1)
    #expect(try Inertia(of: [[0.9, 0], [0, 3]]).zero == 0)
    #expect(Inertia(eigenvalues: [], threshold: 0).minimalRatio.isNaN)
  }

  /// A matrix of whole numbers of rank 2 in 8 dimensions: 6 eigenvalues are 0, computed or not.
  @Test func `Zeros that are computed as rounding count as zeros`() throws {
    let u = [1.0, 2, 3, 4, 5, 6, 7, 8]
    let v = [8.0, -1, 6, -3, 4, -5, 2, -7]
    let matrix = rows(8) { i, j in u[i] * u[j] - v[i] * v[j] }
    let inertia = try Inertia(of: matrix)
    #expect((inertia.negative, inertia.zero, inertia.positive) == (1, 6, 1))
    // Without a threshold, the rounding decides.
    let values = try SymmetricEigen.values(of: matrix)
    #expect(Inertia(eigenvalues: values, threshold: 0).zero < 6)
  }
}
