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
    lines += [forwardHeading, ""]
    let width = forward.map(\.place.count).max() ?? 0
    for step in forward { lines.append("  \(Steps.pad(step.place, width))   \(step.text)") }
    lines += ["", backwardHeading, ""]
    for step in backward {
      lines.append("  \(Steps.pad(step.place, width))   \(step.text)")
      lines += Steps.table(step.contributions.map(\.columns)).map { "    \($0)" }
    }
    if !notes.isEmpty { lines += [""] + notes }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What stands above the forward pass.
  public var forwardHeading: String { "forward: from the inputs to \(loss)" }

  /// What stands above the backward pass.
  public var backwardHeading: String {
    "backward: from \(loss) to the inputs, beginning with d\(loss)/d\(loss) = 1"
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

  fileprivate static func place(_ line: Int) -> String { line > 0 ? "line \(line)" : "" }

  /// A number, as a fraction where fractions were asked for.
  fileprivate static func text(_ number: Double, _ exact: Figure?) -> String {
    exact?.text ?? number.description
  }

  /// A number behind an operator: in brackets where it begins with a sign.
  static func signed(_ number: Double) -> String {
    number.sign == .minus ? "(\(number))" : "\(number)"
  }
}

extension Steps.Forward {
  /// Where it was computed: `line 3`, or nothing.
  public var place: String { Steps.place(line) }

  /// The node being computed: `y = a*b = 2.0*(-3.0) = -6.0`.
  public var text: String {
    [name, expression, numbers, Steps.text(value, exact)].compactMap { $0 }.joined(separator: " = ")
  }
}

extension Steps.Backward {
  /// Where it was computed: `line 3`, or nothing.
  public var place: String { Steps.place(line) }

  /// The node that passes its derivative back: `y = a*b, and its derivative is 1.0`.
  public var text: String {
    "\(name) = \(expression), and its derivative is \(Steps.text(adjoint, exact))"
  }
}

extension Steps.Contribution {
  /// The rule, the product, and the sum: `d(a*b)/da = b`, `1.0 * (-3.0) = -3.0`, `da = -3.0`.
  var columns: [String] { [rule, product, addition] }

  /// The rule with the numbers put in: `d(exp(z))/dz = exp(z) = exp(-2.0) = 0.1353352832366127`.
  public var worked: String {
    // Of a case or an abbreviation the number alone is easier to read.
    if [" if ", " with ", "sign of"].contains(where: symbols.contains) {
      return "\(slope) = \(symbols), here \(local)"
    }
    var parts = [slope, symbols]
    if numbers != symbols, Double(numbers) != local { parts.append(numbers) }
    if Double(symbols) != local { parts.append("\(local)") }
    return parts.joined(separator: " = ")
  }

  /// The derivative from above times that of the rule: `1.0 * (-3.0) = -3.0`.
  public var product: String {
    if let exact {
      return "\(exact.upstream.factor) * \(exact.local.factor) = \(exact.amount.text)"
    }
    return "\(upstream) * \(Steps.signed(local)) = \(amount)"
  }

  /// What the operand has now, and how it came to that: `da = 1.0 + (-3.0) = -2.0`.
  public var addition: String {
    let (before, term, total): (String?, String, String) =
      if let exact {
        (exact.before?.text, exact.amount.term, exact.sum.text)
      } else {
        (before?.description, Steps.signed(amount), "\(sum)")
      }
    return "d\(operand) = \(before.map { "\($0) + \(term) = " } ?? "")\(total)"
  }
}
