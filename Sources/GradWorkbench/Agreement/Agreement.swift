public import ArrayGrad
import GradNumbers
public import GradTraining
import ScalarGrad

/// One network in both engines, number by number.
///
/// The engines share no derivative: where they agree, the recorded operations with their rules and the
/// layers derived by hand come to the same. `Element` is what the array engine computes in; the scalar
/// engine always computes in doubles, at the numbers that `Element` rounds parameters and samples to.
public struct Agreement<Element: ArrayElement> {
  /// The network.
  public let blueprint: Blueprint
  /// The parameters that both start from.
  public let parameters: [Double]
  /// The samples that both see.
  public let batch: Batch<Double>
  /// The inner loops of the array engine.
  public let kernels: Kernels
  let arrayBatch: Batch<Element>

  /// Sets up a comparison, or says what of the batch does not fit.
  public init(
    _ blueprint: Blueprint, parameters: [Double], batch: Batch<Double>,
    kernels: Kernels = .standard
  ) throws(BatchError) {
    try blueprint.check(batch)
    self.blueprint = blueprint
    self.kernels = kernels
    self.parameters = parameters.map { Double(Element($0)) }
    var rounded = Batch<Element>()
    rounded.count = batch.count
    rounded.classes = batch.classes
    rounded.inputs = batch.inputs.map { Element($0) }
    rounded.numbers = batch.numbers.map { Element($0) }
    arrayBatch = rounded
    var same = batch
    same.inputs = rounded.inputs.map { Double($0) }
    same.numbers = rounded.numbers.map { Double($0) }
    self.batch = same
  }

  /// One rounding of `Element`, as a part of the number that is rounded: 2^-53 or 2^-24.
  public static var unit: Double { Double(Element.ulpOfOne) / 2 }

  /// Which part of the magnitude of its terms a loss or a derivative may differ by.
  ///
  /// In doubles it is 1e-12, some 9,000 roundings, of which the longest sum and the deepest network of
  /// the tests need a few dozen: it is what `check` allows a student, too. In floats it is 512 roundings,
  /// 3e-5: one for each term of the longest sums there are in small networks, and a few for each function
  /// on the way. To first order no rounding counts more than once for each term, so that what is needed
  /// grows with the longest sum and with the depth, and not with the size of the network.
  /// Derivatives that share products with others, by the array engine's tiles, are measured by the
  /// largest of these.
  public static var bound: Double {
    Element.self == Double.self ? 1e-12 : 512 * unit
  }

  /// The loss and all derivatives, by the parameters (`dW1`, `db1`, …) and by the samples (`dx`).
  public func gradients() throws -> [AgreementTable] { try compare(try arrayAnswers()) }

  /// What the array engine says, for a test to change.
  package struct ArrayAnswers {
    package var loss: Double
    package var gradient: [Double]
    package var inputGradient: [Double]
  }

  /// Asks the array engine.
  package func arrayAnswers() throws -> ArrayAnswers {
    let network = Network<Element>(
      blueprint, parameters: parameters, capacity: batch.count, kernels: kernels)
    let loss = try network.lossAndGradient(of: arrayBatch, wantsInputs: true)
    return ArrayAnswers(
      loss: loss, gradient: network.gradient.map { Double($0) },
      inputGradient: network.inputGradient.map { Double($0) })
  }

  /// Holds answers against what the scalar engine says.
  package func compare(_ answers: ArrayAnswers) throws -> [AgreementTable] {
    compare(answers, with: try reference())
  }

  /// What the scalar engine says: the longest part of a comparison, for many answers that are compared with it.
  package func reference() throws -> Reference { try Reference(blueprint, parameters, batch) }

  /// Holds answers against what the scalar engine has said.
  package func compare(
    _ answers: ArrayAnswers, with reference: Reference
  ) -> [AgreementTable] {
    var tables = [table("loss", [], [reference.loss], [answers.loss], [reference.lossSize])]
    for parameter in blueprint.parameters {
      tables.append(
        table(
          "d" + parameter.name, parameter.shape, reference.gradient[parameter.range],
          answers.gradient[parameter.range],
          sizes(of: parameter, reference.gradientSizes[parameter.range])))
    }
    tables.append(
      table(
        "dx", [batch.count] + blueprint.input, reference.inputGradient[...],
        answers.inputGradient[...], sizes(ofInputs: reference.inputGradientSizes)[...]))
    return tables
  }

  private func table(
    _ name: String, _ shape: [Int], _ scalar: ArraySlice<Double>, _ array: ArraySlice<Double>,
    _ sizes: ArraySlice<Double>
  ) -> AgreementTable {
    // What is smaller than any normal number is rounded by more than its own size says.
    let smallest = Double(Element.leastNormalMagnitude)
    return AgreementTable(
      name: name, shape: shape, scalar: Array(scalar), array: Array(array),
      sizes: sizes.map { max($0, smallest) }, bound: Self.bound)
  }
}

/// What the scalar engine says, with the sizes of the terms that each number is made of.
package struct Reference {
  let loss: Double
  let lossSize: Double
  let gradient: [Double]
  let gradientSizes: [Double]
  let inputGradient: [Double]
  let inputGradientSizes: [Double]

  init(
    _ blueprint: Blueprint, _ parameters: [Double], _ batch: Batch<Double>
  ) throws(BatchError) {
    self = try Tape.scope { () throws(BatchError) -> Reference in
      let pass = try BlueprintNetwork(blueprint, parameters: parameters).pass(of: batch)
      return Reference(pass)
    }
  }

  private init(_ pass: BatchPass) {
    let sizes = pass.magnitudes
    loss = pass.loss.data
    lossSize = Self.size(sizes.loss)
    gradient = pass.gradient
    gradientSizes = sizes.gradient.map(Self.size)
    inputGradient = pass.inputGradient
    inputGradientSizes = sizes.inputGradient.map(Self.size)
  }

  /// The magnitudes of the terms; where they overflow they say nothing, and the number itself counts.
  private static func size(_ number: Magnitude) -> Double {
    let own = number.value.magnitude
    return number.magnitude.isFinite ? max(number.magnitude, own) : own
  }
}
