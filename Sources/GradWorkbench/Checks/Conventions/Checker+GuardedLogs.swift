import GradExplain
import GradNumbers
import GradWorksheet
import ScalarGrad

/// The small number by which a loss keeps its logarithms from log(0), as in `np.log(p + 1e-7)`.
///
/// `p - t` is the derivative of the cross-entropy without it. Whoever writes the one and claims the
/// other is off by a ten-millionth or so, and has made no mistake in the derivation.
struct GuardedLogs {
  /// The largest of the small numbers.
  private(set) var guarding = 0.0
  /// The largest share of its argument that one is.
  private(set) var share = 0.0

  /// The largest number that guards a logarithm, and the largest share that it may be of its argument.
  private static let limits = (number: 1e-5, share: 1e-3)

  /// Looks through what a loss is computed from.
  init(_ tape: Tape, _ loss: UInt32) {
    let reached = tape.reached(from: loss)
    for (index, isReached) in reached.enumerated() where isReached {
      let node = tape.node(at: UInt32(index))
      guard node.op == .log, case .node(let inner)? = node.operands.first else { continue }
      let argument = tape.node(at: inner)
      guard argument.op == .add else { continue }
      for operand in argument.operands {
        let number: Double
        switch operand {
        case .constant(let constant): number = constant
        case .node(let other):
          let view = tape.node(at: other)
          guard view.op == .constant else { continue }
          number = view.primal
        }
        guard number > 0, number <= GuardedLogs.limits.number else { continue }
        guarding = max(guarding, number)
        share = max(share, number / argument.primal)
      }
    }
  }

  /// What claims would be with the small number in them, where they leave it out; nil where they do not.
  func guarded(_ claim: Examination.Claim, _ judge: Judge) -> Examination.Claim? {
    guard guarding > 0, share < GuardedLogs.limits.share else { return nil }
    var guarded = claim
    var isChanged = false
    for place in claim.entries.indices {
      let entry = claim.entries[place]
      let expected = judge.expected(entry.node)
      let difference = abs(entry.number - expected.value)
      guard difference <= 2 * share * expected.magnitude, entry.digits == nil else { return nil }
      // What rounding explains is left to the judge.
      if Rounding.isWithin(entry.number, of: expected) { continue }
      guarded.entries[place].number = expected.value
      isChanged = true
    }
    return isChanged ? guarded : nil
  }

  /// What is said of the claims that leave it out.
  func note(_ names: [String]) -> String {
    let number = ShortDigits.text(guarding)
    return "\(names.listed) leave\(names.count == 1 ? "s" : "") out the \(number) that keeps "
      + "log from 0: accepted, as it changes next to nothing"
  }
}

extension Checker {
  /// Settles the claims that leave out the small number in a logarithm.
  ///
  /// - Parameters:
  ///   - drafts: The claims.
  ///   - verdicts: Whether each is right.
  ///   - logs: The guarded logarithms of the loss.
  ///   - judge: The judge.
  ///   - report: Gets a note.
  func takeGuardedLogs(
    _ drafts: inout [Draft], _ verdicts: inout [Bool], _ logs: GuardedLogs, _ judge: Judge,
    into report: inout CheckReport
  ) {
    var names: [String] = []
    for number in drafts.indices where !verdicts[number] {
      guard let guarded = logs.guarded(drafts[number].claim, judge) else { continue }
      drafts[number].claim = guarded
      verdicts[number] = true
      names.append(report.claims[drafts[number].place].name)
    }
    if !names.isEmpty { report.notes.append(logs.note(names)) }
  }
}
