/// The mean of some numbers, and how far they lie apart.
public struct Spread: Hashable, Sendable {
  /// How many numbers there are.
  public let count: Int
  /// Their mean.
  public let mean: Double
  /// Their standard deviation with the divisor n - 1; nil of a single number.
  public let deviation: Double?

  /// Looks at numbers; nil where there are none.
  public init?(_ numbers: [Double]) {
    guard !numbers.isEmpty else { return nil }
    count = numbers.count
    // Equal numbers have themselves as their mean, and no rounding error as their deviation.
    let first = numbers[0]
    let mean = first + numbers.reduce(0) { $0 + ($1 - first) } / Double(count)
    self.mean = mean
    let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    deviation = count > 1 ? (squares / Double(count - 1)).squareRoot() : nil
  }
}

/// The histories of one training from several seeds, side by side.
public struct Histories: Hashable, Sendable {
  /// The histories, in the order of the seeds.
  public let runs: [History]

  /// Puts histories side by side.
  public init(_ runs: [History]) { self.runs = runs }

  /// How many epochs all of them have.
  public var epochs: Int { runs.map(\.epochs.count).min() ?? 0 }

  /// A measure at the end of an epoch, counted from 0, over all runs; nil where one of them lacks it.
  public func spread(of measure: History.Measure, at epoch: Int) -> Spread? {
    let numbers = runs.compactMap { run in
      run.epochs.indices.contains(epoch) ? run.epochs[epoch][measure] : nil
    }
    return numbers.count == runs.count ? Spread(numbers) : nil
  }

  /// Means and standard deviations as a table, one row per epoch.
  public var csv: String {
    let head =
      ["epoch", "runs"]
      + History.Measure.allCases.flatMap { ["\($0.rawValue)_mean", "\($0.rawValue)_deviation"] }
    let rows = (0..<epochs).map { epoch in
      ["\(epoch + 1)", "\(runs.count)"]
        + History.Measure.allCases.flatMap { measure -> [String] in
          let spread = spread(of: measure, at: epoch)
          return [spread.map { "\($0.mean)" } ?? "", spread?.deviation.map { "\($0)" } ?? ""]
        }
    }
    return History.table([head] + rows)
  }
}
