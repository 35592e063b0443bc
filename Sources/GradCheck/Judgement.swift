/// What the referee says about one claimed derivative along a line.
struct Judgement {
  var verdict: GradientReport.Verdict
  /// What the verdict rests on; nil where nothing could be judged.
  var finding: Finding?
  var obstacle: Obstacle?
  var kink: Kink?
  /// How far the claim is off, in estimates.
  var excess = 0.0

  /// Judges a claim.
  ///
  /// A claim is refused only where no reading of the numbers admits it.
  ///
  /// - Parameters:
  ///   - claimed: The claimed derivative along the line, in the coordinate's own units.
  ///   - room: How far the claim's own rounding may be off.
  ///   - line: The line.
  ///   - f: The function at a step along the line.
  ///   - margins: The switches at a step; none where they are not known.
  init(
    of claimed: Double, room: Double, along line: Line, _ f: (Double) throws -> Double,
    margins: (Double) throws -> [Switch]
  ) throws {
    var probe = LineProbe(taken: line.taken)
    if case .coordinate(let index) = line.direction {
      let x = line.point[index].magnitude
      if x > 0 && x < 1 { probe.ownSize = x }
    }
    let search = try SwitchSearch(margins)
    if let before = search.before { probe.limit.before = before.step }
    if let after = search.after { probe.limit.after = after.step }
    let result: LineProbe.Result
    if let name = search.here.first {
      result = try Judgement.atKink(probe, f)
      kink = Kink(name: name, distance: 0)
    } else {
      result = try Judgement.nearKinks(probe, f)
      let isBefore = probe.limit.before < probe.limit.after
      if let change = isBefore ? search.before : search.after {
        let step = isBefore ? -change.step : change.step
        kink = Kink(name: change.name, distance: step * line.scale)
      }
    }

    let scale = 1 / line.scale
    let findings = result.findings.map { $0.scaled(by: scale) }
    finding = findings.first
    guard let first = findings.first else {
      (verdict, obstacle) = (.notJudged, result.obstacle ?? .rough)
      return
    }
    if !first.isFinite {
      (verdict, obstacle) = (.notJudged, .overflow)
      return
    }
    let contradiction = first.contradiction
    if let admitted = findings.first(where: { $0.admits(claimed, room: room) }) {
      finding = admitted
      verdict = .right
    } else if let contradiction, contradiction.admits(claimed, room: room) {
      // A kink too slight to be seen at once.
      finding = contradiction
      verdict = .right
    } else {
      verdict = .wrong
    }
    excess = finding?.excess(of: claimed, room: room) ?? 0
    if case .kink = finding {
      if verdict == .right { verdict = .kink }
      if kink?.distance != 0 { kink = Kink(name: nil, distance: 0) }
    }
    if verdict == .wrong, let stairs = result.stairs {
      if stairs.slope.scaled(by: scale).admits(claimed, room: room) {
        (verdict, obstacle) = (.notJudged, .stairs(stairs.quantum))
      }
    }
    if verdict == .right, case .slope(let slope, _, _) = finding,
      slope.isVague(for: claimed, scale: line.scale)
    {
      (verdict, obstacle) = (.notJudged, .vague)
    }
  }

  /// Both sides by themselves, because a switch is at its kink.
  private static func atKink(
    _ probe: LineProbe, _ f: (Double) throws -> Double
  ) rethrows -> LineProbe.Result {
    let center = try f(0)
    if !center.isFinite { return LineProbe.Result(obstacle: .value(center)) }
    let before = try probe.look(at: .before, center: center, f)
    let after = try probe.look(at: .after, center: center, f)
    guard let before, let after else { return LineProbe.Result(obstacle: .rough) }
    let sharper = before.estimate < after.estimate ? before : after
    let finding = Finding.slope(sharper, before: before, after: after)
    return LineProbe.Result(findings: [finding.contradiction ?? finding])
  }

  /// Steps below the nearest kink; the wider side alone where it knows more.
  private static func nearKinks(
    _ probe: LineProbe, _ f: (Double) throws -> Double
  ) rethrows -> LineProbe.Result {
    let (near, far) = (
      min(probe.limit.before, probe.limit.after), max(probe.limit.before, probe.limit.after)
    )
    var result = try probe.look(f)
    guard near < 64 * LineProbe.firstStep, far > 16 * near else { return result }
    let side = probe.limit.before < probe.limit.after ? Side.after : .before
    let center = try f(0)
    guard let slope = try probe.look(at: side, center: center, f) else { return result }
    if slope.estimate < result.findings.first?.estimate ?? .infinity {
      result.findings = [.slope(slope, before: nil, after: nil)]
      (result.obstacle, result.stairs) = (nil, nil)
    }
    return result
  }
}
