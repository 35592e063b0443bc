import Foundation
import GradCheck
import GradNumbers
import Testing

/// Functions at the edges of what doubles can do.
///
/// Every case has a claim that is off as its control.
@Suite struct EdgeTests {
  struct Case: Sendable, CustomStringConvertible {
    let name: String
    let x: Double
    let slope: Double
    /// What an error counts against: the slope, or where it is 0 how fast the function moves nearby.
    let size: Double
    let f: @Sendable (Double) -> Double
    var description: String { name }

    init(
      _ name: String, at x: Double, slope: Double, size: Double? = nil,
      _ f: @escaping @Sendable (Double) -> Double
    ) {
      self.name = name
      self.size = size ?? slope.magnitude
      self.x = x
      self.slope = slope
      self.f = f
    }
  }

  /// Slopes in closed form.
  static let smooth: [Case] = [
    Case("x² at 3", at: 3, slope: 6) { $0 * $0 },
    Case("x² at 0", at: 0, slope: 0, size: 1e-6) { $0 * $0 },
    Case("a constant", at: 2, slope: 0, size: 1) { _ in 7 },
    Case("a constant of 0", at: 2, slope: 0, size: 1e-6) { _ in 0 },
    Case("x at 1e300", at: 1e300, slope: 1) { $0 },
    Case("x at 1e-300", at: 1e-300, slope: 1) { $0 },
    Case("huge values", at: 0.5, slope: 1e300 * exp(0.5)) { 1e300 * exp($0) },
    Case("values near the largest double", at: 1, slope: 1.5e308) { 1.5e308 * $0 },
    Case("tiny values", at: 0.5, slope: 1e-300 * exp(0.5)) { 1e-300 * exp($0) },
    Case("subnormal values", at: 0.5, slope: 0x1p-1040) { 0x1p-1040 * $0 },
    Case("a large constant", at: 1, slope: exp(1)) { 1e6 + exp($0) },
    Case("sin at 1e6", at: 1e6, slope: cos(1e6)) { sin($0) },
    Case("sin at 1e9", at: 1e9, slope: cos(1e9)) { sin($0) },
    Case("fast oscillation", at: 0.1, slope: 1e5 * cos(1e4)) { sin(1e5 * $0) },
    Case("very fast oscillation", at: 0, slope: 1e10) { sin(1e10 * $0) },
    Case("slow growth", at: 0, slope: 1e-10) { exp(1e-10 * $0) },
    Case("log at 1e-3", at: 1e-3, slope: 1e3) { log($0) },
    Case("log at 1e-9", at: 1e-9, slope: 1e9) { log($0) },
    Case("log at 1e-100", at: 1e-100, slope: 1e100) { log($0) },
    Case("sqrt at 1e-12", at: 1e-12, slope: 5e5) { $0.squareRoot() },
    Case("1/x at 1e-5", at: 1e-5, slope: -1e10) { 1 / $0 },
    Case("a bump at 1e-7", at: 1e-7, slope: -2e7 * exp(-1)) { exp(-($0 * 1e7) * ($0 * 1e7)) },
    Case("asin near 1", at: 0.999999, slope: 1 / (1 - 0.999999 * 0.999999).squareRoot()) {
      asin($0)
    },
    Case("cancellation", at: 0.3, slope: cos(0.3)) { (1e8 + sin($0)) - 1e8 },
    Case("a relu that is off", at: -1.15, slope: 0, size: 1e-6) { max($0, 0) },
    Case("log at 1e-10", at: 1e-10, slope: 1e10) { log($0) },
    Case("log at 1e-13", at: 1e-13, slope: 1e13) { log($0) },
    Case("sqrt at 1e-10", at: 1e-10, slope: 5e4) { $0.squareRoot() },
    Case("sqrt at 1e-13", at: 1e-13, slope: 0.5 / (1e-13).squareRoot()) { $0.squareRoot() },
    Case("a quotient at -1e-50", at: -1e-50, slope: -1e150) { 1e50 / $0 },
    Case("abs at 1e-300", at: 1e-300, slope: 1) { $0.magnitude },
    Case("abs at -1e-20", at: -1e-20, slope: -1) { $0.magnitude },
    Case("relu at 1e-300", at: 1e-300, slope: 1) { max($0, 0) },
    Case("a domain that ends just above", at: 1, slope: exp(1)) {
      $0 > 1 + 1e-7 ? .nan : exp($0)
    },
    Case("a domain that begins here", at: 1, slope: exp(1)) { $0 < 1 ? .infinity : exp($0) },
  ]

