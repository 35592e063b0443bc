extension Derivation {
  /// A table of the derivatives by the numbers from outside, and those of lists in their shape.
  var results: String {
    if operations.isEmpty || leaves.isEmpty { return "" }
    let shown = leaves.prefix(Derivation.longest)
    var parts = ["## The result"]
    let rows = shown.map { leaf in
      let uses = uses(of: leaf.node)
      let sum = sum(leaf, uses)
      let cells = [
        Derivation.inline(derivative(by: leaf.name)), Derivation.inline(formula(of: uses)),
        Derivation.inline(sum.sign == "=" ? sum.value.text : "\(sum.sign) \(sum.value.text)"),
      ]
      return "| \(cells.joined(separator: " | ")) |"
    }
    parts.append(
      (["| derivative | formula | number |", "|---|---|---|"] + rows).joined(separator: "\n"))
    if leaves.count > shown.count {
      parts.append(
        "*Here \(leaves.count - shown.count) derivatives are left out, which `gradual step` shows.*"
      )
    }
    let lists = LeafGroup.groups(leaves).filter { $0.leaves.count > 1 }.prefix(Derivation.longest)
    if !lists.isEmpty {
      parts.append("In the shape of the lists:")
      parts.append(
        Derivation.displayed(
          lists.map { list in
            let (text, isRounded) = list.entries { leaf in
              let sum = sum(leaf, uses(of: leaf.node))
              return (sum.value, sum.sign)
            }
            let name = TeX.derivative(of: loss, by: list.name).text
            return "\(name) &\(isRounded ? "\\approx" : "=") \(text)"
          }))
    }
    return parts.joined(separator: "\n\n")
  }
}
