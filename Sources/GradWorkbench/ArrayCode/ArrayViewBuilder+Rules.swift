import GradExplain
import GradWorksheet
import ScalarGrad

// The formulas of a statement, and whether they give the right numbers.
extension ArrayViewBuilder {
  func derive(
    _ note: ArrayNotes.Note, _ place: Int, _ leaves: [String: ArrayReader.Leaf],
    _ operands: [Int]
  ) {
    for operand in operands {
      judge.define(
        ArrayViewBuilder.token(operand),
        .init(
          shape: view.quantities[operand].shape, items: view.quantities[operand].values))
    }
    let reader = ArrayReader(
      note.operands, leaves: leaves, functions: functions, judge: judge)
    let statement = note.statement
    let own = view.quantities[place]
    var piece = reader.piece(statement.value)
    var before: Expression?
    if let op = statement.operation {
      before = statement.before
      piece = before.flatMap { before in
        reader.piece(before).flatMap { a in piece.map { .joined(a, op.rawValue, $0) } }
      }
    }
    // What was noted has perhaps been changed in place since, or is drawn anew each time.
    if let formula = piece, let numbers = judge.numbers(formula.text),
      numbers.shape == own.shape, ArrayViewBuilder.agree(numbers.items, own.values)
    {
      piece?.shape = own.shape
    } else {
      if let formula = piece { view.refuted.append(formula.text) }
      piece = nil
    }
    let token = ArrayViewBuilder.token(place)
    judge.define(token, .init(shape: own.shape, items: own.values))
    let trial = own.values.indices.map { Double(($0 * 7 + 3) % 11) / 4 - 1.125 }
    judge.define("d" + token, .init(shape: own.shape, items: trial))
    let math = mathematics(place, operands, leaves)
    let formula = piece.flatMap { math.read($0.text) }
    var entry = ArrayView.Entry(
      line: statement.line, quantity: place, text: piece?.text, shapes: piece?.shapes,
      formula: formula?.formula, repeats: formula?.repeats ?? [], operands: operands, rules: [],
      isPartial: piece == nil)
    if let piece {
      entry.operands = operands.filter { piece.text.contains(ArrayViewBuilder.token($0)) }
      let rules: BackwardRules
      if let op = statement.operation, let before {
        rules = BackwardRules(
          reader, target: token, own.shape, op, before: before, statement.value)
      } else {
        rules = BackwardRules(reader, target: token, own.shape, statement.value)
      }
      entry.isPartial = rules.isPartial
      check(rules, trial, place, math, &entry)
    }
    view.entries.append(entry)
  }

  /// Keeps the rules that give what the scalar rules give.
  private func check(
    _ rules: BackwardRules, _ trial: [Double], _ place: Int, _ math: MatrixReader,
    _ entry: inout ArrayView.Entry
  ) {
    let results = zip(nodes[place], trial).compactMap { node, adjoint in
      node.map { (node: $0, adjoint: adjoint) }
    }
    var owners: [UInt32: [Int]] = [:]
    for operand in entry.operands {
      for node in Set(nodes[operand].compactMap { $0 }) {
        owners[node, default: []].append(operand)
      }
    }
    let expected = ArraySweep(tape: tape).contributions(from: results, to: Set(owners.keys))
    var sums: [UInt32: Double] = [:]
    var kept: [ArrayView.Rule] = []
    var failed: Set<Int> = []
    for rule in rules.found {
      guard
        let quantity = entry.operands.first(where: { ArrayViewBuilder.token($0) == rule.name }),
        let shape = rule.piece.shape, let numbers = judge.numbers(rule.piece.text),
        numbers.shape == shape, let targets = targets(rule.place, quantity),
        targets.count == numbers.items.count
      else {
        view.refuted.append(rule.piece.text)
        entry.isPartial = true
        continue
      }
      for (target, amount) in zip(targets, numbers.items) {
        if let node = nodes[quantity][target] { sums[node, default: 0] += amount }
      }
      kept.append(
        ArrayView.Rule(
          quantity: quantity, place: rule.place, text: rule.piece.text,
          shapes: rule.piece.shapes, shape: shape, code: rule.piece.text,
          formula: math.read(rule.piece.text)?.formula ?? .code(rule.piece.text)))
    }
    let scale = (Array(expected.values) + Array(sums.values)).filter(\.isFinite).map(abs).max() ?? 0
    for (node, operands) in owners {
      let (a, b) = (expected[node] ?? 0, sums[node] ?? 0)
      if a == b || abs(a - b) <= 1e-9 * scale || (a.isNaN && b.isNaN) { continue }
      failed.formUnion(operands)
    }
    entry.rules = kept.filter { !failed.contains($0.quantity) }
    if !failed.isEmpty {
      entry.isPartial = true
      if !rules.isPartial {
        view.refuted += kept.filter { failed.contains($0.quantity) }.map(\.text)
      }
    }
  }

  /// The places in an array that a part of it is.
  func targets(_ place: String, _ quantity: Int) -> [Int]? {
    let shape = view.quantities[quantity].shape
    if place.isEmpty { return Array(0..<shape.reduce(1, *)) }
    judge.definePlaces("\u{1C2}places\u{1C2}", shape)
    return judge.numbers("\u{1C2}places\u{1C2}\(place)")?.items.map { Int($0) }
  }

  static func agree(_ a: [Double], _ b: [Double]) -> Bool {
    let scale = b.filter(\.isFinite).map(abs).max() ?? 0
    return a.count == b.count
      && zip(a, b).allSatisfy { a, b in
        a == b || abs(a - b) <= 1e-9 * scale || (a.isNaN && b.isNaN)
      }
  }

  /// Reads the formulas of a statement as mathematics.
  private func mathematics(
    _ place: Int, _ operands: [Int], _ leaves: [String: ArrayReader.Leaf]
  ) -> MatrixReader {
    var all: [String: ArrayReader.Leaf] = [:]
    for leaf in leaves.values { all[leaf.code] = leaf }
    let token = ArrayViewBuilder.token(place)
    for code in [token, "d" + token] {
      all[code] = .init(code: code, shape: view.quantities[place].shape, holdsValues: true)
    }
    return MatrixReader(
      reader: ArrayReader(modules, leaves: all, functions: [], judge: judge))
  }
}
