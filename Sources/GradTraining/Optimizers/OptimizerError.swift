/// Why a saved state is not one of an optimizer.
public enum OptimizerError: Error, Hashable, Sendable {
  /// A number of steps that nobody made.
  case steps(Int)
  /// The state of another rule.
  case names([String], expected: [String])
  /// The state of another network.
  case count(String, Int, expected: Int)

  /// The error in words, with what to do.
  public var message: String {
    switch self {
    case .steps(let steps): "an optimizer cannot have made \(steps) steps"
    case .names(let found, let expected):
      "the saved optimizer remembers \(Self.list(found)), this one \(Self.list(expected)); "
        + "choose the optimizer that the file was written with"
    case .count(let name, let found, let expected):
      "the saved optimizer remembers '\(name)' of \(found) parameters, "
        + "the network has \(expected); choose the blueprint that the file was written with"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "nothing" : names.map { "'\($0)'" }.joined(separator: " and ")
  }
}
