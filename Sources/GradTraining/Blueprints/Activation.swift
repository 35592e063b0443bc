/// A function that follows a layer.
///
/// Slopes at kinks: relu'(0) = 0, and that of leaky relu at 0 is the left one, 0.01.
public enum Activation: String, CaseIterable, Hashable, Sendable {
  /// 1 / (1 + exp(-z)).
  case sigmoid
  /// The hyperbolic tangent.
  case tanh
  /// max(0, z).
  case relu
  /// z where it is positive, else 0.01·z.
  case leakyRelu = "leaky-relu"
  /// z where it is positive, else exp(z) - 1.
  case elu
  /// z·Φ(z) with the normal distribution function Φ: the exact form with erf.
  case gelu
  /// z·sigmoid(z), also called swish.
  case silu
  /// log(1 + exp(z)).
  case softplus
  /// exp(zᵢ) / Σ exp(zⱼ) over the numbers of one sample, the largest taken out first.
  case softmax
}
