extension Initializer {
  private static let names: [(String, Initializer)] = [
    ("glorot-uniform", .glorotUniform), ("glorot-normal", .glorotNormal),
    ("he-uniform", .heUniform), ("he-normal", .heNormal),
    ("positive-uniform", .positiveUniform), ("zeros", .zeros),
  ]

  /// The initializer as `init=` takes it: `glorot-uniform`, `normal(0.05)`, ….
  public var text: String {
    switch self {
    case .normal(let deviation): "normal(\(deviation))"
    case .uniform(let bound): "uniform(\(bound))"
    default: Self.names.first { $0.1 == self }?.0 ?? ""
    }
  }

  /// Reads what `text` writes.
  public init(text: String) throws(BlueprintError) {
    if let (_, found) = Self.names.first(where: { $0.0 == text }) {
      self = found
      return
    }
    let stem = text.prefix { $0 != "(" }
    if stem == "normal" || stem == "uniform" {
      guard let number = Self.number(text.dropFirst(stem.count)) else {
        throw .text(
          part: text, "lacks its \(stem == "normal" ? "standard deviation" : "bound")",
          hint: "write a number of 0 or more in parentheses, as in \(stem)(0.05)")
      }
      self = stem == "normal" ? .normal(deviation: number) : .uniform(bound: number)
      return
    }
    let known = Self.names.map(\.0) + ["normal(0.05)", "uniform(0.05)"]
    throw .unknown(text, "is no way to start weights", among: known)
  }

  private static func number(_ text: Substring) -> Double? {
    guard text.first == "(", text.last == ")",
      let number = Double(text.dropFirst().dropLast()), number.isFinite, number >= 0
    else { return nil }
    return number
  }
}

extension BlueprintError {
  /// A word that is none of those known, and which one was meant if one is near.
  static func unknown(_ word: String, _ reason: String, among known: [String]) -> BlueprintError {
    if let near = NearMiss.nearest(to: word, among: known) {
      return .text(part: word, reason, hint: "did you mean \(near)?")
    }
    return .text(part: word, reason, hint: "known are \(known.joined(separator: ", "))")
  }
}
