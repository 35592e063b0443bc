import ScalarGrad

// Contributions that were lost, and biases.
extension Guesses {
  mutating func addContributions() {
    let own = targets
    let squares = squares
    /// How often a node is used within the segment; a square is one use.
    func uses(of node: UInt32) -> Int { segment.uses(of: node) - (squares[node] ?? 0) }
    let most = own.map { uses(of: $0) }.max() ?? 0
    if most > 1 {
      let mistake: Mistake = isBias ? .biasNotSummed : .lastWriteWins
      add(mistake, pick(.first, own))
      add(mistake, pick(.last, own))
      if isBias {
        add(.lastWriteWins, pick(.first, own))
        add(.lastWriteWins, pick(.last, own))
      }
      for number in 0..<min(most, 8) {
        if isBias { add(.biasNotSummed, pick(.number(number), own)) }
        add(.onePathOnly, pick(.number(number), own))
      }
    }
    // Within the segment: values that the student has names for, and outputs of activations.
    let inner = segment.nodes.filter { node in
      !own.contains(node) && !segment.isGiven(node)
        && (scene.homes.variable(of: node) != nil || scene.activations[node] != nil)
        && uses(of: node) > 1
    }
    guard !inner.isEmpty else { return }
    for chosen in [Set(inner), Set(inner).union(own)] {
      add(.lastWriteWins, pick(.first, chosen))
      add(.lastWriteWins, pick(.last, chosen))
    }
    let innerMost = inner.map { uses(of: $0) }.max() ?? 0
    for number in 0..<min(innerMost, 8) { add(.onePathOnly, pick(.number(number), Set(inner))) }
  }

  /// How often a node is multiplied with itself within the segment.
  private var squares: [UInt32: Int] {
    var squares: [UInt32: Int] = [:]
    for node in segment.nodes where scene.op(node) == .multiply {
      if let base = scene.square(node) { squares[base, default: 0] += 1 }
    }
    return squares
  }

  private func pick(_ pick: Segment.Variant.Pick, _ nodes: Set<UInt32>) -> Segment.Variant {
    var variant = Segment.Variant()
    variant.pick = pick
    variant.picked = nodes
    return variant
  }

  /// Whether the claim is by leaves that are only ever added.
  private var isBias: Bool {
    guard segment.targets.allSatisfy({ scene.tape.isLeaf($0) }) else { return false }
    var isUsed = false
    for (place, node) in segment.nodes.enumerated() {
      for edge in segment.edges(at: place) where segment.isTarget(operandOf: edge) {
        guard scene.op(node) == .add || scene.op(node) == .sum else { return false }
        isUsed = true
      }
    }
    return isUsed
  }

  mutating func addBiases() {
    guard isBias else { return }
    add(.biasGradientZero, right.map { _ in 0 })
    if right.count > 1 {
      let total = right.reduce(0, +)
      add(.biasSummedOverEverything, right.map { _ in total })
    }
    // With as many samples as units, the sums over the units have the shape of the bias.
    let samples = right.count
    guard (2...32).contains(samples),
      segment.targets.allSatisfy({ segment.uses(of: $0) == samples })
    else { return }
    // The newest use is that of the last sample.
    let rows = (0..<samples).reversed().map { sample in
      segment.predict(pick(.number(sample), targets)).reduce(0, +)
    }
    add(.biasSummedOverWrongAxis, rows)
  }
}
