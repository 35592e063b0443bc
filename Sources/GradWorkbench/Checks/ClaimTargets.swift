import GradWorksheet

/// Finds what a claim is the derivative by, among variables and what dicts and lists hold.
///
/// - The last word of a name says it as that of a variable does: `grads["dW1"]` is the derivative by
///   `params["W1"]`, or by a variable `W1`; and a variable `dW1` that by `params["W1"]`, where there
///   is no variable `W1`.
/// - In a dict that is called `grads` or the like, a key that is no claim by itself is that of the
///   parameter: `grads["W1"]`.
/// - Lists are claimed place by place: `dW[0]` is the derivative by `W[0]`, `nabla_w[0]` that by
///   `weights[0]`, and `grads[2]` that by `params[2]`.
///
/// Where two quantities fit equally well and are not the same, none of them is meant.
struct ClaimTargets {
  /// What became of a name.
  enum Reading {
    /// A claim, with the names of quantities.
    case claim(ClaimName)
    /// One that may be by any of these.
    case ambiguous([String])
  }

  private let table: VariableTable
  private let losses: Set<String>
  private let isReached: (UInt32) -> Bool
  /// The names of variables.
  private let variables: Set<String>
  /// These, and the keys under which Values stand.
  private let words: Set<String>
  private let lossWords: Set<String>
  /// The quantities whose last word is this.
  private var places: [String: [QuantityName]] = [:]
  /// The lists that stand in no list, by what stands around them.
  private let lists: [[String]: [Quantities.Entry]]
  /// The lists by their names.
  private let counts: [String: Int]

  /// Prepares for the claims about a loss.
  ///
  /// - Parameters:
  ///   - table: What claims may be by.
  ///   - losses: The names of the quantities that hold the loss.
  ///   - isReached: Whether the loss depends on a node.
  init(_ table: VariableTable, losses: [String], isReached: @escaping (UInt32) -> Bool) {
    self.table = table
    self.losses = Set(losses)
    self.isReached = isReached
    var variables: Set<String> = []
    variables.reserveCapacity(table.names.count)
    for name in table.names where name.steps.isEmpty { variables.insert(name.variable) }
    for container in table.containers { variables.insert(container.name.variable) }
    self.variables = variables
    var words = variables
    places.reserveCapacity(table.names.count)
    for name in table.names {
      guard let word = name.words.last else { continue }
      places[word, default: []].append(name)
      if !name.steps.isEmpty, !words.contains(word), !table.nodes(of: name.text).isEmpty {
        words.insert(word)
      }
    }
    self.words = words
    let lists = table.containers.filter { $0.count != nil }
    self.lists = Dictionary(
      grouping: lists.filter { $0.name.places.isEmpty }, by: { Array($0.name.words.dropLast()) })
    counts = Dictionary(lists.map { ($0.name.text, $0.count ?? 0) }) { first, _ in first }
    lossWords = Set(losses.compactMap { QuantityName($0)?.words.last ?? $0 })
  }

  /// Reads the name of what may be a claim; nil where it is none.
  func reading(of name: QuantityName) -> Reading? {
    guard let word = name.words.last else { return nil }
    if name.steps.isEmpty {
      let claim = ClaimName(word, losses: losses, variables: variables)
      if case .local? = claim { return claim.map(Reading.claim) }
      if case .ofLoss(let x)? = claim, variables.contains(x) { return claim.map(Reading.claim) }
    } else if name.words.dropLast().contains(where: GradientWords.isOther) {
      return nil
    }
    let claim = ClaimName(word, losses: lossWords, variables: words)
    if case .local(let y, let x)? = claim {
      return local(y, x, name)
    }
    if case .ofLoss(let x)? = claim {
      let found = targets(x, name) { rank(name, $0) }
      if !found.isEmpty { return choice(found).map { .ofLoss(by: $0) } }
    }
    if let found = byContainer(name) { return choice(found).map { .ofLoss(by: $0) } }
    if let claim { return .claim(claim) }
    let isGradient = name.words.dropLast().contains { GradientWords($0) != nil }
    return isGradient ? .claim(.ofLoss(by: word)) : nil
  }

  /// The list that a whole list claims the derivatives by, where it does not do so place by place: one
  /// of them holds more than the other, or is no list of arrays; nil where there is none.
  func listClaimed(by container: Quantities.Entry) -> String? {
    guard let count = container.count, let word = container.name.words.last else { return nil }
    if case .claim(.ofLoss(let x))? = reading(of: container.name), table[x] != nil {
      let other = x == container.name.text ? nil : counts[x]
      return other == count ? nil : x
    }
    guard let own = GradientWords(word) else { return nil }
    let beside = lists[Array(container.name.words.dropLast())] ?? []
    let fitting = beside.filter { list in
      guard let other = list.name.words.last, list.name != container.name else { return false }
      return own.fit(other) ?? 0 > 1
    }
    guard fitting.count == 1, fitting[0].count != count else { return nil }
    return fitting[0].name.text
  }

