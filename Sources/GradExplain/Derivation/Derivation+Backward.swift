extension Derivation {
  /// What a quantity contributes to the derivative by another that its formula uses.
  struct Share {
    /// The quantity whose formula it is.
    let user: Formulas.Node
    /// The ways through the formula, one for each place where the other stands.
    var ways: [[Formulas.Place]]
  }

  /// Of more shares the first are written out.
  static let mostShares = 12

  /// The derivative by every quantity: first those that were computed, from the loss on, then the
  /// numbers from outside.
  var backwardPass: String {
    if results.isEmpty { return "" }
    let nodes = results.reversed().map(\.step) + leaves
    let first = results.count + 1
    var parts = ["## Backward pass"]
    for block in Derivation.blocks(nodes.count, of: 1) {
      switch block {
      case .shown(let range): parts += range.map { step(nodes[$0], number: first + $0) }
      case .hidden(let range):
        parts.append(
          Derivation.cut(first + range.lowerBound..<first + range.upperBound, "derivatives"))
      }
    }
    return parts.joined(separator: "\n\n")
  }

  private func step(_ node: Steps.Forward, number: Int) -> String {
    let name = MathText.inline(TeX.name(node.name))
    let shares = shares(of: node.node)
    if shares.isEmpty {
      return "**(\(number))** The derivative of \(name) by itself is 1.\n\n"
        + MathText.displayed(["\(derivative(by: node.name).text) = 1"])
    }
    let places = shares.map { self.number(of: $0.user.step.node) }.sorted()
    var parts = ["**(\(number))** \(name) \(Derivation.words(places))."]
    parts.append(MathText.displayed(rows(node, shares)))
    parts += conventions(of: shares)
    return parts.joined(separator: "\n\n")
  }

  /// `stands in (3) and (5)`.
  private static func words(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(mostShares).map { "(\($0))" }
    let rest = numbers.count - shown.count
    if rest > 0 { return "stands in \(shown.joined(separator: ", ")) and \(rest) more formulas" }
    guard shown.count > 1, let last = shown.last else { return "stands in \(shown.joined())" }
    return "stands in \(shown.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// The quantities whose formulas use a node, those nearest the loss first, as ``Steps`` has them.
  func shares(of node: Int) -> [Share] {
    var shares: [Share] = []
    var places: [Int: Int] = [:]
    for use in (formulas[node]?.uses ?? []).reversed() {
      let way = formulas.way(from: use)
      guard let user = formulas[way[0].user] else { continue }
      if let place = places[user.step.node] {
        shares[place].ways.insert(way, at: 0)
      } else {
        places[user.step.node] = shares.count
        shares.append(Share(user: user, ways: [way]))
      }
    }
    return shares.sorted { $0.user.step.node > $1.user.step.node }
  }

  // MARK: Formulas

  /// The chain rule, the slopes, the numbers and the sum, in rows.
  private func rows(_ node: Steps.Forward, _ shares: [Share]) -> [String] {
    let shown = shares.prefix(Derivation.mostShares)
    let hasMore = shares.count > shown.count
    let own = TeX.name(node.name)
    let rules = shown.map { share in
      let term = chain(share, by: own)
      return shares.count == 1 ? term : marked(term, share)
    }
    let head = derivative(by: node.name).text
    var rows = MathText.rows("\(head) &= ", rules, more: hasMore)
    rows += MathText.rows("&= ", shown.map(term), more: hasMore)
    let numbers = TeX.sum(shown.map(numbers))
    let last = MathText.rows("&= ", shown.map { self.numbers($0) }, more: hasMore)
    let value = derivative(by: node.node)
    let result = "\((numbers + value).equals) \(value.text)"
    if numbers.text == value.text {
      rows.append("&\(result)")
    } else if last.count > 1 || numbers.width + value.width <= MathText.rowWidth {
      rows += last.dropLast() + ["\(last[last.count - 1]) \(result)"]
    } else {
      rows += last + ["&\(result)"]
    }
    // Of a slope that is a number both rows say the same.
    return rows.enumerated().filter { $0 == 0 || $1 != rows[$0 - 1] }.map(\.element)
  }

  private func isLoss(_ share: Share) -> Bool { share.user.step.node == results.last?.step.node }

  /// The chain rule: the derivative by the result times that of the result.
  ///
  /// Of the loss itself only its own formula is derived here, which is not its derivative where the
  /// quantity stands in other formulas, too; so the formula is written.
  private func chain(_ share: Share, by own: TeX) -> TeX {
    if isLoss(share) { return .slope(of: share.user.formula, by: own) }
    return derivative(by: share.user.step.name)
      * .derivative(of: .name(share.user.step.name), by: own)
  }

  /// A share with what it comes through below it.
  private func marked(_ term: TeX, _ share: Share) -> TeX {
    let user = TeX.name(share.user.step.name).text
    let place = isLoss(share) ? "\\text{directly}" : "\\text{through } \(user)"
    return .marked(term, place)
  }

  /// A share by the names of quantities.
  private func term(_ share: Share) -> TeX {
    let slope = slope(of: share)
    return isLoss(share) ? slope : derivative(by: share.user.step.name) * slope
  }

  /// A share with the numbers put in.
  private func numbers(_ share: Share) -> TeX {
    let slope = TeX.sum(share.ways.map { .simplified($0.map(formulas.numbers)) })
    return isLoss(share) ? slope : derivative(by: share.user.step.node) * slope
  }

  /// The slope of a quantity's own formula.
  private func slope(of share: Share) -> TeX {
    .sum(share.ways.map { .simplified($0.map(formulas.slope)) })
  }

  /// The derivative by a quantity as a formula of named quantities.
  func formula(of shares: [Share]) -> String {
    if shares.isEmpty { return "1" }
    let shown = shares.prefix(Derivation.mostShares).map { share in
      let factors = [slope(of: share)]
      return TeX.simplified(
        isLoss(share) ? factors : [derivative(by: share.user.step.name)] + factors)
    }
    return TeX.sum(shown).text + (shares.count > shown.count ? " + \\dots" : "")
  }
}
