import GradCheck
import GradNumbers
import Testing

@Suite struct DirectionTests {
  /// ½ Σ dᵢ xᵢ² + (Σ xᵢ)²/n with 100,000 coordinates, whose gradient is dᵢ xᵢ + 2 Σ x / n.
  struct Quadratic {
    let weights: [Double]
    let point: [Double]

    init(count: Int, seed: UInt64) {
      var random = SplitMix64(seed: seed)
      weights = (0..<count).map { _ in random.uniform(0.5, 2) }
      point = (0..<count).map { _ in random.uniform(-1, 1) }
    }

    func callAsFunction(_ x: [Double]) -> Double {
      var (squares, sum) = (0.0, 0.0)
      // Counted by hand, since ranges are slow where nothing is optimized.
      var index = 0
      while index < x.count {
        squares += weights[index] * x[index] * x[index]
        sum += x[index]
        index += 1
      }
      return squares / 2 + sum * sum / Double(x.count)
    }

    var gradient: [Double] {
      let sum = point.reduce(0, +)
      return zip(weights, point).map { $0 * $1 + 2 * sum / Double(point.count) }
    }
  }

  @Test func `100,000 parameters take a few evaluations`() throws {
    let function = Quadratic(count: 100_000, seed: 1)
    let report = try checkGradientAlongDirections(
      of: { function($0) }, at: function.point, claimed: function.gradient)
    #expect(report.verdict == .right, "\(report)")
    #expect(report.evaluations <= 100, "\(report)")
    #expect(report.directions.count == 3)
    #expect(report.suspect == nil)
    #expect(report.block == nil)
  }

  /// 17 halvings, of one or two directions each, on top of the first three: 40 directions at most.
  @Test func `A wrong coordinate among 100,000 is found by halving`() throws {
    for (count, index, change) in [(5_000, 0, 0.3), (100_000, 77_777, -1e-3), (5_000, 4_999, 10)] {
      let function = Quadratic(count: count, seed: 2)
      var claimed = function.gradient
      claimed[index] += change
      let report = try checkGradientAlongDirections(
        of: { function($0) }, at: function.point, claimed: claimed)
      #expect(report.verdict == .wrong, "\(report)")
      #expect(report.suspect?.index == index, "\(report)")
      #expect(report.suspect?.name == "x[\(index)]")
      // It is judged at the point, not where the last direction led.
      let suspect = try #require(report.suspect)
      let (judged, estimate) = (try #require(suspect.judged), try #require(suspect.estimate))
      let error = (judged - function.gradient[index]).magnitude
      #expect(error <= estimate && estimate < 1e-6, "\(report)")
      #expect(report.block == index..<index + 1)
      #expect(report.evaluations < 40 * 30)
    }
  }

  /// Where a whole layer is wrong, the coordinate that is named is one of the wrong ones.
  @Test func `One of many wrong coordinates is named`() throws {
    let function = Quadratic(count: 1_000, seed: 3)
    var claimed = function.gradient
    for index in 300..<400 { claimed[index] *= 2 }
    let report = try checkGradientAlongDirections(
      of: { function($0) }, at: function.point, claimed: claimed,
      names: (0..<1_000).map { "w\($0)" })
    let suspect = try #require(report.suspect)
    #expect((300..<400).contains(suspect.index), "\(report)")
    #expect(suspect.name == "w\(suspect.index)")
    #expect("\(report)".contains("w\(suspect.index)"))
  }

  /// Two errors of the same size and opposite sign cancel in half of all sign vectors.
  @Test func `Errors that cancel for random signs do not escape`() throws {
    let function = Quadratic(count: 50, seed: 4)
    var claimed = function.gradient
    claimed[3] += 0.25
    claimed[4] -= 0.25
    for seed in 1...200 {
      let report = try checkGradientAlongDirections(
        of: { function($0) }, at: function.point, claimed: claimed, directions: 1,
        seed: UInt64(seed))
      #expect(report.verdict == .wrong, "seed \(seed): \(report)")
      let control = try checkGradientAlongDirections(
        of: { function($0) }, at: function.point, claimed: function.gradient, directions: 1,
        seed: UInt64(seed))
      #expect(control.verdict == .right, "seed \(seed): \(control)")
    }
  }

  /// The bound is P(|N(0, e²)| ≤ 2 estimate), which mpmath gives as
  /// erf(sqrt(2) * 0.5) = 0.68268949213708590 for e = 2 estimates: the share within one deviation.
  @Test func `The probability to escape is that of a normal number`() throws {
    let function = Quadratic(count: 20, seed: 5)
    let report = try checkGradientAlongDirections(
      of: { function($0) }, at: function.point, claimed: function.gradient, directions: 1)
    let estimate = try #require(report.directions[0].estimate)
    #expect(
      report.escapeProbability(errorNorm: 2 * estimate).isClose(to: 0.68268949213708590, ulps: 4))
    let norm = try #require(report.errorNorm(escapingWith: 1e-3))
    #expect(report.escapeProbability(errorNorm: norm) <= 1e-3)
    #expect(report.escapeProbability(errorNorm: norm / 1.01) > 1e-3)
  }

