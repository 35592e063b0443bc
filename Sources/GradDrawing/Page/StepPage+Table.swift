// All steps as a table: for paper, for readers without the script, and for those who search.
extension StepPage {
  /// The element that holds both passes as tables.
  var table: [String] {
    var lines = [
      "<details class=\"gp-all\" id=\"gp-all\">", "<summary>All steps as a table</summary>",
      "<div class=\"gp-scroll\" role=\"region\" aria-label=\"All steps\" tabindex=\"0\">",
      "<table>",
      "<caption>Forward: from the inputs to \(escaped(title))</caption>",
      StepPage.head(["Step", "Line", "Number", "Computed as", "Value"]), "<tbody>",
    ]
    for (place, step) in forward.enumerated() {
      let node = graph.nodes[step.node]
      let how = [node.expression, step.numbers].compactMap { $0 }.joined(separator: " = ")
      lines.append(
        StepPage.row(place + 1, node.line, [node.name, how, step.result.text]))
    }
    lines += [
      "</tbody>", "</table>", "<table>",
      """
      <caption>Backward: from \(escaped(title)) to the inputs, beginning with \
      d\(escaped(title))/d\(escaped(title)) = 1</caption>
      """,
      StepPage.head(["Step", "Line", "Rule", "Numbers put in", "Sum so far"]), "<tbody>",
    ]
    for (place, step) in backward.enumerated() {
      lines.append(
        StepPage.row(
          forward.count + 2 + place, graph.nodes[step.node].line,
          [step.rule, step.product, sum(of: step)]))
    }
    lines += ["</tbody>", "</table>"]
    lines += notes.map { "<p>\(escaped($0))</p>" }
    return lines + ["</div>", "</details>"]
  }

  /// `da = 1.0 + (-3.0) = -2.0`, or `da = 1.0` for the first.
  func sum(of step: Contribution) -> String {
    let addition = step.before.map { "\($0.text) + \(step.addend) = " } ?? ""
    return "d\(graph.nodes[step.operand].name) = \(addition)\(step.sum.text)"
  }

  private static func head(_ titles: [String]) -> String {
    "<thead><tr>" + titles.map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr></thead>"
  }

  private static func row(_ step: Int, _ line: Int, _ texts: [String]) -> String {
    let cells = texts.map { text in
      "<td\(text.count < 24 ? " class=\"gp-name\"" : "")><code>\(escaped(text))</code></td>"
    }.joined()
    return "<tr><th scope=\"row\">\(step)</th><td>\(line > 0 ? "\(line)" : "")</td>\(cells)</tr>"
  }
}

extension StepPage.Contribution {
  /// `1.0 * (-3.0) = -3.0`.
  var product: String { "\(upstream.text) * \(local.text) = \(amount.text)" }
}
