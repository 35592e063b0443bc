import GradNumbers
import GradTestSupport
import ScalarGrad
import Testing

@Suite struct RandomGraphTests {
  /// The engine's gradients of 10,000 graphs against extrapolated central differences.
  ///
  /// `noise` is how far rounding may move the root if each operation is rounded once. The engine and
  /// the judge both round, and a function of the C library or a formula of the judge with two or
  /// three steps may be off by two units: 4 · noise between their values, from 1e-15 for most graphs
  /// to 4e-12 for the most sensitive one.
  ///
  /// Both ends of a central difference have that noise, which the smallest step h divides: the sum
  /// of two differences by 2h, and up to 2.3 · 1.4 · 1.1 = 3.5 times that after the extrapolation.
  /// That all of it has the same sign is rare: 4 · noise/h in all, 1e-10 for most graphs. Ridders'
  /// estimate is usually well above the rest of the error; four times it is allowed.
  ///
  /// The sensitivities come from the engine, but only for the size of the tolerance: one that is
  /// too large there is the gradient of a node, and shows at the leaves below it.
  @Test func `10,000 random graphs agree with the judge`() throws {
    var random = SplitMix64(seed: 20_260_101)
    var scratch: [Double] = []
    var (coordinates, sharp, fine, depth) = (0, 0, 0, 0)
    var operations = Set<Op>()
    for number in 0..<10_000 {
      let graph = Graph.random(using: &random)
      depth = max(depth, graph.depth)
      operations.formUnion(graph.nodes.map(\.op))
      let tape = Tape()
      let indexes = try graph.record(on: tape)
      let root = try #require(indexes.last)
      try tape.sweep(from: root)
      let value = graph.evaluate(graph.leaves, &scratch)
      let sensitivities = indexes.map { tape.gradient(at: $0) ?? .nan }
      let noise = graph.rounding(scratch, sensitivities: sensitivities)
      #expect(noise < 1e-12, "graph \(number)")
      if !((tape.primal(root) - value).magnitude <= 4 * noise) {
        Issue.record("graph \(number): \(tape.primal(root)), the judge says \(value) ± \(noise)")
      }
      for leaf in graph.leaves.indices {
        let gradient = sensitivities[leaf]
        let slope = graph.slope(byLeaf: leaf, &scratch)
        coordinates += 1
        guard slope.isSharp else { continue }
        sharp += 1
        let tolerance = 4 * slope.error + 4 * noise / Numerical.smallestStep
        if tolerance < 1e-6 * slope.value.magnitude { fine += 1 }
        if !((gradient - slope.value).magnitude <= tolerance) {
          Issue.record("graph \(number), leaf \(leaf): \(gradient), the judge says \(slope)")
        }
      }
    }
    let share = Double(sharp) / Double(coordinates)
    print(
      "random graphs: \(sharp) of \(coordinates) coordinates judged sharply, \(fine) of them to",
      "1e-6 of the derivative, depth to \(depth)")
    #expect(share >= 0.9)
    // A rule that is wrong in its sixth digit shows in nearly every graph that uses it.
    #expect(Double(fine) / Double(sharp) >= 0.95)
    #expect(depth >= 180 && depth <= 200)
    #expect(operations == Set(Op.allCases.filter { $0 != .constant }))
  }
}
