import GradExplain
import GradWorksheet
import ScalarGrad

/// Finds the claims among a worksheet's variables and has them judged.
struct Checker {
  let host: ValueHost
  /// What claims may be by.
  var table: VariableTable { ledger.table }
  /// What is judged.
  let ledger: Ledger
  /// The texts that have run so far, for the digits that were written.
  let programs: [Module]
  /// Whether mistakes are named, those that would not show among them.
  var naming = true
  /// Whether to look for the mistakes that would not show, where mistakes are named.
  var hiding = true
  /// Whether the report tells where to look only.
  var hintsOnly = false
  /// The claims to judge; nil for all.
  var only: Set<String>?
  /// Whether a claim may be right by a convention.
  var conventions = true
  /// The digits that the student's arithmetic carried along, by the name of the claim.
  var carried: [String: [CarriedDigits.Entry]] = [:]
  /// What the words of the programs are computed from.
  let dependencies: Dependencies
  /// How advice names the command line or the prompt.
  var spelling = LossSpelling.option

  /// Prepares to judge.
  ///
  /// - Parameters:
  ///   - host: The Values of the session.
  ///   - ledger: What is judged: the variables, in the order in which the text binds them.
  ///   - programs: The texts that have run so far.
  ///   - naming: Whether mistakes are named.
  ///   - hiding: Whether to look for the mistakes that would not show.
  ///   - hintsOnly: Whether the report tells where to look only.
  ///   - only: The claims to judge; nil for all.
  ///   - dependencies: What the words of the programs are computed from.
  init(
    host: ValueHost, ledger: Ledger, programs: [Module], naming: Bool = true, hiding: Bool = true,
    hintsOnly: Bool = false, only: Set<String>? = nil, dependencies: Dependencies
  ) {
    self.host = host
    self.ledger = ledger
    self.programs = programs
    self.dependencies = dependencies
    self.naming = naming
    self.hiding = hiding
    self.hintsOnly = hintsOnly
    self.only = only
  }

  /// The variables, and what stands in dicts and lists.
  var variables: [ValueHost.Variable] { table.variables }

  /// More claims than any homework has.
  private static let claimLimit = 2_000

  /// Judges every claim about a loss.
  ///
  /// - Parameters:
  ///   - loss: The node of the loss.
  ///   - name: What it was asked for by; nil where that is not known.
  ///   - line: The line that asked; nil for the line that computed the loss.
  /// - Returns: The report.
  /// - Throws: Where a leaf was assigned after the loss had used it.
  func check(
    _ loss: UInt32, named name: String? = nil, line: Int32?
  ) throws(Failure) -> CheckReport {
    let losses = names(of: loss)
    let lossNames = Set(losses)
    let isNamed = !losses.isEmpty || host.tape.label(of: loss) != nil
    // A variable called loss is that rather than a y that holds the same.
    let lossName =
      name ?? Session.usualNames.first(where: lossNames.contains) ?? losses.first
      ?? host.tape.label(of: loss) ?? "the loss"
    var report = CheckReport(
      loss: lossName, line: line.map { Int($0) } ?? host.tape.line(of: loss),
      value: host.tape.primal(loss), claims: [], unmatched: [])
    report.hasLossName = isNamed
    report.hintsOnly = hintsOnly
    report.notes = notes
    let candidates = candidates(loss, losses)
    if candidates.count > Checker.claimLimit {
      throw Failure(
        "MemoryError", "more than \(Checker.claimLimit) derivatives are claimed",
        hint: "a derivative by a whole list or matrix is one claim", category: .limit)
    }
    var room = Room()
    var claims: [Candidate] = []
    for candidate in candidates {
      var isClaim = holdsNumbers(candidate.value)
      if !isClaim, case .claim(let claim) = candidate.claim {
        isClaim = try isByValues(claim, table, &room)
      }
      if isClaim { claims.append(candidate) }
    }
    report.repeated = try takeRepetitions(&claims, &room)
    // A worksheet that only trains has moved its leaves since, and that is no mistake.
    if claims.isEmpty { return report }
    if !report.value.isFinite {
      report.notes.append(
        "\(lossName) is \(pythonText(report.value)), so that hardly anything can be said of its "
          + "derivatives: see what went into it")
    }
    let judge: Judge
    do {
      judge = try Judge(tape: host.tape, root: loss)
    } catch {
      throw host.failure(error, naming: variables)
    }
    let surroundings = naming ? surroundings : nil
    var (drafts, maskedPlaces) = try drafts(of: claims, judge, surroundings, &room, into: &report)
    let summed = conventions ? takeConventions(&drafts, judge, into: &report) : [:]
    for (number, delta) in summed {
      drafts[number].claim.entries = drafts[number].claim.entries.divided(by: delta.factor)
    }
    let examination = Examination(
      drafts.map(\.claim), judge, surroundings, hidden: naming && hiding)
    for (number, draft) in drafts.enumerated() {
      let judgement = examination.judgements[number]
      let source = judgement.source.map { report.claims[drafts[$0].place].name }
      if report.claims[draft.place].fit != nil {
        report.claims[draft.place].takeFitted(judgement, examination.mistakes[number], from: source)
        continue
      }
      report.claims[draft.place].take(judgement, examination.mistakes[number])
      report.claims[draft.place].source = source
      if let delta = summed[number] { report.claims[draft.place].multiply(by: delta.factor) }
      report.claims[draft.place].hasOneDigit = hasOneDigit(report.claims[draft.place])
    }
    report.note(
      summed.sorted { $0.key < $1.key }.map {
        (report.claims[drafts[$0.key].place].name, drafts[$0.key].claim.by, $0.value)
      })
    report.invisible = examination.hidden.map {
      Invisible(mistake: $0.mistake.rawValue, of: drafts[$0.claim].claim.by)
    }
    if let x = report.claims.first(where: \.hasStepped)?.of.first {
      report.notes.append(
        "\(x) has made a step since \(lossName) was computed: judged is what it was before")
    }
    if naming {
      report.notes += Checker.notes(on: examination.unsearched) {
        report.claims[drafts[$0].place].name
      }
      addSums(to: &report, judge, table, but: maskedPlaces)
    }
    if !hintsOnly, report.claims.contains(where: { $0.verdict == .shape && $0.isArray }) {
      report.shapes = ArrayStatements(programs, variables).shapes(of: report.claims)
    }
    func last(_ claim: Examination.Claim) -> UInt32 { claim.entries.map(\.node).max() ?? 0 }
    report.fromLoss = drafts.map { (report.claims[$0.place].name, last($0.claim)) }
      .sorted { $0.1 > $1.1 }.map(\.0)
    return report
  }

