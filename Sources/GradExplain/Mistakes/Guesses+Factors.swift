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
    let operations = segment.nodes.map { (node: $0, op: scene.op($0)) }
    if operations.contains(where: { $0.op == .log || $0.op == .logSumExp || $0.op == .log1p }) {
      add(.logBaseTen, scaled(1 / Double.log(10)))
      add(.logBaseTen, scaled(Double.log(10)))
    }
    let counts = SampleCounts(self)
    for count in counts.averaged.sorted() { add(.sumForMean, scaled(Double(count))) }
    for count in counts.summed.subtracting(counts.averaged).sorted() {
      add(.meanForSum, scaled(1 / Double(count)))
    }
    if operations.contains(where: { scene.square($0.node) != nil }) || counts.hasHalf {
      add(.factorHalf, scaled(0.5))
      add(.factorTwo, scaled(2))
    }
  }
}

/// How many things a segment adds up, and by what numbers it divides.
struct SampleCounts {
  /// The numbers of terms of means, and whole numbers that are divided by.
  private(set) var averaged: Set<Int> = []
  /// The numbers of terms of sums.
  private(set) var summed: Set<Int> = []
  /// Whether there is a factor of two or one half.
  private(set) var hasHalf = false

  init(_ guesses: Guesses) {
    let (scene, segment) = (guesses.scene, guesses.segment)
    for node in segment.nodes {
      let view = scene.tape.node(at: node)
      switch (view.op, view.operands.first, view.operands.last) {
      case (.mean, _, _): averaged.insert(view.operands.count)
      case (.divide, .node?, .constant(let number)?): divided(by: number)
      case (.multiply, .node?, .constant(let number)?), (.multiply, .constant(let number)?, .node?):
        if number == 2 { hasHalf = true }
        divided(by: 1 / number)
      default: break
      }
    }
    // What the loss adds up, and how often a parameter is used: once for each sample.
    if segment.contains(scene.root), let terms = SampleCounts.losses(in: scene), terms > 1 {
      summed.insert(terms)
    }
    for target in guesses.targets where scene.tape.isLeaf(target) {
      let uses = segment.uses(of: target)
      if uses > 1 { summed.insert(uses) }
    }
  }

  /// How many terms the loss is the sum of, a factor on it aside.
  private static func losses(in scene: Scene) -> Int? {
    var node = scene.root
    while true {
      let view = scene.tape.node(at: node)
      switch (view.op, view.operands.first, view.operands.last) {
      case (.negate, .node(let inner)?, _), (.divide, .node(let inner)?, .constant?),
        (.multiply, .node(let inner)?, .constant?), (.multiply, .constant?, .node(let inner)?):
        node = inner
      case (.sum, _, _), (.add, _, _): return scene.terms(of: node)?.count
      default: return nil
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
