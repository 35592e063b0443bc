import GradExplain
import ScalarGrad

// What may be wrong with a wrong answer, said without giving the right one away.
extension Quiz {
  /// What is wrong with an answer, as far as that can be seen.
  func remark(on answer: Answer, _ item: Item) -> String {
    if !answer.value.isFinite { return "the answer is a finite number" }
    return (part == .local ? localRemark(answer, item) : sumRemark(answer, item))
      ?? general(answer, part == .local ? item.contribution.local : item.contribution.sum)
  }

  private func localRemark(_ answer: Answer, _ item: Item) -> String? {
    let (step, node) = (item.contribution, item.node)
    if answer.isLike(-step.local) { return "the sign is wrong" }
    for (place, local) in node.locals.enumerated() where place != item.operand {
      // The list of a sum may be long, and its derivatives are all alike.
      if place > 64 { break }
      if answer.isLike(local) { return "that is the derivative by another operand" }
    }
    if answer.isLike(step.amount) {
      return
        "that has the derivative from above in it; the first question is about \(step.slope) alone"
    }
    if answer.isLike(step.upstream) {
      return "that is what comes from above, the derivative of \(steps.loss) by \(item.node.name)"
    }
    if node.operation.op.arity == .one, let slope = slopeAtResult(node), answer.isLike(slope) {
      return "the rule is right and its place is not: it is taken at the operand, not at the result"
    }
    if answer.isLike(node.value) { return "that is \(item.node.name) itself, not its derivative" }
    if answer.isLike(node.operation.operands[item.operand].value) {
      return "that is \(step.operand) itself, not a derivative by it"
    }
    if step.local != 0, answer.isLike(1 / step.local) { return "it is the other way up" }
    return nil
  }

  /// The derivative of a function, taken at its result: `s'(a)` where `a` is `s(z)` already.
  private func slopeAtResult(_ node: Steps.Backward) -> Double? {
    let op = node.operation.op
    let result: Double = Rules.value(op, node.value)
    let slope: Double = Rules.partial(op, node.value, result: result)
    return slope.isFinite ? slope : nil
  }

  private func sumRemark(_ answer: Answer, _ item: Item) -> String? {
    let step = item.contribution
    if answer.isLike(-step.sum) { return "the sign is wrong" }
    if let before = step.before {
      if answer.isLike(step.amount) {
        return "that is this contribution alone; d\(step.operand) has had another one before"
      }
      if answer.isLike(before) { return "that is what it was before this contribution" }
      if answer.isLike(before - step.amount) { return "the sign of this contribution is wrong" }
      if answer.isLike(before * step.amount) { return "contributions are added, not multiplied" }
    }
    if answer.isLike(step.local), step.upstream != 1 {
      return "that is the local derivative alone: what comes from above belongs to it, too"
    }
    if answer.isLike(step.upstream), step.local != 1 {
      return "that is what comes from above alone: the local derivative belongs to it, too"
    }
    if answer.isLike(step.upstream + step.local) {
      return "the two derivatives are multiplied, not added"
    }
    if step.local != 0, answer.isLike(step.upstream / step.local) {
      return "the two derivatives are multiplied, not divided"
    }
    if item.node.locals.enumerated().prefix(64).contains(where: { place, local in
      place != item.operand && answer.isLike(step.upstream * local + (step.before ?? 0))
    }) {
      return "that is with the derivative by another operand"
    }
    return nil
  }

  private func general(_ answer: Answer, _ expected: Double) -> String {
    if expected == 0 { return "that is not it" }
    if answer.value == 0 { return "it is not 0" }
    let ratio = answer.value / expected
    for factor in [2, 3, 4, 5, 10]
    where [ratio, 1 / ratio].contains(where: {
      abs(abs($0) - Double(factor)) < 1e-9 * Double(factor)
    }) {
      return "a factor is \(abs(ratio) > 1 ? "too much" : "missing")"
        + (ratio < 0 ? ", and the sign is wrong" : "")
    }
    if ratio == 1 { return "the digits after those are needed, too" }
    if abs(ratio - 1) < 0.02 { return "near, but more than rounding away" }
    return "that is not it"
  }
}
