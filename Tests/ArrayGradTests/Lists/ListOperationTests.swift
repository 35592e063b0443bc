import ArrayGrad
import Testing

/// Arithmetic on parts of lists, against the plain loop.
@Suite("Arithmetic on lists") struct ListOperationTests {
  private static let operations: [(ListOperation, @Sendable (Double, Double) -> Double)] = [
    (.add, { $0 + $1 }), (.subtract, { $0 - $1 }), (.multiply, { $0 * $1 }), (.divide, { $0 / $1 }),
  ]
  private let a = (0..<40).map { 1 + Double($0) / 7 }
  private let b = (0..<40).map { 3 - Double($0) / 11 }

  @Test("Parts and repeated numbers", arguments: operations.indices)
  func parts(_ index: Int) {
    let (operation, f) = Self.operations[index]
    let start = [Double](repeating: -1, count: 40)
    for (left, right) in [(false, false), (false, true), (true, false), (true, true)] {
      var result = start
      operation.set(
        &result, from: 5, count: 20, a, left ? ListPart(repeating: 3) : ListPart(from: 3),
        b, right ? ListPart(repeating: 7) : ListPart(from: 7))
      var expected = start
      for i in 0..<20 { expected[5 + i] = f(a[left ? 3 : 3 + i], b[right ? 7 : 7 + i]) }
      #expect(result == expected)
    }
  }

  @Test("A list that is changed in place", arguments: operations.indices)
  func change(_ index: Int) {
    let (operation, f) = Self.operations[index]
    for repeats in [false, true] {
      var result = a
      operation.change(
        &result, from: 2, count: 30, by: b, repeats ? ListPart(repeating: 9) : ListPart(from: 9))
      var expected = a
      for i in 0..<30 { expected[2 + i] = f(a[2 + i], b[repeats ? 9 : 9 + i]) }
      #expect(result == expected)
    }
  }

  @Test("Products of matrices that stand anywhere, transposed or not")
  func products() {
    // Small whole numbers: every order of sums gives the same.
    let x = (0..<30).map { Double($0 % 7) - 3 }
    let y = (0..<30).map { Double($0 % 5) - 2 }
    var result = [Double](repeating: 9, count: 10)
    // (2, 3) from place 4, rows 3 apart, by (3, 4) whose transpose stands from place 5 on.
    Kernels.standard.multiply(
      x, MatrixPlace(start: 4, rowStride: 3, columnStride: 1), y,
      MatrixPlace(start: 5, rowStride: 1, columnStride: 3), rows: 2, inner: 3, columns: 4,
      into: &result, from: 1)
    var expected = [Double](repeating: 9, count: 10)
    for i in 0..<2 {
      for j in 0..<4 {
        expected[1 + i * 4 + j] = (0..<3).reduce(0) { $0 + x[4 + 3 * i + $1] * y[5 + $1 + 3 * j] }
      }
    }
    #expect(result == expected)
  }
}
