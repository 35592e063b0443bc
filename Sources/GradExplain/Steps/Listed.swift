extension [String] {
  /// The items in words: `dW2, db2 and dW1`.
  package var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
