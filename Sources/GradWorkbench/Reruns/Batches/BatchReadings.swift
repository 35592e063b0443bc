import GradWorksheet

/// Finds which written numbers follow a batch to other sizes.
///
/// As few as can be, so that as many claims as can be hold. To let numbers follow changes the program,
/// and a right claim may then look wrong: so what holds in any reading is right, and what is wrong must
/// be wrong in all of them.
final class BatchReadings {
  /// A reading that makes sense, and what its runs have found.
  struct Found {
    let reading: BatchReading
    let trials: [(size: Int, found: [String: BatchTrial])]
    /// The claims that hold by themselves, and not because they follow from others.
    let held: Set<String>
    /// The claims that do not hold.
    let missed: Set<String>
  }

  /// What all readings say together.
  struct Outcome {
    /// The one in which the most claims hold.
    let best: Found
    /// The claims that hold in none.
    let wrong: Set<String>
    /// Numbers that claims need to follow, where the programs do not.
    let needed: Set<Int>
  }

  private let runs: BatchRuns
  private let batch: Samples
  /// The numbers that may follow.
  private let places: [Int]
  /// Whether no other axis of what is trained is as long as the batch.
  private let isPlain: Bool
  private var tried: Set<Set<Int>> = []
  private var held: Set<String> = []

  /// More sets than are tried for one batch.
  private static let limit = 40

  init(_ runs: BatchRuns, _ batch: Samples) {
    self.runs = runs
    self.batch = batch
    places = runs.written.places(of: batch.size)
    isPlain = !runs.parameters.contains { name, axes in
      !batch.names.contains(name) && axes.contains(batch.size)
    }
  }

  /// What the readings say; nil where the programs do not run with other sizes.
  func outcome() -> Outcome? {
    guard let base else { return nil }
    var best = base
    /// Takes another reading where it is better.
    func look(at set: Set<Int>) {
      guard tried.count < BatchReadings.limit, let other = found(set) else { return }
      let isSmaller = set.count < best.reading.written.count
      let (now, then) = (other.missed.count, best.missed.count)
      if now < then || now == then && isSmaller { best = other }
    }
    let written = base.reading.written
    if !base.missed.isEmpty {
      let rest = places.filter { !written.contains($0) }
      for place in rest.prefix(12) { look(at: written.union([place])) }
      look(at: written.union(rest))
      // More of them, as long as that helps; then fewer, as long as that does not hurt.
      var isBetter = true
      while isBetter, !best.missed.isEmpty {
        let count = best.missed.count
        for place in rest { look(at: best.reading.written.union([place])) }
        isBetter = best.missed.count < count
      }
      for place in best.reading.written.subtracting(written).sorted() {
        look(at: best.reading.written.subtracting([place]))
      }
    }
    return Outcome(
      best: best, wrong: best.missed.intersection(base.missed).subtracting(held),
      needed: best.reading.written.subtracting(written))
  }

  /// The first reading that makes sense: with the numbers as they are written, else with one that has a
  /// name, else with all that say how many there are of something, where that can only be the samples.
  private var base: Found? {
    if let found = found([]) { return found }
    func role(_ place: Int) -> NumberLiteral.Role { runs.written.literals[place].role }
    for place in places.filter({ role($0) == .assigned }).prefix(6) {
      if let found = found([place]) { return found }
    }
    let lengths = places.filter { ![.divisor, .factor].contains(role($0)) }
    return isPlain ? found(Set(lengths)) : nil
  }

  /// Runs with a set of numbers that follow; nil where that makes no sense, or was tried before.
  private func found(_ set: Set<Int>) -> Found? {
    guard runs.rerun.canRun, tried.insert(set).inserted else { return nil }
    let reading = BatchReading(batch: batch, written: set)
    let trials = batch.sizes.compactMap { size in
      runs.trials(reading, size).map { (size: size, found: $0) }
    }
    if trials.isEmpty { return nil }
    var (held, missed): (Set<String>, Set<String>) = ([], [])
    for claim in runs.claims {
      let own = trials.compactMap { $0.found[claim.name] }
      if own.isEmpty { continue }
      let holds = own.count { $0.isFixed || $0.failure == nil && !$0.follows }
      if holds == 0 || own.count - holds >= 2 {
        missed.insert(claim.name)
      } else {
        held.insert(claim.name)
      }
    }
    self.held.formUnion(held)
    return Found(reading: reading, trials: trials, held: held, missed: missed)
  }
}
