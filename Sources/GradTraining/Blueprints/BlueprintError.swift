/// What is wrong with a blueprint.
public enum BlueprintError: Error, Hashable, Sendable {
  /// The shape of a sample is neither a row nor an image.
  case input([Int])
  /// No layer has weights.
  case nothingToLearn
  /// A layer cannot take what comes before it.
  case misfit(layer: Int, String, [Int], String)
  /// A layer, or what it is fed, is larger than `Blueprint.largest`; layer 0 is the input.
  case tooLarge(layer: Int, String, String)
  /// The loss cannot judge the outputs.
  case outputs(Blueprint.Loss, [Int], String)
  /// The text of a blueprint cannot be read: which part, why, and what would do.
  case text(part: String, String, hint: String)
  /// The text of a blueprint's file is no JSON: where, and why.
  case syntax(line: Int, column: Int, String)
  /// The JSON of a blueprint cannot be read: where, why, and what would do.
  case json(place: String, String, hint: String)

  /// The error in words, with the place and what to do.
  public var message: String {
    switch self {
    case .input(let shape):
      "a sample of shape \(shape) is neither a row [features] nor an image "
        + "[channels, height, width]"
    case .nothingToLearn: "a network without a layer that has weights learns nothing"
    case .misfit(let layer, let name, let shape, let reason):
      "layer \(layer + 1) (\(name)) cannot take shape \(shape): \(reason)"
    case .tooLarge(0, _, let what): "the input \(what); choose smaller sizes"
    case .tooLarge(let layer, let name, let what):
      "layer \(layer) (\(name)) \(what); choose smaller sizes"
    case .outputs(let loss, let shape, let reason):
      "the loss \(loss.rawValue) cannot judge outputs of shape \(shape): \(reason)"
    case .text(let part, let reason, let hint): "'\(part)' \(reason); \(hint)"
    case .syntax(let line, let column, let reason):
      "line \(line), column \(column): \(reason); \(Self.syntaxHint)"
    case .json(let place, let reason, let hint): "\(place): \(reason); \(hint)"
    }
  }

  /// The error in words, with the name of the file that the blueprint was read from.
  public func message(in file: String) -> String {
    if case .syntax(let line, let column, let reason) = self {
      return "\(file):\(line):\(column): \(reason); \(Self.syntaxHint)"
    }
    return "\(file): \(message)"
  }

  private static var syntaxHint: String { "a blueprint is one object with input and layers" }
}
