public import GradNumbers

/// Where a computation has no exact value or derivative, and why.
///
///     x = Value(2.0); y = x.exp()
///     // y = exp(x) (node 1) has no exact value: exp has no exact value here
public struct ExactRefusal: Error, Hashable, Sendable {
  /// The node at which it began; what depends on it is refused with it.
  public let node: Int

  /// The source line on which the node was recorded; 0 if none is known.
  public let line: Int

  /// Whether the value was refused, or a derivative of the node by one of its operands.
  public let isDerivative: Bool

  /// Why there is no exact number.
  public let reason: Rational.Refusal

  /// The node as it would be written: `y = exp(x)`.
  let expression: String
}

extension ExactRefusal: CustomStringConvertible {
  /// The node, what is refused there, and why.
  public var description: String {
    let place = line > 0 ? "node \(node), line \(line)" : "node \(node)"
    let what = isDerivative ? "derivative" : "value"
    return "\(expression) (\(place)) has no exact \(what): \(reason)"
  }
}
