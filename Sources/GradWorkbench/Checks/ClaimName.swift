/// What a variable's name claims, if anything.
///
/// A claim of the derivative of the loss by `X` is called `dX`, `X_grad`, `grad_X`, or `dL_dX` or
/// `dLdX` with the loss's name in place of `L`. Where a name could be read in several ways:
///
/// - `dY_dX` is read as two names first. Y is the loss where it is a variable that holds the loss, or
///   one of the names by which losses go (`L`, `J`, `E`, `loss`, `cost`) and no other
///   variable has that name; if Y is another variable, the claim is a local derivative.
/// - Only where Y is neither is `dY_dX` the derivative by a variable `Y_dX`.
/// - `dLdX` is the derivative of the loss by X where there is no variable `LdX`.
/// - `dX` and so on count as claims where X exists, or where the name cannot well mean anything else:
///   X is capitalized (`dQ`), or a letter with digits (`dz`, `db2`). So `data`, `delta` and `depth` are
///   no claims.
enum ClaimName: Hashable {
  /// The derivative of the loss by a variable.
  case ofLoss(by: String)
  /// The derivative of one variable by another.
  case local(of: String, by: String)

  /// What losses are called where the claim says `dL_dX` and the variable has another name.
  static let usualLosses: Set<String> = ["L", "J", "E", "loss", "cost"]

  /// Reads a name.
  ///
  /// - Parameters:
  ///   - name: The name of a variable.
  ///   - losses: The names of the variables that hold the loss.
  ///   - variables: The names of all variables.
  init?(_ name: String, losses: Set<String>, variables: Set<String>) {
    if let (y, x) = ClaimName.split(name, variables: variables) {
      if losses.contains(y) || (ClaimName.usualLosses.contains(y) && !variables.contains(y)) {
        self = .ofLoss(by: x)
        return
      }
      if variables.contains(y) {
        self = .local(of: y, by: x)
        return
      }
    }
    var candidates: [String] = []
    if name.hasPrefix("d") { candidates.append(String(name.dropFirst())) }
    if name.hasPrefix("grad_") { candidates.append(String(name.dropFirst(5))) }
    if name.hasSuffix("_grad") { candidates.append(String(name.dropLast(5))) }
    candidates.removeAll(where: \.isEmpty)
    if let x = candidates.first(where: variables.contains) {
      self = .ofLoss(by: x)
      return
    }
    let joined = ClaimName.joined(name, losses: losses, variables: variables)
    if let x = joined.first(where: variables.contains) ?? joined.first(where: looksLikeOne) {
      self = .ofLoss(by: x)
      return
    }
    guard let x = candidates.last, candidates.count > 1 || !name.hasPrefix("d") || looksLikeOne(x)
    else { return nil }
    self = .ofLoss(by: x)

    func looksLikeOne(_ x: String) -> Bool {
      guard let first = x.first, first.isLetter else { return false }
      return first.isUppercase || x.dropFirst().allSatisfy { $0.isNumber || $0 == "_" }
    }
  }

  /// Whether a name claims the derivative by something of another name, such as `dW` by `W`.
  static func isClaim(_ name: String, by x: String) -> Bool {
    name == "d\(x)" || name == "d_\(x)" || name == "grad_\(x)" || name == "\(x)_grad"
  }

  /// What may be the X of `dLdX`, where L is a name of the loss.
  private static func joined(
    _ name: String, losses: Set<String>, variables: Set<String>
  ) -> [String] {
    guard name.hasPrefix("d") else { return [] }
    let text = name.dropFirst()
    let names = losses.union(usualLosses.subtracting(variables)).sorted()
    return names.filter { text.hasPrefix($0 + "d") }.map { String(text.dropFirst($0.count + 1)) }
  }

  /// `dY_dX` as Y and X, at the place where Y or X is a variable if there are several.
  private static func split(_ name: String, variables: Set<String>) -> (String, String)? {
    guard name.hasPrefix("d") else { return nil }
    let text = name.dropFirst()
    var found: [(String, String)] = []
    var start = text.startIndex
    while start < text.endIndex {
      let rest = text[start...]
      if rest.hasPrefix("_d"), start > text.startIndex, rest.count > 2 {
        found.append((String(text[..<start]), String(rest.dropFirst(2))))
      }
      start = text.index(after: start)
    }
    return found.first { variables.contains($0.1) && variables.contains($0.0) }
      ?? found.first { variables.contains($0.1) } ?? found.first
  }
}