  /// A claim that is to be judged: its place in the report, and its numbers.
  typealias Draft = (place: Int, claim: Examination.Claim)

  /// Settles the claims that are right by a convention.
  ///
  /// - Returns: The claims that are a multiple on purpose, by their place among the drafts.
  private func takeConventions(
    _ drafts: inout [Draft], _ judge: Judge, into report: inout CheckReport
  ) -> [Int: SummedDelta] {
    let notes = report.notes.count
    var verdicts = drafts.map { isRight($0.claim.entries, judge) }
    // What is right as it stands needs no convention.
    if !verdicts.contains(false) { return [:] }
    let logs = GuardedLogs(host.tape, judge.root)
    takeGuardedLogs(&drafts, &verdicts, logs, judge, into: &report)
    takeMisnamed(&drafts, &verdicts, logs, judge, into: &report)
    let summed = summedDeltas(
      zip(drafts, verdicts).map { (report.claims[$0.place].name, $0.claim, $1) }, judge)
    report.hasConventions = !summed.isEmpty || report.notes.count > notes
    return summed
  }

  /// Whether numbers are accepted as the derivatives by their nodes.
  func isRight(_ entries: [ClaimedEntry], _ judge: Judge) -> Bool {
    judge.judge(entries).verdict.isAccepted
  }

  /// Takes what is claimed into a report, and what of it is to be judged out.
  ///
  /// - Parameters:
  ///   - claims: What is claimed.
  ///   - judge: The judge.
  ///   - surroundings: What mistakes may have to do with; nil where none are named.
  ///   - room: How much may still be looked at.
  ///   - report: Gets the claims, and what cannot be judged.
  /// - Returns: What is to be judged, and the places of what a mask has changed.
  /// - Throws: Where a limit is reached.
  private func drafts(
    of claims: [Candidate], _ judge: Judge, _ surroundings: Surroundings?, _ room: inout Room,
    into report: inout CheckReport
  ) throws(Failure) -> (drafts: [Draft], masked: Set<Int>) {
    let lossName = report.loss
    var drafts: [Draft] = []
    var maskedPlaces: Set<Int> = []
    for candidate in claims {
      let (name, value) = (candidate.name, candidate.value)
      switch candidate.claim {
      case .ambiguous(let names):
        let reason = "it may be by \(names.joined(separator: " or by "))"
        report.unmatched.append(Unmatched(name: name, reason: reason))
      case .claim(.local(let y, let x)):
        switch try local(name, value, of: y, by: x, judge, lossName, surroundings, table, &room) {
        case .claim(let claim, _): report.claims.append(claim)
        case .unmatched(let reason, let isFault):
          report.unmatched.append(Unmatched(name: name, reason: reason, isFault: isFault))
        case .none: break
        }
      case .claim(.ofLoss(let x)):
        switch try judged(name, value, by: x, judge, lossName, table, &room) {
        case .claim(let claim, let entries):
          if dependencies.walkApart(name, x),
            entries.map({ judge.judge($0).verdict.isAccepted }) != true
          {
            let reason =
              "\(name) and \(x) change in loops of their own, so that they may be of "
              + "different layers: name one, as in \(name)1 and \(x)1"
            report.unmatched.append(Unmatched(name: name, reason: reason))
            continue
          }
          if let entries {
            let claim = Examination.Claim(by: x, entries: entries)
            let masked = masked(claim, called: name)
            if masked != nil, let line = dependencies.maskings[name] {
              maskedPlaces.insert(report.claims.count)
              report.notes.append(
                "\(name) was masked in line \(line): judged as the derivative by what goes into "
                  + "the relu of \(x)")
            }
            drafts.append((report.claims.count, masked ?? claim))
          }
          report.claims.append(claim)
        case .unmatched(let reason, let isFault):
          report.unmatched.append(Unmatched(name: name, reason: reason, isFault: isFault))
        case .none: break
        }
      }
    }
    return (drafts, maskedPlaces)
  }

  /// The digits of each number of a claim: those of a literal, or those that arithmetic carried.
  func digits(of name: String, holding numbers: [Double]) -> [CarriedDigits.Entry] {
    let carried = carried[name].flatMap { $0.count == numbers.count ? $0 : nil }
    let written = WrittenNumbers.digits(of: name, holding: numbers, in: programs)
    return written.enumerated().map { place, digits in
      digits.map { CarriedDigits.Entry(digits: $0) } ?? carried?[place] ?? CarriedDigits.Entry()
    }
  }

  /// The variables that hold a node themselves.
  func names(of node: UInt32) -> [String] {
    variables.compactMap { name, value in
      value.singleNode == node ? name : nil
    }
  }
}
