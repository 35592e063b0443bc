import GradTraining
import Testing

/// Means and variances against the closed forms, for the two layers of 784-300-10.
///
/// Of n draws the mean deviates by σ/√n, and the variance by σ²·√((κ - 1)/n) with the kurtosis κ: 3
/// of a normal distribution, 9/5 of a uniform one. Five deviations are passed once in 1.7 million
/// draws; the seed is fixed.
@Suite("How weights start")
struct InitializerTests {
  struct Moments {
    let mean: Double
    let variance: Double
    let largest: Double
    let smallest: Double
    let count: Double
  }

  static func moments(_ initializer: String, layer: Int) throws -> Moments {
    let blueprint = try Blueprint(text: "784-300-10:sigmoid,init=\(initializer)")
    let all = blueprint.initialParameters(seed: 42)
    let numbers = all[blueprint.parameters[2 * layer].range]
    let count = Double(numbers.count)
    let mean = numbers.reduce(0, +) / count
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    return Moments(
      mean: mean, variance: variance, largest: numbers.max() ?? 0, smallest: numbers.min() ?? 0,
      count: count)
  }

  static func expect(_ m: Moments, mean: Double, variance: Double, kurtosis: Double) {
    #expect(abs(m.mean - mean) < 5 * (variance / m.count).squareRoot())
    #expect(abs(m.variance - variance) < 5 * variance * ((kurtosis - 1) / m.count).squareRoot())
  }

  /// Initializer, layer and variance: 2 / (784 + 300), 2 / (300 + 10), 2 / 784, 2 / 300.
  static let normals: [(String, Int, Double)] = [
    ("glorot-normal", 0, 0.0018450184501845018), ("glorot-normal", 1, 0.0064516129032258064),
    ("he-normal", 0, 0.002551020408163265), ("he-normal", 1, 0.006666666666666667),
    ("normal(0.05)", 0, 0.0025),
  ]

  @Test("Normal distributions have their variance", arguments: normals)
  func normal(_ initializer: String, _ layer: Int, _ variance: Double) throws {
    let moments = try Self.moments(initializer, layer: layer)
    Self.expect(moments, mean: 0, variance: variance, kurtosis: 3)
    // Some draw of three thousand is beyond three deviations: a uniform one never is beyond 1.74.
    #expect(moments.largest > 3 * variance.squareRoot())
  }

  /// Initializer, layer and bound: √(6 / (784 + 300)), √(6 / (300 + 10)), √(6 / 784), √(6 / 300).
  static let uniforms: [(String, Int, Double)] = [
    ("glorot-uniform", 0, 0.07439795259651642), ("glorot-uniform", 1, 0.13912166872805048),
    ("he-uniform", 0, 0.08748177652797065), ("he-uniform", 1, 0.1414213562373095),
    ("uniform(0.2)", 1, 0.2),
  ]

  @Test("Uniform distributions keep within their bounds, and reach them", arguments: uniforms)
  func uniform(_ initializer: String, _ layer: Int, _ bound: Double) throws {
    let moments = try Self.moments(initializer, layer: layer)
    Self.expect(moments, mean: 0, variance: bound * bound / 3, kurtosis: 1.8)
    #expect(moments.largest <= bound)
    #expect(moments.smallest >= -bound)
    // That 3000 draws all miss the last hundredth of either side has a chance of 0.995^3000 ≈ 3e-7.
    #expect(moments.largest > 0.99 * bound)
    #expect(moments.smallest < -0.99 * bound)
  }

  @Test("The deviations of Glorot's normal weights are those of the exercise")
  func glorot() throws {
    let first = try Self.moments("glorot-normal", layer: 0).variance.squareRoot()
    let second = try Self.moments("glorot-normal", layer: 1).variance.squareRoot()
    // A deviation is known to σ/√(2n): 0.15 % of 235,200 weights and 1.3 % of 3000; five times
    // that.
    #expect(relative(first, 0.04295367795875578) < 0.0075)
    #expect(relative(second, 0.08032193289024989) < 0.065)
  }

  @Test("What homework calls Xavier has a mean, and a hidden unit starts with 1.556")
  func positive() throws {
    let moments = try Self.moments("positive-uniform", layer: 0)
    let bound = 0.030372836961539352
    Self.expect(
      moments, mean: 0.015186418480769674, variance: bound * bound / 12, kurtosis: 1.8)
    #expect(moments.smallest >= 0)
    #expect(moments.largest < bound)
    // 784 inputs of MNIST's mean grey 0.1307.
    #expect(abs(784 * 0.1307 * moments.mean - 1.556) < 0.002)
  }

  @Test("Zeros are zeros, biases always are, and a seed means the same numbers")
  func rest() throws {
    let zeros = try Blueprint(text: "3-4-2,init=zeros")
    #expect(zeros.initialParameters(seed: 1) == [Double](repeating: 0, count: 26))
    let blueprint = try Blueprint(text: "3-4-2,init=he-normal")
    let numbers = blueprint.initialParameters(seed: 1)
    #expect(numbers == blueprint.initialParameters(seed: 1))
    #expect(numbers != blueprint.initialParameters(seed: 2))
    for parameter in blueprint.parameters {
      #expect(numbers[parameter.range].allSatisfy { ($0 == 0) == parameter.isBias })
    }
  }

  @Test("A convolution's fans count its kernel's places")
  func convolution() throws {
    // 64 channels of 5 x 5 to 32: fan-in 1600, fan-out 800, so that He's variance is 1/800.
    let blueprint = try Blueprint(text: "64x9x9-conv32k5-gap,init=he-normal")
    let numbers = blueprint.initialParameters(seed: 3)[blueprint.parameters[0].range]
    let count = Double(numbers.count)
    let variance = numbers.reduce(0) { $0 + $1 * $1 } / count
    #expect(relative(variance, 1.0 / 800) < 5 * (2 / count).squareRoot())
  }
}
