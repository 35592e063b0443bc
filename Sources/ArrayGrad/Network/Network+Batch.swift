import GradTraining

extension Network {
  /// Takes a batch's inputs, once they were found to fit.
  func take(_ batch: Batch<Element>) throws(NetworkError) {
    try check(batch)
    copyInputs(batch)
    if !batch.numbers.isEmpty && blueprint.loss == .squaredError {
      memory.targets.copy(batch.numbers)
    }
    samples = batch.count
    inputGradientPlace = nil
  }

  /// Copies the inputs; where the first layer is one of weighted sums, perhaps their live columns only.
  private func copyInputs(_ batch: Batch<Element>) {
    leavesOutDeadColumns = false
    if case .linear? = blueprint.layers.first {
      // Packing the live rows of the weights has a price, which some dead columns must pay.
      leavesOutDeadColumns = inputCount >= 64 && memory.live.count * 8 <= inputCount * 7
    }
    guard leavesOutDeadColumns else { return memory.inputs.copy(batch.inputs) }
    batch.inputs.withView {
      memory.live.gather(
        $0, into: memory.inputs.view.part(0..<batch.count * memory.live.count), n: batch.count)
    }
  }

  private func check(_ batch: Batch<Element>) throws(NetworkError) {
    let count = batch.count
    if count <= 0 { throw .empty }
    if count > capacity { throw .tooMany(samples: count, capacity: capacity) }
    if batch.inputs.count != count * inputCount {
      throw .inputs(count: batch.inputs.count, samples: count, shape: blueprint.input)
    }
    let hasNoNaN = batch.inputs.withView { memory.live.find(in: $0, n: count) }
    if !hasNoNaN, let place = batch.inputs.withView({ $0.firstNaN() }) {
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
