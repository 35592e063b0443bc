public import GradTraining

extension Network {
  /// The loss of a batch, reduced as the blueprint says; going forward only.
  ///
  /// - Throws: ``NetworkError`` where the batch does not fit the network.
  public func loss(of batch: Batch<Element>) throws(NetworkError) -> Double {
    try take(batch)
    goForward()
    return blueprint.reduction.loss(lossOfOutputs(batch), samples)
  }

  /// Goes through all layers, over the inputs that were taken.
  func goForward() {
    // By index: the other loops over generic elements allocate.
    for index in stages.indices {
      let stage = stages[index]
      if index == 0 && leavesOutDeadColumns {
        Linear.forward(
          x: memory.inputs.view.part(0..<samples * memory.live.count).readable, live: memory.live,
          weights: stage.weights.readable, biases: stage.biases.readable,
          y: stage.y.part(0..<samples * stage.outputCount), scratch: memory.scratch.view,
          n: samples, d: stage.inputCount, k: stage.outputCount, kernels: kernels)
        continue
      }
      let x = stage.x.part(0..<samples * stage.inputCount).readable
      let y = stage.y.part(0..<samples * stage.outputCount)
      switch stage.layer {
      case .linear:
        Linear.forward(
          x: x, weights: stage.weights.readable, biases: stage.biases.readable, y: y, n: samples,
          d: stage.inputCount, k: stage.outputCount, kernels: kernels)
      case .activation(let activation):
        activation.forward(x: x, y: y, n: samples, k: stage.outputCount, kernels: kernels)
      case .flatten: break
      case .convolution(let convolution):
        Convolution.forward(
          x, w: stage.weights.readable, b: stage.biases.readable, into: y,
          sizes: stage.sizes(convolution, samples: samples), scratch: memory.scratch.view,
          kernels: kernels)
      case .maxPool(let window):
        guard let places = stage.places else { preconditionFailure("a pooling without places") }
        MaxPooling.forward(
          x, into: y, places: places, sizes: stage.sizes(window, samples: samples),
          kernels: kernels)
      case .averagePool(let window):
        AveragePooling.forward(
          x, into: y, sizes: stage.sizes(window, samples: samples), kernels: kernels)
      case .globalAveragePool:
        GlobalAveragePooling.forward(
          x, into: y, planes: samples * stage.input[0], places: stage.input[1] * stage.input[2],
          kernels: kernels)
      }
    }
  }

  /// The sum of the samples' losses; softmax of the outputs is left where the gradient will stand.
  func lossOfOutputs(_ batch: Batch<Element>) -> Double {
    let outputs = outputPlace(of: samples).readable
    switch blueprint.loss {
    case .crossEntropy:
      return CrossEntropy.forward(
        z: outputs, classes: batch.classes, p: memory.deltas.0.view.part(0..<outputs.count),
        n: samples, k: outputCount)
    case .negativeLogLikelihood:
      return NegativeLogLikelihood.forward(
        p: outputs, classes: batch.classes, n: samples, k: outputCount)
    case .binaryCrossEntropy:
      return BinaryCrossEntropy.forward(z: outputs, classes: batch.classes, n: samples)
    case .hinge: return Hinge.forward(z: outputs, classes: batch.classes, n: samples)
    case .squaredError:
      return SquaredError.forward(
        y: outputs, targets: targets(of: batch), n: samples, k: outputCount)
    }
  }

  /// What the outputs are compared with where the loss is the squared error.
  func targets(of batch: Batch<Element>) -> SquaredError.Targets<Element> {
    batch.numbers.isEmpty
      ? .classes(batch.classes)
      : .numbers(memory.targets.view.part(0..<samples * outputCount).readable)
  }
}

extension Activation {
  /// y = f(x), x, y: (N, K).
  func forward<E: ArrayElement>(
    x: View<E>, y: MutableView<E>, n: Int, k: Int, kernels: Kernels
  ) {
    switch self {
    case .sigmoid: Sigmoid.forward(x: x, y: y, kernels: kernels)
    case .tanh: Tanh.forward(x: x, y: y, kernels: kernels)
    case .relu: ReLU.forward(x: x, y: y, kernels: kernels)
    case .leakyRelu: LeakyReLU.forward(x: x, y: y, kernels: kernels)
    case .elu: ELU.forward(x: x, y: y, kernels: kernels)
    case .gelu: GELU.forward(x: x, y: y, kernels: kernels)
    case .silu: SiLU.forward(x: x, y: y, kernels: kernels)
    case .softplus: Softplus.forward(x: x, y: y, kernels: kernels)
    case .softmax: Softmax.forward(x: x, y: y, n: n, k: k)
    }
  }

  /// dx = dy·f'(x), x, y, dy, dx: (N, K).
  func backward<E: ArrayElement>(
    x: View<E>, y: View<E>, dy: View<E>, dx: MutableView<E>, n: Int, k: Int, kernels: Kernels
  ) {
    switch self {
    case .sigmoid: Sigmoid.backward(y: y, dy: dy, dx: dx, kernels: kernels)
    case .tanh: Tanh.backward(y: y, dy: dy, dx: dx, kernels: kernels)
    case .relu: ReLU.backward(y: y, dy: dy, dx: dx, kernels: kernels)
    case .leakyRelu: LeakyReLU.backward(y: y, dy: dy, dx: dx, kernels: kernels)
    case .elu: ELU.backward(x: x, dy: dy, dx: dx, kernels: kernels)
    case .gelu: GELU.backward(x: x, dy: dy, dx: dx, kernels: kernels)
    case .silu: SiLU.backward(x: x, dy: dy, dx: dx, kernels: kernels)
    case .softplus: Softplus.backward(x: x, dy: dy, dx: dx, kernels: kernels)
    case .softmax: Softmax.backward(y: y, dy: dy, dx: dx, n: n, k: k)
    }
  }
}
