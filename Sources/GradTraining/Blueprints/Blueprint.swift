/// A network as data: what it is made of, and no number that it has learned.
///
/// Both engines build the same network from one blueprint. Its parameters are one flat list of
/// numbers, laid out as `parameters` says, so that optimizers, checkpoints and comparisons need to know
/// nothing of layers.
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
    guard [1, 3].contains(input.count), input.allSatisfy({ $0 > 0 }) else {
      throw .input(input)
    }
    var shapes: [[Int]] = []
    var parameters: [Parameter] = []
    var shape = input
    for (index, layer) in layers.enumerated() {
      parameters += layer.parameters(of: shape, following: parameters)
      shape = try layer.output(of: shape, at: index)
      shapes.append(shape)
    }
    try loss.check(outputs: shape)
    self.input = input
    self.layers = layers
    self.loss = loss
    self.reduction = reduction
    self.initializer = initializer
    self.shapes = shapes
    self.parameters = parameters
  }

  /// The shape of what the network answers for one sample.
  public var output: [Int] { shapes.last ?? input }

  /// How many numbers a network of this kind learns.
  public var parameterCount: Int { parameters.reduce(0) { $0 + $1.count } }
}
