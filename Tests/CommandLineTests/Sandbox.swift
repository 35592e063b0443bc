import Foundation

/// A folder of its own for a test, in which the built program runs.
///
/// Paths in messages are relative to the folder, so that their text can be compared whole.
struct Sandbox: ~Copyable {
  /// The folder.
  let folder: URL

  /// What a run of the program left.
  struct Result: Equatable {
    var output = ""
    var error = ""
    var status: Int32 = 0
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "gradual-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Where the build put the program: beside the bundle of the tests.
  static let program: URL = {
    for argument in CommandLine.arguments {
      let parts = argument.components(separatedBy: "/")
      guard let bundle = parts.firstIndex(where: { $0.hasSuffix(".xctest") }) else { continue }
      return URL(filePath: parts[..<bundle].joined(separator: "/")).appending(path: "gradual")
    }
    return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "gradual")
  }()

  /// Puts a text into a file of the folder.
  func write(_ name: String, _ text: String) throws {
    try write(name, Data(text.utf8))
  }

  /// Puts bytes into a file of the folder.
  func write(_ name: String, _ bytes: Data) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  /// The text of a file of the folder.
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// The names of the files in the folder.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
  }

  /// Runs the program with these words and this standard input, to its end.
  func gradual(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    try finish(try start(arguments, input: input, environment: environment))
  }

  /// Starts the program; `finish` waits for its end.
  func start(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    minding interrupts: Bool = false
  ) throws -> Process {
    // Files instead of pipes: nobody has to read while the program writes.
    try write(".input", input)
    try write(".output", "")
    try write(".error", "")
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    #if os(Linux)
    // Tests that run in the background ignore Ctrl-C, and so would their children.
    if interrupts {
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["--default-signal=INT,TERM", Self.program.path] + arguments
    }
    #endif
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: ".input"))
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: ".output"))
    process.standardError = try FileHandle(forWritingTo: folder.appending(path: ".error"))
    try process.run()
    return process
  }

  /// Runs a script of the shell, in which $GRADUAL is the program, to its end.
  func shell(_ script: String) throws -> Result {
    try write(".output", "")
    try write(".error", "")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["GRADUAL": Self.program.path]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: ".output"))
    process.standardError = try FileHandle(forWritingTo: folder.appending(path: ".error"))
    try process.run()
    return try finish(process)
  }

  /// The bytes of a file of the folder.
  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: name))
  }

  /// What the program left.
  func finish(_ process: Process) throws -> Result {
    process.waitUntilExit()
    return Result(
      output: try read(".output"), error: try read(".error"), status: process.terminationStatus)
  }
}
