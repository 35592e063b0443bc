public import GradDrawing

extension StepPage {
  /// The page of steps.
  ///
  /// Where exact steps were asked for, fractions stand in place of the doubles, as in the text of
  /// the steps, and what a reader enters is compared with their decimals.
  ///
  /// - Parameters:
  ///   - steps: The steps of a loss.
  ///   - graph: The graph of the same loss.
  ///   - listings: The worksheet that computed it.
  public init(_ steps: Steps, graph: Graph, listings: [Listing]) {
    let forward = steps.forward.map { step in
      Forward(
        node: step.node, numbers: step.numbers,
        result: step.exact.map { Number($0.text, $0.decimal) } ?? Number(step.value))
    }
    let backward = steps.backward.flatMap { step in
      step.contributions.map { StepPage.contribution($0, of: step.node) }
    }
    self.init(
      title: steps.loss, graph: graph, listings: listings, forward: forward, backward: backward,
      notes: steps.notes)
  }

  private static func contribution(
    _ step: Steps.Contribution, of node: Int
  ) -> Contribution {
    guard let exact = step.exact else {
      return Contribution(
        node: node, operand: step.node, rule: step.rule, upstream: Number(step.upstream),
        local: Number(Steps.signed(step.local), step.local), amount: Number(step.amount),
        before: step.before.map { Number($0) }, addend: Steps.signed(step.amount),
        sum: Number(step.sum))
    }
    return Contribution(
      node: node, operand: step.node, rule: step.rule,
      upstream: Number(exact.upstream.factor, exact.upstream.decimal),
      local: Number(exact.local.factor, exact.local.decimal),
      amount: Number(exact.amount.text, exact.amount.decimal),
      before: exact.before.map { Number($0.text, $0.decimal) }, addend: exact.amount.term,
      sum: Number(exact.sum.text, exact.sum.decimal))
  }
}
