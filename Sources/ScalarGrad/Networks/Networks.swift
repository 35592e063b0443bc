public import GradNumbers

// Networks of Values, as micrograd has them: a neuron is a weighted sum and, except in the last
// layer, a relu.

/// A neuron: its weights, its bias, and whether relu follows.
public struct Neuron {
  /// One weight for each input.
  public let weights: [Value]
  /// What the weighted sum starts from.
  public let bias: Value
  /// Whether relu follows the sum.
  public let nonlinear: Bool

  /// Makes a neuron with weights uniform in [-1, 1) and a bias of 0 on the current tape.
  @available(*, noasync)
  public init(
    inputs: Int, nonlinear: Bool = true, using generator: inout SplitMix64
  ) {
    weights = (0..<inputs).map { _ in Value(generator.uniform(-1, 1)) }
    bias = Value(0)
    self.nonlinear = nonlinear
  }

  /// The activation: relu(b + w₀x₀ + w₁x₁ + …), the products recorded one by one.
  public func callAsFunction(_ x: [Value]) -> Value {
    precondition(
      x.count == weights.count, "a neuron of \(weights.count) inputs was given \(x.count)")
    let total = weightedSum(weights, x, startingFrom: bias)
    return nonlinear ? total.relu() : total
  }

  /// The weights and then the bias.
  public func parameters() -> [Value] { weights + [bias] }
}

/// A layer: neurons that see the same inputs.
public struct Layer {
  /// One neuron for each output.
  public let neurons: [Neuron]

  /// Makes a layer; see `Neuron`.
  @available(*, noasync)
  public init(
    inputs: Int, outputs: Int, nonlinear: Bool = true, using generator: inout SplitMix64
  ) {
    var neurons: [Neuron] = []
    for _ in 0..<outputs {
      neurons.append(Neuron(inputs: inputs, nonlinear: nonlinear, using: &generator))
    }
    self.neurons = neurons
  }

  /// The activation of each neuron.
  public func callAsFunction(_ x: [Value]) -> [Value] { neurons.map { $0(x) } }

  /// The parameters, neuron by neuron.
  public func parameters() -> [Value] { neurons.flatMap { $0.parameters() } }
}

/// A multi-layer perceptron: relu in every layer but the last.
public struct MLP {
  /// The layers from the input on.
  public let layers: [Layer]

  /// Makes a network, for example `MLP(inputs: 2, outputs: [16, 16, 1], using: &generator)`.
  @available(*, noasync)
  public init(inputs: Int, outputs: [Int], using generator: inout SplitMix64) {
    var layers: [Layer] = []
    var width = inputs
    for (depth, count) in outputs.enumerated() {
      let nonlinear = depth < outputs.count - 1
      layers.append(
        Layer(inputs: width, outputs: count, nonlinear: nonlinear, using: &generator))
      width = count
    }
    self.layers = layers
  }

  /// The outputs of the last layer.
  public func callAsFunction(_ x: [Value]) -> [Value] {
    var activations = x
    for layer in layers { activations = layer(activations) }
    return activations
  }

  /// The outputs for plain numbers, which are recorded as leaves.
  @available(*, noasync)
  public func callAsFunction(_ x: [Double]) -> [Value] { self(x.map { Value($0) }) }

  /// The parameters, layer by layer.
  public func parameters() -> [Value] { layers.flatMap { $0.parameters() } }

  /// Sets the gradients of the parameters to 0.
  public func zeroGrad() {
    for parameter in parameters() { parameter.grad = 0 }
  }

  /// One step of gradient descent: each parameter less `rate` times its gradient.
  ///
  /// Stops the program where `backward()` has not been called yet. What was recorded with the old
  /// parameters cannot be swept again; compute the loss anew.
  public func step(rate: Double) {
    for parameter in parameters() {
      guard let gradient = parameter.grad else {
        fatalError("a step needs gradients: call backward() on a loss first")
      }
      parameter.data -= rate * gradient
    }
  }
}
