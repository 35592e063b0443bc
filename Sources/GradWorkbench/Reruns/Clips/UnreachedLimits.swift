import GradExplain
import GradWorksheet
import ScalarGrad

/// Finds clips that cut nothing off here, and the right claims that went through them.
///
/// `np.clip(dW2, -5, 5)` of numbers below 5 leaves the derivative, and is none. So the programs run once
/// more with limits that nearly nothing passes: a claim that shrinks to them went through the clip. Where
/// the loss changes too, something else was cut off, such as a probability before its logarithm.
struct UnreachedLimits {
  private let sites: [ClipSite]
  private let programs: [Rerun.Program]
  /// The claims with their numbers, of those that are not 0.
  private let claims: [(name: String, numbers: [Double])]
  private let loss: Double
  private let rerun: ([Rerun.Program]) -> Rerun

  /// More places than any homework has.
  private static let siteLimit = 8
  /// What the limits become, so small that what else a claim may hold shows beside it.
  private static let tiny = 1e-30

  /// Looks for places; nil where there are none.
  ///
  /// - Parameters:
  ///   - programs: The texts.
  ///   - report: The claims.
  ///   - variables: What the variables hold in the session.
  ///   - host: The session's Values.
  ///   - rerun: Makes runs of programs.
  init?(
    _ programs: [Rerun.Program], _ report: CheckReport, _ variables: [ValueHost.Variable],
    _ host: ValueHost, rerun: @escaping ([Rerun.Program]) -> Rerun
  ) {
    var values: [String: Double] = [:]
    for (name, value) in variables {
      if case .number(let number)? = host.operand(value), number.isFinite { values[name] = number }
    }
    sites = Array(
      ClipSite.all(in: programs.map(\.module), values).prefix(UnreachedLimits.siteLimit))
    if sites.isEmpty { return nil }
    let table = VariableTable(variables)
    claims = report.claims.compactMap { claim in
      guard claim.verdict.isAccepted,
        let operands = CarriedDigits.numbers(of: claim.name, in: table, host)
      else { return nil }
      return (claim.name, operands.map(host.number))
    }
    if claims.isEmpty { return nil }
    self.programs = programs
    loss = report.value
    self.rerun = rerun
  }

  /// What went through a place.
  struct Passage {
    let site: ClipSite
    /// The claims that are what came out.
    var claims: [String] = []
    /// The claims that were computed from it.
    var later: [String] = []
  }

  /// The claims that went through each place, if any did.
  func find() -> [Passage] {
    // Most clips are reached, or cut off something else: one run for all of them tells.
    guard let all = passages(sites), !all.isEmpty else { return [] }
    return sites.count == 1 ? all : sites.flatMap { passages([$0]) ?? [] }
  }

  /// The claims that shrink with the limits of some places; nil where the loss changes too, or nothing is
  /// known.
  private func passages(_ sites: [ClipSite]) -> [Passage]? {
    var programs = programs
    for place in programs.indices {
      var limits: [Position: Double] = [:]
      for site in sites where site.program == place {
        limits[site.low] = -UnreachedLimits.tiny
        limits[site.high] = UnreachedLimits.tiny
      }
      if limits.isEmpty { continue }
      programs[place].module =
        programs[place].module.replacing { expression in
          limits[expression.start].map { .float($0, text: "") }
        }
    }
    let rerun = rerun(programs)
    return rerun.run { loss, ledger in
      let table = ledger.whole
      // More places than one are tried to see whether it is worth while.
      guard sites.count > 1 || rerun.host.tape.primal(loss) == self.loss else { return nil }
      var passage = Passage(site: sites[0])
      for (name, numbers) in claims {
        guard let operands = CarriedDigits.numbers(of: name, in: table, rerun.host),
          operands.count == numbers.count
        else { continue }
        let changed = zip(numbers, operands.map(rerun.host.number)).filter { $0 != $1 }
        guard !changed.isEmpty, changed.allSatisfy({ abs($1) <= 1e-9 * abs($0) }) else { continue }
        if changed.allSatisfy({ abs($1) == UnreachedLimits.tiny }) {
          passage.claims.append(name)
        } else {
          passage.later.append(name)
        }
      }
      return passage.claims.isEmpty && passage.later.isEmpty ? [] : [passage]
    }
  }
}

extension CheckReport {
  /// Remarks on right claims that went through a clip.
  mutating func take(_ passages: [UnreachedLimits.Passage]) {
    func right(_ names: [String]) -> [String] {
      names.filter { name in claims.contains { $0.name == name && $0.verdict.isAccepted } }
    }
    for passage in passages {
      let (own, later) = (right(passage.claims), right(passage.later))
      let names = own.isEmpty ? later : own
      if names.isEmpty { continue }
      let rest = own.isEmpty || later.isEmpty ? "" : ", and with it what comes after"
      let limits = passage.site.words.map { "a clip at \($0)" } ?? "a clip"
      let reached = passage.site.magnitude ?? (passage.site.words == nil ? "the limit" : "a limit")
      notes.append(
        "\(names.listed) went through \(limits)\(rest), which cuts nothing off here: a clipped gradient is the "
          + "derivative only while no entry reaches \(reached)")
    }
  }
}
