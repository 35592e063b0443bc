// The derivative of a cross-entropy by its scores, s (p - t), and by its probabilities, -s t / p, with a
// wrong target in it or none.
extension Guesses {
  /// Scores whose derivative is s (p - one-hot).
  private struct Target {
    let group: ScoreGroup
    /// The index of the 1.
    let index: Int
    /// The factor on the loss, such as one over the number of samples.
    let scale: Double
  }

  mutating func addScores() {
    let scales = [1.0] + scene.counts.averaged.sorted().map { 1 / Double($0) }
    let targets = scene.scoreGroups.compactMap { group in
      group.scores.contains(where: segment.contains)
        || group.probabilities.keys.contains(where: segment.contains)
        ? target(of: group, scales) : nil
    }
    if !targets.isEmpty {
      override(.targetNotSubtracted, targets) { p, _, k in p[k] }
      override(.lossOverAllClasses, targets) { p, _, k in Double(p.count) * p[k] - 1 }
      let classes = targets.map(\.group.scores.count).min() ?? 0
      for shift in 1..<max(2, min(classes, 12)) {
        override(.wrongClass, targets) { p, c, k in
          p[k] - (k == (c + shift) % p.count ? 1 : 0)
        }
      }
      for chosen in 0..<min(classes, 12) where targets.contains(where: { $0.index != chosen }) {
        override(.wrongClass, targets) { p, _, k in p[k] - (k == chosen ? 1 : 0) }
      }
      // The label's value taken for the index: y is 1 at the target and 0 elsewhere. Of two classes with
      // the target in the second place that is no mistake at all.
      if targets.contains(where: { $0.index != 1 || $0.group.scores.count > 2 }) {
        override(.wrongClass, targets) { p, c, k in k == c ? p[1] - 1 : p[0] }
      }
      addChosenClasses(targets)
      addProbabilities(targets)
    }
    addLogistic(scales)
  }

  /// Whether the derivative by the scores is that of a cross-entropy with a single target.
  private func target(of group: ScoreGroup, _ scales: [Double]) -> Target? {
    let adjoints = group.scores.map { scene.truth[Int($0)] }
    for scale in scales {
      let weights = zip(group.softmax, adjoints).map { $0 - $1 / scale }
      guard let index = weights.firstIndex(where: { abs($0 - 1) < 1e-9 }),
        weights.indices.allSatisfy({ $0 == index || abs(weights[$0]) < 1e-9 })
      else { continue }
      return Target(group: group, index: index, scale: scale)
    }
    return nil
  }

  private mutating func override(
    _ mistake: Mistake, _ targets: [Target],
    _ number: (_ p: [Double], _ target: Int, _ k: Int) -> Double
  ) {
    var variant = Segment.Variant()
    for target in targets {
      for (k, score) in target.group.scores.enumerated()
      where segment.contains(score) && !isGiven(score) {
        variant.adjoints[score] = target.scale * number(target.group.softmax, target.index, k)
      }
    }
    if !variant.adjoints.isEmpty { add(mistake, variant) }
  }

  /// What was claimed nearer the loss is what the student went on with.
  private func isGiven(_ node: UInt32) -> Bool {
    segment.isGiven(node) && !segment.isTarget(node)
  }

  /// Scores that are claimed themselves, with the 1 at a class that the claim chooses for each sample.
  private mutating func addChosenClasses(_ targets: [Target]) {
    var numbers = right
    var places: [UInt32: Int] = [:]
    for (place, node) in segment.targets.enumerated() { places[node] = place }
    var isMoved = false
    for target in targets {
      let own = target.group.scores.map { places[$0] }
      guard own.allSatisfy({ $0 != nil }) else { continue }
      for chosen in own.indices where chosen != target.index {
        let guess = own.indices.map { k in
          target.scale * (target.group.softmax[k] - (k == chosen ? 1 : 0))
        }
        let fits = zip(own, guess).allSatisfy { place, number in
          place.map { abs(claimed[$0] - number) <= 1e-9 } ?? false
        }
        guard fits else { continue }
        for (place, number) in zip(own, guess) { if let place { numbers[place] = number } }
        isMoved = true
        break
      }
    }
    if isMoved { add(.wrongClass, numbers) }
  }

  /// The derivative by the probabilities, where it is claimed: -1/p at the target and nothing else.
  private mutating func addProbabilities(_ targets: [Target]) {
    let own = self.targets
    func override(_ mistake: Mistake, _ isHit: (_ target: Int, _ k: Int, _ count: Int) -> Bool) {
      var variant = Segment.Variant()
      for target in targets {
        for (node, k) in target.group.probabilities where own.contains(node) {
          let p = target.group.softmax[k]
          let isOne = isHit(target.index, k, target.group.scores.count)
          variant.adjoints[node] = isOne ? -target.scale / p : 0
        }
      }
      if !variant.adjoints.isEmpty { add(mistake, variant) }
    }
    override(.lossOverAllClasses) { _, _, _ in true }
    let classes = targets.map(\.group.scores.count).min() ?? 0
    for shift in 1..<max(2, min(classes, 12)) {
      override(.wrongClass) { target, k, count in k == (target + shift) % count }
    }
  }

  /// A single sigmoid with the cross-entropy of two classes: s (a - t), t being 0 or 1.
  private mutating func addLogistic(_ scales: [Double]) {
    var without = Segment.Variant()
    var other = Segment.Variant()
    for node in segment.nodes {
      guard let activation = scene.activations[node], activation.kind == .sigmoid,
        segment.contains(activation.input), !isGiven(activation.input)
      else { continue }
      let a = scene.value(node)
      let adjoint = scene.truth[Int(activation.input)]
      for scale in scales {
        let target = a - adjoint / scale
        guard abs(target) < 1e-9 || abs(target - 1) < 1e-9 else { continue }
        without.adjoints[activation.input] = scale * a
        other.adjoints[activation.input] = scale * (a - (target < 0.5 ? 1 : 0))
        break
      }
    }
    guard !without.adjoints.isEmpty else { return }
    if without.adjoints != other.adjoints { add(.wrongClass, other) }
    add(.targetNotSubtracted, without)
  }
}
