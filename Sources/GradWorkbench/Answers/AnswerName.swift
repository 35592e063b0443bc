/// The names of derivatives as students write them: `dW2`, `W2.grad`, `dL/dW2`, `∂L/∂W2`.
enum AnswerName {
  /// The name that the checker reads, or what is wrong with what was written.
  static func read(_ written: String) -> Result<String, AnswerFault> {
    guard written.utf8.count < 400 else {
      return .failure(.init("'\(shortened(written))' is too long for a name"))
    }
    var text = written
    for sign in ["\\partial", "∂", "𝜕"] { text = text.replacing(sign, with: "d") }
    for sign in ["∇_", "∇"] { text = text.replacing(sign, with: "grad_") }
    // Of the words of a sentence no name is made; `d loss / d W2` is one.
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "/" })
    let isSentence = !text.contains("/") && words.count > 1 && words[0] != "d"
    text.removeAll { $0 == " " || $0 == "\t" || $0 == "`" || $0 == "$" }
    if text.isEmpty {
      return .failure(.init("a name is missing: write dW2 = ..."))
    }
    if let bracket = text.firstIndex(of: "[") {
      let whole = text[..<bracket]
      return .failure(
        .init("a claim is of all of a variable: write the whole of \(whole) as one list"))
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let upper = differential(parts[0]), let lower = differential(parts[1]) {
      return .success("\(upper)_\(lower)")
    }
    if parts.count == 1, !isSentence {
      if text.hasSuffix(".grad") {
        let variable = String(text.dropLast(5))
        if isIdentifier(variable) { return .success(variable + "_grad") }
      }
      if isIdentifier(text),
        differential(text) != nil || text.hasPrefix("grad_") || text.hasSuffix("_grad")
      {
        return .success(text)
      }
      if isIdentifier(text) {
        return .failure(
          .init("'\(text)' is not called like a derivative: write d\(text), or \(text).grad"))
      }
    }
    return .failure(
      .init(
        "'\(shortened(written))' is no name of a derivative: write dW2, W2.grad or dL/dW2 for the one "
          + "by W2"))
  }

  /// A `d` and a name behind it.
  private static func differential(_ text: String) -> String? {
    guard text.hasPrefix("d"), text.count > 1, isIdentifier(text), !keywords.contains(text) else {
      return nil
    }
    return text
  }

  private static let keywords: Set = ["def", "del"]

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first == "_", text.utf8.count < 200 else {
      return false
    }
    return text.allSatisfy { $0.isLetter || $0 == "_" || ($0.isNumber && $0.isASCII) }
  }

  /// What the derivative is of and by, so that `dW2`, `W2_grad` and `dL_dW2` are known for one.
  static func subject(of name: String) -> String {
    if name.hasPrefix("grad_") { return String(name.dropFirst(5)) }
    if name.hasSuffix("_grad") { return String(name.dropLast(5)) }
    for loss in ClaimName.usualLosses where name.hasPrefix("d\(loss)_d") {
      return String(name.dropFirst(loss.count + 3))
    }
    return String(name.dropFirst())
  }

  /// A text for a message: one line, not too long.
  static func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(37) + "..." : text
  }
}

/// What is wrong with a claim, and what to do.
struct AnswerFault: Error, Hashable {
  /// The sentence.
  let message: String
  /// How many lines after the beginning of the claim it is wrong.
  var line = 0

  init(_ message: String, line: Int = 0) {
    self.message = message
    self.line = line
  }
}
