extension DataSet {
  /// Refuses a network that cannot take these samples, or whose loss cannot judge it by these
  /// targets.
  ///
  /// A row and an image of as many numbers fit each other, as 784 and 1x28x28; two images of
  /// different sides do not.
  public func check(fits blueprint: Blueprint) throws(DataError) {
    func words(_ shape: [Int]) -> String { shape.map(String.init).joined(separator: "x") }
    let numbers = blueprint.input.reduce(1, *)
    let isRow = blueprint.input.count == 1 || sampleShape.count == 1
    guard blueprint.input == sampleShape || isRow && numbers == features else {
      throw .network(
        "the network takes \(words(blueprint.input)), a sample is \(words(sampleShape))",
        hint: "begin the blueprint with \(words(sampleShape))"
          + (sampleShape.count == 3 ? " or \(features)" : ""))
    }
    guard count > 0 else {
      throw .network("there are no samples", hint: "a network learns from one or more")
    }
    let outputs = blueprint.output[0]
    switch (targets, blueprint.loss) {
    case (.classes(_, let count), .binaryCrossEntropy), (.classes(_, let count), .hinge):
      guard count == 2 else {
        throw .network(
          "the loss \(blueprint.loss.rawValue) tells 2 classes apart, the data have \(count)",
          hint: "end the blueprint with \(count) and leave the loss out")
      }
    case (.classes(_, let count), _):
      guard outputs == count else {
        throw .network(
          "the network has \(outputs) outputs, the data have \(count) classes",
          hint: "end the blueprint with \(count)")
      }
    case (.numbers(_, let width), .squaredError):
      guard outputs == width else {
        throw .network(
          "the network has \(outputs) outputs, a target has \(width) numbers",
          hint: "end the blueprint with \(width)")
      }
    case (.numbers, _):
      throw .network(
        "the loss \(blueprint.loss.rawValue) judges classes, the targets are numbers",
        hint: "write loss=mse")
    }
  }
}
