import GradWorksheet

// A session in which a key runs before the submission.
extension Session {
  /// Runs a key and judges what it claims itself.
  ///
  /// - Throws: What stopped it, or that it has no loss.
  func judgeOwnClaims(
    of module: Module, from source: Source
  ) throws(WorksheetError) -> CheckReport {
    try runQuietly(module, from: source)
    guard let report = try check(of: options.of) else { throw keyWithoutLoss }
    return report
  }

  /// Runs a key, and lays down what submissions are held against.
  ///
  /// From here on `check(...)` judges the key's loss, whatever it is called with.
  func lay(_ key: AnswerKey) throws(WorksheetError) {
    try runQuietly(key.module, from: key.source)
    guard let loss = try loss(options.of) else { throw keyWithoutLoss }
    for name in key.hidden { interpreter.forget(name) }
    ground = Ground(
      loss: loss, variables: interpreter.variables, interpreter: interpreter,
      leafCount: host.leafCount)
    // The digits that count are those of the submission.
    programs = []
    remember(key)
    host.seal(room: options.limits.nodes)
  }

  private func runQuietly(_ module: Module, from source: Source) throws(WorksheetError) {
    isQuiet = true
    defer { isQuiet = false }
    try run(module, from: source)
  }

  private var keyWithoutLoss: WorksheetError {
    worksheetError(
      Failure(
        "NameError", "the key has no loss",
        hint: "call it loss, cost, L or J and make it of Values, or name it with --of NAME"))
  }
}
