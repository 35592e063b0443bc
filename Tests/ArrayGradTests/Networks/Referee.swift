import ArrayGrad
import GradCheck
import GradNumbers
import GradTraining

/// A network and a batch for it, with numbers from a seed, held against differences of the loss.
struct Referee {
  let blueprint: Blueprint
  var batch = Batch<Double>()
  let parameters: [Double]

  /// Numbers between -1 and 1, which meet no kink but by chance.
  init(_ blueprint: Blueprint, samples: Int, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    self.blueprint = blueprint
    parameters = (0..<blueprint.parameterCount).map { _ in generator.uniform(-1, 1) }
    let size = blueprint.input.reduce(1, *)
    batch.count = samples
    batch.inputs = (0..<samples * size).map { _ in generator.uniform(-1, 1) }
    let width = blueprint.output.reduce(1, *)
    if blueprint.loss == .squaredError {
      batch.numbers = (0..<samples * width).map { _ in generator.uniform(-1, 1) }
    } else {
      batch.classes = (0..<samples).map { $0 % max(width, 2) }
    }
  }

  /// Throws where a derivative by a parameter or an input is not what differences say.
  func judge() throws {
    let network = Network<Double>(blueprint, parameters: parameters, capacity: batch.count)
    let count = parameters.count
    func place(_ point: [Double]) -> Batch<Double> {
      network.parameters = Array(point[..<count])
      var batch = batch
      batch.inputs = Array(point[count...])
      return batch
    }
    try checkGradient(
      of: { try network.loss(of: place($0)) }, at: parameters + batch.inputs,
      gradient: { point in
        _ = try network.lossAndGradient(of: place(point), wantsInputs: true)
        return network.gradient + network.inputGradient
      }
    ).confirm()
  }

  /// The gradients by parameters and inputs in Float, and in Double at the same numbers.
  func bothPrecisions() throws -> (float: [Double], double: [Double]) {
    let rounded = parameters.map { Double(Float($0)) }
    var doubles = batch
    doubles.inputs = batch.inputs.map { Double(Float($0)) }
    doubles.numbers = batch.numbers.map { Double(Float($0)) }
    var floats = Batch<Float>()
    floats.count = batch.count
    floats.inputs = batch.inputs.map { Float($0) }
    floats.numbers = batch.numbers.map { Float($0) }
    floats.classes = batch.classes
    let double = Network<Double>(blueprint, parameters: rounded, capacity: batch.count)
    let float = Network<Float>(blueprint, parameters: rounded, capacity: batch.count)
    _ = try double.lossAndGradient(of: doubles, wantsInputs: true)
    _ = try float.lossAndGradient(of: floats, wantsInputs: true)
    return (
      (float.gradient + float.inputGradient).map { Double($0) },
      double.gradient + double.inputGradient
    )
  }
}
