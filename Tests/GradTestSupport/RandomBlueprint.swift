import GradNumbers
package import GradTraining

/// A random network with its parameters and a batch of random samples, all by one seed.
package struct RandomBlueprint: Sendable {
  /// What everything here follows from.
  package let seed: UInt64
  /// The network.
  package let blueprint: Blueprint
  /// Its parameters: weights that keep numbers of moderate size, biases that are not 0.
  package let parameters: [Double]
  /// One to six samples, with classes or numbers as the loss wants them.
  package let batch: Batch<Double>

  /// Makes the network of a seed: every second one is dense, the others take images, and one in
  /// twenty of each kind is large enough for the array engine's shortcuts.
  package init(seed: UInt64) {
    self.seed = seed
    var random = SplitMix64(seed: seed)
    let kind = Kind(seed: seed)
    let count = 1 + random.integer(below: kind == .manyChannels ? 2 : 6)
    // Small enough for thousands of them; what is too large is drawn again.
    var found: Blueprint?
    for _ in 0..<10_000 where found == nil {
      let drawn = Draft.draw(kind, using: &random)
      if let drawn, drawn.cost * count <= kind.largestCost { found = drawn.blueprint }
    }
    guard let blueprint = found else { preconditionFailure("no small network was drawn") }
    self.blueprint = blueprint
    parameters = blueprint.parameters.flatMap { parameter in
      let deviation = parameter.isBias ? 0.3 : (1 / Double(parameter.fanIn)).squareRoot()
      return (0..<parameter.count).map { _ in random.normal(deviation: deviation) }
    }
    var batch = Batch<Double>()
    batch.count = count
    batch.inputs = (0..<count * blueprint.input.reduce(1, *)).map { _ in random.normal() }
    if kind == .manyInputs {
      // Whole columns of zeros, more than an eighth of them: the array engine leaves them out.
      let width = blueprint.input[0]
      for column in 0..<width where column % 13 == 0 || random.integer(below: 10) == 0 {
        for sample in 0..<count { batch.inputs[sample * width + column] = 0 }
      }
    }
    if blueprint.loss == .squaredError, random.integer(below: 3) > 0 {
      batch.numbers = (0..<count * blueprint.output.reduce(1, *)).map { _ in random.normal() }
    } else {
      batch.classes = (0..<count).map { _ in random.integer(below: blueprint.classCount) }
    }
    self.batch = batch
  }

  /// What a network is drawn for.
  fileprivate enum Kind {
    case dense, images
    /// 64 inputs and more, columns of which are 0, and sometimes more than 512.
    case manyInputs
    /// Kernels of 3 x 3 from 8 channels and more to as many: Winograd's tiles.
    case manyChannels

    init(seed: UInt64) {
      switch seed % 40 {
      case 18, 38: self = .manyInputs
      case 19, 39: self = .manyChannels
      default: self = seed.isMultiple(of: 2) ? .dense : .images
      }
    }

    /// The most multiplications in a forward pass of the batch.
    var largestCost: Int {
      switch self {
      case .dense, .images: 4000
      case .manyInputs: 8000
      case .manyChannels: 30_000
      }
    }
  }
}

/// Layers in the making, and the shape behind them.
private struct Draft {
  var layers: [Blueprint.Layer] = []
  var shape: [Int]
  /// About how many multiplications one sample takes.
  var cost = 0

