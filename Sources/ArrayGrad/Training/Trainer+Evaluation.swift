import GradTraining

/// How far the evaluation at the end of an epoch is.
///
/// It is not part of a checkpoint: a training that goes on evaluates once more, and finds the same.
struct Evaluation {
  enum Part { case validation, test }

  var part = Part.validation
  /// How many samples of the part were looked at.
  var place = 0
  var loss = 0.0
  var correct = 0
  /// What is known of the epoch so far.
  var epoch: History.Epoch
}

extension Trainer {
  /// Looks at the next samples for validation or test; behind the last ones the epoch is complete.
  func evaluate() throws(TrainingError) -> Event {
    var state = evaluation ?? Evaluation(epoch: trained)
    let part = state.part == .validation ? data.validation : data.test
    let end = min(state.place + evaluationBatch, part.count)
    if state.place < end { try look(at: state.place..<end, of: part, &state) }
    guard end == part.count else {
      evaluation = state
      return .evaluated
    }
    let loss = part.count > 0 ? state.loss / Double(part.count) : nil
    let accuracy = share(state.correct, of: part)
    if loss?.isNaN == true {
      let name = state.part == .validation ? "validation" : "test"
      throw .diverged(
        "the loss on the samples for \(name) is nan", epoch: epoch + 1, step: steps,
        bits: Self.bits)
    }
    switch state.part {
    case .validation:
      (state.epoch.validationLoss, state.epoch.validationAccuracy) = (loss, accuracy)
      evaluation = Evaluation(part: .test, epoch: state.epoch)
      return .evaluated
    case .test:
      (state.epoch.testLoss, state.epoch.testAccuracy) = (loss, accuracy)
      evaluation = nil
      history.epochs.append(state.epoch)
      epoch += 1
      place = 0
      return .epoch(state.epoch)
    }
  }

  private func look(
    at rows: Range<Int>, of part: DataSet, _ state: inout Evaluation
  ) throws(TrainingError) {
    part.fill(&largeBatch, rows: Array(rows)[...])
    do throws(NetworkError) {
      state.loss += network.sum(of: try network.loss(of: largeBatch), over: largeBatch.count)
    } catch {
      throw .batch(error)
    }
    if !largeBatch.classes.isEmpty { state.correct += network.correct(in: largeBatch) }
    state.place = rows.upperBound
  }

  /// What the steps of the epoch have measured.
  private var trained: History.Epoch {
    let count = Double(stepsPerEpoch)
    return History.Epoch(
      epoch: epoch + 1, steps: steps, trainLoss: sums.loss / Double(data.training.count),
      trainAccuracy: share(sums.correct, of: data.training), gradientNorm: sums.norm / count,
      lastGradientNorm: sums.lastNorm, rate: sums.rate)
  }

  /// A share of samples; nil where there are no classes to be right about.
  private func share(_ correct: Int, of part: DataSet) -> Double? {
    guard case .classes = part.targets, part.count > 0 else { return nil }
    return Double(correct) / Double(part.count)
  }

  /// How many samples an evaluation looks at in one pass.
  ///
  /// A network's memory grows with it, and the sum of the losses is rounded otherwise for another number; so
  /// it follows from the blueprint alone.
  static func evaluationBatch(_ blueprint: Blueprint) -> Int {
    let numbers = blueprint.shapes.reduce(blueprint.input.reduce(1, *)) { $0 + $1.reduce(1, *) }
    return max(1, min(500, 4_000_000 / numbers))
  }
}

extension Network {
  /// The sum of the losses of a batch's samples, whatever their loss is reduced to.
  func sum(of loss: Double, over count: Int) -> Double {
    blueprint.reduction == .mean ? loss * Double(count) : loss
  }
}
