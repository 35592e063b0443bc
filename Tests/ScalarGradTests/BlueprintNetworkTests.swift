import GradNumbers
import GradTraining
import ScalarGrad
import Testing

@Suite struct BlueprintNetworkTests {
  private func batch(_ inputs: [[Double]], classes: [Int] = [], numbers: [Double] = [])
    -> Batch<Double>
  {
    var batch = Batch<Double>()
    batch.count = inputs.count
    batch.inputs = inputs.flatMap { $0 }
    batch.classes = classes
    batch.numbers = numbers
    return batch
  }

  /// The hand network of a published report (004-3): X = (1, -1), sigmoid hidden units, class 0 of 2.
  ///
  /// Its numbers were printed with sigmoid as 1/(1 + exp(-z)), which is the order of ours too; so they
  /// are expected to the last digit. Everything behind W2 is exactly 0, since its columns are equal.
  @Test func `The hand network has its published gradients`() throws {
    let blueprint = try Blueprint(
      input: [2],
      layers: [.linear(outputs: 3), .activation(.sigmoid), .linear(outputs: 2)],
      loss: .crossEntropy)
    let parameters: [Double] = [1, 1, 1, -1, -1, -1, 0, 0, 0, 1, 1, -1, -1, -1, -1, 0, 0]
    try Tape.scope {
      let network = BlueprintNetwork(blueprint, parameters: parameters)
      let pass = try network.pass(of: batch([[1, -1]], classes: [0]))
      #expect(pass.loss.data == 0.6931471805599453)
      #expect(pass.outputs[0].map(\.data) == [-0.8807970779778823, -0.8807970779778823])
      let half = 0.44039853898894116
      #expect(
        pass.gradient
          == [0, 0, 0, 0, 0, 0, 0, 0, 0, -half, half, -half, half, -half, half, -0.5, 0.5])
      #expect(pass.inputGradient == [0, 0])
    }
  }

  /// The same with W2 = [[1, -1], [-1, 1], [-1, -1]], where the hidden units differ.
  ///
  /// By hand: dL/dA1 = (-1, 1, 0), so dW1 = [[-s, s, 0], [s, -s, 0]] with s = σ'(2) =
  /// 0.104993585403506517 (mpmath). σ' is computed as a·(1 - a) from an a that is one ulp too
  /// small, 2^-53; that changes it by (2a - 1)·2^-53, 6 of its own ulps of 2^-56, and two roundings.
  @Test func `The hand network with other columns reaches its first layer`() throws {
    let blueprint = try Blueprint(
      input: [2],
      layers: [.linear(outputs: 3), .activation(.sigmoid), .linear(outputs: 2)],
      loss: .crossEntropy)
    let parameters: [Double] = [1, 1, 1, -1, -1, -1, 0, 0, 0, 1, -1, -1, 1, -1, -1, 0, 0]
    try Tape.scope {
      for (target, sign) in [(0, 1.0), (1, -1)] {
        let network = BlueprintNetwork(blueprint, parameters: parameters)
        let pass = try network.pass(of: batch([[1, -1]], classes: [target]))
        let s = sign * 0.104993585403506517
        let expected = [-s, s, 0, s, -s, 0, -s, s, 0]
        for (ours, theirs) in zip(pass.gradient, expected) {
          #expect(ours.isClose(to: theirs, ulps: 8), "\(ours) for \(theirs)")
        }
      }
    }
  }

  /// A published exercise (003-3) with whole numbers, where J is half of the mean over samples.
  ///
  /// Every number was derived by hand as a fraction and is exact in doubles; the loss here has no
  /// factor one half, so each expectation below is doubled.
  @Test func `A regression net of three layers has the fractions of its exercise`() throws {
    let blueprint = try Blueprint(
      input: [2],
      layers: [
        .linear(outputs: 3), .activation(.relu), .linear(outputs: 2), .activation(.relu),
        .linear(outputs: 1),
      ],
      loss: .squaredError)
    let parameters: [Double] = [
      1, -2, 1, 2, 1, -1, 0, 1, 0, 1, -1, 2, 1, 1, 3, -1, 1, 2, -3, 1,
    ]
    let gradient = [
      -60.5, 9.5, 0, 241.5, 91.5, 0, 84.5, 38.5, 0, 205, -217.5, 186, -261, 0, 0, 41, -43.5, 268,
      29, 20.5,
    ]
    try Tape.scope {
      let network = BlueprintNetwork(blueprint, parameters: parameters)
      let pass = try network.pass(of: batch([[1, 2], [-1, 3]], numbers: [1, -2]))
      #expect(pass.outputs.map { $0.map(\.data) } == [[13], [27]])
      #expect(pass.loss.data == 492.5)
      #expect(pass.gradient == gradient.map { 2 * $0 })
      // Those by the inputs are given for each sample, before the mean over two.
      #expect(pass.inputGradient == [-72, 96, 87, 319])
      // The tape's own sweep leaves the same numbers in `grad`.
      pass.loss.backward()
      #expect(network.parameters.map(\.grad) == pass.gradient)
    }
  }

  /// A published exercise (003-5): kernels of second differences down and along five rows (0, 1, 0, 1, 0).
  ///
  /// By hand: rows are equal, so the first gives 0 everywhere; along a row the second gives
  /// 3·(0 - 2 + 0) = -6, 3·(1 + 1) = 6 and -6. Averaged over all places: 0 and -2. With the squared error
  /// against (1, 1) the mean of the two is ((0 - 1)² + (-2 - 1)²) / 2 = 5, and the derivatives by the averages
  /// are -1 and -3; so those by the biases. Those by the kernels are these times the average of what
  /// each weight sees: 9 pixels in three equal rows, (0, 1, 0), (1, 0, 1) or (0, 1, 0) again.
  @Test func `The convolutions of the exercise have its outputs`() throws {
    let down: [Double] = [1, 1, 1, -2, -2, -2, 1, 1, 1]
    let along: [Double] = [1, -2, 1, 1, -2, 1, 1, -2, 1]
    let image = [[Double]](repeating: [0, 1, 0, 1, 0], count: 5).flatMap { $0 }
    let convolution = Blueprint.Layer.convolution(.init(channels: 2, padding: 0))
    let flat = try Blueprint(
      input: [1, 5, 5], layers: [convolution, .flatten], loss: .squaredError)
    let averaged = try Blueprint(
      input: [1, 5, 5], layers: [convolution, .globalAveragePool], loss: .squaredError)
    try Tape.scope {
      let network = BlueprintNetwork(flat, parameters: down + along + [0, 0])
      let outputs = network(image.map { Value($0) }).map(\.data)
      #expect(outputs == [Double](repeating: 0, count: 9) + [-6, 6, -6, -6, 6, -6, -6, 6, -6])

      let other = BlueprintNetwork(averaged, parameters: down + along + [0, 0])
      let pass = try other.pass(of: batch([image], numbers: [1, 1]))
      #expect(pass.loss.data == 5)
      let seen = [1.0 / 3, 2.0 / 3, 1.0 / 3]
      let kernels = [-1.0, -3].flatMap { slope in (0..<9).map { slope * seen[$0 % 3] } }
      for (ours, theirs) in zip(pass.gradient, kernels + [-1, -3]) {
        // A third is rounded, and added up to nine times: a few ulps.
        #expect(ours.isClose(to: theirs, ulps: 8), "\(ours) for \(theirs)")
      }
    }
  }

  /// The magnitudes of a sum with cancellation: w·x with w = (3, -3), x = (1, 1) is 0, its terms 3 and 3.
  ///
  /// With bias 0 and target 0, loss z²; its derivative by the bias is 2z = 0, made of terms of 2·(3 + 3).
  @Test func `Magnitudes count what cancels`() throws {
    let blueprint = try Blueprint(
      input: [2], layers: [.linear(outputs: 1)], loss: .squaredError)
    try Tape.scope {
      let network = BlueprintNetwork(blueprint, parameters: [3, -3, 0])
      let pass = try network.pass(of: batch([[1, 1]], numbers: [0]))
      #expect(pass.gradient == [0, 0, 0])
      #expect(pass.magnitudes.gradient.map(\.magnitude) == [12, 12, 12])
      #expect(pass.magnitudes.gradient.map(\.value) == pass.gradient)
    }
  }
}

