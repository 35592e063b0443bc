import GradDrawing

/// Pages for tests: `y = a*b + a` at a = 2, b = -3.
enum PageFixture {
  /// Texts that must stay texts.
  static let hostile = [
    "<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "--><!--<script>",
    "\"'><svg/onload=alert(1)>", "&lt;b&gt;&amp;", "\\u003c", "a\u{202E}b\u{2028}c\u{0}d",
    "]]></style>", "${alert(1)}", "onclick=\"x\" style='y'",
  ]

  /// The page with other names and another worksheet.
  static func page(
    _ names: (a: String, b: String, product: String, y: String) = ("a", "b", "t", "y"),
    lines: [String] = ["a = Value(2.0)", "b = Value(-3.0)", "y = a*b + a"]
  ) -> StepPage {
    let (a, b, product, y) = names
    let graph = Graph(
      title: y,
      nodes: [
        Graph.Node(kind: .leaf, name: a, value: 2, gradient: -2, line: 1),
        Graph.Node(kind: .leaf, name: b, value: -3, gradient: 2, line: 2),
        Graph.Node(
          kind: .operation, name: product, symbol: "*", expression: "\(a)*\(b)", value: -6,
          gradient: 1, line: 3, operands: [0, 1]),
        Graph.Node(
          kind: .operation, name: y, symbol: "+", expression: "\(product)+\(a)", value: -4,
          gradient: 1, line: 3, operands: [2, 0]),
      ])
    let one = StepPage.Number(1)
    func contribution(
      _ node: Int, _ operand: Int, _ rule: String, _ local: StepPage.Number,
      _ amount: StepPage.Number, before: StepPage.Number? = nil, addend: String? = nil,
      sum: StepPage.Number? = nil
    ) -> StepPage.Contribution {
      StepPage.Contribution(
        node: node, operand: operand, rule: rule, upstream: one, local: local, amount: amount,
        before: before, addend: addend ?? amount.text, sum: sum ?? amount)
    }
    return StepPage(
      title: y, graph: graph, listings: [StepPage.Listing(name: "sheet.py", lines: lines)],
      forward: [
        StepPage.Forward(node: 0, numbers: nil, result: StepPage.Number(2)),
        StepPage.Forward(node: 1, numbers: nil, result: StepPage.Number(-3)),
        StepPage.Forward(node: 2, numbers: "2.0*(-3.0)", result: StepPage.Number(-6)),
        StepPage.Forward(node: 3, numbers: "-6.0+2.0", result: StepPage.Number(-4)),
      ],
      backward: [
        contribution(3, 2, "d(\(product)+\(a))/d\(product) = 1", one, one),
        contribution(3, 0, "d(\(product)+\(a))/d\(a) = 1", one, one),
        contribution(
          2, 0, "d(\(a)*\(b))/d\(a) = \(b)", StepPage.Number("(-3.0)", -3), StepPage.Number(-3),
          before: one, addend: "(-3.0)", sum: StepPage.Number(-2)),
        contribution(2, 1, "d(\(a)*\(b))/d\(b) = \(a)", StepPage.Number(2), StepPage.Number(2)),
      ],
      arrays: [
        StepPage.ArrayTable(
          name: a, shape: [2], values: [2, -3], gradients: [-2, 2], nodes: [0, 1]),
        StepPage.ArrayTable(
          name: y, shape: [1, 2], values: [-6, 0.5], gradients: nil, nodes: [2, nil], line: 3,
          formula: .init(text: "\(y) = \(a) * \(b)", shapes: "(2,) -> (1, 2)"),
          rules: [.init(text: "d\(a) = d\(y) * \(b)", shapes: "(1, 2) * \(b)")]),
        StepPage.ArrayTable(
          name: b, shape: [30, 20], values: Array(repeating: 1.5, count: 600), gradients: nil,
          nodes: Array(repeating: nil, count: 600)),
      ])
  }
}

extension String {
  /// What stands between two texts, the first time they stand there.
  func between(_ start: String, _ end: String) -> Substring? {
    guard let from = firstRange(of: start)?.upperBound,
      let to = self[from...].firstRange(of: end)?.lowerBound
    else { return nil }
    return self[from..<to]
  }
}
