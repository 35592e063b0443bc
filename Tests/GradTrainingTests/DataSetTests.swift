import GradTraining
import Testing

@Suite("Data sets, and what is refused")
struct DataSetTests {
  static func message(_ body: () throws(DataError) -> Void) -> String? {
    IDXTests.message(body)
  }

  static func error(
    _ shape: [Int], _ values: DataSet.Values, _ targets: DataSet.Targets
  ) -> String? {
    message { () throws(DataError) in
      _ = try DataSet(sampleShape: shape, values: values, targets: targets)
    }
  }

  @Test("What does not fit is refused with its place")
  func refused() {
    #expect(
      Self.error([2, 2], .bytes([]), .classes([], count: 2))
        == "a sample of shape [2, 2] is neither a row [features] nor an image [channels, height, width]"
    )
    #expect(
      Self.error([2], .bytes([1, 2, 3]), .classes([0], count: 2))
        == "3 numbers do not make whole samples of 2 numbers")
    #expect(
      Self.error([2], .bytes([1, 2, 3, 4]), .classes([0], count: 2))
        == "there are 2 samples, but 1 targets")
    #expect(
      Self.error([1], .bytes([1, 2]), .classes([0, 2], count: 2))
        == "sample 1 (from 0) has the label 2, where 2 classes go from 0 to 1")
    #expect(Self.error([1], .bytes([1, 2]), .classes([0, -1], count: 2)) != nil)
    #expect(
      Self.error([2], .numbers([1, 2, 3, .nan]), .classes([0, 1], count: 2))
        == "number 1 of sample 1 (both from 0) is nan: networks learn from finite numbers")
    #expect(
      Self.error([1], .numbers([1, 2]), .numbers([0, .infinity], width: 1))
        == "the target of sample 1 (from 0) is inf: networks learn from finite numbers")
    #expect(Self.error([1], .numbers([1, 2]), .numbers([0, 1, 2], width: 2)) != nil)
  }

  @Test("Parts share their numbers and keep their targets")
  func parts() throws {
    let whole = try DataSet(
      sampleShape: [2], values: .numbers((0..<20).map(Double.init)[...]),
      targets: .numbers((0..<10).map { Double(100 + $0) }[...], width: 1))
    let part = whole.part(3..<9).part(1..<3)
    var batch = Batch<Float>()
    part.fill(&batch, rows: [1, 0])
    #expect(batch.inputs == [10, 11, 8, 9])
    #expect(batch.numbers == [105, 104])
    #expect(batch.classes == [])
    #expect(part.count == 2)
    let split = DataSplit(whole, validation: 3, test: 2)
    #expect([split.training.count, split.validation.count, split.test.count] == [5, 3, 2])
    split.test.fill(&batch, rows: 0..<2)
    #expect(batch.numbers == [108, 109])
  }

  @Test("A batch that is filled again keeps its memory")
  func memory() {
    let data = DataSet.moons(count: 100, seed: 1)
    var batch = Batch<Float>()
    func address() -> UInt {
      batch.inputs.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
    }
    data.fill(&batch, rows: 0..<64)
    let first = address()
    for size in [64, 36, 1, 64] {
      data.fill(&batch, rows: 0..<size)
      #expect(address() == first)
      #expect(batch.inputs.count == 2 * size)
    }
  }

  @Test("A sample that is not there stops, and a batch of none is empty")
  func rows() async {
    var batch = Batch<Float>()
    DataSet.moons(count: 3, seed: 1).fill(&batch, rows: 0..<0)
    #expect(batch.count == 0)
    #expect(batch.inputs == [])
    await #expect(processExitsWith: .failure) {
      var batch = Batch<Float>()
      DataSet.moons(count: 3, seed: 1).fill(&batch, rows: [3])
    }
    await #expect(processExitsWith: .failure) { _ = DataSet.moons(count: 3, seed: 1).part(1..<4) }
  }

  @Test("Networks that cannot learn from the data are refused")
  func networks() throws {
    func message(_ text: String, _ data: DataSet) throws -> String? {
      let blueprint = try Blueprint(text: text)
      return Self.message { () throws(DataError) in try data.check(fits: blueprint) }
    }
    let digits = DataSet.digits(count: 3, seed: 1)
    #expect(try message("784-10", digits) == nil)
    #expect(try message("1x28x28-10", digits) == nil)
    let row = try DataSet(
      sampleShape: [9], values: .bytes([1, 2, 3, 4, 5, 6, 7, 8, 9]),
      targets: .classes([0], count: 2))
    #expect(try message("1x3x3-conv2-gap-2", row) == nil)
    #expect(
      try message("8-2", row)
        == "the network takes 8, a sample is 9; begin the blueprint with 9")
    #expect(
      try message("1x14x56-10", digits)
        == "the network takes 1x14x56, a sample is 1x28x28; begin the blueprint with 1x28x28 or 784"
    )
    #expect(
      try message("784-9", digits)
        == "the network has 9 outputs, the data have 10 classes; end the blueprint with 10")
    #expect(
      try message("784-1,loss=hinge", digits)
        == "the loss hinge tells 2 classes apart, the data have 10; end the blueprint with 10 and "
        + "leave the loss out")
    #expect(
      try message("784-10", digits.part(0..<0))
        == "there are no samples; a network learns from one or more")
    let moons = DataSet.moons(count: 4, seed: 1)
    #expect(try message("2-1,loss=bce", moons) == nil)
    #expect(
      try message("2-1", moons)
        == "the network has 1 outputs, the data have 2 classes; end the blueprint with 2")
    let sinc = DataSet.sinc(count: 4)
    #expect(try message("1-1", sinc) == nil)
    #expect(
      try message("1-2", sinc)
        == "the loss cross-entropy judges classes, the targets are numbers; write loss=mse")
    #expect(
      try message("1-2,loss=mse", sinc)
        == "the network has 2 outputs, a target has 1 numbers; end the blueprint with 1")
  }
}
