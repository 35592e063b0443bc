import GradExplain
import GradWorksheet
import ScalarGrad

/// Tries claims at other batch sizes.
///
/// The worksheet runs again with fewer of its samples, or with more. The loss is recorded anew there,
/// so that a right formula is right whatever the batch is; what fails fits this batch only: a bias that
/// collects nothing over a batch of one, a division by the wrong length of a square matrix.
///
/// Which variables hold the batch is a guess that a run confirms: it ends, its loss is finite, and
/// has more or fewer terms. Numbers that are written where the size of the batch stands may follow it;
/// a claim that holds when some of them do is right.
struct Batches {
  /// What is known of the session.
  struct Scene {
    let loss: UInt32
    /// What the loss is called.
    let lossName: String
    let variables: [ValueHost.Variable]
    let host: ValueHost
    /// All that is written: of the programs, and of the key before them.
    let modules: [Module]
    let options: CheckOptions
    /// For each claim the places of the numbers that change with the leaves.
    let changing: [String: Set<Int>]
  }

  private let scene: Scene
  private let assignments: Assignments
  private let claims: [BatchRuns.Claim]
  private let accepted: Set<String>
  private let batches: [Samples]
  private let names: Set<String>

  /// Prepares to try the claims of a report.
  init(_ report: CheckReport, _ scene: Scene) {
    self.scene = scene
    // Fixed numbers say nothing about other batches.
    claims = report.claims.enumerated().compactMap { place, claim in
      guard claim.verdict == .right, claim.of.count == 1,
        scene.changing[claim.name]?.isEmpty == false
      else { return nil }
      return BatchRuns.Claim(name: claim.name, by: claim.of[0], place: place)
    }
    accepted = Set(report.claims.filter(\.verdict.isAccepted).map(\.name))
    assignments = Assignments(claims.isEmpty ? [] : scene.modules)
    let search = BatchSearch(
      claims.isEmpty ? [] : scene.variables, scene.host, assignments,
      claims: Set(report.claims.map(\.name) + report.unmatched.map(\.name)),
      claimed: Set(report.claims.flatMap(\.of)))
    batches = search.batches
    names = search.names
  }

  /// How many readings are tried that turn out to make no sense.
  private static let patience = 8

  /// Writes into a report how its claims did at other sizes.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - programs: The programs.
  ///   - key: The key that runs before them; nil where there is none.
  ///   - rerun: Makes them ready to run with other sizes of some variables.
  func judge(
    _ report: inout CheckReport, _ programs: [Rerun.Program], _ key: Rerun.Key?,
    _ rerun: (WrittenSizes, Set<String>) -> Rerun
  ) {
    if claims.isEmpty || batches.isEmpty { return }
    let written = WrittenSizes(programs, key, sizes: Set(batches.map(\.size)))
    let runs = BatchRuns(
      scene: scene, claims: claims, accepted: accepted, assignments: assignments,
      hand: HandWritten(assignments, scene.modules), written: written,
      rerun: rerun(written, names))
    for batch in batches.prefix(Batches.patience) {
      guard runs.rerun.canRun else { return }
      guard let found = BatchReadings(runs, batch).best() else { continue }
      take(found, runs, into: &report)
      return
    }
  }

  /// Writes down what the runs of a reading have found.
  private func take(
    _ found: BatchReadings.Found, _ runs: BatchRuns, into report: inout CheckReport
  ) {
    let (reading, size) = (found.reading, found.reading.batch.size)
    var named: [Int: [String: BatchTrial]] = [:]
    for claim in claims {
      let own = found.trials.compactMap { trial in
        trial.found[claim.name].map { (size: trial.size, trial: $0) }
      }
      if own.isEmpty { continue }
      let failed = own.filter { $0.trial.failure != nil }
      report.claims[claim.place].batch = BatchTrials(
        size: size, tried: own.count, held: own.count - failed.count)
      guard let first = failed.first, failed.count >= min(2, own.count) else { continue }
      report.claims[claim.place].verdict = .hereOnly
      report.claims[claim.place].root = true
      report.claims[claim.place].counterexample = first.trial.failure
      if !scene.options.naming { continue }
      // A name that fits one size alone is none: twice is also the sum over two.
      var names: [String]?
      for (size, _) in failed {
        let found = named[size] ?? runs.trials(reading, size, naming: true) ?? [:]
        named[size] = found
        guard let own = found[claim.name]?.mistakes else { continue }
        names = names.map { $0.filter(own.contains) } ?? own
      }
      report.claims[claim.place].mistakes = names ?? []
    }
    for place in reading.written.sorted() {
      note(runs.written.literals[place], reading.batch, in: &report)
    }
  }

  /// Tells of a number that is written where the size of the batch stands.
  private func note(
    _ literal: WrittenSizes.Literal, _ batch: Samples, in report: inout CheckReport
  ) {
    // A size with a name of its own is well written.
    if literal.role == .assigned { return }
    guard let name = batch.names.first else { return }
    let isArray =
      scene.variables.first { $0.name == name }.map { variable in
        if case .host = variable.value { true } else { false }
      } ?? false
    let length =
      isArray
      ? "\(name).shape[\(batch.axis == .first ? 0 : 1)]"
      : batch.axis == .first ? "len(\(name))" : "len(\(name)[0])"
    let sentence =
      "line \(literal.line) writes \(literal.text) where the size of the batch stands: \(length) would hold "
      + "for any batch"
    if !report.notes.contains(sentence) { report.notes.append(sentence) }
  }
}
