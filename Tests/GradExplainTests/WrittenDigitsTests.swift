import GradExplain
import Testing

@Suite struct WrittenDigitsTests {
  @Test(arguments: [
    ("0.44", 0.435, 0.445), ("1.0", 0.95, 1.05), ("4.4e-1", 0.435, 0.445),
    ("12e-3", 0.0115, 0.0125),
    (".25", 0.245, 0.255), ("1_000.5", 1000.45, 1000.55), ("0.50", 0.495, 0.505),
    ("12.", 11.5, 12.5), ("1.5e3", 1450, 1550),
  ])
  func `digits stand for all that rounds to them`(text: String, lower: Double, upper: Double) throws
  {
    let digits = try #require(WrittenDigits(text))
    #expect(abs(digits.lower - lower) <= 1e-15 * upper)
    #expect(abs(digits.upper - upper) <= 1e-15 * upper)
    #expect(digits.lower <= lower && upper <= digits.upper)
    let negative = try #require(WrittenDigits(text, isNegative: true))
    #expect(negative.lower == -digits.upper)
    #expect(negative.upper == -digits.lower)
  }

  @Test(arguments: ["0", "7", "100", "0.0", "0.00", "0e5", "0.5", "5e-3", "0.005", "1e400"])
  func `integers, zeros and single digits are exact`(text: String) {
    #expect(WrittenDigits(text) == nil)
  }
}
