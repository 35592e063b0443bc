import GradExplain

extension ArrayView {
  /// The view in lines.
  ///
  ///     arrays: what is computed, and what goes back from each line
  ///
  ///       line 16   z1 = X @ W0 + b0: (2, 2) @ (2, 3) + (3,) -> (2, 3)
  ///                   dW0 = X.T @ dz1: (2, 2) @ (2, 3) -> (2, 3)
  ///                   db0 = dz1.sum(axis=0): (2, 3).sum(axis=0) -> (3,)
  ///
  /// It is empty where the loss is not computed from arrays.
  var text: String {
    if isEmpty { return "" }
    var lines = ["arrays: what is computed, and what goes back from each line", ""]
    for entry in entries {
      let quantity = quantities[entry.quantity]
      let number = "\(entry.line)"
      let start = "  line \(number)" + String(repeating: " ", count: max(1, 5 - number.count))
      let indent = start.count
      let result = ArrayStatements.words(quantity.shape)
      var head = "\(quantity.name): \(result)"
      if let text = entry.text, let shapes = entry.shapes {
        head = "\(quantity.name) = \(ArrayView.line(text, shapes, to: result))"
      } else if entry.rules.isEmpty {
        head += "; no formula of arrays was read here, its steps are below"
      }
      let first = wrapped(head, indent: indent)
      lines.append(start + first[0].dropFirst(indent))
      lines += first.dropFirst()
      for rule in entry.rules {
        let line = ArrayView.line(rule.text, rule.shapes, to: ArrayStatements.words(rule.shape))
        lines += wrapped("\(left(of: rule)) \(line)", indent: indent + 2)
      }
      if entry.isPartial, entry.text != nil {
        lines.append(String(repeating: " ", count: indent + 2) + "the rest is in the steps below")
      }
    }
    return lines.map { $0 + "\n" }.joined() + "\n"
  }

  /// `dW1 =`, or `dW1[:, 0] +=`: what is used on several lines gets something from each of them.
  func left(of rule: Rule) -> String {
    "d\(quantities[rule.quantity].name)\(rule.place) \(rule.isPartOfSum ? "+=" : "=")"
  }
}
