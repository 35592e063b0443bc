import GradTraining
import Testing

@Suite("The safetensors format")
struct SafeTensorsTests {
  /// Written by the package safetensors 0.8.0 for Python: W1 of 32 bits, b1 of 64, whole numbers of both
  /// sizes, an array without numbers and a text.
  private static let foreign = bytes(
    """
    48010000000000007b225f5f6d657461646174615f5f223a7b2277686f223a2261205c22cf805c22
    2062227d2c2273746570223a7b226474797065223a22553634222c227368617065223a5b5d2c2264
    6174615f6f666673657473223a5b302c385d7d2c226231223a7b226474797065223a22463634222c
    227368617065223a5b325d2c22646174615f6f666673657473223a5b382c32345d7d2c225731223a
    7b226474797065223a22463332222c227368617065223a5b322c335d2c22646174615f6f66667365
    7473223a5b32342c34385d7d2c226e6f6e65223a7b226474797065223a22463332222c2273686170
    65223a5b302c335d2c22646174615f6f666673657473223a5b34382c34385d7d2c226f7264657222
    3a7b226474797065223a22553332222c227368617065223a5b325d2c22646174615f6f6666736574
    73223a5b34382c35365d7d7d2020202001000000000000809a9999999999b93f00000000000008c0
    0000c03f000000c0cdcccc3d0000807f000000800100000003000000ffffffff
    """)

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  /// A file from the text of its header and its data.
  private func file(_ header: String, data: Int = 0) -> [UInt8] {
    let text = Array(header.utf8)
    let length = (0..<8).map { UInt8(text.count >> (8 * $0) & 255) }
    return length + text + [UInt8](repeating: 7, count: data)
  }

  private func entry(_ name: String, _ shape: String, _ start: Int, _ end: Int) -> String {
    #""\#(name)":{"dtype":"F32","shape":\#(shape),"data_offsets":[\#(start),\#(end)]}"#
  }

