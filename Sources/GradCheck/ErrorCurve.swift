/// Forward and central differences at one step: a point of the curve of error against step.
///
/// For large steps the error is the part of the function that differences leave out; for small ones it
/// is rounding, divided by the step. Drawn on logarithmic scales, the error is a V.
public struct Difference: Hashable, Sendable {
  /// The step that was asked for, relative to the size of the point.
  public let relativeStep: Double
  /// The step that was taken, after the point was rounded.
  public let step: Double
  /// (f(x + h) - f(x)) / h; nil where h is too small to move the point.
  public let forward: Double?
  /// (f(x + h) - f(x - h)) / 2h; nil where h is too small to move the point.
  public let central: Double?
}

/// The usual steps of an error curve: 10^-1, 10^-1.5, … 10^-15.
public let errorCurveSteps: [Double] = (2...30).map { half in
  // Powers of ten by division, so that they are the same on every platform.
  let power = (0..<half / 2).reduce(1.0) { step, _ in step * 10 }
  return half.isMultiple(of: 2) ? 1 / power : 1 / (power * 3.1622776601683795)
}

/// Differences of a function at many steps, for a curve of their error.
///
/// The caller subtracts the derivative that it trusts.
///
/// - Parameters:
///   - f: The function.
///   - point: Where it is derived.
///   - direction: The direction; differences are those of the gradient times this vector.
///   - steps: The steps, relative to the size of the point along the direction.
/// - Returns: A point for each step, in the order of the steps.
/// - Throws: ``CheckError`` where counts do not fit, and what the function throws.
public func errorCurve(
  of f: ([Double]) throws -> Double, at point: [Double], direction: [Double],
  steps: [Double] = errorCurveSteps
) throws -> [Difference] {
  if direction.count != point.count {
    throw CheckError.components(count: direction.count, coordinates: point.count)
  }
  if point.isEmpty { throw CheckError.emptyPoint }
  let length = direction.reduce(0) { $0 + $1 * $1 }
  let longest = zip(point, direction).reduce(0.0) { longest, pair in
    max(longest, pair.1.magnitude / max(1, pair.0.magnitude))
  }
  guard longest > 0 else {
    let value = try f(point)
    let slope = value - value
    return steps.map { Difference(relativeStep: $0, step: $0, forward: slope, central: slope) }
  }
  let center = try f(point)
  return try steps.map { relative in
    let step = relative / longest
    let above = zip(point, direction).map { $0 + step * $1 }
    let below = zip(point, direction).map { $0 - step * $1 }
    // How far the rounded point lies along the direction.
    func taken(_ moved: [Double]) -> Double {
      var sum = 0.0
      for index in point.indices { sum += (moved[index] - point[index]) * direction[index] }
      return sum / length
    }
    let (up, down) = (taken(above), taken(below))
    if up == 0 && down == 0 {
      return Difference(relativeStep: relative, step: 0, forward: nil, central: nil)
    }
    let (high, low) = (try f(above), try f(below))
    return Difference(
      relativeStep: relative, step: up, forward: up == 0 ? nil : (high - center) / up,
      central: (high - low) / (up - down))
  }
}

/// Differences of a function by one of its coordinates at many steps.
///
/// - Parameters:
///   - f: The function.
///   - point: Where it is derived.
///   - coordinate: The coordinate's place.
///   - steps: The steps, relative to the coordinate's size where that is above 1.
/// - Returns: A point for each step, in the order of the steps.
/// - Throws: ``CheckError`` for an empty point, and what the function throws.
public func errorCurve(
  of f: ([Double]) throws -> Double, at point: [Double], coordinate: Int,
  steps: [Double] = errorCurveSteps
) throws -> [Difference] {
  if point.isEmpty { throw CheckError.emptyPoint }
  precondition(
    point.indices.contains(coordinate),
    "there is no coordinate \(coordinate) in a point of \(point.count)")
  let direction = point.indices.map { $0 == coordinate ? 1.0 : 0.0 }
  return try errorCurve(of: f, at: point, direction: direction, steps: steps)
}
