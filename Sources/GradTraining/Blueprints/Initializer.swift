internal import GradNumbers

/// How the weights of a layer start.
///
/// n_in and n_out are the layer's fan-in and fan-out. Biases start at 0.
public enum Initializer: Hashable, Sendable {
  /// Uniform in ±√(6 / (n_in + n_out)): variance 2 / (n_in + n_out).
  ///
  /// Source: X. Glorot, Y. Bengio, AISTATS 2010, equation 16.
  case glorotUniform
  /// Normal with variance 2 / (n_in + n_out).
  case glorotNormal
  /// Uniform in ±√(6 / n_in): variance 2 / n_in, for relu.
  ///
  /// Source: K. He et al., ICCV 2015, equation 10.
  case heUniform
  /// Normal with variance 2 / n_in, for relu.
  case heNormal
  /// Normal with this standard deviation.
  case normal(deviation: Double)
  /// Uniform in ±bound: variance bound² / 3.
  case uniform(bound: Double)
  /// Uniform in [0, √(1 / (n_in + n_out))), which some homework calls "Xavier".
  ///
  /// It is not: its mean is not 0, and every unit of a layer starts with a large sum.
  case positiveUniform
  /// All 0: nothing breaks the symmetry between the units of a layer.
  case zeros
}

extension Blueprint {
  /// The parameters that a network starts from: the same for the same seed, everywhere.
  ///
  /// Drawn in the order of the flat list.
  public func initialParameters(seed: UInt64) -> [Double] {
    var generator = SplitMix64(seed: seed)
    return parameters.flatMap { parameter in
      if parameter.isBias { return [Double](repeating: 0, count: parameter.count) }
      return (0..<parameter.count).map { _ in initializer.draw(for: parameter, using: &generator) }
    }
  }
}

extension Initializer {
  func draw(for parameter: Blueprint.Parameter, using generator: inout SplitMix64) -> Double {
    let inputs = Double(parameter.fanIn)
    let both = Double(parameter.fanIn + parameter.fanOut)
    func symmetric(_ bound: Double) -> Double { generator.uniform(-bound, bound) }
    switch self {
    case .glorotUniform: return symmetric((6 / both).squareRoot())
    case .glorotNormal: return generator.normal(deviation: (2 / both).squareRoot())
    case .heUniform: return symmetric((6 / inputs).squareRoot())
    case .heNormal: return generator.normal(deviation: (2 / inputs).squareRoot())
    case .normal(let deviation): return generator.normal(deviation: deviation)
    case .uniform(let bound): return symmetric(bound)
    case .positiveUniform: return generator.uniform(0, (1 / both).squareRoot())
    case .zeros: return 0
    }
  }
}
