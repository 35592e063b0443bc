import GradTraining

extension Activation {
  /// The activation of each number, or the softmax of them all, recorded.
  ///
  /// The slope of leaky relu is 0.01, the scale of elu is 1, and gelu is the exact form.
  func callAsFunction(_ z: [Value]) -> [Value] {
    switch self {
    case .sigmoid: z.map { $0.sigmoid() }
    case .tanh: z.map { $0.tanh() }
    case .relu: z.map { $0.relu() }
    case .leakyRelu: z.map { $0.leakyRelu(slope: 0.01) }
    case .elu: z.map { $0.elu(alpha: 1) }
    case .gelu: z.map { $0.gelu() }
    case .silu: z.map { $0.silu() }
    case .softplus: z.map { $0.softplus() }
    case .softmax: ScalarGrad.softmax(z)
    }
  }
}
