import GradExplain
import GradWorksheet
import ScalarGrad

extension Session {
  /// The statements of arrays behind a loss with their shapes, and what goes back through them.
  ///
  /// The programs run once more, and every value is noted.
  ///
  /// - Parameter name: As for ``check(of:)``.
  /// - Returns: The view; nil for a worksheet without arrays of Values, and where the programs run too long
  ///   to be run again.
  func arrayView(of name: String?) -> ArrayView? {
    guard holdsArrays, let loss = try? loss(name), ground == nil,
      let judge = ArrayJudge(programs, isOver: isOver)
    else { return nil }
    let notes = ArrayNotes(programs.map(\.module))
    let noted = zip(programs, notes.modules).map { program, module in
      Rerun.Program(
        module: module, source: program.source, isWhole: program.isWhole, isShown: program.isShown)
    }
    // It is a single run, and may be as long as ten checks.
    let budget = Rerun.Budget(left: 10 * Rerun.Budget.whole)
    let rerun = Rerun(
      noted, key: nil, options: options, standsForNumbers: !options.leaves.isEmpty,
      end: .programs(loss: name ?? checkedName), rounds: stoppedRounds, budget: budget,
      isOver: isOver,
      define: notes.define)
    let view = rerun.run { [functions = notes.functions] root, ledger -> ArrayView? in
      // The same loss, or else something in the program is drawn anew each time.
      guard
        rerun.host.tape.primal(root) == self.host.tape.primal(loss)
          || self.host.tape.primal(loss).isNaN
      else { return nil }
      return Session.view(
        rerun.host.tape, root, ledger.variables, notes.notes, functions, judge)
    }
    guard let view else { return nil }
    return view.isEmpty ? nil : view
  }

  private static func view(
    _ tape: Tape, _ root: UInt32, _ variables: [ValueHost.Variable], _ notes: [ArrayNotes.Note],
    _ functions: Set<String>, _ judge: ArrayJudge
  ) -> ArrayView? {
    guard
      let builder = ArrayViewBuilder(
        tape, root: root, variables, functions: functions, judge: judge)
    else { return nil }
    for note in notes { builder.add(note) }
    return try? builder.finished()
  }

  /// Whether any program imports NumPy: without it there is no array.
  private var holdsArrays: Bool {
    programs.contains { program in
      program.module.body.contains { statement in
        switch statement.kind {
        case .importModule(let modules): modules.contains { $0.module.hasPrefix("numpy") }
        case .importFrom(let module, _): module.hasPrefix("numpy")
        default: false
        }
      }
    }
  }
}
