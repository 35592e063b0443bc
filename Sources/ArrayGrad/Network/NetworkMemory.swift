import GradTraining

/// All memory of a network, made once.
struct NetworkMemory<Element: ArrayElement> {
  let parameters: Storage<Element>
  let gradient: Storage<Element>
  /// A copy of the batch's inputs, or of their live columns. (capacity, …)
  let inputs: Storage<Element>
  /// Which columns of the inputs are live.
  let live: LiveColumns<Element>
  /// The batch's target numbers, where there are any. (capacity, K)
  let targets: Storage<Element>
  /// What the layers write, one place after another.
  let outputs: Storage<Element>
  /// Scratch of the layers that want some, one at a time.
  let scratch: Storage<Element>
  /// The gradients by what stands between the layers: a layer reads the one and writes the other.
  let deltas: (Storage<Element>, Storage<Element>)

  init(_ blueprint: Blueprint, capacity: Int) {
    let sizes = NetworkSizes(blueprint, capacity: capacity)
    parameters = Storage(count: sizes.parameters)
    gradient = Storage(count: sizes.parameters)
    inputs = Storage(count: sizes.inputs)
    live = LiveColumns(columns: sizes.columns)
    targets = Storage(count: sizes.targets)
    outputs = Storage(count: sizes.outputs)
    scratch = Storage(count: sizes.scratch)
    deltas = (Storage(count: sizes.delta), Storage(count: sizes.delta))
  }

  /// The layers of the network, each with its places.
  func stages(of blueprint: Blueprint, capacity: Int) -> [Stage<Element>] {
    var stages: [Stage<Element>] = []
    var shape = blueprint.input
    var x = inputs.view
    var offset = 0
    var parts = blueprint.parameters[...]
    for (index, layer) in blueprint.layers.enumerated() {
      let output = blueprint.shapes[index]
      let count = output.reduce(1, *)
      var y = x
      if !blueprint.isWrittenInPlace(at: index) {
        y = outputs.view.part(offset..<offset + capacity * count)
        offset += NetworkSizes.rounded(capacity * count)
      }
      var own = (weights: 0..<0, biases: 0..<0)
      if layer.hasParameters, let weights = parts.popFirst(), let biases = parts.popFirst() {
        own = (weights.range, biases.range)
      }
      stages.append(
        Stage(
          layer: layer, input: shape, output: output, x: x, y: y,
          weights: parameters.view.part(own.weights), biases: parameters.view.part(own.biases),
          dWeights: gradient.view.part(own.weights), dBiases: gradient.view.part(own.biases),
          places: layer.isMaxPool ? Places(count: capacity * count) : nil,
          inputCount: shape.reduce(1, *), outputCount: count))
      (shape, x) = (output, y)
    }
    return stages
  }
}

extension Blueprint {
  /// Whether a layer's outputs take the place of its inputs.
  ///
  /// So it is where nobody needs the inputs afterwards: the slope of the activation is known from its
  /// outputs, and the layer before it does not look at its own outputs when it goes backward.
  func isWrittenInPlace(at index: Int) -> Bool {
    switch layers[index] {
    case .flatten: return true
    case .activation(.sigmoid), .activation(.tanh), .activation(.relu), .activation(.leakyRelu),
      .activation(.softmax):
      guard index > 0 else { return false }
      switch layers[index - 1] {
      case .linear, .convolution, .maxPool, .averagePool, .globalAveragePool: return true
      default: return false
      }
    default: return false
    }
  }
}

extension Blueprint.Layer {
  /// Whether the layer must remember where maxima stood.
  var isMaxPool: Bool {
    if case .maxPool = self { true } else { false }
  }

  /// Whether the layer learns.
  var hasParameters: Bool {
    switch self {
    case .linear, .convolution: true
    default: false
    }
  }
}
