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
  private let hand: HandWritten
  private let claims: [BatchRuns.Claim]
  private let accepted: Set<String>
  /// All variables that claim derivatives.
  private let claimNames: Set<String>
  /// All variables that claims are about.
  private let claimed: Set<String>
  private let batches: [Samples]
  private let names: Set<String>

  /// Prepares to try the claims of a report.
  init(_ report: CheckReport, _ scene: Scene) {
    self.scene = scene
    let modules = report.claims.contains { $0.verdict == .right } ? scene.modules : []
    assignments = Assignments(modules)
    hand = HandWritten(assignments, modules)
    // Fixed numbers say nothing about other batches.
    let assignments = assignments
    claims = report.claims.enumerated().compactMap { place, claim in
      guard claim.verdict == .right, claim.of.count == 1,
        scene.changing[claim.name]?.isEmpty == false || assignments.isComputed(claim.name)
      else { return nil }
      return BatchRuns.Claim(name: claim.name, by: claim.of[0], place: place)
    }
    accepted = Set(report.claims.filter(\.verdict.isAccepted).map(\.name))
    claimNames = Set(report.claims.map(\.name) + report.unmatched.map(\.name))
    claimed = Set(report.claims.flatMap(\.of))
    let search = BatchSearch(
      claims.isEmpty ? [] : scene.variables, scene.host, hand, assignments,
      claims: claimNames, claimed: claimed)
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
      hand: hand, written: written,
      rerun: rerun(written, names), numbers: numbers, computed: computed,
      parameters: parameters)
    for batch in batches.prefix(Batches.patience) {
      guard runs.rerun.canRun else { return }
      guard let found = BatchReadings(runs, batch).outcome() else { continue }
      take(found, runs, into: &report)
      return
    }
  }

  /// The numbers of the claims.
  private var numbers: [String: [Double]] {
    let table = VariableTable(scene.variables)
    var numbers: [String: [Double]] = [:]
    for claim in claims {
      numbers[claim.name] = CarriedDigits.numbers(of: claim.name, in: table, scene.host)?
        .map(scene.host.number)
    }
    return numbers
  }

  /// The Values from outside that claims are about, with their axes.
  private var parameters: [(name: String, axes: [Int])] {
    scene.variables.compactMap { name, value in
      guard claimed.contains(name), let axes = value.axes,
        case .foreign(let bits)? = value.firstItem
      else { return nil }
      return scene.host.tape.isLeaf(UInt32(truncatingIfNeeded: bits)) ? (name, axes) : nil
    }
  }

  /// The variables of the forward pass that are computed of Values, with their axes.
  private var computed: [(name: String, axes: [Int])] {
    scene.variables.compactMap { name, value in
      guard !claimNames.contains(name), let axes = value.axes, axes.count > 1,
        case .foreign(let bits)? = value.firstItem
      else { return nil }
      return scene.host.tape.isLeaf(UInt32(truncatingIfNeeded: bits)) ? nil : (name, axes)
    }
  }

  /// Writes down what the runs of a reading have found.
  private func take(
    _ outcome: BatchReadings.Outcome, _ runs: BatchRuns, into report: inout CheckReport
  ) {
    let (found, reading) = (outcome.best, outcome.best.reading)
    var named: [Int: [String: BatchTrial]] = [:]
    for claim in claims {
      let own = found.trials.compactMap { trial in
        trial.found[claim.name].flatMap { $0.isFixed ? nil : (size: trial.size, trial: $0) }
      }
      if own.isEmpty { continue }
      let failed = own.filter { $0.trial.failure != nil }
      let isWrong = outcome.wrong.contains(claim.name)
      report.claims[claim.place].batch = BatchTrials(
        size: reading.batch.size, tried: own.count, held: own.count - (isWrong ? failed.count : 0))
      guard isWrong, let first = failed.first else { continue }
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
    note(outcome.needed.sorted().map { runs.written.literals[$0] }, reading.batch, in: &report)
  }

  /// Tells of numbers that are written where the size of the batch stands.
  private func note(
    _ literals: [WrittenSizes.Literal], _ batch: Samples, in report: inout CheckReport
  ) {
    // A size with a name of its own is well written.
    let literals = literals.filter { $0.role != .assigned }
    guard let first = literals.first, let name = batch.names.first else { return }
    let text = first.text
    var lines: [Int] = []
    for literal in literals where literal.text == text && !lines.contains(literal.line) {
      lines.append(literal.line)
    }
    let isArray =
      scene.variables.first { $0.name == name }.map { variable in
        if case .host = variable.value { true } else { false }
      } ?? false
    let length =
      isArray
      ? "\(name).shape[\(batch.axis == .first ? 0 : 1)]"
      : batch.axis == .first ? "len(\(name))" : "len(\(name)[0])"
    report.notes.append(
      (lines.count == 1 ? "line \(lines[0]) writes" : "lines \(lines.enumeration) write")
        + " \(text) where the size of the batch stands: "
        + "\(first.words(of: batch.size, called: length)) would hold for any batch")
  }
}

extension [Int] {
  /// `6, 8 and 9`.
  fileprivate var enumeration: String {
    guard let last, count > 1 else { return first.map(String.init) ?? "" }
    return dropLast().map(String.init).joined(separator: ", ") + " and \(last)"
  }
}
