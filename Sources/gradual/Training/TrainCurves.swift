internal import GradDrawing
internal import GradTraining

/// The curves of one training, or of several from different seeds.
struct TrainCurves {
  private let histories: Histories
  private let title: String

  /// Curves under a title that says what was trained.
  init(_ histories: Histories, title: String) {
    self.histories = histories
    self.title = title
  }

  /// The losses by epoch; nil where there are none.
  ///
  /// The axis is logarithmic where the largest loss is 20 times the least, so that the end of the
  /// curve can be read too.
  var loss: Chart? {
    var series = [
      line("training", .trainLoss), line("validation", .validationLoss), line("test", .testLoss),
    ].compactMap { $0 }
    guard !series.isEmpty else { return nil }
    if let steps { series.insert(steps, at: 0) }
    let numbers = series.flatMap { $0.points.map(\.y) }.filter(\.isFinite)
    let isWide = (numbers.min() ?? 0) > 0 && (numbers.max() ?? 0) >= 20 * (numbers.min() ?? 0)
    return Chart(
      title: "Loss of \(title)", x: Chart.Axis(label: "epoch"),
      y: Chart.Axis(label: words("loss"), scale: isWide ? .logarithmic : .linear), series: series)
  }

  /// The accuracies by epoch; nil where targets are numbers.
  var accuracy: Chart? {
    let series = [
      line("training", .trainAccuracy), line("validation", .validationAccuracy),
      line("test", .testAccuracy),
    ].compactMap { $0 }
    guard !series.isEmpty else { return nil }
    return Chart(
      title: "Accuracy of \(title)", x: Chart.Axis(label: "epoch"),
      y: Chart.Axis(label: words("accuracy, in percent")), series: series)
  }

  private func words(_ label: String) -> String {
    let count = histories.runs.count
    return count > 1 ? "\(label): mean and standard deviation of \(count) runs" : label
  }

  /// A measure by epoch, with a band where there are several runs.
  private func line(_ name: String, _ measure: History.Measure) -> Chart.Series? {
    let unit = measure.isAccuracy ? 100.0 : 1
    let points = (0..<histories.epochs).compactMap { epoch -> Chart.Point? in
      guard let spread = histories.spread(of: measure, at: epoch) else { return nil }
      let (mean, deviation) = (unit * spread.mean, spread.deviation.map { unit * $0 })
      let band = deviation.flatMap { $0.isFinite && mean.isFinite ? mean - $0...mean + $0 : nil }
      return Chart.Point(x: Double(epoch + 1), y: mean, band: band)
    }
    return points.isEmpty ? nil : Chart.Series(name, points)
  }

  /// The losses of single steps of a single training, where they were noted.
  private var steps: Chart.Series? {
    guard histories.runs.count == 1, let history = histories.runs.first,
      let first = history.epochs.first, !history.steps.isEmpty
    else { return nil }
    // A step's loss is that of the network before it.
    let points = history.steps.map { step in
      Chart.Point(x: Double(step.step - 1) / Double(first.steps), y: step.loss)
    }
    return Chart.Series("batch by batch", points, style: .guide)
  }
}
