import GradNumbers

/// The numbers that a guess is held against: what a student has, or the right ones.
///
/// A mistake counts as reproduced where its numbers are the student's, by rounding or by the digits
/// that were written, and enough of them differ from the right ones: two, or all that could differ.
/// One factor on everything needs two, unless there is only one number: any single number is some
/// multiple of another. Held against the right numbers, a mistake is met that would not show.
struct Wanted {
  private let numbers: [Double]
  private let slacks: [Double]
  /// What the student's numbers stand for, where digits were written.
  private let digits: [Int: WrittenDigits]
  /// How many numbers must differ from the right ones for one factor on all; nil where none must.
  private let fewest: Int?

  /// Takes the numbers of a claim, or the right ones where there are none.
  init(
    _ claimed: [ClaimedEntry]?, right: [Double], nodes: [UInt32], expected: (UInt32) -> Magnitude
  ) {
    var digits: [Int: WrittenDigits] = [:]
    if let claimed {
      numbers = claimed.map(\.number)
      slacks = Comparison.slacks(claimed, right, expected)
      for (place, entry) in claimed.enumerated() {
        if let written = entry.digits { digits[place] = written }
      }
      fewest = min(2, max(right.count { $0 != 0 }, 1))
    } else {
      numbers = right
      slacks = right.enumerated().map { place, right in
        let node = nodes.isEmpty ? nil : nodes[place % nodes.count]
        return 1e-10 * abs(right) + (node.map { Rounding.tolerance(of: expected($0)) } ?? 0)
      }
      fewest = nil
    }
    self.digits = digits
  }

  /// Whether a number may stand at a place.
  func fits(_ number: Double, at place: Int) -> Bool {
    if abs(numbers[place] - number) <= slacks[place] { return true }
    return digits[place]?.contains(number, tolerance: slacks[place]) == true
  }

  /// Whether a guess gives all numbers, and tells them from the right ones; one factor on all numbers
  /// must do so twice.
  func isMet(by guess: [Double], right: [Double], asFactor: Bool) -> Bool {
    guard guess.count == numbers.count else { return false }
    var differing = 0
    for place in guess.indices {
      guard fits(guess[place], at: place) else { return false }
      if fewest != nil, !fits(right[place], at: place) { differing += 1 }
    }
    return fewest.map { differing >= (asFactor ? $0 : 1) } ?? true
  }

  /// All numbers that one of the student's may stand for.
  func range(at place: Int) -> ClosedRange<Double> {
    if let digits = digits[place], digits.lower <= digits.upper {
      return digits.lower...digits.upper
    }
    let number = numbers[place].isFinite ? numbers[place] : 0
    let slack = 1e-10 * abs(number) + .leastNormalMagnitude
    return number - slack...number + slack
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
