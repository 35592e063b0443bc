public import GradTraining
import GradNumbers

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
      ("correct", UInt64(sums.correct)), ("generator", generator.state),
    ]
    tensors += counts.map { SafeTensors.Tensor("training.\($0.0)", shape: [], [$0.1]) }
    tensors.append(
      SafeTensors.Tensor(
        "training.sums", shape: [4], [sums.loss, sums.norm, sums.lastNorm, sums.rate]))
    // Between two epochs there is no order that anybody needs.
    let order = place > 0 ? order.map { UInt32($0) } : []
    tensors.append(SafeTensors.Tensor("training.order", shape: [order.count], order))
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
    let generator = try file.single("training.generator", as: UInt64.self)
    let sums: [Double] = try file.finiteNumbers("training.sums")
    guard sums.count == 4 else {
      throw .shape("training.sums", found: [sums.count], wanted: [4])
    }
    let history = try History(from: file)
    guard history.epochs.count == epoch else {
      throw .number("training.epoch", "\(epoch) with \(history.epochs.count) epochs of history")
    }
    let order = try Self.order(of: file, count: count, place: place)
    network.parameters = parameters
    self.optimizer = optimizer
    (self.epoch, self.place, self.steps) = (epoch, place, steps)
    self.generator = SplitMix64(seed: generator)
    self.sums = Sums(
      loss: sums[0], correct: correct, norm: sums[1], lastNorm: sums[2], rate: sums[3])
    if let order { self.order = order }
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

  /// The order of the present epoch, each sample once; nil between two epochs.
  private static func order(
    of file: SafeTensors, count: Int, place: Int
  ) throws(CheckpointError) -> [Int]? {
    let name = "training.order"
    let order = try file.numbers(name, as: UInt32.self).map { Int($0) }
    let wanted = place > 0 ? count : 0
    guard order.count == wanted else { throw .shape(name, found: [order.count], wanted: [wanted]) }
    var isSeen = [Bool](repeating: false, count: count)
    for sample in order {
      guard sample < count, !isSeen[sample] else { throw .number(name, "\(sample)") }
      isSeen[sample] = true
    }
    return place > 0 ? order : nil
  }
}
