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
  /// The number of directions is not at least 1.
  case directions(Int)
  /// The number of switches is not the same everywhere.
  case switches(count: Int, expected: Int)
  /// The rounding of claims is no finite number from 0 on.
  case rounding(Double)
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
    case .switches(let count, let expected):
      "switches gave \(CheckError.plural(expected, "switch", "switches")) at the point and \(count) "
        + "at a step beside it: give all of them everywhere, in the same order, those too whose "
        + "branch is not taken"
    case .rounding(let rounding):
      "a rounding of \(rounding) makes no sense: it is how far a claim may be off relative to its "
        + "size, 0 or a small number such as 1e-5"
    }
  }

  private static func plural(_ count: Int, _ noun: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : many ?? noun + "s")"
  }
}
