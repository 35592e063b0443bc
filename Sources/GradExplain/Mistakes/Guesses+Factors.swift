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
      case (.sum, _, _), (.add, _, _):
        if let terms = scene.terms(of: node)?.count, terms > 1 { summed.insert(terms) }
      default: break
      }
    }
    // Of a sum within a sum only the whole is one, and a bias at its end is no sample.
    let uses = Set(segment.targets.map(segment.uses)).filter { $0 > 1 }
    summed.formUnion(uses)
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
