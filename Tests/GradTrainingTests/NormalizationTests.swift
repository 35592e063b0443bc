import GradTraining
import Testing

@Suite("Normalization")
struct NormalizationTests {
  /// Samples whose features are (0, 10), (4, 10), (8, 40) for training and (16, 0) for the rest.
  static func split() throws -> DataSplit {
    let whole = try DataSet(
      sampleShape: [2], values: .numbers([0, 10, 4, 10, 8, 40, 16, 0, 16, 0]),
      targets: .classes([0, 1, 0, 1, 0], count: 2))
    return DataSplit(whole, validation: 1, test: 1)
  }

  static func inputs(_ data: DataSet) -> [Double] {
    var batch = Batch<Double>()
    data.fill(&batch, rows: 0..<data.count)
    return batch.inputs
  }

  /// By hand; quotients are rounded once or twice: 1e-15 of numbers about 1.
  static func check(_ rule: Normalization.Rule, _ training: [Double], _ test: [Double]) throws {
    let split = try split().normalized(by: rule)
    for (part, expected) in [
      (split.training, training), (split.test, test), (split.validation, test),
    ] {
      let inputs = inputs(part)
      #expect(inputs.count == expected.count)
      for (a, b) in zip(inputs, expected) { #expect(abs(a - b) < 1e-15 * max(1, abs(b))) }
    }
  }

  @Test("By the smallest and the largest number, to [-1, 1]; the other parts may leave it")
  func minMax() throws {
    // All numbers from 0 to 40; each from 0 to 8 and from 10 to 40.
    try Self.check(.minMax, [-1, -0.5, -0.8, -0.5, -0.6, 1], [-0.2, -1])
    try Self.check(.minMaxEach, [-1, -1, 0, -1, 1, 1], [3, -1 - 2.0 / 3])
  }

  @Test("By mean and deviation of the training part alone")
  func standard() throws {
    // Means 4 and 20, variances (16 + 0 + 16)/3 and (100 + 100 + 400)/3.
    let (first, second) = ((32.0 / 3).squareRoot(), 200.0.squareRoot())
    try Self.check(
      .standardEach, [-4 / first, -10 / second, 0, -10 / second, 4 / first, 20 / second],
      [12 / first, -20 / second])
    // Together: the mean of 0, 10, 4, 10, 8, 40 is 12, the mean square distance 1016/6.
    let all = (1016.0 / 6).squareRoot()
    try Self.check(
      .standard, [-12 / all, -2 / all, -8 / all, -2 / all, -4 / all, 28 / all],
      [4 / all, -12 / all])
  }

  @Test("A feature that never changes becomes 0, and the range may be that of all doubles")
  func edges() throws {
    let data = try DataSet(
      sampleShape: [2],
      values: .numbers([5, .greatestFiniteMagnitude, 5, -.greatestFiniteMagnitude]),
      targets: .classes([0, 0], count: 1))
    for rule in [Normalization.Rule.minMaxEach, .standardEach] {
      var fitted = data
      fitted.normalization = Normalization(rule, fittedOn: data)
      let inputs = Self.inputs(fitted)
      #expect(inputs[0] == 0)
      #expect(inputs[2] == 0)
      if rule == .minMaxEach {
        #expect(inputs[1] == 1)
        #expect(inputs[3] == -1)
      }
    }
  }

  @Test("What never changes in the training part becomes 0 in every part")
  func constant() throws {
    // The sum of six tenths is rounded, so that their mean is not 0.1.
    let constants = [Double](repeating: 0.1, count: 6)
    #expect(constants.reduce(0, +) / 6 != 0.1)
    let whole = try DataSet(
      sampleShape: [2],
      values: .numbers([0.1, 1, 0.1, 2, 0.1, 3, 0.1, 4, 0.1, 5, 0.1, 6, 7, 8, -9, 8]),
      targets: .numbers([Double](repeating: 0, count: 8)[...], width: 1))
    for rule in [Normalization.Rule.minMaxEach, .standardEach] {
      let split = DataSplit(whole, validation: 1, test: 1).normalized(by: rule)
      for part in [split.training, split.validation, split.test] {
        let inputs = Self.inputs(part)
        for place in stride(from: 0, to: inputs.count, by: 2) {
          #expect(inputs[place] == 0)
          #expect(inputs[place + 1] != 0)
        }
      }
    }
  }

  @Test("Bytes are fitted like numbers, and give the same as Float and as Double")
  func bytes() throws {
    let bytes = try DataSet(
      sampleShape: [2], values: .bytes([0, 10, 4, 10, 8, 40]),
      targets: .classes([0, 1, 0], count: 2))
    let numbers = try Self.split().training
    for rule in Normalization.Rule.allCases {
      let normalization = Normalization(rule, fittedOn: bytes)
      #expect(normalization == Normalization(rule, fittedOn: numbers))
      var data = bytes
      data.normalization = normalization
      var floats = Batch<Float>()
      data.fill(&floats, rows: 0..<3)
      for (a, b) in zip(floats.inputs, Self.inputs(data)) {
        // Offset, difference and quotient are rounded to 2^-24 of numbers up to 40 / divisor.
        #expect(abs(Double(a) - b) < 1e-5)
      }
    }
    var grey = try DataSet(
      sampleShape: [1], values: .bytes((0...255).map { UInt8($0) }[...]),
      targets: .classes([Int](repeating: 0, count: 256)[...], count: 1))
    grey.normalization = .bytes
    var floats = Batch<Float>()
    grey.fill(&floats, rows: 0..<256)
    // A quotient of two small whole numbers, rounded once.
    #expect(floats.inputs == (0...255).map { Float(Double($0) / 255) })
  }
}
