import GradExplain
import GradWorksheet

/// Runs one worksheet and judges the derivatives that it claims.
///
/// What its calls of `check(...)` found is the report; where it has none, or `of` names the loss, the
/// loss is judged at the end, or where it trains in a loop, after the first round of it.
///
/// - Parameters:
///   - name: What reports call the worksheet, usually a path.
///   - text: Its text.
///   - options: How to check it.
///   - key: The worksheet that defines the loss and asks for derivatives; nil where `text` does both.
///   - answers: Claims that stand beside it in fences; nil where there are none.
///   - clock: Seconds since any moment; the limit of time needs it.
///   - interrupted: Whether somebody asked it to stop.
/// - Returns: What became of it.
public func checkFile(
  name: String, text: String, options: CheckOptions, key: AnswerKey? = nil,
  answers: Answers? = nil,
  clock: (() -> Double)? = nil, interrupted: (() -> Bool)? = nil
) -> FileReport {
  let output = Collected(limit: options.limits.memory / 16)
  let session = Session(
    options: options, clock: clock, interrupted: interrupted, output: { output.append($0) })
  output.isOpen = key == nil
  var report = FileReport(file: name, status: .nothing, message: nil, output: "", checks: [])
  do {
    if let key { try session.lay(key) }
    output.isOpen = true
    let source = Source(name: name, text: text)
    if key == nil, answers == nil {
      try session.runFirstRound(source, of: options.of, wantsClaims: true)
    } else {
      try session.run(source)
    }
    if let answers { try session.run(Source(name: name, text: answers.program)) }
    report.checks = session.checks
    if key != nil || options.of != nil || report.checks.isEmpty || answers != nil {
      report.checks = []
      if let check = try session.check(of: options.of) { report.checks = [check] }
    }
    answers?.complete(&report)
    if let stop = session.rounds?.stop, !report.checks.isEmpty {
      report.checks[0].notes.append(stop.note("judged"))
    }
    let missing = session.missingLeaves
    if !missing.isEmpty {
      // A misspelt name would quietly take claims away.
      let note = "no variable is called \(missing.joined(separator: ", ")), which --leaves names"
      for index in report.checks.indices { report.checks[index].notes.append(note) }
    }
    let claims = report.checks.flatMap(\.claims)
    let isEmpty =
      claims.isEmpty && !report.checks.contains { $0.unmatched.contains(where: \.isFault) }
    if let key, !report.checks.isEmpty {
      report.checks[0].unmatched += key.missing(in: report.checks[0])
    }
    let hasFault = report.checks.contains { $0.unmatched.contains(where: \.isFault) }
    if isEmpty {
      report.message = report.checks.isEmpty ? "nothing to check: \(session.noValues)" : nil
      if report.checks.isEmpty, let hint = session.hintForLossInside {
        report.message = "nothing to check: \(hint)"
      }
      if report.checks.isEmpty, let hint = session.hintForArrays {
        report.message = "nothing to check: no loss holds a Value\nhint: \(hint)"
      }
      if report.checks.isEmpty, let reason = answers?.unjudged(beside: text) {
        report.message = reason
      }
    } else {
      report.status = !hasFault && claims.allSatisfy(\.verdict.isAccepted) ? .right : .wrong
    }
  } catch {
    report.checks = session.checks
    report.status = error.category == .limit ? .limit : .error
    report.message = error.description
    report.failure = error.type
  }
  report.output = output.text
  return report
}

/// Runs one worksheet and judges the derivatives that it claims, everything else as usual.
///
/// - Parameters:
///   - name: What reports call the worksheet, usually a path.
///   - text: Its text.
///   - limits: How far it may go.
///   - leaves: The variables whose numbers become Values.
///   - of: The variable that holds the loss; nil for the usual names.
///   - clock: Seconds since any moment; the limit of time needs it.
///   - interrupted: Whether somebody asked it to stop.
/// - Returns: What became of it.
public func checkFile(
  name: String, text: String, limits: Limits, leaves: [String] = [], of: String? = nil,
  clock: (() -> Double)? = nil, interrupted: (() -> Bool)? = nil
) -> FileReport {
  checkFile(
    name: name, text: text, options: CheckOptions(limits: limits, leaves: leaves, of: of),
    clock: clock, interrupted: interrupted)
}

/// Text that grows up to a limit.
private final class Collected {
  private(set) var text = ""
  /// Whether what comes is kept.
  var isOpen = true
  private var room: Int

  init(limit: Int) { room = limit }

  func append(_ more: String) {
    guard isOpen, room > 0 else { return }
    let size = more.utf8.count
    text += size <= room ? more : "...\n"
    room -= size
  }
}
