import Foundation
import Testing

@Suite("Trainings that are interrupted, killed and resumed")
struct TrainResumeTests {
  /// A training of some seconds, saved all the time.
  private static let long = [
    "train", "2-16-16-2:tanh", "--data", "moons:600", "--batch", "20", "--epochs", "25",
    "--rate", "cosine(0.02..0.001)", "--clip-norm", "1", "--log-every", "7",
    "--kernels", "portable", "--json",
  ]

  private func whole(_ sandbox: borrowing Sandbox) throws {
    let result = try sandbox.finish(
      try sandbox.start(Self.long + ["--out", "whole", "--threads", "2"]))
    #expect(result.status == 0, "\(result.error)")
  }

  private func expectSame(_ sandbox: borrowing Sandbox, _ folder: String) throws {
    for name in [
      "checkpoint.safetensors", "history.csv", "history.json", "steps.csv", "loss.svg",
      "accuracy.svg",
    ] {
      #expect(
        try sandbox.bytes("\(folder)/\(name)") == sandbox.bytes("whole/\(name)"), "\(name)")
    }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: sandbox.folder.appending(path: folder).path())
    #expect(names.count == 6, "\(names)")
  }

  /// Waits until a training has saved its first state.
  private func wait(for name: String, in sandbox: borrowing Sandbox) {
    let path = sandbox.folder.appending(path: name).path()
    let deadline = Date(timeIntervalSinceNow: 60)
    while !FileManager.default.fileExists(atPath: path), Date() < deadline {
      Thread.sleep(forTimeInterval: 0.005)
    }
  }

  @Test("Ctrl-C saves everything, and --resume ends with the same files")
  func interruption() throws {
    let sandbox = try Sandbox()
    try whole(sandbox)
    let process = try sandbox.start(Self.long + ["--out", "part", "--threads", "1"], minding: true)
    wait(for: "part/history.csv", in: sandbox)
    process.interrupt()
    let stopped = try sandbox.finish(process)
    #expect(
      stopped
        == Sandbox.Result(
          error: "saved in 'part'; --resume goes on from here\ngradual: interrupted\n",
          status: 130))
    #expect(
      try sandbox.bytes("part/checkpoint.safetensors")
        != sandbox.bytes("whole/checkpoint.safetensors"))
    let resumed = try sandbox.gradual("train", "--resume", "part", "--threads", "4", "--json")
    #expect(resumed.error == "")
    #expect(resumed.status == 0)
    try expectSame(sandbox, "part")
  }

  @Test("So does the signal TERM, with a status of its own")
  func termination() throws {
    let sandbox = try Sandbox()
    try whole(sandbox)
    let process = try sandbox.start(Self.long + ["--out", "part", "--threads", "1"], minding: true)
    wait(for: "part/history.csv", in: sandbox)
    process.terminate()
    let stopped = try sandbox.finish(process)
    #expect(
      stopped
        == Sandbox.Result(
          error: "saved in 'part'; --resume goes on from here\ngradual: terminated\n",
          status: 143))
    let resumed = try sandbox.gradual("train", "--resume", "part", "--threads", "4", "--json")
    #expect(resumed.error == "")
    #expect(resumed.status == 0)
    try expectSame(sandbox, "part")
  }

  @Test("kill -9 at any time leaves a whole checkpoint, and --resume ends with the same files")
  func killing() throws {
    let sandbox = try Sandbox()
    try whole(sandbox)
    var words = Self.long + ["--out", "part", "--threads", "1", "--checkpoint-every", "3"]
    for (round, threads) in ["2", "4", "1", "2", "1"].enumerated() {
      let process = try sandbox.start(words)
      wait(for: "part/checkpoint.safetensors", in: sandbox)
      Thread.sleep(forTimeInterval: 0.02 + 0.03 * Double(round))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      words = [
        "train", "--resume", round % 2 == 0 ? "part" : "part/checkpoint.safetensors", "--json",
        "--threads", threads, "--checkpoint-every", "2",
      ]
    }
    let resumed = try sandbox.finish(try sandbox.start(words))
    #expect(resumed.error == "")
    #expect(resumed.status == 0)
    try expectSame(sandbox, "part")
    // Resumed once more, there is nothing left to do.
    #expect(try sandbox.gradual("train", "--resume", "part", "--json").status == 0)
    try expectSame(sandbox, "part")
  }

  @Test("Into another folder, and for more epochs")
  func other() throws {
    let sandbox = try Sandbox()
    let words = ["train", "2-4-2", "--data", "moons:40", "--kernels", "portable", "--json"]
    func run(_ more: String...) throws {
      let result = try sandbox.finish(try sandbox.start(more[0] == "train" ? more : words + more))
      #expect(result.error == "")
    }
    try run("--epochs", "4", "--out", "four")
    try run("--epochs", "2", "--out", "two")
    let before = try sandbox.bytes("two/checkpoint.safetensors")
    try run("train", "--resume", "two/checkpoint.safetensors", "--epochs", "4", "--out", "more")
    #expect(try sandbox.bytes("two/checkpoint.safetensors") == before)
    for name in ["checkpoint.safetensors", "history.csv"] {
      #expect(try sandbox.bytes("more/\(name)") == sandbox.bytes("four/\(name)"))
    }
    // A copy under another name stands in no folder of a training.
    try sandbox.write("copy.safetensors", before)
    let lost = try sandbox.gradual("train", "--resume", "copy.safetensors")
    #expect(lost.status == 2)
    #expect(lost.error.hasSuffix("hint: name a folder for what is to come: --out DIR\n"))
  }

  @Test("Another number of epochs is refused where the rates follow from it")
  func cosine() throws {
    let sandbox = try Sandbox()
    for (folder, rate) in [("a", "cosine(0.1..0.01)"), ("b", "warmup(1)+cosine(0.1..0.01)")] {
      let begun = try sandbox.gradual(
        "train", "2-4-2", "--data", "moons:40", "--rate", rate, "--epochs", "2", "--out", folder,
        "--json")
      #expect(begun.status == 0, "\(begun.error)")
      let before = try sandbox.bytes("\(folder)/checkpoint.safetensors")
      let text = rate.replacingOccurrences(of: "(1)", with: "(1.0)")
      let result = try sandbox.gradual("train", "--resume", folder, "--epochs", "3")
      #expect(
        result
          == Sandbox.Result(
            error: """
              gradual: cannot go on: the rates of \(text) follow from the number of epochs, which \
              was 2, and asked for are 3
              hint: leave --epochs out, or train from the start

              """, status: 2))
      #expect(try sandbox.bytes("\(folder)/checkpoint.safetensors") == before)
      #expect(try sandbox.gradual("train", "--resume", folder, "--epochs", "2").status == 0)
    }
  }

  @Test("Settings that would make another training of it, and other data")
  func settings() throws {
    let sandbox = try Sandbox()
    let words = ["train", "2-4-2", "--data", "csv:points.csv", "--epochs", "1", "--json"]
    let rows = (0..<20).map { "\($0),\(20 - $0),\($0 % 2)" }
    try sandbox.write("points.csv", rows.joined(separator: "\n"))
    #expect(try sandbox.finish(try sandbox.start(words + ["--out", "a"])).status == 0)
    let before = try sandbox.bytes("a/checkpoint.safetensors")
    func fails(_ more: [String], _ message: String) throws {
      let result = try sandbox.finish(try sandbox.start(["train", "--resume", "a"] + more))
      #expect(result.status == 2)
      #expect(result.error.hasPrefix("gradual: cannot go on: \(message)\n"), "\(result.error)")
      #expect(try sandbox.bytes("a/checkpoint.safetensors") == before)
    }
    try fails(
      ["--batch", "7"], "it was written with batch 50, and asked for is 7")
    try fails(
      ["2-8-2"], "it was written with blueprint 2-4-2:relu, and asked for is 2-8-2:relu")
    try fails(["--double"], "it was written with double false, and asked for is true")
    try fails(["--seed", "2"], "it was written with seed 1, and asked for is 2")
    try fails(
      ["--repeat", "3"], "this training has one seed, and asked for are 3")
    try sandbox.write(
      "points.csv", rows.joined(separator: "\n").replacingOccurrences(of: "7", with: "8"))
    try fails([], "the data 'csv:points.csv' is not what it was")
  }
}
