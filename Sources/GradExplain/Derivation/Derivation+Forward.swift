extension Derivation {
  /// The numbers from outside; those of one list as vector or matrix.
  var given: String {
    if leaves.isEmpty { return "" }
    var parts = ["## Given"]
    let groups = LeafGroup.groups(leaves)
    let shown = groups.prefix(Derivation.longest)
    parts.append(
      MathText.displayed(
        LeafGroup.rows(shown) { group, sign in
          group.formula(group.name, sign) { .number($0.value, $0.exact) }
        }))
    let hidden = groups.dropFirst(shown.count).reduce(0) { $0 + $1.leaves.count }
    if hidden > 0 { parts.append("*And \(hidden) more, which are left out here.*") }
    return parts.joined(separator: "\n\n")
  }

  /// Every quantity with its formula, and with the numbers put in.
  var forwardPass: String {
    if results.isEmpty { return "" }
    var parts = ["## Forward pass"]
    for block in Derivation.blocks(results.count, of: 20) {
      switch block {
      case .shown(let range):
        parts.append(MathText.displayed(range.flatMap { row(results[$0], $0 + 1) }))
      case .hidden(let range):
        parts.append(Derivation.cut(range.lowerBound + 1..<range.upperBound + 1, "formulas"))
      }
    }
    return parts.joined(separator: "\n\n")
  }

  /// The formula of a quantity, in one row or in two.
  private func row(_ node: Formulas.Node, _ number: Int) -> [String] {
    let step = node.step
    let formula = node.formula
    let value = TeX.number(step.value, step.exact)
    let head = "(\(number))\\quad && \(TeX.name(step.name).text) &= \(formula.text)"
    let line = step.line > 0 ? " &&\\quad \\text{line \(step.line)}" : ""
    guard let numbers = formulas.numbers(of: node), numbers.text != value.text,
      numbers.text != formula.text
    else { return ["\(head) \((formula + value).equals) \(value.text)\(line)"] }
    let result = "= \(numbers.text) \((numbers + value).equals) \(value.text)"
    if formula.width + numbers.width + value.width <= MathText.rowWidth {
      return ["\(head) \(result)\(line)"]
    }
    return ["\(head)\(line)", "&& & \(result)"]
  }
}
