// Losses and the softmax, composed of recorded operations: no derivative stands here.

/// The softmax: exp(zᵢ - m) / Σ exp(zⱼ - m) with the largest score m taken out.
///
/// m is a constant of the recording: one shift of all scores changes no probability, so the gradient
/// is the softmax's own. Scores of ±1000 are fine. A score of -inf has the probability 0; with a score
/// of +inf, or with nothing but -inf, every probability is nan, as in PyTorch.
public func softmax(_ scores: [Value]) -> [Value] {
  let e = shifted(scores).map { $0.exp() }
  let total = sum(e)
  return e.map { $0 / total }
}

/// The logarithm of the softmax, zᵢ - m - log Σ exp(zⱼ - m), finite where the softmax rounds to 0.
///
/// Infinite scores as for `softmax(_:)`.
public func logSoftmax(_ scores: [Value]) -> [Value] {
  let z = shifted(scores)
  let total = logSumExp(z)
  return z.map { $0 - total }
}

/// The cross-entropy -log softmax(scores)[target], without computing a probability.
///
/// Its derivative by the scores is softmax minus one-hot. Stops the program where there is no such
/// class. Infinite scores as for `softmax(_:)`.
public func crossEntropy(_ scores: [Value], target: Int) -> Value {
  guard scores.indices.contains(target) else {
    fatalError("the target class is \(target), and there are \(scores.count) scores")
  }
  let z = shifted(scores)
  return logSumExp(z) - z[target]
}

/// The cross-entropy -Σ tᵢ log softmax(scores)ᵢ with weights t, which need not add up to 1.
///
/// Its derivative by the scores is (Σ t)·softmax - t.
public func crossEntropy(_ scores: [Value], targets: [Double]) -> Value {
  guard scores.count == targets.count else {
    fatalError("\(scores.count) scores cannot be compared with \(targets.count) targets")
  }
  return -dot(targets, logSoftmax(scores))
}

/// The squared error (prediction - target)², without a factor of one half.
public func squaredError(_ prediction: Value, _ target: Double) -> Value {
  let error = prediction - target
  return error * error
}

/// The squared error (prediction - target)², without a factor of one half.
public func squaredError(_ prediction: Value, _ target: Value) -> Value {
  let error = prediction - target
  return error * error
}

/// The sum of the squared errors of a list of predictions, neither halved nor averaged.
public func squaredError(_ predictions: [Value], _ targets: [Double]) -> Value {
  guard predictions.count == targets.count else {
    fatalError("\(predictions.count) predictions cannot be compared with \(targets.count) targets")
  }
  return sum(zip(predictions, targets).map { squaredError($0, $1) })
}

/// The hinge loss max(0, 1 - label·score) for a label of 1 or -1; the derivative is 0 at the corner.
public func hinge(_ score: Value, label: Double) -> Value {
  (1 - label * score).relu()
}

/// The scores less their largest, which is taken as a plain number.
private func shifted(_ scores: [Value]) -> [Value] {
  var largest = -Double.infinity
  for score in scores where !(score.data <= largest) { largest = score.data }
  return scores.map { $0 - largest }
}