extension BlueprintNetworkTests {
  /// The estimate is the number itself where no padding saves nodes.
  @Test(arguments: [
    "3-4-2:sigmoid", "3-4-2:softmax", "3-4-3:gelu,loss=nll", "2-1,loss=mse", "2-3,loss=mse",
    "2-3-1,loss=hinge", "1x4x5-conv2k2p0-pool2s1-avgpool2-gap-2", "2x4x4-conv2k3s2p0-flatten-3:elu",
  ])
  func `The recording has as many nodes as were announced`(_ text: String) throws {
    let blueprint = try Blueprint(text: text)
    var batch = Batch<Double>()
    batch.count = 3
    batch.inputs = (0..<3 * blueprint.input.reduce(1, *)).map { Double($0) / 16 }
    batch.classes = [0, 0, 0]
    let tape = Tape()
    try tape.withCurrent {
      let network = BlueprintNetwork(
        blueprint, parameters: blueprint.initialParameters(seed: 1))
      _ = try network.pass(of: batch)
    }
    #expect(tape.count <= blueprint.recordedNodes(samples: 3))
    #expect(tape.count >= blueprint.recordedNodes(samples: 3) - 6)
  }

  @Test func `Padding records fewer nodes than announced`() throws {
    let blueprint = try Blueprint(text: "1x3x3-conv1-2")
    var batch = Batch<Double>()
    batch.count = 1
    batch.inputs = [Double](repeating: 1, count: 9)
    batch.classes = [0]
    let tape = Tape()
    try tape.withCurrent {
      let network = BlueprintNetwork(
        blueprint, parameters: blueprint.initialParameters(seed: 1))
      _ = try network.pass(of: batch)
    }
    // Of 9 windows of 9 pixels, 4 lose 5 pixels at a corner and 4 lose 3 at a side: 32 products and sums.
    #expect(tape.count == blueprint.recordedNodes(samples: 1) - 64)
  }
}
