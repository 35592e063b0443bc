// The elementary functions of intervals. Where a function rises or falls throughout, its bounds come
// from the bounds; elsewhere the places where it turns are looked for.
extension Interval {
  /// A function that rises, where it exists.
  private static func rising(
    _ x: Interval, _ f: (Double) -> Double, from low: Double = -.infinity,
    to high: Double = .infinity, steps: Int = slack
  ) -> Interval {
    let x = x.clipped(low, high)
    return x.isNaN ? .nothing : around(f(x.lower), f(x.upper), steps: steps)
  }

  /// The magnitudes.
  private var magnitudes: Interval {
    if isNaN || lower >= 0 { return self }
    if upper <= 0 { return -self }
    return Interval(lower: 0, upper: Swift.max(-lower, upper))
  }

  /// e to the power x.
  public static func exp(_ x: Interval) -> Interval {
    rising(x, Double.exp).clipped(0, .infinity)
  }

  /// The natural logarithm; -inf is the lower bound where x may be 0.
  public static func log(_ x: Interval) -> Interval { rising(x, Double.log, from: 0) }

  /// log(1 + x).
  public static func log1p(_ x: Interval) -> Interval { rising(x, Double.log1p, from: -1) }

  /// exp(x) - 1.
  public static func expm1(_ x: Interval) -> Interval {
    rising(x, Double.expm1).clipped(-1, .infinity)
  }

  /// The square root.
  public static func sqrt(_ x: Interval) -> Interval {
    rising(x, Double.sqrt, from: 0, steps: 1).clipped(0, .infinity)
  }

  /// The arc sine.
  public static func asin(_ x: Interval) -> Interval { rising(x, Double.asin, from: -1, to: 1) }

  /// The arc cosine, which falls.
  public static func acos(_ x: Interval) -> Interval {
    let x = x.clipped(-1, 1)
    if x.isNaN { return .nothing }
    return around(Double.acos(x.upper), Double.acos(x.lower), steps: slack).clipped(0, .infinity)
  }

  /// The arc tangent.
  public static func atan(_ x: Interval) -> Interval { rising(x, Double.atan) }

  /// The hyperbolic sine.
  public static func sinh(_ x: Interval) -> Interval { rising(x, Double.sinh) }

  /// The hyperbolic cosine: even, and rising from 0.
  public static func cosh(_ x: Interval) -> Interval {
    rising(x.magnitudes, Double.cosh).clipped(1, .infinity)
  }

  /// The hyperbolic tangent.
  public static func tanh(_ x: Interval) -> Interval { rising(x, Double.tanh).clipped(-1, 1) }

  /// The error function.
  public static func erf(_ x: Interval) -> Interval { rising(x, Double.erf).clipped(-1, 1) }

  /// sqrt(x² + y²): even in both, and rising from 0.
  public static func hypot(_ x: Interval, _ y: Interval) -> Interval {
    if x.isNaN || y.isNaN { return .nothing }
    let (x, y) = (x.magnitudes, y.magnitudes)
    return around(
      Double.hypot(x.lower, y.lower), Double.hypot(x.upper, y.upper), steps: slack
    ).clipped(0, .infinity)
  }

  // MARK: Periodic functions

  /// Whether the interval may hold a number (n + part)·period of whole n.
  ///
  /// The turns are computed with an error of some units, and the question is answered with yes where
  /// the answer is that close: for the bounds of a sine it makes no difference to speak of.
  private func meets(_ part: Double, of period: Double) -> Bool {
    let (low, high) = (lower / period - part, upper / period - part)
    let error = 0x1p-50 * (1 + Swift.max(low.magnitude, high.magnitude))
    return (low - error).rounded(.up) <= high + error
  }

  private static func wave(
    _ x: Interval, _ f: (Double) -> Double, top: Double, bottom: Double
  ) -> Interval {
    if x.isNaN || (x.isPoint && !x.lower.isFinite) { return .nothing }
    guard x.lower.isFinite, x.upper.isFinite else { return Interval(lower: -1, upper: 1) }
    let (a, b) = (f(x.lower), f(x.upper))
    let sides = around(Swift.min(a, b), Swift.max(a, b), steps: slack)
    return Interval(
      lower: x.meets(bottom, of: 2 * .pi) ? -1 : sides.lower,
      upper: x.meets(top, of: 2 * .pi) ? 1 : sides.upper
    ).clipped(-1, 1)
  }

