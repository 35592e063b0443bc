import GradCheck
import GradNumbers
import ScalarGrad
import Testing

@Suite struct DifferenceTests {
  /// Differences of an operation find its derivatives, within what they say of themselves.
  ///
  /// They know the operation as a function of numbers, and nothing of its rule.
  @Test(arguments: PointTests.operations)
  func `Differences at a thousand points`(op: Op) throws {
    var unjudged = 0
    var off: [String] = []
    var refused = 0
    let points = try Point.all(of: op)
    for point in points {
      func value(_ x: [Double]) -> Double {
        switch op.arity {
        case .one: Rules.value(op, x[0])
        case .two: Rules.value(op, x[0], x[1])
        default: Rules.value(op, list: x)
        }
      }
      let report = try checkGradient(of: value, at: point.operands, claimed: point.first)
      for coordinate in report.coordinates {
        switch coordinate.verdict {
        case .right: break
        case .notJudged:
          unjudged += 1
        default: off.append("\(point.testDescription): \(report)")
        }
        guard let judged = coordinate.judged, let estimate = coordinate.estimate else { continue }
        let reference = point.first[coordinate.index]
        // The function itself is known to some units in the last place only, which the estimate holds.
        if (judged - reference).magnitude > estimate + 0x1p-46 * reference.magnitude {
          off.append("\(point.testDescription): \(judged) ± \(estimate) for \(reference)")
        }
      }
      // The control: a derivative that is off by a thousandth is refused.
      let spoiled = point.first.map { $0 * 1.001 }
      let verdict = try checkGradient(of: value, at: point.operands, claimed: spoiled).verdict
      if verdict == .wrong { refused += 1 }
    }
    #expect(off.isEmpty, "\(off.count): \(off.prefix(3))")
    print("DIFF \(op): \(unjudged) not judged of \(points.count), refused \(refused)")
  }
}
