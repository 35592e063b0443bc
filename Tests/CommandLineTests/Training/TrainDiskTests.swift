import Foundation
import Testing

@Suite("Checkpoints that cannot be written or read")
struct TrainDiskTests {
  private static let words = "train 2-16-16-2 --data moons:40 --kernels portable --json"

  /// A limit of the size of files stands for a full disk: both make a write fail in the middle.
  @Test("On a full disk the checkpoint before stays as it was, and the training can go on from it")
  func fullDisk() throws {
    let sandbox = try Sandbox()
    let begun = try sandbox.shell("$GRADUAL \(Self.words) --epochs 2 --out a")
    #expect(begun.status == 0, "\(begun.error)")
    let before = try sandbox.bytes("a/checkpoint.safetensors")
    // The unit of ulimit is 512 bytes in sh, 1024 in bash; the checkpoint is longer than four of both.
    #expect(before.count > 4096)
    let full = try sandbox.shell("ulimit -f 4; exec $GRADUAL train --resume a --epochs 4 --json")
    #expect(full.status == 2)
    #expect(
      full.error == """
        gradual: cannot write 'a/checkpoint.safetensors': File too large
        hint: make room and go on with --resume a

        """)
    #expect(try sandbox.bytes("a/checkpoint.safetensors") == before)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: sandbox.folder.appending(path: "a").path())
    #expect(!names.contains { $0.hasSuffix(".tmp") })
    #expect(try sandbox.shell("$GRADUAL train --resume a --epochs 4 --json").status == 0)
    #expect(try sandbox.shell("$GRADUAL \(Self.words) --epochs 4 --out b").status == 0)
    #expect(
      try sandbox.bytes("a/checkpoint.safetensors") == sandbox.bytes("b/checkpoint.safetensors"))
    // And one that is full from the start.
    let never = try sandbox.shell("ulimit -f 4; exec $GRADUAL \(Self.words) --out c")
    #expect(never.status == 2)
    #expect(never.error.hasPrefix("gradual: cannot write 'c/checkpoint.safetensors': "))
  }

  @Test("Files that are no checkpoint, damaged, or of another network")
  func unreadable() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.shell("$GRADUAL \(Self.words) --epochs 1 --out a").status == 0)
    let whole = try sandbox.bytes("a/checkpoint.safetensors")
    func fails(_ bytes: Data, _ words: String) throws {
      try sandbox.write("a/checkpoint.safetensors", bytes)
      let result = try sandbox.gradual("train", "--resume", "a", "--epochs", "2", "--json")
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(result.error.contains(words), "\(result.error)")
      #expect(result.error.contains("\nhint: "))
      // What could not be read is still there.
      #expect(try sandbox.bytes("a/checkpoint.safetensors") == bytes)
    }
    try fails(Data(), "cannot go on from 'a/checkpoint.safetensors': it has 0 bytes")
    try fails(Data("not a checkpoint".utf8), "its header should have")
    try fails(whole.dropLast(), "the file is cut off")
    try fails(whole.prefix(100), "its header should have")
    try fails(Data([2, 0, 0, 0, 0, 0, 0, 0] + Array("{}".utf8)), "it holds no 'blueprint'")

    /// The checkpoint with some text of its header replaced by one of the same length.
    func with(_ old: String, _ new: String) throws -> Data {
      let range = try #require(whole.range(of: Data(old.utf8)))
      #expect(old.utf8.count == new.utf8.count)
      var bytes = whole
      bytes.replaceSubrange(range, with: Data(new.utf8))
      return bytes
    }
    try fails(
      try with("\"blueprint\": \"2-16-16-2:relu\"", "\"blueprint\": \"2-16-17-2:relu\""),
      "'W2' has the shape [16, 16], and in this network it is [16, 17]")
    try fails(
      try with("\"optimizer\": \"adam(", "\"optimizer\": \"adax("),
      "'optimizer' cannot be adax(0.9,0.999,1e-08)")
    try fails(
      try with("\"W3\": {\"dtype\": \"F32\"", "\"W3\": {\"dtype\": \"I32\""),
      "'W3' holds numbers of kind I32")
    try fails(
      try with("\"W3\": {\"dtype\": \"F32\"", "\"W3\": {\"dtype\": \"F64\""),
      "'W3' of shape [16, 2] takes 256 bytes, and has 128")
    // The first number of W1, where the header says: all bits set are a nan.
    let length = whole.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
    let header = String(decoding: whole.dropFirst(8).prefix(length), as: UTF8.self)
    let entry = try #require(
      header.firstMatch(of: /"W1": {[^}]*"data_offsets": \[([0-9]+),/))
    let place = 8 + length + (try #require(Int(entry.1)))
    var spoiled = whole
    spoiled.replaceSubrange(place..<place + 4, with: [255, 255, 255, 255])
    try fails(spoiled, "number 0 of 'W1' is ")
    try sandbox.write("a/checkpoint.safetensors", whole)
    #expect(
      try sandbox.gradual("train", "--resume", "a", "--epochs", "2", "--json").status == 0)
  }

  @Test("Folders that cannot be made or are not there")
  func folders() throws {
    let sandbox = try Sandbox()
    try sandbox.write("file", "")
    func fails(_ words: String, _ message: String) throws {
      let result = try sandbox.shell("$GRADUAL train \(words)")
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(result.error.hasPrefix("gradual: \(message)\n"), "\(result.error)")
    }
    try fails("--data moons --out file", "cannot make the folder 'file': Not a directory")
    try fails("--data moons --out file/a", "cannot make the folder 'file/a': Not a directory")
    try fails("--resume none", "cannot read 'none': there is no such file")
    try fails("--resume .", "'.' holds no checkpoint")
  }
}
