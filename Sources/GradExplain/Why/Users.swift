import ScalarGrad

/// Which nodes of a recording each node is an operand of, among those that a root depends on.
struct Users {
  /// Where the users of each node begin, and at the end how many there are.
  private var starts: [Int]
  private var users: [UInt32]

  /// Reads a recording up to a root.
  init(_ tape: Tape, root: UInt32, where isReached: (UInt32) -> Bool) {
    // The users of a node go behind those of the nodes before it: first counted, then filled in.
    var counts = [Int](repeating: 0, count: Int(root) + 2)
    func forEachUse(_ body: (_ operand: Int, _ user: UInt32) -> Void) {
      for node in 0...root where isReached(node) {
        tape.forEachOperand(of: node) { operand in
          if tape.op(at: operand) != .constant { body(Int(operand), node) }
        }
      }
    }
    forEachUse { operand, _ in counts[operand + 1] += 1 }
    for place in 1..<counts.count { counts[place] += counts[place - 1] }
    starts = counts
    var users = [UInt32](repeating: 0, count: counts[counts.count - 1])
    forEachUse { operand, user in
      users[counts[operand]] = user
      counts[operand] += 1
    }
    self.users = users
  }

  /// The users of a node, the oldest first and each once.
  subscript(node: UInt32) -> [UInt32] {
    var found: [UInt32] = []
    for user in users[starts[Int(node)]..<starts[Int(node) + 1]] where found.last != user {
      found.append(user)
    }
    return found
  }
}
