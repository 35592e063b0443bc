/// What is wrong with data.
public enum DataError: Error, Hashable, Sendable {
  /// The shape of a sample is neither a row nor an image.
  case shape([Int])
  /// The numbers do not make whole samples.
  case ragged(Int, features: Int)
  /// Not as many targets as samples.
  case counts(samples: Int, targets: Int)
  /// A label that names no class.
  case label(Int, classes: Int, sample: Int)
  /// An infinity or nan among the numbers of a sample, or, without a place there, among its
  /// targets.
  case notFinite(String, sample: Int, number: Int?)
  /// A file that cannot be read: the byte, from 0, why, and what would do.
  case bytes(file: String, at: Int, String, hint: String)
  /// A line of a text that cannot be read, from 1, why, and what would do.
  case line(file: String, Int, String, hint: String)
  /// Two files that do not belong together.
  case files(String, String, String)
  /// A network that cannot learn from the data.
  case network(String, hint: String)

  /// The error in words, with the place and what to do.
  public var message: String {
    switch self {
    case .shape(let shape):
      "a sample of shape \(shape) is neither a row [features] nor an image "
        + "[channels, height, width]"
    case .ragged(let count, let features):
      "\(count) numbers do not make whole samples of \(features) numbers"
    case .counts(let samples, let targets): "there are \(samples) samples, but \(targets) targets"
    case .label(let label, let classes, let sample):
      "sample \(sample) (from 0) has the label \(label), where \(classes) classes "
        + "go from 0 to \(classes - 1)"
    case .notFinite(let number, let sample, let place):
      if let place {
        "number \(place) of sample \(sample) (both from 0) is \(number): "
          + "networks learn from finite numbers"
      } else {
        "the target of sample \(sample) (from 0) is \(number): networks learn from finite numbers"
      }
    case .bytes(let file, let place, let reason, let hint):
      "\(file), byte \(place): \(reason); \(hint)"
    case .line(let file, let line, let reason, let hint): "\(file):\(line): \(reason); \(hint)"
    case .files(let first, let second, let reason): "\(first) and \(second): \(reason)"
    case .network(let reason, let hint): "\(reason); \(hint)"
    }
  }
}
