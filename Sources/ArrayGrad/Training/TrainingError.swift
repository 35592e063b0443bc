public import GradTraining

/// Why a training cannot begin, or cannot go on.
public enum TrainingError: Error, Hashable, Sendable {
  /// A part of the data has no samples.
  case empty(String)
  /// The samples have another number of features than the network takes.
  case features(shape: [Int], input: [Int])
  /// The targets are not of the kind that the loss compares with.
  case targets(String, loss: Blueprint.Loss)
  /// There are other classes, or other numbers, than outputs.
  case outputs(String, wanted: Int, found: Int)
  /// A plan that makes no step.
  case plan(String, Int)
  /// A batch does not fit the network.
  case batch(NetworkError)
  /// The loss or the gradient is no finite number.
  case diverged(String, epoch: Int, step: Int)

  /// What is wrong, and where.
  public var message: String {
    switch self {
    case .empty(let part): "there are no samples for \(part)"
    case .features(let shape, let input):
      "a sample has the shape \(shape), and the network takes \(input)"
    case .targets(let found, let loss):
      "the loss \(loss.rawValue) cannot be compared with targets that are \(found)"
    case .outputs(let kind, let wanted, let found):
      "the data has \(wanted) \(kind), and the network has outputs for \(found)"
    case .plan(let name, let number): "a training with \(number) \(name) makes no step"
    case .batch(let error): error.message
    case .diverged(let what, let epoch, let step):
      "the training diverged: \(what) in step \(step), in epoch \(epoch)"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .empty: "choose data with more samples"
    case .features: "begin the blueprint with the number of features of the data"
    case .targets: "choose another loss, or other data"
    case .outputs: "end the blueprint with the number of outputs that the data needs"
    case .plan: "take 1 or more"
    case .batch(let error): error.hint
    case .diverged: "try a smaller learning rate, or clip the gradient"
    }
  }
}
