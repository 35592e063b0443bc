public import GradTraining

/// A network of Values made from a blueprint: the one that arrays compute fast, one number at a time.
///
/// Every product and every sum of a forward pass is a node of the recording, so that each can be shown,
/// and the derivatives are those of the operations alone: nothing here knows how a layer is derived.
///
///     let network = BlueprintNetwork(blueprint, parameters: blueprint.initialParameters(seed: 1))
///     let pass = try network.pass(of: batch)
///     pass.loss.data
///     pass.gradient  // one number for each parameter
public struct BlueprintNetwork {
  /// What the network is made of.
  public let blueprint: Blueprint
  /// The weights and biases in the order of the blueprint's flat list: one leaf for each.
  public let parameters: [Value]

  /// Makes a network on the current tape of this thread.
  ///
  /// Stops the program where the numbers are not as many as the blueprint has parameters.
  @available(*, noasync)
  public init(_ blueprint: Blueprint, parameters: [Double]) {
    precondition(
      parameters.count == blueprint.parameterCount,
      "\(parameters.count) numbers for \(blueprint.parameterCount) parameters")
    self.blueprint = blueprint
    self.parameters = parameters.map { Value($0) }
  }

  /// What the network answers for one sample, given row-major.
  public func callAsFunction(_ sample: [Value]) -> [Value] {
    var shape = blueprint.input
    precondition(
      sample.count == shape.reduce(1, *), "\(sample.count) numbers for a sample of shape \(shape)")
    var x = sample
    var following = blueprint.parameters[...]
    for (layer, output) in zip(blueprint.layers, blueprint.shapes) {
      switch layer {
      case .linear:
        x = linear(x, weights: next(in: &following), biases: next(in: &following))
      case .convolution(let geometry):
        x = convolution(
          Image(x, shape), kernels: next(in: &following), biases: next(in: &following), geometry)
      case .activation(let activation): x = activation(x)
      case .maxPool(let window): x = maxPool(Image(x, shape), window)
      case .averagePool(let window): x = averagePool(Image(x, shape), window)
      case .globalAveragePool: x = globalAveragePool(Image(x, shape))
      case .flatten: break
      }
      shape = output
    }
    return x
  }

  /// The Values of the next weights or biases.
  private func next(in following: inout ArraySlice<Blueprint.Parameter>) -> [Value] {
    guard let parameter = following.popFirst() else {
      preconditionFailure("the blueprint has more layers with parameters than parameters")
    }
    return Array(parameters[parameter.range])
  }
}

/// y = x·W + b of one sample.
///
/// x: (D), W: (D, K), b: (K), y: (K).
private func linear(_ x: [Value], weights: [Value], biases: [Value]) -> [Value] {
  biases.indices.map { k in
    // Column k of W: the weights that lead to output k.
    let column = x.indices.map { d in weights[d * biases.count + k] }
    return weightedSum(column, x, startingFrom: biases[k])
  }
}
