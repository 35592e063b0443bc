import GradExplain
import GradWorksheet
import ScalarGrad

/// A batch, and the written numbers that follow it to other sizes.
struct BatchReading: Hashable {
  let batch: Samples
  /// The numbers among ``WrittenSizes/literals``.
  var written: Set<Int> = []
}

/// What a run with a batch of another size found about a claim.
struct BatchTrial {
  /// What fails there, in words; nil where nothing does.
  var failure: String?
  /// Whether it is wrong only because a claim nearer the loss is.
  var follows = false
  /// Whether its numbers are the same as in the session: then it says nothing.
  var isFixed = false
  /// The mistakes that make the numbers there, where they were searched for.
  var mistakes: [String] = []
}

/// Runs the programs with batches of other sizes, and judges the claims there.
struct BatchRuns {
  /// A claim that is tried.
  struct Claim {
    let name: String
    /// What it is the derivative by.
    let by: String
    /// Its place in the report.
    let place: Int
  }

  let scene: Batches.Scene
  let claims: [Claim]
  /// The claims that are accepted at the student's numbers.
  let accepted: Set<String>
  let assignments: Assignments
  let hand: HandWritten
  let written: WrittenSizes
  let rerun: Rerun
  /// The numbers of the claims in the session.
  let numbers: [String: [Double]]
  /// The variables that are computed of Values, with their axes.
  let computed: [(name: String, axes: [Int])]
  /// The Values from outside that claims are about, with their axes.
  let parameters: [(name: String, axes: [Int])]

  /// Runs the programs with a batch of another size; nil where that makes no sense.
  func trials(
    _ reading: BatchReading, _ size: Int, naming: Bool = false
  ) -> [String: BatchTrial]? {
    let batch = reading.batch
    let constants = written.constants(changing: reading.written, from: batch.size, to: size)
    func found(_ loss: UInt32, _ ledger: Ledger) -> [String: BatchTrial]? {
      let tape = rerun.host.tape
      guard tape.primal(loss).isFinite else { return nil }
      let (before, now) = (count(scene.host.tape, scene.loss), count(tape, loss))
      guard size < batch.size ? now < before : now > before else { return nil }
      let jury = Jury(rerun: rerun, names: Set(claims.map(\.name)), accepted: accepted)
      let findings = jury.findings(loss, ledger, naming: naming)
      let table = ledger.whole
      if leavesBehind(batch, table) { return nil }
      let data = data(of: batch, in: table, rerun.host)
      var trials: [String: BatchTrial] = [:]
      for claim in claims {
        guard let finding = findings[claim.name] else { continue }
        var trial = trial(claim, finding, batch, size, table)
        if trial?.failure != nil, isByHand(claim, batch, size, data) { trial = nil }
        trials[claim.name] = trial
      }
      return trials
    }
    return rerun.run(
      constants: constants, change: (batch, size),
      stopped: { failure, ledger in
        guard
          let loss = ledger.loss ?? Session.loss(scene.lossName, in: ledger.variables),
          let claim = claim(stoppedBy: failure), var trials = found(loss, ledger)
        else { return nil }
        let table = ledger.whole
        if isByHand(claim, batch, size, data(of: batch, in: table, rerun.host)) { return trials }
        // NumPy ends some of its messages with a space.
        var message = failure.message[...]
        while message.last == " " { message.removeLast() }
        trials[claim.name] = BatchTrial(
          failure: "\(batch.words(of: size)) line \(failure.outerLine) fails: \(message)")
        return trials
      }, found)
  }

  /// Whether something that is computed has stayed as it was although a batch of one has grown.
  ///
  /// Then only a part of the batch has, and broadcasting hides it.
  private func leavesBehind(_ batch: Samples, _ table: VariableTable) -> Bool {
    guard batch.size == 1 else { return false }
    return computed.contains { name, axes in
      axes.count > 1 && axes[batch.axis.place(rank: axes.count)] == 1 && table[name]?.axes == axes
    }
  }

