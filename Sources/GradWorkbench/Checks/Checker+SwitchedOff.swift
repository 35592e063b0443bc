import ScalarGrad

// Relus in plain Python: `max(0, v)` and `v if v > 0 else 0` select an object, so that nothing is recorded
// where they take the 0. The derivative by what was switched off is 0 all the same.
extension Checker {
  /// Whether a node leads to a value that was compared with 0, is not above it, and leads nowhere else.
  func isSwitchedOff(_ node: UInt32) -> Bool {
    guard !host.switchedOff.isEmpty else { return false }
    let tape = host.tape
    var reached: Set<UInt32> = [node]
    // What is used all the same belongs to another loss.
    var deadEnds: Set<UInt32> = host.switchedOff.contains(node) ? [node] : []
    let start = Int(node) + 1
    for index in start..<max(start, min(start + Checker.farthest, tape.count)) {
      let index = UInt32(index)
      var isBehind = false
      for case .node(let operand) in tape.node(at: index).operands where reached.contains(operand) {
        isBehind = true
        deadEnds.remove(operand)
      }
      guard isBehind else { continue }
      reached.insert(index)
      if host.switchedOff.contains(index) { deadEnds.insert(index) }
    }
    return !deadEnds.isEmpty
  }

  /// How many nodes are looked at behind one: a relu comes soon after what goes into it.
  private static let farthest = 2_000
}
