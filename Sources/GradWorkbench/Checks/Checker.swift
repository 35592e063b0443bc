import GradExplain
import GradWorksheet
import ScalarGrad

/// Finds the claims among a worksheet's variables and has them judged.
struct Checker {
  let host: ValueHost
  /// What claims may be by.
  let table: VariableTable
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
  /// The digits that the student's arithmetic carried along, by the name of the claim.
  var carried: [String: [CarriedDigits.Entry]] = [:]
  /// The variables that may be claims, where these are others: a submission's, under a key.
  var claimed: [ValueHost.Variable]?
  /// The variables that the programs mask in place, with their lines.
  var maskings: [String: Int] = [:]
  /// What the words of the programs are computed from.
  var dependencies: Dependencies
  /// How advice names the command line or the prompt.
  var spelling = LossSpelling.option

  /// Prepares to judge.
  ///
  /// - Parameters:
  ///   - host: The Values of the session.
  ///   - variables: Its variables, in the order in which its text binds them.
  ///   - programs: The texts that have run so far.
  ///   - naming: Whether mistakes are named.
  ///   - hiding: Whether to look for the mistakes that would not show.
  ///   - hintsOnly: Whether the report tells where to look only.
  ///   - only: The claims to judge; nil for all.
  ///   - claimed: The variables that may be claims, where these are others.
  ///   - dependencies: What the words of the programs are computed from; nil to read the programs.
  init(
    host: ValueHost, variables: [ValueHost.Variable], programs: [Module], naming: Bool = true,
    hiding: Bool = true, hintsOnly: Bool = false, only: Set<String>? = nil,
    claimed: [ValueHost.Variable]? = nil, dependencies: Dependencies? = nil
  ) {
    self.host = host
    table = VariableTable(variables)
    self.programs = programs
    self.dependencies = dependencies ?? Dependencies(programs)
    self.naming = naming
    self.hiding = hiding
    self.hintsOnly = hintsOnly
    self.only = only
    self.claimed = claimed
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
    let judge: Judge
    do {
      judge = try Judge(tape: host.tape, root: loss)
    } catch {
      throw host.failure(error, naming: variables)
    }
    let surroundings = naming ? surroundings : nil
    var drafts: [(place: Int, claim: Examination.Claim)] = []
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
            if masked != nil, let line = maskings[name] {
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
    takeGuardedLogs(&drafts, judge, into: &report)
    takeMisnamed(&drafts, judge, into: &report)
    let summed = summedDeltas(
      drafts.map { (report.claims[$0.place].name, $0.claim) }, judge)
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

  /// What became of a variable whose name claims a derivative.
  enum Finding {
    /// A claim, and the numbers to judge; nil where its shape settles it.
    case claim(ClaimReport, [ClaimedEntry]?)
    case unmatched(String, isFault: Bool = false)
    /// It is no claim after all.
    case none
  }

  private func judged(
    _ name: String, _ value: Object, by x: String, _ judge: Judge, _ loss: String,
    _ table: VariableTable, _ room: inout Room
  ) throws(Failure) -> Finding {
    guard let target = table[x] else { return .unmatched("there is no \(x)") }
    guard let targets = Nested(target) else {
      return .unmatched("\(x) is nested too deeply")
    }
    guard let claimed = Nested(value) else {
      return .unmatched("the lists are nested too deeply", isFault: true)
    }
    let (entries, targetEntries) = (claimed.entries, targets.entries)
    try room.take(entries.count + targetEntries.count)
    let fault = entries.lazy.compactMap { notANumber($0.object, at: $0.index, in: name) }.first
    if isComputedWith(name, entries, judge, table) {
      return .unmatched("\(loss) is computed from it")
    }

    var places = nodes(of: targetEntries)
    var nodes = places.compactMap { $0 }
    // Where max(0, v) took the 0 a list holds a plain number. The others are judged.
    if let (index, object) = zip(targetEntries, places).first(where: { $1 == nil })?.0,
      nodes.isEmpty || !targetEntries.allSatisfy({ host.operand($0.object) != nil })
    {
      return notValues(x, index, object)
    }
    var (isOff, hasStepped) = (false, false)
    if !nodes.isEmpty && !nodes.contains(where: judge.reaches) {
      if !holdsNumbers(value) { return .none }
      if nodes.count == places.count, let old = beforeStep(nodes, judge) {
        (nodes, places) = (old, old)
        hasStepped = true
      } else if nodes.allSatisfy({ $0 > judge.root }) {
        return .unmatched(
          "\(x) was assigned after \(loss) was computed: put check(\(loss)) before that")
      }
      if !hasStepped {
        guard nodes.prefix(64).contains(where: isSwitchedOff) else {
          return .unmatched("\(loss) does not depend on \(x)")
        }
        isOff = true
      }
    }
    if let fault { return .unmatched(fault, isFault: true) }
    var report = ClaimReport(
      name: name, of: [x], verdict: .shape, root: true, count: (0, nodes.count))
    report.isOff = isOff
    report.hasStepped = hasStepped
    report.isArray = isArray(value) || isArray(target)
    guard claimed.hasShape(of: targets) || report.isArray && claimed.fits(targets) else {
      report.shapes =
        report.isArray
        ? (claimed.arrayShape, targets.arrayShape) : (claimed.shape, targets.shape)
      guard report.isArray, let (fit, numbers) = fit(of: claimed, to: targets, nodes, judge) else {
        return .claim(report, nil)
      }
      report.fit = fit
      report.mistakes = fit.mistakes
      let fitted = numbers.map { numbers in
        zip(targetEntries, zip(nodes, numbers)).map { target, pair in
          ClaimedEntry(index: target.index, node: pair.0, number: pair.1)
        }
      }
      return .claim(report, fitted)
    }
    var numbers: [Double] = []
    for (index, object) in entries {
      guard let operand = host.operand(object) else {
        return .unmatched("\(name)\(Nested.text(of: index)) is not a number", isFault: true)
      }
      numbers.append(host.number(operand))
    }
    let digits = digits(of: name, holding: numbers)
    var claims: [ClaimedEntry] = []
    claims.reserveCapacity(nodes.count)
    for place in numbers.indices {
      guard let node = places[place] else {
        report.plain.append(entries[place].index)
        continue
      }
      report.places.append(place)
      claims.append(
        ClaimedEntry(
          index: targetEntries[place].index, node: node, number: numbers[place],
          digits: digits[place].digits, relativeDigits: digits[place].relative))
    }
    return .claim(report, claims)
  }

  /// The node at each place of nested lists; nil where something else is.
  private func nodes(of entries: [(index: [Int], object: Object)]) -> [UInt32?] {
    entries.map { entry in
      guard case .foreign(let bits) = entry.object else { return nil }
      return UInt32(truncatingIfNeeded: bits)
    }
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
