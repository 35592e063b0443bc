import GradNumbers
package import ScalarGrad

extension Why {
  /// A value whose derivative is to be explained.
  package struct Target: Sendable {
    /// Its node.
    package let node: UInt32
    /// What it is called; nil for what the worksheet calls the node.
    package let name: String?

    /// Describes a value.
    package init(node: UInt32, name: String? = nil) {
      self.node = node
      self.name = name
    }
  }

  /// Explains the derivatives of a loss by some values.
  ///
  /// - Parameters:
  ///   - targets: The values, in order.
  ///   - list: What they are called together, for the summary of a long list.
  ///   - tape: The recording.
  ///   - root: The loss.
  ///   - held: What a variable calls a node, such as `Z2[0]`: ways are told from one of these to the
  ///     next.
  ///   - given: What the worksheet calls other nodes, such as the locals of functions.
  /// - Throws: Where a leaf was assigned after the loss had used it.
  package init(
    _ targets: [Target], list: String, tape: Tape, root: UInt32, held: [UInt32: String],
    given: (UInt32) -> String?
  ) throws(TapeError) {
    let ways = try Ways(tape: tape, root: root, held: held, given: given)
    var inquiry = Inquiry(ways: ways, held: held)
    loss = held[root] ?? tape.label(of: root) ?? "loss"
    value = tape.primal(root)
    if targets.count <= Why.longList {
      entries = targets.map { inquiry.entry($0) }
      groups = []
      summary = nil
      return
    }
    entries = []
    var counts = (unreached: 0, zero: 0, cancelling: 0)
    var (largest, smallest): (Target?, Target?)
    var open: [Target] = []
    func size(_ target: Target) -> Double { abs(ways.judge.expected(target.node).value) }
    for target in targets {
      let derivative = ways.judge.expected(target.node)
      if !ways.judge.reaches(target.node) {
        counts.unreached += 1
      } else if Ways.isZero(derivative) {
        counts.zero += 1
      } else {
        if largest.map({ size(target) > size($0) }) ?? true { largest = target }
        if smallest.map({ size(target) < size($0) }) ?? true { smallest = target }
        guard size(target) < Inquiry.nearlyNothing * derivative.magnitude else { continue }
        counts.cancelling += 1
      }
      open.append(target)
    }
    let (groups, unexplained) = inquiry.groups(of: open)
    self.groups = groups
    func named(_ target: Target?) -> (name: String, gradient: Double)? {
      target.map { (inquiry.name($0), ways.judge.expected($0.node).value) }
    }
    summary = Summary(
      name: list, count: targets.count, unreached: counts.unreached, zero: counts.zero,
      cancelling: counts.cancelling, largest: named(largest), smallest: named(smallest),
      unexplained: unexplained)
  }
}

extension Why.Cancellation {
  /// Sorts terms so that a reader sees what cancels what.
  init(_ terms: [Term]) {
    count = terms.count
    positive = terms.reduce(0) { $0 + max($1.amount, 0) }
    negative = terms.reduce(0) { $0 + min($1.amount, 0) }
    let sum = terms.reduce(0) { $0 + $1.amount }
    // 16 units: the few operations that made the terms.
    rest = abs(sum) <= 16 * 0x1p-53 * (positive - negative) ? 0 : sum
    let sorted = terms.sorted { abs($0.amount) > abs($1.amount) }
    var pairs: [Term] = []
    var open = sorted[...]
    while open.count > 1, let first = open.popFirst() {
      guard let twin = open.firstIndex(where: { $0.amount + first.amount == 0 }) else { break }
      pairs += [first, open[twin]]
      open.remove(at: twin)
      if pairs.count >= 8 && pairs.count < count { break }
    }
    inPairs = pairs.count == count
    // Two terms stay as they are written; they are their own pair.
    self.terms = count == 2 ? terms : inPairs ? pairs : Array(sorted.prefix(4))
  }
}
