import GradNumbers
import ScalarGrad

/// Scores that go through a softmax, or through the logarithm of a sum of exponentials, together.
struct ScoreGroup {
  /// The scores, in the order in which they are added up.
  let scores: [UInt32]
  /// The softmax of the scores, at the recorded values.
  let softmax: [Double]
  /// The nodes that hold probabilities, with the place of the score above each.
  var probabilities: [UInt32: Int] = [:]

  /// All groups in a recording.
  static func all(in scene: Scene, where isReached: (UInt32) -> Bool) -> [ScoreGroup] {
    var groups: [ScoreGroup] = []
    var places: [[UInt32]: Int] = [:]
    func place(of scores: [UInt32]) -> Int {
      if let place = places[scores] { return place }
      places[scores] = groups.count
      let values = scores.map(scene.value)
      let largest = values.max() ?? 0
      let powers = values.map { Double.exp($0 - largest) }
      let total = powers.reduce(0, +)
      groups.append(ScoreGroup(scores: scores, softmax: powers.map { $0 / total }))
      return groups.count - 1
    }
    // A probability that the loss does not use is one all the same: of log(p[0]) only p[0] is used.
    for node in 0...scene.root {
      let op = scene.op(node)
      guard op == .divide || ((op == .logSumExp || op == .log) && isReached(node)) else { continue }
      let view = scene.tape.node(at: node)
      switch (view.op, view.operands.first, view.operands.last) {
      case (.logSumExp, _, _):
        let exponents = view.operands.compactMap { operand -> UInt32? in
          if case .node(let node) = operand { node } else { nil }
        }
        if let scores = scores(below: exponents, in: scene) { _ = place(of: scores) }
      case (.log, .node(let total)?, _):
        if let exponents = exponents(in: total, scene),
          let scores = scores(below: exponents, in: scene)
        {
          _ = place(of: scores)
        }
      case (.divide, .node(let share)?, .node(let total)?):
        guard scene.op(share) == .exp, let exponents = exponents(in: total, scene),
          let scores = scores(below: exponents, in: scene),
          case .node(let exponent)? = scene.tape.node(at: share).operands.first,
          // In e / sum(exp(v) for v in z) the exponential below the line is another node.
          let index = exponents.firstIndex(of: exponent)
            ?? scores.firstIndex(of: unshifted(exponent, scene) ?? exponent)
        else { continue }
        groups[place(of: scores)].probabilities[node] = index
      default: break
      }
    }
    return groups
  }

  /// The exponents of a sum of two exponentials or more.
  private static func exponents(in total: UInt32, _ scene: Scene) -> [UInt32]? {
    guard scene.op(total) == .add || scene.op(total) == .sum,
      let terms = scene.terms(of: total, limit: 1000), terms.count > 1
    else { return nil }
    var exponents: [UInt32] = []
    for term in terms {
      guard scene.op(term) == .exp,
        case .node(let exponent)? = scene.tape.node(at: term).operands.first
      else { return nil }
      exponents.append(exponent)
    }
    return exponents
  }

  /// The scores, without the largest that was subtracted from all of them.
  private static func scores(below exponents: [UInt32], in scene: Scene) -> [UInt32]? {
    guard exponents.count > 1 else { return nil }
    let scores = exponents.compactMap { unshifted($0, scene) }
    guard scores.count == exponents.count else { return exponents }
    let shifts = zip(scores, exponents).map { scene.value($0) - scene.value($1) }
    let isOneShift = shifts.allSatisfy { abs($0 - shifts[0]) <= 1e-12 * max(1, abs(shifts[0])) }
    return isOneShift ? scores : exponents
  }

  private static func unshifted(_ exponent: UInt32, _ scene: Scene) -> UInt32? {
    guard scene.op(exponent) == .subtract,
      case .node(let score)? = scene.tape.node(at: exponent).operands.first
    else { return nil }
    return score
  }
}
