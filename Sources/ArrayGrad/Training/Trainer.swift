public import GradTraining

/// A training that goes on step by step, and whose state can be saved and restored to the bit.
///
///     let trainer = try Trainer<Float>(blueprint, data: split, plan: plan)
///     while case let event = try trainer.advance(), event != .finished { show(event) }
///
/// Between two calls everything can stop: what ``checkpoint(metadata:)`` returns is all that the rest of
/// the training depends on. Numbers are the same for any number of threads. A trainer belongs to one thread
/// at a time.
public final class Trainer<Element: ArrayElement> {
  /// The network that learns.
  public let network: Network<Element>
  /// What it learns from, and is judged by.
  public let data: DataSplit
  /// What is done.
  public let plan: TrainingPlan

  /// What was measured.
  public internal(set) var history = History()
  /// How many epochs are complete, evaluation included.
  public internal(set) var epoch = 0
  /// How many steps were made.
  public internal(set) var steps = 0
  /// How many samples of the present epoch were seen.
  public internal(set) var place = 0

  var optimizer: Optimizer<Element>
  /// The order of the samples in an epoch.
  var order: [Int]
  /// The epoch, counted from 0, that the order is of; nil for none.
  var orderedEpoch: Int?
  var sums = Sums()
  var evaluation: Evaluation?
  private var batch = Batch<Element>()
  /// A batch for evaluation, which is larger: one that grew and shrank would be filled with zeros each time.
  var largeBatch = Batch<Element>()
  let evaluationBatch: Int
  /// How many samples a step sees: no more than there are, whatever the plan says.
  let batchSize: Int

  /// What is added up over an epoch.
  struct Sums: Hashable {
    var loss = 0.0
    var correct = 0
    var norm = 0.0
    var lastNorm = 0.0
    var rate = 0.0
  }

  /// What one call did.
  public enum Event: Hashable, Sendable {
    /// Made a step.
    case step(History.Step)
    /// Looked at some more samples for validation or test.
    case evaluated
    /// Finished an epoch with its evaluation.
    case epoch(History.Epoch)
    /// Nothing: all epochs are done.
    case finished
  }

  /// Prepares a training, or says what does not fit.
  ///
  /// - Parameters:
  ///   - blueprint: What the network is made of.
  ///   - data: What it learns from, and is judged by; validation and test may be empty.
  ///   - plan: What is done.
  ///   - kernels: The inner loops to use.
  ///   - memoryLimit: The most bytes that the network may take.
  /// - Throws: ``TrainingError`` where data, network and plan do not fit.
  public init(
    _ blueprint: Blueprint, data: DataSplit, plan: TrainingPlan, kernels: Kernels = .standard,
    memoryLimit: Int = Trainer.usualMemoryLimit
  ) throws(TrainingError) {
    try Self.check(blueprint, data, plan, memoryLimit: memoryLimit)
    self.data = data
    self.plan = plan
    evaluationBatch = Self.evaluationBatch(blueprint)
    batchSize = min(plan.batch, data.training.count)
    network = Network(
      blueprint, parameters: blueprint.initialParameters(seed: plan.seed),
      capacity: Self.capacity(blueprint, data, plan), kernels: kernels)
    optimizer = Optimizer(plan.rule, for: blueprint)
    order = Array(0..<data.training.count)
  }

  /// How many steps an epoch has.
  public var stepsPerEpoch: Int { (data.training.count + batchSize - 1) / batchSize }

  /// Whether all epochs are done.
  public var isFinished: Bool { epoch >= plan.epochs }

  /// Goes on by one batch: a step, or a part of the evaluation behind the last step of an epoch.
  ///
  /// - Throws: ``TrainingError`` where a batch does not fit, or where the loss or the gradient is no finite
  ///   number; the step is then not made.
  public func advance() throws(TrainingError) -> Event {
    if isFinished { return .finished }
    return place < data.training.count ? .step(try step()) : try evaluate()
  }

  // MARK: Steps

  private func step() throws(TrainingError) -> History.Step {
    if place == 0 { sums = Sums() }
    if orderedEpoch != epoch { arrange() }
    let end = min(place + batchSize, data.training.count)
    data.training.fill(&batch, rows: order[place..<end])
    let loss: Double
    do throws(NetworkError) {
      loss = try network.lossAndGradient(of: batch)
    } catch {
      throw .batch(error)
    }
    let norm = network.withGradient { plan.clipping.apply(to: &$0) }
    guard loss.isFinite, norm.isFinite else {
      let what =
        loss.isFinite ? "the gradient's length is \(word(norm))" : "the loss is \(word(loss))"
      throw .diverged(
        what, epoch: epoch + 1, step: steps == 0 ? 0 : steps + 1, bits: Self.bits)
    }
    let correct = batch.classes.isEmpty ? 0 : network.correct(in: batch)
    let rate = plan.schedule.rate(step: steps, stepsPerEpoch: stepsPerEpoch, epochs: plan.epochs)
    network.update(by: &optimizer, rate: rate)
    steps += 1
    place = end
    sums.loss += network.sum(of: loss, over: batch.count)
    sums.correct += correct
    sums.norm += norm
    sums.lastNorm = norm
    sums.rate = rate
    let step = History.Step(
      step: steps, epoch: epoch + 1, loss: loss, gradientNorm: norm, rate: rate)
    if let every = plan.logEvery, steps % every == 0 { history.steps.append(step) }
    return step
  }

  /// A number that is not finite; the sign of a nan says nothing.
  func word(_ number: some BinaryFloatingPoint) -> String {
    number.isNaN ? "nan" : "\(number)"
  }

  /// How many bits a number has.
  static var bits: Int { 8 * MemoryLayout<Element>.size }

  /// Brings the samples into the order of the epoch, which follows from the seed and its number alone.
  private func arrange() {
    if plan.shuffles {
      Shuffle(seed: plan.seed).fill(&order, count: data.training.count, epoch: epoch)
    }
    orderedEpoch = epoch
  }
}

extension Trainer {
  /// The mean of the losses of the epoch's samples so far; nil before the first of them.
  public var meanLoss: Double? { place > 0 ? sums.loss / Double(place) : nil }

  /// The share of the epoch's samples so far that were right; nil before the first of them, and where targets
  /// are numbers.
  public var accuracy: Double? {
    guard case .classes = data.training.targets, place > 0 else { return nil }
    return Double(sums.correct) / Double(place)
  }
}
