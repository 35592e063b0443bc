import GradCheck
import GradNumbers
import GradTestSupport
import ScalarGrad
import Testing

@Suite struct RightFunctionTests {
  /// Gradients from the tape; the functions are evaluated by code that is not the engine.
  @Test func `No right gradient is refused`() throws {
    var random = SplitMix64(seed: 20_261_125)
    var (coordinates, notJudged, evaluations) = (0, 0, 0)
    var (largest, sharp) = (0.0, 0)
    var relative: [Double] = []
    for number in 0..<10_000 {
      let graph = Graph.random(using: &random)
      let tape = Tape()
      let indexes = try graph.record(on: tape)
      try tape.sweep(from: try #require(indexes.last))
      let gradient = graph.leaves.indices.map { tape.gradient(at: indexes[$0]) ?? .nan }
      var scratch: [Double] = []
      let report = try checkGradient(
        of: { graph.evaluate($0, &scratch) }, at: graph.leaves, claimed: gradient)
      if report.verdict == .wrong { Issue.record("graph \(number): \(report)") }
      evaluations += report.evaluations
      for row in report.coordinates {
        coordinates += 1
        if row.verdict == .notJudged { notJudged += 1 }
        largest = max(largest, row.excess)
        if let judged = row.judged, let estimate = row.estimate {
          if estimate < 1e-8 * judged.magnitude { sharp += 1 }
          if judged != 0 { relative.append(estimate / judged.magnitude) }
        }
      }
    }
    relative.sort()
    print("estimate relative to the derivative: median", relative[relative.count / 2])
    print(
      "right functions:", coordinates, "coordinates,", notJudged, "not judged, largest excess",
      largest, "sharp", sharp, "evaluations a coordinate", evaluations / coordinates)
    #expect(largest < 0.5)
    #expect(sharp * 10 > coordinates * 9)
  }
}
