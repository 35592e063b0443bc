extension History {
  /// The epochs as a table for spreadsheets: a row of names, then one row per epoch.
  ///
  /// What was not measured is empty. Numbers have the digits that read back as the same double.
  public var csv: String {
    let head = ["epoch", "steps"] + Measure.allCases.map(\.rawValue)
    let rows = epochs.map { epoch in
      ["\(epoch.epoch)", "\(epoch.steps)"]
        + Measure.allCases.map { epoch[$0].map { "\($0)" } ?? "" }
    }
    return History.table([head] + rows)
  }

  /// The steps as a table.
  public var stepsCSV: String {
    let rows = steps.map { step in
      [
        "\(step.step)", "\(step.epoch)", "\(step.loss)", "\(step.gradientNorm)", "\(step.rate)",
      ]
    }
    return History.table([["step", "epoch", "loss", "gradient_norm", "rate"]] + rows)
  }

  static func table(_ rows: [[String]]) -> String {
    rows.map { $0.joined(separator: ",") + "\n" }.joined()
  }
}
