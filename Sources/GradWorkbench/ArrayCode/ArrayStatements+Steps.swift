extension ArrayStatements {
  /// The array view of a forward pass and of what it passes back.
  ///
  ///     arrays: what is computed, and what goes back from each line
  ///
  ///       line 16   z1 = X @ W0 + b0: (2, 2) @ (2, 3) + (3,) -> (2, 3)
  ///                   dW0 = X.T @ dz1: (2, 2) @ (2, 3) -> (2, 3)
  ///                   db0 = dz1.sum(axis=0): (2, 3).sum(axis=0) -> (3,)
  ///
  /// - Parameter isPart: Whether the loss depends on what a variable holds.
  /// - Returns: The text; empty where the loss is not computed from arrays.
  func view(where isPart: (String) -> Bool) -> String {
    let kept = entries.filter { entry in
      reader.holdsValues(entry.name) && isPart(entry.name)
    }
    let rules = kept.map { BackwardRules(reader, target: $0.name, $0.value) }
    guard kept.contains(where: { !$0.shape.isEmpty }), rules.contains(where: { !$0.found.isEmpty })
    else { return "" }
    var uses: [String: Int] = [:]
    for name in rules.flatMap(\.found).map(\.name) { uses[name, default: 0] += 1 }
    var lines = ["arrays: what is computed, and what goes back from each line", ""]
    for (entry, rules) in zip(kept, rules) where !rules.found.isEmpty || rules.isPartial {
      let number = "\(entry.line)"
      let start = "  line \(number)" + String(repeating: " ", count: max(1, 5 - number.count))
      let indent = start.count
      let result = ArrayStatements.words(entry.shape)
      let whole = entry.piece.map { "\(entry.name) = \(ArrayStatements.line($0, to: result))" }
      let first = wrapped(whole ?? "\(entry.name): \(result)", indent: indent)
      lines.append(start + first[0].dropFirst(indent))
      lines += first.dropFirst()
      for (name, piece) in rules.found {
        // What is used on several lines gets something from each of them.
        let op = uses[name, default: 0] > 1 ? "+=" : "="
        let text = ArrayStatements.line(piece, to: piece.shape.map(ArrayStatements.words) ?? "?")
        lines += wrapped("d\(name) \(op) \(text)", indent: indent + 2)
      }
      if rules.isPartial {
        lines.append(String(repeating: " ", count: indent + 2) + "the rest is in the steps below")
      }
    }
    return lines.map { $0 + "\n" }.joined() + "\n"
  }

  /// A formula, the same in shapes, and what comes out; of a long one only what comes out.
  static func line(_ piece: Piece, to result: String) -> String {
    if piece.shapes == result { return "\(piece.text): \(result)" }
    let whole = "\(piece.text): \(piece.shapes) -> \(result)"
    return whole.count > 120 ? "\(piece.text): \(result)" : whole
  }

  /// A shape, or words for none.
  static func words(_ shape: [Int]) -> String { shape.isEmpty ? "a number" : spaced(shape) }
}
