import Foundation
import Testing

/// Small files in the format of MNIST: images of 2 x 2, of class 0 where they are dark.
private struct Digits {
  /// A file of the format: its magic number, its sizes, and bytes.
  static func file(_ sizes: [Int], _ bytes: [UInt8]) -> Data {
    let header = [0, 0, 8, UInt8(sizes.count)]
    let words = sizes.flatMap { size in [24, 16, 8, 0].map { UInt8(size >> $0 & 255) } }
    return Data(header + words + bytes)
  }

  static func images(_ count: Int) -> Data {
    file(
      [count, 2, 2], (0..<count).flatMap { [UInt8](repeating: $0 % 2 == 0 ? 3 : 200, count: 4) })
  }

  static func labels(_ count: Int) -> Data { file([count], (0..<count).map { UInt8($0 % 2) }) }
}

@Suite("Files that are trained on")
struct TrainFileTests {
  private static let names = [
    "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
  ]

  private func write(_ sandbox: borrowing Sandbox) throws {
    try sandbox.write("d/" + Self.names[0], Digits.images(24))
    try sandbox.write("d/" + Self.names[1], Digits.labels(24))
    try sandbox.write("d/" + Self.names[2], Digits.images(6))
    try sandbox.write("d/" + Self.names[3], Digits.labels(6))
  }

  private func train(
    _ sandbox: borrowing Sandbox, _ more: String..., data: String = "mnist:d",
    environment: [String: String] = [:]
  ) throws -> Sandbox.Result {
    let words = ["train", "4-4-10", "--data", data, "--epochs", "1", "--json"]
    return try sandbox.finish(try sandbox.start(words + more, environment: environment))
  }

