/// What the referee says about one claimed derivative along a line.
struct Judgement {
  let verdict: GradientReport.Verdict
  /// What the verdict rests on; nil where nothing could be judged.
  let finding: Finding?
  /// Why it could not be judged.
  let obstacle: Obstacle?
  /// The kink at the point, or the nearest one.
  let kink: Kink?
  /// How far the claim is off, as a multiple of how far it may be; 0 where it was not judged.
  let excess: Double

  /// Judges a claim: it is refused only where no reading of the numbers admits it.
  ///
  /// - Parameters:
  ///   - claimed: The claimed derivative along the line, in the coordinate's own units.
  ///   - room: How far the claim's own rounding may be off.
  ///   - reading: What the numbers say.
  ///   - scale: The line's scale.
  init(of claimed: Double, room: Double, by reading: Reading, scale: Double) {
    guard let first = reading.findings.first else {
      (verdict, finding, obstacle) = (.notJudged, nil, reading.obstacle)
      (kink, excess) = (reading.kink, 0)
      return
    }
    // The last is a kink too slight to be seen at once.
    let readings = reading.findings + [first.contradiction].compactMap { $0 }
    let admitted = readings.first { $0.admits(claimed, room: room) }
    let finding = admitted ?? first
    self.finding = finding
    let excess = finding.excess(of: claimed, room: room)
    switch finding {
    case .kink:
      verdict = admitted == nil ? .wrong : .kink
      obstacle = nil
      kink = reading.kink?.distance == 0 ? reading.kink : Kink(names: [], distance: 0)
    case .slope(let slope, _, _):
      kink = reading.kink
      if admitted != nil {
        let isVague = slope.isVague(for: claimed, scale: scale)
        (verdict, obstacle) = isVague ? (.notJudged, .vague) : (.right, nil)
      } else if let stairs = reading.stairs, stairs.slope.admits(claimed, room: room) {
        (verdict, obstacle) = (.notJudged, .stairs(stairs.quantum))
      } else {
        (verdict, obstacle) = (.wrong, nil)
      }
    }
    self.excess = verdict == .notJudged ? 0 : excess
  }
}
