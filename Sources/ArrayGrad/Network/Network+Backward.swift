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
    return reduced(sum)
  }

  /// Writes the derivatives of the loss by the outputs.
  private func deriveLoss(_ batch: Batch<Element>) {
    let outputs = outputPlace(of: samples).readable
    let delta = memory.deltas.0.view.part(0..<outputs.count)
    let scale: Element = blueprint.reduction == .mean ? 1 / Element(samples) : 1
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
    for (index, stage) in stages.enumerated().reversed() {
      if index < firstLearning && !wantsInputs { return }
      let wantsX = index > firstLearning || wantsInputs
      let x = stage.x.part(0..<samples * stage.inputCount).readable
      let y = stage.y.part(0..<samples * stage.outputCount).readable
      let dy = place.part(0..<y.count)
      let dx = free.part(0..<x.count)
      switch stage.layer {
      case .linear:
        Linear.backward(
          x: x, weights: stage.weights.readable, dy: dy.readable, dWeights: stage.dWeights,
          dBiases: stage.dBiases, dx: wantsX ? dx : nil, n: samples, d: stage.inputCount,
          k: stage.outputCount, kernels: kernels)
        swap(&place, &free)
      case .activation(let activation):
        activation.backward(
          x: x, y: y, dy: dy.readable, dx: dy, n: samples, k: stage.outputCount, kernels: kernels)
      case .flatten: break
      case .convolution, .maxPool, .averagePool, .globalAveragePool:
        fatalError("images come next")
      }
    }
    if wantsInputs { inputGradientPlace = place.part(0..<samples * inputCount) }
  }
}
