import GradTraining
import Testing

/// Plain descent and momentum on x₁² + 99·x₂², whose steps are finite decimals.
///
/// The numbers are those of the recursions in Python's fractions, from (1, 1) and v = 0.
@Suite("Steps on x₁² + 99·x₂²")
struct ExactStepTests {
  /// The points of the steps.
  static func path(_ rule: OptimizerRule, rate: Double, steps: Int) -> [[Double]] {
    var optimizer = Optimizer<Double>(rule, count: 2)
    var x = [1.0, 1.0]
    return (0..<steps).map { _ in
      optimizer.update(&x, gradient: [2 * x[0], 198 * x[1]], rate: rate)
      return x
    }
  }

  static func loss(_ x: [Double]) -> Double { x[0] * x[0] + 99 * x[1] * x[1] }

  /// A step rounds a few times, each within 2^-53 ≈ 1.1e-16 of numbers no larger than a few times
  /// the result: 1e-14 is above what five steps add up, and below the last digit but one of the
  /// expected numbers.
  static func expect(_ found: [[Double]], _ expected: [[Double]], _ losses: [Double]) {
    for (x, (y, loss)) in zip(found, zip(expected, losses)) {
      for (a, b) in zip(x, y) { #expect(relative(a, b) < 1e-14, "\(a), where \(b) is right") }
      #expect(relative(Self.loss(x), loss) < 1e-14)
    }
  }

  @Test("Plain descent diverges at 0.02: the factors are 24/25 and -74/25")
  func divergence() {
    let path = Self.path(.sgd, rate: 0.02, steps: 100)
    Self.expect(
      path,
      [
        [0.96, -2.96], [0.9216, 8.7616], [0.884736, -25.934336], [0.84934656, 76.76563456],
        [0.8153726976, -227.2262782976],
      ],
      [868.32, 7600.647168, 66587.1713501184, 583404.0236801262, 5111547.038181494])
    // A hundred factors, each off by a few roundings: 1e-13.
    #expect(relative(path[99][1], 1.3463907085018212e47) < 1e-13)
  }

  @Test("Plain descent converges at 0.01, by 49/50 a step in both coordinates")
  func convergence() {
    let path = Self.path(.sgd, rate: 0.01, steps: 100)
    Self.expect(
      path,
      [
        [0.98, -0.98], [0.9604, 0.9604], [0.941192, -0.941192], [0.92236816, 0.92236816],
        [0.9039207968, -0.9039207968],
      ],
      [96.04, 92.236816, 88.5842380864, 85.07630225817856, 81.7072806887547])
    #expect(relative(path[99][0], 0.1326195558947532) < 1e-13)
    #expect(relative(abs(path[99][1]), 0.1326195558947532) < 1e-13)
    #expect(relative(Self.loss(path[99]), 1.7587946605721565) < 1e-13)
  }

  @Test("Heavy ball with 0.9 diverges at 0.02, by 1.431 a step in place of 2.96")
  func heavyBallDivergence() {
    let path = Self.path(.heavyBall(momentum: 0.9), rate: 0.02, steps: 50)
    Self.expect(
      path,
      [
        [0.96, -2.96], [0.8856, 5.1976], [0.783216, -8.043056], [0.65974176, 11.89085536],
        [0.5222252736, -17.2564116416],
      ],
      [868.32, 2675.2738176, 6404.99765939712, 13998.28693724152, 29480.86325092684])
    #expect(relative(path[49][1], 176649223.2282257) < 1e-12)
    #expect(relative(path[49][1] / path[48][1], -1.4311234224026316) < 1e-12)
  }

  @Test("Heavy ball with 0.9 converges at 0.01, and its loss rises on the way")
  func heavyBallConvergence() {
    let path = Self.path(.heavyBall(momentum: 0.9), rate: 0.01, steps: 200)
    Self.expect(
      path,
      [
        [0.98, -0.98], [0.9424, -0.8216], [0.889712, 0.947728], [0.82449856, 0.66362176],
        [0.7493164928, -0.9060449408],
      ],
      [96.04, 67.7157472, 89.71223527936, 44.27878806964634, 81.83230124656036])
    // The points turn around 0, where digits cancel: 1e-12 of numbers that began as 1.
    #expect(abs(path[49][0] - 0.07393761812965605) < 1e-12)
    #expect(abs(path[49][1] - 0.09792537801998913) < 1e-12)
    #expect(relative(Self.loss(path[99]), 0.00043435320319704486) < 1e-9)
    #expect(relative(Self.loss(path[199]), 1.3262004501319657e-07) < 1e-6)
  }

  @Test("Momentum does help at 0.02: heavy ball above 0.98, and the moving average, converge")
  func momentumHelps() {
    // The radii are 0.99247 and 0.99499: after 3000 steps 1e-9 and 1e-6 of the start.
    for momentum in [0.985, 0.99] {
      let path = Self.path(.heavyBall(momentum: momentum), rate: 0.02, steps: 3000)
      #expect(Self.loss(path[2999]) < 1e-6)
    }
    let neutral = Self.path(.heavyBall(momentum: 0.98), rate: 0.02, steps: 3000)
    #expect(abs(neutral[2999][1]) > 0.1)
    let average = Self.path(.movingAverage(beta: 0.9), rate: 0.02, steps: 50)
    #expect(abs(average[4][0] - 0.947918055960576) < 1e-13)
    #expect(abs(average[4][1] + 0.734543854309376) < 1e-13)
    #expect(abs(average[49][0] - 0.06758587235495139) < 1e-13)
    #expect(abs(average[49][1] + 0.0032730585829607774) < 1e-13)
  }

  @Test("Nesterov with 0.9 diverges at 0.01, where heavy ball converges")
  func nesterov() {
    let path = Self.path(.nesterov(momentum: 0.9), rate: 0.01, steps: 60)
    #expect(relative(path[4][1], -69.27784569808323) < 1e-13)
    #expect(relative(path[59][1] / path[58][1], -2.2534072746321384) < 1e-12)
  }

  @Test("The moving average is heavy ball with (1 - β) times the rate")
  func movingAverage() {
    let average = Self.path(.movingAverage(beta: 0.9), rate: 0.1, steps: 20)
    let ball = Self.path(.heavyBall(momentum: 0.9), rate: 0.1 * (1 - 0.9), steps: 20)
    for (x, y) in zip(average, ball) {
      for (a, b) in zip(x, y) { #expect(abs(a - b) < 1e-12 * max(1, abs(b))) }
    }
  }
}

func relative(_ a: Double, _ b: Double) -> Double { abs(a - b) / max(abs(b), 1e-300) }
