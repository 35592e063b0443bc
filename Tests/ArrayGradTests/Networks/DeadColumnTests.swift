import ArrayGrad
import GradNumbers
import GradTraining
import Testing

/// Columns that are 0 in a whole batch are left out of the first layer's sums; nobody must notice.
@Suite("Columns that are 0 in all samples")
struct DeadColumnTests {
  private let d = 150
  private let k = 70

  private func network<E: ArrayElement>(_ type: E.Type, threads: Int = 1) throws -> Network<E> {
    let blueprint = try Blueprint(
      input: [d], layers: [.linear(outputs: k), .activation(.tanh), .linear(outputs: 3)],
      loss: .crossEntropy)
    return Network(
      blueprint, parameters: blueprint.initialParameters(seed: 3), capacity: 20,
      kernels: Kernels(threads: threads))
  }

  /// Samples in which only some columns are not 0.
  private func batch<E: ArrayElement>(
    _ type: E.Type, seed: UInt64, samples: Int = 20, isLive: (Int) -> Bool
  ) -> Batch<E> {
    var generator = SplitMix64(seed: seed)
    var batch = Batch<E>()
    batch.count = samples
    batch.inputs = (0..<samples * d).map {
      let number = E(generator.uniform(-1, 1))
      return isLive($0 % d) ? number : 0
    }
    batch.classes = (0..<samples).map { $0 % 3 }
    return batch
  }

  /// The same network by the functions of arrays, which leave nothing out.
  private func whole(
    _ network: Network<Double>, _ batch: Batch<Double>
  ) -> (loss: Double, gradient: [Double], dx: [Double]) {
    let parameters = network.parameters
    let x = NDArray(shape: [batch.count, d], elements: batch.inputs)
    let w1 = NDArray(shape: [d, k], elements: Array(parameters[..<(d * k)]))
    let b1 = NDArray(Array(parameters[(d * k)..<(d * k + k)]))
    let rest = Array(parameters[(d * k + k)...])
    let w2 = NDArray(shape: [k, 3], elements: Array(rest[..<(3 * k)]))
    let b2 = NDArray(Array(rest[(3 * k)...]))
    let z1 = linear(x, weights: w1, biases: b1)
    let a1 = activate(z1, by: .tanh)
    let (loss, p) = crossEntropy(linear(a1, weights: w2, biases: b2), classes: batch.classes)
    let dz2 = crossEntropyBackward(p, classes: batch.classes)
    let second = linearBackward(a1, weights: w2, dy: dz2)
    let first = linearBackward(
      x, weights: w1, dy: activateBackward(z1, dy: second.dx, by: .tanh))
    let gradients = [first.dWeights, first.dBiases, second.dWeights, second.dBiases]
    return (loss, gradients.flatMap(\.elements), first.dx.elements)
  }

  @Test("The numbers are those of the whole sums, and the dead rows of the gradient are 0")
  func numbers() throws {
    let network = try network(Double.self)
    // Live columns at the edges, alone, in runs, none, and then fewer: no row keeps what stood there before.
    let sets: [(Int) -> Bool] = [
      { $0 >= 90 }, { $0 < 100 }, { $0 % 3 == 0 }, { $0 == 77 }, { _ in false },
      { $0 == 0 || $0 == 149 }, { _ in true }, { $0 / 10 % 2 == 0 },
    ]
    for (index, isLive) in sets.enumerated() {
      let batch = batch(Double.self, seed: UInt64(index), isLive: isLive)
      let loss = try network.lossAndGradient(of: batch, wantsInputs: true)
      let expected = whole(network, batch)
      // 150 products of numbers below 1, added in another order.
      let room = 150 * 0x1p-53
      #expect(abs(loss - expected.loss) <= room)
      #expect(zip(network.gradient, expected.gradient).allSatisfy { abs($0 - $1) <= room })
      #expect(zip(network.inputGradient, expected.dx).allSatisfy { abs($0 - $1) <= room })
      for column in 0..<d where !isLive(column) {
        #expect(network.gradient[column * k..<(column + 1) * k].allSatisfy { $0 == 0 })
      }
    }
  }

  @Test("The same bits on any number of threads", arguments: [2, 3, 4])
  func threads(_ threads: Int) throws {
    let batch = batch(Float.self, seed: 9) { $0 > 10 && $0 % 7 != 0 }
    let (one, many) = (try network(Float.self), try network(Float.self, threads: threads))
    #expect(try one.lossAndGradient(of: batch) == many.lossAndGradient(of: batch))
    #expect(one.gradient == many.gradient)
    #expect(one.outputs == many.outputs)
  }

  @Test("An infinite input is no nan, and its column is live")
  func infinities() throws {
    var batch = batch(Double.self, seed: 1) { $0 == 3 }
    batch.inputs[5] = .infinity
    let network = try network(Double.self)
    _ = try network.lossAndGradient(of: batch)
    // tanh of what is infinite is ±1, with a slope of 0, and 0·∞ is nan: in this row alone.
    #expect(network.gradient[5 * k..<6 * k].allSatisfy { $0.isNaN })
    #expect(network.gradient[3 * k..<4 * k].allSatisfy { $0.isFinite })
    #expect(network.gradient[6 * k..<d * k].allSatisfy { $0 == 0 })
  }

  @Test("A nan among zeros is found")
  func nan() throws {
    var batch = batch(Double.self, seed: 1) { $0 == 3 }
    batch.inputs[d + 8] = .nan
    let network = try network(Double.self)
    let error = #expect(throws: NetworkError.self) { try network.loss(of: batch) }
    #expect(error == .notANumber(sample: 1, place: 8))
  }
}