  @Test(arguments: smooth) func `The right slope is accepted and a wrong one refused`(_ c: Case)
    throws
  {
    let right = try checkGradient(of: { c.f($0[0]) }, at: [c.x], claimed: [c.slope])
    #expect(right.verdict == .right, "\(right)")
    let row = right.coordinates[0]
    let estimate = try #require(row.estimate)
    #expect(estimate < 1e-3 * c.size, "\(right)")
    for change in [-1e-2, 0.02, 1] {
      let wrong = try checkGradient(
        of: { c.f($0[0]) }, at: [c.x], claimed: [c.slope + change * c.size])
      #expect(wrong.verdict == .wrong, "\(wrong)")
      #expect(!wrong.isRight)
    }
    let nan = try checkGradient(of: { c.f($0[0]) }, at: [c.x], claimed: [.nan])
    #expect(nan.verdict == .wrong, "\(nan)")
    #expect(nan.coordinates[0].ulps == nil)
    let infinite = try checkGradient(of: { c.f($0[0]) }, at: [c.x], claimed: [.infinity])
    #expect(infinite.verdict == .wrong, "\(infinite)")
  }

  /// What cannot be judged is never refused, whatever is claimed.
  static let hopeless: [Case] = [
    Case("the edge of a square root", at: 0, slope: .infinity) { $0.squareRoot() },
    Case("the edge of asin", at: 1, slope: .infinity) { asin($0) },
    Case("a cube root at 0", at: 0, slope: .infinity) { cbrt($0) },
    Case("a value of nan", at: 1, slope: .nan) { _ in .nan },
    Case("an infinite value", at: 0, slope: .infinity) { 1 / $0 },
    Case("finite at the point only", at: 2, slope: 0) { $0 == 2 ? 1 : .nan },
    Case("a slope beyond doubles", at: 0, slope: .infinity) { 1e305 * sin(1e10 * $0) },
  ]

  @Test(arguments: hopeless) func `What cannot be judged is not refused`(_ c: Case) throws {
    for claimed in [c.slope, 0, 1, -3e7] {
      let report = try checkGradient(of: { c.f($0[0]) }, at: [c.x], claimed: [claimed])
      #expect(report.verdict == .notJudged, "\(report)")
      #expect(report.coordinates[0].obstacle != nil)
      #expect(!report.isRight)
    }
  }

  @Test func `Why it cannot be judged is said`() throws {
    func obstacle(at x: Double, _ f: (Double) -> Double) throws -> Obstacle? {
      try checkGradient(of: { f($0[0]) }, at: [x], claimed: [0]).coordinates[0].obstacle
    }
    #expect(try obstacle(at: 0) { $0.squareRoot() } == .unsettled)
    #expect(try obstacle(at: 1) { asin($0) } == .unsettled)
    #expect(try obstacle(at: 2) { $0 == 2 ? 1 : .nan } == .isolated)
    #expect(try obstacle(at: 0) { 1 / $0 } == .value(.infinity))
    #expect(try obstacle(at: -.infinity) { max($0, 0) } == .place(-.infinity))
    #expect(try obstacle(at: 0) { $0 < 0 ? 0 : 1 } == .rough)
  }

  /// Beyond its kink by less than any step, on either side of it.
  @Test(arguments: [1e-300, -1e-300, 1e-20, -1e-20])
  func `A kink that is nearer than any step is one at the point`(x: Double) throws {
    func check(_ claimed: Double) throws -> GradientReport {
      try checkGradient(
        of: { max($0[0], 0) }, at: [x], claimed: [claimed],
        switches: { [Switch("relu", margin: $0[0])] })
    }
    for claimed in [0, 0.5, 1] {
      let report = try check(claimed)
      #expect(report.verdict == .kink, "\(report)")
      #expect(report.coordinates[0].kink?.names == ["relu"], "\(report)")
    }
    for claimed in [-1e-3, 1.001] {
      let report = try check(claimed)
      #expect(report.verdict == .wrong, "\(report)")
    }
  }

