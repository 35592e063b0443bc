/// Differences of a function at steps that grow by four, from the step of a cluster upwards.
///
/// All three kinds of differences come from the same evaluations.
struct Ladder {
  /// Where steps may be taken.
  enum Sides: Hashable {
    case both, before, after
  }

  /// The derivative from differences on both sides, which counts where the function is smooth.
  private(set) var central = Extrapolation(.even)
  /// The derivatives from one side alone.
  private(set) var before = Extrapolation(.all), after = Extrapolation(.all)
  /// The step of each row.
  private(set) var steps: [Double] = []
  /// The smallest change of the value that was seen and is not 0.
  private(set) var smallestChange = Double.infinity
  /// The largest value in size.
  private(set) var largestValue: Double
  /// Whether all values are numbers of single precision.
  private(set) var isSingle: Bool

  /// No step is larger than a quarter of the point's size.
  ///
  /// For functions that hardly move, larger ones would give smaller estimates: so small that rounding
  /// in the claimed gradient, which is that of terms as large as the function, were called wrong.
  private static let largestStep = 0.25

  /// Climbs until the estimates get no better.
  ///
  /// - Parameters:
  ///   - cluster: Where the first two steps come from.
  ///   - sides: What to climb for: the central differences, or those of one side.
  ///   - limit: The steps stay below these.
  ///   - noise: The deviation of the function's noise near the point, in units of the cluster.
  ///   - taken: The step that is really taken after rounding.
  ///   - f: The function along the line.
  init(
    from cluster: Cluster, sides: Sides, limit: (before: Double, after: Double), noise: Double,
    taken: (Double) -> Double, _ f: (Double) throws -> Double
  ) rethrows {
    let (unit, center) = (cluster.unit, cluster.values[4])
    largestValue = cluster.size
    isSingle = Cluster.isSingle(center)
    var step = cluster.step
    var isDone = false
    while !isDone {
      var below: Double?
      var above: Double?
      if sides != .after && step < limit.before {
        below = steps.count < 2 ? cluster.values[steps.isEmpty ? 3 : 0] : try f(-step) / unit
      }
      if sides != .before && step < limit.after {
        above = steps.count < 2 ? cluster.values[steps.isEmpty ? 5 : 8] : try f(step) / unit
      }
      if below?.isFinite == false || taken(-step) == 0 { below = nil }
      if above?.isFinite == false || taken(step) == 0 { above = nil }
      let (down, up) = (-taken(-step), taken(step))
      for case let value? in [below, above] where value != center {
        smallestChange = min(smallestChange, (value - center).magnitude)
        if !Cluster.isSingle(value) { isSingle = false }
      }
      // The noise of a function grows with its size.
      let size = max(below?.magnitude ?? 0, above?.magnitude ?? 0)
      let sigma = size > cluster.size ? noise * (size / cluster.size) : noise
      largestValue = max(largestValue, size)
      if let below { before.add((center - below) / down, noise: 2 * sigma / down) }
      if let above { after.add((above - center) / up, noise: 2 * sigma / up) }
      if let below, let above {
        central.add((above - below) / (up + down), noise: 2 * sigma / (up + down))
      }
      steps.append(step)
      let climbed = sides == .both ? central : sides == .before ? before : after
      let isMissing = sides == .both ? below == nil || above == nil : below == nil && above == nil
      step *= 4
      isDone =
        isMissing || step > Ladder.largestStep
        || (climbed.staleRows >= 2 && steps.count > 2)
    }
  }
}
