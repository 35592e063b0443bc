internal import ArrayGrad
internal import GradTraining
internal import GradWorksheet

/// One training, from a seed to its end, or to Ctrl-C or the signal TERM.
struct TrainRun {
  /// What is trained, and how.
  let recipe: TrainRecipe
  let blueprint: Blueprint
  let data: DataSplit
  let kernels: Kernels
  /// Texts that every checkpoint carries.
  let metadata: [String: String]
  /// Where it is saved; nil for nowhere.
  let folder: TrainFolder?
  /// Whether what it goes on from is not what it is saved over.
  let isElsewhere: Bool
  /// Every how many steps it is saved too, apart from the ends of epochs.
  let checkpointEvery: Int?
  let console: Console
  let interrupts: Interrupts
  /// Is called when everything is checked, and before anything is written.
  let begin: () throws(TrainProblem) -> Void
  /// Is told of each epoch.
  let show: (History.Epoch) -> Void
  /// What stands in front of the line of progress.
  let name: String

  /// How a training ended.
  struct Ending {
    let history: History
    let isInterrupted: Bool
    /// The time that this program spent on it.
    let seconds: Double
  }

  /// Trains, from the start or from a checkpoint.
  func run(from file: SafeTensors?) throws(TrainProblem) -> Ending {
    recipe.isDouble ? try train(Double.self, from: file) : try train(Float.self, from: file)
  }

  private func train<Element: ArrayElement & TensorScalar>(
    _ type: Element.Type, from file: SafeTensors?
  ) throws(TrainProblem) -> Ending {
    let trainer = try trainer(type)
    if let file {
      do throws(CheckpointError) {
        try trainer.restore(from: file)
      } catch {
        throw TrainProblem(
          message: "cannot go on from this checkpoint: \(error.message)", hint: error.hint)
      }
      try begin()
      for epoch in trainer.history.epochs { show(epoch) }
      if isElsewhere { try save(trainer) }
      // The program may have been killed behind its last checkpoint and before its report.
      if isElsewhere || trainer.isFinished { try report(trainer) }
    } else {
      try begin()
      try save(trainer)
    }
    let start = System.clock()
    var progress = TrainProgress(console, name: name)
    while !trainer.isFinished {
      if interrupts.wasPressed {
        try saveAll(trainer)
        return Ending(
          history: trainer.history, isInterrupted: true, seconds: System.clock() - start)
      }
      let place = trainer.place
      switch try advance(trainer) {
      case .step:
        progress.show(trainer, after: trainer.place - place)
        if let checkpointEvery, trainer.steps % checkpointEvery == 0 { try save(trainer) }
      case .evaluated: progress.show(trainer, after: 0)
      case .epoch(let epoch):
        try saveAll(trainer)
        show(epoch)
      case .finished: break
      }
    }
    console.clearProgress()
    return Ending(history: trainer.history, isInterrupted: false, seconds: System.clock() - start)
  }

  private func trainer<Element: ArrayElement & TensorScalar>(
    _ type: Element.Type
  ) throws(TrainProblem) -> Trainer<Element> {
    do throws(TrainingError) {
      return try Trainer(
        blueprint, data: data, plan: recipe.plan, kernels: kernels,
        memoryLimit: TrainProblem.memoryLimit)
    } catch {
      throw TrainProblem(error)
    }
  }

  private func advance<Element>(
    _ trainer: Trainer<Element>
  ) throws(TrainProblem) -> Trainer<Element>.Event {
    do throws(TrainingError) {
      return try trainer.advance()
    } catch {
      throw problem(error)
    }
  }

  private func problem(_ error: TrainingError) -> TrainProblem {
    guard case .diverged = error else {
      return TrainProblem(message: error.message, hint: error.hint)
    }
    // What is saved is the state before things went wrong.
    let saved = folder.map { "; '\(oneLine($0.path))' holds the last good state" } ?? ""
    return TrainProblem(message: error.message, hint: error.hint + saved, status: .wrong)
  }

  // MARK: Saving

  /// Saves the state to go on from, unless nobody could.
  private func save<Element: ArrayElement & TensorScalar>(
    _ trainer: Trainer<Element>
  ) throws(TrainProblem) {
    do throws(TrainingError) {
      try trainer.checkNumbers()
    } catch {
      throw problem(error)
    }
    try folder?.write(checkpoint: trainer.checkpoint(metadata: metadata).bytes)
  }

  /// Saves the state, the history and its curves.
  private func saveAll<Element: ArrayElement & TensorScalar>(
    _ trainer: Trainer<Element>
  ) throws(TrainProblem) {
    try save(trainer)
    try report(trainer)
  }

  private func report<Element>(_ trainer: Trainer<Element>) throws(TrainProblem) {
    guard let folder else { return }
    try TrainReport(Histories([trainer.history]), metadata, title: recipe.title).write(into: folder)
  }
}
