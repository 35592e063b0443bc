import GradNumbers
import GradTraining
import ScalarGrad
import Testing

@Suite struct BlueprintLayerTests {
  private func pass(
    _ layers: [Blueprint.Layer], input: [Int], loss: Blueprint.Loss,
    reduction: Blueprint.Reduction = .mean, parameters: [Double] = [], inputs: [Double],
    classes: [Int] = [], numbers: [Double] = []
  ) throws -> BatchPass {
    // A blueprint must learn something: where nothing else does, it is an identity that comes first.
    let count = input[0]
    let first: Blueprint.Layer =
      input.count == 1
      ? .linear(outputs: count) : .convolution(.init(channels: count, kernel: 1))
    let identity = (0..<count * count).map { $0 % (count + 1) == 0 ? 1.0 : 0 }
    let isIdentity = parameters.isEmpty
    let blueprint = try Blueprint(
      input: input, layers: (isIdentity ? [first] : []) + layers, loss: loss, reduction: reduction)
    let parameters =
      isIdentity ? identity + [Double](repeating: 0, count: count) : parameters
    var batch = Batch<Double>()
    batch.inputs = inputs
    batch.count = inputs.count / input.reduce(1, *)
    batch.classes = classes
    batch.numbers = numbers
    return try BlueprintNetwork(blueprint, parameters: parameters).pass(of: batch)
  }

  /// By hand, of the image 0…8: the windows of 2 begin at 0, 1, 3 and 4, and their largest are their last.
  ///
  /// With targets 0 the derivative by output y is 2y/4: 4, 5, 7 and 8 give 2, 2.5, 3.5 and 4.
  @Test func `Overlapping windows of max-pooling`() throws {
    try Tape.scope {
      let pass = try pass(
        [.maxPool(.init(size: 2, stride: 1)), .flatten], input: [1, 3, 3], loss: .squaredError,
        inputs: (0..<9).map { Double($0) }, numbers: [0, 0, 0, 0])
      #expect(pass.outputs[0].map(\.data) == [4, 5, 7, 8])
      #expect(pass.inputGradient == [0, 0, 0, 0, 2, 2.5, 0, 3.5, 4])
    }
  }

  /// Of equal numbers the first in row order takes all, as in PyTorch's `max_pool2d`.
  @Test func `A tie of max-pooling goes to the first`() throws {
    try Tape.scope {
      let pass = try pass(
        [.maxPool(.init(size: 2)), .flatten], input: [1, 2, 2], loss: .squaredError,
        inputs: [1, 3, 3, 3], numbers: [1])
      #expect(pass.inputGradient == [0, 4, 0, 0])
    }
  }

  /// nan is no number that another could be larger than: it must not vanish behind one.
  @Test func `nan wins in max-pooling`() throws {
    try Tape.scope {
      for place in 0..<4 {
        var pixels = [1.0, 2, 3, 4]
        pixels[place] = .nan
        let pass = try pass(
          [.maxPool(.init(size: 2)), .flatten], input: [1, 2, 2], loss: .squaredError,
          inputs: pixels, numbers: [1])
        #expect(pass.outputs[0][0].data.isNaN)
      }
    }
  }

  /// Which of several takes the gradient is PyTorch's choice, 2.15, of `max_pool2d` on a processor:
  /// the last.
  @Test func `The last nan of a window takes the gradient`() throws {
    let windows: [(pixels: [Double], place: Int)] = [
      ([.nan, 1, .nan, 2], 2), ([1, .nan, 3, .nan], 3), ([.nan, .nan, .nan, 5], 2),
      ([.nan, .nan, .nan, .nan], 3), ([7, .nan, 1, 1], 1),
    ]
    for (pixels, place) in windows {
      try Tape.scope {
        let pass = try pass(
          [.maxPool(.init(size: 2)), .flatten], input: [1, 2, 2], loss: .squaredError,
          inputs: pixels, numbers: [1])
        // The slope by a nan is nan; the others see nothing of it.
        #expect(pass.inputGradient.map { $0.isNaN } == (0..<4).map { $0 == place })
      }
    }
  }

