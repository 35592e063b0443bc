import ArrayGrad
import GradTraining
import Testing

/// Every activation, loss and layer against differences of the loss: the referee knows no derivative.
@Suite("Gradients against differences")
struct DifferenceTests {
  /// A network of 3-4-K; probabilities are made for the loss that takes them.
  private static func blueprint(
    _ activation: Activation, _ loss: Blueprint.Loss, _ reduction: Blueprint.Reduction = .mean
  ) throws -> Blueprint {
    let outputs =
      switch loss {
      case .crossEntropy, .negativeLogLikelihood: 3
      case .squaredError: 2
      case .binaryCrossEntropy, .hinge: 1
      }
    let last: [Blueprint.Layer] = loss == .negativeLogLikelihood ? [.activation(.softmax)] : []
    return try Blueprint(
      input: [3],
      layers: [.linear(outputs: 4), .activation(activation), .linear(outputs: outputs)] + last,
      loss: loss, reduction: reduction)
  }

  @Test(
    "Every activation with every loss", arguments: Activation.allCases, Blueprint.Loss.allCases)
  func pairs(_ activation: Activation, _ loss: Blueprint.Loss) throws {
    try Referee(Self.blueprint(activation, loss), samples: 3, seed: 1).judge()
  }

  @Test("Every loss that is summed over the batch", arguments: Blueprint.Loss.allCases)
  func sums(_ loss: Blueprint.Loss) throws {
    try Referee(Self.blueprint(.tanh, loss, .sum), samples: 3, seed: 2).judge()
  }

  @Test("Activations in front, behind one another, and last")
  func unusual() throws {
    let orders: [[Blueprint.Layer]] = [
      [.activation(.sigmoid), .linear(outputs: 3)],
      [.activation(.gelu), .activation(.sigmoid), .linear(outputs: 2), .activation(.tanh)],
      [.linear(outputs: 3), .activation(.relu), .activation(.softplus), .activation(.sigmoid)],
      [.linear(outputs: 3), .flatten, .activation(.elu)],
      [.linear(outputs: 3), .activation(.silu), .flatten, .activation(.tanh)],
      [.linear(outputs: 2), .linear(outputs: 3)],
    ]
    for (index, layers) in orders.enumerated() {
      let blueprint = try Blueprint(input: [4], layers: layers, loss: .squaredError)
      try Referee(blueprint, samples: 2, seed: UInt64(index)).judge()
    }
  }

  @Test("Convolutions and poolings of small images")
  func images() throws {
    let orders: [[Blueprint.Layer]] = [
      [.convolution(.init(channels: 3)), .activation(.relu), .maxPool(.init(size: 2)), .flatten],
      [.averagePool(.init(size: 2, stride: 1)), .convolution(.init(channels: 2)), .flatten],
      [
        .convolution(.init(channels: 2, kernel: 2, stride: 2, padding: 1)), .activation(.tanh),
        .globalAveragePool,
      ],
      [.maxPool(.init(size: 2, stride: 1)), .activation(.sigmoid), .flatten],
      [.convolution(.init(channels: 2)), .maxPool(.init(size: 3, stride: 1)), .globalAveragePool],
    ]
    for (index, layers) in orders.enumerated() {
      let blueprint = try Blueprint(
        input: [2, 4, 5], layers: layers + [.linear(outputs: 3)], loss: .crossEntropy)
      try Referee(blueprint, samples: 2, seed: UInt64(index) + 10).judge()
    }
  }

  /// Some ten roundings on the way to each term, and the sum of a few dozen terms, none of them larger than the largest
  /// gradient by much: a hundred units of the largest.
  @Test("Floats follow the doubles", arguments: Activation.allCases)
  func floats(_ activation: Activation) throws {
    for loss in Blueprint.Loss.allCases {
      let (float, double) = try Referee(
        Self.blueprint(activation, loss), samples: 3, seed: 3
      ).bothPrecisions()
      let largest = double.map(abs).max() ?? 0
      #expect(largest > 0)
      for (a, b) in zip(float, double) {
        #expect(abs(a - b) <= 100 * Double(Float.ulpOfOne) * largest, "\(activation), \(loss)")
      }
    }
  }
}
