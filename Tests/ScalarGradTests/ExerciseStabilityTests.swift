import GradTestSupport
import ScalarGrad
import Testing

// Where the descents on L = x1² + 99 x2² converge, and how fast. Expected are the published limits and
// radii; what is measured are trajectories that the engine's gradients drive.
@Suite struct ExerciseStabilityTests {
  /// How a step uses the gradient and the step before.
  private enum Form {
    case heavyBall, average, nesterov
  }

  /// The first points from (1, 1); the number of steps is bounded, or it ends where a point is huge.
  private func path(
    _ form: Form = .heavyBall, rate: Double, momentum: Double = 0, steps: Int
  ) -> [[Double]] {
    Tape.scope {
      let x = [Value(1), Value(1)]
      var velocity = [0.0, 0]
      var points = [[1.0, 1]]
      while points.count <= steps, (points.last ?? []).allSatisfy({ $0.magnitude < 1e100 }) {
        let start = x.map(\.data)
        if form == .nesterov {
          for k in 0..<2 { x[k].data += momentum * velocity[k] }
        }
        let g = Tape.scope { gradient(of: x[0] ** 2 + 99 * x[1] ** 2, wrt: x) }
        for k in 0..<2 {
          switch form {
          case .heavyBall, .nesterov: velocity[k] = momentum * velocity[k] - rate * g[k]
          case .average: velocity[k] = momentum * velocity[k] - rate * (1 - momentum) * g[k]
          }
          x[k].data = start[k] + velocity[k]
        }
        points.append(x.map(\.data))
      }
      return points
    }
  }

  /// The larger root's size of r² = p r - q, where x'' = p x' - q x for four points of a coordinate.
  ///
  /// Two such equations give p and q by Cramer's rule. In these examples their determinant is above
  /// 0.005 for points near 1, so p and q are good to some 1e-13, and so is the radius: √q for a
  /// conjugate pair, and the root itself where roots are apart. Near a double root an error e of
  /// p² - 4q moves the root by √e/2, which is below 1e-6.
  private func radius(_ x: [Double]) -> Double {
    let determinant = x[1] * x[1] - x[0] * x[2]
    let p = (x[1] * x[2] - x[0] * x[3]) / determinant
    let q = (x[2] * x[2] - x[1] * x[3]) / determinant
    let square = p * p - 4 * q
    return square < 0 ? q.squareRoot() : (p.magnitude + square.squareRoot()) / 2
  }

  /// The radius of a method: the larger one of its two coordinates.
  private func radius(_ form: Form = .heavyBall, rate: Double, momentum: Double) -> Double {
    let points = path(form, rate: rate, momentum: momentum, steps: 3)
    return max(radius(points.map { $0[0] }), radius(points.map { $0[1] }))
  }

  private func expectClose(_ a: Double, _ b: Double, _ tolerance: Double = 1e-11) {
    #expect((a - b).magnitude <= tolerance * b.magnitude, "\(a) for \(b)")
  }

  private static let limits: [(String, Double, Double)] = [
    ("gradient descent", 0, 0.010101010101010102), ("heavy ball", 0.9, 0.01919191919191919),
    ("heavy ball", 0.5, 0.015151515151515152), ("average", 0.9, 0.191919191919191919),
    ("nesterov", 0.9, 0.0068542568542568543),
  ]

  /// A thousandth off its limit, plain descent has the factor -1 ± 0.002.
  ///
  /// 10,000 steps shrink or grow by e^20, which is 5e8. The others are further off: near the limit
  /// their root moves by that divided by 1 - μ or so.
  @Test(arguments: limits)
  func `A thousandth below the limit descent converges, above it diverges`(
    name: String, momentum: Double, limit: Double
  ) throws {
    let form: Form =
      switch name {
      case "average": .average
      case "nesterov": .nesterov
      default: .heavyBall
      }
    let below = path(form, rate: limit * 0.999, momentum: momentum, steps: 10_000)
    let end = try #require(below.last)
    #expect(below.count == 10_001 && end.allSatisfy { $0.magnitude < 1e-6 }, "\(name): \(end)")
    let above = path(form, rate: limit * 1.001, momentum: momentum, steps: 10_000)
    let far = try #require(above.last)
    #expect(far[1].magnitude > 1e6, "\(name): \(far)")
  }

