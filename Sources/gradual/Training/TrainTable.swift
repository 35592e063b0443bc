internal import GradTraining

/// The table of a training: a row for each epoch, or for each seed; 79 columns at most, but for
/// seeds of ten digits and more.
struct TrainTable {
  /// What stands in the first column.
  let head: String
  private let columns: [(measure: History.Measure, title: String, width: Int)]

  private static let titles: [(History.Measure, String, Int)] = [
    (.trainLoss, "train loss", 11), (.trainAccuracy, "accuracy", 10),
    (.validationLoss, "val. loss", 10), (.validationAccuracy, "accuracy", 10),
    (.testLoss, "test loss", 10), (.testAccuracy, "accuracy", 10),
    (.gradientNorm, "gradient", 9),
  ]

  /// A table of what is measured.
  init(head: String, hasClasses: Bool, data: DataSplit) {
    self.head = head
    columns = Self.titles.filter { measure, _, _ in
      switch measure {
      case .trainAccuracy: hasClasses
      case .validationLoss: data.validation.count > 0
      case .validationAccuracy: data.validation.count > 0 && hasClasses
      case .testLoss: data.test.count > 0
      case .testAccuracy: data.test.count > 0 && hasClasses
      default: true
      }
    }
  }

  /// The titles, and a line under them.
  var header: String {
    let line = line(head, columns.map(\.title))
    return line + String(repeating: "─", count: line.count - 1) + "\n"
  }

  /// A row.
  func row(_ name: String, _ epoch: History.Epoch) -> String {
    row(name) { epoch[$0] }
  }

  /// A row of any numbers.
  func row(_ name: String, _ number: (History.Measure) -> Double?) -> String {
    line(
      name,
      columns.map { column in
        guard let number = number(column.measure) else { return "-" }
        return column.measure.isAccuracy
          ? TrainNumber.percent(number) : TrainNumber.short(number)
      })
  }

  private func line(_ first: String, _ cells: [String]) -> String {
    func pad(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let rest = zip(cells, columns).map { pad($0, $1.width) }
    return pad(first, 9) + rest.joined() + "\n"
  }
}

extension History.Measure {
  /// Whether it is a share.
  var isAccuracy: Bool {
    switch self {
    case .trainAccuracy, .validationAccuracy, .testAccuracy: true
    default: false
    }
  }
}
