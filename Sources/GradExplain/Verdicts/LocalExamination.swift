import GradNumbers
package import ScalarGrad

/// What can be said about a claimed local derivative or Jacobian: of some values by others.
///
/// One sweep for each of the upper values. Claims nearer a loss play no part in it.
package struct LocalExamination {
  /// The verdict, as for a derivative of a loss.
  package let judgement: Judgement
  /// The mistakes that make the numbers, most specific first.
  package let mistakes: [Mistake]

  /// Which numbers are claimed.
  package enum Layout {
    /// All, the upper values outside and the lower ones inside.
    case full
    /// Of each upper value that by its own lower one: the slopes of an activation.
    case diagonal
  }

  /// Examines a claim.
  ///
  /// - Parameters:
  ///   - numbers: The numbers, one for each pair of the layout, with the lower value as their node.
  ///   - upper: What is derived.
  ///   - lower: What it is derived by.
  ///   - layout: Which pairs are claimed.
  ///   - tape: The recording.
  ///   - surroundings: What the worksheet says about its numbers; nil to judge only.
  /// - Throws: Where a leaf was assigned after it had been used.
  package init(
    _ numbers: [ClaimedEntry], of upper: [UInt32], by lower: [UInt32], _ layout: Layout,
    tape: Tape, _ surroundings: Surroundings?
  ) throws(TapeError) {
    let last = upper.max() ?? 0
    _ = try tape.gradient(of: last, wrt: [])
    let values = tape.replay(upTo: last, in: Magnitude.self)
    let judges = upper.map { Judge(tape: tape, root: $0, values: values) }
    let width = layout == .full ? lower.count : 1
    var whole = Judgement(verdict: .right)
    for (row, judge) in judges.enumerated() {
      let entries = Array(numbers[row * width..<min(numbers.count, (row + 1) * width)])
      whole.add(judge.judge(claims: [entries])[0], at: row * width)
    }
    judgement = whole
    guard whole.verdict == .wrong, let surroundings, !judges.isEmpty,
      (tape.operandCount + Int(last)) * judges.count < Examination.effort / Examination.passes
    else {
      mistakes = []
      return
    }
    let scene = Scene(judges, surroundings)
    let segment = Segment(
      lower, roots: upper, slopes: scene.slopes, isDiagonal: layout == .diagonal)
    guard segment.size * 64 < Examination.effort else {
      mistakes = []
      return
    }
    let guesses = Guesses(
      scene: scene, segment: segment, indices: numbers.map(\.index),
      claimed: numbers, gradients: [:], isOfLoss: false
    ) { node in
      // The largest of what the node contributes to any upper value sets the scale of rounding.
      judges.map { $0.expected(node) }.max { $0.magnitude < $1.magnitude } ?? 0
    }
    mistakes = guesses.mistakes
  }

  /// Whether upper values depend on nothing but the lower value at their own place.
  package static func isDiagonal(_ upper: [UInt32], _ lower: [UInt32], tape: Tape) -> Bool {
    guard upper.count == lower.count else { return false }
    return upper.indices.allSatisfy { row in
      let reached = tape.reached(from: upper[row])
      return lower.indices.allSatisfy { column in
        row == column || Int(lower[column]) >= reached.count || !reached[Int(lower[column])]
      }
    }
  }
}

extension Judgement {
  /// Takes in what was said about further numbers of the same claim.
  fileprivate mutating func add(_ other: Judgement, at start: Int) {
    misses += other.misses
    missed += other.missed.map {
      Missed(place: start + $0.place, yours: $0.yours, expected: $0.expected)
    }
    largest = max(largest, other.largest)
    relativeDigits = other.relativeDigits.map { min($0, relativeDigits ?? $0) } ?? relativeDigits
    isLost = isLost || other.isLost
    if let other = other.note { note = other }
    let isWorse = other.verdict == .wrong && verdict != .wrong
    if isWorse || (verdict == .right && other.verdict == .rounded) { verdict = other.verdict }
    if misses > 0 { note = nil }
    guard let theirs = other.worst else { return }
    guard let ours = worst, !isWorse else {
      worst = theirs
      return
    }
    let isFurther =
      abs(theirs.yours - theirs.expected) > abs(ours.yours - ours.expected)
      && (other.verdict == verdict)
    if isFurther { worst = theirs }
  }
}
