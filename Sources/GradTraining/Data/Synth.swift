import GradNumbers

extension DataSplit {
  /// The two published versions of a data set for homework.
  public enum SynthVersion: String, CaseIterable, Hashable, Sendable {
    /// Class 1 where x₁² + 1.5·x₁·x₂ + 0.2·x₂² > 0.6: outside of a hyperbola, which its author took
    /// for an ellipse.
    case v1
    /// Class 1 where x₁² + 0.95·x₁·x₂ + 0.4·x₂² > 0.6: outside of an ellipse.
    case v2
  }

  /// The points of `load_synth`, as NumPy draws them from the seed 0: 60,000 to learn from, 10,000
  /// for validation; and the 10,000 that would follow, as a test.
  ///
  /// Points are normal in the plane; no label is wrong. Where the C library's logarithm rounds its
  /// last bit otherwise than Linux's, points may differ in theirs.
  public static func synth(_ version: SynthVersion) -> DataSplit {
    var generator = LegacyRandom(seed: 0)
    let numbers = (0..<160_000).map { _ in generator.normal() }
    let (a, b, c, d) = version == .v1 ? (1.0, 0.5, 1.0, 0.2) : (1.0, -0.05, 1.0, 0.4)
    let labels = (0..<80_000).map { row -> Int in
      let (x, y) = (numbers[2 * row], numbers[2 * row + 1])
      return x * (a * x + b * y) + y * (c * x + d * y) > 0.6 ? 1 : 0
    }
    let whole = DataSet(
      made: [2], values: .numbers(numbers[...]), targets: .classes(labels[...], count: 2))
    return DataSplit(whole, validation: 10_000, test: 10_000)
  }
}
