import GradTraining

@testable import ArrayGrad

/// A small training: 20 points of two classes, and a network of 22 parameters.
enum TrainingExample {
  static func blueprint(hidden: Int = 4) throws -> Blueprint {
    try Blueprint(
      input: [2],
      layers: [.linear(outputs: hidden), .activation(.tanh), .linear(outputs: 2)],
      loss: .crossEntropy)
  }

  /// Points in the plane, class 1 where the product of the coordinates is positive.
  static func points(_ count: Int, from start: Int = 0) throws -> DataSet {
    // Multiples of the golden ratio, which fill the square evenly.
    let numbers = (start..<start + count).flatMap { index -> [Double] in
      [0.618_033_988_7, 0.381_966_011_2].map { step in
        let place = Double(index) * step * step
        return 2 * (place - place.rounded(.down)) - 1
      }
    }
    let classes = (0..<count).map { numbers[2 * $0] * numbers[2 * $0 + 1] > 0 ? 1 : 0 }
    return try DataSet(
      sampleShape: [2], values: .numbers(numbers[...]), targets: .classes(classes[...], count: 2))
  }

  static func data() throws -> DataSplit {
    DataSplit(
      training: try points(20), validation: try points(5, from: 20), test: try points(4, from: 25))
  }

  static func trainer<Element: ArrayElement>(
    _ type: Element.Type, plan: TrainingPlan, hidden: Int = 4
  ) throws -> Trainer<Element> {
    try Trainer(try blueprint(hidden: hidden), data: try data(), plan: plan)
  }
}
