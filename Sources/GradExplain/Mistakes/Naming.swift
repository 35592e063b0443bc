import GradNumbers

// Which guesses reproduce what a student has.
extension Guesses {
  /// The mistakes that make exactly these numbers, most specific first.
  ///
  /// A mistake counts as reproduced where its numbers are the student's, by rounding or by the digits
  /// that were written, and enough of them differ from the right ones: two, or all that could differ.
  /// One factor on everything needs two, unless there is only one number: any single number is some
  /// multiple of another.
  func mistakes(making entries: [ClaimedEntry], expected: (UInt32) -> Magnitude) -> [Mistake] {
    guard entries.count == right.count else { return [] }
    let slacks = Comparison.slacks(entries, right, expected)
    let movable = right.count { $0 != 0 }
    var found: Set<Mistake> = []
    for guess in all where !found.contains(guess.mistake) {
      var differing = 0
      var fits = true
      for place in entries.indices {
        let (entry, number, slack) = (entries[place], guess.numbers[place], slacks[place])
        guard matches(entry, number, slack) else {
          fits = false
          break
        }
        if !matches(entry, right[place], slack) { differing += 1 }
      }
      let needed = guess.mistake.isFactor ? min(2, max(movable, 1)) : 1
      if fits, differing >= needed { found.insert(guess.mistake) }
    }
    return Mistake.allCases.filter(found.contains)
  }

  private func matches(_ entry: ClaimedEntry, _ number: Double, _ slack: Double) -> Bool {
    if abs(entry.number - number) <= slack { return true }
    return entry.digits?.contains(number, tolerance: slack) == true
  }

  /// The mistakes that would change none of the right numbers.
  func invisible(expected: (UInt32) -> Magnitude) -> [Mistake] {
    var found: Set<Mistake> = []
    let nodes = segment.targets
    for guess in all where !found.contains(guess.mistake) {
      let isSame = guess.numbers.indices.allSatisfy { place in
        let (a, b) = (guess.numbers[place], right[place])
        let node = nodes.isEmpty ? nil : nodes[place % nodes.count]
        let slack = node.map { Rounding.tolerance(of: expected($0)) } ?? 0
        return abs(a - b) <= 1e-10 * abs(b) + slack
      }
      if isSame { found.insert(guess.mistake) }
    }
    return Mistake.allCases.filter(found.contains)
  }
}

extension Mistake {
  /// Whether the mistake is one factor on all numbers.
  var isFactor: Bool {
    switch self {
    case .sumForMean, .meanForSum, .learningRateIncluded, .logBaseTen, .factorHalf, .factorTwo,
      .descentDirection, .signFlipped:
      true
    default: false
    }
  }
}
