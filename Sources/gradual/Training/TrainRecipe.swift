internal import ArrayGrad
internal import GradTraining
internal import GradWorksheet

/// All that decides the numbers of a training.
///
/// It stands in every checkpoint, so that a training goes on as it began without being told how.
struct TrainRecipe: Equatable {
  /// The network as text; nil while it is to be chosen by the data.
  var blueprint: Blueprint?
  var data = DataSpec(.digits(count: 10_000))
  var epochs = 5
  var batch = 50
  var optimizer: OptimizerRule = .adam
  /// nil while it is to be chosen by the optimizer.
  var schedule: Schedule?
  var clipping: Clipping = .none
  var shuffles = true
  var seed: UInt64 = 1
  var isDouble = false
  var level = Kernels.Level.best
  var logEvery: Int?

  /// What nobody waits for, and no data has; sums with these do not overflow.
  private static let (mostEpochs, mostBatch) = (1_000_000, 1_000_000_000)

  /// What a training is told.
  var plan: TrainingPlan {
    TrainingPlan(
      rule: optimizer, schedule: schedule ?? Self.usual(optimizer), clipping: clipping,
      epochs: epochs, batch: batch, seed: seed, shuffles: shuffles, logEvery: logEvery)
  }

  /// The learning rates that each optimizer's authors, or most of their readers, begin with.
  private static func usual(_ optimizer: OptimizerRule) -> Schedule {
    switch optimizer {
    case .adam, .adamW, .rmsProp: .constant(0.001)
    case .heavyBall, .nesterov: .constant(0.01)
    case .sgd, .movingAverage: .constant(0.1)
    }
  }

  /// What it is about, in a few words.
  var title: String {
    let place =
      switch data.source {
      case .mnist: "MNIST"
      case .csv(let file): file.split(separator: "/").last.map(String.init) ?? file
      default: data.text
      }
    return "\(blueprint?.text ?? "a network") on \(place)"
  }

  // MARK: The command line

  /// Takes over what was asked for.
  mutating func apply(_ arguments: Arguments) throws(UsageError) {
    if let text = arguments.operands.first { blueprint = try Self.blueprint(text) }
    if let text = arguments["data"] {
      data = try Self.read("data") { () throws(TextError) in try DataSpec(text: text) }
    }
    let rules = Normalization.Rule.allCases.map(\.rawValue)
    if let name = try arguments.choice("normalize", of: rules) {
      data = DataSpec(
        data.source, normalization: Normalization.Rule(rawValue: name),
        hasShuffledTargets: data.hasShuffledTargets)
    }
    if let count = try arguments.count("epochs", atMost: Self.mostEpochs) { epochs = count }
    if let count = try arguments.count("batch", atMost: Self.mostBatch) { batch = count }
    if let text = arguments["optimizer"] {
      optimizer = try Self.read("optimizer") { () throws(TextError) in try OptimizerRule(text: text)
      }
    }
    if let text = arguments["rate"] {
      schedule = try Self.read("rate") { () throws(TextError) in try Schedule(text: text) }
    }
    if arguments.has("clip-norm"), arguments.has("clip-value") {
      throw .exclusive("--clip-norm", "--clip-value")
    }
    if let limit = try arguments.positive("clip-norm") { clipping = .norm(limit) }
    if let limit = try arguments.positive("clip-value") { clipping = .value(limit) }
    if arguments.has("shuffle"), arguments.has("no-shuffle") {
      throw .exclusive("--shuffle", "--no-shuffle")
    }
    if arguments.has("shuffle") { shuffles = true }
    if arguments.has("no-shuffle") { shuffles = false }
    if let number: UInt64 = try arguments.number("seed") { seed = number }
    if arguments.has("double") { isDouble = true }
    let levels = Kernels.Level.allCases.map(\.name)
    if let name = try arguments.choice("kernels", of: levels),
      let level = Kernels.Level(name: name)
    {
      guard level.isAvailable else { throw .missingLevel(name, best: Kernels.Level.best.name) }
      self.level = level
    }
    if let count = try arguments.count("log-every") { logEvery = count }
  }

  private static func blueprint(_ text: String) throws(UsageError) -> Blueprint {
    var bytes: [UInt8]?
    if text.hasSuffix(".json") {
      do throws(TrainProblem) {
        bytes = try TrainFiles.bytes(of: text)
      } catch {
        throw .file(error)
      }
    }
    do throws(BlueprintError) {
      if let bytes { return try Blueprint(json: bytes) }
      return try Blueprint(text: text)
    } catch {
      throw .blueprint(bytes == nil ? error.message : error.message(in: oneLine(text)))
    }
  }

  private static func read<Value>(
    _ option: String, _ body: () throws(TextError) -> Value
  ) throws(UsageError) -> Value {
    do throws(TextError) {
      return try body()
    } catch {
      throw .text(option: option, error)
    }
  }

  // MARK: Checkpoints

  /// The recipe as texts, by the names of the options.
  var texts: [String: String] {
    var texts = [
      "data": data.text, "epochs": "\(epochs)", "batch": "\(batch)", "optimizer": optimizer.text,
      "rate": plan.schedule.text, "clip": clipping.text, "shuffle": "\(shuffles)",
      "seed": "\(seed)", "double": "\(isDouble)", "kernels": level.name,
    ]
    texts["blueprint"] = blueprint?.text
    texts["log-every"] = logEvery.map { "\($0)" }
    return texts
  }

  init() {}

  /// Reads the texts of a checkpoint.
  init(_ texts: [String: String]) throws(CheckpointError) {
    func text(_ name: String) throws(CheckpointError) -> String {
      guard let text = texts[name] else { throw .missing(name) }
      return text
    }
    func value<Value>(_ name: String, _ read: (String) throws -> Value?) throws(CheckpointError)
      -> Value
    {
      let text = try text(name)
      guard let value = try? read(text) else { throw .number(name, text) }
      return value
    }
    blueprint = try value("blueprint") { try Blueprint(text: $0) }
    data = try value("data") { try DataSpec(text: $0) }
    epochs = try value("epochs") { Self.count($0, atMost: Self.mostEpochs) }
    batch = try value("batch") { Self.count($0, atMost: Self.mostBatch) }
    optimizer = try value("optimizer") { try OptimizerRule(text: $0) }
    schedule = try value("rate") { try Schedule(text: $0) }
    clipping = try value("clip") { try Clipping(text: $0) }
    shuffles = try value("shuffle") { Bool($0) }
    seed = try value("seed") { UInt64($0) }
    isDouble = try value("double") { Bool($0) }
    level = try value("kernels") { Kernels.Level(name: $0) }
    if texts["log-every"] != nil {
      logEvery = try value("log-every") { Self.count($0, atMost: .max) }
    }
  }

  /// A count as a checkpoint may hold it; nil where no training had it.
  static func count(_ text: String, atMost limit: Int) -> Int? {
    Int(text).flatMap { (1...limit).contains($0) ? $0 : nil }
  }
}
