public import GradTraining

extension Trainer where Element: TensorScalar {
  /// All that the rest of the training depends on.
  ///
  /// The parameters stand under their own names and in their own shapes, W1, b1, W2, …, for NumPy and
  /// PyTorch. An evaluation that is not complete is left out, and done again.
  ///
  /// - Parameter metadata: Texts that go with it, such as the settings of the training.
  /// - Returns: What a file holds; see ``restore(from:)``.
  public func checkpoint(metadata: [String: String] = [:]) -> SafeTensors {
    let parameters = network.parameters
    var tensors = network.blueprint.parameters.map { parameter in
      SafeTensors.Tensor(
        parameter.name, shape: parameter.shape, Array(parameters[parameter.range]))
    }
    tensors += optimizer.state.map { name, numbers in
      SafeTensors.Tensor("optimizer.\(name)", shape: [numbers.count], numbers)
    }
    let counts: [(String, UInt64)] = [
      ("epoch", UInt64(epoch)), ("place", UInt64(place)), ("steps", UInt64(steps)),
      ("correct", UInt64(sums.correct)), ("samples", UInt64(data.training.count)),
      ("seed", plan.seed),
    ]
    tensors += counts.map { SafeTensors.Tensor("training.\($0.0)", shape: [], [$0.1]) }
    tensors.append(
      SafeTensors.Tensor(
        "training.sums", shape: [4], [sums.loss, sums.norm, sums.lastNorm, sums.rate]))
    return SafeTensors(tensors + history.tensors, metadata: metadata)
  }

  /// Goes on where a training of the same blueprint, data and plan stood.
  ///
  /// - Parameter file: What ``checkpoint(metadata:)`` returned.
  /// - Throws: `CheckpointError` where it is none of this training, which then stays as it was.
  public func restore(from file: SafeTensors) throws(CheckpointError) {
    let parameters: [Element] = try file.parameters(of: network.blueprint)
    var optimizer = self.optimizer
    let states = try optimizer.rule.stateNames.map { (name) throws(CheckpointError) in
      let numbers: [Element] = try file.finiteNumbers("optimizer.\(name)")
      return (name: name, numbers: numbers)
    }
    let count = data.training.count
    let steps = try Self.count("steps", of: file, atMost: .max)
    do throws(OptimizerError) {
      try optimizer.restore(steps: steps, state: states)
    } catch {
      throw .optimizer(error)
    }
    let place = try Self.count("place", of: file, atMost: count)
    let epoch = try Self.count("epoch", of: file, atMost: .max)
    let correct = try Self.count("correct", of: file, atMost: count)
    try Self.check("samples", of: file, is: UInt64(count))
    try Self.check("seed", of: file, is: plan.seed)
    let sums: [Double] = try file.finiteNumbers("training.sums")
    guard sums.count == 4 else {
      throw .shape("training.sums", found: [sums.count], wanted: [4])
    }
    let history = try History(from: file)
    guard history.epochs.count == epoch else {
      throw .number("training.epoch", "\(epoch) with \(history.epochs.count) epochs of history")
    }
    // Every step but the last of an epoch sees a whole batch.
    guard place % batchSize == 0 || place == count else {
      throw .number("training.place", "\(place) with batches of \(batchSize)")
    }
    guard steps == epoch * stepsPerEpoch + (place + batchSize - 1) / batchSize else {
      throw .number("training.steps", "\(steps), at sample \(place) behind epoch \(epoch)")
    }
    network.parameters = parameters
    self.optimizer = optimizer
    (self.epoch, self.place, self.steps) = (epoch, place, steps)
    self.sums = Sums(
      loss: sums[0], correct: correct, norm: sums[1], lastNorm: sums[2], rate: sums[3])
    self.history = history
    evaluation = nil
  }

  private static func count(
    _ name: String, of file: SafeTensors, atMost limit: Int
  ) throws(CheckpointError) -> Int {
    let number = try file.single("training.\(name)", as: UInt64.self)
    guard number <= UInt64(limit) else { throw .number("training.\(name)", "\(number)") }
    return Int(number)
  }

  /// The order of an epoch follows from the seed and the number of samples.
  private static func check(
    _ name: String, of file: SafeTensors, is wanted: UInt64
  ) throws(CheckpointError) {
    let found = try file.single("training.\(name)", as: UInt64.self)
    if found != wanted { throw .setting(name, found: "\(found)", wanted: "\(wanted)") }
  }
}
