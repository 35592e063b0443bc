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
    /// The sum over the other axis than the one that was taken.
    case axis
    /// One number in every place.
    case `repeat`
  }

  /// The way.
  public var way: Way
  /// Whether the numbers are right then.
  public var isRight: Bool
  /// The names of the mistakes that this is.
  public var mistakes: [String] = []
  /// The claim that the numbers follow from, where they are not right.
  public var source: String?
  /// For `sum`, the axis.
  var axis = 0
  /// For `reshape`, the shape as it is written, where more than axes of length 1 is to be changed.
  var shape: String?

  /// Whether rows stand in the place of columns in a product that is right otherwise.
  var isRightProduct: Bool {
    way == .transpose && isRight && mistakes == ["outer-product-order"]
  }

  /// The fit in words.
  var words: String {
    let start: String
    switch way {
    case .transpose: start = "its transpose"
    case .reshape:
      if isRight {
        return shape.map { "the numbers are right: .reshape\($0) gives them that shape" }
          ?? "the numbers are right: an axis of length 1 is too many or missing, see keepdims and reshape"
      }
      start = "with an axis of length 1 more or less it"
    case .sum:
      let name = axis == 0 ? "first" : "last"
      start = "its sum over the \(name) axis, .sum(axis=\(axis)),"
    case .axis:
      return "it has one number for each sample, and should have one for each unit"
    case .repeat: return "one number is not enough: each place has a derivative of its own"
    }
    if isRight { return "\(start) has that shape, and is right" }
    return source.map { "\(start) has that shape, and follows from your \($0)" }
      ?? "\(start) would have that shape"
  }
}