  /// Single precision has 2^-24 of noise; steps of 1/4 leave 2^-22, times what the estimate allows.
  @Test func `Noise widens the estimate and nothing else`() throws {
    func f(_ x: [Double]) -> Double { Double(sinf(Float(x[0])) * expf(Float(x[1]))) }
    let x = [0.7, 0.3]
    let gradient = [cos(0.7) * exp(0.3), sin(0.7) * exp(0.3)]
    let report = try checkGradient(of: f, at: x, claimed: gradient)
    #expect(report.verdict == .right, "\(report)")
    for row in report.coordinates {
      let estimate = try #require(row.estimate)
      #expect(estimate > 1e-8 && estimate < 1e-3, "\(report)")
    }
    let wrong = try checkGradient(of: f, at: x, claimed: [gradient[0] + 0.01, gradient[1]])
    #expect(wrong.worst?.index == 0, "\(wrong)")
    let zero = try checkGradient(of: f, at: x, claimed: [gradient[0], 0])
    #expect(zero.worst?.index == 1, "\(zero)")
    // A loss in single precision and a penalty in double precision, which alone moves nearby.
    func mixed(_ x: [Double]) -> Double { f(x) + 1e-4 * (x[0] * x[0] + x[1] * x[1]) }
    let penalized = zip(gradient, x).map { $0 + 2e-4 * $1 }
    #expect(try checkGradient(of: mixed, at: x, claimed: penalized).verdict == .right)
    let doubled = try checkGradient(of: mixed, at: x, claimed: penalized.map { 2 * $0 })
    #expect(doubled.count(.wrong) == 2, "\(doubled)")
  }

  /// A dice in the function: nothing is known, and nothing is refused.
  @Test func `Chance is not judged`() throws {
    var random = SplitMix64(seed: 3)
    let report = try checkGradient(
      of: { $0[0] + random.uniform(-0.1, 0.1) }, at: [1], claimed: [1])
    #expect(report.verdict == .notJudged, "\(report)")
    #expect("\(report)".contains("is there chance or a clock in it?"))
  }

  @Test func `Steps in the values are not taken for a slope of 0`() throws {
    let report = try checkGradient(
      of: { ($0[0] * 4096).rounded() / 4096 }, at: [0.3], claimed: [1])
    #expect(report.verdict == .notJudged, "\(report)")
    #expect(report.coordinates[0].excess == 0, "\(report)")
    let wrong = try checkGradient(
      of: { ($0[0] * 4096).rounded() / 4096 }, at: [0.3], claimed: [-2])
    #expect(wrong.verdict == .wrong, "\(wrong)")
  }

  /// gelu far below zero: 1 + erf(u/√2) cancels, so that the values move in steps of u/2 · 2^-53.
  ///
  /// The slope is Φ(u) + u φ(u), with Φ by erfc, which does not cancel.
  @Test func `Steps inside a function do not make a right slope wrong`() throws {
    var random = SplitMix64(seed: 21)
    var (right, refused) = (0, 0)
    for _ in 0..<1_000 {
      let u = random.uniform(-6, -4)
      let slope =
        erfc(-u / 2.0.squareRoot()) / 2 + u * exp(-u * u / 2) / (2 * Double.pi).squareRoot()
      let f = { (x: [Double]) in x[0] * 0.5 * (1 + erf(x[0] / 2.0.squareRoot())) }
      let report = try checkGradient(of: f, at: [u], claimed: [slope])
      #expect(report.verdict == .right || report.verdict == .notJudged, "gelu(\(u)): \(report)")
      if report.verdict == .right { right += 1 }
      let wrong = try checkGradient(of: f, at: [u], claimed: [1.1 * slope])
      if wrong.verdict == .wrong { refused += 1 }
    }
    #expect(right > 950 && refused > 950, "\(right) right and \(refused) wrong slopes told")
  }

