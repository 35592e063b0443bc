internal import GradWorksheet

/// Reads files of numbers: as they are, or unpacked by the system's gzip.
enum TrainFiles {
  /// What is longer is no data that this program can train on.
  private static let largest = 2 << 30

  /// The first of some paths at which there is a file; nil where there is none.
  ///
  /// - Throws: Where nobody may look, which does not mean that there is nothing.
  static func first(of paths: [String]) throws(TrainProblem) -> String? {
    for path in paths where try kind(of: path) == .file { return path }
    return nil
  }

  /// What stands at a path; nil where there is nothing.
  static func kind(of path: String) throws(TrainProblem) -> System.Kind? {
    do throws(System.Failure) {
      return try System.kind(of: path)
    } catch {
      if error.isMissing { return nil }
      guard error.isDenied else { throw problem(path, error) }
      throw TrainProblem(
        message: "cannot look for '\(oneLine(path))': a folder on the way does not let you in",
        hint: "'chmod u+x' opens a folder of yours")
    }
  }

  /// The bytes of a file; of one whose name ends in .gz, what gzip makes of it.
  static func bytes(of path: String) throws(TrainProblem) -> [UInt8] {
    let (descriptor, size): (Int32, Int)
    let isFolder = try kind(of: path) == .folder
    do throws(System.Failure) {
      if isFolder { throw System.Failure.folder }
      descriptor = try System.openForReading(path)
    } catch {
      throw problem(path, error)
    }
    defer { System.closeFile(descriptor) }
    do throws(System.Failure) {
      size = try System.size(of: descriptor)
      if !path.hasSuffix(".gz") { return try whole(descriptor, size) }
    } catch {
      throw problem(path, error)
    }
    return try unpacked(descriptor, path, size)
  }

  private static func whole(_ descriptor: Int32, _ size: Int) throws(System.Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size, largest))
    while bytes.count <= largest {
      let piece = try System.readPiece(descriptor)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
    throw System.Failure.tooLarge
  }

  private static func unpacked(
    _ descriptor: Int32, _ path: String, _ size: Int
  ) throws(TrainProblem) -> [UInt8] {
    let ending: System.Ending
    do throws(System.Failure) {
      // Images are about a fifth of their size when they are packed.
      ending = try System.run(
        ["gzip", "-dc"], on: descriptor, limit: largest, expected: min(6 * size, 1 << 28))
    } catch {
      throw TrainProblem(
        message: "cannot unpack '\(oneLine(path))': there is no program gzip to be started "
          + "(\(error.words))",
        hint: "install gzip, or unpack the file yourself and remove the .gz")
    }
    if ending.isTooLong { throw problem(path, System.Failure.tooLarge) }
    guard ending.status == 0 else {
      throw TrainProblem(
        message: "cannot unpack '\(oneLine(path))': gzip says that it is damaged, or no .gz file",
        hint: "fetch the file again; 'gzip -t' says more")
    }
    return ending.output
  }

  /// What is said of a file that cannot be read.
  static func problem(_ path: String, _ failure: System.Failure) -> TrainProblem {
    let name = oneLine(path)
    return if failure.isMissing {
      TrainProblem(
        message: "cannot read '\(name)': there is no such file",
        hint: "check the spelling; the path counts from the folder that you are in")
    } else if failure.isFolder {
      TrainProblem(message: "cannot read '\(name)': it is a folder", hint: "name a file in it")
    } else if failure.isDenied {
      TrainProblem(
        message: "cannot read '\(name)': permission denied",
        hint: "'chmod u+r' allows you to read a file of yours")
    } else {
      TrainProblem(message: "cannot read '\(name)': \(failure.words)", hint: "name another file")
    }
  }
}
