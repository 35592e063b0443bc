import GradCheck
import GradNumbers
import ScalarGrad
import Testing

/// The referee on every operation: it knows them as functions of numbers, and nothing of their rules.
@Suite struct DifferenceTests {
  private static func function(_ op: Op) -> ([Double]) -> Double {
    { x in
      switch op.arity {
      case .one: Rules.value(op, x[0])
      case .two: Rules.value(op, x[0], x[1])
      default: Rules.value(op, list: x)
      }
    }
  }

  /// What decides the branch of an operation; nil where there is none.
  private static func switches(_ op: Op) -> (([Double]) -> [Switch])? {
    switch op {
    case .relu, .leakyRelu, .elu, .abs: { [Switch("\(op)", margin: $0[0])] }
    case .maximum, .minimum: { [Switch("\(op)", margin: $0[0] - $0[1])] }
    default: nil
    }
  }

  private static let switched = PointTests.operations.filter { switches($0) != nil }

  /// Differences find the derivatives of 40 digits, within what they say of themselves and no more.
  ///
  /// The control: derivatives that are off by a thousandth are refused. A few far points may escape,
  /// where the derivative is far smaller than the operation's values: that of cos at 10^-20 is
  /// -10^-20, and values near 1 do not show it.
  @Test(arguments: PointTests.operations)
  func `Differences at a thousand points`(op: Op) throws {
    let f = Self.function(op)
    var (unjudged, wrong, outside) = ([String](), [String](), [String]())
    var (spoiled, refused) = (0, 0)
    for point in try Point.all(of: op) {
      let report = try checkGradient(of: f, at: point.operands, claimed: point.first)
      for row in report.coordinates {
        if row.verdict == .notJudged { unjudged.append(point.testDescription) }
        // No point is at a kink.
        if row.verdict == .wrong || row.verdict == .kink { wrong.append("\(report)") }
        guard let judged = row.judged, let estimate = row.estimate else { continue }
        let error = (judged - point.first[row.index]).magnitude
        if !(error <= estimate) { outside.append("\(report)") }
      }
      let control = try checkGradient(
        of: f, at: point.operands, claimed: point.first.map { $0 * 1.001 })
      for row in control.coordinates where point.first[row.index] != 0 {
        spoiled += 1
        if row.verdict == .wrong { refused += 1 }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(3))")
    #expect(outside.isEmpty, "\(outside.count): \(outside.prefix(3))")
    // 10^-300 below its kink, relu is 0 as far as it is looked at without leaving that side, and a
    // step of 10^-306 leaves no estimate that is worth the name. With switches it is certified.
    #expect(unjudged == (op == .relu ? ["relu(-1e-300)"] : []))
    // relu and maximum have a slope of 0 half of the time.
    #expect(spoiled >= 400 && refused * 100 >= spoiled * 99, "\(refused) of \(spoiled) refused")
  }

  /// With switches every point is judged, and the kink that limits the steps is certified.
  @Test(arguments: switched)
  func `Switches at a thousand points`(op: Op) throws {
    let (f, switches) = (Self.function(op), try #require(Self.switches(op)))
    var (near, certified, controls, refused) = (0, 0, 0, 0)
    for (number, point) in try Point.all(of: op).enumerated() {
      let x = point.operands
      let margin = switches(x)[0].margin
      let report = try checkGradient(of: f, at: x, claimed: point.first, switches: switches)
      #expect(report.isRight, "\(point.testDescription): \(report)")
      for row in report.coordinates {
        // Where the margin is 0: below x0 by the margin, above x1 by it, and nowhere by a rate.
        let isTie = op == .maximum || op == .minimum
        let distance = row.index == 0 ? -margin : isTie ? margin : .infinity
        if x[row.index].magnitude > 1e3 || distance.magnitude > 0.2 { continue }
        near += 1
        guard let kink = row.kink, kink.isCertified else { continue }
        // Nearer than steps can be told apart it is "right here", and the sides are admitted.
        let isHere = margin.magnitude <= 0x1p-50
        #expect((kink.distance == 0) == isHere && (isHere || row.verdict == .right), "\(report)")
        // The place of a change is searched to ten digits, among doubles as large as x.
        let room = 1e-9 * distance.magnitude + 0x1p-50 * max(1, x[row.index].magnitude)
        #expect((kink.distance - distance).magnitude <= room, "\(report)")
        certified += 1
      }
      if number % 5 != 0 { continue }
      // The control, at every fifth point, is off by a thousandth of 1, so that it is outside of both sides of a kink.
      let off = point.first.map { $0 > 0.5 ? $0 + 1e-3 : $0 - 1e-3 }
      let control = try checkGradient(of: f, at: x, claimed: off, switches: switches)
      for row in control.coordinates where x[row.index].magnitude < 1e3 {
        controls += 1
        if row.verdict == .wrong { refused += 1 }
      }
    }
    #expect(near >= 20 && certified == near, "\(certified) of \(near) kinks certified")
    #expect(refused * 100 >= controls * 99, "\(refused) of \(controls) refused")
  }

  // MARK: Edges

  /// The slopes on both sides at the kinks among the edge points, by each operand; nil where there is
  /// no kink by this operand.
  private static func sides(_ edge: EdgePoint) -> [(low: Double, high: Double)?] {
    switch (edge.op, edge.operands) {
    case (.relu, [0]): [(0, 1)]
    case (.abs, [0]): [(-1, 1)]
    case (.leakyRelu, [0, 0.25]): [(0.25, 1), nil]
    case (.elu, [0, 0.5]): [(0.5, 1), nil]
    case (.maximum, [2, 2]), (.minimum, [2, 2]), (.maximum, [0, 0]): [(0, 1), (0, 1)]
    // Along either axis the distance from the origin is an abs.
    case (.hypot, [0, 0]): [(-1, 1), (-1, 1)]
    default: edge.operands.map { _ in nil }
    }
  }

  /// Whether differences can tell a derivative by an operand, away from kinks.
  private static func isJudged(_ edge: EdgePoint, by place: Int) -> Bool {
    // An infinite or missing value, and a place that no step leaves.
    guard edge.value.isFinite, edge.operands[place].isFinite else { return false }
    switch (edge.op, edge.operands, place) {
    // The edge of the domain, where the slope is infinite.
    case (.sqrt, [0], _), (.asin, [1], _), (.acos, [1], _): return false
    // 0^v is 1 at 0 and 0 or infinite beside it; (-2)^v is a number for whole v alone.
    case (.power, [0, 0], 1), (.power, [-2, 3], 1): return false
    // The angle jumps: by 2π across the negative axis, and by π at the origin.
    case (.atan2, [0, -1], 0), (.atan2, [0, 0], _): return false
    default: return true
    }
  }

  /// What the tape claims at an edge is never refused.
  ///
  /// The edges of all operations with operands: a point without coordinates is an error.
  @Test(arguments: EdgePointTests.points.filter { !$0.operands.isEmpty })
  func `Differences at an edge`(edge: EdgePoint) throws {
    let f = Self.function(edge.op)
    // Where only one judge can say, the value is not finite, and any claim will do.
    let claimed = edge.first.map { $0 ?? 0 }
    for switches in [nil, Self.switches(edge.op)] {
      let report = try checkGradient(
        of: f, at: edge.operands, claimed: claimed, switches: switches)
      for (row, sides) in zip(report.coordinates, Self.sides(edge)) {
        let isJudged = Self.isJudged(edge, by: row.index)
        let expected: GradientReport.Verdict =
          sides != nil ? .kink : isJudged ? .right : .notJudged
        #expect(row.verdict == expected, "\(report)")
        #expect((row.obstacle != nil) == (expected == .notJudged), "\(report)")
        if sides != nil {
          let kink = try #require(row.kink, "\(report)")
          #expect(kink.distance == 0 && kink.isCertified == (switches != nil), "\(report)")
        }
        // The controls: what is off, and at a kink what is outside of its sides.
        if !isJudged { continue }
        let (low, high) = sides ?? (claimed[row.index], claimed[row.index])
        for (claim, isAccepted) in [
          (low, true), (high, true), ((low + high) / 2, true), (low - 1e-3, false),
          (high + 1e-3, false), (.nan, false), (.infinity, false),
        ] {
          var changed = claimed
          changed[row.index] = claim
          let report = try checkGradient(
            of: f, at: edge.operands, claimed: changed, switches: switches)
          let verdict = report.coordinates[row.index].verdict
          #expect(verdict == (isAccepted ? expected : .wrong), "\(claim): \(report)")
        }
      }
    }
  }
}
