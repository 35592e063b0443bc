import GradTraining
import Testing

@Suite("Batches")
struct BatchTests {
  @Test("Bytes become numbers, in the order of the rows")
  func bytes() throws {
    let data = try DataSet(
      sampleShape: [2], values: .bytes([0, 51, 102, 255, 1, 2]),
      targets: .classes([2, 0, 1], count: 3), normalization: .bytes)
    var batch = Batch<Double>()
    data.fill(&batch, rows: [1, 0])
    #expect(batch.count == 2)
    #expect(batch.inputs == [0.4, 1, 0, 0.2])
    #expect(batch.classes == [0, 2])
    #expect(batch.numbers == [])
    data.fill(&batch, rows: 2..<3)
    #expect(batch.inputs == [1.0 / 255, 2.0 / 255])
    #expect(batch.classes == [1])
  }
}
