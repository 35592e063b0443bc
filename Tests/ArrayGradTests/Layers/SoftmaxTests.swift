import ArrayGrad
import GradNumbers
import Testing

/// The fixtures are closed forms: o = (0, ln 2, ln 3) has the softmax (1/6, 1/3, 1/2).
///
/// An error of a few units of rounding of 1, u = 2⁻⁵³: exp and log of libm are within one, and there are a few
/// roundings more.
@Suite("Softmax and its losses")
struct SoftmaxTests {
  private let o = NDArray<Double>([[0, 0.6931471805599453, 1.0986122886681098]])
  private let y: [Double] = [1.0 / 6, 1.0 / 3, 0.5]

  private func isClose(_ a: [Double], _ b: [Double], _ units: Double = 8) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy { abs($0 - $1) <= units * 0x1p-53 * max(1, abs($1)) }
  }

  @Test("Thirds and sixths")
  func values() {
    #expect(isClose(softmax(o).elements, y))
  }

  @Test("The Jacobian is y·(δ - y), and its rows sum to 0")
  func jacobian() {
    let expected: [[Double]] = [
      [5.0 / 36, -1.0 / 18, -1.0 / 12], [-1.0 / 18, 2.0 / 9, -1.0 / 6],
      [-1.0 / 12, -1.0 / 6, 1.0 / 4],
    ]
    let p = softmax(o)
    for row in 0..<3 {
      var dy = NDArray<Double>(repeating: 0, shape: [1, 3])
      dy[0, row] = 1
      let dx = softmaxBackward(p, dy: dy)
      #expect(isClose(dx.elements, expected[row]))
      #expect(isClose([dx.sum().item], [0]))
    }
  }

  @Test("Cross-entropy: losses ln 6, ln 3, ln 2, and y minus one-hot", arguments: 0..<3)
  func crossEntropies(_ target: Int) {
    let losses = [1.791759469228055, 1.0986122886681098, 0.6931471805599453]
    let gradients: [[Double]] = [
      [-5.0 / 6, 1.0 / 3, 1.0 / 2], [1.0 / 6, -2.0 / 3, 1.0 / 2], [1.0 / 6, 1.0 / 3, -1.0 / 2],
    ]
    let (loss, p) = crossEntropy(o, classes: [target])
    #expect(isClose([loss], [losses[target]]))
    #expect(isClose(crossEntropyBackward(p, classes: [target]).elements, gradients[target]))
  }

  @Test("The loss by the probabilities: (-6, 0, 0), (0, -3, 0), (0, 0, -2)", arguments: 0..<3)
  func likelihoods(_ target: Int) {
    let p = NDArray<Double>([y])
    var expected: [Double] = [0, 0, 0]
    expected[target] = [-6, -3, -2][target]
    let dp = negativeLogLikelihoodBackward(p, classes: [target])
    #expect(isClose(dp.elements, expected))
    // The two steps of the chain make y minus one-hot.
    let dz = softmaxBackward(softmax(o), dy: dp)
    let (_, q) = crossEntropy(o, classes: [target])
    #expect(isClose(dz.elements, crossEntropyBackward(q, classes: [target]).elements))
  }

  @Test("With weights t that sum to 1.4 the gradient is 1.4·P - t")
  func weights() {
    // mpmath, 20 digits, rounded once.
    let expected = [-0.07395719756146737, 0.042619859476716704, 0.031337338084750366]
    let p = softmax(NDArray<Double>([[1, 2, 3]]))
    let dp = -(NDArray<Double>([[0.2, 0.3, 0.9]]) / p)
    #expect(isClose(softmaxBackward(p, dy: dp).elements, expected))
  }

  @Test("One shift of all scores changes nothing; a shift of one does")
  func shifts() {
    // mpmath: 0.090030573170380457998, 0.24472847105479765247, 0.66524095577482188953.
    let p = softmax(NDArray<Double>([[1, 2, 3]]))
    #expect(isClose(p.elements, [0.09003057317038046, 0.24472847105479764, 0.6652409557748218], 2))
    #expect(softmax(NDArray<Double>([[1001, 1002, 1003]])) == p)
    #expect(softmax(NDArray<Double>([[-999, -998, -997]])) == p)
    #expect(
      isClose(
        softmax(NDArray<Double>([[1, 3, 3]])).elements,
        [0.06337893833303762, 0.4683105308334812, 0.4683105308334812], 2))
    // logsumexp = 3.4076059644443803045, of which class 0 takes 1.
    #expect(
      isClose(
        [crossEntropy(NDArray<Double>([[1, 2, 3]]), classes: [0]).loss], [2.4076059644443803]))
  }

  @Test("Scores of ±1000: the fused form is right where the composed one is nan")
  func large() {
    let z = NDArray<Double>([[0, 1000]])
    let (loss, p) = crossEntropy(z, classes: [0])
    #expect(loss == 1000)
    #expect(p.elements == [0, 1])
    #expect(crossEntropyBackward(p, classes: [0]).elements == [-1, 1])
    #expect(negativeLogLikelihood(p, classes: [0]) == .infinity)
    let composed = softmaxBackward(p, dy: negativeLogLikelihoodBackward(p, classes: [0]))
    #expect(composed.elements.allSatisfy { $0.isNaN })
    let floats = crossEntropy(NDArray<Float>([[-1000, 1000]]), classes: [1])
    #expect(floats.loss == 0)
    #expect(floats.probabilities.elements == [0, 1])
  }

  @Test("Infinite scores, as PyTorch answers them")
  func infinities() {
    let low = softmax(NDArray<Double>([[-.infinity, 0, 0]]))
    #expect(low.elements == [0, 0.5, 0.5])
    #expect(crossEntropy(NDArray<Double>([[-.infinity, 0]]), classes: [0]).loss == .infinity)
    for row: [Double] in [[.infinity, 0], [-.infinity, -.infinity], [.nan, 0]] {
      #expect(softmax(NDArray([row])).elements.allSatisfy { $0.isNaN })
      #expect(crossEntropy(NDArray([row]), classes: [1]).loss.isNaN)
    }
  }

  @Test("Each sample of a batch has its own softmax and its own class")
  func batches() {
    // Mean of -ln 0.3, -ln 0.6, -ln 0.8: mpmath, rounded once.
    let p = NDArray<Double>([[0.7, 0.3], [0.6, 0.4], [0.2, 0.8]])
    #expect(isClose([negativeLogLikelihood(p, classes: [1, 0, 1])], [0.6459806598020454]))
    let both = softmax(NDArray<Double>([[0, 0], [1000, 0]]))
    #expect(both == [[0.5, 0.5], [1, 0]])
  }
}
