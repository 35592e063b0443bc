import GradNumbers

/// The limits that all numbers of some claims are cut off at, as by `np.clip(dW, -5, 5)`.
///
/// Two numbers that stop at the same limit give it away, and one where the worksheet holds the limit.
/// That all numbers are the same says nothing: some number must have been left as it was, or the limit
/// must be known.
struct ValueClipping {
  /// What the limits may be, by the digits that the numbers have; nil where nothing was cut off.
  private var low: ClosedRange<Double>?
  private var high: ClosedRange<Double>?
  /// The magnitudes of the right numbers that were cut off: equal ones are the same evidence.
  private var cut: Set<Double> = []
  /// Whether a number other than 0 was left as it was.
  private var leavesSome = false
  /// The largest magnitude that was left.
  private var largestLeft = 0.0

  /// Reads the limits off; nil where no limits make these numbers.
  init?(_ comparison: Comparison) {
    var (left, leftSlacks): ([Double], [Double]) = ([], [])
    for place in comparison.entries.indices {
      let (right, claimed) = (comparison.right[place], comparison.entries[place].number)
      guard claimed.isFinite, !right.isNaN else { return nil }
      if comparison.isRight(place) {
        left.append(right)
        leftSlacks.append(comparison.slacks[place])
        largestLeft = max(largestLeft, abs(right) - comparison.slacks[place])
        if abs(right) > comparison.slacks[place] { leavesSome = true }
        continue
      }
      let range = comparison.range(place)
      if right > claimed {
        guard let meeting = Self.meeting(high, range) else { return nil }
        high = meeting
      } else {
        guard let meeting = Self.meeting(low, range) else { return nil }
        low = meeting
      }
      cut.insert(abs(right))
    }
    guard !cut.isEmpty, high.map({ $0.upperBound > 0 }) != false,
      low.map({ $0.lowerBound < 0 }) != false
    else { return nil }
    for (number, slack) in zip(left, leftSlacks) {
      if let high, number - slack > high.upperBound { return nil }
      if let low, number + slack < low.lowerBound { return nil }
    }
  }

  private static func meeting(
    _ a: ClosedRange<Double>?, _ b: ClosedRange<Double>
  ) -> ClosedRange<Double>? {
    guard let a else { return b }
    let (lower, upper) = (max(a.lowerBound, b.lowerBound), min(a.upperBound, b.upperBound))
    return lower <= upper ? lower...upper : nil
  }

  /// The limits on both sides as one magnitude; nil where they differ.
  var magnitude: ClosedRange<Double>? {
    let mirrored = low.map { -$0.upperBound...(-$0.lowerBound) }
    guard let high else { return mirrored }
    return Self.meeting(mirrored, high)
  }

  /// Whether there is enough to call it clipping.
  ///
  /// - Parameter known: The limits that the worksheet holds.
  /// - Returns: Whether it is.
  func isEvident(_ known: [Double]) -> Bool {
    func isKnown(_ range: ClosedRange<Double>) -> Bool {
      known.contains { range.contains($0) || range.contains(-$0) }
    }
    if let magnitude {
      if isKnown(magnitude) { return true }
      return leavesSome && cut.count > 1 && largestLeft <= magnitude.upperBound
    }
    // Two limits of their own, such as -1 and 5: each of them must be known.
    return [low, high].compactMap { $0 }.allSatisfy(isKnown)
  }
}
