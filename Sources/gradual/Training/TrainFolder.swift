internal import GradWorksheet

/// The folder that a training writes.
struct TrainFolder {
  /// Where it is.
  let path: String

  private static let checkpointName = "checkpoint.safetensors"
  private static let files = [
    checkpointName, "history.csv", "history.json", "steps.csv", "loss.svg", "accuracy.svg",
  ]
  private static let seedPrefix = "seed-"

  /// A folder.
  init(path: String) { self.path = path }

  /// The folder that a checkpoint stands in, under the name that checkpoints have; nil for others.
  init?(ofCheckpoint path: String) {
    guard path == Self.checkpointName || path.hasSuffix("/" + Self.checkpointName) else {
      return nil
    }
    let folder = path.dropLast(Self.checkpointName.count)
    self.path = folder.isEmpty ? "." : folder == "/" ? "/" : String(folder.dropLast())
  }

  /// The path of a file in it.
  func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

  /// The state to go on from.
  var checkpoint: String { file(Self.checkpointName) }

  /// The folder of one of several seeds.
  func seed(_ seed: UInt64) -> TrainFolder { TrainFolder(path: file("\(Self.seedPrefix)\(seed)")) }

  /// The seeds that have folders in it, by size.
  var seeds: [UInt64] {
    names.compactMap { name in
      name.hasPrefix(Self.seedPrefix) ? UInt64(name.dropFirst(Self.seedPrefix.count)) : nil
    }.sorted()
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

  /// Makes the folder, and makes sure that no other training's files are in it.
  ///
  /// - Parameter replacing: Whether such files are to be deleted.
  /// - Throws: Where there are such files, or the folder cannot be made.
  func prepare(replacing: Bool) throws(TrainProblem) {
    try make()
    let old = names.filter { Self.files.contains($0) || $0.hasPrefix(Self.seedPrefix) }
    if let first = old.sorted().first, !replacing {
      throw TrainProblem(
        message: "'\(oneLine(path))' holds a training already: \(oneLine(first))",
        hint: "--resume \(oneLine(path)) goes on with it, --force replaces it")
    }
    for seed in seeds { self.seed(seed).clear() }
    clear()
  }

  /// Deletes the files of a training, and what a killed one left half-written.
  private func clear() {
    for name in names where Self.files.contains(name) { System.remove(file(name)) }
    sweep()
  }

  /// Deletes what a killed program left half-written.
  func sweep() {
    for name in names where name.hasSuffix(".tmp") {
      if Self.files.contains(where: { name.hasPrefix($0 + ".") }) { System.remove(file(name)) }
    }
  }

  /// Writes a file of it: all of it or nothing, and on the disk when this returns.
  func write(_ name: String, _ bytes: [UInt8]) throws(TrainProblem) {
    do throws(System.Failure) {
      try System.put(bytes, into: file(name))
      try System.sync(folder: path)
    } catch {
      throw TrainProblem(
        message: "cannot write '\(oneLine(file(name)))': \(error.words)",
        hint: error.isFull
          ? "make room and go on with --resume \(oneLine(path))"
          : "the file is as it was; --resume \(oneLine(path)) goes on from the last checkpoint")
    }
  }

  /// Writes the state to go on from.
  func write(checkpoint: [UInt8]) throws(TrainProblem) {
    try write(Self.checkpointName, checkpoint)
  }
}
