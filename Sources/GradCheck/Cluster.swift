import GradNumbers

/// A function at nine equally spaced points, and the noise that they show.
///
/// Differences of high order of a smooth function vanish where the points are close; what is left is
/// the rounding inside the function. That is R. W. Hamming's table ("Introduction to Applied Numerical
/// Analysis", 1971) as J. Moré and S. Wild use it ("Estimating computational noise", SIAM Journal on
/// Scientific Computing 33, 2011): if the values carry independent errors of deviation σ, then those
/// of the differences of order k have σ² (2k)!/(k!)².
struct Cluster {
  /// What the points show.
  enum Shape: Equatable {
    /// A smooth function with the noise of rounding.
    case smooth
    /// Smooth on either side of the middle, and not across it.
    case kink
    /// Many neighbours are equal and others are not: the points are closer than the function can tell.
    case stairs
    /// Noise, a kink off the middle, or structure smaller than the points' distance.
    case rough
    /// Finite on one side only.
    case edge(Side)
    /// Finite on neither side, but in the middle.
    case outside
  }

  /// The distance of neighbours.
  let step: Double
  /// The values at -4, -3, …, 4 steps, in units of `unit`.
  let values: [Double]
  /// A power of two near the largest value: calculations with the values cannot overflow.
  let unit: Double
  /// The largest value in size, in units.
  let size: Double
  /// What rounding alone leaves in each value: half a unit in the last place.
  let floor: Double
  /// The deviation of the values' noise, and what each side shows by itself; not below the floor.
  let noise, noiseBefore, noiseAfter: Double
  /// What the points show.
  let shape: Shape

  /// How many times its floor the noise of a smooth function may be.
  ///
  /// A few hundred roundings in a row reach this; where cancellation makes more, a closer look
  /// costs evaluations and changes nothing.
  static let ordinary = 1024.0

  /// Reads the function's values at -4, -3, …, 4 steps.
  ///
  /// - Parameters:
  ///   - step: The distance of neighbours.
  ///   - samples: The nine values.
  ///   - pointSize: How large the point is on the line: its digits are what steps are rounded to.
  init(step: Double, samples: [Double], pointSize: Double) {
    self.step = step
    let largest = samples.reduce(0) { $1.isFinite ? max($0, $1.magnitude) : $0 }
    // The smallest normal number where all is 0, so that the unit is never 0.
    let unit = largest == 0 ? 1 : Double(sign: .plus, exponent: largest.exponent, significand: 1)
    self.unit = unit
    let values = samples.map { $0 / unit }
    self.values = values
    size = largest / unit
    let slope = (values[8] / 8 - values[0] / 8) / step
    // Where a step is rounded, so is the point: by half a unit at most.
    let shift = slope.isFinite ? slope.magnitude * pointSize : 0
    floor = 0x1p-53 * (size + shift) + 0x1p-1074 / unit
    noise = max(floor, Cluster.deviation(values[...], orders: 4...6))
    noiseBefore = max(floor, Cluster.deviation(values[...4], orders: 3...4))
    noiseAfter = max(floor, Cluster.deviation(values[4...], orders: 3...4))

    let (before, after) = (noiseBefore.isFinite, noiseAfter.isFinite)
    let repeats = zip(values, values.dropFirst()).count { $0 == $1 }
    if !before || !after {
      shape = before ? .edge(.before) : after ? .edge(.after) : .outside
    } else if repeats >= 5 && repeats < 8 {
      shape = .stairs
    } else if noise <= Cluster.ordinary * floor {
      shape = .smooth
    } else if max(noiseBefore, noiseAfter) <= min(Cluster.ordinary * floor, noise / 16) {
      shape = .kink
    } else {
      shape = .rough
    }
  }

  /// Whether all values are the same.
  var isConstant: Bool { values.allSatisfy { $0 == values[0] } }

  /// The deviation that differences of these orders agree to at most; infinite where a value is.
  private static func deviation(_ values: ArraySlice<Double>, orders: ClosedRange<Int>) -> Double {
    if !values.allSatisfy(\.isFinite) { return .infinity }
    var differences = Array(values)
    var (largest, scale) = (0.0, 1.0)
    for order in 1...orders.upperBound {
      differences = zip(differences, differences.dropFirst()).map { $1 - $0 }
      // (2k)!/(k!)² = (2k-2)!/((k-1)!)² · (4k-2)/k
      scale *= Double(4 * order - 2) / Double(order)
      guard orders.contains(order) else { continue }
      let squares = differences.reduce(0) { $0 + $1 * $1 }
      largest = max(largest, (squares / Double(differences.count) / scale).squareRoot())
    }
    return largest
  }
}

/// A side of a point on a line.
public enum Side: Hashable, Sendable {
  /// Where the coordinate is smaller.
  case before
  /// Where the coordinate is larger.
  case after
}
