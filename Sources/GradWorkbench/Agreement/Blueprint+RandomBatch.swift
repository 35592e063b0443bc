import GradNumbers
public import GradTraining

extension Blueprint {
  /// Samples that fit the network, and nothing else: normal numbers, and random classes or normal targets.
  public func randomBatch(samples: Int, seed: UInt64) -> Batch<Double> {
    // Another stream than that of the parameters, which may begin with the same seed.
    var random = SplitMix64(seed: seed ^ 0x6261_7463_6800_0001)
    var batch = Batch<Double>()
    batch.count = samples
    batch.inputs = (0..<samples * input.reduce(1, *)).map { _ in random.normal() }
    if loss == .squaredError {
      batch.numbers = (0..<samples * output.reduce(1, *)).map { _ in random.normal() }
    } else {
      batch.classes = (0..<samples).map { _ in random.integer(below: classCount) }
    }
    return batch
  }
}
