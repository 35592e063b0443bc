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
  /// The checkpoint of a training from a single seed.
  let file: SafeTensors?
  /// What the data was, as `TrainData.hash` says.
  let dataHash: String?

  /// Names of texts in a checkpoint that are no settings.
  static let (repeatsName, firstSeedName, hashName) = ("repeat", "first-seed", "data-hash")

  /// Looks at a folder, or at a checkpoint.
  init(_ path: String) throws(TrainProblem) {
    let kind: System.Kind
    do throws(System.Failure) {
      kind = try System.kind(of: path)
    } catch {
      throw TrainFiles.problem(path, error)
    }
    let folder = kind == .folder ? TrainFolder(path: path) : TrainFolder(ofCheckpoint: path)
    var seeds: [UInt64] = []
    if kind == .folder, TrainFiles.first(of: [TrainFolder(path: path).checkpoint]) == nil {
      seeds = TrainFolder(path: path).seeds
      if seeds.isEmpty {
        throw TrainProblem(
          message: "'\(oneLine(path))' holds no checkpoint",
          hint: "--resume takes a folder that --out named before, or a checkpoint in it")
      }
    }
    let name =
      kind != .folder
      ? path
      : seeds.first.map { TrainFolder(path: path).seed($0).checkpoint }
        ?? TrainFolder(path: path).checkpoint
    let file = try Self.read(name)
    var recipe = try Self.recipe(file, name)
    self.folder = folder
    dataHash = file.metadata[Self.hashName]
    if seeds.isEmpty {
      (repeats, self.file) = (1, file)
    } else {
      recipe.seed = file.metadata[Self.firstSeedName].flatMap { UInt64($0) } ?? seeds[0]
      // Seeds that were added later stand in folders only.
      repeats = max(seeds.count, file.metadata[Self.repeatsName].flatMap { Int($0) } ?? 0)
      self.file = nil
    }
    self.recipe = recipe
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
      throw TrainProblem(
        message: "cannot go on from '\(oneLine(path))': \(error.message)", hint: error.hint)
    }
  }

  /// Refuses options that would make another training of it.
  ///
  /// More epochs only go on for longer, and other kernels round otherwise, as another machine may have
  /// to.
  func check(_ asked: TrainRecipe) throws(TrainProblem) {
    let (before, now) = (recipe.texts, asked.texts)
    for name in Set(before.keys).union(now.keys).sorted() where before[name] != now[name] {
      if name == "epochs" || name == "kernels" { continue }
      let error = CheckpointError.setting(
        name, found: before[name] ?? "unset", wanted: now[name] ?? "unset")
      throw TrainProblem(message: "cannot go on: \(error.message)", hint: error.hint)
    }
  }
}
