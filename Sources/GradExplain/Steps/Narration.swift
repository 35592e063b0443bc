extension Steps {
  /// The two passes as text: one line per node, and one per contribution.
  ///
  ///     forward: from the inputs to y
  ///
  ///       line 1   a = 2.0
  ///       line 2   b = -3.0
  ///       line 3   y = a*b = 2.0*(-3.0) = -6.0
  ///
  ///     backward: from y to the inputs, beginning with dy/dy = 1
  ///
  ///       line 3   y = a*b, and its derivative is 1.0
  ///         d(a*b)/da = b   1.0 * (-3.0) = -3.0   da = -3.0
  ///         d(a*b)/db = a   1.0 * 2.0 = 2.0       db = 2.0
  public var narration: String {
    var lines: [String] = []
    if isExact {
      lines += [
        "in fractions: 0.1 is 1/10, as it was written; what has none, or a long one, is a decimal, marked ~",
        "",
      ]
    }
    lines += ["forward: from the inputs to \(loss)", ""]
    let places = forward.map { Steps.place($0.line) }
    let width = places.map(\.count).max() ?? 0
    for (step, place) in zip(forward, places) {
      let parts = [step.name, step.expression, step.numbers, Steps.text(step.value, step.exact)]
      let text = parts.compactMap { $0 }.joined(separator: " = ")
      lines.append("  \(Steps.pad(place, width))   \(text)")
    }
    lines += ["", "backward: from \(loss) to the inputs, beginning with d\(loss)/d\(loss) = 1", ""]
    for step in backward {
      let place = Steps.pad(Steps.place(step.line), width)
      let what =
        "\(step.name) = \(step.expression), and its derivative is "
        + Steps.text(step.adjoint, step.exact)
      lines.append("  \(place)   \(what)")
      lines += Steps.table(step.contributions.map(Steps.columns)).map { "    \($0)" }
    }
    if !notes.isEmpty { lines += [""] + notes }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func place(_ line: Int) -> String { line > 0 ? "line \(line)" : "" }

  /// Rule, product and sum of a contribution.
  private static func columns(_ step: Contribution) -> [String] {
    let (product, before, term, sum): (String, String?, String, String)
    if let exact = step.exact {
      product = "\(exact.upstream.factor) * \(exact.local.factor) = \(exact.amount.text)"
      (before, term, sum) = (exact.before?.text, exact.amount.term, exact.sum.text)
    } else {
      product = "\(step.upstream) * \(signed(step.local)) = \(step.amount)"
      (before, term, sum) = (step.before?.description, signed(step.amount), "\(step.sum)")
    }
    let addition = before.map { "\($0) + \(term) = " } ?? ""
    return [step.rule, product, "d\(step.operand) = \(addition)\(sum)"]
  }

  /// A number, as a fraction where fractions were asked for.
  private static func text(_ number: Double, _ exact: Figure?) -> String {
    exact?.text ?? number.description
  }

  /// A number behind an operator: in brackets where it begins with a sign.
  static func signed(_ number: Double) -> String {
    number.sign == .minus ? "(\(number))" : "\(number)"
  }

  /// Rows with their columns under each other.
  private static func table(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        column + 1 < row.count ? pad(text, widths[column]) : text
      }
      return cells.joined(separator: "   ")
    }
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
