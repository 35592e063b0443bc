import GradCheck
import Testing

@Suite struct NestedSwitchTests {
  /// A relu that is off just below its kink, and an abs of it, which is at its own kink until the
  /// relu comes on: both change at the same place, and the search for it must end.
  @Test(arguments: [1e-3, 1e-6, 1e-8, 1e-10, 1e-12])
  func `A switch that stays at its kink changes where it leaves it`(distance: Double) throws {
    var count = 0
    func inner(_ x: [Double]) -> Double { max(x[0], 0) }
    func switches(_ x: [Double]) -> [Switch] {
      count += 1
      return [Switch("relu", margin: x[0]), Switch("abs", margin: inner(x))]
    }
    func check(_ claimed: Double) throws -> GradientReport {
      try checkGradient(
        of: { inner($0).magnitude }, at: [-distance], claimed: [claimed], switches: switches)
    }
    let report = try check(0)
    #expect(report.verdict == .right, "\(report)")
    #expect(count < 2_000)
    // Nearest on the right, if it is within reach of the report.
    if let kink = report.coordinates[0].kink {
      #expect(kink.names.contains { $0 == "relu" || $0 == "abs" })
      #expect((kink.distance - distance).magnitude <= 1e-9 * distance)
    }
    #expect(try check(0.5).verdict == .wrong)
  }

  /// At the very corner of both, the one-sided slopes are 0 and 1.
  @Test func `Two switches at their kinks at once`() throws {
    func check(_ claimed: Double) throws -> GradientReport {
      try checkGradient(
        of: { max($0[0], 0).magnitude }, at: [0], claimed: [claimed],
        switches: { [Switch("relu", margin: $0[0]), Switch("abs", margin: max($0[0], 0))] })
    }
    #expect(try check(0).coordinates[0].kink?.names == ["relu", "abs"])
    #expect(try check(1).verdict == .kink && check(0.3).verdict == .kink)
    #expect(try check(-0.1).verdict == .wrong && check(1.1).verdict == .wrong)
  }
}
