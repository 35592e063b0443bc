import GradNumbers
import ScalarGrad

/// All that can be said about the claims of a worksheet: verdicts, names of mistakes, and the mistakes
/// that would not show.
package struct Examination {
  /// A claim of derivatives of the loss.
  package struct Claim {
    /// The variable that they are derivatives by.
    package var by: String
    /// The numbers.
    package var entries: [ClaimedEntry]

    /// Describes a claim.
    package init(by: String, entries: [ClaimedEntry]) {
      self.by = by
      self.entries = entries
    }
  }

  /// A mistake that would change no number of a claim.
  package struct Hidden {
    /// The mistake.
    package let mistake: Mistake
    /// The claim, by its place.
    package let claim: Int
  }

  /// What the judge says, claim by claim.
  package private(set) var judgements: [Judgement]
  /// The mistakes that make the numbers of each claim, most specific first.
  package private(set) var mistakes: [[Mistake]]
  /// The mistakes that would leave all numbers of a claim as they are.
  package private(set) var hidden: [Hidden] = []
  /// Where the search ended before it had looked everywhere: how large the recording is.
  package private(set) var unsearched: Unsearched?

  /// What was not searched, of a recording that is too large for it.
  package struct Unsearched: Sendable {
    /// The claims that are wrong and whose mistakes were not looked for, by their places.
    package var claims: [Int] = []
    /// How many operations the recording holds.
    package let nodes: Int
    /// How many operands those have.
    package let operands: Int
  }

  /// How much the search may do, in operands that are visited: about a second's work.
  ///
  /// Counted and not timed, so that a report does not depend on the machine.
  package static let effort = 1_000_000_000
  /// How often a search passes over the operands within its segment.
  static let passes = 16

  /// Examines the claims about a loss.
  ///
  /// - Parameters:
  ///   - claims: The claims, with their numbers.
  ///   - judge: The sweep of the loss.
  ///   - surroundings: What the worksheet says about its numbers; nil to judge only.
  ///   - hidden: Whether to look for mistakes that would not show.
  ///   - effort: How much the search may do, in operands that are visited.
  package init(
    _ claims: [Claim], _ judge: Judge, _ surroundings: Surroundings?, hidden: Bool,
    effort: Int = Examination.effort
  ) {
    let findings = judge.findings(claims: claims.map(\.entries))
    judgements = findings.judgements
    mistakes = claims.map { _ in [] }
    guard let surroundings, !claims.isEmpty else { return }
    let isNamed = judgements.map { $0.verdict == .wrong || $0.note == .kink }
    guard hidden || isNamed.contains(true) else { return }
    let size = judge.tape.operandCount + Int(judge.root)
    if size * Examination.passes > effort {
      leave(isNamed.indices.filter { isNamed[$0] }, judge)
      return
    }
    let scene = Scene(
      [judge], claimed: claims.flatMap(\.entries).map(\.node), surroundings,
      slopes: findings.sweep == nil ? nil : findings.slopes)
    var effort = effort
    if isNamed.contains(true) {
      name(claims, isNamed, judge, scene, findings.sweep, &effort)
    }
    if hidden { hide(claims, judge, scene, &effort) }
  }

  private mutating func leave(_ claims: [Int], _ judge: Judge) {
    if unsearched == nil {
      unsearched = Unsearched(nodes: Int(judge.root) + 1, operands: judge.tape.operandCount)
    }
    unsearched?.claims += claims
  }

  // MARK: Names

  private mutating func name(
    _ claims: [Claim], _ isNamed: [Bool], _ judge: Judge, _ scene: Scene,
    _ sweep: FollowThrough?, _ effort: inout Int
  ) {
    if Examination.isDescent(claims, judge) {
      // The signs of all are one mistake, made once; what is nearest to the loss carries it.
      for place in claims.indices where isNamed[place] {
        mistakes[place] = [.descentDirection, .signFlipped]
      }
      return
    }
    var own: [UInt32: Double] = [:]
    var right: [UInt32: Double] = [:]
    var gradients: [UInt32: Double] = [:]
    for entry in claims.lazy.flatMap(\.entries) where entry.node <= judge.root {
      own[entry.node] = sweep?.carried[Int(entry.node)] ?? judge.expected(entry.node).value
      right[entry.node] = judge.expected(entry.node).value
      let truth = judge.expected(entry.node).value
      // What was rounded for the answer was hardly rounded for the update.
      gradients[entry.node] = entry.digits?.contains(truth) == true ? truth : entry.number
    }
    // What follows from the student's own numbers nearer the loss, and then from the right ones.
    let bases = sweep == nil ? [right] : [own, right]
    /// The claim beside what follows from the student's own numbers nearer the loss.
    var comparison: Comparison?
    func search(_ claim: Claim) -> [Mistake]? {
      comparison = nil
      for carried in bases {
        guard
          let guesses = guesses(claim, carried, claim.entries, gradients, judge, scene, &effort)
        else { return nil }
        if comparison == nil {
          comparison = Comparison(claim.entries, guesses.right, expected: judge.expected)
        }
        if !guesses.found.isEmpty { return guesses.mistakes }
      }
      return []
    }
    var comparisons: [(place: Int, comparison: Comparison)] = []
    for (place, claim) in claims.enumerated() where isNamed[place] {
      guard let found = search(claim) else {
        leave([place], judge)
        continue
      }
      if let comparison, judgements[place].verdict == .wrong {
        comparisons.append((place, comparison))
      }
      // At a kink a convention is no mistake.
      let isKink = judgements[place].note == .kink
      mistakes[place] = isKink ? found.filter { $0 == .reluOneAtZero } : found
    }
    // Of da1, da2, da3 one number each tells little, and together they are a list.
    for group in Examination.series(claims, where: { judgements[$0].verdict == .wrong }) {
      var list = Claim(by: claims[group[0]].by, entries: [])
      for (index, place) in group.enumerated() {
        for var entry in claims[place].entries {
          entry.index = [index]
          list.entries.append(entry)
        }
      }
      guard let found = search(list), !found.isEmpty else { continue }
      for place in group { mistakes[place] = found }
    }
    nameClipping(claims, comparisons, judge, scene.surroundings)
  }

  /// Names what was clipped, by the student's own numbers nearer the loss and by the right ones.
  ///
  /// What follows from a clipped number is clipped by the same factor, and belongs to the norm.
  private mutating func nameClipping(
    _ claims: [Claim], _ comparisons: [(place: Int, comparison: Comparison)], _ judge: Judge,
    _ surroundings: Surroundings
  ) {
    var clipping = Clipping(surroundings)
    clipping.search(comparisons)
    clipping.search(
      claims.indices.filter { place in
        judgements[place].verdict == .wrong || judgements[place].verdict == .follows
      }.map { place in
        let entries = claims[place].entries
        let right = entries.map { judge.expected($0.node).value }
        return (place, Comparison(entries, right, expected: judge.expected))
      })
    for (place, found) in clipping.found where judgements[place].verdict == .wrong {
      let all = found.union(mistakes[place])
      mistakes[place] = Mistake.allCases.filter(all.contains)
    }
  }

  /// Claims by single values whose names differ in a number at the end only.
  private static func series(_ claims: [Claim], where isWanted: (Int) -> Bool) -> [[Int]] {
    var groups: [(stem: Substring, places: [Int])] = []
    for (place, claim) in claims.enumerated()
    where isWanted(place) && claim.entries.count == 1 && claim.entries[0].index.isEmpty {
      guard let end = claim.by.lastIndex(where: { !$0.isNumber }) else { continue }
      let stem = claim.by[...end]
      if stem.endIndex == claim.by.endIndex { continue }
      if let group = groups.firstIndex(where: { $0.stem == stem }) {
        groups[group].places.append(place)
      } else {
        groups.append((stem, [place]))
      }
    }
    return groups.map(\.places).filter { $0.count > 1 }
  }

  private static func isDescent(_ claims: [Claim], _ judge: Judge) -> Bool {
    var nonzero = 0
    for claim in claims {
      var isMoved = false
      for entry in claim.entries {
        let expected = judge.expected(entry.node)
        let opposite = Magnitude(value: -expected.value, magnitude: expected.magnitude)
        let isOpposite =
          Rounding.isWithin(entry.number, of: opposite)
          || entry.digits?.contains(opposite.value, tolerance: Rounding.tolerance(of: expected))
            == true
        if !isOpposite { return false }
        if abs(expected.value) > Rounding.tolerance(of: expected) { isMoved = true }
      }
      if isMoved { nonzero += 1 }
    }
    return nonzero > 1
  }

  private func guesses(
    _ claim: Claim, _ carried: [UInt32: Double], _ claimed: [ClaimedEntry]?,
    _ gradients: [UInt32: Double], _ judge: Judge, _ scene: Scene, _ effort: inout Int
  ) -> Guesses? {
    let nodes = claim.entries.map(\.node)
    let least = nodes.min().map { max(0, Int(judge.root) - Int($0)) } ?? 0
    guard least <= effort else { return nil }
    effort -= least
    let segment = Segment(nodes, roots: [judge.root], carried: carried, slopes: scene.slopes)
    // One that is too large leaves room for others that are not.
    guard segment.size * Examination.passes <= effort else { return nil }
    effort -= segment.size * Examination.passes
    return Guesses(
      scene: scene, segment: segment, indices: claim.entries.map(\.index), claimed: claimed,
      gradients: gradients, isOfLoss: true, expected: judge.expected)
  }

  // MARK: What would not show

  private mutating func hide(
    _ claims: [Claim], _ judge: Judge, _ scene: Scene, _ effort: inout Int
  ) {
    var right: [UInt32: Double] = [:]
    for entry in claims.lazy.flatMap(\.entries) where entry.node <= judge.root {
      right[entry.node] = judge.expected(entry.node).value
    }
    // Where all derivatives are 0, so are their opposites.
    let isFlat = claims.lazy.flatMap(\.entries).allSatisfy { judge.expected($0.node).value == 0 }
    var seen: Set<String> = []
    for (place, claim) in claims.enumerated() where seen.insert(claim.by).inserted {
      guard let guesses = guesses(claim, right, nil, right, judge, scene, &effort) else {
        leave([], judge)
        continue
      }
      if isFlat { hidden.append(Hidden(mistake: .descentDirection, claim: place)) }
      for mistake in guesses.mistakes {
        hidden.append(Hidden(mistake: mistake, claim: place))
      }
    }
  }
}
