/// Finds the derivative of a function of one variable at 0.
///
/// The variable is the step along a line, relative to the size of the point. First, a cluster of
/// points shows whether the function is smooth where it is looked at, and how noisy it is. Where it
/// is smooth, a ladder of growing steps gives the derivative. Where it is not, a closer look decides
/// whether that was noise (it stays), a kink nearby or fast oscillation (it goes away).
struct LineProbe {
  /// The steps stay below these: behind them a switch changes.
  var limit: (before: Double, after: Double) = (.infinity, .infinity)
  /// How large the point is on the line.
  let pointSize: Double
  /// The step that is really taken after rounding.
  let taken: (Double) -> Double

  /// The distance of the points at the first look, 0.7·2^-20.
  ///
  /// Differences of order 4 and more of any ordinary function lie far below rounding there. It is no
  /// power of two: the square of one is a whole number of last places, and the roundings of a quadratic
  /// function would follow a straight line.
  static let firstStep = 0x1p-20 * crooked
  private static let crooked = 181.0 / 256
  /// Each closer look is this much closer.
  private static let closer = 0x1p-8
  /// Beyond this distance there is little to see but rounding.
  private static let lastStep = 0x1p-44
  /// Above this share of the function's size, roughness is structure not yet resolved and not noise.
  ///
  /// Single precision has 2^-24, half precision 2^-11.
  private static let noisiest = 0x1p-10

  /// What the numbers say.
  struct Result {
    /// All readings of the numbers that cannot be excluded, the most trusted first.
    var findings: [Finding] = []
    /// Why there is none.
    var obstacle: Obstacle?
    /// The size of steps in the function's values, where the values did not move near the point.
    var stairs: (quantum: Double, slope: Slope)?
  }

  /// The distances at which to look, the largest first.
  private var looks: [Double] {
    let nearest = min(limit.before, limit.after)
    var looks = [LineProbe.step(below: nearest)]
    while let last = looks.last, last > LineProbe.lastStep { looks.append(last * LineProbe.closer) }
    let own = LineProbe.step(below: pointSize * 0x1p-17)
    if let last = looks.last, own > 0, own < last {
      looks += [own, own * LineProbe.closer, own * LineProbe.closer * LineProbe.closer]
    }
    return looks
  }

  /// The distance of the points where they must stay well below a limit.
  private static func step(below limit: Double) -> Double {
    min(firstStep, powerOfTwo(below: limit / 8) * crooked)
  }

  /// The largest power of two that is not above a positive number; the number where it is infinite.
  static func powerOfTwo(below x: Double) -> Double {
    x.isFinite && x > 0 ? Double(sign: .plus, exponent: x.exponent, significand: 1) : x
  }

