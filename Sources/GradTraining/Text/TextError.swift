/// Why a text such as `adam(0.9)` cannot be read: which part, why, and what would do.
public struct TextError: Error, Hashable, Sendable {
  /// The part of the text.
  public let part: String
  /// What is wrong with it.
  public let reason: String
  /// What would do.
  public let hint: String

  /// Puts an error together.
  init(_ part: some StringProtocol, _ reason: String, hint: String) {
    self.part = String(part)
    self.reason = reason
    self.hint = hint
  }

  /// A word that is none of those known, and which one was meant if one is near.
  static func unknown(
    _ word: some StringProtocol, _ reason: String, among known: [String]
  ) -> TextError {
    let near = NearMiss.nearest(to: String(word), among: known)
    return TextError(
      word, reason,
      hint: near.map { "did you mean \($0)?" } ?? "known are \(known.joined(separator: ", "))")
  }

  /// The error in words.
  public var message: String { "'\(part)' \(reason); \(hint)" }
}
