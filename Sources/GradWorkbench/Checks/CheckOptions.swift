/// How a worksheet is checked.
public struct CheckOptions: Sendable {
  /// How far it may go.
  public var limits: Limits
  /// The variables whose numbers become Values when they are assigned.
  public var leaves: [String]
  /// The variable that holds the loss; nil for the usual names.
  public var of: String?
  /// At how many other points a claim that changes with the leaves is tried.
  public var points: Int
  /// What the choice of those points starts from.
  public var seed: UInt64
  /// Whether the report gives hints only, and no number or sentence that gives an answer away.
  public var hints: Bool
  /// Whether small numbers are proposed at which no mistake stays invisible.
  public var suggest: Bool
  /// Whether the mistakes are named.
  public var naming: Bool

  /// Says how to check.
  public init(
    limits: Limits, leaves: [String] = [], of: String? = nil, points: Int = 20, seed: UInt64 = 0,
    hints: Bool = false, suggest: Bool = false, naming: Bool = true
  ) {
    self.limits = limits
    self.leaves = leaves
    self.of = of
    self.points = points
    self.seed = seed
    self.hints = hints
    self.suggest = suggest
    self.naming = naming
  }
}
