extension Derivation {
  /// A table of the derivatives by the numbers from outside, and those of lists in their shape.
  var table: String {
    if results.isEmpty || leaves.isEmpty { return "" }
    let shown = leaves.prefix(Derivation.longest)
    let rows = shown.map { leaf in
      let value = derivative(by: leaf.node)
      let cells = [
        derivative(by: leaf.name).text, formula(of: shares(of: leaf.node)),
        value.isRounded ? "\(value.equals) \(value.text)" : value.text,
      ].map { MathText.inline("\\displaystyle \($0)") }
      return "| \(cells.joined(separator: " | ")) |"
    }
    var parts = ["## Result"]
    parts.append(
      (["| derivative | formula | number |", "|---|---|---|"] + rows).joined(separator: "\n"))
    if leaves.count > shown.count {
      parts.append(
        "*Left out here: \(leaves.count - shown.count) derivatives, which `gradual step` shows.*")
    }
    let lists = LeafGroup.groups(leaves).filter { $0.leaves.count > 1 }.prefix(Derivation.longest)
    if lists.isEmpty { return parts.joined(separator: "\n\n") }
    parts.append("In the shape of the lists:")
    parts.append(
      MathText.displayed(
        lists.map { list in
          list.formula(.derivative(of: loss, by: list.name), "&") { derivative(by: $0.node) }.text
        }))
    return parts.joined(separator: "\n\n")
  }
}
