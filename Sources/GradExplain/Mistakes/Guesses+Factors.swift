import GradNumbers
import ScalarGrad

// One factor on everything: signs, halves, means, learning rates, logarithms.
extension Guesses {
  mutating func addFactors() {
    func scaled(_ factor: Double) -> [Double] { right.map { $0 * factor } }
    add(.signFlipped, scaled(-1))
    for rate in scene.surroundings.learningRates where rate != 1 && rate != 0 {
      add(.learningRateIncluded, scaled(rate))
      add(.learningRateIncluded, scaled(-rate))
    }
    let logarithms: Set<Op> = [.log, .logSumExp, .log1p]
    if segment.nodes.contains(where: { logarithms.contains(scene.op($0)) }) {
      add(.logBaseTen, scaled(1 / Double.log(10)))
      add(.logBaseTen, scaled(Double.log(10)))
    }
    let counts = scene.counts.with(self)
    for count in counts.averaged.sorted() { add(.sumForMean, scaled(Double(count))) }
    // Also of a mean, which may be taken again where the deltas have it already.
    for count in counts.summed.union(counts.averaged).sorted() {
      add(.meanForSum, scaled(1 / Double(count)))
    }
    if counts.hasHalf {
      add(.factorHalf, scaled(0.5))
      add(.factorTwo, scaled(2))
    }
  }
}

/// How many things a loss adds up, and by what numbers it divides.
struct SampleCounts {
  /// The numbers of terms of means, and whole numbers that are divided by.
  private(set) var averaged: Set<Int> = []
  /// The numbers of terms of sums.
  private(set) var summed: Set<Int> = []
  /// Whether there is a square, or a factor of two or one half.
  private(set) var hasHalf = false

  init() {}

  init(_ scene: Scene, where isReached: (UInt32) -> Bool) {
    for node in 0...scene.root where isReached(node) {
      let op = scene.op(node)
      guard op == .mean || op == .divide || op == .multiply || op == .power else { continue }
      let view = scene.tape.node(at: node)
      if !hasHalf, scene.square(node) != nil { hasHalf = true }
      switch (view.op, view.operands.first, view.operands.last) {
      case (.mean, _, _): averaged.insert(view.operands.count)
      case (.divide, .node?, .constant(let number)?): divided(by: number)
      case (.multiply, .node?, .constant(let number)?), (.multiply, .constant(let number)?, .node?):
        if number == 2 { hasHalf = true }
        divided(by: 1 / number)
      default: break
      }
    }
    // A guess is made for each, and no loss takes so many means.
    averaged = Set(averaged.sorted().prefix(32))
    summed = SampleCounts.terms(in: scene)
  }

  /// The same with what a claim adds: its samples, and how often a parameter is used.
  func with(_ guesses: Guesses) -> SampleCounts {
    var counts = self
    let targets = guesses.targets
    if targets.allSatisfy({ guesses.scene.tape.isLeaf($0) }) {
      for target in targets {
        let uses = guesses.segment.uses(of: target)
        if uses > 1 { counts.summed.insert(uses) }
      }
    } else if let last = guesses.indices.last, last.count == 2, last[0] > 0 {
      counts.summed.insert(last[0] + 1)
    }
    return counts
  }

  /// How many terms the loss is the sum of, a factor on it aside: the outer ones, and all.
  private static func terms(in scene: Scene) -> Set<Int> {
    var node = scene.root
    while true {
      let view = scene.tape.node(at: node)
      switch (view.op, view.operands.first, view.operands.last) {
      case (.negate, .node(let inner)?, _), (.divide, .node(let inner)?, .constant?),
        (.multiply, .node(let inner)?, .constant?), (.multiply, .constant?, .node(let inner)?):
        node = inner
      case (.sum, _, _), (.add, _, _):
        let all = scene.terms(of: node)?.count ?? 0
        return Set([view.operands.count, all].filter { $0 > 1 })
      default: return []
      }
    }
  }

  private mutating func divided(by number: Double) {
    guard number == number.rounded(), number >= 2, number <= 1e6 else { return }
    averaged.insert(Int(number))
    if number == 2 { hasHalf = true }
    // 1/(2N), with the half of the squared error in it.
    if number >= 4, Int(number) % 2 == 0 {
      averaged.insert(Int(number) / 2)
      hasHalf = true
    }
  }
}