  /// Two channels of 3 x 3, windows of 2 with stride 2: the last row and column fill no window.
  @Test func `What fills no window is left out`() throws {
    try Tape.scope {
      let pass = try pass(
        [.averagePool(.init(size: 2)), .globalAveragePool], input: [2, 3, 3], loss: .squaredError,
        inputs: (0..<18).map { Double($0) }, numbers: [0, 0])
      // (0 + 1 + 3 + 4) / 4 = 2, and 9 more in the second channel; the slopes are 2·y/2/4.
      #expect(pass.outputs[0].map(\.data) == [2, 11])
      let (a, b) = (0.5, 2.75)
      #expect(
        pass.inputGradient == [a, a, 0, a, a, 0, 0, 0, 0, b, b, 0, b, b, 0, 0, 0, 0])
    }
  }

  /// By hand: x = [[1, 2], [3, 4]] with a ring of zeros, kernel [[1, 2], [3, 4]], stride 2, bias 10.
  ///
  /// The four places see one pixel each: the corner under 4, 3, 2 and 1. So y = 10 + (4·1, 3·2, 2·3, 1·4),
  /// which is (14, 16, 16, 14). With targets (13, 16, 16, 16) the slopes 2(y - t)/4 are (0.5, 0, 0, -1).
  /// The kernel's gradient is slope times pixel: (-1·4, 0, 0, 0.5·1), the pixels' slope times weight.
  @Test func `Padding and stride of a convolution`() throws {
    try Tape.scope {
      let pass = try pass(
        [.convolution(.init(channels: 1, kernel: 2, stride: 2, padding: 1)), .flatten],
        input: [1, 2, 2], loss: .squaredError, parameters: [1, 2, 3, 4, 10],
        inputs: [1, 2, 3, 4], numbers: [13, 16, 16, 16])
      #expect(pass.outputs[0].map(\.data) == [14, 16, 16, 14])
      #expect(pass.gradient == [-4, 0, 0, 0.5, -0.5])
      #expect(pass.inputGradient == [2, 0, 0, -1])
    }
  }

  /// Losses of single logits, at 0: -log ½ = log 2 with slopes σ(0) - t, and hinges of 1 with slopes -y.
  @Test func `Losses of one output for two classes`() throws {
    try Tape.scope {
      let entropy = try pass(
        [], input: [1], loss: .binaryCrossEntropy, reduction: .sum, inputs: [0, 0],
        classes: [0, 1])
      #expect(entropy.losses.map(\.data) == [0.6931471805599453, 0.6931471805599453])
      #expect(entropy.loss.data == 2 * 0.6931471805599453)
      #expect(entropy.inputGradient == [0.5, -0.5])
      let hinge = try pass([], input: [1], loss: .hinge, inputs: [0, 0, 2], classes: [0, 1, 1])
      #expect(hinge.losses.map(\.data) == [1, 1, 0])
      #expect(hinge.inputGradient == [1.0 / 3, -1.0 / 3, 0])
    }
  }

  /// -log 0.25 = log 4 and its slope -1/p; by squared error class 1 is the row (0, 1).
  @Test func `Losses of probabilities`() throws {
    try Tape.scope {
      let likelihood = try pass(
        [], input: [2], loss: .negativeLogLikelihood, inputs: [0.25, 0.75], classes: [0])
      #expect(likelihood.loss.data == 1.3862943611198906)
      #expect(likelihood.inputGradient == [-4, 0])
      let error = try pass([], input: [2], loss: .squaredError, inputs: [0.25, 0.5], classes: [1])
      #expect(error.loss.data == (0.0625 + 0.25) / 2)
      #expect(error.inputGradient == [0.25, -0.5])
    }
  }

  /// Each activation and its slope at -½, and at 2 where another branch counts.
  ///
  /// By mpmath with 30 digits: `mp.diff(f, z)` of the formulas in the documentation of `Activation`.
  @Test(arguments: [
    (Activation.sigmoid, -0.5, 0.37754066879814546, 0.2350037122015945),
    (.tanh, -0.5, -0.46211715726000974, 0.7864477329659275),
    (.relu, -0.5, 0, 0), (.relu, 2, 2, 1),
    (.leakyRelu, -0.5, -0.005, 0.01), (.leakyRelu, 2, 2, 1),
    (.elu, -0.5, -0.3934693402873666, 0.6065306597126334), (.elu, 2, 2, 1),
    (.gelu, -0.5, -0.15426876936299344, 0.13250487534383715),
    (.silu, -0.5, -0.18877033439907273, 0.2600388126973482),
    (.softplus, -0.5, 0.4740769841801067, 0.37754066879814546),
  ])
  func `Activations`(_ activation: Activation, z: Double, value: Double, slope: Double) throws {
    try Tape.scope {
      // (y - (value - ½))² has the slope 2·½ by y; y rounds by an ulp or two, and the error of
      // one half by as much. Each function of the C library is right to an ulp or two.
      let pass = try pass(
        [.activation(activation)], input: [1], loss: .squaredError, inputs: [z],
        numbers: [value - 0.5])
      #expect(pass.outputs[0][0].data.isClose(to: value, ulps: 4))
      #expect(pass.inputGradient[0].isClose(to: slope, ulps: 16), "\(pass.inputGradient[0])")
    }
  }

  /// Softmax of (0, log 3) is (¼, ¾).
  ///
  /// dL/dz = p·(g - Σ p·g) with g = -1/p for class 1: (¼, -¼).
  @Test func `A softmax layer under the negative log-likelihood`() throws {
    try Tape.scope {
      let pass = try pass(
        [.activation(.softmax)], input: [2], loss: .negativeLogLikelihood,
        inputs: [0, 1.0986122886681098], classes: [1])
      for (ours, theirs) in zip(
        pass.outputs[0].map(\.data) + pass.inputGradient, [0.25, 0.75, 0.25, -0.25])
      {
        #expect(ours.isClose(to: theirs, ulps: 8), "\(ours) for \(theirs)")
      }
    }
  }

  @Test func `What does not fit is said`() throws {
    func message(
      _ loss: Blueprint.Loss, _ inputs: Int, count: Int, _ classes: [Int], _ numbers: Int
    )
      throws -> String
    {
      let blueprint = try Blueprint(
        input: [3], layers: [.linear(outputs: loss == .hinge ? 1 : 2)], loss: loss)
      var batch = Batch<Double>()
      batch.count = count
      batch.inputs = [Double](repeating: 1, count: inputs)
      batch.classes = classes
      batch.numbers = [Double](repeating: 1, count: numbers)
      return Tape.scope {
        let network = BlueprintNetwork(
          blueprint, parameters: [Double](repeating: 1, count: blueprint.parameterCount))
        do throws(BatchError) {
          _ = try network.pass(of: batch)
          return ""
        } catch { return error.message }
      }
    }
    #expect(try message(.crossEntropy, 0, count: 0, [], 0).contains("0 samples"))
    #expect(
      try message(.crossEntropy, 5, count: 2, [0, 1], 0)
        == "5 numbers are not 2 samples of shape [3]: that takes 6")
    #expect(
      try message(.crossEntropy, 6, count: 2, [0], 4)
        == "the loss cross-entropy needs a class for each sample, and there are 1 classes for 2 samples"
    )
    #expect(
      try message(.hinge, 6, count: 2, [1, 2], 0)
        == "sample 2 has the class 2, and the network tells 2 classes apart: classes count from 0 to 1"
    )
    #expect(
      try message(.squaredError, 6, count: 2, [0, 1], 3)
        == "3 target numbers do not fit 2 samples with 2 outputs each: "
        + "give 4 numbers, or a class for each sample")
    #expect(try message(.squaredError, 6, count: 2, [0, 1], 0) == "")
  }
}
