public import GradTraining

extension Network {
  /// How many samples of the batch that the last pass saw were put into their class.
  ///
  /// The answer is the class of the largest output, the first one of equals; with one output it is class 1
  /// where the output is positive, else class 0. An answer with a nan is wrong.
  public func correct(in batch: Batch<Element>) -> Int {
    precondition(
      batch.count == samples && batch.classes.count == samples,
      "\(batch.count) samples with \(batch.classes.count) classes, after a pass over \(samples)")
    let outputs = outputPlace(of: samples).readable
    var correct = 0
    for i in 0..<samples
    where answer(outputs.part(i * outputCount..<(i + 1) * outputCount)) == batch.classes[i] {
      correct += 1
    }
    return correct
  }

  /// The class that the outputs of one sample stand for; nil where one is nan.
  private func answer(_ row: View<Element>) -> Int? {
    if row.firstNaN() != nil { return nil }
    if row.count == 1 { return row[0] > 0 ? 1 : 0 }
    var best = 0
    for j in 1..<row.count where row[j] > row[best] { best = j }
    return best
  }

  /// Makes one step: the parameters follow the gradient of the last loss.
  ///
  /// - Parameters:
  ///   - optimizer: How they follow it, and what it remembers.
  ///   - rate: The learning rate of this step.
  public func update(by optimizer: inout Optimizer<Element>, rate: Double) {
    withParameters { parameters, gradient in
      optimizer.update(&parameters, gradient: gradient, rate: rate)
    }
  }

  /// Lends the parameters, to be changed in place, and the gradient by them.
  package func withParameters<Result>(
    _ body: (inout MutableSpan<Element>, Span<Element>) throws -> Result
  ) rethrows -> Result {
    try memory.parameters.lend { parameters in
      try memory.gradient.lend { gradient in try body(&parameters, gradient.span) }
    }
  }

  /// Lends the gradient by the parameters, to be changed in place: clipped, say.
  package func withGradient<Result>(
    _ body: (inout MutableSpan<Element>) throws -> Result
  ) rethrows -> Result {
    try memory.gradient.lend(body)
  }
}
