import GradNumbers
import GradTestSupport
import ScalarGrad
import Testing

@Suite struct RandomGraphTests {
  /// The engine's gradients of 10,000 graphs against extrapolated central differences.
  ///
  /// Ridders' estimate is usually well above the true error, and rarely below it by more than a
  /// factor of a few: ten times it is allowed, and 1e-8 for rounding. (A node below 20 in size is
  /// rounded by 2e-15, which reaches the root at most 30 times larger and is divided by a step of
  /// 7e-5: 8e-10 for a node, and several add up.) A wrong rule is off by far more.
  @Test func `10,000 random graphs agree with the judge`() throws {
    var random = SplitMix64(seed: 20_260_101)
    var scratch: [Double] = []
    var (coordinates, sharp, depth) = (0, 0, 0)
    var operations = Set<Op>()
    for number in 0..<10_000 {
      let graph = Graph.random(using: &random)
      depth = max(depth, graph.depth)
      operations.formUnion(graph.nodes.map(\.op))
      let tape = Tape()
      let indexes = try graph.record(on: tape)
      let root = try #require(indexes.last)
      let value = graph.evaluate(graph.leaves, &scratch)
      #expect((tape.primal(root) - value).magnitude <= 1e-7 * max(1, value.magnitude))
      try tape.sweep(from: root)
      for leaf in graph.leaves.indices {
        let gradient = try #require(tape.gradient(at: indexes[leaf]))
        let slope = graph.slope(byLeaf: leaf, &scratch)
        coordinates += 1
        guard slope.isSharp else { continue }
        sharp += 1
        if (gradient - slope.value).magnitude > 10 * slope.error + 1e-8 {
          Issue.record("graph \(number), leaf \(leaf): \(gradient), the judge says \(slope)")
        }
      }
    }
    let share = Double(sharp) / Double(coordinates)
    print("random graphs: \(sharp) of \(coordinates) coordinates judged sharply, depth to \(depth)")
    #expect(share >= 0.9)
    #expect(depth >= 180 && depth <= 200)
    #expect(operations == Set(Op.allCases.filter { $0 != .constant }))
  }
}
