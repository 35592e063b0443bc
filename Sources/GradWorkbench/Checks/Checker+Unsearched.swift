import GradExplain

// Where a graph is too large to be searched.
extension Checker {
  /// Tells where no name was looked for.
  static func notes(
    on unsearched: Examination.Unsearched?, _ name: (Int) -> String
  ) -> [String] {
    guard let unsearched else { return [] }
    let size =
      "the graph has \(unsearched.nodes) nodes with \(unsearched.operands) operands in lists"
    if unsearched.claims.isEmpty {
      return ["what would not show was not searched everywhere: \(size)"]
    }
    let claims = unsearched.claims.map(name).joined(separator: ", ")
    return [
      "names were not searched everywhere (not for \(claims)): \(size); a smaller batch gives the names"
    ]
  }

  /// What a student should know whatever the claims are.
  var notes: [String] {
    guard host.sweepsSinceZero > 1 else { return [] }
    return [
      "backward() ran \(host.sweepsSinceZero) times since gradients were last 0, and "
        + "they add up in .grad; zero_grad() sets them to 0"
    ]
  }
}
