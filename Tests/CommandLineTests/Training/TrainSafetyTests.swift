import Foundation
import Testing

@Suite("Trainings are not lost")
struct TrainSafetyTests {
  private static let small = "train 2-8-2:tanh --data moons:60 --epochs 2 --kernels portable --json"

  private func names(_ name: String, in sandbox: borrowing Sandbox) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: sandbox.folder.appending(path: name).path()
    ).sorted()
  }

  /// Steps of one sample, so that the epoch does not end before Ctrl-C.
  @Test("A state that cannot be saved is told of behind Ctrl-C, too")
  func failedSave() throws {
    let sandbox = try Sandbox()
    let process = try sandbox.start(
      ["train", "2-8-2", "--data", "moons:100000", "--batch", "1", "--out", "a", "--json"],
      minding: true)
    let path = sandbox.folder.appending(path: "a/checkpoint.safetensors").path()
    let deadline = Date(timeIntervalSinceNow: 60)
    while !FileManager.default.fileExists(atPath: path), Date() < deadline {
      Thread.sleep(forTimeInterval: 0.005)
    }
    // What cannot be written over.
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    process.interrupt()
    let result = try sandbox.finish(process)
    #expect(result.status == 2)
    #expect(
      result.error == """
        gradual: cannot write 'a/checkpoint.safetensors': Is a directory
        hint: no state is saved there; name a folder that you may write

        """)
  }

  @Test("Two trainings cannot write one folder at the same time")
  func twoAtOnce() throws {
    let sandbox = try Sandbox()
    let process = try sandbox.start(
      ["train", "2-8-2", "--data", "moons:100000", "--batch", "1", "--out", "a", "--json"],
      minding: true)
    let path = sandbox.folder.appending(path: "a/checkpoint.safetensors").path()
    let deadline = Date(timeIntervalSinceNow: 60)
    while !FileManager.default.fileExists(atPath: path), Date() < deadline {
      Thread.sleep(forTimeInterval: 0.005)
    }
    for words in ["\(Self.small) --out a --force", "train --resume a"] {
      let other = try sandbox.shell("$GRADUAL \(words)")
      #expect(other.status == 2)
      #expect(
        other.error == """
          gradual: another program is training into 'a' at the moment
          hint: wait for it, or name another folder by --out DIR

          """)
    }
    process.interrupt()
    #expect(try sandbox.finish(process).status == 130)
  }

  @Test("A training goes on for more epochs, not for fewer")
  func fewerEpochs() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.shell("$GRADUAL \(Self.small) --out a").status == 0)
    let before = try sandbox.bytes("a/history.json")
    let result = try sandbox.shell("$GRADUAL train --resume a --epochs 1")
    #expect(result.status == 2)
    #expect(
      result.error == """
        gradual: cannot go on: the training has 2 epochs, and asked for is 1
        hint: leave --epochs out, or name a larger number to go on for longer

        """)
    #expect(try sandbox.bytes("a/history.json") == before)
  }

  @Test("--out with --force cannot delete what --resume goes on from, by whatever path")
  func ownFolder() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.shell("$GRADUAL \(Self.small) --out a && ln -s a link").status == 0)
    #expect(try sandbox.shell("$GRADUAL \(Self.small) --repeat 2 --out r").status == 0)
    let alone = try sandbox.bytes("a/checkpoint.safetensors")
    let second = try sandbox.bytes("r/seed-2/checkpoint.safetensors")
    for (from, into) in [
      ("a", "a"), ("a/checkpoint.safetensors", "a/"), ("a", "./link"), ("link", "a"), ("r", "r"),
      ("r/seed-2", "r"), ("r", "r/seed-2"), ("r/seed-1", "r/../r"),
    ] {
      for force in ["--force", ""] {
        let result = try sandbox.shell("$GRADUAL train --resume \(from) --out \(into) \(force)")
        #expect(result.status == 2)
        #expect(
          result.error == """
            gradual: '--out \(into)' would replace what '--resume \(from)' goes on from
            hint: leave --out out to go on in that folder, or name another one

            """)
      }
    }
    #expect(try sandbox.bytes("a/checkpoint.safetensors") == alone)
    #expect(try sandbox.bytes("r/seed-2/checkpoint.safetensors") == second)
    // Into another folder all of it is written, though nothing is left to train.
    #expect(try sandbox.shell("$GRADUAL train --resume link --out b --json").status == 0)
    #expect(try sandbox.shell("diff -r a b").output == "")
  }

  @Test("--force deletes nothing before everything is checked")
  func lateForce() throws {
    let sandbox = try Sandbox()
    let rows = (0..<20).map { "\($0),\(20 - $0),\($0 % 2)" }.joined(separator: "\n")
    try sandbox.write("points.csv", rows)
    for folder in ["a", "b"] {
      let result = try sandbox.shell(
        "$GRADUAL train 2-4-2 --data csv:points.csv --epochs 1 --out \(folder) --json")
      #expect(result.status == 0)
    }
    let before = try sandbox.bytes("b/checkpoint.safetensors")
    let files = try names("b", in: sandbox)
    func fails(_ words: String, _ message: String) throws {
      let result = try sandbox.shell("$GRADUAL train \(words) --out b --force")
      #expect(result.status == 2)
      #expect(result.error.contains(message), "\(result.error)")
      #expect(try sandbox.bytes("b/checkpoint.safetensors") == before)
      #expect(try names("b", in: sandbox) == files)
    }
    try fails("--data csv:none.csv", "there is no such file")
    try fails("3-3 --data csv:points.csv", "the network takes 3")
    try fails("--resume a --repeat 2", "this training has one seed")
    // A checkpoint without its last numbers, and with one that no training has.
    let whole = try sandbox.bytes("a/checkpoint.safetensors")
    try sandbox.write("a/checkpoint.safetensors", whole.dropLast())
    try fails("--resume a", "the file is cut off")
    // The first number of W1, where the header says: all bits set are a nan.
    let length = whole.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
    let header = String(decoding: whole.dropFirst(8).prefix(length), as: UTF8.self)
    let entry = try #require(header.firstMatch(of: /"W1": {[^}]*"data_offsets": \[([0-9]+),/))
    let place = 8 + length + (try #require(Int(entry.1)))
    var spoiled = whole
    spoiled.replaceSubrange(place..<place + 4, with: [255, 255, 255, 255])
    try sandbox.write("a/checkpoint.safetensors", spoiled)
    try fails("--resume a", "number 0 of 'W1' is ")
    try sandbox.write("a/checkpoint.safetensors", whole)
    try sandbox.write("points.csv", rows.replacingOccurrences(of: "7", with: "8"))
    try fails("--resume a", "the data 'csv:points.csv' is not what it was")
  }

  /// No float holds the rate, so the first step makes every weight infinite; no loss has shown it yet.
  @Test("Infinite parameters do not take the place of the last good state")
  func infinite() throws {
    let sandbox = try Sandbox()
    let words = "--optimizer sgd --rate 1e39 --checkpoint-every 1 --out a"
    let result = try sandbox.shell("$GRADUAL \(Self.small) \(words)")
    #expect(result.status == 1 && result.output == "")
    #expect(result.error.hasPrefix("gradual: the training diverged: a number of W1 is "))
    #expect(result.error.contains(" in step 1, in epoch 1\nhint: "))
    #expect(result.error.hasSuffix("; 'a' holds the last good state\n"))
    // Which it does: it can be read, and goes wrong again.
    let again = try sandbox.shell("$GRADUAL train --resume a --json --checkpoint-every 1")
    #expect(again == result)
  }

  @Test("What a killed program of the same number left does not stop a file from being written")
  func sameNumber() throws {
    let sandbox = try Sandbox()
    try sandbox.write("w.py", "x = Value(2.0)\nloss = x * x\n")
    let result = try sandbox.shell(
      "echo old > c.svg.$$.tmp; echo $$ > pid; exec $GRADUAL gradcheck w.py --svg c.svg")
    #expect(result.status == 0, "\(result.error)")
    #expect(try sandbox.read("c.svg").hasPrefix("<svg "))
    let pid = try sandbox.read("pid").filter(\.isNumber)
    #expect(try sandbox.read("c.svg.\(pid).tmp") == "old\n")
    #expect(try sandbox.names().count { $0.hasSuffix(".tmp") } == 1)
  }

  @Test("The same training prints the same: no time is among the results")
  func sameOutput() throws {
    let sandbox = try Sandbox()
    let words = "train 2-4-2 --data moons:40 --epochs 2 --kernels portable --threads 1 --out"
    let first = try sandbox.shell("$GRADUAL \(words) a")
    #expect(first.status == 0 && first.error == "")
    #expect(first.output.hasSuffix("\n\nsaved in 'a'\n"))
    #expect(try sandbox.shell("$GRADUAL \(words) a --force") == first)
  }
}
