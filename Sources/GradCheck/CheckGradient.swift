import GradNumbers

/// Holds a claimed gradient against differences of the function.
///
///     try checkGradient(of: loss, at: [1, 2], claimed: [0.5, -1]).confirm()
///
/// Each coordinate takes some 25 evaluations; for many coordinates see
/// ``checkGradientAlongDirections(of:at:claimed:names:directions:seed:switches:rounding:)``.
///
/// - Parameters:
///   - f: The function.
///   - point: Where it is derived.
///   - claimed: The derivative by each coordinate.
///   - names: What to call the coordinates in the report.
///   - switches: The switches of the function at a point, always the same ones in the same order.
///     With them, steps stay on this side of every kink, and a kink is certified by its name.
///   - rounding: How far rounding may have moved a claim, relative to its size. The default, 1,024
///     units in the last place, is less than differences usually tell; a gradient in single
///     precision needs about 1e-5.
/// - Returns: The report, also where the gradient is wrong.
/// - Throws: ``CheckError`` where counts do not fit, and what the function throws.
public func checkGradient(
  of f: ([Double]) throws -> Double, at point: [Double], claimed: [Double],
  names: [String]? = nil, switches: (([Double]) throws -> [Switch])? = nil,
  rounding: Double = 0x1p-42
) throws -> GradientReport {
  try checkArguments(point, claimed: claimed, names: names, rounding: rounding)
  var court = Court(point)
  var coordinates: [GradientReport.Coordinate] = []
  for index in point.indices {
    let judgement = try court.judge(
      along: Line(point, coordinate: index), of: f, claimed: claimed[index],
      room: rounding * claimed[index].magnitude, switches: switches)
    coordinates.append(
      GradientReport.Coordinate(
        judgement, index: index, name: names?[index] ?? "x[\(index)]", claimed: claimed[index]))
  }
  return GradientReport(
    coordinates: coordinates, evaluations: court.evaluations,
    switchEvaluations: court.switchEvaluations)
}

/// Holds the gradient that a function claims against differences of another function.
///
///     try checkGradient(of: loss, at: [1, 2], gradient: gradient).confirm()
///
/// - Parameters:
///   - f: The function.
///   - point: Where it is derived.
///   - gradient: The claimed derivatives at a point, one for each coordinate; it is called once.
///   - names: What to call the coordinates in the report.
///   - switches: The switches of the function at a point, always the same ones in the same order.
///   - rounding: How far rounding may have moved a claim, relative to its size.
/// - Returns: The report, also where the gradient is wrong.
/// - Throws: ``CheckError`` where counts do not fit, and what the functions throw.
public func checkGradient(
  of f: ([Double]) throws -> Double, at point: [Double],
  gradient: ([Double]) throws -> [Double],
  names: [String]? = nil, switches: (([Double]) throws -> [Switch])? = nil,
  rounding: Double = 0x1p-42
) throws -> GradientReport {
  try checkGradient(
    of: f, at: point, claimed: try gradient(point), names: names, switches: switches,
    rounding: rounding)
}

/// Throws where the numbers of claims or names do not fit the point, or the rounding is none.
func checkArguments(
  _ point: [Double], claimed: [Double], names: [String]?, rounding: Double
) throws {
  if !(rounding >= 0 && rounding.isFinite) { throw CheckError.rounding(rounding) }
  if point.isEmpty && claimed.isEmpty { throw CheckError.emptyPoint }
  if claimed.count != point.count {
    throw CheckError.claims(count: claimed.count, coordinates: point.count)
  }
  if let names, names.count != point.count {
    throw CheckError.names(count: names.count, coordinates: point.count)
  }
}

extension GradientReport.Coordinate {
  init(_ judgement: Judgement, index: Int, name: String, claimed: Double) {
    self.index = index
    self.name = name
    self.claimed = claimed
    verdict = judgement.verdict
    obstacle = judgement.obstacle
    kink = judgement.kink
    excess = judgement.excess
    var sides: (before: Slope, after: Slope)?
    switch judgement.finding {
    case .slope(let slope, _, _): (judged, estimate) = (slope.value, slope.estimate)
    case .kink(let left, let right):
      judged = left.value + (right.value - left.value) / 2
      estimate = max(left.estimate, right.estimate)
      sides = (left, right)
    case nil: (judged, estimate) = (nil, nil)
    }
    before = sides.map { .init(value: $0.before.value, estimate: $0.before.estimate) }
    after = sides.map { .init(value: $0.after.value, estimate: $0.after.estimate) }
    ulps = judged.flatMap { ulpDistance(claimed, $0) }
  }
}
