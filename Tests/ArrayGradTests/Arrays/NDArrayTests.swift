import ArrayGrad
import Testing

/// Expected numbers: NumPy 2.4.6, the expression beside each; small integers, so exact.
@Suite("Arrays")
struct NDArrayTests {
  /// np.arange(24.).reshape(2, 3, 4).
  private let a = NDArray<Double>(shape: [2, 3, 4], elements: (0..<24).map { Double($0) })

  @Test("Literals nest to any depth, and lists make the same arrays")
  func literals() {
    let x: NDArray<Double> = [[1, 2, 3], [4, 5, 6]]
    #expect(x.shape == [2, 3])
    #expect(x.elements == [1, 2, 3, 4, 5, 6])
    #expect(x == NDArray([[1, 2, 3], [4, 5, 6]]))
    let rows: [[Double]] = [[1, 2, 3], [4, 5, 6]]
    #expect(NDArray(rows) == x)
    #expect(NDArray([rows, rows]).shape == [2, 2, 3])
    let deep: NDArray<Float> = [[[[1.5]]], [[[-2]]]]
    #expect(deep.shape == [2, 1, 1, 1])
    #expect(deep.elements == [1.5, -2])
    let single: NDArray<Float> = 3
    #expect(single.shape == [])
    #expect(single.item == 3)
  }

  @Test("An index for each axis finds one number, and can set it")
  func subscripts() {
    var x = a
    #expect(x[1, 2, 3] == 23)
    #expect(x[0, 1, 2] == 6)
    x[1, 0, 0] = -1
    #expect(x.elements[12] == -1)
    #expect(a.elements[12] == 12)
  }

