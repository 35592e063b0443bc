import GradNumbers
import ScalarGrad

/// The forward pass of a loss in fractions, with every number from outside as the decimal that was
/// written: 0.1 is 1/10, where the recording holds the double next to it.
///
/// `Tape.exact` replays in fractions too, and is not enough here: where it refuses, a reader still wants
/// the decimal that goes on, and the zeros that this decimal allows; and a number that was taken out of
/// a Value has to stand for that Value's fraction.
struct ExactPass {
  /// The value of each node.
  private(set) var values: [UInt32: Figure] = [:]
  /// The nodes that have no fraction although all that they are computed from has one, in order.
  private(set) var refusals: [(node: UInt32, reason: Rational.Refusal)] = []
  private let tape: Tape
  /// What results stand for, by their doubles' bits: numbers that were taken out of a Value.
  private var results: [UInt64: Figure] = [:]

  /// Longer fractions are no help to a reader, and cost time.
  private static let limit = 4096

  /// A pass with more operands is not carried out: its fractions could take gigabytes, and nobody
  /// reads so many.
  static let operandLimit = 40_000

  /// Computes nodes.
  ///
  /// - Parameters:
  ///   - nodes: The nodes, all operands of each before it.
  ///   - tape: The recording.
  ///   - tick: Called before each node; throws where it is to stop.
  /// - Throws: What `tick` throws.
  init(
    _ nodes: [UInt32], on tape: Tape, tick: () throws(Steps.Stop) -> Void
  ) throws(Steps.Stop) {
    self.tape = tape
    for index in nodes {
      try tick()
      let node = tape.node(at: index)
      let operands = operands(of: node)
      let value = ExactPass.value(node, operands) ?? written(node.primal)
      values[index] = value
      if node.op.arity != .none { results[node.primal.bitPattern] = value }
      if let reason = value.fraction.refusal, operands.allSatisfy(\.isExact) {
        refusals.append((index, reason))
      }
    }
  }

  /// The result of a node; nil for a number from outside.
  private static func value(_ node: NodeView, _ operands: [Figure]) -> Figure? {
    if node.op == .multiply { return operands[0] * operands[1] }
    let (u, d) = (operands.map(\.fraction), operands.map(\.decimal))
    return switch node.op.arity {
    case .none: nil
    case .one: Figure(Rules.value(node.op, u[0]), else: Rules.value(node.op, d[0]))
    case .two: Figure(Rules.value(node.op, u[0], u[1]), else: Rules.value(node.op, d[0], d[1]))
    case .list: Figure(Rules.value(node.op, list: u), else: Rules.value(node.op, list: d))
    }
  }

  /// The derivatives of a node by each of its operands, by the rules.
  func locals(of node: NodeView) -> [Figure] {
    let operands = operands(of: node)
    guard let result = values[node.index] else { return [] }
    let (u, d) = (operands.map(\.fraction), operands.map(\.decimal))
    let (y, z) = (result.fraction, result.decimal)
    switch node.op.arity {
    case .none: return []
    case .one:
      return [
        Figure(
          Rules.partial(node.op, u[0], result: y), else: Rules.partial(node.op, d[0], result: z))
      ]
    case .two:
      return [Rules.Operand.first, .second].map { operand in
        Figure(
          Rules.partial(node.op, by: operand, u[0], u[1], result: y),
          else: Rules.partial(node.op, by: operand, d[0], d[1], result: z))
      }
    case .list:
      let decimals = Rules.partials(node.op, list: d, result: z)
      return zip(Rules.partials(node.op, list: u, result: y), decimals).map { fraction, decimal in
        Figure(fraction, else: decimal)
      }
    }
  }

  /// The operands of a node.
  func operands(of node: NodeView) -> [Figure] {
    node.operands.map { operand in
      switch operand {
      case .node(let index): values[index] ?? written(tape.primal(index))
      case .constant(let value): written(value)
      }
    }
  }

  /// What a number from outside stands for.
  ///
  /// Nobody writes 16 digits by hand. Such a number that equals a result was taken from it, as
  /// softmax takes the largest score, and stands for what the result stands for.
  private func written(_ number: Double) -> Figure {
    let digits = number.description.prefix { $0 != "e" }.filter(\.isNumber)
    if digits.drop(while: { $0 == "0" }).count > 15, let result = results[number.bitPattern] {
      return result
    }
    return Figure(Rational(decimal: number).limited(to: ExactPass.limit), else: number)
  }
}
