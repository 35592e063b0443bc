internal import GradDrawing
internal import GradTraining
internal import GradWorkbench

/// What is left of a training, or of several from different seeds.
struct TrainReport {
  private let histories: Histories
  private let settings: [String: String]
  private let curves: TrainCurves

  /// Reports on histories; the settings go with them.
  init(_ histories: Histories, _ settings: [String: String], title: String) {
    self.histories = histories
    self.settings = settings
    curves = TrainCurves(histories, title: title)
  }

  // MARK: Files

  /// Writes the history and the curves.
  func write(into folder: TrainFolder) throws(TrainProblem) {
    try folder.write("history.csv", Array(csv.utf8))
    try folder.write("history.json", Array((json.text + "\n").utf8))
    if histories.runs.count == 1, let run = histories.runs.first, !run.steps.isEmpty {
      try folder.write("steps.csv", Array(run.stepsCSV.utf8))
    }
    if let loss = curves.loss { try folder.write("loss.svg", Array(loss.svg.utf8)) }
    if let accuracy = curves.accuracy {
      try folder.write("accuracy.svg", Array(accuracy.svg.utf8))
    }
  }

  private var csv: String {
    histories.runs.count == 1 ? histories.runs[0].csv : histories.csv
  }

  private var json: JSON {
    let texts = settings.sorted { $0.key < $1.key }.map {
      (key: $0.key, value: JSON.string($0.value))
    }
    var entries: [(key: String, value: JSON)] = [("settings", .object(texts))]
    if histories.runs.count == 1, let run = histories.runs.first {
      entries.append(("epochs", .array(run.epochs.map(Self.object))))
      if !run.steps.isEmpty { entries.append(("steps", .array(run.steps.map(Self.object)))) }
    } else {
      let rows = (0..<histories.epochs).map { epoch in
        JSON.object(
          [("epoch", .integer(epoch + 1)), ("runs", .integer(histories.runs.count))]
            + History.Measure.allCases.map { ($0.rawValue, spread(of: $0, at: epoch)) })
      }
      entries.append(("epochs", .array(rows)))
    }
    return .object(entries)
  }

  private static func object(_ epoch: History.Epoch) -> JSON {
    .object(
      [("epoch", .integer(epoch.epoch)), ("steps", .integer(epoch.steps))]
        + History.Measure.allCases.map { ($0.rawValue, number(epoch[$0])) })
  }

  private static func object(_ step: History.Step) -> JSON {
    .object([
      ("step", .integer(step.step)), ("epoch", .integer(step.epoch)),
      ("loss", .number(step.loss)), ("gradient_norm", .number(step.gradientNorm)),
      ("rate", .number(step.rate)),
    ])
  }

  private static func number(_ number: Double?) -> JSON { number.map { .number($0) } ?? .null }

  private func spread(of measure: History.Measure, at epoch: Int) -> JSON {
    guard let spread = histories.spread(of: measure, at: epoch) else { return .null }
    return .object([("mean", .number(spread.mean)), ("deviation", Self.number(spread.deviation))])
  }

  // MARK: Standard output

  /// Charts for a terminal; nothing of a single epoch, which is no curve.
  func charts(width: Int) -> String {
    guard histories.epochs > 1 else { return "" }
    return [curves.loss, curves.accuracy].compactMap { $0 }
      .map { "\n" + $0.terminal(width: width, height: 15) }.joined()
  }

  /// The line that `--json` ends with.
  ///
  /// Of several runs the numbers are means, and what lies behind them follows.
  ///
  /// - Parameters:
  ///   - seeds: The seeds of the runs.
  ///   - seconds: The time that each took.
  /// - Returns: The line, with its line break.
  func line(seeds: [UInt64], seconds: [Double]) -> String {
    let last = histories.epochs - 1
    let measures: [History.Measure] = [
      .trainLoss, .trainAccuracy, .validationLoss, .validationAccuracy, .testLoss, .testAccuracy,
    ]
    func mean(_ measure: History.Measure) -> (key: String, value: JSON) {
      (measure.rawValue, Self.number(histories.spread(of: measure, at: last)?.mean))
    }
    var entries: [(key: String, value: JSON)] = [("epochs", .integer(histories.epochs))]
    entries += measures.map(mean)
    entries.append(("seconds", .number(seconds.reduce(0, +))))
    entries.append(("seed", .unsigned(seeds.first ?? 0)))
    guard histories.runs.count > 1 else { return JSON.object(entries).text + "\n" }
    let each = zip(zip(histories.runs, seeds), seconds).map { pair, seconds in
      JSON.object(
        [("seed", .unsigned(pair.1))]
          + measures.map { ($0.rawValue, Self.number(pair.0.epochs.last?[$0])) }
          + [("seconds", .number(seconds))])
    }
    entries.append(
      (
        "repeats",
        .object(
          [("runs", .integer(histories.runs.count))]
            + measures.map { measure in
              let deviation = histories.spread(of: measure, at: last)?.deviation
              return ("\(measure.rawValue)_deviation", Self.number(deviation))
            } + [("each", .array(each))])
      ))
    return JSON.object(entries).text + "\n"
  }
}
