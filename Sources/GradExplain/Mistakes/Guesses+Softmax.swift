import ScalarGrad

// The Jacobian of the softmax: p_i (1 - p_i) on its diagonal, -p_i p_j beside it.
extension Guesses {
  mutating func addSoftmax() {
    let groups = scene.scoreGroups.filter { group in
      group.probabilities.keys.contains(where: segment.contains)
        && group.scores.contains(where: segment.contains)
    }
    guard !groups.isEmpty else { return }
    vary(.softmaxDiagonalOnly, groups) { p, i, j in i == j ? p[i] * (1 - p[i]) : 0 }
    vary(.softmaxOffDiagonalSign, groups) { p, i, j in
      i == j ? p[i] * (1 - p[i]) : p[i] * p[j]
    }
    // As published once: the sign is wrong off the diagonal, and on it the 1 is missing.
    vary(.softmaxOffDiagonalSign, groups) { p, i, j in i == j ? -p[i] * p[i] : p[i] * p[j] }
    vary(.softmaxOffDiagonalSign, groups) { p, i, j in i == j ? p[i] : p[i] * p[j] }
  }

  private mutating func vary(
    _ mistake: Mistake, _ groups: [ScoreGroup],
    entry: (_ p: [Double], _ i: Int, _ j: Int) -> Double
  ) {
    var variant = Segment.Variant()
    for group in groups {
      for (node, i) in group.probabilities {
        variant.edges[node] = group.scores.indices.map { j in
          (group.scores[j], entry(group.softmax, i, j))
        }
      }
    }
    add(mistake, variant)
  }
}
