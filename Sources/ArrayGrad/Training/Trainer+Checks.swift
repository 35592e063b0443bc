public import GradTraining

extension Trainer {
  /// Refuses a plan that makes no step, and data that does not fit the network.
  ///
  /// - Throws: ``TrainingError``, as `init` does.
  public static func check(
    _ blueprint: Blueprint, _ data: DataSplit, _ plan: TrainingPlan
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
  }
}
