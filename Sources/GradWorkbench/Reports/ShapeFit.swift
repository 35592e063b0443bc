/// What would give a claim of the wrong shape the right one.
public struct ShapeFit: Hashable, Sendable {
  /// The ways to another shape.
  public enum Way: String, Sendable {
    /// Rows for columns.
    case transpose
    /// The same numbers in another arrangement: an axis of length 1 more or less.
    case reshape
    /// The sum over the axis that is too many.
    case sum
    /// One number in every place.
    case `repeat`
  }

  /// The way.
  public var way: Way
  /// Whether the numbers are right then.
  public var isRight: Bool
  /// The names of the mistakes that this is.
  public var mistakes: [String] = []

  /// What is right but for rows in the place of columns.
  static let rightTransposed = ShapeFit(
    way: .transpose, isRight: true, mistakes: ["outer-product-order"])

  /// The fit in words.
  var words: String {
    switch (way, isRight) {
    case (.transpose, true): "its transpose has that shape, and is right"
    case (.transpose, false): "its transpose would have that shape"
    case (.reshape, true):
      "the numbers are right: an axis of length 1 is too many or missing, see keepdims and reshape"
    case (.reshape, false): "with an axis of length 1 more or less it would have that shape"
    case (.sum, true): "its sum over the first axis, .sum(axis=0), has that shape, and is right"
    case (.sum, false): "its sum over the first axis, .sum(axis=0), would have that shape"
    case (.repeat, _): "one number is not enough: each place has a derivative of its own"
    }
  }
}
