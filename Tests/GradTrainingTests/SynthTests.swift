import Testing

@testable import GradTraining

@Suite("Points of published homework")
struct SynthTests {
  @Test("Points are NumPy's RandomState(0).randn(70000, 2), bit for bit")
  func points() {
    let split = DataSplit.synth(.v1)
    var batch = Batch<Double>()
    split.training.fill(&batch, rows: [0, 1, 59_999])
    // NumPy 2 on Linux: x[0, 0], x[0, 1], x[1, 0] and x[59999, 1].
    #expect(batch.inputs[0] == 1.764052345967664)
    #expect(batch.inputs[1] == 0.4001572083672233)
    #expect(batch.inputs[2] == 0.9787379841057392)
    #expect(batch.inputs[5] == 0.17320019051405272)
    split.validation.fill(&batch, rows: [9999])
    #expect(batch.inputs == [1.0937455514480714, -0.20996169601805517])
    split.test.fill(&batch, rows: [9999])
    #expect(batch.inputs[1] == -1.386030175143163)
    split.training.fill(&batch, rows: 0..<60_000)
    #expect(batch.inputs.min() == -4.852117653180117)
    #expect(batch.inputs.max() == 4.285855641221728)
  }

  @Test(
    "As many points of class 1 as the published functions give",
    arguments: [(DataSplit.SynthVersion.v1, 27_433, 4573), (.v2, 33_494, 5622)])
  func counts(_ version: DataSplit.SynthVersion, _ training: Int, _ validation: Int) {
    let split = DataSplit.synth(version)
    var batch = Batch<Float>()
    split.training.fill(&batch, rows: 0..<60_000)
    #expect(batch.classes.reduce(0, +) == training)
    // The labels of NumPy's first twelve points, the same for both versions.
    #expect(Array(batch.classes[..<12]) == [1, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 0])
    split.validation.fill(&batch, rows: 0..<10_000)
    #expect(batch.classes.reduce(0, +) == validation)
    #expect(split.test.count == 10_000)
  }
}
