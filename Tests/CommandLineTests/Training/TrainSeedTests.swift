import Foundation
import Testing

@Suite("Trainings of several seeds that go on")
struct TrainSeedTests {
  private static let words =
    "train 2-8-2:tanh --data moons:60 --batch 7 --epochs 3 --kernels portable --json"

  /// Three seeds, complete, in the folder r.
  private func three(_ sandbox: borrowing Sandbox) throws {
    let result = try sandbox.shell("$GRADUAL \(Self.words) --repeat 3 --out r")
    #expect(result.status == 0, "\(result.error)")
  }

  private func expectSame(
    _ sandbox: borrowing Sandbox, _ folder: String, place: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try sandbox.shell("diff -r r \(folder)").output == "", sourceLocation: place)
  }

  @Test("Into another folder: what is complete already is written there, too")
  func elsewhere() throws {
    let sandbox = try Sandbox()
    let long = "train 2-16-2:tanh --data moons:600 --batch 4 --epochs 12 --kernels portable --json"
    #expect(try sandbox.shell("$GRADUAL \(long) --repeat 2 --out r").status == 0)
    // As if it had been killed when it had made the second folder.
    #expect(try sandbox.shell("cp -r r a && rm a/*.* a/seed-2/*").status == 0)
    let process = try sandbox.start(
      ["train", "--resume", "a", "--out", "b", "--json"], minding: true)
    let path = sandbox.folder.appending(path: "b/seed-2/checkpoint.safetensors").path()
    let deadline = Date(timeIntervalSinceNow: 60)
    while !FileManager.default.fileExists(atPath: path), Date() < deadline {
      Thread.sleep(forTimeInterval: 0.005)
    }
    process.interrupt()
    #expect(try sandbox.finish(process).status == 130)
    let resumed = try sandbox.gradual("train", "--resume", "b", "--json")
    #expect(resumed.status == 0 && resumed.error == "")
    try expectSame(sandbox, "b")
  }

  @Test("Fewer seeds than there are is refused, and nothing is written")
  func fewer() throws {
    let sandbox = try Sandbox()
    try three(sandbox)
    #expect(try sandbox.shell("cp -r r a").status == 0)
    for (count, words) in [("1", "is 1"), ("2", "are 2")] {
      let result = try sandbox.gradual("train", "--resume", "a", "--repeat", count)
      #expect(
        result
          == Sandbox.Result(
            error: """
              gradual: cannot go on: this training has 3 seeds, and asked for \(words)
              hint: leave --repeat out, or train from the start

              """, status: 2))
    }
    try expectSame(sandbox, "a")
  }

  @Test("One of them alone stays one of them")
  func single() throws {
    let sandbox = try Sandbox()
    try three(sandbox)
    #expect(try sandbox.shell("$GRADUAL \(Self.words) --epochs 2 --repeat 3 --out a").status == 0)
    for name in ["a/seed-1", "a/seed-2/checkpoint.safetensors"] {
      let result = try sandbox.gradual("train", "--resume", name, "--epochs", "3", "--json")
      #expect(result.status == 0, "\(result.error)")
    }
    #expect(try sandbox.gradual("train", "--resume", "a", "--json").status == 0)
    try expectSame(sandbox, "a")
    // Where its folder cannot be written, the advice names that of all.
    #expect(try sandbox.shell("rm a/seed-2/*.svg && mkdir a/seed-2/loss.svg").status == 0)
    let blocked = try sandbox.gradual("train", "--resume", "a", "--json")
    #expect(
      blocked.error == """
        gradual: cannot write 'a/seed-2/loss.svg': Is a directory
        hint: the file is as it was; --resume a goes on from the last checkpoint

        """)
  }

  @Test("A kill behind the last checkpoint: the history is written, and what was begun is swept")
  func stale() throws {
    let sandbox = try Sandbox()
    try three(sandbox)
    #expect(try sandbox.shell("cp -r r a").status == 0)
    try sandbox.write("a/seed-2/history.csv", "old")
    try sandbox.write("a/seed-2/checkpoint.safetensors.77.tmp", "half")
    try sandbox.write("a/seed-3/history.json.77.1.tmp", "half")
    let result = try sandbox.gradual("train", "--resume", "a", "--json")
    #expect(result.status == 0 && result.error == "")
    try expectSame(sandbox, "a")
  }

  @Test("More seeds that were asked for and not begun are not forgotten")
  func more() throws {
    let sandbox = try Sandbox()
    try three(sandbox)
    #expect(try sandbox.shell("$GRADUAL \(Self.words) --repeat 1 --out alone").status == 0)
    #expect(try sandbox.shell("$GRADUAL \(Self.words) --repeat 2 --out a").status == 0)
    // As if --repeat 3 had been killed in the second seed: this one knows of three already.
    #expect(try sandbox.shell("rm -r a/seed-2 && cp -r r/seed-2 a").status == 0)
    #expect(try sandbox.gradual("train", "--resume", "a", "--json").status == 0)
    #expect(
      try sandbox.bytes("a/seed-3/checkpoint.safetensors")
        == sandbox.bytes("r/seed-3/checkpoint.safetensors"))
    #expect(try sandbox.bytes("a/history.csv") == sandbox.bytes("r/history.csv"))
  }

  @Test("Counts in a checkpoint that no training has")
  func counts() throws {
    let sandbox = try Sandbox()
    try three(sandbox)
    let name = "r/seed-1/checkpoint.safetensors"
    let whole = try sandbox.bytes(name)
    let length = whole.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
    let header = String(decoding: whole[8..<8 + length], as: UTF8.self)
    for (option, old, new) in [
      ("repeat", "3", "-1"), ("repeat", "3", "9223372036854775807"), ("first-seed", "1", "-1"),
      ("epochs", "3", "0"), ("epochs", "3", "9223372036854775807"), ("batch", "7", "-7"),
      ("batch", "7", "9223372036854775807"),
    ] {
      let (before, after) = ("\"\(option)\": \"\(old)\"", "\"\(option)\": \"\(new)\"")
      try #require(header.contains(before))
      var changed = header.replacingOccurrences(of: before, with: after)
      // The format pads its header with spaces.
      while changed.utf8.count % 8 != 0 { changed += " " }
      let size = [0, 8, 16, 24, 32, 40, 48, 56].map { UInt8(changed.utf8.count >> $0 & 255) }
      try sandbox.write(name, Data(size + Array(changed.utf8)) + whole.dropFirst(8 + length))
      let result = try sandbox.gradual("train", "--resume", "r")
      #expect(result.status == 2 && result.output == "")
      #expect(
        result.error.hasPrefix(
          "gradual: cannot go on from '\(name)': '\(option)' cannot be \(new)\nhint: "),
        "\(result.error)")
    }
  }
}
