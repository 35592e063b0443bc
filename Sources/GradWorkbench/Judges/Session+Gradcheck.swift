import GradExplain
public import GradWorksheet
import ScalarGrad

// The judges of the engine, for `gradual gradcheck` and for `gradcheck(loss)` in a worksheet.
extension Session {
  /// Has all judges of the engine judge the gradient of a loss.
  ///
  /// The limit of time and interruptions hold here too.
  ///
  /// - Parameters:
  ///   - name: The variable that holds the loss; nil for the usual names, as in ``check(of:)``.
  ///   - seed: What random directions start from, where there are too many leaves for one at a time.
  ///   - progress: Told how many derivatives are judged, of how many.
  /// - Returns: What they say.
  /// - Throws: Where there is no loss, a leaf was assigned after the loss had used it, or a limit was
  ///   reached.
  public func gradcheck(
    of name: String?, seed: UInt64 = 0, progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws(WorksheetError) -> GradcheckReport {
    guard let root = try loss(name) else {
      throw noLoss(to: "check the derivatives of")
    }
    do {
      return try gradcheck(root, named: name, seed, interpreter.variables, progress)
    } catch {
      throw worksheetError(error)
    }
  }

  /// `gradcheck(loss, curve=False)`: prints what the judges say.
  var gradcheckFunction: NativeFunction {
    NativeFunction("gradcheck") {
      [weak self] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("gradcheck", [("loss", Object.none), ("curve", .bool(false))])
        .bind(arguments)
      guard let self else { return .none }
      // As for check(): it costs as much as a thousand operations, at least.
      try machine.spend(1 << 20)
      let variables = machine.variables
      let loss = Session.lossObject(given[0], in: variables)
      if case .none = loss {
        throw Failure(
          "NameError", "there is no loss to check the derivatives of",
          hint: "write gradcheck(loss) with the variable that holds it")
      }
      guard let root = loss.singleNode else {
        throw .type(
          "gradcheck() takes a Value, not '\(machine.typeName(loss))'",
          hint: self.arrayHint(loss, in: variables) ?? self.notAValue)
      }
      let hasCurve = try machine.truth(given[1])
      let report = try self.gradcheck(
        root, named: nil, 0, variables
      ) { _, _ in }
      if report.isWrong { self.judgesAgree = false }
      machine.write(report.text(curve: hasCurve, width: 80))
      return .none
    }
  }

  private func gradcheck(
    _ root: UInt32, named name: String?, _ seed: UInt64, _ variables: [ValueHost.Variable],
    _ progress: @escaping (Int, Int) -> Void
  ) throws(Failure) -> GradcheckReport {
    let globals = host.names(in: variables)
    let held = Set(checker(variables).names(of: root))
    let loss =
      name ?? Session.usualNames.first(where: held.contains) ?? globals[root]
      ?? host.tape.label(of: root) ?? "the loss"
    let gradcheck: Gradcheck
    do throws(TapeError) {
      gradcheck = try Gradcheck(
        of: root, on: host.tape, called: loss, seed: seed,
        name: { [host] in globals[$0] ?? host.assignedName(of: $0) },
        tick: { [weak self] (done, all) throws(Failure) in
          progress(done, all)
          guard let self, self.isOver() else { return }
          throw Failure(
            "TimeoutError", "the judges were stopped after \(done) of \(all) derivatives",
            hint: "--seconds N allows more", category: .limit)
        })
    } catch {
      throw host.failure(error, naming: variables)
    }
    return try gradcheck.report()
  }
}
