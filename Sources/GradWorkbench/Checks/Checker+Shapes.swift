import GradExplain
import GradNumbers
import GradWorksheet
import ScalarGrad

// Claims in the wrong shape: what would fit, and which mistake that is.
extension Checker {
  /// Whether an object is one of NumPy's arrays.
  func isArray(_ object: Object) -> Bool {
    if case .host(let host) = object { host is ArrayObject } else { false }
  }

  /// What would give a claim the shape of what it is the derivative by, and its numbers then; nil where
  /// nothing simple would.
  ///
  /// The numbers are only there where they can stand in one way.
  func fit(
    of claimed: Nested, to targets: Nested, _ nodes: [UInt32], _ judge: Judge
  ) -> (fit: ShapeFit, numbers: [Double]?)? {
    guard let own = claimed.lengths, let wanted = targets.lengths,
      nodes.count == wanted.reduce(1, *)
    else { return nil }
    let numbers = claimed.items.compactMap { host.operand($0).map(host.number) }
    guard numbers.count == own.reduce(1, *), !numbers.isEmpty, !nodes.isEmpty else { return nil }
    func isRight(_ numbers: [Double]) -> Bool {
      let entries = zip(nodes, numbers).enumerated().map { place, pair in
        ClaimedEntry(index: [place], node: pair.0, number: pair.1)
      }
      return judge.judge(entries).verdict.isAccepted
    }
    func fit(
      _ way: ShapeFit.Way, _ numbers: [Double], _ mistake: Mistake?, axis: Int = 0
    ) -> (ShapeFit, [Double]) {
      var fit = ShapeFit(way: way, isRight: isRight(numbers))
      fit.axis = axis
      if fit.isRight, let mistake { fit.mistakes = [mistake.rawValue] }
      return (fit, numbers)
    }

    if own.count == 2, own != wanted, Array(own.reversed()) == wanted {
      return fit(
        .transpose, numbers.transposed(rows: own[0], own[1]),
        isBias(nodes, judge) ? nil : .outerProductOrder)
    }
    if own.filter({ $0 != 1 }) == wanted.filter({ $0 != 1 }) { return fit(.reshape, numbers, nil) }
    if numbers.count == 1 {
      let total = nodes.reduce(0) { $0 + judge.expected($1).value }
      let terms = nodes.reduce(0) { $0 + abs(judge.expected($1).value) }
      let isTotal = abs(numbers[0] - total) <= 1e-9 * terms && isBias(nodes, judge)
      return (
        ShapeFit(
          way: .repeat, isRight: false,
          mistakes: isTotal ? [Mistake.biasSummedOverEverything.rawValue] : []), nil
      )
    }
    if let sums = sums(numbers, own, wanted) {
      // Where both axes are as long, the one that is right.
      let (axis, total) = sums.first { isRight($0.numbers) } ?? sums[0]
      return fit(.sum, total, isBias(nodes, judge) ? .biasNotSummed : nil, axis: axis)
    }
    if numbers.count == nodes.count, isRight(numbers) {
      var fit = ShapeFit(way: .reshape, isRight: true)
      fit.shape = wanted.count == 1 ? "(-1)" : spaced(wanted)
      return (fit, numbers)
    }
    if own.filter({ $0 != 1 }).count == 1, areSumsOverUnits(numbers, nodes, judge) {
      return (
        ShapeFit(
          way: .axis, isRight: false, mistakes: [Mistake.biasSummedOverWrongAxis.rawValue]), nil
      )
    }
    return nil
  }

  /// The sums over an axis that is too many, the first or, where samples are columns, the last; nil where
  /// there is none.
  private func sums(
    _ numbers: [Double], _ own: [Int], _ wanted: [Int]
  ) -> [(axis: Int, numbers: [Double])]? {
    let count = wanted.reduce(1, *)
    var sums: [(axis: Int, numbers: [Double])] = []
    // A row that has kept its axis: (1, 3) for (5, 3).
    let inner = wanted.first == 1 && wanted.count == own.count ? Array(wanted.dropFirst()) : wanted
    if own.count == inner.count + 1, Array(own.dropFirst()) == inner {
      var total = [Double](repeating: 0, count: count)
      for (place, number) in numbers.enumerated() { total[place % count] += number }
      sums.append((0, total))
    }
    if own.count == 2, wanted == [own[0]] || wanted == [own[0], 1] {
      let rows = (0..<own[0]).map { row in
        numbers[row * own[1]..<(row + 1) * own[1]].reduce(0, +)
      }
      sums.append((1, rows))
    }
    return sums.isEmpty ? nil : sums
  }

  /// Whether there is one number for each sample, which is the sum over the units that a bias has.
  private func areSumsOverUnits(_ numbers: [Double], _ nodes: [UInt32], _ judge: Judge) -> Bool {
    guard nodes.count > 1, numbers.count > 1, let first = nodes.min(), first < judge.root,
      isBias(nodes, judge)
    else { return false }
    var uses = Dictionary(nodes.map { ($0, 0) }) { first, _ in first }
    var sums = [Double](repeating: 0, count: numbers.count)
    var terms = sums
    for node in first...judge.root {
      let view = host.tape.node(at: node)
      guard view.op == .add || view.op == .sum else { continue }
      for case .node(let operand) in view.operands {
        guard let use = uses[operand] else { continue }
        guard use < numbers.count else { return false }
        let adjoint = judge.expected(node).value
        sums[use] += adjoint
        terms[use] += abs(adjoint)
        uses[operand] = use + 1
      }
    }
    return uses.values.allSatisfy { $0 == numbers.count }
      && numbers.indices.allSatisfy { abs(numbers[$0] - sums[$0]) <= 1e-9 * terms[$0] }
      && terms.contains { $0 > 0 }
  }

  /// Whether the first use of each node is a sum.
  private func isBias(_ nodes: [UInt32], _ judge: Judge) -> Bool {
    guard let first = nodes.min(), first < judge.root, let wanted = nodes.first else {
      return false
    }
    for node in wanted...judge.root where node != wanted {
      let view = host.tape.node(at: node)
      if view.operands.contains(.node(wanted)) { return view.op == .add || view.op == .sum }
    }
    return false
  }
}

extension [Double] {
  /// The numbers of a matrix, row by row, with rows for columns.
  fileprivate func transposed(rows: Int, _ columns: Int) -> [Double] {
    (0..<columns).flatMap { column in (0..<rows).map { self[$0 * columns + column] } }
  }
}

extension ClaimReport {
  /// Takes over what was said about the numbers of a claim in the shape that would fit.
  mutating func takeFitted(_ judgement: Judgement, _ found: [Mistake], from source: String?) {
    guard var fit else { return }
    fit.isRight = judgement.verdict.isAccepted
    fit.source = judgement.verdict == .follows ? source : nil
    if !fit.isRight { fit.mistakes = judgement.verdict == .wrong ? found.map(\.rawValue) : [] }
    self.fit = fit
    mistakes = fit.mistakes
  }
}
