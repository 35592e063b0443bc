/// What the referee says about a claimed gradient.
///
/// Its description is made for a failing test, which ``confirm()`` shows it in:
///
///     try checkGradient(of: loss, at: [1, 2], gradient: gradient).confirm()
public struct GradientReport: Hashable, Sendable {
  /// What is said of a claimed derivative.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The claim agrees with the differences within their estimate.
    case right
    /// The function has a kink at the point, and the claim is between the derivatives of its sides.
    case kink
    /// The claim is off by more than the estimate.
    case wrong
    /// The numbers do not tell; ``GradientReport/Coordinate/obstacle`` says why.
    case notJudged = "not judged"
  }

  /// A derivative on one side of a point.
  public struct Sided: Hashable, Sendable {
    /// The derivative.
    public let value: Double
    /// How far the true one may be.
    public let estimate: Double
  }

  /// What the referee says about the derivative by one coordinate.
  public struct Coordinate: Hashable, Sendable {
    /// The coordinate's place.
    public let index: Int
    /// The coordinate's name, `x[0]` and so on where none was given.
    public let name: String
    /// The derivative that was claimed.
    public let claimed: Double
    /// The derivative by differences; at a kink the mean of both sides; nil where there is none.
    public let judged: Double?
    /// How far the true derivative may be from the judged one.
    public let estimate: Double?
    /// How many doubles lie between the claimed and the judged derivative; nil where one is nan.
    public let ulps: UInt64?
    /// The verdict.
    public let verdict: Verdict
    /// At a kink, the derivatives where the coordinate is smaller and where it is larger.
    public let before: Sided?, after: Sided?
    /// The kink at the point, or the nearest switch that changes within a quarter of its size.
    public let kink: Kink?
    /// Why it could not be judged.
    public let obstacle: Obstacle?
    /// How far the claim is off, as a multiple of how far it may be: above 1 it is wrong.
    ///
    /// It may be off by the estimate and by its own rounding. At a kink the nearer side counts, and
    /// between the sides it is 0, as it is where nothing could be judged; for a claim that is no
    /// number it is infinite.
    public let excess: Double
  }

  /// The coordinates, in the order of the point.
  public let coordinates: [Coordinate]

  /// How often the function was evaluated.
  public let evaluations: Int

  /// How often the switches were evaluated.
  public let switchEvaluations: Int

  /// The verdict on the whole: the worst of the coordinates' verdicts.
  ///
  /// Wrong where one is wrong; else not judged where one is not; else kink where one is.
  public var verdict: Verdict {
    let found = Set(coordinates.map(\.verdict))
    return [.wrong, .notJudged, .kink].first(where: found.contains) ?? .right
  }

  /// Whether every coordinate was judged and none is wrong.
  public var isRight: Bool { verdict == .right || verdict == .kink }

  /// The wrong coordinate whose claim is off by the most estimates; nil where none is wrong.
  public var worst: Coordinate? {
    coordinates.filter { $0.verdict == .wrong }.max { $0.excess < $1.excess }
  }

  /// How many coordinates have a verdict.
  public func count(_ verdict: Verdict) -> Int { coordinates.count { $0.verdict == verdict } }
}