  @Test("A file that Python wrote is read, to the bit")
  func foreign() throws {
    let file = try SafeTensors(bytes: Self.foreign)
    #expect(file.metadata == ["who": "a \"π\" b"])
    #expect(file.tensors.map(\.name) == ["step", "b1", "W1", "none", "order"])
    let weights = file["W1"]
    #expect(weights?.shape == [2, 3])
    #expect(
      weights?.numbers(as: Float.self)?.map(\.bitPattern)
        == [1.5, -2, 0.1, .infinity, -0.0, Float.leastNonzeroMagnitude].map(\.bitPattern))
    #expect(weights?.numbers(as: Double.self) == nil)
    #expect(file["b1"]?.numbers() == [0.1, -3.0])
    #expect(file["order"]?.numbers() == [3, UInt32.max])
    #expect(file["step"]?.shape == [])
    #expect(file["step"]?.numbers() == [UInt64(1) << 63 + 1])
    #expect(file["none"]?.shape == [0, 3])
    #expect(file["none"]?.numbers(as: Float.self) == [])
    #expect(file["b2"] == nil)
  }

  @Test("The bytes of a file, by the format's description")
  func layout() throws {
    let file = SafeTensors(
      [
        SafeTensors.Tensor("b", shape: [2], [1, -2] as [Float]),
        SafeTensors.Tensor("n", shape: [], [258] as [UInt32]),
      ], metadata: ["z": "1", "a": "\"x\""])
    let header = """
      {"__metadata__": {"a": "\\"x\\"", "z": "1"}, \
      "b": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}, \
      "n": {"dtype": "U32", "shape": [], "data_offsets": [8, 12]}}
      """
    let padding = (8 - header.utf8.count % 8) % 8
    let text = Array(header.utf8) + [UInt8](repeating: 0x20, count: padding)
    // 1 is 0x3f800000, -2 is 0xc0000000 and 258 is 0x102.
    let data: [UInt8] = [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0, 2, 1, 0, 0]
    #expect(file.bytes == [UInt8(text.count), 0, 0, 0, 0, 0, 0, 0] + text + data)
    #expect(try SafeTensors(bytes: file.bytes) == file)
  }

  @Test("Every number starts at a multiple of its size, whatever the order of the arrays")
  func alignment() throws {
    var file = SafeTensors([
      SafeTensors.Tensor("W1", shape: [3], [1, 2, 3] as [Float]),
      SafeTensors.Tensor("steps", shape: [], [7] as [UInt64]),
      SafeTensors.Tensor("b1", shape: [1], [4] as [Float]),
      SafeTensors.Tensor("sums", shape: [2], [0.5, 0.25] as [Double]),
    ])
    file.tensors.reverse()
    let bytes = file.bytes
    let read = try SafeTensors(bytes: bytes)
    #expect(read.tensors.map(\.name) == ["sums", "steps", "b1", "W1"])
    for tensor in read.tensors {
      // Read as a part of the file's bytes, counted from its first.
      #expect(tensor.bytes.startIndex % tensor.kind.size == 0, "\(tensor.name)")
    }
    #expect(read["W1"]?.numbers() == [1, 2, 3] as [Float])
    #expect(read["steps"]?.numbers() == [7] as [UInt64])
  }

  @Test("Every bit of a number survives, also of nan")
  func bits() throws {
    let floats: [Float] = [.nan, -.infinity, -0.0, Float(nan: 5, signaling: false)]
    let doubles: [Double] = [.nan, .leastNonzeroMagnitude, .pi]
    let file = try SafeTensors(
      bytes: SafeTensors([
        SafeTensors.Tensor("f", shape: [2, 2], floats),
        SafeTensors.Tensor("d", shape: [3], doubles),
      ]).bytes)
    #expect(file["f"]?.numbers(as: Float.self)?.map(\.bitPattern) == floats.map(\.bitPattern))
    #expect(file["d"]?.numbers(as: Double.self)?.map(\.bitPattern) == doubles.map(\.bitPattern))
    #expect(try SafeTensors(bytes: SafeTensors([]).bytes) == SafeTensors([]))
  }

  @Test("A file that is cut off anywhere is refused")
  func truncation() throws {
    for count in Self.foreign.indices {
      #expect(throws: SafeTensorsError.self) {
        try SafeTensors(bytes: Array(Self.foreign[..<count]))
      }
    }
    #expect(throws: SafeTensorsError.short(bytes: 7)) {
      try SafeTensors(bytes: [UInt8](repeating: 0, count: 7))
    }
    #expect(throws: SafeTensorsError.truncated("order", end: 56, available: 55)) {
      try SafeTensors(bytes: Self.foreign.dropLast())
    }
    #expect(throws: SafeTensorsError.gap(offset: 56, count: 1)) {
      try SafeTensors(bytes: Self.foreign + [0])
    }
  }

  @Test("A header longer than the file, or than any header")
  func lengths() {
    #expect(throws: SafeTensorsError.headerLength(claimed: .max, available: 2)) {
      try SafeTensors(bytes: [UInt8](repeating: 255, count: 8) + Array("{}".utf8))
    }
    #expect(throws: SafeTensorsError.headerLength(claimed: 3, available: 2)) {
      try SafeTensors(bytes: [3, 0, 0, 0, 0, 0, 0, 0] + Array("{}".utf8))
    }
    #expect(
      throws: SafeTensorsError.json(line: 1, column: 1, "a value is missing at the end of the text")
    ) {
      try SafeTensors(bytes: [UInt8](repeating: 0, count: 8))
    }
  }

  @Test(
    "Headers of another form",
    arguments: [
      ("[]", SafeTensorsError.form("the whole", wanted: "object")),
      (#"{"__metadata__":[]}"#, .form("__metadata__", wanted: "object")),
      (#"{"__metadata__":{"a":1}}"#, .form("a", wanted: "text")),
      (#"{"__metadata__":{"a":"","a":""}}"#, .twice("a")),
      (#"{"a":1}"#, .form("a", wanted: "dtype")),
      (#"{"a":{"dtype":"F8","shape":[],"data_offsets":[0,1]}}"#, .kind("F8", of: "a")),
      (
        #"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#,
        .form("a", wanted: "shape of whole numbers")
      ),
      (
        #"{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}"#,
        .form("a", wanted: "shape of whole numbers")
      ),
      (
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#,
        .form("a", wanted: "data_offsets [start, end]")
      ),
      (
        #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}"#,
        .form("a", wanted: "data_offsets [start, end]")
      ),
      (
        #"{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,4]}}"#,
        .overflow("a", shape: [1 << 32, 1 << 32])
      ),
      (#"{"a":"#, .json(line: 1, column: 6, "a value is missing at the end of the text")),
    ])
  func forms(_ header: String, _ error: SafeTensorsError) {
    #expect(throws: error) { try SafeTensors(bytes: file(header)) }
  }

  @Test("Arrays that share bytes, leave some out, or are of another size than their shape")
  func ranges() {
    let a = entry("a", "[2]", 0, 8)
    func refusal(_ entries: [String], data: Int) -> SafeTensorsError? {
      do {
        _ = try SafeTensors(bytes: file("{\(entries.joined(separator: ","))}", data: data))
        return nil
      } catch { return error }
    }
    #expect(refusal([entry("b", "[1]", 8, 12), a], data: 12) == nil)
    #expect(refusal([a, entry("b", "[2]", 4, 12)], data: 12) == .overlap("a", "b"))
    #expect(refusal([a, entry("b", "[2]", 0, 8)], data: 8) == .overlap("a", "b"))
    #expect(refusal([a, entry("b", "[1]", 12, 16)], data: 16) == .gap(offset: 8, count: 4))
    #expect(refusal([entry("b", "[1]", 4, 8)], data: 8) == .gap(offset: 0, count: 4))
    #expect(refusal([a], data: 4) == .truncated("a", end: 8, available: 4))
    #expect(refusal([a, a], data: 8) == .twice("a"))
    #expect(
      refusal([entry("a", "[3]", 0, 8)], data: 8)
        == .size("a", shape: [3], wanted: 12, found: 8))
  }

  @Test("Every error says what is wrong and what to do")
  func words() {
    let error = SafeTensorsError.truncated("W1", end: 96, available: 40)
    #expect(error.message == "'W1' ends at byte 96, and there are 40: the file is cut off")
    #expect(error.hint == "the file is damaged: take an earlier one, or train again")
    #expect(SafeTensorsError.kind("F8", of: "a").hint.hasPrefix("known are F64, I64, "))
  }
}
