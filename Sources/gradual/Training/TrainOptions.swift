internal import GradTraining

/// What a training is asked for that does not change its numbers.
struct TrainOptions {
  /// Where it is saved.
  let out: String?
  /// What it goes on from: a folder, or a checkpoint in one.
  let resume: String?
  /// Whether another training's files may be replaced.
  let isForced: Bool
  let json: Bool
  let threads: Int
  /// From how many seeds it runs, one after another; nil for one, or for as many as it began with.
  let repeats: Int?
  let checkpointEvery: Int?

  init(_ arguments: Arguments) throws(UsageError) {
    if arguments.operands.count > 1, let last = arguments.operands.last {
      throw .needlessOperand(last, .train)
    }
    out = arguments["out"]
    resume = arguments["resume"]
    for (name, value) in [("out", out), ("resume", resume)] where value == "" {
      throw .badValue(option: name, value: "", wanted: "a folder")
    }
    isForced = arguments.has("force")
    if isForced, out == nil { throw .needs("--force", "--out") }
    json = arguments.has("json")
    threads =
      try arguments.count("threads", atMost: Self.mostThreads)
      ?? min(System.processorCount, Self.mostThreads)
    repeats = try arguments.count("repeat", atMost: Self.mostRepeats)
    if let repeats, let seed: UInt64 = try arguments.number("seed"),
      seed > UInt64.max - UInt64(repeats - 1)
    {
      throw .badValue(
        option: "seed", value: "\(seed)",
        wanted: "at most \(UInt64.max - UInt64(repeats - 1)) with --repeat \(repeats)")
    }
    checkpointEvery = try arguments.count("checkpoint-every")
    if checkpointEvery != nil, out == nil, resume == nil {
      throw .needs("--checkpoint-every", "--out")
    }
  }

  /// Nobody has more, and each has a stack.
  static let mostThreads = 256
  /// Each has a folder.
  static let mostRepeats = 10_000
}
