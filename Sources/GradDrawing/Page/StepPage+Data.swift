// What the page's script reads.
extension StepPage {
  /// The whole page as data for its script.
  var data: DataText {
    .object([
      "title": .string(oneLine(title)),
      "nodes": .array(graph.nodes.map(StepPage.data)),
      "forward": .array(forward.map(StepPage.data)),
      "seed": StepPage.data(seed),
      "backward": .array(backward.map(StepPage.data)),
    ])
  }

  /// What the backward pass begins with, written as its first step writes it.
  private var seed: Number {
    guard let first = backward.first, first.node == graph.nodes.count - 1 else { return Number(1) }
    return first.upstream
  }

  private static func data(_ node: Graph.Node) -> DataText {
    .object([
      "kind": .string(
        node.kind == .leaf ? "leaf" : node.kind == .constant ? "constant" : "operation"),
      "name": .string(oneLine(node.name)),
      "symbol": .string(oneLine(node.symbol)),
      "expression": text(node.expression),
      "value": .number(node.value),
      "line": .integer(node.line),
      "operands": .array(node.operands.map { .integer($0) }),
    ])
  }

  private static func data(_ step: Forward) -> DataText {
    .object([
      "node": .integer(step.node),
      "numbers": text(step.numbers),
      "result": data(step.result),
    ])
  }

  private static func data(_ step: Contribution) -> DataText {
    .object([
      "node": .integer(step.node),
      "operand": .integer(step.operand),
      "rule": .string(oneLine(step.rule)),
      "upstream": data(step.upstream),
      "local": data(step.local),
      "amount": data(step.amount),
      "before": step.before.map(data) ?? .null,
      "addend": .string(step.addend),
      "sum": data(step.sum),
    ])
  }

  private static func text(_ text: String?) -> DataText {
    text.map { .string(oneLine($0)) } ?? .null
  }

  /// The text, the number, and the few digits for which the picture has room.
  private static func data(_ number: Number) -> DataText {
    .array([.string(number.text), .number(number.value), .string(Decimal.short(number.value))])
  }
}
