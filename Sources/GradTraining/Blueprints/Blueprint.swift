/// A network as data: what it is made of, and no number that it has learned.
///
/// Both engines build the same network from one blueprint. Its parameters are one flat list of
/// numbers, laid out as `parameters` says, so that optimizers, checkpoints and comparisons need to
/// know nothing of layers.
public struct Blueprint: Hashable, Sendable {
  /// The shape of one sample: `[features]`, or `[channels, height, width]` of an image.
  public let input: [Int]
  /// The layers from the input on.
  public let layers: [Layer]
  /// What the outputs are judged by.
  public let loss: Loss
  /// Whether the loss of a batch is the mean or the sum over its samples.
  public let reduction: Reduction
  /// How weights start; biases start at 0.
  public let initializer: Initializer

  /// The shape of a sample after each layer, one for each.
  public let shapes: [[Int]]
  /// The weights and biases, in the order in which they stand in the flat list.
  public let parameters: [Parameter]

  /// Makes a blueprint, or says which layer does not fit what comes before it.
  public init(
    input: [Int], layers: [Layer], loss: Loss, reduction: Reduction = .mean,
    initializer: Initializer = .glorotUniform
  ) throws(BlueprintError) {
    (shapes, parameters) = try Self.measure(input: input, layers: layers)
    try loss.check(outputs: shapes.last ?? input)
    self.input = input
    self.layers = layers
    self.loss = loss
    self.reduction = reduction
    self.initializer = initializer
  }

  /// The shapes after the layers, and what they learn; or which layer does not fit.
  static func measure(
    input: [Int], layers: [Layer]
  ) throws(BlueprintError) -> (shapes: [[Int]], parameters: [Parameter]) {
    try Self.check(input: input)
    var shapes: [[Int]] = []
    var parameters: [Parameter] = []
    var shape = input
    for (index, layer) in layers.enumerated() {
      try Self.check(layer, on: shape, at: index)
      let output = try layer.output(of: shape, at: index)
      parameters += layer.parameters(of: shape, following: parameters)
      let end = parameters.last.map(\.range.upperBound) ?? 0
      try Self.check(output: output, parameters: end, of: layer, at: index)
      try Self.check(images: shape, output: output, of: layer, at: index)
      shape = output
      shapes.append(shape)
    }
    if parameters.isEmpty { throw .nothingToLearn }
    return (shapes, parameters)
  }

  /// The shape of what the network answers for one sample.
  public var output: [Int] { shapes.last ?? input }

  /// How many numbers a network of this kind learns.
  public var parameterCount: Int { parameters.reduce(0) { $0 + $1.count } }
}
