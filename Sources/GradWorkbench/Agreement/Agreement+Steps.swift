import ArrayGrad
import GradNumbers
public import GradTraining
import ScalarGrad

// What two engines that agree in each gradient come to after some steps.
//
// Each number may differ by 1e-10 of itself or of 1, where it is smaller: parameters are of the size of 1, and
// a difference in one of them counts in the network's sums by its own size, not by the size that the
// parameter happens to have. 1e-10 are a million roundings: a step adds a few of its own, and carries those
// before it on by a factor of about 1 + rate·curvature, at most 2 in a step where the descent is stable, which
// makes 2^20 in twenty steps at the very worst. In floats there are only 2^24 roundings to a number; 2^11 of
// them are allowed, 1.2e-4, which twenty steps of most networks keep by far.
//
// That is enough for plain descent and for momentum. Adam and RMSProp divide by the root of the mean square of
// the gradients: where all of them are rounding, 1e-17 instead of 0, the step is rate·1e-17 / (1e-17 + 1e-8), a
// hundred million times what plain descent would make of it. And near a kink, two engines may land on its two
// sides. So what is beyond the bound is held against twins: the scalar engine again, with gradients that
// are moved at random by up to 32 roundings of their terms, where ten thousand random networks show that the
// engines' gradients differ by up to 22. Where the twins part as far, rounding alone explains the difference;
// where they stay together, it does not.
extension Agreement {
  /// Which part of a parameter, or of 1, the parameters may differ by after some steps.
  public static var stepBound: Double {
    Element.self == Double.self ? 1e-10 : 0x1p11 * unit
  }

  /// The parameters after some steps of an optimizer, each engine with its own gradients.
  public func parameters(
    after steps: Int, of rule: OptimizerRule, rate: Double
  ) throws -> [AgreementTable] {
    try parameters(after: steps, of: rule, rate: rate) { _, _ in }
  }

  /// The same with the array engine's gradient spoiled in each step, for a test.
  package func parameters(
    after steps: Int, of rule: OptimizerRule, rate: Double,
    spoiling spoil: (_ step: Int, _ gradient: inout MutableSpan<Element>) -> Void
  ) throws -> [AgreementTable] {
    let network = Network<Element>(
      blueprint, parameters: parameters, capacity: batch.count, kernels: kernels)
    var optimizer = Optimizer<Element>(rule, for: blueprint)
    var scalar = Descent(self, rule)
    for step in 0..<steps {
      _ = try network.lossAndGradient(of: arrayBatch)
      network.withGradient { spoil(step, &$0) }
      network.update(by: &optimizer, rate: rate)
      try scalar.step(rate: rate)
    }
    let array = network.parameters.map { Double($0) }
    let plain = tables(scalar.parameters, array)
    if !plain.contains(where: \.differs) { return plain }
    return tables(
      scalar.parameters, array,
      spreads: try spreads(from: scalar.parameters, after: steps, of: rule, rate: rate))
  }

  private func tables(
    _ scalar: [Double], _ array: [Double], spreads: [Double]? = nil
  ) -> [AgreementTable] {
    blueprint.parameters.map { parameter in
      let numbers = scalar[parameter.range]
      return AgreementTable(
        name: parameter.name, shape: parameter.shape, scalar: Array(numbers),
        array: Array(array[parameter.range]), sizes: numbers.map { max($0.magnitude, 1) },
        bound: Self.stepBound, spreads: spreads.map { Array($0[parameter.range]) } ?? [])
    }
  }

  /// How many twins are made, and how much farther than they the array engine may go.
  ///
  /// Three draws see the half of what the worst would do with 7 chances of 8, and there are many numbers.
  private static var twins: (count: Int, factor: Double) { (3, 4) }

  /// How far rounding takes each parameter, as far as some twins show.
  private func spreads(
    from parameters: [Double], after steps: Int, of rule: OptimizerRule, rate: Double
  ) throws -> [Double] {
    var spreads = [Double](repeating: 0, count: parameters.count)
    for seed in 0..<Self.twins.count {
      var twin = Descent(self, rule, disturbedBy: SplitMix64(seed: UInt64(seed)))
      for _ in 0..<steps { try twin.step(rate: rate) }
      for (place, number) in twin.parameters.enumerated() {
        let distance = (number - parameters[place]).magnitude
        spreads[place] = max(spreads[place], Self.twins.factor * distance)
      }
    }
    return spreads
  }
}

/// The scalar engine on its way down.
private struct Descent<Element: ArrayElement> {
  private let agreement: Agreement<Element>
  private let blueprint: Blueprint
  private let batch: Batch<Double>
  private var optimizer: Optimizer<Double>
  private var random: SplitMix64?
  private(set) var parameters: [Double]

  init(
    _ agreement: Agreement<Element>, _ rule: OptimizerRule, disturbedBy random: SplitMix64? = nil
  ) {
    self.agreement = agreement
    blueprint = agreement.blueprint
    batch = agreement.batch
    parameters = agreement.parameters
    optimizer = Optimizer(rule, for: agreement.blueprint)
    self.random = random
  }

  mutating func step(rate: Double) throws(BatchError) {
    guard random != nil else {
      let gradient = try Tape.scope { () throws(BatchError) -> [Double] in
        try BlueprintNetwork(blueprint, parameters: parameters).pass(of: batch).gradient
      }
      optimizer.update(&parameters, gradient: gradient, rate: rate)
      return
    }
    let reference = try Reference(blueprint, parameters, batch)
    let sizes = agreement.sizes(ofParameters: reference.gradientSizes)
    let gradient = zip(reference.gradient, sizes).map { number, size in
      number + Self.roundings * Agreement<Element>.unit * size * noise()
    }
    optimizer.update(&parameters, gradient: gradient, rate: rate)
    for place in parameters.indices {
      parameters[place] += Agreement<Element>.unit * parameters[place] * noise()
    }
  }

  /// By how many roundings of its terms a twin's gradient is moved at most.
  private static var roundings: Double { 32 }

  private mutating func noise() -> Double { random?.uniform(-1, 1) ?? 0 }
}
