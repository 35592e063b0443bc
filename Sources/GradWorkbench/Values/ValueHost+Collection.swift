import GradWorksheet
import ScalarGrad

// Between statements the tape is compacted: what no variable can reach any more goes. So a training
// loop of any length runs in the memory of a few steps.
extension ValueHost {
  /// Collections more often than this cost more than they give.
  static var leastInterval: Int { 1 << 16 }

  func collect(_ roots: Set<UInt64>) -> ((UInt64) -> UInt64)? {
    let kept = roots.map { UInt32(truncatingIfNeeded: $0) }
    // It throws only where a scope is open, and worksheets open none.
    guard let moved = try? tape.compact(keeping: kept) else { return nil }
    assignedNames = assignedNames.compactMap { entry in
      moved[entry.node].map { ($0, entry.name) }
    }
    var newLabels: [UInt32: Object] = [:]
    for (node, label) in labels { if let new = moved[node] { newLabels[new] = label } }
    labels = newLabels
    operationsUntilCollection = interval()
    return { UInt64(moved[UInt32(truncatingIfNeeded: $0)] ?? 0) }
  }

  /// When to collect again: after as many operations as there are survivors, so that the work of all
  /// collections together is linear in the operations; and well before the limit is reached.
  func interval() -> Int {
    let wanted = max(ValueHost.leastInterval, 2 * tape.count)
    return min(wanted, max(1024, (tape.nodeLimit - tape.count) / 2))
  }
}
