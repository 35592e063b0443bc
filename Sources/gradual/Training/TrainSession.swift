internal import ArrayGrad
internal import GradTraining
internal import GradWorksheet

/// One training, or one from each of several seeds, and what is shown of it.
struct TrainSession {
  let recipe: TrainRecipe
  let blueprint: Blueprint
  let data: DataSplit
  let kernels: Kernels
  /// Texts that every checkpoint carries, beside the recipe.
  let metadata: [String: String]
  let folder: TrainFolder?
  let options: TrainOptions
  let console: Console
  let interrupts: Interrupts

  /// Makes the folder ready, and says what is trained, and how.
  private func begin(_ table: TrainTable) throws(TrainProblem) {
    if let folder {
      if options.out != nil {
        try folder.prepare(replacing: options.isForced)
      } else {
        try folder.take()
        folder.sweep()
      }
    }
    introduce()
    print(table.header)
  }

  private func introduce() {
    guard !options.json else { return }
    let unit = data.training.sampleShape.count == 3 ? "images" : "samples"
    let plan = recipe.plan
    var lines = [
      "\(blueprint.text): \(TrainNumber.grouped(blueprint.parameterCount)) parameters",
      "\(oneLine(recipe.data.text)): \(TrainNumber.grouped(data.training.count)) \(unit) to learn from, "
        + "\(TrainNumber.grouped(data.validation.count)) for validation, "
        + "\(TrainNumber.grouped(data.test.count)) for the test",
      "\(plan.rule.text), rate \(plan.schedule.text), batches of \(plan.batch)",
      "seed \(recipe.seed), \(recipe.isDouble ? "Double" : "Float"), \(kernels.level), "
        + "\(kernels.threads) thread\(kernels.threads == 1 ? "" : "s")",
    ]
    if plan.clipping != .none { lines[2] += ", clipped by \(plan.clipping.text)" }
    if !plan.shuffles { lines[2] += ", not shuffled" }
    console.print(lines.joined(separator: "\n") + "\n\n")
  }

  private var hasClasses: Bool {
    if case .classes = data.training.targets { true } else { false }
  }

  private func table(_ head: String) -> TrainTable {
    TrainTable(head: head, hasClasses: hasClasses, data: data)
  }

  private func print(_ text: String) {
    guard !options.json else { return }
    console.print(text)
    // Whoever follows a file sees each epoch when it is done.
    console.flush()
  }

  private func run(
    _ recipe: TrainRecipe, in folder: TrainFolder?, metadata: [String: String],
    from file: SafeTensors?, name: String, begin: @escaping () throws(TrainProblem) -> Void,
    show: @escaping (History.Epoch) -> Void
  ) throws(TrainProblem) -> TrainRun.Ending {
    try TrainRun(
      recipe: recipe, blueprint: blueprint, data: data, kernels: kernels,
      metadata: metadata.merging(recipe.texts) { $1 }, folder: folder,
      isElsewhere: options.out != nil, checkpointEvery: options.checkpointEvery, console: console,
      interrupts: interrupts, begin: begin, show: show, name: name
    ).run(from: file)
  }

  /// Says where a training can go on.
  private func interrupted() -> ExitStatus {
    console.clearProgress()
    if let folder {
      console.complain("saved in '\(oneLine(folder.path))'; --resume goes on from here\n")
    }
    return interrupts.status
  }

  // MARK: One seed

  /// Trains from one seed.
  func runOne(from start: TrainStart?) throws(TrainProblem) -> ExitStatus {
    let table = table("epoch")
    let ending = try run(
      recipe, in: folder, metadata: metadata, from: start?.file, name: "",
      begin: { () throws(TrainProblem) in try begin(table) },
      show: { print(table.row("\($0.epoch)", $0)) })
    if ending.isInterrupted { return interrupted() }
    return try finish(
      Histories([ending.history]), [recipe.seed], [ending.seconds], metadata: metadata)
  }

  // MARK: Several seeds

  /// Trains from several seeds, one after another; those that are complete already are only read.
  func runAll(_ count: Int, from start: TrainStart?) throws(TrainProblem) -> ExitStatus {
    let table = table("seed")
    let seeds = (0..<count).map { recipe.seed &+ UInt64($0) }
    let metadata = metadata.merging([
      TrainStart.repeatsName: "\(count)", TrainStart.firstSeedName: "\(recipe.seed)",
    ]) { $1 }
    var (runs, times): ([History], [Double]) = ([], [])
    for seed in seeds {
      var recipe = recipe
      recipe.seed = seed
      let part = folder?.seed(seed)
      var file: SafeTensors?
      if let old = start?.folder?.seed(seed).checkpoint, try TrainFiles.first(of: [old]) != nil {
        file = try TrainStart.read(old)
      }
      let isFirst = runs.isEmpty
      let ending = try run(
        recipe, in: part, metadata: metadata, from: file, name: "seed \(seed): ",
        begin: { () throws(TrainProblem) in
          if isFirst { try begin(table) }
          try part?.make()
        }, show: { _ in })
      if ending.isInterrupted { return interrupted() }
      if let last = ending.history.epochs.last { print(table.row("\(seed)", last)) }
      runs.append(ending.history)
      times.append(ending.seconds)
    }
    let histories = Histories(runs)
    let last = histories.epochs - 1
    print(table.row("mean") { histories.spread(of: $0, at: last)?.mean })
    print(table.row("deviation") { histories.spread(of: $0, at: last)?.deviation })
    return try finish(histories, seeds, times, metadata: metadata)
  }

  // MARK: The end

  private func finish(
    _ histories: Histories, _ seeds: [UInt64], _ seconds: [Double], metadata: [String: String]
  ) throws(TrainProblem) -> ExitStatus {
    let report = TrainReport(
      histories, metadata.merging(recipe.texts) { $1 }, title: recipe.title)
    if let folder { try report.write(into: folder) }
    if options.json {
      console.print(report.line(seeds: seeds, seconds: seconds))
      return .success
    }
    let width = min(100, System.columns(System.standardOutput) ?? 80)
    console.print(report.charts(width: width))
    if let folder { console.print("\nsaved in '\(oneLine(folder.path))'\n") }
    // Where the same training prints the same, two of them can be compared.
    let time = TrainNumber.time(seconds.reduce(0, +))
    console.remark("\(folder == nil ? "\n" : "")\(time)\n")
    return .success
  }
}
