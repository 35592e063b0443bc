internal import ArrayGrad
internal import GradTraining
internal import GradWorksheet

/// What a training goes on from: what `--resume` names.
struct TrainStart {
  /// Where it is; nil for a checkpoint that stands anywhere.
  let folder: TrainFolder?
  /// How it began; with several seeds, from the first of them.
  let recipe: TrainRecipe
  /// From how many seeds it runs.
  let repeats: Int
  /// The files to go on from.
  let checkpoints: [String]
  /// Texts of a single seed's checkpoint that say of which several it is one.
  let membership: [String: String]
  /// The checkpoint of a training from a single seed.
  let file: SafeTensors?
  /// What the data was, as `TrainData.hash` says.
  let dataHash: String?

  /// Names of texts in a checkpoint that are no settings.
  static let (repeatsName, firstSeedName, hashName) = ("repeat", "first-seed", "data-hash")

  /// Looks at a folder, or at a checkpoint.
  init(_ path: String) throws(TrainProblem) {
    guard let kind = try TrainFiles.kind(of: path) else { throw TrainFiles.problem(path, .missing) }
    let here = TrainFolder(path: path)
    var seeds: [UInt64] = []
    if kind == .folder, try TrainFiles.first(of: [here.checkpoint]) == nil {
      seeds = try here.begunSeeds()
      if seeds.isEmpty {
        throw TrainProblem(
          message: "'\(oneLine(path))' holds no checkpoint",
          hint: "--resume takes a folder that --out named before, or a checkpoint in it")
      }
    }
    folder = kind == .folder ? here : TrainFolder(ofCheckpoint: path)
    checkpoints =
      if kind != .folder { [path] } else if seeds.isEmpty { [here.checkpoint] } else {
        seeds.map { here.seed($0).checkpoint }
      }
    let file = try Self.read(checkpoints[0])
    var recipe = try Self.recipe(file, checkpoints[0])
    dataHash = file.metadata[Self.hashName]
    var place = try Self.place(file, checkpoints[0])
    if seeds.isEmpty {
      (repeats, self.file) = (1, file)
      membership = file.metadata.filter { [Self.repeatsName, Self.firstSeedName].contains($0.key) }
    } else {
      recipe.seed = place.first ?? seeds[0]
      if let last = checkpoints.dropFirst().last {
        // Seeds that were added later are in the last one's count, and not in that of the first.
        place.repeats = max(place.repeats, try Self.place(try Self.read(last), last).repeats)
      }
      repeats = max(seeds.count, place.repeats)
      self.file = nil
      membership = [:]
    }
    self.recipe = recipe
  }

  /// Of how many seeds the one of a checkpoint is one, and which is the first of them.
  private static func place(
    _ file: SafeTensors, _ path: String
  ) throws(TrainProblem) -> (repeats: Int, first: UInt64?) {
    let (count, first) = (file.metadata[repeatsName], file.metadata[firstSeedName])
    let repeats = count.map { TrainRecipe.count($0, atMost: TrainOptions.mostRepeats) } ?? 1
    guard let repeats else { throw problem(.number(repeatsName, count ?? ""), path) }
    guard let first else { return (repeats, nil) }
    guard let seed = UInt64(first) else { throw problem(.number(firstSeedName, first), path) }
    return (repeats, seed)
  }

  /// Reads a checkpoint.
  static func read(_ path: String) throws(TrainProblem) -> SafeTensors {
    let bytes = try TrainFiles.bytes(of: path)
    do throws(SafeTensorsError) {
      return try SafeTensors(bytes: bytes)
    } catch {
      throw TrainProblem(
        message: "cannot go on from '\(oneLine(path))': \(error.message)", hint: error.hint)
    }
  }

  private static func recipe(
    _ file: SafeTensors, _ path: String
  ) throws(TrainProblem) -> TrainRecipe {
    do throws(CheckpointError) {
      return try TrainRecipe(file.metadata)
    } catch {
      throw problem(error, path)
    }
  }

  private static func problem(_ error: CheckpointError, _ path: String) -> TrainProblem {
    TrainProblem(
      message: "cannot go on from '\(oneLine(path))': \(error.message)", hint: error.hint)
  }

  /// Refuses options that would make another training of it.
  ///
  /// More epochs only go on for longer, unless rates depend on their number; other kernels round
  /// otherwise, as another machine may have to; and files may stand elsewhere by now.
  func check(_ asked: TrainRecipe) throws(TrainProblem) {
    let (before, now) = (recipe.texts, asked.texts)
    for name in Set(before.keys).union(now.keys).sorted() where before[name] != now[name] {
      switch name {
      case "kernels": continue
      case "data" where mayHaveMoved(to: asked.data): continue
      case "epochs":
        guard asked.epochs >= recipe.epochs else {
          throw TrainProblem(
            message: "cannot go on: the training has \(recipe.epochs) epochs, and asked for "
              + "\(Self.are(asked.epochs))",
            hint: "leave --epochs out, or name a larger number to go on for longer")
        }
        guard recipe.plan.schedule.followsEpochs else { continue }
        throw TrainProblem(
          message: "cannot go on: the rates of \(recipe.plan.schedule.text) follow from the number "
            + "of epochs, which was \(recipe.epochs), and asked for \(Self.are(asked.epochs))",
          hint: "leave --epochs out, or train from the start")
      default: break
      }
      let error = CheckpointError.setting(
        name, found: before[name] ?? "unset", wanted: now[name] ?? "unset")
      throw TrainProblem(message: "cannot go on: \(error.message)", hint: error.hint)
    }
  }
  /// Whether data are of one kind and read from files; then their hash says whether they are the same.
  private func mayHaveMoved(to data: DataSpec) -> Bool {
    guard dataHash != nil else { return false }
    return switch (recipe.data.source, data.source) {
    case (.mnist, .mnist), (.csv, .csv): true
    default: false
    }
  }

  /// From how many seeds a training runs that goes on.
  ///
  /// - Parameter asked: How many were asked for; nil for as many as before.
  /// - Returns: How many it is.
  /// - Throws: Where seeds that are there would be left out, or one training would become several.
  func repeats(_ asked: Int?) throws(TrainProblem) -> Int {
    guard let asked, asked != repeats else { return repeats }
    let isAlone = file != nil
    if !isAlone, asked > repeats { return asked }
    let seeds = isAlone ? "one seed" : "\(repeats) seeds"
    throw TrainProblem(
      message: "cannot go on: this training has \(seeds), and asked for \(Self.are(asked))",
      hint: "leave --repeat out, or train from the start")
  }

  private static func are(_ count: Int) -> String { count == 1 ? "is 1" : "are \(count)" }
}
