import ArrayGrad
import GradTraining
import Testing

@Suite("Layers of weighted sums")
struct LinearTests {
  @Test("y = x·W + b, and the three gradients, in whole numbers")
  func wholeNumbers() {
    // NumPy: x @ w + b, dy @ w.T, x.T @ dy, dy.sum(0).
    let x: NDArray<Double> = [[1, 2, 3], [-1, 0, 2]]
    let w: NDArray<Double> = [[1, -2], [0, 3], [2, 1]]
    #expect(linear(x, weights: w, biases: [10, 20]) == [[17, 27], [13, 24]])
    let (dx, dw, db) = linearBackward(x, weights: w, dy: [[1, 2], [-3, 5]])
    #expect(dx == [[-3, 6, 4], [-13, 15, -1]])
    #expect(dw == [[4, -3], [2, 4], [-3, 16]])
    #expect(db == [-2, 7])
  }

  /// Fractions from hand: A2 - one-hot(Y) = ((1/6, 1/3, -1/2), (-1/2, 1/4, 1/4)).
  @Test("The gradient of biases sums over the samples, and not over the outputs too")
  func biases() {
    let a2: NDArray<Double> = [[1.0 / 6, 1.0 / 3, 1.0 / 2], [1.0 / 2, 1.0 / 4, 1.0 / 4]]
    let dz = crossEntropyBackward(a2, classes: [2, 0], reduction: .sum)
    let (_, _, db) = linearBackward([[1], [1]], weights: [[1, 1, 1]], dy: dz)
    for (found, expected) in zip(db.elements, [-1.0 / 3, 7.0 / 12, -1.0 / 4]) {
      // Three roundings of numbers below 1.
      #expect(abs(found - expected) <= 3 * 0x1p-53)
    }
    // What `np.sum(dZ2, keepdims=True)` makes of it.
    #expect(abs(dz.sum().item) <= 3 * 0x1p-53)
  }
}