  /// The sine: 1 at a quarter of a turn, -1 at three quarters.
  public static func sin(_ x: Interval) -> Interval {
    wave(x, Double.sin, top: 0.25, bottom: 0.75)
  }

  /// The cosine: 1 at whole turns, -1 at half of one.
  public static func cos(_ x: Interval) -> Interval { wave(x, Double.cos, top: 0, bottom: 0.5) }

  /// The tangent: everything where a pole may be within.
  public static func tan(_ x: Interval) -> Interval {
    if x.isNaN || (x.isPoint && !x.lower.isFinite) { return .nothing }
    guard x.lower.isFinite, x.upper.isFinite else { return .everything }
    // No double is at a pole.
    if !x.isPoint, x.meets(0.5, of: .pi) { return .everything }
    return around(Double.tan(x.lower), Double.tan(x.upper), steps: slack)
  }

  // MARK: Two operands

  /// The angle of the points (x, y), with y first, as in C.
  ///
  /// Along each side of a rectangle the angle rises or falls throughout, so that its bounds are at
  /// corners, unless the rectangle reaches across the negative x-axis, where the angle jumps.
  public static func atan2(_ y: Interval, _ x: Interval) -> Interval {
    if x.isNaN || y.isNaN { return .nothing }
    let all = around(-Double.pi, Double.pi, steps: slack)
    let isBelow = y.lower < 0 || (y.lower == 0 && y.lower.sign == .minus)
    if x.lower < 0, isBelow, y.upper >= 0, !(y.isPoint && x.upper < 0) { return all }
    let corners = [
      Double.atan2(y.lower, x.lower), Double.atan2(y.lower, x.upper),
      Double.atan2(y.upper, x.lower), Double.atan2(y.upper, x.upper),
    ]
    return around(
      corners.reduce(.infinity, Swift.min), corners.reduce(-.infinity, Swift.max), steps: slack)
  }

  /// x to the power y.
  ///
  /// A single whole exponent takes bases of either sign. Other exponents need bases from 0 up; if a
  /// base may be negative and a whole exponent is within, the result may be anything.
  public static func pow(_ x: Interval, _ y: Interval) -> Interval {
    if x.isNaN || y.isNaN { return .nothing }
    if y.isPoint, y.lower == y.lower.rounded(), y.lower.isFinite { return power(x, y.lower) }
    if x.lower < 0, y.lower.rounded(.up) <= y.upper { return .everything }
    let x = x.clipped(0, .infinity)
    if x.isNaN { return .nothing }
    // x^y is e to the power y·log x, and a product of two numbers is largest and smallest at corners.
    let corners = [
      Double.pow(x.lower, y.lower), Double.pow(x.lower, y.upper), Double.pow(x.upper, y.lower),
      Double.pow(x.upper, y.upper),
    ]
    return around(
      corners.reduce(.infinity, Swift.min), corners.reduce(-.infinity, Swift.max), steps: slack
    ).clipped(0, .infinity)
  }

  /// x to a whole power.
  private static func power(_ x: Interval, _ n: Double) -> Interval {
    if n == 0 { return 1 }
    if n == 1 { return x }
    if n < 0, x.contains(0) {
      if x.isPoint { return .nothing }
      // Near 0 an odd power goes to both infinities, or to either; an even one goes up.
      guard n.truncatingRemainder(dividingBy: 2) == 0 else { return .everything }
      let low = Double.pow(x.magnitudes.upper, n)
      return around(low, .infinity, steps: slack).clipped(0, .infinity)
    }
    let isEven = n.truncatingRemainder(dividingBy: 2) == 0
    let base = isEven ? x.magnitudes : x
    let (a, b) = (Double.pow(base.lower, n), Double.pow(base.upper, n))
    let result = around(Swift.min(a, b), Swift.max(a, b), steps: slack)
    return isEven ? result.clipped(0, .infinity) : result
  }
}
