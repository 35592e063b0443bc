import GradNumbers
import GradTestSupport
import ScalarGrad
import Testing

// Gradient descent and heavy-ball momentum on L = x1² + 99 x2² from (1, 1).
@Suite struct ExerciseDescentTests {
  private func loss(_ x: [Value]) -> Value { x[0] ** 2 + 99 * x[1] ** 2 }

  /// The points and losses after 0, 1, … steps.
  private func descend(
    rate: Double, momentum: Double = 0, steps: Int
  ) -> [(x: [Double], loss: Double)] {
    Tape.scope {
      let x = [Value(1), Value(1)]
      var velocity = [0.0, 0]
      var path: [(x: [Double], loss: Double)] = []
      for step in 0...steps {
        let (g, l) = Tape.scope {
          let l = loss(x)
          return (gradient(of: l, wrt: x), l.data)
        }
        path.append((x.map(\.data), l))
        if step == steps { break }
        for k in 0..<2 {
          velocity[k] = momentum * velocity[k] - rate * g[k]
          x[k].data += velocity[k]
        }
      }
      return path
    }
  }

  // The decimals are exact (finite decimals, worked out with fractions); each step makes four roundings,
  // which the factor of up to 2.96 per step carries on: 1e-14 relative after five steps.
  private func expectClose(_ a: Double, _ b: Double, _ relative: Double = 1e-14) {
    #expect((a - b).magnitude <= relative * b.magnitude, "\(a) for \(b)")
  }

  @Test func `Gradient descent diverges at 0.02 and converges at 0.01`() {
    let fast: [(Double, Double, Double)] = [
      (1, 1, 100), (0.96, -2.96, 868.32), (0.9216, 8.7616, 7600.647168),
      (0.884736, -25.934336, 66587.1713501184), (0.84934656, 76.76563456, 583404.0236801262),
      (0.8153726976, -227.2262782976, 5111547.038181494),
    ]
    let slow: [(Double, Double, Double)] = [
      (1, 1, 100), (0.98, -0.98, 96.04), (0.9604, 0.9604, 92.236816),
      (0.941192, -0.941192, 88.5842380864), (0.92236816, 0.92236816, 85.07630225817856),
      (0.9039207968, -0.9039207968, 81.7072806887547),
    ]
    for (rate, table) in [(0.02, fast), (0.01, slow)] {
      for (point, expected) in zip(descend(rate: rate, steps: 5), table) {
        expectClose(point.x[0], expected.0)
        expectClose(point.x[1], expected.1)
        expectClose(point.loss, expected.2)
      }
    }
    // After 100 steps a factor has been applied 100 times: 100 times the relative error of one.
    expectClose(descend(rate: 0.01, steps: 100)[100].x[0], 0.1326195558947532, 1e-13)
    expectClose(descend(rate: 0.02, steps: 100)[100].x[1], 1.3463907085018212e47, 1e-13)
  }

  @Test func `Heavy ball with 0.9`() {
    let fast: [(Double, Double, Double)] = [
      (1, 1, 100), (0.96, -2.96, 868.32), (0.8856, 5.1976, 2675.2738176),
      (0.783216, -8.043056, 6404.99765939712), (0.65974176, 11.89085536, 13998.28693724152),
      (0.5222252736, -17.2564116416, 29480.86325092684),
    ]
    let slow: [(Double, Double, Double)] = [
      (1, 1, 100), (0.98, -0.98, 96.04), (0.9424, -0.8216, 67.7157472),
      (0.889712, 0.947728, 89.71223527936), (0.82449856, 0.66362176, 44.27878806964634),
      (0.7493164928, -0.9060449408, 81.83230124656036),
    ]
    for (rate, table) in [(0.02, fast), (0.01, slow)] {
      for (point, expected) in zip(descend(rate: rate, momentum: 0.9, steps: 5), table) {
        // The sum of the step and the velocity cancels up to a digit.
        expectClose(point.x[0], expected.0, 1e-13)
        expectClose(point.x[1], expected.1, 1e-13)
        expectClose(point.loss, expected.2, 1e-13)
      }
    }
    let fifty = descend(rate: 0.01, momentum: 0.9, steps: 50)[50]
    expectClose(fifty.x[0], 0.07393761812965605, 1e-11)
    expectClose(fifty.x[1], 0.09792537801998913, 1e-11)
    expectClose(fifty.loss, 0.9548153577501062, 1e-11)
    expectClose(
      descend(rate: 0.02, momentum: 0.9, steps: 50)[50].loss, 3.0892898586464164e18, 1e-11)
    // Several orders of magnitude from step 100 on.
    let plain = descend(rate: 0.01, steps: 200)
    let heavy = descend(rate: 0.01, momentum: 0.9, steps: 200)
    expectClose(plain[100].loss, 1.7587946605721565, 1e-12)
    expectClose(plain[200].loss, 0.03093358658057127, 1e-12)
    expectClose(heavy[100].loss, 0.00043435320319704486, 1e-11)
    expectClose(heavy[200].loss, 1.3262004501319657e-07, 1e-11)
  }

  @Test func `The change of the loss in one step is not the gradient's size alone`() {
    Tape.scope {
      let x = [Value(1), Value(1)]
      let g = gradient(of: loss(x), wrt: x)
      #expect(g == [2, 198])
      #expect(g[0] * g[0] + g[1] * g[1] == 39208)
    }
    // Exactly -3.96 and +768.32; the losses are near 100 and 868, with an ulp of 1e-13.
    #expect((descend(rate: 0.01, steps: 1)[1].loss - 100 + 3.96).magnitude < 1e-12)
    #expect((descend(rate: 0.02, steps: 1)[1].loss - 100 - 768.32).magnitude < 1e-12)
  }
}
