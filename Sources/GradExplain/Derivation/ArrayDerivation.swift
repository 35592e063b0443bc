/// Both passes of a loss as formulas of arrays, in front of the derivation entry by entry.
package struct ArrayDerivation: Sendable {
  /// An array with its numbers.
  package struct Quantity: Sendable {
    let name: String
    let shape: [Int]
    let values: [Double]
    let gradients: [Double]?

    /// Describes an array.
    package init(name: String, shape: [Int], values: [Double], gradients: [Double]?) {
      (self.name, self.shape, self.values, self.gradients) = (name, shape, values, gradients)
    }
  }

  /// What a statement passes back to an array.
  package struct Rule: Sendable {
    let quantity: Int
    let place: String
    let formula: MatrixFormula

    /// Describes a rule.
    package init(quantity: Int, place: String, formula: MatrixFormula) {
      (self.quantity, self.place, self.formula) = (quantity, place, formula)
    }
  }

  /// A statement.
  package struct Entry: Sendable {
    let line: Int
    let quantity: Int
    /// Nil where no formula was read.
    let formula: MatrixFormula?
    let operands: [Int]
    let rules: [Rule]
    let isPartial: Bool
    /// What is repeated in it: what, and along what.
    let repeats: [(MatrixFormula, String)]

    /// Describes a statement.
    package init(
      line: Int, quantity: Int, formula: MatrixFormula?, operands: [Int], rules: [Rule],
      isPartial: Bool, repeats: [(MatrixFormula, String)]
    ) {
      (self.line, self.quantity, self.formula) = (line, quantity, formula)
      (self.operands, self.rules, self.isPartial) = (operands, rules, isPartial)
      self.repeats = repeats
    }
  }

  let loss: Int
  let quantities: [Quantity]
  let entries: [Entry]
  /// What stands for a name in formulas: an array's number, a derivative's, or a plain name.
  let names: [String: Symbol]

  /// What a name in a formula is.
  package enum Symbol: Sendable {
    case quantity(Int)
    case gradient(Int)
    case plain(String)
  }

  /// Describes both passes.
  package init(
    loss: Int, quantities: [Quantity], entries: [Entry], names: [String: Symbol]
  ) {
    (self.loss, self.quantities, self.entries, self.names) = (loss, quantities, entries, names)
  }

  /// A larger array is not written out.
  private static let (mostRows, mostColumns) = (6, 6)

  // MARK: Names

  private func tex(_ quantity: Int) -> TeX { .array(quantities[quantity].name) }

  private func derivative(_ quantity: Int) -> TeX {
    .derivative(of: tex(loss), by: tex(quantity))
  }

  private func symbol(_ name: String) -> TeX {
    switch names[name] {
    case .quantity(let quantity): return tex(quantity)
    case .gradient(let quantity): return quantity == loss ? TeX(1) : derivative(quantity)
    case .plain(let name): return .array(name)
    case nil: return TeX(TeX.verbatim(name))
    }
  }

  private func text(_ code: String) -> String {
    var code = code
    for (token, symbol) in names {
      switch symbol {
      case .quantity(let quantity): code = code.replacing(token, with: quantities[quantity].name)
      case .plain(let name): code = code.replacing(token, with: name)
      case .gradient: break
      }
    }
    return code
  }

  /// `(4 \times 3)`; nothing for a number.
  private static func shape(_ shape: [Int]) -> String {
    shape.isEmpty ? "" : "(\(shape.map(String.init).joined(separator: " \\times ")))"
  }

  // MARK: The text

  /// The section of the derivation.
  var markdown: String {
    var parts = ["## The same in arrays", introduction, forward]
    parts += repeats
    parts.append(backward)
    let numbers = numbers
    if !numbers.isEmpty { parts += ["In numbers:", MathText.displayed(numbers)] }
    return parts.joined(separator: "\n\n")
  }

  private var introduction: String {
    """
    The worksheet computes with arrays. Here are its statements as formulas of arrays, with their shapes; \
    every entry is derived on its own further below. $`\\odot`$ multiplies entry by entry, functions, \
    fractions and powers $`^{\\odot}`$ are taken of each entry, $`\\top`$ exchanges rows and columns, and \
    $`\\mathbf{1}`$ is made of ones: $`\\mathbf{1}^{\\top} A`$ adds the rows of $`A`$ up, \
    $`A \\, \\mathbf{1}`$ its columns.
    """
  }

  private var forward: String {
    var rows: [String] = []
    for entry in entries {
      let name = tex(entry.quantity).text
      let shape = ArrayDerivation.shape(quantities[entry.quantity].shape)
      let line = "\\text{line \(entry.line)}"
      let formula = entry.formula?.tex(symbol, text).text ?? "\\dots"
      rows.append("\(name) &= \(formula) && \(shape) &&\\quad \(line)")
    }
    return MathText.displayed(rows)
  }

  /// What broadcasting does, in words.
  private var repeats: [String] {
    var said: [String] = []
    for entry in entries {
      for (formula, words) in entry.repeats {
        let text = "- line \(entry.line): \(MathText.inline(formula.tex(symbol, text))) \(words)"
        if !said.contains(text) { said.append(text) }
      }
    }
    return said.isEmpty
      ? [] : ["Where shapes differ, the smaller one is repeated:", said.joined(separator: "\n")]
  }

  private var backward: String {
    var rows: [String] = []
    var left: [Int: Int] = [:]
    for entry in entries { for operand in Set(entry.operands) { left[operand, default: 0] += 1 } }
    var terms: [Int: [(place: String, tex: TeX)]] = [:]
    var isOpen: Set<Int> = []
    rows.append("\(derivative(loss).text) &= 1")
    for entry in entries.reversed() {
      for rule in entry.rules {
        terms[rule.quantity, default: []].append((rule.place, rule.formula.tex(symbol, text)))
      }
      for operand in Set(entry.operands).sorted() {
        if entry.isPartial, !entry.rules.contains(where: { $0.quantity == operand }) {
          isOpen.insert(operand)
        }
        left[operand, default: 1] -= 1
        guard left[operand] == 0, operand != loss else { continue }
        rows += row(operand, terms[operand] ?? [], isOpen.contains(operand))
      }
    }
    return "Backward, from \(MathText.inline(tex(loss))) on, by the chain rule:\n\n"
      + MathText.displayed(rows)
  }

  /// The derivative by an array, or by each part that something goes back to.
  private func row(
    _ quantity: Int, _ terms: [(place: String, tex: TeX)], _ isOpen: Bool
  ) -> [String] {
    let shape = ArrayDerivation.shape(quantities[quantity].shape)
    let head = derivative(quantity).text
    let whole = terms.filter { $0.place.isEmpty }.map(\.tex)
    var rows: [String] = []
    if !whole.isEmpty || terms.isEmpty {
      let more = isOpen || terms.isEmpty ? (whole.isEmpty ? "\\dots" : " + \\dots") : ""
      let sum = whole.isEmpty ? "" : TeX.sum(whole).text
      rows.append("\(head) &= \(sum)\(more) && \(shape)")
    }
    for (place, tex) in terms where !place.isEmpty {
      let sign = rows.isEmpty && terms.count == 1 ? "=" : "\\mathrel{+}="
      rows.append(
        "\\left( \(head) \\right)_{\(TeX.verbatim(text(place)))} &\(sign) \(tex.text)")
    }
    return rows
  }

  /// Small arrays, each beside its derivative.
  private var numbers: [String] {
    var shown: [Int] = []
    for entry in entries {
      for place in entry.operands + [entry.quantity] where !shown.contains(place) {
        shown.append(place)
      }
    }
    return shown.compactMap { place in
      let quantity = quantities[place]
      guard let values = ArrayDerivation.matrix(quantity.values, quantity.shape) else {
        return nil
      }
      let row = "\(tex(place).text) &\(values.equals) \(values.text)"
      guard
        let gradients = quantity.gradients.flatMap({
          ArrayDerivation.matrix($0, quantity.shape)
        })
      else {
        return row
      }
      return row + " & \(derivative(place).text) &\(gradients.equals) \(gradients.text)"
    }
  }

  /// Numbers as a matrix, or as a row; nil for many of them.
  private static func matrix(_ numbers: [Double], _ shape: [Int]) -> TeX? {
    let entries = numbers.map { TeX.number($0, nil) }
    if shape.isEmpty { return entries.first }
    guard shape.count <= 2, let columns = shape.last, columns > 0, columns <= mostColumns,
      numbers.count <= columns * mostRows
    else { return nil }
    let rows = stride(from: 0, to: entries.count, by: columns).map { start in
      entries[start..<start + columns].map(\.text).joined(separator: " & ")
    }
    return TeX(
      "\\begin{pmatrix} \(rows.joined(separator: " \\\\ ")) \\end{pmatrix}", .atom, of: entries,
      width: MathText.rowWidth)
  }
}
