public import GradWorksheet

// Claims that are judged: those of the whole session, and those at each call of `check(...)`.
extension Session {
  /// Judges the derivatives that the worksheet claims.
  ///
  /// - Parameter name: The variable that holds the loss; nil for the one that `check(...)` was called
  ///   with, else `loss`, `cost`, `L` or `J`.
  /// - Returns: The report; nil where there is no loss.
  /// - Throws: Where the name is no Value, or a leaf was assigned after the loss had used it.
  public func check(of name: String?) throws(WorksheetError) -> CheckReport? {
    let laid = ground?.loss
    guard let loss = laid == nil ? try loss(name) : laid else { return nil }
    do {
      return try report(
        loss, named: name, line: ground == nil ? nil : 0, interpreter.variables,
        end: .programs(loss: name ?? checkedName))
    } catch {
      throw worksheetError(error)
    }
  }

  /// All reports are kept for the end, and a loop could make millions.
  private static let checkLimit = 2_000

  /// `check(loss)`: judges every claim, prints the report.
  var checkFunction: NativeFunction {
    NativeFunction("check") {
      [weak self] (machine: inout Machine, arguments: Arguments) throws(Failure) in
      let given = try Parameters("check", [("loss", Object.none)]).bind(arguments)
      guard let self else { return .none }
      self.checkCalls += 1
      // To judge costs as much as a thousand operations.
      try machine.spend(1 << 20)
      if self.checks.count >= Session.checkLimit {
        throw Failure(
          "MemoryError", "check() was called more than \(Session.checkLimit) times",
          hint: "call it once, behind the loop", category: .limit)
      }
      let variables = machine.variables
      if let ground = self.ground {
        // Judged in full at the end, by the same loss; names are searched then.
        var checker = self.checker(variables)
        checker.naming = false
        machine.write(try checker.check(ground.loss, line: 0).text)
        return .none
      }
      let loss = Session.lossObject(given[0], in: variables)
      if case .none = loss {
        throw Failure(
          "NameError", "there is no loss to check",
          hint: "write check(loss) with the variable that holds it")
      }
      guard let node = loss.singleNode else {
        throw .type(
          "check() takes a Value, not '\(machine.typeName(loss))'",
          hint: self.arrayHint(loss, in: variables) ?? self.notAValue)
      }
      if self.isQuiet {
        self.checkedName = self.checker(variables).names(of: node).first
        return .none
      }
      let report = try self.report(
        node, named: nil, line: machine.line, variables, end: .call(self.checkCalls))
      self.checks.append(report)
      self.checkedName = report.loss
      machine.write(report.text)
      return .none
    }
  }
}