  @Test func `At 0.02 it depends on the momentum and its form`() throws {
    expectClose(radius(rate: 0.02, momentum: 0.985), 0.99247166206396039)
    expectClose(radius(rate: 0.02, momentum: 0.99), 0.99498743710661995)
    // The neutral case: a root of exactly -1, the other one -0.98.
    expectClose(radius(rate: 0.02, momentum: 0.98), 1, 1e-10)
    expectClose(radius(rate: 0.02, momentum: 0.9), 1.4311234224026316)
    expectClose(radius(.average, rate: 0.02, momentum: 0.9), 0.9486832980505138)
    // After 5,000 steps: 0.99247^5000 = 4e-17, times the beat of the pair.
    for (momentum, form) in [(0.985, Form.heavyBall), (0.99, .heavyBall), (0.9, .average)] {
      let end = try #require(path(form, rate: 0.02, momentum: momentum, steps: 5_000).last)
      #expect(end.allSatisfy { $0.magnitude < 1e-8 }, "\(momentum): \(end)")
    }
    // Growth per step: the other root's share is (0.629/1.431)^t, below 2^-53 from t = 50 on.
    let heavy = path(rate: 0.02, momentum: 0.9, steps: 100)
    let plain = path(rate: 0.02, steps: 100)
    for t in 60..<100 {
      expectClose(heavy[t + 1][1] / heavy[t][1], -1.431123422402632, 1e-13)
      expectClose(plain[t + 1][1] / plain[t][1], -2.96, 1e-14)
    }
    // Half a unit of the last digit that is given.
    #expect((heavy[50][0] + 0.0681).magnitude <= 0.00005)
    #expect((heavy[50][1] - 1.766e8).magnitude <= 0.0005e8)
  }

  @Test func `A pair of conjugate roots has the square root of the momentum as its radius`() {
    // x_{t+1} x_{t-1} - x_t² shrinks by q = μ with every step, whatever p is.
    for (rate, momentum) in [(0.02, 0.985), (0.02, 0.99), (0.01, 0.9)] {
      let x = path(rate: rate, momentum: momentum, steps: 100).map { $0[1] }
      func bracket(_ t: Int) -> Double { x[t + 1] * x[t - 1] - x[t] * x[t] }
      // Never 0 for a pair; 98 steps of roundings, each of the size of the points.
      expectClose(bracket(99) / bracket(1), power(momentum, 98), 1e-10)
    }
  }

  private func power(_ x: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { result, _ in result * x }
  }

  @Test func `Nesterov with 0.9 diverges at 0.01`() {
    expectClose(radius(.nesterov, rate: 0.01, momentum: 0.9), 2.2534072746321384)
    // The other root is 0.39: its share is gone after 50 steps.
    let x = path(.nesterov, rate: 0.01, momentum: 0.9, steps: 80).map { $0[1] }
    for t in 60..<80 { expectClose(x[t + 1] / x[t], -2.2534072746321384, 1e-13) }
  }

  @Test func `The best momentum at 0.01, and the best pair of all`() {
    expectClose(radius(rate: 0.01, momentum: 0.9), 0.9486832980505138)
    let best = (momentum: 0.73715728752538099, rate: 0.85857864376269050)
    expectClose(radius(rate: 0.01, momentum: best.momentum), best.rate, 1e-6)
    for other in [-0.01, 0.01] {
      #expect(radius(rate: 0.01, momentum: best.momentum + other) > best.rate + 0.004)
    }
    // Plain descent has 49/50 in both coordinates, and a momentum above 0.9604 is slower than that.
    for point in zip(path(rate: 0.01, steps: 50), path(rate: 0.01, steps: 51).dropFirst()) {
      expectClose(point.1[0] / point.0[0], 0.98, 1e-14)
      expectClose(point.1[1] / point.0[1], -0.98, 1e-14)
    }
    #expect(radius(rate: 0.01, momentum: 0.9603) < 0.98)
    #expect(radius(rate: 0.01, momentum: 0.9605) > 0.98)

    let (rate, momentum) = (0.016680602094516368, 0.66806020945163684)
    let optimum = 0.81734950263130205
    expectClose(radius(rate: rate, momentum: momentum), optimum, 1e-6)
    for (dRate, dMomentum) in [(-1e-4, 0.0), (1e-4, 0), (0, -0.01), (0, 0.01)] {
      #expect(radius(rate: rate + dRate, momentum: momentum + dMomentum) > optimum + 0.001)
    }
  }
}
