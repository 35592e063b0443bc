import GradNumbers

/// A claim beside the numbers that it should have.
struct Comparison {
  let entries: [ClaimedEntry]
  let right: [Double]
  /// By how much each number may differ and still be the right one.
  let slacks: [Double]

  init(
    _ entries: [ClaimedEntry], _ right: [Double], expected: (UInt32) -> Magnitude
  ) {
    self.entries = entries
    self.right = right
    slacks = Comparison.slacks(entries, right, expected)
  }

  private init(_ entries: [ClaimedEntry], _ right: [Double], _ slacks: [Double]) {
    self.entries = entries
    self.right = right
    self.slacks = slacks
  }

  /// All numbers of several claims.
  init(_ all: [Comparison]) {
    self.init(all.flatMap(\.entries), all.flatMap(\.right), all.flatMap(\.slacks))
  }

  static func slacks(
    _ entries: [ClaimedEntry], _ right: [Double], _ expected: (UInt32) -> Magnitude
  ) -> [Double] {
    zip(entries, right).map { entry, right in
      1e-10 * max(abs(entry.number), abs(right)) + Rounding.tolerance(of: expected(entry.node))
    }
  }

  /// Whether a number is the right one, by rounding or by the digits that were written.
  func isRight(_ place: Int) -> Bool {
    let (entry, number, slack) = (entries[place], right[place], slacks[place])
    return abs(entry.number - number) <= slack
      || entry.digits?.contains(number, tolerance: slack) == true
  }

  /// What a claimed number stands for.
  func range(_ place: Int) -> ClosedRange<Double> {
    let entry = entries[place]
    let slack = slacks[place].isNaN ? 0 : slacks[place]
    if let digits = entry.digits, digits.lower <= digits.upper {
      return digits.lower - slack...digits.upper + slack
    }
    return entry.number - slack...entry.number + slack
  }
}
