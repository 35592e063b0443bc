import GradNumbers
import Testing

@Suite struct SplitMix64Tests {
  /// The published first numbers for the seed 1234567 (Rosetta Code, "Pseudo-random numbers/Splitmix64").
  @Test func `The first numbers are the published ones`() {
    var random = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in random.next() } == expected)
  }

  /// Means and variances within five standard errors of the mean for 100,000 numbers.
  @Test func `Uniform and normal numbers have their mean and variance`() {
    var random = SplitMix64(seed: 1)
    let n = 100_000.0
    let uniform = (0..<100_000).map { _ in random.uniform() }
    #expect(uniform.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect((uniform.reduce(0, +) / n - 0.5).magnitude < 5 * (1.0 / 12 / n).squareRoot())
    let normal = (0..<100_000).map { _ in random.normal(mean: 2, deviation: 3) }
    let mean = normal.reduce(0, +) / n
    #expect((mean - 2).magnitude < 5 * 3 / n.squareRoot())
    let variance = normal.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
    // The variance of a normal sample's variance is 2σ⁴/n.
    #expect((variance - 9).magnitude < 5 * 9 * (2 / n).squareRoot())
  }

  /// Each of the 24 orders of four elements about 1,000 times; 5 standard deviations are 155.
  @Test func `A shuffle gives every order its share`() {
    var random = SplitMix64(seed: 2)
    var seen: [[Int]: Int] = [:]
    for _ in 0..<24_000 {
      var order = [0, 1, 2, 3]
      random.shuffle(&order)
      seen[order, default: 0] += 1
    }
    #expect(seen.count == 24 && seen.values.allSatisfy { abs($0 - 1000) < 155 })
    var few = [7]
    random.shuffle(&few)
    #expect(few == [7])
    #expect((0..<100).allSatisfy { _ in (0..<3).contains(random.integer(below: 3)) })
  }
}
