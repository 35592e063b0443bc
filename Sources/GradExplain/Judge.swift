package import GradNumbers
package import ScalarGrad

/// One number that a student claims: the derivative of the loss by one node.
package struct ClaimedEntry: Sendable {
  /// Where the number stands in the claim; empty for a single number.
  package var index: [Int]
  /// The node that it is the derivative by.
  package var node: UInt32
  /// The number.
  package var number: Double
  /// The digits that were written, where it was written as a literal.
  package var digits: WrittenDigits?

  /// Describes an entry.
  package init(index: [Int], node: UInt32, number: Double, digits: WrittenDigits? = nil) {
    self.index = index
    self.node = node
    self.number = number
    self.digits = digits
  }
}

/// What the judge says about a claim.
package struct Judgement: Sendable {
  /// Right, rounded or wrong.
  package var verdict: Verdict
  /// Why, where the verdict does not say it.
  package var note: Note?
  /// The entry that is furthest off; nil where there is none.
  package var worst: Worst?
  /// Whether a number was accepted that is well away from the derivative, because the derivative's
  /// terms cancel so far that rounding is larger than it.
  package var isLost = false
  /// How many numbers are wrong.
  package var misses = 0
}

/// Holds claimed derivatives against a sweep of the recording.
///
/// The sweep leaves no trace in the gradients that the worksheet sees. It is carried out once, in
/// numbers that know the size of their terms, and serves any number of claims.
package struct Judge {
  private let tape: Tape
  /// The node of the loss.
  package let root: UInt32
  private let values: [Magnitude]
  private let adjoints: [Magnitude?]

  /// Sweeps from a loss.
  ///
  /// Throws where a leaf was assigned after the loss had used it: a gradient would belong to
  /// neither its old value nor its new one.
  package init(tape: Tape, root: UInt32) throws(TapeError) {
    _ = try tape.gradient(of: root, wrt: [])
    self.tape = tape
    self.root = root
    values = tape.replay(upTo: root, in: Magnitude.self)
    adjoints = tape.adjoints(from: root, in: Magnitude.self, values: values)
  }

  /// Whether the loss depends on a node.
  package func reaches(_ node: UInt32) -> Bool {
    Int(node) < adjoints.count && adjoints[Int(node)] != nil
  }

  /// The derivative by a node, with the magnitude of its terms; exactly 0 where the loss does not
  /// depend on it.
  package func expected(_ node: UInt32) -> Magnitude {
    (Int(node) < adjoints.count ? adjoints[Int(node)] : nil) ?? 0
  }

  /// Judges a claim by all of its numbers.
  ///
  /// A claim without a number, such as that for an empty list, is right.
  package func judge(_ entries: [ClaimedEntry]) -> Judgement {
    judge(claims: [entries]).first ?? Judgement(verdict: .right)
  }

  /// Judges claims together.
  ///
  /// Only at kinks does it matter that they are together: see `Grades`.
  package func judge(claims: [[ClaimedEntry]]) -> [Judgement] {
    var grades = Grades(claims.flatMap { $0 }, self)
    if grades.hasOpen {
      // Most homework has no number at a kink, so this comes last.
      let nodes = Set(claims.lazy.joined().map(\.node))
      grades.settle(Kinks(tape: tape, root: root, by: nodes, values: values, reached: reaches))
    }
    var start = 0
    return claims.map { entries in
      defer { start += entries.count }
      return judgement(entries, grades.all[start..<start + entries.count])
    }
  }

  private func judgement(_ entries: [ClaimedEntry], _ grades: ArraySlice<Grades.Grade>) -> Judgement
  {
    var judgement = Judgement(verdict: .right)
    // How bad an entry is: by grade first, then by distance.
    var worst: (grade: Int, excess: Double) = (-1, 0)
    for (entry, grade) in zip(entries, grades) {
      let expected = expected(entry.node)
      let excess = Rounding.excess(of: entry.number, over: expected)
      switch grade {
      case .plain:
        // 0, and what a few roundings of the terms leave of it, are honest answers there.
        let noise = Rounding.tolerance(of: expected) * 16 / Rounding.units
        if Rounding.tolerance(of: expected) > abs(expected.value), entry.number != 0,
          abs(entry.number - expected.value) > noise
        {
          judgement.isLost = true
        }
      case .rounded: if judgement.verdict == .right { judgement.verdict = .rounded }
      case .kink: judgement.note = .kink
      case .open, .wrong:
        judgement.misses += 1
        judgement.verdict = .wrong
      }
      if grade.rawValue > worst.grade || (grade.rawValue == worst.grade && excess > worst.excess) {
        worst = (grade.rawValue, excess)
        judgement.worst = Worst(
          index: entry.index, yours: entry.number, expected: expected.value,
          ulps: ulpDistance(entry.number, expected.value))
      }
    }
    if judgement.verdict == .wrong { judgement.note = nil }
    return judgement
  }
}