  /// Looks at the function.
  func look(_ f: (Double) throws -> Double) rethrows -> Result {
    let center = try f(0)
    if !center.isFinite { return Result(obstacle: .value(center)) }
    var result = Result()
    var noisy: Finding?
    var edge: (cluster: Cluster, side: Side)?
    var isOneSided = false
    var rough: Cluster?
    for step in looks {
      let cluster = try cluster(
        step: step, center: center, allowance: rough == nil ? Cluster.ordinary : Cluster.calm, f)
      switch cluster.shape {
      case .smooth:
        // Constant, and from farther off it was not, on either side: this is too near for the
        // function to move, and its noise is what was seen there.
        var noise = cluster.noise
        if let rough, cluster.isConstant, !rough.isConstantOnOneSide {
          noise = max(noise, rough.noise * (rough.unit / cluster.unit))
        }
        var finding = try finding(cluster, .both, noise: noise, f)
        if cluster.isConstant, let ladder = finding.ladder, ladder.smallestChange.isFinite,
          ladder.isSingle
        {
          // It moves farther off, and in single precision.
          noise = max(noise, Cluster.singleRounding * cluster.size)
          finding = try self.finding(cluster, .both, noise: noise, f)
        }
        if cluster.isConstant, rough == nil, let ladder = finding.ladder {
          result.stairs = try stairs(cluster, ladder, f)
        }
        guard let fine = finding.finding else { return Result(obstacle: .unsettled) }
        // Constant nearby: the flat side of a kink, or too near for single precision to move.
        let isTooNear = cluster.isConstant && noisy?.isSameOnBothSides == true
        result.findings = readings(fine: isTooNear ? nil : fine, coarse: noisy)
        return result
      case .kink:
        // The point may be far from the kink for its own size.
        if let finding = try atOwnSize(below: step, center: center, f) {
          result.findings = [finding]
          return result
        }
        if let kink = try kink(cluster, f) {
          result.findings = [kink]
          return result
        }
        rough = rough ?? cluster
      case .edge(let side):
        isOneSided = true
        let noise = side == .before ? cluster.noiseBefore : cluster.noiseAfter
        if edge == nil && noise <= Cluster.ordinary * cluster.floor { edge = (cluster, side) }
      case .outside: break
      case .stairs where rough != nil:
        if let noisy { result.findings = readings(fine: nil, coarse: noisy) }
        if !result.findings.isEmpty { return result }
      case .rough, .stairs:
        rough = rough ?? cluster
        if noisy == nil && cluster.noise <= LineProbe.noisiest * cluster.size {
          noisy = try finding(cluster, .both, noise: cluster.noise, f).finding
        }
      }
    }
    if let noisy {
      result.findings = readings(fine: nil, coarse: noisy)
    } else if let rough, rough.isCalmOnBothSides, let kink = try kink(rough, f) {
      // Smooth on either side, up to noise inside that the small values there do not account for.
      result.findings = [kink]
    } else if let edge, rough == nil {
      let sides: Ladder.Sides = edge.side == .before ? .before : .after
      let noise = edge.side == .before ? edge.cluster.noiseBefore : edge.cluster.noiseAfter
      if let finding = try finding(edge.cluster, sides, noise: noise, f).finding {
        result.findings = [finding]
      } else {
        result.obstacle = .unsettled
      }
    } else {
      result.obstacle = rough != nil ? .rough : isOneSided ? .unsettled : .isolated
    }
    return result
  }

  /// The slope by steps of the point's own size, where that is tiny and the function smooth there.
  private func atOwnSize(
    below step: Double, center: Double, _ f: (Double) throws -> Double
  ) rethrows -> Finding? {
    let own = LineProbe.step(below: pointSize * 0x1p-17)
    guard own > 0, own < step else { return nil }
    let cluster = try cluster(step: own, center: center, allowance: Cluster.calm, f)
    guard cluster.shape == .smooth else { return nil }
    return try finding(cluster, .both, noise: cluster.noise, f).finding
  }

  /// The slope of one side alone, where the other side is not to be trusted.
  ///
  /// - Parameters:
  ///   - side: The side.
  ///   - center: The value at the point.
  ///   - size: The size of the function's values, where it is known to be larger than on this side.
  ///   - f: The function.
  /// - Returns: The slope; nil where the side is not calm.
  func look(
    at side: Side, center: Double, size: Double = 0, _ f: (Double) throws -> Double
  ) rethrows -> Slope? {
    let room = side == .before ? limit.before : limit.after
    var step = LineProbe.step(below: room)
    while step >= LineProbe.lastStep / 16 {
      let cluster = try cluster(step: step, center: center, only: side, f)
      let noise = side == .before ? cluster.noiseBefore : cluster.noiseAfter
      let largest = max(cluster.size, size / cluster.unit)
      if noise <= max(Cluster.ordinary * cluster.floor, 0x1p-24 * largest) {
        let sides: Ladder.Sides = side == .before ? .before : .after
        let ladder = try Ladder(
          from: cluster, sides: sides, limit: limit, noise: noise, taken: taken, f)
        return slope(side == .before ? ladder.before : ladder.after, ladder, cluster, sides, noise)
      }
      step *= LineProbe.closer
    }
    return nil
  }

  // MARK: Readings

  /// Which of two readings can be true: one with the noise of the first look, one from a closer look.
  private func readings(fine: Finding?, coarse: Finding?) -> [Finding] {
    guard let coarse else { return fine.map { [$0] } ?? [] }
    // From afar, a kink nearby looks like noise; but then the sides contradict each other.
    if let kink = coarse.contradiction { return [fine ?? kink] }
    guard let fine else { return [coarse] }
    guard case .slope(let near, _, _) = fine, case .slope(let far, _, _) = coarse else {
      return [fine]
    }
    let isConsistent = (near.value - far.value).magnitude <= near.estimate + far.estimate
    // Partly in single precision, which a closer look takes for constant? Or a fast oscillation or a
    // kink, which the first look takes for noise? Numbers cannot tell, so that neither is excluded.
    if near.estimate > far.estimate { return [coarse, fine] }
    return isConsistent ? [fine] : [fine, coarse]
  }

