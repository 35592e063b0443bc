import Foundation
package import ScalarGrad

// The judge of derivatives: it evaluates a graph by itself and differentiates it numerically. It shares
// no code with the rules of the engine, on purpose: what each operation means is written out again.

/// A graph as plain data, evaluated without a tape.
package struct Graph: Sendable {
  /// An operand of a node: another node, or a plain number.
  package enum Operand: Sendable {
    case node(Int)
    case constant(Double)
  }

  /// A node: an operation and its operands; leaves have none.
  package struct Node: Sendable {
    package let op: Op
    package let operands: [Operand]

    package init(_ op: Op, _ operands: [Operand]) {
      self.op = op
      self.operands = operands
    }
  }

  /// The leaves' numbers; the first nodes of the graph are the leaves.
  package var leaves: [Double]
  /// The nodes, leaves first, each after its operands.
  package var nodes: [Node]

  package init(leaves: [Double]) {
    self.leaves = leaves
    nodes = leaves.map { _ in Node(.leaf, []) }
  }

  /// The last node's value for these leaves.
  package func evaluate(_ leaves: [Double], _ scratch: inout [Double]) -> Double {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: leaves)
    // Counted by hand: this is called a million times in tests, where ranges are slow.
    let count = nodes.count
    var index = leaves.count
    while index < count {
      scratch.append(Graph.compute(nodes[index].op, nodes[index].operands, scratch))
      index += 1
    }
    return scratch[count - 1]
  }

  /// How far rounding may move the last node, to first order.
  ///
  /// Each operation is rounded by up to 2^-53 of the largest number in its calculation, and reaches
  /// the last node as often as that is sensitive to it. The largest number is 1 at least, because
  /// `compute` adds 1 in places; what is added up counts in full, since it may cancel.
  package func rounding(_ values: [Double], sensitivities: [Double]) -> Double {
    var total = 0.0
    for index in leaves.count..<nodes.count {
      let node = nodes[index]
      let x = node.operands.map { operand in
        switch operand {
        case .node(let index): values[index].magnitude
        case .constant(let value): value.magnitude
        }
      }
      var size = max(1, values[index].magnitude)
      switch node.op {
      case .sum, .mean, .add, .subtract: size += x.reduce(0, +)
      case .dot:
        let half = x.count / 2
        for k in 0..<half { size += x[k] * x[k + half] }
      default: break
      }
      total += size * sensitivities[index].magnitude * 0x1p-53
    }
    return total
  }

  /// The longest path from a leaf to the last node, in operations.
  package var depth: Int {
    var depths = [Int](repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      for case .node(let operand) in node.operands {
        depths[index] = max(depths[index], depths[operand] + 1)
      }
    }
    return depths.last ?? 0
  }

  /// What an operation computes, in the C library's terms.
  package static func compute(_ op: Op, _ operands: [Operand], _ values: [Double]) -> Double {
    func number(_ position: Int) -> Double {
      switch operands[position] {
      case .node(let index): values[index]
      case .constant(let value): value
      }
    }
    switch op {
    case .sum, .mean, .dot, .logSumExp:
      var x: [Double] = []
      while x.count < operands.count { x.append(number(x.count)) }
      return list(op, x)
    default: break
    }
    let x = number(0)
    let y = operands.count > 1 ? number(1) : 0
    switch op {
    case .leaf, .constant, .sum, .mean, .dot, .logSumExp: return .nan
    case .negate: return 0 - x
    case .exp: return Foundation.exp(x)
    case .log: return Foundation.log(x)
    case .log1p: return Foundation.log1p(x)
    case .expm1: return Foundation.expm1(x)
    case .sqrt: return Foundation.pow(x, 0.5)
    case .sin: return Foundation.sin(x)
    case .cos: return Foundation.cos(x)
    case .tan: return Foundation.tan(x)
    case .asin: return Foundation.asin(x)
    case .acos: return Foundation.acos(x)
    case .atan: return Foundation.atan(x)
    case .sinh: return Foundation.sinh(x)
    case .cosh: return Foundation.cosh(x)
    case .tanh: return Foundation.tanh(x)
    case .sigmoid: return 0.5 + 0.5 * Foundation.tanh(x / 2)
    case .softplus: return Foundation.log(1 + Foundation.exp(x))
    case .relu: return Swift.max(x, 0)
    case .gelu: return x / 2 * Foundation.erfc(-x / 2.0.squareRoot())
    case .silu: return x / 2 * (1 + Foundation.tanh(x / 2))
    case .abs: return x.magnitude
    case .add: return x + y
    case .subtract: return x - y
    case .multiply: return x * y
    case .divide: return x / y
    case .power: return Foundation.pow(x, y)
    case .atan2: return Foundation.atan2(x, y)
    case .hypot: return (x * x + y * y).squareRoot()
    case .maximum: return Swift.max(x, y)
    case .minimum: return Swift.min(x, y)
    case .leakyRelu: return x > 0 ? x : y * x
    case .elu: return x > 0 ? x : y * (Foundation.exp(x) - 1)
    }
  }

  private static func list(_ op: Op, _ x: [Double]) -> Double {
    switch op {
    case .sum: return x.reduce(0, +)
    case .mean: return x.reduce(0, +) / Double(x.count)
    case .dot:
      let half = x.count / 2
      return (0..<half).reduce(0.0) { $0 + x[$1] * x[$1 + half] }
    case .logSumExp: return Foundation.log(x.reduce(0) { $0 + Foundation.exp($1) })
    default: return .nan
    }
  }
}

