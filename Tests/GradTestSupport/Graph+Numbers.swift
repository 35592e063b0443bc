package import GradNumbers
import ScalarGrad

extension Graph {
  /// The last node's value in any number system, by the judge's own meaning of each operation.
  package func evaluate<N: Number>(at leaves: [N]) -> N {
    var values = leaves
    for node in nodes[leaves.count...] {
      let x = node.operands.map { operand in
        switch operand {
        case .node(let index): values[index]
        case .constant(let value): N(value)
        }
      }
      values.append(Graph.compute(node.op, x))
    }
    return values[nodes.count - 1]
  }

  /// What an operation computes: the same as in doubles, of which each function is written out once.
  private static func compute<N: Number>(_ op: Op, _ x: [N]) -> N {
    func sum(_ terms: [N]) -> N { terms.reduce(0) { $0 + $1 } }
    switch op {
    case .leaf, .constant: return 0
    case .negate: return 0 - x[0]
    case .exp: return .exp(x[0])
    case .log: return .log(x[0])
    case .log1p: return .log1p(x[0])
    case .expm1: return .expm1(x[0])
    case .sqrt: return .pow(x[0], 0.5)
    case .sin: return .sin(x[0])
    case .cos: return .cos(x[0])
    case .tan: return .tan(x[0])
    case .asin: return .asin(x[0])
    case .acos: return .acos(x[0])
    case .atan: return .atan(x[0])
    case .sinh: return .sinh(x[0])
    case .cosh: return .cosh(x[0])
    case .tanh: return .tanh(x[0])
    case .sigmoid: return 0.5 + 0.5 * .tanh(0.5 * x[0])
    case .softplus: return .log(1 + .exp(x[0]))
    case .relu: return x[0] > 0 ? x[0] : 0
    case .gelu: return 0.5 * x[0] * (1 + .erf(x[0] / .sqrt(2)))
    case .silu: return 0.5 * x[0] * (1 + .tanh(0.5 * x[0]))
    case .abs: return x[0] < 0 ? 0 - x[0] : x[0]
    case .add: return x[0] + x[1]
    case .subtract: return x[0] - x[1]
    case .multiply: return x[0] * x[1]
    case .divide: return x[0] / x[1]
    case .power: return .pow(x[0], x[1])
    case .atan2: return .atan2(x[0], x[1])
    case .hypot: return .sqrt(x[0] * x[0] + x[1] * x[1])
    case .maximum: return x[0] > x[1] ? x[0] : x[1]
    case .minimum: return x[0] < x[1] ? x[0] : x[1]
    case .leakyRelu: return x[0] > 0 ? x[0] : x[1] * x[0]
    case .elu: return x[0] > 0 ? x[0] : x[1] * (.exp(x[0]) - 1)
    case .sum: return sum(x)
    case .mean: return sum(x) / N(x.count)
    case .dot:
      let half = x.count / 2
      return sum((0..<half).map { x[$0] * x[$0 + half] })
    case .logSumExp: return .log(sum(x.map { .exp($0) }))
    }
  }
}