  /// Equal values nearby and others farther off: how large the steps are, and the slope across them.
  ///
  /// nil where no slope stands out of the steps, or where it is a flat piece with a kink at its end:
  /// then the slopes of both sides differ much.
  private func stairs(
    _ cluster: Cluster, _ ladder: Ladder, _ f: (Double) throws -> Double
  ) rethrows -> (Double, Slope)? {
    guard ladder.smallestChange.isFinite, let last = ladder.steps.last else { return nil }
    let step = 16 * last
    guard step < min(limit.before, limit.after) else { return nil }
    let (unit, quantum) = (cluster.unit, ladder.smallestChange)
    let before = (cluster.values[4] - (try f(-step)) / unit) / step
    let after = ((try f(step)) / unit - cluster.values[4]) / step
    let (mean, gap) = ((before + after) / 2, (before - after).magnitude)
    let room = 4 * quantum / step
    guard gap.isFinite, room + gap <= mean.magnitude / 2 else { return nil }
    let slope = Slope(
      value: mean * unit, estimate: (room + gap) * unit, step: step, noise: quantum * unit,
      size: ladder.largestValue * unit, sides: .both)
    return (quantum * unit, slope)
  }

  private func kink(
    _ cluster: Cluster, _ f: (Double) throws -> Double
  ) rethrows -> Finding? {
    let before = try finding(cluster, .before, noise: cluster.noiseBefore, f).finding
    let after = try finding(cluster, .after, noise: cluster.noiseAfter, f).finding
    guard case .slope(let left, _, _) = before, case .slope(let right, _, _) = after else {
      return nil
    }
    let candidate = Finding.slope(left, before: left, after: right)
    return candidate.contradiction ?? candidate
  }

  private func finding(
    _ cluster: Cluster, _ sides: Ladder.Sides, noise: Double, _ f: (Double) throws -> Double
  ) rethrows -> (finding: Finding?, ladder: Ladder?) {
    let ladder = try Ladder(
      from: cluster, sides: sides, limit: limit, noise: noise, taken: taken, f)
    let before = slope(ladder.before, ladder, cluster, .before, noise)
    let after = slope(ladder.after, ladder, cluster, .after, noise)
    switch sides {
    case .both:
      let central = slope(ladder.central, ladder, cluster, .both, noise)
      return (central.map { .slope($0, before: before, after: after) }, ladder)
    case .before: return (before.map { .slope($0, before: before, after: nil) }, ladder)
    case .after: return (after.map { .slope($0, before: nil, after: after) }, ladder)
    }
  }

  /// The best entry of a table; nil where the differences approach no number.
  private func slope(
    _ table: Extrapolation, _ ladder: Ladder, _ cluster: Cluster, _ sides: Ladder.Sides,
    _ noise: Double
  ) -> Slope? {
    guard let best = table.best, best.estimate.isFinite else { return nil }
    let isSettled =
      best.truncation <= max(best.value.magnitude, table.largest) / 16
      || best.truncation <= 16 * best.noise
    guard isSettled else { return nil }
    // Where nothing moves, numbers of size 1 may be behind it: see the floor of a cluster.
    let size = ladder.largestValue * cluster.unit
    return Slope(
      value: best.value * cluster.unit, estimate: best.estimate * cluster.unit,
      step: ladder.steps[best.row], noise: noise * cluster.unit,
      size: cluster.isConstant ? max(size, 1) : size, sides: sides)
  }

  private func cluster(
    step: Double, center: Double, only side: Side? = nil, allowance: Double = Cluster.ordinary,
    _ f: (Double) throws -> Double
  ) rethrows -> Cluster {
    var samples = [Double](repeating: center, count: 9)
    for (k, place) in Cluster.places.enumerated() where place != 0 {
      let isAsked = side == nil || (side == .before) == (place < 0)
      samples[k] = isAsked ? try f(place * step) : .nan
    }
    return Cluster(step: step, samples: samples, pointSize: pointSize, allowance: allowance)
  }
}
