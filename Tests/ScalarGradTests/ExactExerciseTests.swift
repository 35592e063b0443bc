import Foundation
import GradNumbers
import ScalarGrad
import Testing

// The homework in fractions, where == decides.
@Suite struct ExactExerciseTests {
  /// The rows of References/exact-descent.txt, which python3's fractions wrote, by their first word.
  private func references() throws -> [String: [[Rational]]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "References/exact-descent.txt")
    var rows: [String: [[Rational]]] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: " ")
      let numbers = try parts.dropFirst().map { try #require(Rational(String($0))) }
      rows[String(parts[0]), default: []].append(numbers)
    }
    return rows
  }

  // MARK: The ReLU network

  @Test func `The ReLU network's gradients are equal as fractions, backward and forward`() throws {
    try Tape.scope {
      let network = ReluFixture()
      let variables = network.parameters + network.x.flatMap { $0 }
      #expect(try exactValue(of: network.loss) == 985 / 4)
      let backward = try exactGradient(of: network.loss, wrt: variables)
      #expect(backward == ReluFixture.gradients)
      // One direction for each variable, by the slopes of Dual.
      let tape = network.loss.tape
      let forward = variables.map { variable in
        tape.exactTangent(of: network.loss.index) { $0 == variable.index ? 1 : 0 }
      }
      #expect(forward.map(\.tangent) == ReluFixture.gradients)
      #expect(forward.allSatisfy { $0.primal == 985 / 4 })
    }
  }

  @Test func `Four steps on the ReLU network end at python3's fractions`() throws {
    let references = try references()
    let names =
      (0..<6).map { "W0[\($0 / 3)][\($0 % 3)]" } + (0..<3).map { "b0[0][\($0)]" }
      + (0..<6).map { "W1[\($0 / 2)][\($0 % 2)]" } + (0..<2).map { "b1[0][\($0)]" }
      + ["W2[0][0]", "W2[1][0]", "b2[0][0]"]
    let expected = try names.map { try #require(references[$0]?[0][0]) }
    try Tape.scope {
      let network = ReluFixture()
      let variables = network.parameters
      var point = variables.map { Rational(decimal: $0.data) }
      for step in 1...4 {
        let gradient = try exactGradient(of: network.loss, wrt: variables, at: point)
        point = zip(point, gradient).map { $0 - 1 / 1000 * $1 }
        let loss = try exactValue(of: network.loss, setting: variables, to: point)
        #expect(loss == references["J\(step)"]?[0][0])
      }
      #expect(point == expected)
      // J takes 9,893 bits there and some 49,000 one step on.
      let next = try exactGradient(of: network.loss, wrt: variables, at: point, limit: 12_000)
      let beyond = zip(point, next).map { $0 - 1 / 1000 * $1 }
      #expect {
        try exactValue(of: network.loss, setting: variables, to: beyond, limit: 12_000)
      } throws: { error in
        guard case .tooLarge(let bits, 12_000)? = (error as? ExactRefusal)?.reason else {
          return false
        }
        return bits > 12_000
      }
    }
  }

  // MARK: Descent on x1² + 99 x2²

  private func withBowl<T>(_ body: (Value, [Value]) throws -> T) rethrows -> T {
    try Tape.scope {
      let x = [Value(1), Value(1)]
      return try body(x[0] ** 2 + 99 * x[1] ** 2, x)
    }
  }

  /// The points after 0, 1, … steps, as far as they are exact.
  private func descend(
    rate: Rational, momentum: Rational = 0, steps: Int, limit: Int = Rational.defaultLimit
  ) -> (points: [[Rational]], refusal: ExactRefusal?) {
    withBowl { loss, x in
      var (points, velocity): ([[Rational]], [Rational]) = ([[1, 1]], [0, 0])
      do {
        for step in 0..<steps {
          let gradient = try exactGradient(of: loss, wrt: x, at: points[step], limit: limit)
          velocity = zip(velocity, gradient).map { momentum * $0 - rate * $1 }
          points.append(zip(points[step], velocity).map { $0 + $1 })
        }
      } catch { return (points, error as? ExactRefusal) }
      return (points, nil)
    }
  }

  private func loss(_ point: [Rational]) throws -> Rational {
    try withBowl { loss, x in try exactValue(of: loss, setting: x, to: point) }
  }

  @Test func `Twenty exact steps are powers of the factors`() throws {
    let (points, refusal) = descend(rate: 0.02, steps: 20)
    #expect(points.count == 21 && refusal == nil)
    for (t, point) in points.enumerated() {
      let (first, second) = (
        Rational.pow(24 / 25, Rational(t)), Rational.pow(-74 / 25, Rational(t))
      )
      #expect(point == [first, second])
      #expect(try loss(point) == first * first + 99 * second * second)
    }
    // 0.01: 49/50 and -49/50, and L falls by the same factor from every start.
    for (t, point) in descend(rate: 0.01, steps: 20).points.enumerated() {
      let power = Rational.pow(49 / 50, Rational(t))
      #expect(point == [power, t % 2 == 0 ? power : -power])
      #expect(try loss(point) == Rational.pow(0.9604, Rational(t)) * 100)
    }
  }

  /// The gradient 198·(-74/25)ᵗ has 7.63 + 6.21·t bits above: 94.6 at t = 14, 100.8 at t = 15.
  @Test func `At a limit of 100 bits the sixteenth step is refused`() throws {
    let (points, refusal) = descend(rate: 0.02, steps: 20, limit: 100)
    #expect(points.count == 16)
    #expect(points.last == [Rational.pow(0.96, 15), Rational.pow(-2.96, 15)])
    let reason = try #require(refusal)
    #expect(reason.reason == .tooLarge(bits: 101, limit: 100) && reason.isDerivative)
    #expect(descend(rate: 0.02, steps: 20, limit: 101).points.count == 17)
  }

  @Test func `The tables are exact`() throws {
    let rows = try #require(try references()["descent"])
    #expect(rows.count == 28)
    for row in rows {
      let t = try #require(row[2].numerator.flatMap { Int(exactly: $0) })
      let (points, refusal) = descend(rate: row[0], momentum: row[1], steps: t)
      #expect(refusal == nil && points.last == [row[3], row[4]])
      #expect(try loss(try #require(points.last)) == row[5])
    }
  }

  /// The decimals of the homework's tables to t = 5: x1, x2 to the last digit.
  private static let tables: [(rate: Rational, momentum: Rational, rows: [(String, String)])] = [
    (
      0.02, 0,
      [
        ("0.96", "-2.96"), ("0.9216", "8.7616"), ("0.884736", "-25.934336"),
        ("0.84934656", "76.76563456"), ("0.8153726976", "-227.2262782976"),
      ]
    ),
    (
      0.01, 0,
      [
        ("0.98", "-0.98"), ("0.9604", "0.9604"), ("0.941192", "-0.941192"),
        ("0.92236816", "0.92236816"), ("0.9039207968", "-0.9039207968"),
      ]
    ),
    (
      0.02, 0.9,
      [
        ("0.96", "-2.96"), ("0.8856", "5.1976"), ("0.783216", "-8.043056"),
        ("0.65974176", "11.89085536"), ("0.5222252736", "-17.2564116416"),
      ]
    ),
    (
      0.01, 0.9,
      [
        ("0.98", "-0.98"), ("0.9424", "-0.8216"), ("0.889712", "0.947728"),
        ("0.82449856", "0.66362176"), ("0.7493164928", "-0.9060449408"),
      ]
    ),
  ]

  @Test(arguments: tables.indices) func `Five steps have the tables' decimals`(table: Int) {
    let (rate, momentum, rows) = Self.tables[table]
    let points = descend(rate: rate, momentum: momentum, steps: 5).points
    for (point, row) in zip(points.dropFirst(), rows) {
      #expect(point.map(\.decimal) == [row.0, row.1])
    }
  }

  /// The tables' losses and late rows: their decimals, rounded to double, are the fractions' doubles.
  @Test func `Losses and late points have the tables' digits`() throws {
    let losses: [(Rational, Rational, [Double])] = [
      (0.02, 0, [868.32, 7600.647168, 66587.1713501184, 583404.0236801262, 5111547.038181494]),
      (0.01, 0, [96.04, 92.236816, 88.5842380864, 85.07630225817856, 81.7072806887547]),
      (0.02, 0.9, [868.32, 2675.2738176, 6404.99765939712, 13998.28693724152, 29480.86325092684]),
      (0.01, 0.9, [96.04, 67.7157472, 89.71223527936, 44.27878806964634, 81.83230124656036]),
    ]
    for (rate, momentum, numbers) in losses {
      let points = descend(rate: rate, momentum: momentum, steps: 5).points
      for (point, number) in zip(points.dropFirst(), numbers) {
        #expect(try loss(point).approximation == number)
      }
    }
    let slow = descend(rate: 0.01, steps: 100).points
    #expect(slow[100].map(\.approximation) == [0.1326195558947532, 0.1326195558947532])
    #expect(try loss(slow[100]).approximation == 1.7587946605721565)
    #expect(descend(rate: 0.02, steps: 100).points[100][1].approximation == 1.3463907085018212e47)
    let heavy = descend(rate: 0.01, momentum: 0.9, steps: 100).points
    #expect(heavy[50].map(\.approximation) == [0.07393761812965605, 0.09792537801998913])
    #expect(try loss(heavy[50]).approximation == 0.9548153577501062)
    #expect(try loss(heavy[100]).approximation == 0.00043435320319704486)
    let fast = descend(rate: 0.02, momentum: 0.9, steps: 50).points
    #expect(try loss(fast[50]).approximation == 3.0892898586464164e18)
  }

  @Test func `A large gradient is not a large decrease`() throws {
    let gradient = try withBowl { loss, x in try exactGradient(of: loss, wrt: x) }
    #expect(gradient == [2, 198])
    #expect(gradient[0] * gradient[0] + gradient[1] * gradient[1] == 39208)
    #expect(try loss(descend(rate: 0.01, steps: 1).points[1]) - 100 == -3.96)
    #expect(try loss(descend(rate: 0.02, steps: 1).points[1]) - 100 == 768.32)
  }

  // MARK: Softmax

  /// With eˢ = (1, 2, 3) as leaves everything is a fraction but the value of the loss.
  ///
  /// Its logarithm has none, its derivative 1/y has one. By the score s, dl/ds = eˢ·dl/deˢ.
  @Test(arguments: 0..<3) func `Softmax and cross-entropy of the scores 0, ln 2, ln 3`(target: Int)
    throws
  {
    let jacobian: [[Rational]] = [
      [5 / 36, -1 / 18, -1 / 12], [-1 / 18, 2 / 9, -1 / 6], [-1 / 12, -1 / 6, 1 / 4],
    ]
    let probabilities: [Rational] = [1 / 6, 1 / 3, 1 / 2]
    try Tape.scope {
      let e = [Value(1), Value(2), Value(3)]
      let total = sum(e)
      let y = e.map { $0 / total }
      func byScores(_ value: Value) throws -> [Rational] {
        zip([1, 2, 3], try exactGradient(of: value, wrt: e)).map { $0 * $1 }
      }
      let outputs = try y.map { try exactValue(of: $0) }
      #expect(outputs == probabilities)
      let rows = try y.map(byScores)
      #expect(rows == jacobian)

      let loss = -log(y[target])
      var expected = outputs
      expected[target] = expected[target] - 1
      let gradient = try byScores(loss)
      #expect(gradient == expected)
      var byOutputs: [Rational] = [0, 0, 0]
      byOutputs[target] = [-6, -3, -2][target]
      #expect(try exactGradient(of: loss, wrt: y) == byOutputs)
      #expect {
        try exactValue(of: loss)
      } throws: {
        ($0 as? ExactRefusal)?.reason == .noExactValue(of: "log")
      }
      // Targets that add up to 1.4: the gradient is 1.4·y - t and not y - t.
      let terms = [0.2 * log(y[0]), 0.3 * log(y[1]), 0.9 * log(y[2])]
      let weighted = -sum(terms)
      let byTargets: [Rational] = [1 / 30, 1 / 6, -1 / 5]
      #expect(try byScores(weighted) == byTargets)
    }
  }
}
