import GradExplain
import GradNumbers
import GradWorksheet
import ScalarGrad

// Deltas without the 1/m of a mean, which stands in the derivatives by the weights instead.
extension Checker {
  /// A claim that is m times the derivative on purpose.
  struct SummedDelta {
    /// The m.
    let factor: Int
    /// The claims by parameters in which the 1/m stands.
    let paid: [String]
    /// Whether it is m times the derivative everywhere.
    let isExact: Bool
  }

  /// The claims that are m times the derivative, where the 1/m of the mean comes later.
  ///
  /// Many a course writes `dZ2 = A2 - Y` and `dW2 = 1/m * dZ2 @ A1.T`. There dZ2 is the derivative of the
  /// sum of the losses, and everything that is computed from it follows suit until the 1/m comes in. What
  /// counts are the derivatives by the parameters: where one that is computed from such a claim is right,
  /// the claim is no mistake. Where none is, the 1/m is missing.
  ///
  /// - Parameters:
  ///   - claims: The claims with their names, and whether they are right.
  ///   - judge: The judge.
  /// - Returns: What was found, by the claim's place.
  func summedDeltas(
    _ claims: [(name: String, claim: Examination.Claim, isRight: Bool)], _ judge: Judge
  ) -> [Int: SummedDelta] {
    var factors: [Int: Int] = [:]
    for (place, (_, claim, isRight)) in claims.enumerated() where !isRight && !isByLeaf(claim) {
      factors[place] = factor(claim, judge)
    }
    guard !factors.isEmpty else { return [:] }
    func paid(
      where isRight: (Examination.Claim, Bool) -> Bool
    ) -> [(name: String, origins: Set<String>)] {
      claims.filter { isByLeaf($0.claim) && isRight($0.claim, $0.isRight) }
        .map { ($0.name, dependencies.origins(of: words(of: $0.name))) }
    }
    let right = paid { $1 }
    // The wrong sign is another mistake, and follows suit.
    let opposite =
      factors.values.contains { $0 < 0 }
      ? paid { claim, _ in isRight(claim.entries.divided(by: -1), judge) } : []
    var found: [Int: SummedDelta] = [:]
    for (place, factor) in factors {
      let words = self.words(of: claims[place].name)
      let paid = (factor > 0 ? right : opposite).filter {
        words.contains(where: $0.origins.contains)
      }
      if paid.isEmpty { continue }
      found[place] = SummedDelta(
        factor: abs(factor), paid: paid.map(\.name), isExact: factor > 0)
    }
    // What is computed from these has the m too, if it is not right without.
    let seeds = found.keys.flatMap { words(of: claims[$0].name) }
    let all = Set(found.values.map(\.factor))
    guard !seeds.isEmpty, all.count == 1, let factor = all.first else { return found }
    for (place, (name, claim, isRight)) in claims.enumerated()
    where found[place] == nil && !isByLeaf(claim) && !isRight {
      let origins = dependencies.origins(of: words(of: name))
      guard seeds.contains(where: origins.contains),
        claim.entries.allSatisfy({ $0.digits == nil })
      else { continue }
      found[place] = SummedDelta(factor: factor, paid: [], isExact: false)
    }
    return found
  }

  /// How a text may call a claim: by its variable, and by the last word of its name.
  func words(of name: String) -> [String] {
    let variable = Session.variable(of: name)
    guard let last = QuantityName(name)?.words.last, last != variable else { return [variable] }
    // A key that the text never writes, as in grads["dW" + str(l)], is known by its dict only.
    return dependencies.knows(last) ? [last] : [last, variable]
  }

  /// Whether a claim is by a parameter, or by data that is a leaf.
  func isByLeaf(_ claim: Examination.Claim) -> Bool {
    claim.entries.contains { host.tape.isLeaf($0.node) }
  }

  /// How many times the derivative a claim is, where that is as many as it has rows or columns, or the
  /// negative of that; nil where it is not.
  func factor(_ claim: Examination.Claim, _ judge: Judge) -> Int? {
    guard claim.entries.allSatisfy({ $0.digits == nil }), let axes = table[claim.by]?.axes,
      let largest = claim.entries.max(by: {
        abs(judge.expected($0.node).value) < abs(judge.expected($1.node).value)
      })
    else { return nil }
    let ratio = largest.number / judge.expected(largest.node).value
    guard ratio.isFinite, abs(ratio) > 1.5, abs(ratio) < 1e9 else { return nil }
    let factor = Int(ratio.rounded())
    guard abs(ratio - Double(factor)) < 1e-3 * abs(ratio), axes.contains(abs(factor)),
      isRight(claim.entries.divided(by: factor), judge)
    else { return nil }
    return factor
  }
}

extension [ClaimedEntry] {
  /// The same with smaller numbers.
  func divided(by factor: Int) -> [ClaimedEntry] {
    map { entry in
      var entry = entry
      entry.number /= Double(factor)
      return entry
    }
  }
}

extension ClaimReport {
  /// Shows the numbers as they were claimed, and what they should be beside them.
  mutating func multiply(by factor: Int) {
    let factor = Double(factor)
    missed = missed.map {
      Judgement.Missed(place: $0.place, yours: $0.yours * factor, expected: $0.expected * factor)
    }
    largest *= factor
    worst = worst.map {
      Worst(
        index: $0.index, yours: $0.yours * factor, expected: $0.expected * factor, ulps: $0.ulps)
    }
  }
}

extension CheckReport {
  /// Tells of deltas that are m times the derivative, and where the 1/m stands.
  mutating func note(_ deltas: [(name: String, by: String, delta: Checker.SummedDelta)]) {
    let exact = deltas.filter(\.delta.isExact)
    guard let first = exact.first else { return }
    let factor = first.delta.factor
    let same = exact.filter { $0.delta.factor == factor }
    var paid: [String] = []
    for name in same.flatMap(\.delta.paid) where !paid.contains(name) { paid.append(name) }
    let names = same.map(\.name).listed
    let whose = same.count == 1 ? "the derivative by \(first.by)" : "the derivatives"
    notes.append(
      "\(names) \(same.count == 1 ? "is" : "are") \(factor) times \(whose), as in a sum over the "
        + "samples: the 1/\(factor) of the mean stands in \(paid.listed)")
  }
}
