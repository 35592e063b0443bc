import GradCheck
import GradNumbers
import GradTestSupport
import ScalarGrad
import Testing

@Suite struct RightFunctionTests {
  /// Gradients from the tape; the functions are evaluated by code that is not the engine.
  ///
  /// The control: in every tenth function one derivative is off by a thousandth of itself, and by no
  /// less than 1e-3. Only an estimate of that width lets it pass.
  @Test func `No right gradient is refused`() throws {
    var random = SplitMix64(seed: 20_261_125)
    var (coordinates, notJudged) = (0, 0)
    var (largest, sharp) = (0.0, 0)
    var (controls, refused) = (0, 0)
    var relative: [Double] = []
    for number in 0..<10_000 {
      let graph = Graph.random(using: &random, longOneIn: 20)
      let tape = Tape()
      let indexes = try graph.record(on: tape)
      try tape.sweep(from: try #require(indexes.last))
      let gradient = graph.leaves.indices.map { tape.gradient(at: indexes[$0]) ?? .nan }
      var scratch: [Double] = []
      let report = try checkGradient(
        of: { graph.evaluate($0, &scratch) }, at: graph.leaves, claimed: gradient)
      if report.verdict == .wrong { Issue.record("graph \(number): \(report)") }
      for row in report.coordinates {
        coordinates += 1
        if row.verdict == .notJudged { notJudged += 1 }
        largest = max(largest, row.excess)
        if let judged = row.judged, let estimate = row.estimate {
          if estimate < 1e-8 * judged.magnitude { sharp += 1 }
          if judged != 0 { relative.append(estimate / judged.magnitude) }
        }
      }
      if number % 10 != 0 { continue }
      controls += 1
      var wrong = gradient
      let spoiled = random.integer(below: wrong.count)
      wrong[spoiled] += 1e-3 * max(1, wrong[spoiled].magnitude)
      let control = try checkGradient(
        of: { graph.evaluate($0, &scratch) }, at: graph.leaves, claimed: wrong)
      if control.worst?.index == spoiled && control.count(.wrong) == 1 { refused += 1 }
    }
    #expect(largest < 0.5)
    #expect(sharp * 10 > coordinates * 9)
    #expect(notJudged * 1_000 <= coordinates)
    #expect(controls == 1_000 && refused >= 990, "\(refused) of \(controls) refused")
    // The page on the estimate says so.
    relative.sort()
    #expect(relative[relative.count / 2] < 1e-11)
  }
}
