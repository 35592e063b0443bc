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
  /// Where the digits left too much room, to how many of them the number is compared instead; `digits`
  /// then holds what that comes to.
  package var relativeDigits: Int?

  /// Describes an entry.
  package init(
    index: [Int], node: UInt32, number: Double, digits: WrittenDigits? = nil,
    relativeDigits: Int? = nil
  ) {
    self.index = index
    self.node = node
    self.number = number
    self.digits = digits
    self.relativeDigits = relativeDigits
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
  /// How many numbers are wrong, those that follow from other mistakes among them.
  package var misses = 0
  /// For `follows`: the claim in which the mistake was made, by its place among the claims.
  package var source: Int?
  /// Whether the claim is wrong and holds nothing that later claims could follow from.
  package var isUninformative = false
  /// The numbers in which a mistake was made here.
  package var missed: [Missed] = []
  /// The largest derivative by magnitude that the claim is about.
  package var largest = 0.0
  /// For the note `relative`: to how many digits numbers were compared.
  package var relativeDigits: Int?

  /// A wrong number.
  package struct Missed: Sendable {
    /// Its place among the numbers of the claim, in order.
    package let place: Int
    /// The number that was claimed.
    package let yours: Double
    /// The derivative.
    package let expected: Double

    /// Describes a wrong number.
    package init(place: Int, yours: Double, expected: Double) {
      self.place = place
      self.yours = yours
      self.expected = expected
    }
  }
}

/// Holds claimed derivatives against a sweep of the recording.
///
/// The sweep leaves no trace in the gradients that the worksheet sees. It is carried out once, in
/// numbers that know the size of their terms, and serves any number of claims.
package struct Judge {
  let tape: Tape
  /// The node of the loss.
  package let root: UInt32
  let values: [Magnitude]
  private let adjoints: [Magnitude?]

  /// Sweeps from a loss.
  ///
  /// Throws where a leaf was assigned after the loss had used it: a gradient would belong to
  /// neither its old value nor its new one.
  package init(tape: Tape, root: UInt32) throws(TapeError) {
    _ = try tape.gradient(of: root, wrt: [])
    self.init(tape: tape, root: root, values: tape.magnitudes(upTo: root))
  }

  /// Sweeps from a root at other values than those that were recorded.
  ///
  /// - Parameters:
  ///   - tape: The recording.
  ///   - root: The node to derive.
  ///   - values: The value of every node up to the root at least, as `Tape.replay` gives them.
  package init(tape: Tape, root: UInt32, values: [Magnitude]) {
    self.tape = tape
    self.root = root
    self.values = values
    adjoints = tape.magnitudes(from: root, values: values)
  }

  /// Whether the loss depends on a node.
  package func reaches(_ node: UInt32) -> Bool {
    Int(node) < adjoints.count && adjoints[Int(node)] != nil
  }

  /// Which nodes up to the root a sweep passes: those that the root depends on, and those that claimed
  /// nodes depend on.
  ///
  /// Of -log p[0] the other probabilities are no part, but who claims something for them goes on with it.
  func reached(with claimed: some Sequence<UInt32>) -> [Bool] {
    var reached = (0...root).map(reaches)
    for node in claimed where node <= root { reached[Int(node)] = true }
    for index in (0...root).reversed() where reached[Int(index)] && !reaches(index) {
      for case .node(let operand) in tape.node(at: index).operands { reached[Int(operand)] = true }
    }
    return reached
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
  /// It matters that they are together where a number is wrong, which may then follow from another
  /// claim (see `FollowThrough`), and at kinks (see `Grades`).
  package func judge(claims: [[ClaimedEntry]]) -> [Judgement] {
    findings(claims: claims).judgements
  }

  /// What the judge found, and what the claims make of the sweep.
  struct Findings {
    var judgements: [Judgement]
    /// The sweep with the student's numbers in it; nil where all of them are right.
    var sweep: FollowThrough?
    /// The local derivatives that it went by.
    var slopes: SlopeTable?
  }

  func findings(claims: [[ClaimedEntry]]) -> Findings {
    var first = Grades(claims.flatMap { $0 }, self)
    if first.hasOpen {
      // Most homework has no number at a kink, so this comes last.
      let nodes = Set(claims.lazy.joined().map(\.node))
      first.settle(Kinks(tape: tape, root: root, by: nodes, values: values, reached: reaches))
    }
    var grades = first.all
    var sweep: FollowThrough?
    var slopes: SlopeTable?
    if grades.contains(.wrong) {
      let reached = reached(with: claims.lazy.joined().map(\.node))
      let table = SlopeTable(tape: tape, root: root, values: values) { reached[Int($0)] }
      let found = FollowThrough(claims, grades, truth: expected, root: root, slopes: table)
      slopes = table
      grades = found.grades
      sweep = found
    }
    var judgements: [Judgement] = []
    var start = 0
    for (place, entries) in claims.enumerated() {
      let range = start..<start + entries.count
      start = range.upperBound
      var judgement = judgement(entries, grades[range])
      if judgement.verdict == .follows {
        judgement.source = sweep?.sources[range].lazy.compactMap { $0 }.first
      }
      judgement.isUninformative =
        judgement.verdict == .wrong && sweep?.uninformative.contains(place) == true
      judgements.append(judgement)
    }
    return Findings(judgements: judgements, sweep: sweep, slopes: slopes)
  }

  private func judgement(_ entries: [ClaimedEntry], _ grades: ArraySlice<Grades.Grade>) -> Judgement
  {
    var judgement = Judgement(verdict: .right)
    // How bad an entry is: by grade first, then by distance.
    var worst: (grade: Int, excess: Double) = (-1, 0)
    for (place, (entry, grade)) in zip(entries, grades).enumerated() {
      let expected = expected(entry.node)
      if expected.value.isFinite { judgement.largest = max(judgement.largest, abs(expected.value)) }
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
      case .rounded:
        if judgement.verdict == .right { judgement.verdict = .rounded }
        if let digits = entry.relativeDigits {
          judgement.note = .relative
          judgement.relativeDigits = min(digits, judgement.relativeDigits ?? digits)
        }
      case .kink: judgement.note = .kink
      case .follows:
        judgement.misses += 1
        if judgement.verdict != .wrong { judgement.verdict = .follows }
      case .open, .wrong:
        judgement.misses += 1
        judgement.verdict = .wrong
        judgement.missed.append(
          Judgement.Missed(place: place, yours: entry.number, expected: expected.value))
      }
      if grade.rawValue > worst.grade || (grade.rawValue == worst.grade && excess > worst.excess) {
        worst = (grade.rawValue, excess)
        judgement.worst = Worst(
          index: entry.index, yours: entry.number, expected: expected.value,
          ulps: ulpDistance(entry.number, expected.value))
      }
    }
    if judgement.misses > 0 { judgement.note = nil }
    return judgement
  }
}
