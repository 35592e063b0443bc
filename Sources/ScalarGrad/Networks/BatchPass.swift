package import GradNumbers
public import GradTraining

/// A forward pass of a network over a batch, recorded: every number of it can be asked for.
///
/// Valid as long as the scope in which it was made.
public struct BatchPass {
  /// The network's parameters.
  public let parameters: [Value]
  /// The numbers of each sample, leaves like the parameters. (N, …)
  public let inputs: [[Value]]
  /// What the network answers for each sample. (N, K)
  public let outputs: [[Value]]
  /// The loss of each sample. (N)
  public let losses: [Value]
  /// The loss of the batch: the mean of its samples' losses or their sum, as the blueprint says.
  public let loss: Value

  /// The derivative of the loss by each parameter, without a trace in anybody's `grad`.
  public var gradient: [Double] { ScalarGrad.gradient(of: loss, wrt: parameters) }

  /// The derivative of the loss by each number of each sample.
  public var inputGradient: [Double] {
    ScalarGrad.gradient(of: loss, wrt: inputs.flatMap { $0 })
  }
}

extension BlueprintNetwork {
  /// Records the loss of a batch, or says what of the batch does not fit the blueprint.
  @available(*, noasync)
  public func pass(of batch: Batch<Double>) throws(BatchError) -> BatchPass {
    try blueprint.check(batch)
    let size = blueprint.input.reduce(1, *)
    var inputs: [[Value]] = []
    var outputs: [[Value]] = []
    var losses: [Value] = []
    for sample in 0..<batch.count {
      let x = batch.inputs[sample * size..<(sample + 1) * size].map { Value($0) }
      let y = self(x)
      inputs.append(x)
      outputs.append(y)
      losses.append(loss(y, sample: sample, of: batch))
    }
    let loss = blueprint.reduction == .mean ? mean(losses) : sum(losses)
    return BatchPass(
      parameters: parameters, inputs: inputs, outputs: outputs, losses: losses, loss: loss)
  }

  /// The loss of one sample's outputs, composed of recorded operations as those of `Losses.swift` are.
  private func loss(_ y: [Value], sample: Int, of batch: Batch<Double>) -> Value {
    switch blueprint.loss {
    case .crossEntropy: return crossEntropy(y, target: batch.classes[sample])
    case .negativeLogLikelihood: return -log(y[batch.classes[sample]])
    case .binaryCrossEntropy:
      // -log sigmoid(z) is softplus(-z), and -log(1 - sigmoid(z)) is softplus(z): no logarithm of 0.
      return batch.classes[sample] == 1 ? softplus(-y[0]) : softplus(y[0])
    case .hinge: return hinge(y[0], label: batch.classes[sample] == 1 ? 1 : -1)
    case .squaredError:
      let targets =
        batch.numbers.isEmpty
        ? y.indices.map { $0 == batch.classes[sample] ? 1 : 0 }
        : Array(batch.numbers[sample * y.count..<(sample + 1) * y.count])
      return squaredError(y, targets) / Double(y.count)
    }
  }
}

extension BatchPass {
  /// The loss and its derivatives, each with the sum of the magnitudes of its terms.
  package struct Magnitudes {
    /// The loss of the batch.
    package let loss: Magnitude
    /// The derivatives by the parameters.
    package let gradient: [Magnitude]
    /// The derivatives by the numbers of each sample. (N, …)
    package let inputGradient: [Magnitude]
  }

  /// How large the terms are that the loss and each derivative are made of: what rounding is measured by.
  package var magnitudes: Magnitudes {
    let tape = loss.tape
    let values = tape.magnitudes(upTo: loss.index)
    let adjoints = tape.magnitudes(from: loss.index, values: values)
    func derivative(_ value: Value) -> Magnitude {
      // What was recorded after the loss, or does not reach it, has no term.
      Int(value.index) < adjoints.count ? adjoints[Int(value.index)] ?? 0 : 0
    }
    return Magnitudes(
      loss: values[Int(loss.index)], gradient: parameters.map(derivative),
      inputGradient: inputs.flatMap { $0 }.map(derivative))
  }
}
