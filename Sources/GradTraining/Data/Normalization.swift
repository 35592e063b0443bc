/// What is done to the numbers of a sample before a network sees them: (x - offset) / divisor.
///
/// Fitted on the training part alone and then used on every part: a network that is judged by
/// samples must not have seen them, not even through their mean.
public struct Normalization: Hashable, Sendable {
  /// What is subtracted: one number for all features, or one for each.
  public let offsets: [Double]
  /// What the difference is divided by, in the same order; infinity makes 0 of every number.
  public let divisors: [Double]

  /// The numbers as they are.
  public static let none = Normalization(offset: 0, divisor: 1)
  /// Bytes to [0, 1].
  public static let bytes = Normalization(offset: 0, divisor: 255)

  /// The same for all features.
  public init(offset: Double, divisor: Double) {
    precondition(divisor != 0, "a normalization that divides by 0")
    offsets = [offset]
    divisors = [divisor]
  }

  init(offsets: [Double], divisors: [Double]) {
    self.offsets = offsets
    self.divisors = divisors
  }
}
