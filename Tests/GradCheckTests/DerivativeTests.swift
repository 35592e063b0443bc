import Foundation
import GradCheck
import GradNumbers
import Testing

@Suite struct DerivativeTests {
  /// e to 17 digits; the estimate must cover what is left, and be small.
  @Test func `A derivative comes with its error`() throws {
    let slope = try numericalDerivative(of: { (x: Double) in exp(x) }, at: 1)
    let (value, estimate) = (try #require(slope.value), try #require(slope.estimate))
    #expect((value - 2.7182818284590452).magnitude <= estimate)
    #expect(estimate < 1e-10)
    // The values are near e, so their rounding is near 2^-52: at most 16 times as much is seen.
    let noise = try #require(slope.noise)
    #expect(noise >= 0x1p-53 && noise <= 0x1p-48)
    #expect(slope.evaluations <= 40)
    #expect(slope.obstacle == nil && slope.kink == nil)
  }

  /// The gradient of the Rosenbrock function at (-1.2, 1) is (-215.6, -88).
  @Test func `A derivative along a direction is the gradient times the direction`() throws {
    func rosenbrock(_ x: [Double]) -> Double {
      (1 - x[0]) * (1 - x[0]) + 100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0])
    }
    for (direction, expected) in [
      ([1.0, 0], -215.6), ([0, 1], -88), ([1, 2], -391.6), ([-300, 1000], -23_320),
      ([1e-8, 0], -215.6e-8),
    ] {
      let slope = try numericalDerivative(of: rosenbrock, at: [-1.2, 1], direction: direction)
      let (value, estimate) = (try #require(slope.value), try #require(slope.estimate))
      #expect((value - expected).magnitude <= estimate, "\(direction): \(slope)")
      #expect(estimate <= 1e-8 * expected.magnitude, "\(direction): \(slope)")
      #expect(!((value - expected * 1.001).magnitude <= estimate), "\(direction): \(slope)")
    }
    let still = try numericalDerivative(of: rosenbrock, at: [-1.2, 1], direction: [0, 0])
    #expect(still.value == 0)
    #expect(throws: CheckError.components(count: 3, coordinates: 2)) {
      try numericalDerivative(of: rosenbrock, at: [-1.2, 1], direction: [1, 0, 0])
    }
  }

  @Test func `At a kink there are two derivatives`() throws {
    func leaky(_ x: [Double]) -> Double { x[0] > 0 ? 3 * x[0] : x[0] / 4 }
    let seen = try numericalDerivative(of: leaky, at: [0], direction: [1])
    let named = try numericalDerivative(
      of: leaky, at: [0], direction: [1], switches: { [Switch("leaky", margin: $0[0])] })
    for slope in [seen, named] {
      let (before, after) = (try #require(slope.before), try #require(slope.after))
      #expect((before.value - 0.25).magnitude <= before.estimate)
      #expect((after.value - 3).magnitude <= after.estimate)
      #expect(before.estimate < 1e-9 && after.estimate < 1e-9)
      #expect(slope.kink?.distance == 0)
    }
    #expect(seen.kink?.isCertified == false)
    #expect(named.kink?.names == ["leaky"])
    // Against the direction, before and after change places.
    let turned = try numericalDerivative(of: leaky, at: [0], direction: [-1])
    #expect(try #require(turned.before).value.isClose(to: -3, ulps: 1 << 20))
  }

  // MARK: The curve of error against step

  /// Differences of x²: the central one is 2x for every step, the forward one 2x + h, both exact for
  /// steps that are powers of two.
  @Test func `Differences are those of their steps`() throws {
    let curve = try errorCurve(
      of: { $0[0] * $0[0] + $0[1] }, at: [0.75, 5], coordinate: 0, steps: [0.5, 0.25, 0x1p-10])
    #expect(curve.map(\.step) == [0.5, 0.25, 0x1p-10])
    #expect(curve.map(\.central) == [1.5, 1.5, 1.5])
    #expect(curve.map(\.forward) == [2, 1.75, 1.5 + 0x1p-10])
  }

  /// Left of the bottom rounding, right of it the first term left out: e h/2 forward, e h²/6 central.
  @Test func `The errors of exp draw a V`() throws {
    let e = 2.7182818284590452
    let curve = try errorCurve(of: { exp($0[0]) }, at: [1], coordinate: 0)
    #expect(curve.count == errorCurveSteps.count)
    var forward: [Double] = []
    var central: [Double] = []
    for point in curve {
      forward.append((try #require(point.forward) - e).magnitude)
      central.append((try #require(point.central) - e).magnitude)
    }
    // The next terms are h/3 and h²/20 of the first: below 1 % for h = 1e-2.
    let first = try #require(errorCurveSteps.firstIndex(of: 1e-2))
    #expect((forward[first] / (e * 1e-2 / 2) - 1).magnitude < 0.01)
    #expect((central[first] / (e * 1e-4 / 6) - 1).magnitude < 0.01)
    let (bottom, lower) = (try #require(forward.min()), try #require(central.min()))
    // Best steps: 2^-26 with an error of some 1e-8, and 2^-17 with some 1e-11.
    #expect(bottom > 1e-11 && bottom < 1e-7)
    #expect(lower < 1e-10)
    #expect(forward[0] > 1000 * bottom && central[0] > 1000 * lower)
    // At 10^-15 the rounding of e, 2^-52, is divided by the step.
    #expect(max(forward[forward.count - 1], central[central.count - 1]) > 1e-3)
  }

  @Test func `A step that does not move the point gives nothing`() throws {
    let curve = try errorCurve(of: { $0[0] }, at: [1], coordinate: 0, steps: [1e-3, 1e-17])
    #expect(curve[0].forward != nil)
    #expect(curve[1].forward == nil && curve[1].central == nil && curve[1].step == 0)
    #expect(throws: CheckError.components(count: 1, coordinates: 2)) {
      try errorCurve(of: { $0[0] }, at: [1, 2], direction: [1])
    }
    let still = try errorCurve(of: { $0[0] }, at: [1, 2], direction: [0, 0], steps: [0.1])
    #expect(still[0].central == 0)
  }

  /// The steps are the nearest doubles to 10^(-k/2), which python3 gives to 17 digits.
  @Test func `The usual steps go down by half a power of ten`() {
    #expect(errorCurveSteps.count == 29)
    #expect(errorCurveSteps[0] == 0.1 && errorCurveSteps[28] == 1e-15)
    #expect(errorCurveSteps[1].isClose(to: 0.031622776601683791, ulps: 2))
    #expect(errorCurveSteps[27].isClose(to: 3.1622776601683795e-15, ulps: 2))
  }
}