  /// A dead unit: constant up to a kink, which lies farther away than the first steps.
  @Test func `A flat piece has the slope 0`() throws {
    for distance in [1e-1, 1e-3, 1e-5, 3e-6, 1e-7, 1e-9] {
      let f = { (x: [Double]) in max(x[0] - distance, 0) }
      let report = try checkGradient(of: f, at: [0], claimed: [0])
      #expect(report.verdict == .right, "distance \(distance): \(report)")
      let wrong = try checkGradient(of: f, at: [0], claimed: [1])
      #expect(wrong.verdict == .wrong, "distance \(distance): \(wrong)")
      let half = try checkGradient(of: f, at: [0], claimed: [0.5])
      #expect(half.verdict == .wrong, "distance \(distance): \(half)")
    }
  }

  @Test func `Counts that do not fit are named`() {
    #expect(throws: CheckError.claims(count: 3, coordinates: 2)) {
      try checkGradient(of: { $0[0] }, at: [1, 2], claimed: [1, 0, 0])
    }
    #expect(throws: CheckError.names(count: 1, coordinates: 2)) {
      try checkGradient(of: { $0[0] }, at: [1, 2], claimed: [1, 0], names: ["a"])
    }
    #expect(throws: CheckError.emptyPoint) {
      try checkGradient(of: { _ in 0 }, at: [], claimed: [])
    }
    #expect(
      "\(CheckError.claims(count: 3, coordinates: 1))"
        == "claimed has 3 derivatives and the point 1 coordinate: give one for each coordinate, "
        + "in the same order")
  }

  @Test(arguments: [-1e-9, -Double.infinity, .nan, .infinity])
  func `A rounding that is none is refused`(rounding: Double) throws {
    // Compared by words, since nan is not equal to itself.
    let error = #expect(throws: CheckError.self) {
      try checkGradient(of: { $0[0] }, at: [1], claimed: [1], rounding: rounding)
    }
    #expect(try #require(error).description.hasPrefix("a rounding of \(rounding) makes no sense"))
    #expect(throws: CheckError.self) {
      try checkGradientAlongDirections(of: { $0[0] }, at: [1], claimed: [1], rounding: rounding)
    }
    try checkGradient(of: { $0[0] }, at: [1], claimed: [1], rounding: 0).confirm()
  }

  /// A branch that is not taken gives no margin: that is a mistake of the caller, not a trap.
  @Test func `Switches that come and go are refused`() throws {
    func f(_ x: [Double]) -> Double { x[0] > 0 ? max(x[0] - 1e-3, 0) : 0 }
    for limit in [0.6, 0.5 + 1e-9, 0.5 - 1e-3] {
      func switches(_ x: [Double]) -> [Switch] {
        let first = Switch("outer", margin: x[0] - 0.7)
        return x[0] < limit ? [first] : [first, Switch("inner", margin: x[0] - 0.2)]
      }
      let isAll = limit < 0.5
      #expect(
        throws: CheckError.switches(count: isAll ? 1 : 2, expected: isAll ? 2 : 1)
      ) {
        try checkGradient(of: f, at: [0.5], claimed: [1], switches: switches)
      }
    }
    #expect(
      "\(CheckError.switches(count: 1, expected: 2))"
        == "switches gave 2 switches at the point and 1 at a step beside it: give all of them "
        + "everywhere, in the same order, those too whose branch is not taken")
  }

  /// At a kink of abs: -1 before and 1 after.
  @Test func `Excess is 0 between the sides of a kink and above 1 outside`() throws {
    for claimed in [0, 0.5, -0.999] {
      let report = try checkGradient(of: { $0[0].magnitude }, at: [0], claimed: [claimed])
      #expect(report.verdict == .kink && report.coordinates[0].excess == 0, "\(report)")
    }
    for claimed in [1.5, -2, .nan, .infinity] {
      let report = try checkGradient(of: { $0[0].magnitude }, at: [0], claimed: [claimed])
      #expect(report.verdict == .wrong && report.coordinates[0].excess > 1, "\(report)")
    }
  }

  @Test func `What the function throws comes out`() {
    struct Broken: Error {}
    #expect(throws: Broken.self) {
      try checkGradient(of: { _ in throw Broken() }, at: [1], claimed: [1])
    }
  }
}
