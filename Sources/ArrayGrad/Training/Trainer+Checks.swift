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
}
