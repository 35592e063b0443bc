public import GradTraining

extension Network {
  /// The loss of a batch, and, in ``gradient``, its derivatives by the parameters.
  ///
  /// The derivatives by the inputs are left in ``inputGradient`` where they are wanted.
  ///
  /// - Throws: ``NetworkError`` where the batch does not fit the network; the gradient is then as it was.
  public func lossAndGradient(
    of batch: Batch<Element>, wantsInputs: Bool = false
  ) throws(NetworkError) -> Double {
    try take(batch)
    goForward()
    let sum = lossOfOutputs(batch)
    deriveLoss(batch)
    goBackward(wantsInputs: wantsInputs)
    return blueprint.reduction.loss(sum, samples)
  }

  /// Writes the derivatives of the loss by the outputs.
  private func deriveLoss(_ batch: Batch<Element>) {
    let outputs = outputPlace(of: samples).readable
    let delta = memory.deltas.0.view.part(0..<outputs.count)
    let scale: Element = blueprint.reduction.scale(samples)
    switch blueprint.loss {
    case .crossEntropy:
      CrossEntropy.backward(
        p: delta.readable, classes: batch.classes, scale: scale, dz: delta, n: samples,
        k: outputCount)
    case .negativeLogLikelihood:
      NegativeLogLikelihood.backward(
        p: outputs, classes: batch.classes, scale: scale, dp: delta, n: samples, k: outputCount)
    case .binaryCrossEntropy:
      BinaryCrossEntropy.backward(
        z: outputs, classes: batch.classes, scale: scale, dz: delta, n: samples)
    case .hinge:
      Hinge.backward(z: outputs, classes: batch.classes, scale: scale, dz: delta, n: samples)
    case .squaredError:
      SquaredError.backward(
        y: outputs, targets: targets(of: batch), scale: scale, dy: delta, n: samples,
        k: outputCount)
    }
  }

  /// Goes back through all layers, as far as somebody needs their gradients.
  private func goBackward(wantsInputs: Bool) {
    var place = memory.deltas.0.view
    var free = memory.deltas.1.view
    for index in stages.indices.reversed() {
      let stage = stages[index]
      if index < firstLearning && !wantsInputs { return }
      if stage.layer == .flatten { continue }
      let dy = place.part(0..<samples * stage.outputCount).readable
      let dx = free.part(0..<samples * stage.inputCount)
      if index == 0 && leavesOutDeadColumns {
        goBackwardToLiveColumns(stage, dy: dy, dx: wantsInputs ? dx : nil)
      } else {
        goBackward(through: stage, dy: dy, dx: index > firstLearning || wantsInputs ? dx : nil)
      }
      swap(&place, &free)
    }
    if wantsInputs { inputGradientPlace = place.part(0..<samples * inputCount) }
  }

  /// Goes back through the first layer, which saw the live columns only.
  private func goBackwardToLiveColumns(
    _ stage: Stage<Element>, dy: View<Element>, dx: MutableView<Element>?
  ) {
    Linear.backward(
      x: memory.inputs.view.part(0..<samples * memory.live.count).readable, live: memory.live,
      dy: dy, dWeights: stage.dWeights, dBiases: stage.dBiases, scratch: memory.scratch.view,
      n: samples, d: stage.inputCount, k: stage.outputCount, kernels: kernels)
    if let dx {
      Linear.backward(
        weights: stage.weights.readable, dy: dy, dx: dx, n: samples, d: stage.inputCount,
        k: stage.outputCount, kernels: kernels)
    }
  }

  /// Goes back through one layer; only layers that learn may be asked for no dx.
  private func goBackward(
    through stage: Stage<Element>, dy: View<Element>, dx: MutableView<Element>?
  ) {
    let x = stage.x.part(0..<samples * stage.inputCount).readable
    switch stage.layer {
    case .linear:
      Linear.backward(
        x: x, weights: stage.weights.readable, dy: dy, dWeights: stage.dWeights,
        dBiases: stage.dBiases, dx: dx, n: samples, d: stage.inputCount, k: stage.outputCount,
        kernels: kernels)
    case .convolution(let convolution):
      Convolution.backward(
        dy, x: x, w: stage.weights.readable, dw: stage.dWeights, db: stage.dBiases, dx: dx,
        sizes: stage.sizes(convolution, samples: samples), scratch: memory.scratch.view,
        kernels: kernels)
    default:
      guard let dx else { preconditionFailure("no place for the gradient of \(stage.layer)") }
      goBackward(through: stage, x: x, dy: dy, dx: dx)
    }
  }

  /// Goes back through a layer that learns nothing.
  private func goBackward(
    through stage: Stage<Element>, x: View<Element>, dy: View<Element>, dx: MutableView<Element>
  ) {
    switch stage.layer {
    case .activation(let activation):
      activation.backward(
        x: x, y: stage.y.part(0..<dy.count).readable, dy: dy, dx: dx, n: samples,
        k: stage.outputCount, kernels: kernels)
    case .maxPool(let window):
      guard let places = stage.places else { preconditionFailure("a pooling without places") }
      MaxPooling.backward(
        dy, places: places, into: dx, sizes: stage.sizes(window, samples: samples),
        kernels: kernels)
    case .averagePool(let window):
      AveragePooling.backward(
        dy, into: dx, sizes: stage.sizes(window, samples: samples), kernels: kernels)
    case .globalAveragePool:
      GlobalAveragePooling.backward(
        dy, into: dx, planes: samples * stage.input[0], places: stage.input[1] * stage.input[2],
        kernels: kernels)
    case .linear, .convolution, .flatten:
      preconditionFailure("\(stage.layer) is gone through elsewhere")
    }
  }
}
