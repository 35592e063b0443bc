/// What the numbers along a line say, and the kinks that limit them.
struct Reading {
  /// The readings that cannot be excluded, in the coordinate's own units.
  private(set) var findings: [Finding] = []
  /// Why there is none.
  private(set) var obstacle: Obstacle?
  /// The size of steps in the function's values, where the values did not move near the point.
  private(set) var stairs: (quantum: Double, slope: Slope)?
  /// The switch at its kink here, or the nearest that changes.
  private(set) var kink: Kink?

  /// Looks at a function along a line.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - f: The function at a step along the line.
  ///   - margins: The switches at a step; none where they are not known.
  /// - Throws: What the function or the switches throw.
  init(
    along line: Line, _ f: (Double) throws -> Double, margins: (Double) throws -> [Switch]
  ) throws {
    if case .coordinate(let index) = line.direction, !line.point[index].isFinite {
      obstacle = .place(line.point[index])
      return
    }
    var probe = LineProbe(pointSize: line.pointSize, taken: line.taken)
    let search = try SwitchSearch(margins)
    if let before = search.before { probe.limit.before = before.step }
    if let after = search.after { probe.limit.after = after.step }
    let result: LineProbe.Result
    if !search.here.isEmpty {
      result = try Reading.atKink(probe, f)
      kink = Kink(names: search.here, distance: 0)
    } else {
      result = try Reading.nearKinks(probe, f)
      let isBefore = probe.limit.before < probe.limit.after
      if let change = isBefore ? search.before : search.after {
        let step = isBefore ? -change.step : change.step
        kink = Kink(names: [change.name], distance: step * line.scale)
      }
    }
    let scale = 1 / line.scale
    findings = result.findings.map { $0.scaled(by: scale) }
    obstacle = result.obstacle
    stairs = result.stairs.map { ($0.quantum, $0.slope.scaled(by: scale)) }
    if let first = findings.first {
      if !first.isFinite { (findings, obstacle) = ([], .overflow) }
    } else if obstacle == nil {
      obstacle = .rough
    }
  }

  /// Both sides by themselves, because a switch is at its kink.
  private static func atKink(
    _ probe: LineProbe, _ f: (Double) throws -> Double
  ) rethrows -> LineProbe.Result {
    let center = try f(0)
    if !center.isFinite { return LineProbe.Result(obstacle: .value(center)) }
    var before = try probe.look(at: .before, center: center, f)
    var after = try probe.look(at: .after, center: center, f)
    // The point may lie a little beyond the kink: a tiny value among zeros, which is noise for the
    // flat side and nothing for the other.
    if before == nil, let after {
      before = try probe.look(at: .before, center: center, size: after.size, f)
    } else if after == nil, let before {
      after = try probe.look(at: .after, center: center, size: before.size, f)
    }
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
