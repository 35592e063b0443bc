/// What was measured while a network learned: a row for each epoch, and for single steps where they were
/// asked for.
public struct History: Hashable, Sendable {
  /// The epochs, from the first on.
  public var epochs: [Epoch] = []
  /// The steps that were asked for, in their order.
  public var steps: [Step] = []

  /// Makes a history without rows.
  public init() {}

  /// What was measured in an epoch, a pass over all samples for training.
  public struct Epoch: Hashable, Sendable {
    /// Its number, from 1.
    public var epoch: Int
    /// How many steps were made by its end, from the start of the training.
    public var steps: Int
    /// The mean over its samples of the loss that each had just before the step in which it took part.
    public var trainLoss: Double
    /// The share of its samples that were classified rightly just before their step; nil where targets
    /// are numbers.
    public var trainAccuracy: Double?
    /// The loss on the samples for validation, at the end; nil where there are none.
    public var validationLoss: Double?
    /// The share of them that are classified rightly.
    public var validationAccuracy: Double?
    /// The loss on the samples for the test, at the end; nil where there are none.
    public var testLoss: Double?
    /// The share of them that are classified rightly.
    public var testAccuracy: Double?
    /// The mean over its steps of the length of the gradient, before it is clipped.
    ///
    /// The length is that of the list of all parameters: the root of the sum of all squares.
    public var gradientNorm: Double
    /// The length of the gradient in its last step.
    public var lastGradientNorm: Double
    /// The learning rate of its last step.
    public var rate: Double

    /// Notes an epoch without validation and test.
    public init(
      epoch: Int, steps: Int, trainLoss: Double, trainAccuracy: Double? = nil,
      gradientNorm: Double, lastGradientNorm: Double, rate: Double
    ) {
      self.epoch = epoch
      self.steps = steps
      self.trainLoss = trainLoss
      self.trainAccuracy = trainAccuracy
      self.gradientNorm = gradientNorm
      self.lastGradientNorm = lastGradientNorm
      self.rate = rate
    }
  }

  /// What was measured in a step, the update by one batch.
  public struct Step: Hashable, Sendable {
    /// Its number, from 1 at the start of the training.
    public var step: Int
    /// The number of its epoch, from 1.
    public var epoch: Int
    /// The loss of its batch, before the update.
    public var loss: Double
    /// The length of the gradient, before it is clipped.
    public var gradientNorm: Double
    /// The learning rate.
    public var rate: Double

    /// Notes a step.
    public init(step: Int, epoch: Int, loss: Double, gradientNorm: Double, rate: Double) {
      self.step = step
      self.epoch = epoch
      self.loss = loss
      self.gradientNorm = gradientNorm
      self.rate = rate
    }
  }

  /// What is measured at the end of every epoch.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    case trainLoss = "train_loss"
    case trainAccuracy = "train_accuracy"
    case validationLoss = "validation_loss"
    case validationAccuracy = "validation_accuracy"
    case testLoss = "test_loss"
    case testAccuracy = "test_accuracy"
    case gradientNorm = "gradient_norm"
    case lastGradientNorm = "last_gradient_norm"
    case rate
  }
}

extension History.Epoch {
  /// A measure by its name; nil where it was not taken.
  public subscript(measure: History.Measure) -> Double? {
    switch measure {
    case .trainLoss: trainLoss
    case .trainAccuracy: trainAccuracy
    case .validationLoss: validationLoss
    case .validationAccuracy: validationAccuracy
    case .testLoss: testLoss
    case .testAccuracy: testAccuracy
    case .gradientNorm: gradientNorm
    case .lastGradientNorm: lastGradientNorm
    case .rate: rate
    }
  }
}
