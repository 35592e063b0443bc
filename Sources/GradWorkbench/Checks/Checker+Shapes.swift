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

  /// What would give a claim the shape of what it is the derivative by; nil where nothing simple would.
  func fit(
    of claimed: Nested, to targets: Nested, _ nodes: [UInt32], _ judge: Judge
  ) -> ShapeFit? {
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
    if own.count == 2, own != wanted, Array(own.reversed()) == wanted, !own.contains(1) {
      let transposed = wanted.indices.isEmpty ? [] : numbers.transposed(rows: own[0], own[1])
      let isRight = isRight(transposed)
      return ShapeFit(
        way: .transpose, isRight: isRight,
        mistakes: isRight ? [Mistake.outerProductOrder.rawValue] : [])
    }
    if own.filter({ $0 != 1 }) == wanted.filter({ $0 != 1 }) {
      return ShapeFit(way: .reshape, isRight: isRight(numbers))
    }
    if numbers.count == 1 {
      let total = nodes.reduce(0) { $0 + judge.expected($1).value }
      let terms = nodes.reduce(0) { $0 + abs(judge.expected($1).value) }
      let isTotal = abs(numbers[0] - total) <= 1e-9 * terms && isBias(nodes, judge)
      return ShapeFit(
        way: .repeat, isRight: false,
        mistakes: isTotal ? [Mistake.biasSummedOverEverything.rawValue] : [])
    }
    // The axis of the batch is still there: the first, or the last where samples are columns.
    let inner = wanted.first == 1 && wanted.count == own.count ? Array(wanted.dropFirst()) : wanted
    let isFirst = own.count == inner.count + 1 && Array(own.dropFirst()) == inner
    let isLast =
      own.count == 2 && wanted.count == 2 && wanted.last == 1 && own.first == wanted.first
    if isFirst || isLast {
      var sums = [Double](repeating: 0, count: nodes.count)
      for (place, number) in numbers.enumerated() {
        sums[isFirst ? place % nodes.count : place / own[1]] += number
      }
      let isRight = isRight(sums)
      return ShapeFit(
        way: .sum, isRight: isRight,
        mistakes: isRight && isBias(nodes, judge) ? [Mistake.biasNotSummed.rawValue] : [])
    }
    return nil
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
  /// Takes over what would fit.
  mutating func take(_ fit: ShapeFit?) {
    self.fit = fit
    mistakes = fit?.mistakes ?? []
  }
}
