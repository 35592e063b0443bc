import ScalarGrad

extension Derivation {
  /// The numbers from outside; those of one list as vector or matrix.
  var given: String {
    if leaves.isEmpty { return "" }
    var parts = ["## Given"]
    let groups = LeafGroup.groups(leaves)
    let shown = groups.prefix(Derivation.longest)
    parts.append(
      Derivation.displayed(
        shown.map { group in
          let (values, isRounded) = group.entries { leaf in
            (Derivation.number(leaf.value, leaf.exact), Derivation.equals(leaf.value, leaf.exact))
          }
          return "\(group.name.text) &\(isRounded ? "\\approx" : "=") \(values)"
        }))
    let hidden = groups.dropFirst(shown.count).reduce(0) { $0 + $1.leaves.count }
    if hidden > 0 { parts.append("And \(hidden) more, which are left out here.") }
    return parts.joined(separator: "\n\n")
  }

  /// Every operation with its numbers put in.
  var forwardPass: String {
    if operations.isEmpty { return "" }
    var parts = ["## The forward pass"]
    parts.append(
      operations.count == 1
        ? "There is one operation:" : "In the order of the worksheet, with the numbers put in:")
    for block in Derivation.blocks(operations.count, of: 20) {
      switch block {
      case .shown(let range):
        parts.append(Derivation.displayed(range.flatMap { row($0) }))
      case .hidden(let range):
        parts.append(Derivation.cut(range.count, "operations", range.lowerBound + 1))
      }
    }
    return parts.joined(separator: "\n\n")
  }

  /// The formula of an operation, in one row or in two.
  private func row(_ place: Int) -> [String] {
    let step = operations[place]
    guard let operation = step.operation else { return [] }
    let formula = Derivation.formula(of: operation).text
    let value = Derivation.number(step.value, step.exact).text
    let result = "\(Derivation.equals(step.value, step.exact)) \(value)"
    let numbers = Derivation.numbers(of: operation)?.text
    let head = "(\(place + 1))\\quad && \(TeX.name(step.name).text) &= \(formula)"
    let line = step.line > 0 ? " &&\\quad \\text{line \(step.line)}" : ""
    let tail = numbers.map { $0 == value ? result : "= \($0) \(result)" } ?? result
    if Derivation.width(formula + tail) <= Derivation.rowWidth {
      return ["\(head) \(tail)\(line)"]
    }
    return ["\(head)\(line)", "&& & \(tail)"]
  }

  /// An operation on the names of its operands.
  static func formula(of operation: Steps.Operation) -> TeX {
    operation.op.formula(operands(of: operation))
  }

  /// The operands by their names.
  static func operands(of operation: Steps.Operation) -> TeXOperands {
    TeXOperands(
      operation.operands.map { operand in
        operand.name.map { .name($0) } ?? number(operand.value, operand.exact)
      }, names: operation.operands.map(\.name))
  }

  /// The operands as numbers.
  static func values(of operation: Steps.Operation) -> TeXOperands {
    TeXOperands(operation.operands.map { number($0.value, $0.exact) })
  }

  /// An operation on the numbers of its operands; nil where those are too many to be of help.
  private static func numbers(of operation: Steps.Operation) -> TeX? {
    operation.operands.count > TeXOperands.longest
      ? nil : operation.op.formula(values(of: operation))
  }

  // MARK: Long derivations

  /// A run of steps, written out or left out.
  enum Block {
    case shown(Range<Int>)
    case hidden(Range<Int>)
  }

  /// How so many steps are written: in runs of a length, the middle of very many left out.
  static func blocks(_ count: Int, of length: Int) -> [Block] {
    func runs(_ range: Range<Int>) -> [Block] {
      stride(from: range.lowerBound, to: range.upperBound, by: length).map {
        .shown($0..<min($0 + length, range.upperBound))
      }
    }
    if count <= longest { return runs(0..<count) }
    let (head, tail) = (longest * 4 / 5, count - longest / 5)
    return runs(0..<head) + [.hidden(head..<tail)] + runs(tail..<count)
  }

  /// What is said where steps are left out.
  static func cut(_ count: Int, _ what: String, _ first: Int) -> String {
    """
    *Here \(count) \(what) are left out, (\(first)) to (\(first + count - 1)). `gradual step` shows
    all of them, and `--of NAME` derives a smaller part.*
    """
  }
}
