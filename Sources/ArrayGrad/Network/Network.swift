public import GradTraining

/// A network with its parameters, and the memory that its passes need.
///
/// All memory is made when the network is made: passes allocate nothing. A network belongs to one
/// thread at a time; its kernels may use more. Results have the same bits for any number of threads.
///
///     let network = Network<Float>(
///       blueprint, parameters: blueprint.initialParameters(seed: 1), capacity: 50)
///     let loss = try network.lossAndGradient(of: batch)
public final class Network<Element: ArrayElement> {
  /// What the network is made of.
  public let blueprint: Blueprint
  /// The largest number of samples in a batch.
  public let capacity: Int

  let kernels: Kernels
  let stages: [Stage<Element>]
  let memory: NetworkMemory<Element>
  /// How many numbers a sample has before the first layer, and behind the last one.
  let inputCount: Int
  let outputCount: Int
  /// The first layer that learns: no gradient is needed in front of it.
  let firstLearning: Int

  /// How many samples the last pass saw.
  var samples = 0
  /// Whether the first layer sees the live columns of the inputs only.
  var leavesOutDeadColumns = false
  /// Where the gradient by the inputs stands, after a pass that was asked for it.
  var inputGradientPlace: MutableView<Element>?

  /// Makes a network with room for batches of so many samples.
  ///
  /// The program stops where the number of parameters is not the blueprint's, and where there is
  /// less memory than ``bytes(of:capacity:)``.
  ///
  /// - Parameters:
  ///   - blueprint: What the network is made of.
  ///   - parameters: The flat list of parameters, as `Blueprint.parameters` lays it out.
  ///   - capacity: The largest number of samples in a batch.
  ///   - kernels: The inner loops to use.
  public init(
    _ blueprint: Blueprint, parameters: [Double], capacity: Int, kernels: Kernels = .standard
  ) {
    precondition(
      parameters.count == blueprint.parameterCount,
      "\(parameters.count) parameters for a network of \(blueprint.parameterCount)")
    precondition(capacity > 0, "a network with room for \(capacity) samples")
    self.blueprint = blueprint
    self.capacity = capacity
    self.kernels = kernels
    memory = NetworkMemory(blueprint, capacity: capacity)
    stages = memory.stages(of: blueprint, capacity: capacity)
    inputCount = blueprint.input.reduce(1, *)
    outputCount = blueprint.output.reduce(1, *)
    firstLearning = stages.firstIndex { $0.hasParameters } ?? stages.count
    memory.parameters.copy(parameters.map { Element($0) })
  }

  /// The parameters, as one flat list.
  ///
  /// Both ways make a copy; training goes through ``update(by:rate:)``.
  public var parameters: [Element] {
    get { memory.parameters.view.readable.array }
    set {
      precondition(
        newValue.count == blueprint.parameterCount,
        "\(newValue.count) parameters for a network of \(blueprint.parameterCount)")
      memory.parameters.copy(newValue)
    }
  }

  /// The derivatives of the last loss by the parameters, a copy, laid out as they are.
  public var gradient: [Element] { memory.gradient.view.readable.array }

  /// What the network answered in the last pass, sample after sample: a copy, (N, K).
  public var outputs: [Element] { outputPlace(of: samples).readable.array }

  /// The derivatives of the last loss by the inputs, sample after sample: a copy, (N, …).
  ///
  /// The program stops where the last pass was not asked for them.
  public var inputGradient: [Element] {
    guard let place = inputGradientPlace else {
      preconditionFailure("the last pass was not asked for the gradient by the inputs")
    }
    return place.readable.array
  }

  /// Where the answers to so many samples stand.
  func outputPlace(of samples: Int) -> MutableView<Element> {
    // Not by `last`, which allocates where elements are generic.
    stages.isEmpty
      ? memory.inputs.view.part(0..<samples * outputCount)
      : stages[stages.count - 1].y.part(0..<samples * outputCount)
  }
}
