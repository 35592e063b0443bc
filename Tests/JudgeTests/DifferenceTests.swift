import GradCheck
import GradNumbers
import ScalarGrad
import Testing

@Suite struct DifferenceTests {
  /// An operation as a function of numbers, without its rule.
  private static func function(_ op: Op) -> ([Double]) -> Double {
    { x in
      switch op.arity {
      case .one: Rules.value(op, x[0])
      case .two: Rules.value(op, x[0], x[1])
      default: Rules.value(op, list: x)
      }
    }
  }

  @Test(arguments: PointTests.operations)
  func `Differences at a thousand points`(op: Op) throws {
    let f = Self.function(op)
    var (unjudged, controls, refused) = (0, 0, 0)
    var (off, vague): ([String], [String]) = ([], [])
    for point in try Point.all(of: op) {
      let report = try checkGradient(of: f, at: point.operands, claimed: point.first)
      for coordinate in report.coordinates {
        switch coordinate.verdict {
        case .right: break
        case .notJudged:
          unjudged += 1
          vague.append("\(point.testDescription): \(report)")
        default: off.append("\(point.testDescription): \(report)")
        }
        guard let judged = coordinate.judged, let estimate = coordinate.estimate else { continue }
        let reference = point.first[coordinate.index]
        if (judged - reference).magnitude > estimate {
          off.append("\(point.testDescription): \(judged) ± \(estimate) for \(reference)")
        }
      }
      let spoiled = point.first.map { $0 * 1.001 }
      let control = try checkGradient(of: f, at: point.operands, claimed: spoiled)
      for row in control.coordinates where point.first[row.index] != 0 {
        controls += 1
        if row.verdict == .wrong { refused += 1 }
        else { vague.append("CONTROL \(point.testDescription): \(control)") }
      }
    }
    print("DIFF \(op): \(unjudged) not judged, refused \(refused) of \(controls), off \(off.count)", vague.prefix(3).joined(separator: "\n"), "\n", off.prefix(3).joined(separator: "\n"))
  }

  @Test(arguments: EdgePointTests.points)
  func edges(edge: EdgePoint) throws {
    let f = Self.function(edge.op)
    let report = try checkGradient(of: f, at: edge.operands, claimed: edge.first.map { $0 ?? 0 })
    print("EDGE \(edge.testDescription) \(report)")
  }
}
