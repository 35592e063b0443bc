import GradNumbers
import ScalarGrad

/// What is said under exact steps: where fractions end, where they are too long, and where they take
/// another branch than the doubles.
struct ExactNotes {
  /// The notes, in the order of the passes.
  private(set) var texts: [String] = []
  private let tape: Tape
  private let names: NodeNames
  private let pass: ExactPass?
  private var isBackwardNoted = false
  private var isLengthNoted = false

  /// Reads the forward pass; without one nothing is said.
  init(_ tape: Tape, _ names: NodeNames, _ pass: ExactPass?) {
    (self.tape, self.names, self.pass) = (tape, names, pass)
    guard let pass else { return }
    if let first = pass.refusals.first {
      let others = pass.refusals.count - 1
      let more = others == 0 ? "" : ", and \(others) more"
      texts.append(
        "no fraction for \(names.place(of: first.node, on: tape)): \(first.reason)\(more)")
    }
    for (index, value) in pass.values.sorted(by: { $0.key < $1.key }) {
      if value.isLong { noteLength() }
      if let branch = branch(tape.node(at: index), pass) {
        texts.append(branch)
        break
      }
    }
  }

  /// Looks at the numbers of a contribution.
  mutating func look(at numbers: Steps.Fractions?, of view: NodeView, by position: Int) {
    guard let numbers, let pass else { return }
    if [numbers.local, numbers.amount, numbers.sum].contains(where: \.isLong) {
      noteLength()
    }
    guard let reason = numbers.local.fraction.refusal, !isBackwardNoted,
      pass.values[view.index]?.isExact == true
    else { return }
    isBackwardNoted = true
    let rule = view.op.derivative(by: position, view.operandNames { names[$0] })
    let place = names.place(of: view.index, on: tape)
    texts.append("no fraction for the slope \(rule) of \(place): \(reason)")
  }

  private mutating func noteLength() {
    if !isLengthNoted { texts.append(Figure.note) }
    isLengthNoted = true
  }

  /// Where the decimals are at a kink, or on the other side of it, and the doubles are not.
  ///
  /// 0.1 + 0.2 - 0.3 is 0, and 2^-54 in doubles: a relu of it is off in fractions and on in doubles.
  private func branch(_ node: NodeView, _ pass: ExactPass) -> String? {
    let operands = pass.operands(of: node)
    guard operands.allSatisfy(\.isExact) else { return nil }
    let doubles = node.operands.map { operand in
      switch operand {
      case .node(let index): tape.primal(index)
      case .constant(let value): value
      }
    }
    let (exact, double): (Rational, Double)
    switch node.op {
    case .relu, .leakyRelu, .elu, .abs: (exact, double) = (operands[0].fraction, doubles[0])
    case .maximum, .minimum:
      (exact, double) = (
        operands[0].fraction - operands[1].fraction, doubles[0] - doubles[1]
      )
    default: return nil
    }
    let side = exact < 0 ? -1 : exact.vanishes ? 0 : 1
    guard side != (double < 0 ? -1 : double == 0 ? 0 : 1) else { return nil }
    let words = side == 0 ? "is 0" : side < 0 ? "is below 0" : "is above 0"
    return
      "\(names.place(of: node.index, on: tape)): in fractions what decides \(words), and in doubles it is "
      + "\(double): the two go different ways"
  }
}