/// A derivative as the judge sees it, with an estimate of its error.
package struct Slope: Sendable {
  package let value: Double
  package let error: Double

  /// Whether the estimate is below 1e-4 of the derivative.
  package var isSharp: Bool { error <= 1e-4 * value.magnitude }
}

/// Numerical differentiation: central differences, extrapolated.
package enum Numerical {
  private static let shrink = 1.6
  private static let shrinkings = 7

  /// The step that a table starts with, unless told.
  package static let largestStep = 2e-3

  /// The step that it ends with: 7e-5.
  package static var smallestStep: Double {
    (0..<shrinkings).reduce(largestStep) { step, _ in step / shrink }
  }

  /// The derivative of a function by one of its variables.
  ///
  /// C. Ridders, "Accurate computation of F'(x) and F'(x)F''(x)", Advances in Engineering Software 4
  /// (1982): a table of differences at shrinking steps, each column removing the next even power of
  /// the step; the estimate is how much the best entry differs from its neighbours.
  package static func slope(
    _ x: [Double], by variable: Int, step: Double = largestStep, _ f: ([Double]) -> Double
  ) -> Slope {
    var point = x
    func difference(_ h: Double) -> Double {
      // The steps that are really taken, after rounding.
      let (high, low) = (x[variable] + h, x[variable] - h)
      point[variable] = high
      let above = f(point)
      point[variable] = low
      return (above - f(point)) / (high - low)
    }
    var h = step
    var row = [difference(h)]
    var best = Slope(value: row[0], error: .infinity)
    for _ in 0..<shrinkings {
      h /= shrink
      var next = [difference(h)]
      var factor = shrink * shrink
      for column in row.indices {
        let value = (next[column] * factor - row[column]) / (factor - 1)
        let error = max((value - next[column]).magnitude, (value - row[column]).magnitude)
        if error <= best.error { best = Slope(value: value, error: error) }
        next.append(value)
        factor *= shrink * shrink
      }
      row = next
    }
    return best
  }
}

extension Graph {
  /// The derivative of the last node by a leaf.
  package func slope(byLeaf leaf: Int, _ scratch: inout [Double]) -> Slope {
    Numerical.slope(leaves, by: leaf) { evaluate($0, &scratch) }
  }
}
