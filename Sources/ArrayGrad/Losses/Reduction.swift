import GradTraining

extension Blueprint.Reduction {
  /// One number from the sum of the samples' losses.
  func loss(_ sum: Double, _ samples: Int) -> Double {
    self == .mean ? sum / Double(samples) : sum
  }

  /// What one sample's loss counts.
  func scale<E: ArrayElement>(_ samples: Int) -> E { self == .mean ? 1 / E(samples) : 1 }
}