  @Test("Slices copy what they pick")
  func slices() {
    // a[1]
    let second: NDArray<Double> = a[1]
    #expect(second == NDArray(shape: [3, 4], elements: (12..<24).map { Double($0) }))
    // a[:, 1]
    #expect(a[.all, 1] == [[4, 5, 6, 7], [16, 17, 18, 19]])
    // a[:, ::2, 1:3]
    #expect(
      a[.all, stride(from: 0, to: 3, by: 2), 1..<3]
        == [[[1, 2], [9, 10]], [[13, 14], [21, 22]]])
    // a[0, ::-1]
    #expect(
      a[0, stride(from: 2, through: 0, by: -1)]
        == [[8, 9, 10, 11], [4, 5, 6, 7], [0, 1, 2, 3]])
    // a[..., 3]
    #expect(a[.all, .all, 3] == [[3, 7, 11], [15, 19, 23]])
    // a[1, 2, 1:], a[1, 2, :2], a[1, 2, 1:3]
    #expect(a[1, 2, 1...] == [21, 22, 23])
    #expect(a[1, 2, ..<2] == [20, 21])
    #expect(a[1, 2, 1...2] == [21, 22])
    #expect(a[1, 2, ...1] == [20, 21])
    // a[:, 1:1]
    #expect(a[.all, 1..<1].shape == [2, 0, 4])
  }

  @Test("Slices can be set, to a number too")
  func settingSlices() {
    var x: NDArray<Double> = [[1, 2, 3], [4, 5, 6]]
    x[.all, 1] = [7, 8]
    #expect(x == [[1, 7, 3], [4, 8, 6]])
    x[0, .all] = 0
    #expect(x == [[0, 0, 0], [4, 8, 6]])
  }

  @Test("Reshaping keeps the order of the numbers")
  func reshaping() {
    #expect(a.reshaped(to: [6, -1]).shape == [6, 4])
    #expect(a.reshaped(to: [4, 6])[1, 0] == 6)
    #expect(a.flattened.shape == [24])
    #expect(a.withAxis(at: 1).shape == [2, 1, 3, 4])
    #expect(a.reshaped(to: [24]).reshaped(to: [2, 3, 4]) == a)
  }

  @Test("Transposes put the axes in another order")
  func transposes() {
    // a.T, a.transpose(1, 0, 2), a.transpose(2, 0, 1)
    #expect(
      a.transposed
        == NDArray(
          shape: [4, 3, 2],
          elements: [
            0, 12, 4, 16, 8, 20, 1, 13, 5, 17, 9, 21, 2, 14, 6, 18, 10, 22, 3, 15, 7, 19, 11, 23,
          ]))
    #expect(
      a.transposed(axes: [1, 0, 2])
        == NDArray(
          shape: [3, 2, 4],
          elements: [
            0, 1, 2, 3, 12, 13, 14, 15, 4, 5, 6, 7, 16, 17, 18, 19, 8, 9, 10, 11, 20, 21, 22, 23,
          ]))
    #expect(
      a.transposed(axes: [2, 0, 1])
        == NDArray(
          shape: [4, 2, 3],
          elements: [
            0, 4, 8, 12, 16, 20, 1, 5, 9, 13, 17, 21, 2, 6, 10, 14, 18, 22, 3, 7, 11, 15, 19, 23,
          ]))
  }

  @Test("Parts along an axis are taken in any order")
  func taking() {
    // a.take([2, 0, 2], axis=1)
    #expect(
      a.take([2, 0, 2], axis: 1)
        == NDArray(
          shape: [2, 3, 4],
          elements: [
            8, 9, 10, 11, 0, 1, 2, 3, 8, 9, 10, 11, 20, 21, 22, 23, 12, 13, 14, 15, 20, 21, 22, 23,
          ]))
    let x: NDArray<Double> = [[0, 1, 2], [3, 4, 5]]
    // x[[1, 1, 0]], x[[0, 1], [2, 0]]
    #expect(x.rows([1, 1, 0]) == [[3, 4, 5], [3, 4, 5], [0, 1, 2]])
    #expect(x.pick([2, 0]) == [2, 3])
  }

  @Test("Arrays are joined along an axis, or along a new one")
  func joining() {
    let x: NDArray<Double> = [[0, 1, 2], [3, 4, 5]]
    let y = x + 10
    // np.concatenate([x, y], 0), np.concatenate([x, y], 1)
    #expect(
      NDArray.concatenate([x, y]) == [[0, 1, 2], [3, 4, 5], [10, 11, 12], [13, 14, 15]])
    #expect(
      NDArray.concatenate([x, y], axis: 1) == [[0, 1, 2, 10, 11, 12], [3, 4, 5, 13, 14, 15]])
    #expect(NDArray.concatenate([x, x[.all, 0..<1]], axis: -1) == [[0, 1, 2, 0], [3, 4, 5, 3]])
    // np.stack([x, y]), np.stack([x, y], 1), np.stack([x, y], 2)
    #expect(NDArray.stack([x, y]) == [[[0, 1, 2], [3, 4, 5]], [[10, 11, 12], [13, 14, 15]]])
    #expect(
      NDArray.stack([x, y], axis: 1) == [
        [[0, 1, 2], [10, 11, 12]], [[3, 4, 5], [13, 14, 15]],
      ])
    #expect(
      NDArray.stack([x, y], axis: 2)
        == [[[0, 10], [1, 11], [2, 12]], [[3, 13], [4, 14], [5, 15]]])
  }

  @Test("Products of matrices and rows are NumPy's")
  func products() {
    let x: NDArray<Double> = [[0, 1, 2], [3, 4, 5]]
    // np.arange(12.).reshape(3, 4) - 5
    let w: NDArray<Double> = [[-5, -4, -3, -2], [-1, 0, 1, 2], [3, 4, 5, 6]]
    let v: NDArray<Double> = [1, -1, 2]
    #expect(x.matmul(w) == [[5, 8, 11, 14], [-4, 8, 20, 32]])
    #expect(x.matmul(v) == [3, 9])
    #expect(v.matmul(w) == [2, 4, 6, 8])
    #expect(NDArray<Double>([1, 2, 3]).matmul([4, 5, 6]) == 32)
    #expect(NDArray<Float>([[1, 2]]).matmul([[3], [4]]) == [[11]])
  }

  @Test("Numbers from outside that are no array are refused")
  func refusals() throws {
    #expect(try NDArray<Double>(checking: [1, 2], shape: [2, 1]) == [[1], [2]])
    let count = #expect(throws: NDArrayError.self) {
      try NDArray<Double>(checking: [1, 2, 3], shape: [2, 2])
    }
    #expect(count?.message == "3 numbers cannot have the shape [2, 2], which has 4")
    let shape = #expect(throws: NDArrayError.self) {
      try NDArray<Double>(checking: [1], shape: [-1, -1])
    }
    #expect(shape?.message == "no array has the shape [-1, -1]")
    let huge = #expect(throws: NDArrayError.self) {
      try NDArray<Double>(checking: [1], shape: [Int.max, 2])
    }
    #expect(huge?.message == "no array has the shape [\(Int.max), 2]")
    let ragged = #expect(throws: NDArrayError.self) {
      try NDArray<Double>(checking: [[1, 2], [3]])
    }
    #expect(ragged?.message == "row 1 has 1 numbers, and row 0 has 2")
    #expect(ragged?.hint == "give every row the same number of numbers")
  }
}
