public import GradTraining

/// Why a training cannot begin, or cannot go on.
public enum TrainingError: Error, Hashable, Sendable {
  /// The data does not fit the network.
  case data(DataError)
  /// A plan that makes no step.
  case plan(String, Int)
  /// The network would take more memory than it may.
  case memory(bytes: Int, limit: Int)
  /// A batch does not fit the network.
  case batch(NetworkError)
  /// The loss, the gradient or what a step left is no finite number in so many bits; step 0 is before
  /// any step was made.
  case diverged(String, epoch: Int, step: Int, bits: Int)

  /// What is wrong, and where.
  public var message: String {
    switch self {
    case .data(let error): Self.parts(error).what
    case .plan(let name, let number): "a training with \(number) \(name) makes no step"
    case .memory(let bytes, let limit):
      "the network would take \(bytes == .max ? "more than \(bytes)" : "\(bytes)") bytes of memory; "
        + "the limit is \(limit)"
    case .batch(let error): error.message
    case .diverged(let what, _, step: 0, let bits):
      "the training cannot begin: before the first step \(what) in \(bits) bits"
    case .diverged(let what, let epoch, let step, _):
      "the training diverged: \(what) in step \(step), in epoch \(epoch)"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .data(let error): Self.parts(error).hint
    case .plan: "take 1 or more"
    case .memory: "take a smaller batch, or a network with fewer channels or units"
    case .batch(let error): error.hint
    case .diverged(_, _, step: 0, let bits):
      "the data or the initial parameters are too large: try --normalize standard"
        + (bits < 64 ? ", or --double" : ", or smaller initial parameters")
    case .diverged: "try a smaller learning rate, or clip the gradient"
    }
  }

  /// The words of an error, and the advice behind their last semicolon.
  private static func parts(_ error: DataError) -> (what: String, hint: String) {
    let parts = error.message.split(separator: "; ").map(String.init)
    guard parts.count > 1, let last = parts.last else {
      return (error.message, "choose another network, or other data")
    }
    return (parts.dropLast().joined(separator: "; "), last)
  }
}