  /// Errors of 16 estimates: the bound is erf(√2/16) = 0.0996.
  ///
  /// Of 400, twice that share would be seven deviations off. Far larger errors never escape, far
  /// smaller ones always.
  @Test func `Errors escape no more often than the bound says`() throws {
    let function = Quadratic(count: 30, seed: 6)
    let trials = 400
    let first = try checkGradientAlongDirections(
      of: { function($0) }, at: function.point, claimed: function.gradient, directions: 1)
    let estimate = try #require(first.directions[0].estimate)
    for (factor, expected) in [(16.0, 0.0...0.2), (0.01, 1...1), (1e6, 0...0.005)] {
      var random = SplitMix64(seed: 99)
      var escaped = 0
      for trial in 0..<trials {
        let pattern = function.point.map { _ in random.normal() }
        let norm = pattern.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let claimed = zip(function.gradient, pattern).map { $0 + $1 / norm * factor * estimate }
        let report = try checkGradientAlongDirections(
          of: { function($0) }, at: function.point, claimed: claimed, directions: 1,
          seed: UInt64(trial))
        if report.verdict == .right { escaped += 1 }
      }
      let share = Double(escaped) / Double(trials)
      #expect(expected.contains(share), "errors of \(factor) estimates: \(share) escape")
    }
  }

  @Test func `A claim that is no number is named at once`() throws {
    let function = Quadratic(count: 1_000, seed: 7)
    for outlier in [Double.nan, .infinity, -.infinity] {
      var claimed = function.gradient
      claimed[123] = outlier
      let report = try checkGradientAlongDirections(
        of: { function($0) }, at: function.point, claimed: claimed)
      #expect(report.verdict == .wrong)
      #expect(report.suspect?.index == 123)
    }
  }

  @Test func `A function without values is not judged`() throws {
    let report = try checkGradientAlongDirections(
      of: { _ in .nan }, at: [1, 2, 3], claimed: [0, 0, 0])
    #expect(report.verdict == .notJudged)
    #expect(!report.isRight)
    #expect("\(report)".contains("the function is nan at the point itself"))
  }

  /// What one direction cannot tell, others do not make up for.
  @Test func `A direction that is not judged is no success`() throws {
    // Chance in the first hundred evaluations: one direction takes about as many to give up.
    var evaluations = 0
    var random = SplitMix64(seed: 5)
    func f(_ x: [Double]) -> Double {
      evaluations += 1
      let chance = evaluations < 100 ? random.uniform(-0.5, 0.5) : 0
      return x[0] + 2 * x[1] + chance
    }
    let report = try checkGradientAlongDirections(
      of: f, at: [1, 1], claimed: [1, 2], directions: 6)
    let counts = Dictionary(grouping: report.directions, by: \.verdict).mapValues(\.count)
    #expect(counts[.notJudged] ?? 0 > 0 && counts[.right] ?? 0 > 0, "\(report)")
    #expect(report.verdict == .notJudged && !report.isRight)
    let words = "\(counts[.notJudged] ?? 0) not judged, \(counts[.right] ?? 0) right; "
    #expect("\(report)".contains("along 6 random directions: " + words), "\(report)")
  }

  @Test func `Directions need a number and fitting counts`() {
    #expect(throws: CheckError.directions(0)) {
      try checkGradientAlongDirections(of: { $0[0] }, at: [1], claimed: [1], directions: 0)
    }
    #expect(throws: CheckError.claims(count: 2, coordinates: 1)) {
      try checkGradientAlongDirections(of: { $0[0] }, at: [1], claimed: [1, 2])
    }
  }
}