  /// How many operations a loss is made of.
  private func count(_ tape: Tape, _ loss: UInt32) -> Int {
    tape.reached(from: loss).count { $0 }
  }

  /// The claim whose arrays do not fit any more; nil where something else went wrong.
  private func claim(stoppedBy failure: Failure) -> Claim? {
    guard failure.type == "ValueError",
      ["shapes (", "matmul: ", "operands could not be broadcast", "could not broadcast"]
        .contains(where: failure.message.hasPrefix)
    else { return nil }
    let bindings = assignments.bindings.filter { $0.line == failure.outerLine }
    guard bindings.count == 1 else { return nil }
    let own = claims.filter { bindings[0].names.contains($0.name) }
    if bindings[0].names.count == 1 { return own.first }
    // A function that gives back several may call them what they are called outside.
    let inner = assignments.innerBindings.filter { $0.line == failure.line }
    return inner.count == 1 ? own.first { inner[0].names == [$0.name] } : nil
  }

  /// The numbers of the samples, by magnitude.
  private func data(
    of batch: Samples, in table: VariableTable, _ host: ValueHost
  ) -> Set<Double> {
    var numbers: Set<Double> = []
    for name in batch.names {
      for object in table[name].flatMap(Nested.init)?.items ?? [] {
        if let operand = host.operand(object) { numbers.insert(abs(host.number(operand))) }
      }
    }
    return numbers
  }

  /// Whether a claim is derived for the samples that there are.
  private func isByHand(
    _ claim: Claim, _ batch: Samples, _ size: Int, _ data: Set<Double>
  ) -> Bool {
    if size > batch.size, hand.asksForLast(of: batch.size) { return true }
    return hand.isBound(claim.name, to: data)
  }

  /// What a finding says about a claim; nil for nothing.
  private func trial(
    _ claim: Claim, _ finding: Jury.Finding, _ batch: Samples, _ size: Int,
    _ table: VariableTable
  ) -> BatchTrial? {
    let (report, name, x) = (finding.report, claim.name, claim.by)
    guard let value = table[name] else { return nil }
    let words = batch.words(of: size)
    if report.verdict == .shape {
      // A claim that has grown with the batch, by something that has not.
      guard batch.size == 1, !batch.names.contains(x), let then = axes(of: x), let own = value.axes,
        own != axes(of: name), table[x]?.axes == then, let shapes = report.shapes
      else { return nil }
      return BatchTrial(
        failure: "\(words) \(name) is \(shapes.yours), \(x) is \(shapes.expected)",
        mistakes: report.mistakes)
    }
    guard let entries = Nested(value)?.entries else { return nil }
    // Numbers that stay what they are say nothing about other batches.
    let changing = scene.changing[name] ?? []
    let then = value.axes == axes(of: name) ? numbers[name] : nil
    func isChanging(_ place: Int) -> Bool {
      guard let then, then.indices.contains(place), !changing.contains(place) else { return true }
      return rerun.host.operand(entries[place].object).map(rerun.host.number) != then[place]
    }
    if !entries.indices.contains(where: isChanging) { return BatchTrial(isFixed: true) }
    guard let wrong = finding.wrong.first(where: { isChanging($0.place) }) else {
      return BatchTrial(follows: report.verdict == .follows)
    }
    let (yours, expected) = ShortDigits.pair(wrong.yours, wrong.expected + 0)
    let index =
      entries.indices.contains(wrong.place)
      ? Nested.text(of: entries[wrong.place].index, inArray: report.isArray) : ""
    return BatchTrial(
      failure: "\(words) \(name)\(index) is \(yours), should be \(expected)",
      mistakes: report.mistakes)
  }

  /// The axes of a variable in the session.
  private func axes(of name: String) -> [Int]? {
    scene.variables.first { $0.name == name }?.value.axes
  }
}
