/// What is wrong with a batch that a network was given.
///
/// Samples are counted from 0 in the batch. `BatchError` says the same of a batch for the scalar engine,
/// which knows no capacity and goes on with nan; the two engines judge batches apart, as they do all
/// else, so that one's mistake shows.
public enum NetworkError: Error, Hashable, Sendable {
  /// The batch has no samples.
  case empty
  /// The batch has more samples than the network has room for.
  case tooMany(samples: Int, capacity: Int)
  /// There are not as many input numbers as the samples need.
  case inputs(count: Int, samples: Int, shape: [Int])
  /// The batch has targets of the other kind, classes or numbers, or none.
  case kind(wanted: String, found: String)
  /// There are not as many targets as the samples need.
  case targets(count: Int, samples: Int, width: Int)
  /// A sample's class is not one of the network's.
  case outOfRange(sample: Int, class: Int, classes: Int)
  /// An input of a sample is not a number.
  case notANumber(sample: Int, place: Int)
  /// A target of a sample is not a number.
  case targetNotANumber(sample: Int, place: Int)

  /// What is wrong, and where.
  public var message: String {
    switch self {
    case .empty: "the batch has no samples"
    case .tooMany(let samples, let capacity):
      "the batch has \(samples) samples, and the network has room for \(capacity)"
    case .inputs(let count, let samples, let shape):
      "the batch has \(count) input numbers, and \(samples) samples of shape \(shape) have "
        + "\(samples * shape.reduce(1, *))"
    case .kind(let wanted, let found):
      "the loss compares with \(wanted), and the batch has \(found)"
    case .targets(let count, let samples, let width):
      "the batch has \(count) targets, and \(samples) samples have \(samples * width)"
    case .outOfRange(let sample, let found, let classes):
      "sample \(sample) is of class \(found), and the classes are 0 to \(classes - 1)"
    case .notANumber(let sample, let place): "input \(place) of sample \(sample) is nan"
    case .targetNotANumber(let sample, let place): "target \(place) of sample \(sample) is nan"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .empty: "give it at least one sample"
    case .tooMany: "take smaller batches, or make the network with a larger capacity"
    case .inputs: "each sample must have the shape of the blueprint's input"
    case .kind: "take another loss, or other data"
    case .targets(_, _, let width):
      width == 1
        ? "give each sample one target"
        : "give each sample \(width) targets, one for each output"
    case .outOfRange: "give the network one output for each class, or mend the label"
    case .notANumber, .targetNotANumber: "look for a missing or damaged value in the data"
    }
  }
}
