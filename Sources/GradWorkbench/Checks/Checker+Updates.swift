import GradExplain
import ScalarGrad

// Parameters that have made a step since the loss was computed, as at the end of a training loop.
extension Checker {
  /// What nodes were before they made a step, `W = W - rate*dW`: the values that the loss was computed
  /// from; nil where they have come to be in another way.
  func beforeStep(_ nodes: [UInt32], _ judge: Judge) -> [UInt32]? {
    var found: [UInt32] = []
    found.reserveCapacity(nodes.count)
    for node in nodes {
      guard let old = beforeStep(node, judge) else { return nil }
      found.append(old)
    }
    // What is laid on many places was added to them, and made no step.
    return Set(found).count == found.count ? found : nil
  }

  private func beforeStep(_ node: UInt32, _ judge: Judge) -> UInt32? {
    var node = node
    // A step may have several parts, such as a decay.
    for _ in 0..<4 {
      let view = host.tape.node(at: node)
      guard view.op == .add || view.op == .subtract else { return nil }
      let operands = view.operands.compactMap { operand -> UInt32? in
        if case .node(let node) = operand { node } else { nil }
      }
      let old = operands.filter { $0 <= judge.root && judge.reaches($0) }
      if old.count == 1 { return old[0] }
      guard old.isEmpty, let first = operands.first else { return nil }
      node = first
    }
    return nil
  }
}
