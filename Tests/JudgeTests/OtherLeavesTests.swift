import GradNumbers
import GradTestSupport
import ScalarGrad
import Testing

@Suite struct OtherLeavesTests {
  /// A recording replayed at other leaves is the recording made anew there: the same bits.
  ///
  /// The operations are chosen at the first leaves, so that at others they meet kinks, poles and nan.
  @Test func `Graphs replayed at other leaves, and recorded anew`() throws {
    var random = SplitMix64(seed: 77)
    var changed = 0
    for _ in 0..<10_000 {
      let graph = Graph.random(using: &random)
      let tape = Tape()
      let root = try #require(try graph.record(on: tape).last)
      var moved = graph
      moved.leaves = graph.leaves.map { leaf in
        switch random.integer(below: 4) {
        case 0: -leaf
        case 1: leaf.rounded()
        case 2: random.uniform(-3, 3)
        default: leaf * 1.001
        }
      }
      let anew = Tape()
      _ = try moved.record(on: anew)
      let places = Dictionary(
        uniqueKeysWithValues: zip(tape.leaves, moved.leaves).map { ($0, $1) })
      let values = tape.replay(upTo: root, in: Double.self) { places[$0] }
      let adjoints = tape.adjoints(from: root, in: Double.self, values: values)
      try anew.sweep(from: root)
      let afresh = anew.adjoints(from: root, in: Double.self)
      let isSame = (0...root).allSatisfy { index in
        let place = Int(index)
        guard let (adjoint, other) = pair(adjoints[place], afresh[place]) else {
          return adjoints[place] == nil && afresh[place] == nil
        }
        // The sweep in doubles may give a zero another sign: it takes -0 for nothing to pass on.
        let swept = anew.gradient(at: index) ?? .nan
        return same(values[place], anew.primal(index)) && same(adjoint, other)
          && (adjoint == swept || same(adjoint, swept))
      }
      #expect(isSame, "\(moved)")
      if !same(values[Int(root)], tape.primal(root)) { changed += 1 }
    }
    // The control: other leaves give other numbers nearly always.
    #expect(changed >= 9_000)
  }

  private func pair(_ a: Double?, _ b: Double?) -> (Double, Double)? {
    if let a, let b { (a, b) } else { nil }
  }

  /// Equal bits; one nan is as good as another.
  private func same(_ a: Double, _ b: Double) -> Bool {
    a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
  }
}
