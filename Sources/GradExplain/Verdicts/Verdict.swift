/// What the checker says about one derivative that a student claims.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// Equal to the derivative, but for rounding.
  case right
  /// Equal to the digits that the student wrote.
  case rounded
  /// Wrong, but exactly what follows from the student's own wrong value nearer the loss.
  case follows
  /// A mistake made here.
  case wrong
  /// Right at these numbers, wrong as a formula.
  case hereOnly = "here only"
  /// Of another shape than what it is the derivative by.
  case shape

  /// Whether nothing is to be mended: the claim is right, perhaps by the digits that were written.
  public var isAccepted: Bool { self == .right || self == .rounded }
}

/// Why a claim was accepted or not, beyond its verdict.
public enum Note: String, Hashable, Sendable {
  /// The function has a kink here, and the claim lies between its derivatives on both sides.
  case kink
  /// The digits that were written leave too much room, so that numbers were compared to as many
  /// digits.
  case relative
}

/// The entry of a claim that is furthest from what it should be.
public struct Worst: Hashable, Sendable {
  /// Where it stands; empty for a single number.
  public var index: [Int]
  /// The number that was claimed.
  public var yours: Double
  /// The derivative.
  public var expected: Double
  /// How many doubles lie between the two; nil where one of them is nan.
  public var ulps: UInt64?

  /// Describes an entry.
  public init(index: [Int], yours: Double, expected: Double, ulps: UInt64?) {
    self.index = index
    self.yours = yours
    self.expected = expected
    self.ulps = ulps
  }
}

/// At how many other points a formula was tried, and at how many of them it held.
public struct Points: Hashable, Sendable {
  /// How many points were tried.
  public var tried: Int
  /// At how many of them the claim held.
  public var held: Int

  /// Counts points.
  public init(tried: Int, held: Int) {
    self.tried = tried
    self.held = held
  }
}
