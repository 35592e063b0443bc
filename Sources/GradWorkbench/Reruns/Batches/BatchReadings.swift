import GradWorksheet

/// Finds which written numbers follow a batch to other sizes.
///
/// As few as can be, so that as many claims as can be hold: who is right is right with them, and who is
/// wrong is wrong whatever follows.
final class BatchReadings {
  /// A reading that makes sense, and what its runs have found.
  struct Found {
    let reading: BatchReading
    let trials: [(size: Int, found: [String: BatchTrial])]
    /// How many claims do not hold.
    let misses: Int
    /// Whether the programs run without written numbers that follow, so that claims alone need them.
    var isNeeded = false
  }

  private let runs: BatchRuns
  private let batch: Samples
  /// The numbers that may follow.
  private let places: [Int]
  private var tried: Set<Set<Int>> = []

  /// More sets than are tried for one batch.
  private static let limit = 40

  init(_ runs: BatchRuns, _ batch: Samples) {
    self.runs = runs
    self.batch = batch
    places = runs.written.places(of: batch.size)
  }

  /// The best reading; nil where the programs do not run with other sizes.
  func best() -> Found? {
    var best = found([])
    let runsAsWritten = best != nil
    if best?.misses == 0 || places.isEmpty { return best }
    /// Takes another reading where it is better.
    func look(at set: Set<Int>) {
      guard tried.count < BatchReadings.limit, let other = found(set) else { return }
      guard let now = best else { return best = other }
      let isSmaller = set.count < now.reading.written.count
      if other.misses < now.misses || other.misses == now.misses && isSmaller { best = other }
    }
    let assigned = places.filter { runs.written.literals[$0].role == .assigned }
    look(at: Set(assigned))
    for place in places.prefix(best == nil ? 4 : 12) { look(at: [place]) }
    look(at: Set(places))
    // More of them, as long as that helps; then fewer, as long as that does not hurt.
    var isBetter = true
    while isBetter, let now = best, now.misses > 0 {
      for place in places { look(at: now.reading.written.union([place])) }
      isBetter = best.map { $0.misses < now.misses } ?? false
    }
    for place in best?.reading.written.sorted() ?? [] {
      if let now = best { look(at: now.reading.written.subtracting([place])) }
    }
    best?.isNeeded = runsAsWritten
    return best
  }

  /// Runs with a set of numbers that follow; nil where that makes no sense, or was tried before.
  private func found(_ set: Set<Int>) -> Found? {
    guard runs.rerun.canRun, tried.insert(set).inserted else { return nil }
    let reading = BatchReading(batch: batch, written: set)
    let trials = batch.sizes.compactMap { size in
      runs.trials(reading, size).map { (size: size, found: $0) }
    }
    if trials.isEmpty { return nil }
    let misses = runs.claims.count { claim in
      let own = trials.compactMap { $0.found[claim.name] }
      let held = own.count { $0.failure == nil && !$0.follows || $0.isFixed }
      return held == 0 || own.count - held >= 2
    }
    return Found(reading: reading, trials: trials, misses: misses)
  }
}
