/// How parameters follow their gradient.
///
/// In the formulas θ are the parameters, g the gradient at θ, η the rate of this step. The three
/// kinds of momentum differ, and homework mixes them up: for the same β and η they do not make the
/// same steps, nor do they diverge at the same rate. All of them start from v = 0.
public enum OptimizerRule: Hashable, Sendable {
  /// θ ← θ - η·g.
  case sgd
  /// v ← μ·v + g, θ ← θ - η·v: Polyak's momentum, in PyTorch `SGD(momentum=μ)`.
  ///
  /// With a constant rate this is θ' = θ - η·g + μ·(θ - θ_before). In the long run a step is that of
  /// plain descent divided by 1 - μ. The rate stands outside of v: a change of it acts at once.
  case heavyBall(momentum: Double)
  /// v ← β·v + (1 - β)·g, θ ← θ - η·v: momentum as the moving average of the gradient.
  ///
  /// That is heavy ball with the rate (1 - β)·η: in the long run a step is that of plain descent. v
  /// is not corrected for its start at 0. In PyTorch `SGD(momentum=β, dampening=1-β)`, but for the
  /// first step, where PyTorch takes v = g.
  case movingAverage(beta: Double)
  /// v ← μ·v + g, θ ← θ - η·(g + μ·v): Nesterov's momentum.
  ///
  /// In PyTorch `SGD(momentum=μ, nesterov=True)`.
  /// Nesterov takes the gradient at the point ahead, φ - η·μ·v; here θ is that point, so that the
  /// gradient is always that of the parameters themselves.
  case nesterov(momentum: Double)
  /// m ← β₁·m + (1 - β₁)·g, s ← β₂·s + (1 - β₂)·g², θ ← θ - η·m̂ / (√ŝ + ε).
  ///
  /// m̂ = m / (1 - β₁ᵗ) and ŝ = s / (1 - β₂ᵗ) correct for the start at 0 in step t = 1, 2, ….
  /// Source: D. Kingma, J. Ba, ICLR 2015, algorithm 1; in PyTorch `Adam`.
  case adam(beta1: Double, beta2: Double, epsilon: Double)
  /// θ ← θ - η·λ·θ, then Adam's step: weight decay apart from the gradient.
  ///
  /// Biases do not decay: a choice; PyTorch's `AdamW` lets all that it is given decay.
  /// Source: I. Loshchilov, F. Hutter, ICLR 2019, algorithm 2 with the schedule in η.
  case adamW(beta1: Double, beta2: Double, epsilon: Double, decay: Double)
  /// s ← β·s + (1 - β)·g², θ ← θ - η·g / (√s + ε); s is not corrected for its start at 0.
  ///
  /// Source: T. Tieleman, G. Hinton, lecture 6.5 of "Neural networks for machine learning", 2012;
  /// in PyTorch `RMSprop(alpha=β)`.
  case rmsProp(beta: Double, epsilon: Double)
}

extension OptimizerRule {
  /// Adam with the numbers of its paper: 0.9, 0.999 and 1e-8.
  public static let adam = OptimizerRule.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8)

  /// AdamW with Adam's numbers and the decay 0.01.
  public static let adamW = OptimizerRule.adamW(
    beta1: 0.9, beta2: 0.999, epsilon: 1e-8, decay: 0.01)

  /// The names of the numbers that are kept for each parameter, in their order.
  public var stateNames: [String] {
    switch self {
    case .sgd: []
    case .heavyBall, .movingAverage, .nesterov: ["momentum"]
    case .adam, .adamW: ["mean", "square"]
    case .rmsProp: ["square"]
    }
  }
}
