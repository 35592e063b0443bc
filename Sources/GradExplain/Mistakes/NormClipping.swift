/// Numbers that are all scaled down by one factor, as by `dW * min(1, 5 / norm)`.
///
/// Any factor makes some norm, so the worksheet must know of it: it holds the norm that is allowed, or
/// the norm that there was.
struct NormClipping {
  /// What the factor may be, by the digits that the numbers have.
  private let factor: ClosedRange<Double>
  /// The norm of the right numbers.
  private let norm: Double
  /// Whether it is that of several numbers: the norm of one is its size, which variables hold anyway.
  private let isOfSeveral: Bool

  /// Reads the factor off; nil where there is none, or none below 1.
  init?(_ comparison: Comparison) {
    var (lower, upper) = (0.0, Double.infinity)
    var squares = 0.0
    for (place, right) in comparison.right.enumerated() {
      guard right.isFinite, comparison.entries[place].number.isFinite else { return nil }
      let range = comparison.range(place)
      if abs(right) <= comparison.slacks[place] {
        guard range.contains(0) else { return nil }
        continue
      }
      let bounds = [range.lowerBound / right, range.upperBound / right]
      lower = max(lower, min(bounds[0], bounds[1]))
      upper = min(upper, max(bounds[0], bounds[1]))
      squares += right * right
    }
    guard squares > 0, squares.isFinite, lower > 0, lower <= upper, upper < 1 - 1e-9 else {
      return nil
    }
    factor = lower...upper
    norm = squares.squareRoot()
    isOfSeveral = comparison.right.count > 1
  }

  /// Whether both may be by the same factor.
  func meets(_ other: NormClipping) -> Bool { factor.overlaps(other.factor) }

  /// Whether the worksheet knows of the norm.
  ///
  /// - Parameters:
  ///   - limits: The limits that it holds.
  ///   - numbers: The single numbers that its variables hold.
  /// - Returns: Whether it does.
  func isEvident(limits: [Double], numbers: [Double]) -> Bool {
    if limits.contains(where: makes) { return true }
    let isNormKnown = isOfSeveral && numbers.contains { abs($0 - norm) <= 1e-9 * norm }
    return isNormKnown && Self.rounds(norm * factor.lowerBound...norm * factor.upperBound)
  }

  /// Whether the factor is this limit over the norm, to which some add 1e-6 to be safe from a 0.
  private func makes(_ limit: Double) -> Bool {
    limit > 0 && factor.overlaps(limit / (norm + 1.01e-6)...limit / norm)
  }

  /// Whether a number with two digits, such as 0.5 or 25, lies in a range.
  private static func rounds(_ range: ClosedRange<Double>) -> Bool {
    let middle = (range.lowerBound + range.upperBound) / 2
    var unit = 1.0
    while unit > middle / 10, unit > 1e-12 { unit /= 10 }
    while unit < middle / 100, unit < 1e12 { unit *= 10 }
    let slack = 1e-9 * middle
    let round = (middle / unit).rounded() * unit
    return range.lowerBound - slack <= round && round <= range.upperBound + slack
  }
}