  // MARK: Candidates

  /// A quantity that a claim may be by, and how well it fits.
  private typealias Found = (name: QuantityName, rank: Int)

  private func targets(
    _ word: String, _ claim: QuantityName, rank: (QuantityName) -> Int?
  ) -> [Found] {
    (places[word] ?? []).compactMap { target in
      guard target != claim, target.places == claim.places, let rank = rank(target) else {
        return nil
      }
      return (target, rank)
    }
  }

  /// How well the dicts and lists around a quantity fit to those around a claim; nil where they do not.
  private func rank(_ claim: QuantityName, _ target: QuantityName) -> Int? {
    let (own, other) = (claim.words.dropLast(), target.words.dropLast())
    if other.contains(where: { GradientWords($0) != nil || GradientWords.isOther($0) }) {
      return nil
    }
    guard !own.isEmpty else {
      // A variable that claims something in a dict.
      return other.last.map { GradientWords("grads")?.fit($0) ?? 0 } ?? 100
    }
    // One may stand deeper than the other, as `net.params["W1"]` and `grads["W1"]` do.
    let count = min(own.count, other.count)
    let (mine, theirs) = (own.suffix(count), other.suffix(count))
    guard let first = mine.first, let second = theirs.first else { return own.count == 1 ? 6 : 4 }
    let isLevel = own.count == other.count
    var rank = isLevel ? 1 : 0
    for (a, b) in zip(mine.dropFirst(), theirs.dropFirst()) where a != b {
      guard let fit = GradientWords(a)?.fit(b) else { return nil }
      rank += 2 * fit
    }
    if first == second { return rank + (isLevel ? 100 : 60) }
    if let words = GradientWords(first) { return rank + 2 * (words.fit(second) ?? 0) }
    if ClaimName.isClaim(first, by: second) { return rank + 80 }
    return rank
  }

  /// What a claim is by that has the key of the parameter, or that is a place in a list.
  private func byContainer(_ name: QuantityName) -> [Found]? {
    guard let word = name.words.last else { return nil }
    if name.words.count > 1 {
      let claims = name.words.dropLast().contains { GradientWords($0) != nil }
      let found = targets(word, name) { target in
        let isClaimed =
          claims
          || zip(name.words, target.words).dropLast().contains { ClaimName.isClaim($0, by: $1) }
        return isClaimed ? rank(name, target) : nil
      }
      if !found.isEmpty { return found }
    }
    guard !name.places.isEmpty, let own = GradientWords(word) else { return nil }
    var found: [Found] = []
    for (other, names) in places {
      guard let fit = own.fit(other) else { continue }
      for target in names
      where target.places == name.places
        && (target.words.count == name.words.count || name.words.count == 1)
      {
        // nabla_w is by net.weights where there are no weights of its own.
        let isLevel = target.words.count == name.words.count
        if let rank = rank(name, target) { found.append((target, rank + fit - (isLevel ? 0 : 50))) }
      }
    }
    return found.isEmpty ? nil : found
  }

  private func local(_ y: String, _ x: String, _ name: QuantityName) -> Reading {
    var names: [String] = []
    for word in [y, x] {
      switch choice(targets(word, name) { rank(name, $0) }) {
      case .one(let found): names.append(found)
      case .several(let found): return .ambiguous(found)
      case .none: names.append(word)
      }
    }
    return .claim(.local(of: names[0], by: names[1]))
  }

  // MARK: Choice

  private enum Choice {
    case one(String)
    case several([String])
    case none

    func map(_ claim: (String) -> ClaimName) -> Reading? {
      switch self {
      case .one(let name): .claim(claim(name))
      case .several(let names): .ambiguous(names)
      case .none: nil
      }
    }
  }

  /// The one that fits best and that the loss depends on, under the name that it has first.
  private func choice(_ found: [Found]) -> Choice {
    if found.count == 1 { return .one(table.firstName(of: found[0].name.text)) }
    var best: [(name: String, nodes: [UInt32])] = []
    var highest = Int.min
    let nodes = found.map { found in table.nodes(of: found.name.text) }
    let reached = nodes.map { $0.contains(where: isReached) }
    for (place, candidate) in found.enumerated() {
      if !reached[place], reached.contains(true) { continue }
      if candidate.rank < highest { continue }
      if candidate.rank > highest { best = [] }
      highest = candidate.rank
      let own = nodes[place]
      if own.isEmpty || !best.contains(where: { $0.nodes == own }) {
        best.append((candidate.name.text, own))
      }
    }
    guard let first = best.first else { return .none }
    return best.count == 1 ? .one(table.firstName(of: first.name)) : .several(best.map(\.name))
  }
}
