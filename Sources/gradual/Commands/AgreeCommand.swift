internal import ArrayGrad
internal import GradTraining
internal import GradWorkbench
internal import GradWorksheet
internal import ScalarGrad

/// `gradual agree`: the same network in both engines, number by number.
struct AgreeCommand {
  private let console: Console
  private let recipe: TrainRecipe
  private let blueprint: Blueprint
  private let kernels: Kernels
  private let data: DataSpec?
  private let samples: Int?
  private let nodes: Int
  private let steps: Int?
  private let rule: OptimizerRule
  private let rate: Double
  private let isFloat: Bool
  private let showsAll: Bool
  private let json: Bool

  /// Where it stops without being told: some 80 bytes are needed for each node, 800 MB in all.
  private static let nodeLimit = 10_000_000
  /// So many samples are taken without being told, if the limit allows it.
  private static let usualSamples = 4
  /// More would take days, or more memory than machines have; sums with these do not overflow.
  private static let (mostSamples, mostSteps, mostNodes) = (1_000_000, 1_000_000, 100_000_000_000)

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.console = console
    if arguments.operands.count > 1, let last = arguments.operands.last {
      throw .needlessOperand(last, .agree)
    }
    rate = try arguments.positive("rate") ?? 0.01
    var recipe = TrainRecipe()
    try recipe.apply(arguments)
    guard let blueprint = recipe.blueprint else {
      throw .missingOperand(.agree, wanted: "a blueprint, such as 2-3-2:sigmoid")
    }
    self.recipe = recipe
    self.blueprint = blueprint
    data = arguments["data"] == nil ? nil : recipe.data
    samples = try arguments.count("batch", atMost: Self.mostSamples)
    nodes = try arguments.count("nodes", atMost: Self.mostNodes) ?? Self.nodeLimit
    steps = try arguments.count("steps", atMost: Self.mostSteps)
    for option in ["optimizer", "rate"] where arguments.has(option) && steps == nil {
      throw .needs("--\(option)", "--steps")
    }
    rule = arguments.has("optimizer") ? recipe.optimizer : .sgd
    isFloat = arguments.has("float")
    showsAll = arguments.has("all")
    json = arguments.has("json")
    let threads = try arguments.count("threads", atMost: TrainOptions.mostThreads) ?? 1
    do throws(Kernels.MissingLevel) {
      kernels = try Kernels(level: recipe.level, threads: threads)
    } catch {
      throw .missingLevel(recipe.level.name, best: Kernels.Level.best.name)
    }
  }

  func run() -> ExitStatus {
    do throws(TrainProblem) {
      let batch = try batch(of: try count())
      let report = isFloat ? try report(Float.self, batch) : try report(Double.self, batch)
      console.print(json ? report.json(seed: recipe.seed) + "\n" : report.text(all: showsAll))
      return report.agrees ? .success : .wrong
    } catch {
      console.complain(error.report)
      return error.status
    }
  }

  /// How many samples there are room for.
  private func count() throws(TrainProblem) -> Int {
    let none = blueprint.recordedNodes(samples: 0)
    let each = blueprint.recordedNodes(samples: 1) - none
    let room = max(0, nodes - none) / each
    if let samples, samples <= room { return samples }
    if samples == nil, room > 0 { return min(Self.usualSamples, room) }
    let wanted = samples ?? 1
    let (product, overflow) = each.multipliedReportingOverflow(by: wanted)
    let needed = overflow ? Int.max : none + min(product, Int.max - none)
    let noun = wanted == 1 ? "a sample" : "\(wanted) samples"
    let allowed = "--nodes \(needed) allows it, and takes about \(Self.memory(needed))"
    throw TrainProblem(
      message: "the scalar engine would record \(TrainNumber.grouped(needed)) nodes for \(noun), "
        + "one for each product and each sum; the limit is \(TrainNumber.grouped(nodes))",
      hint: room > 0
        ? "take --batch \(room); or \(allowed)"
        : "take a smaller network of the same kind; or \(allowed)",
      status: .limit)
  }

  private static func memory(_ nodes: Int) -> String {
    let megabytes = max(1, nodes / 12_500)
    return megabytes < 1000 ? "\(megabytes) MB" : "\((megabytes + 500) / 1000) GB"
  }

  /// The samples: random ones, or the first of those that a network would learn from.
  private func batch(of count: Int) throws(TrainProblem) -> GradTraining.Batch<Double> {
    guard let data else { return blueprint.randomBatch(samples: count, seed: recipe.seed) }
    let set = try TrainData.load(data).training
    do throws(DataError) {
      try set.check(fits: blueprint)
    } catch {
      throw TrainData.problem(error.message)
    }
    guard set.count >= count else {
      throw TrainProblem(
        message: "there are \(set.count) samples to learn from, and \(count) are wanted",
        hint: "take --batch \(set.count)")
    }
    var batch = GradTraining.Batch<Double>()
    set.fill(&batch, rows: 0..<count)
    return batch
  }

  private func report<Element: ArrayElement>(
    _ element: Element.Type, _ batch: GradTraining.Batch<Double>
  ) throws(TrainProblem) -> AgreementReport {
    // Few nodes may still be many numbers: the array engine lays out the zeros around an image.
    let bytes = Network<Element>.bytes(of: blueprint, capacity: batch.count)
    if bytes > TrainProblem.memoryLimit {
      throw TrainProblem(TrainingError.memory(bytes: bytes, limit: TrainProblem.memoryLimit))
    }
    do {
      let agreement = try Agreement<Element>(
        blueprint, parameters: blueprint.initialParameters(seed: recipe.seed), batch: batch,
        kernels: kernels)
      return try agreement.report(steps: steps, of: rule, rate: rate)
    } catch let error as NetworkError {
      throw TrainProblem(message: error.message, hint: error.hint)
    } catch let error as BatchError {
      throw TrainProblem(message: error.message, hint: "choose other data, or another loss")
    } catch {
      throw TrainProblem(message: "\(error)", hint: "choose other data")
    }
  }
}
