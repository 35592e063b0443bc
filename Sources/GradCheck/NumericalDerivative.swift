/// A derivative by differences, with an estimate of its error.
public struct NumericalDerivative: Hashable, Sendable {
  /// The derivative, nil where differences tell none.
  ///
  /// At a kink it is the mean of both sides.
  public let value: Double?

  /// How far the true derivative may be from it.
  public let estimate: Double?

  /// The deviation of the noise that the function's values were found to have.
  public let noise: Double?

  /// At a kink, the derivatives of the two sides.
  public let before: GradientReport.Sided?, after: GradientReport.Sided?

  /// The kink at the point, or the nearest switch that changes.
  public let kink: Kink?

  /// Why there is no derivative.
  public let obstacle: Obstacle?

  /// How often the function was evaluated.
  public let evaluations: Int
}

/// Differentiates a function along a direction, by extrapolated differences.
///
/// - Parameters:
///   - f: The function.
///   - point: Where it is derived.
///   - direction: The direction; the derivative is the gradient times this vector.
///   - switches: The switches of the function at a point, where they are known.
/// - Returns: The derivative, or why there is none.
/// - Throws: ``CheckError`` where counts do not fit, and what the function throws.
public func numericalDerivative(
  of f: ([Double]) throws -> Double, at point: [Double], direction: [Double],
  switches: (([Double]) throws -> [Switch])? = nil
) throws -> NumericalDerivative {
  if direction.count != point.count {
    throw CheckError.components(count: direction.count, coordinates: point.count)
  }
  if point.isEmpty { throw CheckError.emptyPoint }
  var court = Court(point)
  let (line, factor) = Line.along(direction, at: point)
  let reading = try court.read(along: line, of: f, switches: switches)
  return NumericalDerivative(
    reading.findings.first?.scaled(by: factor), reading, factor: factor,
    evaluations: court.evaluations)
}

/// Differentiates a function of one variable by extrapolated differences.
public func numericalDerivative(
  of f: (Double) throws -> Double, at x: Double
) throws -> NumericalDerivative {
  try numericalDerivative(of: { try f($0[0]) }, at: [x], direction: [1])
}

extension NumericalDerivative {
  init(_ finding: Finding?, _ reading: Reading, factor: Double, evaluations: Int) {
    let nearest = reading.kink.map { kink in
      Kink(names: kink.names, distance: kink.distance == 0 ? 0 : kink.distance / factor)
    }
    self.evaluations = evaluations
    obstacle = reading.obstacle
    switch finding {
    case .slope(let slope, _, _):
      (value, estimate, noise) = (slope.value, slope.estimate, slope.noise)
      (before, after, kink) = (nil, nil, nearest)
    case .kink(let left, let right):
      value = left.value + (right.value - left.value) / 2
      (estimate, noise) = (max(left.estimate, right.estimate), max(left.noise, right.noise))
      before = GradientReport.Sided(value: left.value, estimate: left.estimate)
      after = GradientReport.Sided(value: right.value, estimate: right.estimate)
      kink = nearest?.distance == 0 ? nearest : Kink(names: [], distance: 0)
    case nil:
      (value, estimate, noise) = (nil, nil, nil)
      (before, after, kink) = (nil, nil, nearest)
    }
  }
}

extension Line {
  /// The line along a direction, and what a derivative along the line is to be multiplied with.
  static func along(_ direction: [Double], at point: [Double]) -> (line: Line, factor: Double) {
    let moved = direction.indices.filter { direction[$0] != 0 }
    if moved.count == 1 {
      return (Line(point, coordinate: moved[0]), direction[moved[0]])
    }
    // A step of 1 changes no coordinate by more than its size.
    let longest = moved.reduce(0.0) { max($0, direction[$1].magnitude / size(of: point[$1])) }
    guard longest > 0, longest.isFinite else { return (Line(point, vector: direction), 1) }
    let unit = LineProbe.powerOfTwo(below: longest)
    return (Line(point, vector: direction.map { $0 / unit }), unit)
  }
}
