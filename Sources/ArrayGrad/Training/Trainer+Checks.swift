public import GradTraining

extension Trainer {
  /// The most memory that a network takes without being told, 64 GiB: nobody down here knows how
  /// much there is.
  public static var usualMemoryLimit: Int { 64 << 30 }

  /// Refuses a plan that makes no step, data that does not fit the network, and a network that
  /// takes more memory than the limit.
  ///
  /// - Parameters:
  ///   - blueprint: What the network is made of.
  ///   - data: What it learns from, and is judged by.
  ///   - plan: What is done.
  ///   - memoryLimit: The most bytes that the network may take.
  /// - Throws: ``TrainingError``, as `init` does.
  public static func check(
    _ blueprint: Blueprint, _ data: DataSplit, _ plan: TrainingPlan,
    memoryLimit: Int = Trainer.usualMemoryLimit
  ) throws(TrainingError) {
    if plan.epochs < 1 { throw .plan("epochs", plan.epochs) }
    if plan.batch < 1 { throw .plan("samples in a batch", plan.batch) }
    if let every = plan.logEvery, every < 1 { throw .plan("steps between notes", every) }
    do throws(DataError) {
      try data.training.check(fits: blueprint)
      for part in [data.validation, data.test] where part.count > 0 {
        try part.check(fits: blueprint)
      }
    } catch {
      throw .data(error)
    }
    let bytes = Network<Element>.bytes(of: blueprint, capacity: capacity(blueprint, data, plan))
    if bytes > memoryLimit { throw .memory(bytes: bytes, limit: memoryLimit) }
  }

  /// How many samples the network must have room for.
  static func capacity(_ blueprint: Blueprint, _ data: DataSplit, _ plan: TrainingPlan) -> Int {
    max(min(plan.batch, data.training.count), evaluationBatch(blueprint))
  }

  /// Refuses parameters that are no finite numbers, which nobody could go on from.
  ///
  /// A step that was made of finite gradients may still leave them, where its rate is too large. Look
  /// before what is saved takes the place of a good state.
  ///
  /// - Throws: ``TrainingError/diverged(_:epoch:step:bits:)``, for what the optimizer remembers as well.
  public func checkNumbers() throws(TrainingError) {
    let blueprint = network.blueprint
    let parameters = network.parameters
    if let place = parameters.firstIndex(where: { !$0.isFinite }) {
      let name = blueprint.parameters.first { $0.range.contains(place) }?.name ?? "the parameters"
      throw diverged("a number of \(name) is \(word(parameters[place]))")
    }
    for (name, numbers) in optimizer.state {
      guard let number = numbers.first(where: { !$0.isFinite }) else { continue }
      throw diverged("a number of the optimizer's \(name) is \(word(number))")
    }
  }

  /// The error after the step that was made last.
  private func diverged(_ what: String) -> TrainingError {
    // Behind an epoch's evaluation its last step is that of the epoch before.
    .diverged(what, epoch: max(1, place > 0 ? epoch + 1 : epoch), step: steps, bits: Self.bits)
  }
}
