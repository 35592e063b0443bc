/// Where a text stops being JSON, and why.
package struct JSONError: Error, Hashable, Sendable {
  /// How many bytes stand before the place.
  package let offset: Int
  /// What is wrong there, such as `a value is missing`.
  package let reason: String

  package init(offset: Int, reason: String) {
    self.offset = offset
    self.reason = reason
  }
}
