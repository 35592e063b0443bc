import ArrayGrad
import GradTraining
import Testing

@Suite("Losses")
struct LossTests {
  private func isClose(_ a: Double, _ b: Double) -> Bool {
    // log, exp and a few roundings more, each within one unit.
    abs(a - b) <= 4 * Double.ulpOfOne * abs(b)
  }

  @Test("Two-class cross-entropy at logits where 1 - sigmoid would round to 0")
  func binary() {
    // mpmath, 30 digits: log(1 + e^-40), log(1 + e^40), log 2, log(1 + e).
    let losses: [(z: Double, target: Int, loss: Double, slope: Double)] = [
      (40, 1, 4.248354255291589e-18, -4.248354255291589e-18),
      (40, 0, 40, 1),
      (-40, 0, 4.248354255291589e-18, 4.248354255291589e-18),
      (0, 1, 0.6931471805599453, -0.5),
      (1, 0, 1.3132616875182228, 0.7310585786300049),
      (1000, 0, 1000, 1),
      (-1000, 0, 0, 0),
    ]
    for (z, target, loss, slope) in losses {
      #expect(isClose(binaryCrossEntropy(NDArray([z]), classes: [target]), loss), "\(z), \(target)")
      let dz = binaryCrossEntropyBackward(NDArray([z]), classes: [target])
      #expect(isClose(dz.item, slope), "\(z), \(target)")
    }
  }

  @Test("Hinge: 0 beyond the margin, and at the corner a slope of 0")
  func hinges() {
    let z: NDArray<Double> = [2, 1, 0.5, -3]
    #expect(hinge(z, classes: [1, 1, 1, 1], reduction: .sum) == 4.5)
    #expect(hinge(z, classes: [0, 0, 0, 0], reduction: .sum) == 6.5)
    #expect(hingeBackward(z, classes: [1, 1, 1, 1], reduction: .sum) == [0, 0, -1, -1])
    #expect(hingeBackward(z, classes: [0, 0, 0, 0]) == [0.25, 0.25, 0.25, 0])
    #expect(hinge(NDArray([Double.nan]), classes: [1]).isNaN)
  }

  @Test("Squared error is a mean over outputs, then a mean or a sum over samples")
  func squares() {
    let y: NDArray<Double> = [[1, 2], [3, 5]]
    let t: NDArray<Double> = [[0, 0], [0, 1]]
    // ((1 + 4) / 2 + (9 + 16) / 2) / 2.
    #expect(squaredError(y, targets: t) == 7.5)
    #expect(squaredError(y, targets: t, reduction: .sum) == 15)
    #expect(squaredErrorBackward(y, targets: t) == [[0.5, 1], [1.5, 2]])
    #expect(squaredErrorBackward(y, targets: t, reduction: .sum) == [[1, 2], [3, 4]])
  }
}
