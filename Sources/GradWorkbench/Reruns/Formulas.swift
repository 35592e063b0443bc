import GradExplain
import GradNumbers
import GradWorksheet
import ScalarGrad

/// Tries claims at other values of the leaves.
///
/// The worksheet runs again with other numbers in its leaves. A claim that changes with them is a
/// formula; one that is right at the student's numbers and wrong at others is right there only. A claim
/// of fixed numbers says nothing about other points, and neither does a fixed number within a claim.
///
/// What is taken for wrong is more than rounding: at random points an activation may be saturated, and
/// then a right formula loses its digits. Two points must fail, as long as there are that many.
struct Formulas {
  /// The node of the loss.
  let loss: UInt32
  let variables: [ValueHost.Variable]
  let host: ValueHost
  let rerun: Rerun
  let options: CheckOptions
  private let claims: [Claim]
  /// The claims that are accepted at the student's numbers.
  private let accepted: Set<String>
  /// Whether a claim is right there by a convention.
  private let conventions: Bool
  /// What the variables are called that claim derivatives.
  let claimNames: Set<String>
  /// The leaves that keep their numbers, by their place among all leaves.
  let fixed: Set<Int>

  /// A claim that is tried.
  struct Claim {
    let name: String
    /// Its place in the report.
    let place: Int
    /// Its numbers in the session.
    let numbers: [Double]
  }

  /// What a run found about a claim.
  struct Trial {
    let numbers: [Double]
    /// The numbers that are wrong there, small differences apart.
    let wrong: [Judgement.Missed]
    /// The mistakes that make the numbers there, where they were searched for.
    var mistakes: [String] = []
  }

  /// Prepares to try the claims of a report.
  init(
    _ report: CheckReport, _ loss: UInt32, _ variables: [ValueHost.Variable], _ host: ValueHost,
    fixed: Set<Int>, _ rerun: Rerun, _ options: CheckOptions
  ) {
    self.loss = loss
    self.variables = variables
    self.host = host
    self.rerun = rerun
    self.options = options
    self.fixed = fixed
    claimNames = Set(report.claims.map(\.name) + report.unmatched.map(\.name))
    conventions = report.hasConventions
    accepted = Set(report.claims.filter(\.verdict.isAccepted).map(\.name))
    let table = VariableTable(variables)
    claims = report.claims.enumerated().compactMap { place, claim in
      guard claim.verdict != .shape,
        let operands = CarriedDigits.numbers(of: claim.name, in: table, host)
      else { return nil }
      return Claim(name: claim.name, place: place, numbers: operands.map(host.number))
    }
  }

  /// Writes into a report how its claims did at other points.
  ///
  /// - Returns: For each claim the places of the numbers that change with the leaves.
  @discardableResult
  func judge(_ report: inout CheckReport) -> [String: Set<Int>] {
    guard !claims.isEmpty, fixed.count < host.leafCount else { return [:] }
    var trials: [[String: Trial]] = []
    // Where each of the trials was made.
    var places: [(point: Int, scale: Double)] = []
    for point in 0..<options.points {
      if let (trial, scale) = trial(at: point) {
        trials.append(trial)
        places.append((point, scale))
      }
      // Fixed numbers stay what they are: two points are enough to see that none is a formula.
      if trials.count == 2, claims.allSatisfy({ changing($0, trials).isEmpty }) { return [:] }
      if !rerun.canRun { break }
    }
    var suspects: [(claim: Claim, changing: Set<Int>)] = []
    let largest = report.claims.map(\.largest).max() ?? 0
    var sound: Set<String> = []
    var allChanging: [String: Set<Int>] = [:]
    for claim in claims {
      let changing = changing(claim, trials)
      allChanging[claim.name] = changing
      if changing.isEmpty { continue }
      let own = trials.compactMap { $0[claim.name] }
      let failed = own.count { trial in trial.wrong.contains { changing.contains($0.place) } }
      report.claims[claim.place].points = Points(tried: own.count, held: own.count - failed)
      let missed = report.claims[claim.place].missed
      if failed == 0, own.count >= Formulas.enough,
        missed.allSatisfy({ changing.contains($0.place) && !Jury.isWrong($0, largest) })
      {
        sound.insert(claim.name)
      }
      // Numbers with few digits among them are fixed, whatever else is computed.
      guard report.claims[claim.place].verdict == .right, failed >= min(2, own.count) else {
        continue
      }
      report.claims[claim.place].verdict = .hereOnly
      report.claims[claim.place].root = true
      suspects.append((claim, changing))
      if let first = trials.firstIndex(where: { trial in
        trial[claim.name]?.wrong.contains { changing.contains($0.place) } == true
      }) {
        report.claims[claim.place].mistakes = names(of: claim, at: places[first])
      }
    }
    report.forgive(sound)
    if suspects.isEmpty { return allChanging }
    let texts = Counterexamples(self).find(suspects)
    for (claim, _) in suspects {
      report.claims[claim.place].counterexample = texts[claim.name]
    }
    return allChanging
  }

