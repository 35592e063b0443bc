import GradNumbers

/// A function at nine points close together, and the noise that they show.
///
/// Divided differences of high order of a smooth function vanish where the points are close; what is
/// left is the rounding inside the function. With equal distances that is R. W. Hamming's table
/// ("Introduction to Applied Numerical Analysis", 1971), which J. Moré and S. Wild use to estimate
/// noise (SIAM Journal on Scientific Computing 33, 2011). Here distances are unequal. log(p) for p near
/// 1 is rounded where p was, in steps that are large and equal; over equal distances such roundings
/// follow a straight line where the slope is nearly a whole number of steps, and nothing shows.
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

  /// Where the points are, in steps.
  ///
  /// Those at 1 and 4 serve as the first differences. The others have more digits than single
  /// precision, so that a straight line through 0 is not mistaken for it.
  static let places = [
    -4, -2.7695313734912, -2.5898440126853, -1, 0, 1, 2.3789062391747, 3.1601562572381, 4,
  ]

  /// The step, about the distance of neighbours.
  let step: Double
  /// The values at the places, in units of `unit`.
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
  /// The same after a look from farther off has shown more: then a kink may still be among the points.
  static let calm = 32.0

  /// Reads the function's values.
  ///
  /// - Parameters:
  ///   - step: About the distance of neighbours.
  ///   - samples: The values at the nine places.
  ///   - pointSize: How large the point is on the line: its digits are what steps are rounded to.
  ///   - allowance: How many times its floor the noise of a smooth function may be.
  init(step: Double, samples: [Double], pointSize: Double, allowance: Double) {
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
    // A function that does not move at all may have lost its changes inside, as log(1 - ε) does: in
    // rounding numbers of size 1.
    let hidden = slope == 0 && values.allSatisfy { $0 == values[4] } ? 0x1p-53 / unit : 0
    // Values that are all of single precision, and not all the same, are rounded to it.
    let isSingle = hidden == 0 && values.allSatisfy(Cluster.isSingle)
    let double = max(0x1p-53 * (size + shift), hidden) + 0x1p-1074 / unit
    floor = isSingle ? max(double, Cluster.singleRounding * size) : double
    noise = max(floor, Cluster.deviation(values, Cluster.across))
    noiseBefore = max(floor, Cluster.deviation(values, Cluster.before))
    noiseAfter = max(floor, Cluster.deviation(values, Cluster.after))

    let (before, after) = (noiseBefore.isFinite, noiseAfter.isFinite)
    let repeats = zip(values, values.dropFirst()).count { $0 == $1 }
    if !before || !after {
      shape = before ? .edge(.before) : after ? .edge(.after) : .outside
    } else if repeats >= 5 && repeats < 8 {
      shape = .stairs
    } else if noise <= allowance * floor {
      shape = .smooth
    } else if max(noiseBefore, noiseAfter) <= min(allowance * floor, noise / 16) {
      shape = .kink
    } else {
      shape = .rough
    }
  }

  /// Half a unit in the last place of single precision.
  static let singleRounding = 0x1p-24

  /// Whether a number, in units, is one of single precision.
  static func isSingle(_ x: Double) -> Bool { Double(Float(x)) == x }

  /// Whether all values are the same.
  var isConstant: Bool { values.allSatisfy { $0 == values[4] } }
  /// Whether each side by itself shows far less noise than both together.
  var isCalmOnBothSides: Bool { max(noiseBefore, noiseAfter) <= noise / 256 }

  /// Whether all values on one side are the same.
  var isConstantOnOneSide: Bool {
    values[..<4].allSatisfy { $0 == values[4] } || values[5...].allSatisfy { $0 == values[4] }
  }

  // MARK: Divided differences

  /// A divided difference, scaled so that errors of deviation σ in the values give it the deviation σ.
  private struct Combination {
    let first: Int
    let weights: [Double]

    init(_ window: Range<Int>) {
      first = window.lowerBound
      let raw = window.map { i in
        window.reduce(1.0) { $1 == i ? $0 : $0 / (Cluster.places[i] - Cluster.places[$1]) }
      }
      let norm = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
      weights = raw.map { $0 / norm }
    }

    func callAsFunction(_ values: [Double]) -> Double {
      var sum = 0.0
      for (place, weight) in weights.enumerated() { sum += weight * values[first + place] }
      return sum
    }
  }

  private static func combinations(_ points: Range<Int>, orders: ClosedRange<Int>)
    -> [[Combination]]
  {
    orders.map { order in
      (points.lowerBound..<points.upperBound - order).map { Combination($0..<$0 + order + 1) }
    }
  }

  private static let across = combinations(0..<9, orders: 4...6)
  private static let before = combinations(0..<5, orders: 3...4)
  private static let after = combinations(4..<9, orders: 3...4)

  /// The largest deviation that the differences of an order show; infinite where a value is.
  private static func deviation(_ values: [Double], _ orders: [[Combination]]) -> Double {
    var largest = 0.0
    for combinations in orders {
      var squares = 0.0
      for combination in combinations {
        let difference = combination(values)
        squares += difference * difference
      }
      if !squares.isFinite { return .infinity }
      largest = max(largest, (squares / Double(combinations.count)).squareRoot())
    }
    return largest
  }
}

/// A side of a point on a line.
enum Side: Hashable {
  /// Where the coordinate is smaller.
  case before
  /// Where the coordinate is larger.
  case after
}
