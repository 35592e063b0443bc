// The arrays in the page: each with its statement, its numbers and its derivatives.
extension StepPage {
  /// Larger arrays are named, and not laid out.
  private static let mostEntries = 400
  /// And of all together no more.
  private static let mostCells = 6_000

  /// The section of the arrays; nothing where there are none.
  var arrayCards: [String] {
    if arrays.isEmpty { return [] }
    var lines = [
      "<section class=\"gp-card gp-arrays\" id=\"gp-arrays\" aria-labelledby=\"gp-arrays-title\">",
      "<h2 id=\"gp-arrays-title\">Arrays</h2>",
      """
      <p>What each statement computes, and what goes back from it. An entry that is selected goes \
      to the step that makes it known.</p>
      """,
      "<div class=\"gp-array-list\">",
    ]
    var left = StepPage.mostCells
    for (number, array) in arrays.enumerated() {
      let isShown =
        array.values.count <= StepPage.mostEntries && array.shape.count <= 2
        && array.values.count <= left
      if isShown { left -= array.values.count }
      lines += card(array, number, isShown: isShown)
    }
    return lines + ["</div>", "</section>"]
  }

  private func card(_ array: ArrayTable, _ number: Int, isShown: Bool) -> [String] {
    let title = array.formula?.text ?? array.name
    var about = [
      array.line > 0 ? "line \(array.line)" : "given",
      "<code>\(escaped(array.formula?.shapes ?? StepPage.words(array.shape)))</code>",
    ]
    if array.line > 0, array.formula == nil { about.append("its steps stand in the graph") }
    var lines = [
      "<div class=\"gp-array\" role=\"group\" aria-labelledby=\"gp-array-\(number)\">",
      "<h3 id=\"gp-array-\(number)\"><code>\(escaped(title))</code></h3>",
      "<p class=\"gp-shapes\">\(about.joined(separator: " \u{B7} "))</p>",
    ]
    if !array.rules.isEmpty {
      lines.append("<ul class=\"gp-rules\">")
      lines += array.rules.map { rule in
        """
        <li><code>\(escaped(rule.text))</code> <code class="gp-shapes">\(escaped(rule.shapes))\
        </code></li>
        """
      }
      lines.append("</ul>")
    }
    if isShown {
      lines.append("<div class=\"gp-grids\">")
      lines += grid(array, "value", array.values)
      if let gradients = array.gradients { lines += grid(array, "gradient", gradients) }
      lines.append("</div>")
    } else {
      lines.append("<p class=\"gp-shapes\">Too many entries to show them here.</p>")
    }
    return lines + ["</div>"]
  }

  private func grid(_ array: ArrayTable, _ what: String, _ numbers: [Double]) -> [String] {
    let columns = max(1, array.shape.last ?? 1)
    let name = (what == "value" ? "" : "d") + array.name
    let isMatrix = array.shape.count == 2
    var lines = [
      "<div class=\"gp-scroll gp-grid\">", "<table data-what=\"\(what)\">",
      "<caption><code>\(escaped(name))</code></caption>",
    ]
    if !array.shape.isEmpty {
      let heads = (0..<columns).map { "<th scope=\"col\">\($0)</th>" }.joined()
      lines.append("<thead><tr>\(isMatrix ? "<td></td>" : "")\(heads)</tr></thead>")
    }
    lines.append("<tbody>")
    for start in stride(from: 0, to: numbers.count, by: columns) {
      let head = isMatrix ? "<th scope=\"row\">\(start / columns)</th>" : ""
      let cells = (start..<start + columns).map { place in
        let text = escaped(Decimal.short(numbers[place]))
        guard let node = array.nodes[place] else { return "<td>\(text)</td>" }
        // One entry of a table is in the order of Tab, the others are reached by arrows.
        return """
          <td><button type="button" class="gp-entry" data-node="\(node)" data-what="\(what)" \
          tabindex="\(place == 0 ? 0 : -1)">\(text)</button></td>
          """
      }
      lines.append("<tr>\(head)\(cells.joined())</tr>")
    }
    return lines + ["</tbody>", "</table>", "</div>"]
  }

  private static func words(_ shape: [Int]) -> String {
    if shape.isEmpty { return "a number" }
    let lengths = shape.map(String.init).joined(separator: ", ")
    return shape.count == 1 ? "(\(lengths),)" : "(\(lengths))"
  }
}
