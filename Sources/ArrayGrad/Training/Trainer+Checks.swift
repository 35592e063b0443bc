import GradTraining

extension Trainer {
  /// Whether a plan makes a step.
  static func check(_ plan: TrainingPlan) throws(TrainingError) {
    if plan.epochs < 1 { throw .plan("epochs", plan.epochs) }
    if plan.batch < 1 { throw .plan("samples in a batch", plan.batch) }
    if let every = plan.logEvery, every < 1 { throw .plan("steps between notes", every) }
  }

  /// Whether samples and their targets fit a network.
  static func check(_ data: DataSet, _ blueprint: Blueprint) throws(TrainingError) {
    guard data.features == blueprint.input.reduce(1, *) else {
      throw .features(shape: data.sampleShape, input: blueprint.input)
    }
    let outputs = blueprint.output.reduce(1, *)
    switch (data.targets, blueprint.loss) {
    case (.classes(_, let classes), .binaryCrossEntropy), (.classes(_, let classes), .hinge):
      if classes != 2 { throw .outputs("classes", wanted: classes, found: 2) }
    case (.classes(_, let classes), _):
      if classes > outputs { throw .outputs("classes", wanted: classes, found: outputs) }
    case (.numbers(_, let width), .squaredError):
      if width != outputs { throw .outputs("numbers for a sample", wanted: width, found: outputs) }
    case (.numbers, let loss): throw .targets("numbers", loss: loss)
    }
  }
}
