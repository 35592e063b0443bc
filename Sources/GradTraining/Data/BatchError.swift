/// What of a batch does not fit the network that it is for.
///
/// It is the scalar engine's; `NetworkError` is the array engine's, which has a capacity, too.
public enum BatchError: Error, Hashable, Sendable {
  /// There is no sample in it.
  case empty
  /// The inputs are not so many samples of that shape.
  case inputs(count: Int, samples: Int, shape: [Int])
  /// The loss needs a class for each sample.
  case classes(count: Int, samples: Int, Blueprint.Loss)
  /// There is no target, or not one number for each output of each sample.
  case numbers(count: Int, samples: Int, outputs: Int)
  /// A sample has a class that no output stands for.
  case noSuchClass(Int, sample: Int, classes: Int)

  /// The error in words, with the place and what to do.
  public var message: String {
    switch self {
    case .empty: "a batch of 0 samples has no loss: put at least one sample into it"
    case .inputs(let count, let samples, let shape):
      "\(count) numbers are not \(samples) samples of shape \(shape): "
        + "that takes \(samples * shape.reduce(1, *))"
    case .classes(let count, let samples, let loss):
      "the loss \(loss.rawValue) needs a class for each sample, and there are \(count) classes "
        + "for \(samples) samples"
    case .numbers(let count, let samples, let outputs):
      "\(count) target numbers do not fit \(samples) samples with \(outputs) outputs each: "
        + "give \(samples * outputs) numbers, or a class for each sample"
    case .noSuchClass(let label, let sample, let classes):
      "sample \(sample + 1) has the class \(label), and the network tells \(classes) classes apart: "
        + "classes count from 0 to \(classes - 1)"
    }
  }
}

extension Blueprint {
  /// How many classes the loss can tell apart: two by one output, else one for each output.
  public var classCount: Int {
    switch loss {
    case .binaryCrossEntropy, .hinge: 2
    case .crossEntropy, .negativeLogLikelihood, .squaredError: output.reduce(1, *)
    }
  }

  /// Whether a batch fits: samples of the right shape, with the targets that the loss compares.
  ///
  /// Squared error compares numbers where there are any, and else classes as one-hot rows.
  public func check<Element>(_ batch: Batch<Element>) throws(BatchError) {
    guard batch.count > 0 else { throw .empty }
    guard batch.inputs.count == batch.count * input.reduce(1, *) else {
      throw .inputs(count: batch.inputs.count, samples: batch.count, shape: input)
    }
    if loss == .squaredError, !batch.numbers.isEmpty || batch.classes.isEmpty {
      let outputs = output.reduce(1, *)
      guard batch.numbers.count == batch.count * outputs else {
        throw .numbers(count: batch.numbers.count, samples: batch.count, outputs: outputs)
      }
      return
    }
    guard batch.classes.count == batch.count else {
      throw .classes(count: batch.classes.count, samples: batch.count, loss)
    }
    for (sample, label) in batch.classes.enumerated() where !(0..<classCount).contains(label) {
      throw .noSuchClass(label, sample: sample, classes: classCount)
    }
  }
}
