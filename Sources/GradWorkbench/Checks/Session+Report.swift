import GradExplain
import GradWorksheet
import ScalarGrad

extension Session {
  /// Judges every claim: by its numbers, by its digits and as a formula.
  ///
  /// - Parameters:
  ///   - loss: The node of the loss.
  ///   - name: What it was asked for by; nil where that is not known.
  ///   - line: The line that asked; nil for the line that computed the loss.
  ///   - variables: The variables now.
  ///   - end: Where another run of the programs finds what is checked here.
  /// - Returns: The report.
  /// - Throws: Where a leaf was assigned after the loss had used it.
  func report(
    _ loss: UInt32, named name: String?, line: Int32?, _ variables: [ValueHost.Variable],
    end: Rerun.End
  ) throws(Failure) -> CheckReport {
    var checker = checker(variables)
    let variables = checker.ledger.whole.variables
    if let text = CarriedDigits.Text(programs) {
      // Only the verdicts are wanted yet, and to find names for mistakes takes longest.
      checker.naming = false
      let first = try checker.check(loss, named: name, line: line)
      checker.naming = options.naming
      if first.claims.contains(where: { $0.verdict == .wrong || $0.verdict == .follows }) {
        checker.carried = CarriedDigits.find(
          text, first, variables, host, rerun(text.programs, standsForNumbers: true, end))
      }
    }
    var report = try checker.check(loss, named: name, line: line)
    let clipped = UnreachedLimits(programs, report, variables, host) { programs in
      self.rerun(programs, standsForNumbers: self.host.standsForNumbers, end)
    }?.find()
    if options.points > 0 || options.suggest {
      let fixed = FixedLeaves.find(
        variables, host, texts, claimed: Set(report.claims.flatMap(\.of)),
        leaves: options.leaves)
      let rerun = rerun(programs, standsForNumbers: host.standsForNumbers, end)
      if options.points > 0, !hasOwnNumbers {
        let changing = Formulas(report, loss, variables, host, fixed: fixed, rerun, options)
          .judge(&report)
        tryBatches(
          &report,
          Batches.Scene(
            loss: loss, lossName: report.loss, variables: variables, host: host,
            modules: texts.map(\.module), options: options, changing: changing), end)
      }
      if options.suggest {
        report.wasSearched = true
        report.suggestion = Suggestions(
          loss, variables, host, fixed: fixed, rerun, seed: options.seed
        )
        .find(hiding: report.invisible)
      }
    }
    if let clipped { report.take(clipped) }
    return report
  }

  /// Tries claims at other batch sizes.
  private func tryBatches(_ report: inout CheckReport, _ scene: Batches.Scene, _ end: Rerun.End) {
    batchBudget.firstRun = budget.firstRun
    Batches(report, scene).judge(&report, programs, key) { written, names in
      Rerun(
        written.programs, key: written.key, options: options,
        standsForNumbers: host.standsForNumbers, end: end, rounds: stoppedRounds,
        budget: batchBudget, resizing: names, isOver: isOver)
    }
  }

  /// Whether a submission computes from numbers of its own, and not only from those of the key.
  ///
  /// Whoever hands in the network again does. These would not move with the key's, and make right
  /// formulas look wrong.
  private var hasOwnNumbers: Bool {
    guard let ground else { return false }
    return host.leafCount > ground.leafCount
      || ground.isRebound(in: interpreter.variables, host.tape.isLeaf)
  }

  /// All that is written: of the programs, and of the key before them.
  private var texts: [Rerun.Program] {
    guard let key = key?.key else { return programs }
    return [Rerun.Program(module: key.module, source: key.source, isWhole: true)] + programs
  }

  private func rerun(
    _ programs: [Rerun.Program], standsForNumbers: Bool, _ end: Rerun.End
  ) -> Rerun {
    Rerun(
      programs, key: key, options: options, standsForNumbers: standsForNumbers, end: end,
      rounds: stoppedRounds, budget: budget, isOver: isOver)
  }
}
