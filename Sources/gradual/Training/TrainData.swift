internal import GradTraining
internal import GradWorksheet

/// The data that a training learns from and is judged by.
enum TrainData {
  /// Where the chance in made data starts from: the same data for every seed of a training.
  private static let seed: UInt64 = 0

  /// Makes data or reads it.
  static func load(_ spec: DataSpec) throws(TrainProblem) -> DataSplit {
    if let made = spec.made(seed: seed) { return made }
    switch spec.source {
    case .mnist(let folder): return spec.finish(try mnist(folder), seed: seed)
    case .csv(let file):
      let bytes = try TrainFiles.bytes(of: file)
      do throws(DataError) {
        return spec.finish(try CSV.split(bytes, file: oneLine(file), seed: seed), seed: seed)
      } catch {
        throw problem(error.message)
      }
    default: throw problem("there is no data '\(oneLine(spec.text))'; choose another")
    }
  }

  private static func mnist(_ folder: String) throws(TrainProblem) -> DataSplit {
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    var files: [[UInt8]] = []
    for name in MNIST.files {
      let paths = [start + name, start + name + ".gz"]
      guard let path = try TrainFiles.first(of: paths) else {
        throw TrainProblem(
          message: "there is no file '\(oneLine(paths[0]))', and none with .gz behind it",
          hint: "mnist:DIR names the folder of four files: " + MNIST.files.joined(separator: ", "))
      }
      files.append(try TrainFiles.bytes(of: path))
    }
    do throws(DataError) {
      return try MNIST.split(files)
    } catch {
      throw problem("\(oneLine(folder)): \(error.message)")
    }
  }

  /// The words of the library, with the advice behind their last semicolon.
  static func problem(_ text: String) -> TrainProblem {
    let parts = oneLine(text).split(separator: "; ").map(String.init)
    guard parts.count > 1, let last = parts.last else {
      return TrainProblem(message: oneLine(text), hint: "fetch the files again, all from one place")
    }
    return TrainProblem(message: parts.dropLast().joined(separator: "; "), hint: last)
  }

  /// The network that is trained where none is named: one hidden layer, or two for a few features.
  static func usualBlueprint(for data: DataSplit) throws(TrainProblem) -> Blueprint {
    let features = data.training.features
    let (outputs, hidden) =
      switch data.training.targets {
      case .classes(_, let count): (count, features > 50 ? "100" : "16-16")
      case .numbers(_, let width): (width, "32-32")
      }
    do throws(BlueprintError) {
      return try Blueprint(
        text: "\(features)-\(hidden)-\(outputs):\(features > 50 ? "relu" : "tanh")")
    } catch {
      throw problem(error.message)
    }
  }

  /// What tells data apart: 16 hexadecimal digits of its numbers, targets and normalization.
  ///
  /// FNV-1a with 64 bits (G. Fowler, L. Noll, K. Vo): against files that were mixed up, and not against
  /// anybody's malice.
  static func hash(_ data: DataSplit) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ word: UInt64) { hash = (hash ^ word) &* 0x0000_0100_0000_01b3 }
    for part in [data.training, data.validation, data.test] {
      add(UInt64(part.count))
      switch part.values {
      case .bytes(let bytes): for byte in bytes { add(UInt64(byte)) }
      case .numbers(let numbers): for number in numbers { add(number.bitPattern) }
      }
      switch part.targets {
      case .classes(let classes, let count):
        add(UInt64(count))
        for target in classes { add(UInt64(target)) }
      case .numbers(let numbers, _): for number in numbers { add(number.bitPattern) }
      }
      for number in part.normalization.offsets + part.normalization.divisors {
        add(number.bitPattern)
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
