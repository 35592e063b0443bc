import GradWorksheet
import ScalarGrad

// Between statements the tape is compacted: what no variable can reach any more goes. So a training
// loop of any length runs in the memory of a few steps.
//
// When to collect is a matter of balance. A collection looks at all that is alive, so it must not
// come before a good part of that was recorded anew: then the work of all collections together is
// linear in the operations. But a sweep looks at all that is on the tape, dead or alive, so in a
// training loop a collection must come every few steps: then the work of all sweeps is linear too.
extension ValueHost {
  /// How often to collect.
  struct Rhythm {
    /// After how many operations next.
    var interval = 4096
    /// How many nodes the last collection left.
    var survivors = 0
    /// How many sweeps there were since.
    var sweeps = 0

    /// Between these a loop without sweeps collects, as long as little survives.
    static let longest = 1 << 16
    static let shortest = 1024
    /// How many steps of a training loop go into one interval.
    static let steps = 16

    /// Sets the next interval at the end of a collection.
    mutating func next(recorded: Int, survivors: Int, limit: Int) {
      let roomy = max(min(2 * interval, Rhythm.longest), 2 * survivors)
      let step = sweeps == 0 ? roomy : recorded / sweeps
      let wanted = min(roomy, max(Rhythm.shortest, Rhythm.steps * step, 2 * survivors))
      interval = min(wanted, Rhythm.room(limit - survivors))
      self.survivors = survivors
      sweeps = 0
    }

    /// Well before the limit of nodes is reached, what is dead must go.
    static func room(_ nodes: Int) -> Int { max(shortest, nodes / 2) }
  }

  var operationsUntilCollection: Int { rhythm.interval }

  func collect(_ roots: Set<UInt64>) -> ((UInt64) -> UInt64)? {
    let recorded = tape.count - rhythm.survivors
    let kept = roots.map { UInt32(truncatingIfNeeded: $0) }
    // It throws only where a scope is open, and worksheets open none.
    guard let moved = try? tape.compact(keeping: kept) else { return nil }
    sealed = (0..<sealed).count { moved[UInt32($0)] != nil }
    // Survivors keep their order, so that every name moves to a place that was read before.
    var named = 0
    for node in assignedNames.indices where assignedNames[node] >= 0 {
      guard let new = moved[UInt32(node)].map({ Int($0) }) else { continue }
      let name = assignedNames[node]
      while named < new {
        assignedNames[named] = -1
        named += 1
      }
      assignedNames[new] = name
      named = new + 1
    }
    assignedNames.removeSubrange(named...)
    moveSwitchedOff { moved[$0] }
    var newLabels: [UInt32: Object] = [:]
    for (node, label) in labels { if let new = moved[node] { newLabels[new] = label } }
    labels = newLabels
    for place in firstLeaves.indices where firstLeaves[place] != ValueHost.goneLeaf {
      firstLeaves[place] = moved[firstLeaves[place]] ?? ValueHost.goneLeaf
    }
    rhythm.next(recorded: recorded, survivors: tape.count, limit: tape.nodeLimit)
    return { UInt64(moved[UInt32(truncatingIfNeeded: $0)] ?? 0) }
  }
}
