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
    let interrupts = Interrupts()
    do throws(TrainProblem) {
      return try train(interrupts)
    } catch {
      if interrupts.wasPressed { return .interrupted }
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
      throw TrainProblem(message: error.message, hint: error.hint)
    }
    try start?.check(recipe)
    let kernels = try kernels(recipe)
    let data = try TrainData.load(recipe.data)
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
    let folder = try folder(start)
    var metadata = ["gradual": Help.version, "blueprint-json": blueprint.json]
    if folder != nil {
      let hash = TrainData.hash(data)
      if let old = start?.dataHash, old != hash {
        throw TrainProblem(
          message: "cannot go on: the data '\(oneLine(recipe.data.text))' is not what it was",
          hint: "name the same data, or train from the start")
      }
      metadata[TrainStart.hashName] = hash
    }
    let session = TrainSession(
      recipe: recipe, blueprint: blueprint, data: data, kernels: kernels, metadata: metadata,
      folder: folder, options: options, console: console, interrupts: interrupts)
    let repeats = options.repeats ?? start?.repeats ?? 1
    if let start, start.repeats == 1, repeats > 1 {
      throw TrainProblem(
        message: "cannot go on: this training has one seed, and asked for are \(repeats)",
        hint: "leave --repeat out, or train from the start")
    }
    session.introduce()
    return repeats == 1 ? try session.runOne(from: start) : try session.runAll(repeats, from: start)
  }

  private func kernels(_ recipe: TrainRecipe) throws(TrainProblem) -> Kernels {
    do throws(Kernels.MissingLevel) {
      return try Kernels(level: recipe.level, threads: options.threads)
    } catch {
      throw TrainProblem(
        message: "this machine has no \(recipe.level), which the training began with",
        hint: "--kernels \(Kernels.Level.best) goes on, with other roundings from here on")
    }
  }

  /// Where the training is saved; nil for nowhere.
  private func folder(_ start: TrainStart?) throws(TrainProblem) -> TrainFolder? {
    if let out = options.out {
      let folder = TrainFolder(path: out)
      try folder.prepare(replacing: options.isForced)
      return folder
    }
    guard let start else { return nil }
    guard let folder = start.folder else {
      throw TrainProblem(
        message: "'\(oneLine(options.resume ?? ""))' stands in no folder of a training",
        hint: "name a folder for what is to come: --out DIR")
    }
    folder.sweep()
    return folder
  }
}
