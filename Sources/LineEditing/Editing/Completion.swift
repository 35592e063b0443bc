/// What could stand at the cursor.
public struct Completion: Hashable, Sendable {
  /// How many characters before the cursor the candidates replace.
  public var replaced: Int
  /// The whole words that fit, in the order in which they are shown.
  public var candidates: [String]

  /// Lists what fits.
  public init(replaced: Int, candidates: [String]) {
    self.replaced = replaced
    self.candidates = candidates
  }
}