  /// How many points tell that a formula is right.
  private static let enough = 10

  /// Which mistake a formula is, at a point where it shows.
  private func names(of claim: Claim, at place: (point: Int, scale: Double)) -> [String] {
    guard options.naming else { return [] }
    let trials = run(naming: true) { leaf, own in
      number(of: leaf, own, point: place.point, scale: place.scale)
    }
    return trials?[claim.name]?.mistakes ?? []
  }

  /// The places of the numbers of a claim that are others somewhere.
  private func changing(_ claim: Claim, _ trials: [[String: Trial]]) -> Set<Int> {
    var places: Set<Int> = []
    for trial in trials {
      guard let numbers = trial[claim.name]?.numbers else { continue }
      for (place, number) in numbers.enumerated() where number != claim.numbers[place] {
        if !(number.isNaN && claim.numbers[place].isNaN) { places.insert(place) }
      }
    }
    return places
  }

  // MARK: Points

  /// Runs with every leaf moved by a random amount; nearer to the student's numbers where it fails.
  private func trial(at point: Int) -> (found: [String: Trial], scale: Double)? {
    for attempt in 0..<3 {
      let scale = [1, 0.125, 0.015625][attempt]
      if let trial = run(leafNumber: { number(of: $0, $1, point: point, scale: scale) }) {
        return (trial, scale)
      }
      if !rerun.canRun { return nil }
    }
    return nil
  }

  /// A leaf's number at a point: moved by up to half more than its own size, so that it may change
  /// its sign, or by a half if that is more.
  func number(of leaf: Int, _ number: Double, point: Int, scale: Double) -> Double {
    if fixed.contains(leaf) || !number.isFinite { return number }
    var chance = SplitMix64(
      seed: options.seed &+ UInt64(point) &* 0x1_0000_0001 &+ UInt64(leaf) &* 0xd134_2543_de82_ef95)
    let step = chance.uniform(-1, 1)
    return number + step * scale * max(0.5, 1.5 * abs(number))
  }

  /// Runs the programs and judges the claims; nil where that failed.
  func run(
    naming: Bool = false, leafNumber: @escaping (Int, Double) -> Double
  ) -> [String: Trial]? {
    rerun.run(leafNumber: leafNumber) { loss, ledger in
      var trials: [String: Trial] = [:]
      let table = ledger.whole
      let jury = Jury(
        rerun: rerun, names: Set(claims.map(\.name)), accepted: accepted, conventions: conventions)
      let findings = jury.findings(loss, ledger, naming: naming)
      for claim in claims {
        guard let found = findings[claim.name], found.report.verdict != .shape,
          let operands = CarriedDigits.numbers(of: claim.name, in: table, rerun.host),
          operands.count == claim.numbers.count
        else { continue }
        trials[claim.name] = Trial(
          numbers: operands.map(rerun.host.number), wrong: found.wrong,
          mistakes: found.report.mistakes)
      }
      return trials
    }
  }
}

extension CheckReport {
  /// Takes back what was wrong only because an activation is saturated.
  ///
  /// With a near 1 the digits of 1 - a are lost, and a right formula gives a number that differs by
  /// more than rounding does elsewhere. That it is right was seen at other points.
  ///
  /// - Parameter sound: The claims that held at all of them, and that differ here by no more than is
  ///   lost in that way.
  fileprivate mutating func forgive(_ sound: Set<String>) {
    let forgiven = Set(
      claims.filter {
        $0.verdict == .wrong && !$0.missed.isEmpty && sound.contains($0.name)
      }.map(\.name))
    for place in claims.indices where sound.contains(claims[place].name) {
      let claim = claims[place]
      let follows = claim.verdict == .follows && claim.source.map(forgiven.contains) == true
      guard follows || forgiven.contains(claim.name) else { continue }
      claims[place].verdict = .right
      claims[place].isLost = true
      claims[place].root = false
      claims[place].mistakes = []
      claims[place].source = nil
      claims[place].count.wrong = 0
    }
  }
}
