/// What can be wrong with the use of a tape, as facts.
///
/// `Value`'s own operations stop the program with `description`; the package's operations on a tape
/// throw, so that a worksheet can turn the same facts into an error of its own.
package enum TapeError: Error, Hashable, Sendable {
  /// The tape holds as many nodes as it may.
  case nodeLimit(Int)

  /// A leaf was assigned after a node that the sweep reaches had used it. Lines are 0 if unknown.
  case staleLeaf(label: String?, leaf: UInt32, assigned: Int, used: Int)

  /// The scope that made the Value has closed.
  case closedScope

  /// The tape was compacted after the Value was made.
  case compacted

  /// The tape that made the Value is gone.
  case tapeGone

  /// Two Values of different tapes meet in one operation.
  case differentTapes

  /// The tape belongs to another thread.
  case wrongThread

  /// Only a leaf's data can be assigned; this is the result of an operation.
  case notALeaf(Op, label: String?)

  /// A tape cannot be compacted while a scope is open on it.
  case scopeOpen
}

extension TapeError: CustomStringConvertible {
  /// What is wrong, why, and what to do about it.
  package var description: String {
    switch self {
    case .nodeLimit(let limit):
      return """
        the recording has reached its limit of \(limit) nodes. A training loop gives each step's \
        nodes back with Tape.scope { ... }; a larger limit is set with Tape.current.nodeLimit
        """
    case .staleLeaf(let label, let leaf, let assigned, let used):
      let name = label ?? "leaf \(leaf)"
      let change = assigned > 0 ? " on line \(assigned)" : ""
      let use = used > 0 ? " on line \(used)" : ""
      return """
        \(name) was assigned\(change) after it had been used\(use): what was recorded before holds \
        its old value, so a gradient now would belong to neither. Compute the loss again after \
        the assignment, or call backward() before it
        """
    case .closedScope:
      return """
        this Value was made in a Tape.scope that has closed, and its node is gone. Hand numbers \
        (.data, .grad) out of a scope, not Values
        """
    case .compacted:
      return """
        this Value was made before its tape was compacted, and its node has moved. Look it up again \
        by the index that the compaction gave it
        """
    case .tapeGone:
      return "this Value outlived its tape: the tape that made it is gone"
    case .differentTapes:
      return """
        these two Values belong to different tapes. A computation is recorded on one tape: make both \
        on the same one, or pass a number (.data) across
        """
    case .wrongThread:
      return """
        this tape belongs to another thread. Each thread records on its own tape; pass numbers \
        between threads, not Values
        """
    case .notALeaf(let op, let label):
      return """
        only the data of a leaf can be assigned; \(label ?? "this Value") is the result of \
        \(op.symbol). Assign the leaves that it is made of and compute it again
        """
    case .scopeOpen:
      return "a tape cannot be compacted while a Tape.scope is open on it"
    }
  }
}

/// Stops the program and says why; in a release build, too, where a precondition is silent.
@inline(never)
func stop(_ error: TapeError) -> Never {
  fatalError(error.description)
}
