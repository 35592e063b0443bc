internal import GradTraining
internal import GradWorkbench
internal import GradWorksheet

extension Session.NameProblem {
  /// Advice: what was meant, perhaps, or what there is.
  func hint(for name: String) -> String {
    if let hint { return hint }
    let variable = String(name.prefix { $0 != "[" })
    // W1 for w1 first: that is how most of them go wrong.
    let near =
      known.first { $0.lowercased() == variable.lowercased() }
      ?? NearMiss.nearest(to: variable, among: known)
    if let near { return "did you mean '\(oneLine(near))'?" }
    if known.isEmpty {
      return
        "no variable holds Values: make Values of the numbers it starts from, with values(...) "
        + "or --leaves W,b"
    }
    let shown = known.prefix(12).map(oneLine).joined(separator: ", ")
    return "variables that hold Values: \(shown)\(known.count > 12 ? ", ..." : "")"
  }
}
