import GradNumbers
import Testing

@testable import ArrayGrad

/// How far the tiles round away from the definition, which their sums and differences do not
/// follow.
@Suite("Convolution: rounding")
struct ConvolutionRoundingTests {
  static let sizes = Convolution.Sizes(n: 2, c: 24, h: 9, w: 10, o: 16, k: 3, padding: 1)

  /// The largest error of y, dw and dx, in units of 2^-p times the sum of the magnitudes of all
  /// terms.
  ///
  /// The definition is summed in Double, which is exact enough to judge floats.
  static func worst<E: ArrayElement>(_ type: E.Type, unit: Double, kernels: Kernels) -> Double {
    var random = SplitMix64(seed: 11)
    func numbers(_ count: Int) -> [Double] {
      (0..<count).map { _ in Double(Float(random.uniform(-1, 1))) }
    }
    let s = sizes
    let (x, w) = (numbers(s.inputCount), numbers(s.weightCount))
    let (b, dy) = (numbers(s.o), numbers(s.outputCount))
    let found = ConvolutionTests.run(type, s, x: x, w: w, b: b, dy: dy, kernels: kernels)
    func sizesOf(_ numbers: [Double]) -> [Double] { numbers.map(\.magnitude) }
    let y = NaiveImages.forward(s, x: x, w: w, b: b)
    let terms = NaiveImages.forward(s, x: sizesOf(x), w: sizesOf(w), b: sizesOf(b))
    let back = NaiveImages.backward(s, dy: dy, x: x, w: w)
    let backTerms = NaiveImages.backward(s, dy: sizesOf(dy), x: sizesOf(x), w: sizesOf(w))
    var worst = 0.0
    for (found, expected, terms) in [
      (found.y, y, terms), (found.dw, back.dw, backTerms.dw), (found.dx, back.dx, backTerms.dx),
    ] {
      for index in found.indices {
        worst = max(worst, abs(found[index] - expected[index]) / terms[index] / unit)
      }
    }
    return worst
  }

  // A sum of n terms in any order is off by n units of S at most, and by about √n as a rule; here n
  // is up to 216. The tiles' products have terms that the definition has not, about as many again,
  // and pass through six more roundings. The agreement of the engines asks for 1e-12 of S in
  // Double, which is 9,000 units.
  @Test(
    "Errors stay within some units of the sum of magnitudes", arguments: ConvolutionTests.levels)
  func errors(_ level: Kernels.Level) throws {
    let kernels = try Kernels(level: level)
    #expect(Self.worst(Float.self, unit: 0x1p-24, kernels: kernels) < 16)
    #expect(Self.worst(Double.self, unit: 0x1p-53, kernels: kernels) < 16)
  }

  // The example of the documentation: the definition gives 1e-20, and a tile with a 1 in it may be
  // wrong by roundings of 1, 2^-53 each; three additions lead to the output. The 1 itself comes
  // out.
  @Test("A small output beside large numbers is as precise as its tile")
  func decades() {
    var (x, w) = (
      NDArray<Double>(repeating: 0, shape: [1, 8, 5, 5]),
      NDArray<Double>(repeating: 0, shape: [8, 8, 3, 3])
    )
    (x[0, 0, 0, 0], x[0, 0, 2, 0], w[0, 0, 0, 0]) = (1e-20, 1, 1)
    let y = convolution(x, weights: w, biases: NDArray(repeating: 0, shape: [8]))
    #expect((y[0, 0, 0, 0] - 1e-20).magnitude <= 3 * 0x1p-53)
    #expect(y[0, 0, 2, 0] == 1)
    #expect(y[0, 1, 0, 0] == 0)
  }
}
