/// What was wrong with a question to the referee.
public enum CheckError: Error, Hashable, Sendable {
  /// The point has no coordinates.
  case emptyPoint
  /// The number of claimed derivatives is not that of the coordinates.
  case claims(count: Int, coordinates: Int)
  /// The number of names is not that of the coordinates.
  case names(count: Int, coordinates: Int)
  /// The number of components of a direction is not that of the coordinates.
  case components(count: Int, coordinates: Int)
  /// A number that should be at least 1.
  case directions(Int)
}

extension CheckError: CustomStringConvertible {
  /// What was wrong, and what to do.
  public var description: String {
    switch self {
    case .emptyPoint:
      "the point has no coordinates, so there is nothing to check: pass the inputs of the function"
    case .claims(let count, let coordinates):
      "claimed has \(CheckError.plural(count, "derivative")) and the point "
        + "\(CheckError.plural(coordinates, "coordinate")): give one for each coordinate, "
        + "in the same order"
    case .names(let count, let coordinates):
      "there are \(CheckError.plural(count, "name")) for "
        + "\(CheckError.plural(coordinates, "coordinate")): give one for each, or none at all"
    case .components(let count, let coordinates):
      "the direction has \(CheckError.plural(count, "component")) and the point "
        + "\(CheckError.plural(coordinates, "coordinate")): give one for each"
    case .directions(let count):
      "\(count) directions check nothing: ask for at least 1"
    }
  }

  private static func plural(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
