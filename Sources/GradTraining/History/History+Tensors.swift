extension History {
  /// The rows as arrays for a checkpoint, to the bit; nan stands for what was not measured.
  public var tensors: [SafeTensors.Tensor] {
    let columns = 2 + Measure.allCases.count
    let rows = epochs.flatMap { epoch in
      [Double(epoch.epoch), Double(epoch.steps)] + Measure.allCases.map { epoch[$0] ?? .nan }
    }
    let stepRows = steps.flatMap { step in
      [Double(step.step), Double(step.epoch), step.loss, step.gradientNorm, step.rate]
    }
    return [
      SafeTensors.Tensor(History.epochsName, shape: [epochs.count, columns], rows),
      SafeTensors.Tensor(History.stepsName, shape: [steps.count, 5], stepRows),
    ]
  }

  private static let epochsName = "history.epochs"
  private static let stepsName = "history.steps"

  /// Reads the rows of a checkpoint.
  public init(from file: SafeTensors) throws(CheckpointError) {
    for row in try History.rows(History.epochsName, 2 + Measure.allCases.count, of: file) {
      func measure(_ measure: Measure) -> Double? {
        let place = Measure.allCases.firstIndex(of: measure) ?? 0
        let number = row[row.startIndex + 2 + place]
        return number.isNaN ? nil : number
      }
      var epoch = Epoch(
        epoch: try History.count(row, 0, History.epochsName),
        steps: try History.count(row, 1, History.epochsName),
        trainLoss: measure(.trainLoss) ?? .nan, trainAccuracy: measure(.trainAccuracy),
        gradientNorm: measure(.gradientNorm) ?? .nan,
        lastGradientNorm: measure(.lastGradientNorm) ?? .nan, rate: measure(.rate) ?? .nan)
      epoch.validationLoss = measure(.validationLoss)
      epoch.validationAccuracy = measure(.validationAccuracy)
      epoch.testLoss = measure(.testLoss)
      epoch.testAccuracy = measure(.testAccuracy)
      epochs.append(epoch)
    }
    for row in try History.rows(History.stepsName, 5, of: file) {
      let numbers = Array(row)
      steps.append(
        Step(
          step: try History.count(row, 0, History.stepsName),
          epoch: try History.count(row, 1, History.stepsName), loss: numbers[2],
          gradientNorm: numbers[3], rate: numbers[4]))
    }
  }

  private static func rows(
    _ name: String, _ columns: Int, of file: SafeTensors
  ) throws(CheckpointError) -> [ArraySlice<Double>] {
    let numbers = try file.numbers(name, as: Double.self)
    let shape = file[name]?.shape ?? []
    guard shape.count == 2, shape[1] == columns else {
      throw .shape(name, found: shape, wanted: [shape.first ?? 0, columns])
    }
    return (0..<shape[0]).map { numbers[$0 * columns..<($0 + 1) * columns] }
  }

  private static func count(
    _ row: ArraySlice<Double>, _ column: Int, _ name: String
  ) throws(CheckpointError) -> Int {
    guard let count = Int(exactly: row[row.startIndex + column]), count >= 0 else {
      throw .number(name, "\(row[row.startIndex + column])")
    }
    return count
  }
}
