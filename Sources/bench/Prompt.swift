import Foundation

/// The start of `gradual` on a terminal, up to where it waits for the first line.
enum Prompt {
  /// Starts the program that stands beside this one.
  static func measure(repeats: Int) throws -> [Measurement] {
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "gradual")
    guard FileManager.default.isExecutableFile(atPath: program.path()) else {
      FileHandle.standardError.write(
        Data("bench: there is no \(program.path()); swift build -c release makes it\n".utf8))
      return []
    }
    var times: [Double] = []
    for _ in 0..<repeats {
      var (ours, theirs): (Int32, Int32) = (-1, -1)
      guard openpty(&ours, &theirs, nil, nil, nil) == 0 else { fatalError("there is no terminal") }
      let screen = FileHandle(fileDescriptor: ours, closeOnDealloc: true)
      let terminal = FileHandle(fileDescriptor: theirs, closeOnDealloc: true)
      let process = Process()
      process.executableURL = program
      process.standardInput = terminal
      process.standardOutput = terminal
      process.standardError = terminal
      times.append(
        1e3
          * (try seconds {
            try process.run()
            var shown = Data()
            while !shown.contains(Data(">>>".utf8)) {
              let more = screen.availableData
              guard !more.isEmpty else { fatalError("gradual ended without a prompt") }
              shown += more
            }
          }))
      process.terminate()
      process.waitUntilExit()
    }
    return [Measurement(name: "gradual, to the prompt", unit: "ms", repeats: times)]
  }
}

extension Data {
  fileprivate func contains(_ part: Data) -> Bool { range(of: part) != nil }
}
