import GradNumbers

/// What the referee says about a claimed gradient after looking along a few random directions.
public struct DirectionsReport: Hashable, Sendable {
  /// What it says about one direction.
  public struct Direction: Hashable, Sendable {
    /// The claimed gradient times the direction.
    public let claimed: Double
    /// The derivative along the direction by differences; nil where there is none.
    public let judged: Double?
    /// How far the true derivative may be from it.
    public let estimate: Double?
    /// The verdict.
    public let verdict: GradientReport.Verdict
    /// Why it could not be judged.
    public let obstacle: Obstacle?
    /// The kink at the point, or the nearest switch that changes, in steps along the direction.
    public let kink: Kink?
    /// How far the claim is off, as a multiple of how far it may be: above 1 it is wrong.
    ///
    /// It is 0 between the two sides of a kink and where nothing could be judged.
    public let excess: Double
  }

  /// How many coordinates the point has.
  public let coordinateCount: Int

  /// The directions.
  public let directions: [Direction]

  /// Where a direction was refused, the smallest block of coordinates that was found to be wrong.
  public let block: Range<Int>?

  /// Where that block is one coordinate, what the referee says about it.
  public let suspect: GradientReport.Coordinate?

  /// How often the function was evaluated, the search for a suspect included.
  public let evaluations: Int

  /// How often the switches were evaluated.
  public let switchEvaluations: Int

  /// The verdict on the whole.
  ///
  /// Wrong where a direction is refused; else not judged where one is not; else kink where one is.
  public var verdict: GradientReport.Verdict {
    let found = Set(directions.map(\.verdict) + [suspect?.verdict].compactMap { $0 })
    return [.wrong, .notJudged, .kink].first(where: found.contains) ?? .right
  }

  /// Whether every direction was judged and none was refused.
  ///
  /// As many directions are asked for as are wanted: one that could not be judged is no reason to
  /// pass with fewer, since each of them lets errors escape that the others would have seen.
  public var isRight: Bool { verdict == .right || verdict == .kink }

  /// The probability that an error of the claimed gradient escapes all directions.
  ///
  /// The components of a direction are independent normal numbers. So an error vector e, whatever its
  /// pattern, shows as a normal number of deviation |e|, and escapes where that is below twice the
  /// estimate: a share of erf(√2·estimate/|e|) of the directions.
  ///
  /// - Parameter errorNorm: The Euclidean norm of the error, each component times the size of its
  ///   coordinate where that is above 1.
  /// - Returns: A number from 0 to 1; 1 where no direction was judged right.
  public func escapeProbability(errorNorm: Double) -> Double {
    directions.reduce(1) { probability, direction in
      guard let estimate = direction.estimate, direction.verdict == .right else {
        return probability
      }
      return probability * Double.erf(2.0.squareRoot() * estimate / errorNorm)
    }
  }

  /// The norm of an error that escapes with this probability.
  ///
  /// - Returns: A norm to a part in a thousand; nil where no direction was judged right.
  public func errorNorm(escapingWith probability: Double) -> Double? {
    let estimates = directions.filter { $0.verdict == .right }.compactMap(\.estimate)
    guard var norm = estimates.max(), norm > 0 else { return nil }
    while escapeProbability(errorNorm: norm) > probability && norm.isFinite { norm *= 1.001 }
    return norm
  }
}

extension DirectionsReport: CustomStringConvertible {
  /// A few lines: the directions, what they can miss, and who is to blame.
  public var description: String {
    let counts = [GradientReport.Verdict.wrong, .notJudged, .kink, .right].compactMap { verdict in
      let count = directions.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) \(verdict.countWord)"
    }
    let number = directions.count
    var headline = "Gradient of \(coordinateCount) coordinates along "
    headline += "\(number) random direction\(number == 1 ? "" : "s"): "
    headline += "\(counts.joined(separator: ", ")); \(evaluations) evaluations"
    if switchEvaluations > 0 { headline += ", \(switchEvaluations) of the switches" }
    var lines = [headline]
    lines += TextTable.lines(
      head: ["", "claimed", "judged", "estimate", "verdict"],
      rows: directions.enumerated().prefix(8).map { place, direction in
        let digits = direction.judged.flatMap { judged in
          direction.estimate.map { max(4, Digits.digits(judged, error: $0)) }
        }
        return [
          "direction \(place + 1)", Digits.text(direction.claimed, digits: digits ?? 17),
          direction.judged.map { Digits.text($0, digits: digits ?? 17) } ?? "-",
          direction.estimate.map { Digits.text($0, digits: 2) } ?? "-",
          direction.verdict.rawValue,
        ]
      })
    for (place, direction) in directions.enumerated() {
      if let obstacle = direction.obstacle { lines.append("  direction \(place + 1): \(obstacle)") }
    }
    lines += conclusion
    return lines.joined(separator: "\n")
  }

  private var conclusion: [String] {
    if let suspect {
      let table = TextTable.lines(
        head: ["", "claimed", "judged", "estimate", "ulps apart", "verdict"], rows: [suspect.cells])
      return ["Halving the refused direction leads to \(suspect.name):"] + table + suspect.notes
        + ["There may be other wrong ones: mend this one and check again."]
    }
    if let block {
      return [
        "Halving the refused direction leads to the coordinates \(block.lowerBound) to "
          + "\(block.upperBound - 1); among them none stands out."
      ]
    }
    let advice =
      verdict == .notJudged
      ? ["A direction that was not judged tells nothing: check at another point."] : []
    guard let norm = errorNorm(escapingWith: 1e-6) else { return advice }
    return advice + [
      "An error of norm \(Digits.text(norm, digits: 2)) escapes this with a probability of 1e-6; "
        + "a larger one is less likely to."
    ]
  }
}
