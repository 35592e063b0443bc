internal import GradWorksheet

/// The folder that a training writes.
struct TrainFolder {
  /// Where it is.
  let path: String
  /// What `--resume` takes to go on with all of the training: of one of several seeds, the folder above.
  let start: String

  private static let checkpointName = "checkpoint.safetensors"
  private static let files = [
    checkpointName, "history.csv", "history.json", "steps.csv", "loss.svg", "accuracy.svg",
  ]
  private static let seedPrefix = "seed-"

  /// A folder.
  init(path: String) { self.init(path, start: path) }

  private init(_ path: String, start: String) { (self.path, self.start) = (path, start) }

  /// The folder that a checkpoint stands in, under the name that checkpoints have; nil for others.
  init?(ofCheckpoint path: String) {
    guard path == Self.checkpointName || path.hasSuffix("/" + Self.checkpointName) else {
      return nil
    }
    let folder = path.dropLast(Self.checkpointName.count)
    self.init(path: folder.isEmpty ? "." : folder == "/" ? "/" : String(folder.dropLast()))
  }

  /// The path of a file in it.
  func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

  /// The state to go on from.
  var checkpoint: String { file(Self.checkpointName) }

  /// The folder of one of several seeds.
  func seed(_ seed: UInt64) -> TrainFolder {
    TrainFolder(file("\(Self.seedPrefix)\(seed)"), start: path)
  }

  /// The seeds that have folders in it, by size.
  private var seeds: [UInt64] {
    names.compactMap { name in
      name.hasPrefix(Self.seedPrefix) ? UInt64(name.dropFirst(Self.seedPrefix.count)) : nil
    }.sorted()
  }

  /// The seeds that have a state to go on from, by size.
  ///
  /// A folder may be empty, where a training was killed as it made it.
  func begunSeeds() throws(TrainProblem) -> [UInt64] {
    var begun: [UInt64] = []
    for seed in seeds where try TrainFiles.first(of: [self.seed(seed).checkpoint]) != nil {
      begun.append(seed)
    }
    return begun
  }

  /// Whether one of these checkpoints is in it, whatever path leads there.
  func holds(_ checkpoints: [String]) -> Bool {
    let own = ([self] + seeds.map(seed)).compactMap { try? System.identity(of: $0.checkpoint) }
    return checkpoints.contains { path in
      (try? System.identity(of: path)).map(own.contains) ?? false
    }
  }

  private var names: [String] { (try? System.names(in: path)) ?? [] }

  /// Makes the folder where there is none.
  func make() throws(TrainProblem) {
    do throws(System.Failure) {
      try System.makeFolder(path)
    } catch {
      throw TrainProblem(
        message: "cannot make the folder '\(oneLine(path))': \(error.words)",
        hint: "name a folder that you may write")
    }
  }

  /// Makes sure that no other training's files are in the folder, and changes nothing.
  ///
  /// - Parameter replacing: Whether such files are to be deleted later.
  /// - Throws: Where there are such files, or where nobody may look.
  func check(replacing: Bool) throws(TrainProblem) {
    guard try TrainFiles.kind(of: path) == .folder else { return }
    let names: [String]
    do throws(System.Failure) {
      names = try System.names(in: path)
    } catch {
      throw TrainFiles.problem(path, error)
    }
    let old = names.filter { Self.files.contains($0) || $0.hasPrefix(Self.seedPrefix) }
    if let first = old.sorted().first, !replacing {
      throw TrainProblem(
        message: "'\(oneLine(path))' holds a training already: \(oneLine(first))",
        hint: "--resume \(oneLine(path)) goes on with it, --force replaces it")
    }
  }

  /// Keeps other programs from training into the same folder at the same time.
  func take() throws(TrainProblem) {
    do throws(System.Failure) {
      if try System.take(folder: path) { return }
    } catch {
      throw TrainFiles.problem(path, error)
    }
    throw TrainProblem(
      message: "another program is training into '\(oneLine(path))' at the moment",
      hint: "wait for it, or name another folder by --out DIR")
  }

  /// Makes the folder, and deletes other training's files in it where they are to be replaced.
  ///
  /// - Throws: As `check` does, and where the folder cannot be made.
  func prepare(replacing: Bool) throws(TrainProblem) {
    try make()
    try take()
    try check(replacing: replacing)
    for folder in [self] + seeds.map(seed) {
      for name in folder.names where Self.files.contains(name) { System.remove(folder.file(name)) }
    }
    sweep()
  }

  /// Deletes what a killed program left half-written, of single seeds too.
  func sweep() {
    for folder in [self] + seeds.map(seed) {
      for name in folder.names where name.hasSuffix(".tmp") {
        guard Self.files.contains(where: { name.hasPrefix($0 + ".") }) else { continue }
        System.remove(folder.file(name))
      }
    }
  }

  /// Writes a file of it: all of it or nothing, and on the disk when this returns.
  func write(_ name: String, _ bytes: [UInt8]) throws(TrainProblem) {
    do throws(System.Failure) {
      try System.put(bytes, into: file(name))
    } catch {
      throw TrainProblem(
        message: "cannot write '\(oneLine(file(name)))': \(error.words)", hint: remedy(error))
    }
    do throws(System.Failure) {
      try System.sync(folder: path)
    } catch {
      throw TrainProblem(
        message: "cannot make sure that '\(oneLine(file(name)))' outlasts a power failure: "
          + error.words,
        hint: "the file is written; --resume \(oneLine(start)) goes on from the last checkpoint")
    }
  }

  private func remedy(_ error: System.Failure) -> String {
    guard (try? System.kind(of: checkpoint)) == .file else {
      return "no state is saved there; "
        + (error.isFull ? "make room, or name another disk" : "name a folder that you may write")
    }
    return error.isFull
      ? "make room and go on with --resume \(oneLine(start))"
      : "the file is as it was; --resume \(oneLine(start)) goes on from the last checkpoint"
  }

  /// Writes the state to go on from.
  func write(checkpoint: [UInt8]) throws(TrainProblem) {
    try write(Self.checkpointName, checkpoint)
  }
}
