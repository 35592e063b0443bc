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

  @Test("Two moons without noise stand on their circles")
  func moons() {
    let data = DataSet.moons(count: 101, noise: 0, seed: 7)
    var batch = Batch<Double>()
    data.fill(&batch, rows: 0..<101)
    var counts = [0, 0]
    for row in 0..<101 {
      let (x, y) = (batch.inputs[2 * row], batch.inputs[2 * row + 1])
      let label = batch.classes[row]
      counts[label] += 1
      let (dx, dy) = label == 0 ? (x, y) : (x - 1, y - 0.5)
      #expect(abs(dx * dx + dy * dy - 1) < 1e-15)
      #expect(label == 0 ? y >= 0 : y <= 0.5)
    }
    #expect(counts == [50, 51])
  }
}