  @Test("As they are and packed, with the same result")
  func packed() throws {
    let sandbox = try Sandbox()
    try write(sandbox)
    // The last twelfth of 24 images is for validation.
    let plain = try sandbox.gradual("train", "4-4-10", "--data", "mnist:d/", "--epochs", "1")
    #expect(
      plain.output.contains("mnist:d/: 22 images to learn from, 2 for validation, 6 for the test\n")
    )
    #expect(try train(sandbox, "--out", "a").status == 0)
    #expect(
      try sandbox.shell("gzip d/train-images-idx3-ubyte d/t10k-labels-idx1-ubyte").status == 0)
    let packed = try train(sandbox, "--out", "b")
    #expect(packed.error == "")
    #expect(packed.status == 0)
    #expect(try sandbox.bytes("b/history.csv") == sandbox.bytes("a/history.csv"))
    #expect(
      try sandbox.bytes("b/checkpoint.safetensors") == sandbox.bytes("a/checkpoint.safetensors"))

    let without = try train(sandbox, environment: ["PATH": "/nowhere"])
    #expect(without.status == 2)
    #expect(
      without.error == """
        gradual: cannot unpack 'd/train-images-idx3-ubyte.gz': there is no program gzip to be \
        started (No such file or directory)
        hint: install gzip, or unpack the file yourself and remove the .gz

        """)
  }

  @Test("Files that were moved are named again, and must be what they were")
  func moved() throws {
    let sandbox = try Sandbox()
    try write(sandbox)
    #expect(try train(sandbox, "--out", "a").status == 0)
    #expect(try sandbox.shell("mv d e").status == 0)
    let lost = try sandbox.gradual("train", "--resume", "a", "--epochs", "2", "--json")
    #expect(lost.status == 2)
    #expect(lost.error.contains("there is no file 'd/train-images-idx3-ubyte'"))
    #expect(lost.error.hasSuffix("; --data names files that were moved\n"))
    let found = try sandbox.gradual(
      "train", "--resume", "a", "--epochs", "2", "--json", "--data", "mnist:e")
    #expect(found.status == 0, "\(found.error)")
    // Another normalization, other data, and data that are not read from files.
    try sandbox.write("f.csv", "1,2,0\n3,1,1\n")
    var labels = try sandbox.bytes("e/" + Self.names[1])
    labels[labels.count - 1] ^= 1
    try sandbox.write("e/" + Self.names[1], labels)
    for (data, words) in [
      ("mnist:e", "the data 'mnist:e' is not what it was\n"),
      ("csv:f.csv", "it was written with data mnist:e, and asked for is csv:f.csv\n"),
      ("digits:24", "it was written with data mnist:e, and asked for is digits:24\n"),
    ] {
      let result = try sandbox.gradual("train", "--resume", "a", "--data", data)
      #expect(result.status == 2)
      #expect(result.error.hasPrefix("gradual: cannot go on: " + words), "\(result.error)")
    }
  }

  /// A link to itself stands for a folder without permission: both cannot be looked at, and the second stops
  /// nobody who may do everything, as tests in containers.
  @Test("A file that cannot be looked for is not told of as missing")
  func unseen() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.shell("ln -s d d").status == 0)
    let result = try train(sandbox)
    #expect(result.status == 2)
    #expect(
      result.error.hasPrefix(
        "gradual: cannot read 'd/train-images-idx3-ubyte': Too many levels of symbolic links\n"),
      "\(result.error)")
  }

  @Test("Packed files that are damaged")
  func damaged() throws {
    let sandbox = try Sandbox()
    try write(sandbox)
    #expect(try sandbox.shell("gzip d/train-images-idx3-ubyte").status == 0)
    let name = "d/train-images-idx3-ubyte.gz"
    let whole = try sandbox.bytes(name)
    var flipped = whole
    flipped[whole.count - 6] ^= 1
    for bytes in [Data(), whole.dropLast(5), whole.prefix(20), flipped, Data("no gzip".utf8)] {
      try sandbox.write(name, Data(bytes))
      let result = try train(sandbox)
      #expect(result.status == 2)
      #expect(
        result.error == """
          gradual: cannot unpack '\(name)': gzip says that it is damaged, or no .gz file
          hint: fetch the file again; 'gzip -t' says more

          """)
    }
  }

  /// What a file changed to is refused with, in part.
  @Test("Files that are cut off, of another kind, or do not belong together")
  func wrong() throws {
    let sandbox = try Sandbox()
    func fails(_ place: Int, _ bytes: Data?, _ words: String) throws {
      try write(sandbox)
      let name = "d/" + Self.names[place]
      if let bytes {
        try sandbox.write(name, bytes)
      } else {
        try FileManager.default.removeItem(at: sandbox.folder.appending(path: name))
      }
      let result = try train(sandbox, "--out", "a")
      #expect(result.status == 2)
      #expect(result.error.contains(words), "\(result.error)")
      #expect(result.error.contains(Self.names[place]), "\(result.error)")
      #expect(result.error.contains("\nhint: "))
      #expect(!FileManager.default.fileExists(atPath: sandbox.folder.appending(path: "a").path()))
    }
    try fails(2, nil, "there is no file 'd/t10k-images-idx3-ubyte', and none with .gz behind it")
    try fails(0, Data(), "the file is empty")
    try fails(
      0, Digits.images(24).dropLast(), "95 bytes follow the header, where 24 x 2 x 2 should")
    try fails(0, Digits.images(24) + [1], "97 bytes follow the header")
    try fails(0, Digits.images(24).prefix(9), "the file ends in its header")
    try fails(1, Digits.images(24), "does not begin a file of labels")
    try fails(1, Digits.labels(23), "24 images, but 23 labels")
    try fails(3, Digits.file([6], [0, 1, 0, 10, 0, 1]), "the label 10 names none of 10 classes")
    try fails(
      2, Digits.file([6, 1, 4], [UInt8](repeating: 0, count: 24)), "the images have different sizes"
    )
  }

  @Test("Tables that hold nan or words, and networks that do not fit")
  func tables() throws {
    let sandbox = try Sandbox()
    func fails(_ text: String, _ words: String) throws {
      try sandbox.write("t.csv", text)
      let result = try sandbox.gradual("train", "--data", "csv:t.csv", "2-3-2")
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(result.error.contains(words), "\(result.error)")
    }
    try fails(
      "1,2,0\n3,nan,1\n", "t.csv:2: column 2 holds 'nan'\nhint: every column holds a finite")
    try fails("1,2,0\n3,inf,1\n", "t.csv:2: column 2 holds 'inf'")
    try fails("1,2,0\n3,x,1\n", "t.csv:2: column 2 holds 'x'")
    try fails("1,2,0\n3,1\n", "t.csv:2: 2 columns, where 3 should be")
    try fails("", "t.csv:1: there are no numbers")
    try fails("1,0\n2,1\n", "the network takes 2, a sample is 1\nhint: begin the blueprint with 1")
    try fails("1,1,0\n2,2,1\n3,3,2\n", "the network has 2 outputs, the data have 3 classes")
    let missing = try sandbox.gradual("train", "--data", "csv:none.csv")
    #expect(missing.error.hasPrefix("gradual: cannot read 'none.csv': there is no such file\n"))
    #expect(missing.status == 2)
  }

  #if os(Linux)
  /// The system keeps the largest size of a process, so the last look before its end has it, nearly.
  @Test(
    "Training on as many images as MNIST has stays under 400 MB",
    .enabled(if: ProcessInfo.processInfo.environment["GRADUAL_LONG"] != nil))
  func memory() throws {
    let sandbox = try Sandbox()
    for (place, count) in [(0, 60_000), (2, 10_000)] {
      let pixels = (0..<count * 784).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 16) }
      try sandbox.write("d/" + Self.names[place], Digits.file([count, 28, 28], pixels))
      try sandbox.write(
        "d/" + Self.names[place + 1], Digits.file([count], (0..<count).map { UInt8($0 % 10) }))
    }
    #expect(try sandbox.shell("gzip -1 d/train-images-idx3-ubyte").status == 0)
    let process = try sandbox.start([
      "train", "784-300-10:sigmoid", "--data", "mnist:d", "--epochs", "1", "--out", "a", "--json",
    ])
    var (largest, looks) = (0, 0)
    while process.isRunning {
      let path = "/proc/\(process.processIdentifier)/status"
      let status = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      if let now = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) }
      ) {
        largest = max(largest, now)
        looks += 1
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
    #expect(try sandbox.finish(process).status == 0)
    #expect(looks > 10 && largest > 1000 && largest < 400 * 1024, "\(largest) kB in \(looks) looks")
  }
  #endif
}
