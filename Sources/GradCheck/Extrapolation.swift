/// Differences at growing steps, extrapolated to a step of 0.
///
/// A difference quotient at the step h is the derivative plus terms in h², h⁴, … where it is central,
/// and in h, h², … where it is one-sided. Each column of the table removes the next term from
/// neighbours whose steps differ by a factor of 4 (L. F. Richardson, "The deferred approach to the
/// limit", 1927; the choice of the best entry is that of C. Ridders, "Accurate computation of F'(x)
/// and F'(x)F''(x)", Advances in Engineering Software 4, 1982). Ridders lets the steps shrink; here
/// they grow, so that a function is never asked farther away than it takes.
struct Extrapolation {
  /// The terms in which the error of a difference grows with its step.
  enum Terms {
    case even, all
  }

  /// An entry of the table.
  struct Entry {
    let value: Double
    /// By how much the next term changed it.
    let truncation: Double
    /// What the noise of the function makes of it, all differences taken at their worst.
    let noise: Double
    /// The smallest step that it was made from: the largest is 4ⁿ times that.
    let row: Int

    /// How far the derivative may be.
    ///
    /// The change by the last term that was removed is usually far more than the error that is left;
    /// four times that. The noise of a function is a standard deviation, estimated from few samples;
    /// twelve times that. In the tests no right derivative of 10,000 random functions needs more than
    /// half of the sum.
    var estimate: Double { 4 * truncation + 12 * noise }
  }

  private let factor: Double
  private var row: [(value: Double, noise: Double)] = []
  private var count = 0

  /// The entry with the smallest estimate.
  private(set) var best: Entry?
  /// How many rows have come since the best entry.
  private(set) var staleRows = 0
  /// The largest difference in size.
  private(set) var largest = 0.0

  init(_ terms: Terms) {
    factor = terms == .even ? 16 : 4
  }

  /// Adds the difference at the next step, four times the step before.
  mutating func add(_ difference: Double, noise: Double) {
    var next = [(value: difference, noise: noise)]
    var power = factor
    staleRows += 1
    largest = max(largest, difference.magnitude)
    for (column, finer) in row.enumerated() {
      let coarser = next[column]
      let value = finer.value + (finer.value - coarser.value) / (power - 1)
      let noise = (power * finer.noise + coarser.noise) / (power - 1)
      // The same column one row before has an error far smaller, so this is the error here too.
      let older = column + 1 < row.count ? (value - row[column + 1].value).magnitude : 0
      let entry = Entry(
        value: value, truncation: max((value - finer.value).magnitude, older), noise: noise,
        row: count - column - 1)
      if isBetter(entry) {
        best = entry
        staleRows = 0
      }
      next.append((value, noise))
      power *= factor
    }
    row = next
    count += 1
  }

  /// Whether an entry has a smaller estimate and does not contradict what is known from nearby.
  ///
  /// Steps longer than a function's waves find neighbours that agree by chance.
  private func isBetter(_ entry: Entry) -> Bool {
    guard let best else { return entry.estimate.isFinite }
    return entry.estimate < best.estimate
      && (entry.value - best.value).magnitude <= best.estimate + entry.estimate
  }
}
