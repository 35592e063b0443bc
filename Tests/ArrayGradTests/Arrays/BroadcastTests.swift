import ArrayGrad
import Testing

/// Expected numbers: NumPy 2.4.6, the expression beside each; small integers, so exact.
@Suite("Broadcasting and reductions")
struct BroadcastTests {
  /// np.arange(24.).reshape(2, 3, 4).
  private let a = NDArray<Double>(shape: [2, 3, 4], elements: (0..<24).map { Double($0) })
  private let column: NDArray<Double> = [[1], [2], [3]]
  private let row: NDArray<Double> = [10, 20, 30, 40]

  @Test("Axes of length 1, and missing ones, repeat")
  func broadcasting() {
    // column + row, a * column, row / column * 6
    #expect(column + row == [[11, 21, 31, 41], [12, 22, 32, 42], [13, 23, 33, 43]])
    #expect(
      a * column
        == NDArray(
          shape: [2, 3, 4],
          elements: [
            0, 1, 2, 3, 8, 10, 12, 14, 24, 27, 30, 33, 12, 13, 14, 15, 32, 34, 36, 38, 60, 63, 66,
            69,
          ]))
    #expect(row / column * 6 == [[60, 120, 180, 240], [30, 60, 90, 120], [20, 40, 60, 80]])
    #expect(row - 1 == [9, 19, 29, 39])
    #expect(1 - row == [-9, -19, -29, -39])
    #expect(-row == [-10, -20, -30, -40])
    let half = 0.5
    #expect(row * half == [5, 10, 15, 20])
    #expect(half * row == [5, 10, 15, 20])
    #expect(
      NDArray<Double>(shape: [0, 1], elements: []) + row == NDArray(shape: [0, 4], elements: []))
    #expect(NDArray<Double>.broadcastShape([2, 1, 4], [3, 1]) == [2, 3, 4])
  }

  @Test("An array can be changed in place by one that broadcasts to it")
  func inPlace() {
    var x = column + row
    x -= row
    #expect(x == [[1, 1, 1, 1], [2, 2, 2, 2], [3, 3, 3, 3]])
    x *= [[1], [10], [100]]
    x += 1
    x /= [1, 1, 1, 2]
    #expect(x == [[2, 2, 2, 1], [21, 21, 21, 10.5], [301, 301, 301, 150.5]])
  }

  @Test("Comparisons are masks of 1 and 0")
  func comparisons() {
    let x: NDArray<Double> = [[1, 5], [3, 2]]
    let y: NDArray<Double> = [3, 2]
    #expect((x .< y) == [[1, 0], [0, 0]])
    #expect((x .<= y) == [[1, 0], [1, 1]])
    #expect((x .> y) == [[0, 1], [0, 0]])
    #expect((x .>= y) == [[0, 1], [1, 1]])
    #expect((x .== y) == [[0, 0], [1, 1]])
    #expect((x .> 2) == [[0, 1], [1, 0]])
    let nan: NDArray<Double> = [.init(Double.nan)]
    #expect((nan .== nan) == [0])
  }

  @Test("Sums and means run along the axes that are named")
  func sums() {
    // a.sum(0), a.sum(1), a.sum((0, 2)), a.sum(), a.mean((1, 2), keepdims=True), a.mean(-1)
    #expect(
      a.sum(axis: 0) == [[12, 14, 16, 18], [20, 22, 24, 26], [28, 30, 32, 34]])
    #expect(a.sum(axis: 1) == [[12, 15, 18, 21], [48, 51, 54, 57]])
    #expect(a.sum(axes: [0, 2]) == [60, 92, 124])
    #expect(a.sum() == 276)
    #expect(a.mean(axes: [1, 2], keepingAxes: true) == [[[5.5]], [[17.5]]])
    #expect(a.mean(axis: -1) == [[1.5, 5.5, 9.5], [13.5, 17.5, 21.5]])
    #expect(NDArray<Double>(shape: [0, 2], elements: []).sum(axis: 0) == [0, 0])
    #expect(NDArray<Double>(shape: [0], elements: []).mean().item.isNaN)
  }

  @Test("Largest and smallest numbers, and where the largest stand")
  func largest() {
    let m: NDArray<Double> = [[3, 1, 3], [-1, 5, 5]]
    // m.max(0), m.min(1, keepdims=True), m.argmax(1), m.argmax(0)
    #expect(m.max(axis: 0) == [3, 5, 5])
    #expect(m.min(axis: 1, keepingAxes: true) == [[1], [-1]])
    #expect(m.max() == 5)
    #expect(m.argMax(axis: 1) == [0, 1])
    #expect(m.argMax(axis: 0) == [0, 1, 1])
    // np.array([1, nan, 3]): max is nan, argmax is 1.
    let holed = NDArray<Double>([1, .nan, 3])
    #expect(holed.max().item.isNaN)
    #expect(holed.min().item.isNaN)
    #expect(holed.argMax(axis: 0) == [1])
    // np.maximum([1, 5], [3, 2])
    #expect(NDArray.maximum([1, 5], [3, 2]) == NDArray<Double>([3, 5]))
    #expect(NDArray.minimum([1, 5], [3, 2]) == NDArray<Double>([1, 2]))
  }

  @Test("A function of each number, and other types of numbers")
  func mapping() {
    #expect(row.map { $0 / 10 } == [1, 2, 3, 4])
    #expect(row.converted(to: Float.self) == NDArray<Float>([10, 20, 30, 40]))
  }
}
