public import GradTraining

/// What a training does, apart from its network and its data: the same plan, network and data give the
/// same numbers, to the bit.
public struct TrainingPlan: Hashable, Sendable {
  /// How parameters follow their gradient.
  public var rule: OptimizerRule
  /// The learning rate of each step.
  public var schedule: Schedule
  /// What is done to a gradient that is too large.
  public var clipping: Clipping
  /// How many times all samples are seen.
  public var epochs: Int
  /// How many samples a step sees; the last of an epoch sees what is left.
  public var batch: Int
  /// Where chance starts from.
  public var seed: UInt64
  /// Whether each epoch sees the samples in an order of its own.
  public var shuffles: Bool
  /// Every how many steps the history notes one; nil for none.
  public var logEvery: Int?

  /// Plans a training.
  public init(
    rule: OptimizerRule = .adam, schedule: Schedule, clipping: Clipping = .none, epochs: Int,
    batch: Int, seed: UInt64 = 0, shuffles: Bool = true, logEvery: Int? = nil
  ) {
    self.rule = rule
    self.schedule = schedule
    self.clipping = clipping
    self.epochs = epochs
    self.batch = batch
    self.seed = seed
    self.shuffles = shuffles
    self.logEvery = logEvery
  }
}
