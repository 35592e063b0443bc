import GradTraining

extension Network {
  /// Takes a batch's inputs, once they were found to fit.
  func take(_ batch: Batch<Element>) throws(NetworkError) {
    try check(batch)
    memory.inputs.copy(batch.inputs)
    if !batch.numbers.isEmpty && blueprint.loss == .squaredError {
      memory.targets.copy(batch.numbers)
    }
    samples = batch.count
    inputGradientPlace = nil
  }

  private func check(_ batch: Batch<Element>) throws(NetworkError) {
    let count = batch.count
    if count <= 0 { throw .empty }
    if count > capacity { throw .tooMany(samples: count, capacity: capacity) }
    if batch.inputs.count != count * inputCount {
      throw .inputs(count: batch.inputs.count, samples: count, shape: blueprint.input)
    }
    if let place = batch.inputs.withView({ $0.firstNaN() }) {
      throw .notANumber(sample: place / inputCount, place: place % inputCount)
    }
    if blueprint.loss == .squaredError && !batch.numbers.isEmpty {
      try checkNumbers(batch)
    } else {
      try checkClasses(batch)
    }
  }

  private func checkNumbers(_ batch: Batch<Element>) throws(NetworkError) {
    if batch.numbers.count != batch.count * outputCount {
      throw .targets(count: batch.numbers.count, samples: batch.count, width: outputCount)
    }
    if let place = batch.numbers.withView({ $0.firstNaN() }) {
      throw .targetNotANumber(sample: place / outputCount, place: place % outputCount)
    }
  }

  private func checkClasses(_ batch: Batch<Element>) throws(NetworkError) {
    if batch.classes.isEmpty {
      let wanted = blueprint.loss == .squaredError ? "classes or numbers" : "classes"
      throw .kind(wanted: wanted, found: batch.numbers.isEmpty ? "no targets" : "numbers")
    }
    if batch.classes.count != batch.count {
      throw .targets(count: batch.classes.count, samples: batch.count, width: 1)
    }
    let classes: Int
    switch blueprint.loss {
    case .binaryCrossEntropy, .hinge: classes = 2
    default: classes = outputCount
    }
    for (sample, found) in batch.classes.enumerated() where found < 0 || found >= classes {
      throw .outOfRange(sample: sample, class: found, classes: classes)
    }
  }
}
