internal import ArrayGrad
internal import GradTraining
internal import GradWorksheet

/// `gradual train`: learns from data by back-propagation in whole arrays.
struct TrainCommand {
  private let console: Console
  private let arguments: Arguments
  private let options: TrainOptions

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.console = console
    self.arguments = arguments
    options = try TrainOptions(arguments)
    // Wrong words are told of before anything is read.
    var recipe = TrainRecipe()
    try recipe.apply(arguments)
  }

  func run() -> ExitStatus {
    // A limit of the size of files is told of as a full disk is.
    System.ignoreFileSizeSignal()
    do throws(TrainProblem) {
      return try train(Interrupts(terminations: true))
    } catch {
      console.complain(error.report)
      return error.status
    }
  }

  private func train(_ interrupts: Interrupts) throws(TrainProblem) -> ExitStatus {
    var start: TrainStart?
    if let path = options.resume { start = try TrainStart(path) }
    var recipe = start?.recipe ?? TrainRecipe()
    do throws(UsageError) {
      try recipe.apply(arguments)
    } catch {
      throw TrainProblem(message: error.message, hint: error.hint(in: .train))
    }
    try start?.check(recipe)
    let repeats = try start?.repeats(options.repeats) ?? options.repeats ?? 1
    let folder = try folder(start)
    let kernels = try kernels(recipe)
    let data: DataSplit
    do throws(TrainProblem) {
      data = try load(recipe.data, start)
    } catch {
      // Ctrl-C ends gzip too, and that is no damage.
      if interrupts.wasPressed { return interrupts.status }
      throw error
    }
    let blueprint: Blueprint
    if let known = recipe.blueprint {
      blueprint = known
    } else {
      blueprint = try TrainData.usualBlueprint(for: data)
      recipe.blueprint = blueprint
    }
    do throws(TrainingError) {
      let limit = TrainProblem.memoryLimit
      if recipe.isDouble {
        try Trainer<Double>.check(blueprint, data, recipe.plan, memoryLimit: limit)
      } else {
        try Trainer<Float>.check(blueprint, data, recipe.plan, memoryLimit: limit)
      }
    } catch {
      throw TrainProblem(error)
    }
    var metadata = ["gradual": Help.version, "blueprint-json": blueprint.json]
    if folder != nil {
      metadata[TrainStart.hashName] = try hash(data, recipe.data, start)
      // In a folder of its own it is one training alone.
      if let start, options.out == nil { metadata.merge(start.membership) { $1 } }
    }
    let session = TrainSession(
      recipe: recipe, blueprint: blueprint, data: data, kernels: kernels, metadata: metadata,
      folder: folder, options: options, console: console, interrupts: interrupts)
    let isAlone = start.map { $0.file != nil } ?? (repeats == 1)
    return isAlone ? try session.runOne(from: start) : try session.runAll(repeats, from: start)
  }

  private func load(
    _ spec: DataSpec, _ start: TrainStart?
  ) throws(TrainProblem) -> DataSplit {
    do throws(TrainProblem) {
      return try TrainData.load(spec)
    } catch {
      if start == nil { throw error }
      throw TrainProblem(
        message: error.message, hint: error.hint + "; --data names files that were moved",
        status: error.status)
    }
  }

  /// What the data are, which must be what they were.
  private func hash(
    _ data: DataSplit, _ spec: DataSpec, _ start: TrainStart?
  ) throws(TrainProblem) -> String {
    let hash = TrainData.hash(data)
    if let old = start?.dataHash, old != hash {
      throw TrainProblem(
        message: "cannot go on: the data '\(oneLine(spec.text))' is not what it was",
        hint: "name the same data, or train from the start")
    }
    return hash
  }

  private func kernels(_ recipe: TrainRecipe) throws(TrainProblem) -> Kernels {
    do throws(Kernels.MissingLevel) {
      return try Kernels(level: recipe.level, threads: options.threads)
    } catch {
      throw TrainProblem(
        message: "this machine has no \(recipe.level.name), which the training began with",
        hint: "--kernels \(Kernels.Level.best.name) goes on, with other roundings from here on")
    }
  }

  /// Where the training is saved; nil for nowhere.
  ///
  /// Nothing in it is touched yet.
  private func folder(_ start: TrainStart?) throws(TrainProblem) -> TrainFolder? {
    if let out = options.out {
      let folder = TrainFolder(path: out)
      if let start, folder.holds(start.checkpoints) {
        throw TrainProblem(
          message: "'--out \(oneLine(out))' would replace what "
            + "'--resume \(oneLine(options.resume ?? ""))' goes on from",
          hint: "leave --out out to go on in that folder, or name another one")
      }
      try folder.check(replacing: options.isForced)
      return folder
    }
    guard let start else { return nil }
    guard let folder = start.folder else {
      throw TrainProblem(
        message: "'\(oneLine(options.resume ?? ""))' stands in no folder of a training",
        hint: "name a folder for what is to come: --out DIR")
    }
    return folder
  }
}
