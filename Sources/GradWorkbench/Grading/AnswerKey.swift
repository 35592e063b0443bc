import GradExplain
public import GradWorksheet

/// The teacher's worksheet, which defines the network and the loss that submissions are held against.
///
/// It is read once, and runs at the beginning of each submission's session. What it claims itself is
/// what it asks for; submissions do not see these variables.
public struct AnswerKey: Sendable {
  let source: Source
  var module: Module
  /// The derivatives that it claims, in its order.
  let asked: [Asked]
  /// What holds the answers: submissions must not see it.
  let hidden: [String]
  /// Its own claims that are not right.
  public let mistakes: [String]

  /// A derivative that a key asks for.
  struct Asked: Sendable {
    /// The variable that claims it in the key.
    let name: String
    /// What it is by; nil where the key only leaves a place for it.
    let of: [String]?
  }

  /// Reads and runs a key.
  ///
  /// - Parameters:
  ///   - name: What errors call it, usually a path.
  ///   - text: Its text.
  ///   - options: How submissions will be checked.
  ///   - clock: Seconds since any moment; the limit of time needs it.
  ///   - interrupted: Whether somebody asked it to stop.
  /// - Throws: What stopped it, or that it has no loss.
  public init(
    name: String, text: String, options: CheckOptions, clock: (() -> Double)? = nil,
    interrupted: (() -> Bool)? = nil
  ) throws(WorksheetError) {
    source = Source(name: name, text: text)
    module = try Parser.parse(source)
    // What it claims only has to be found.
    var options = options
    options.naming = false
    options.points = 0
    options.suggest = false
    let session = Session(
      options: options, clock: clock, interrupted: interrupted, output: { _ in })
    let report = try session.judgeOwnClaims(of: module, from: source)
    asked =
      report.claims.map { Asked(name: $0.name, of: $0.of) }
      + report.unmatched.filter(\.isFault).map { Asked(name: $0.name, of: nil) }
    hidden = Array(Set(asked.map(\.name) + report.repeated)).sorted()
    mistakes = report.claims.filter { !$0.verdict.isAccepted }.map(\.name)
  }

  /// The derivatives that it asks for and that a report does not have.
  func missing(in report: CheckReport) -> [Unmatched] {
    asked.filter { asked in
      !report.claims.contains { $0.name == asked.name || $0.of == asked.of }
        && !report.unmatched.contains { $0.isFault && $0.name == asked.name }
    }.map {
      Unmatched(
        name: $0.name, reason: "the key asks for it, and it is not there", isFault: true,
        isMissing: true, of: $0.of ?? [])
    }
  }
}