  /// A blueprint and its cost; nil where the layers do not fit together.
  static func draw(
    _ kind: RandomBlueprint.Kind, using random: inout SplitMix64
  ) -> (blueprint: Blueprint, cost: Int)? {
    let input: [Int]
    switch kind {
    case .dense: input = [1 + random.integer(below: 6)]
    case .images:
      input = [
        1 + random.integer(below: 3), 2 + random.integer(below: 7), 2 + random.integer(below: 7),
      ]
    case .manyInputs:
      input = [(random.integer(below: 3) == 0 ? 640 : 64) + random.integer(below: 40)]
    case .manyChannels:
      input = [
        8 + random.integer(below: 3), 4 + random.integer(below: 3), 4 + random.integer(below: 3),
      ]
    }
    let isDense = input.count == 1
    var draft = Draft(shape: input)
    if kind == .manyChannels { draft.addTiled(using: &random) }
    if kind == .manyInputs { draft.addDense(using: &random) }
    if !isDense { draft.addImageLayers(using: &random) }
    for _ in 0..<random.integer(below: isDense ? 5 : 2) { draft.addDense(using: &random) }
    let loss = Blueprint.Loss.allCases[random.integer(below: Blueprint.Loss.allCases.count)]
    let reduction: Blueprint.Reduction = random.integer(below: 2) == 0 ? .mean : .sum
    draft.finish(for: loss, using: &random)
    let blueprint = try? Blueprint(
      input: input, layers: draft.layers, loss: loss, reduction: reduction)
    return blueprint.map { ($0, draft.cost) }
  }

  mutating func addImageLayers(using random: inout SplitMix64) {
    for _ in 0..<random.integer(below: 5) {
      switch random.integer(below: 5) {
      case 0, 1:
        add(
          .convolution(
            .init(
              channels: 1 + random.integer(below: 3), kernel: 1 + random.integer(below: 4),
              stride: 1 + random.integer(below: 3), padding: random.integer(below: 3))))
      case 2: add(.activation(elementwise(using: &random)))
      default:
        let window = Blueprint.Window(
          size: 1 + random.integer(below: 3), stride: 1 + random.integer(below: 3))
        add(random.integer(below: 2) == 0 ? .maxPool(window) : .averagePool(window))
      }
    }
    add(random.integer(below: 3) == 0 ? .globalAveragePool : .flatten)
  }

  /// A convolution that goes by tiles, and sometimes a second one behind it.
  mutating func addTiled(using random: inout SplitMix64) {
    for _ in 0...random.integer(below: 2) {
      add(
        .convolution(
          .init(
            channels: 8 + random.integer(below: 3), kernel: 3, padding: random.integer(below: 3))))
      if random.integer(below: 2) == 0 { add(.activation(elementwise(using: &random))) }
    }
  }

  mutating func addDense(using random: inout SplitMix64) {
    add(.linear(outputs: 1 + random.integer(below: 8)))
    // One in eight layers is followed by no activation, and one by the softmax.
    switch random.integer(below: 8) {
    case 0: break
    case 1: add(.activation(.softmax))
    default: add(.activation(elementwise(using: &random)))
    }
  }

  /// Brings the outputs to what the loss takes.
  mutating func finish(for loss: Blueprint.Loss, using random: inout SplitMix64) {
    let several = 2 + random.integer(below: 3)
    switch loss {
    case .crossEntropy, .negativeLogLikelihood:
      if shape[0] < 2 || random.integer(below: 4) > 0 { add(.linear(outputs: several)) }
      if loss == .negativeLogLikelihood {
        // Numbers above 0; a softmax as a rule, and sometimes what is no distribution.
        add(.activation(random.integer(below: 4) == 0 ? .sigmoid : .softmax))
      }
    case .binaryCrossEntropy, .hinge:
      if shape[0] != 1 || random.integer(below: 4) > 0 { add(.linear(outputs: 1)) }
    case .squaredError:
      if random.integer(below: 4) > 0 { add(.linear(outputs: several - 1)) }
    }
  }

  private func elementwise(using random: inout SplitMix64) -> Activation {
    let all = Activation.allCases.filter { $0 != .softmax }
    return all[random.integer(below: all.count)]
  }

  /// Adds a layer if it fits what is there.
  private mutating func add(_ layer: Blueprint.Layer) {
    let outputs: Int?
    if case .linear(let count) = layer { outputs = count } else { outputs = nil }
    let grown = try? Blueprint(
      input: shape, layers: [layer, .flatten, .linear(outputs: 1)], loss: .squaredError)
    guard let grown, let next = grown.shapes.first else { return }
    layers.append(layer)
    if let outputs {
      cost += shape[0] * outputs
    } else if case .convolution(let geometry) = layer {
      cost += next.reduce(1, *) * shape[0] * geometry.kernel * geometry.kernel
    } else {
      cost += shape.reduce(1, *)
    }
    shape = next
  }
}
