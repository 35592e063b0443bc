/// The share of random steps that lead up from a point: the other "minimal ratio".
///
/// Steps have independent normal components. A high share is no sign of a minimum: at a saddle with
/// one direction down and twenty up it is 0.9998. See `Inertia` for the share of eigenvalues.
public struct RisingShare: Hashable, Sendable {
  /// How many steps were tried.
  public let samples: Int
  /// How many of them led up.
  public let rises: Int

  /// The share that was found.
  public var share: Double { Double(rises) / Double(samples) }

  /// The standard deviation of such a share over repetitions.
  ///
  /// √(p(1-p)/N) with Laplace's p = (rises + 1)/(N + 2), which does not claim certainty where all
  /// steps, or none, led up.
  public var standardError: Double {
    let p = Double(rises + 1) / Double(samples + 2)
    return Double.sqrt(p * (1 - p) / Double(samples))
  }

  /// Tries steps from a point of any function.
  ///
  /// - Parameters:
  ///   - function: The function.
  ///   - point: Where the steps start.
  ///   - deviation: The standard deviation of each component: small, so that the curvature decides.
  ///   - samples: How many steps are tried: at least one.
  ///   - seed: What the steps follow from.
  public init(
    of function: ([Double]) -> Double, at point: [Double], deviation: Double, samples: Int,
    seed: UInt64
  ) {
    precondition(samples > 0, "a share of \(samples) steps is not defined")
    var random = SplitMix64(seed: seed)
    let start = function(point)
    var moved = point
    var rises = 0
    for _ in 0..<samples {
      for k in point.indices { moved[k] = point[k] + deviation * random.normal() }
      if function(moved) > start { rises += 1 }
    }
    self.samples = samples
    self.rises = rises
  }

  /// Tries steps where a quadratic form takes the place of the function: which zᵀHz are positive.
  ///
  /// - Parameters:
  ///   - hessian: The rows of a square matrix of finite numbers.
  ///   - samples: How many steps are tried: at least one.
  ///   - seed: What the steps follow from.
  public init(ofHessian hessian: [[Double]], samples: Int, seed: UInt64) {
    let origin = Array(repeating: 0.0, count: hessian.count)
    // Signs alone count; sums of huge entries could overflow.
    let factor = SymmetricEigen.scalingFactor(of: hessian)
    self.init(
      of: { z in
        var total = 0.0
        for (row, x) in zip(hessian, z) {
          var product = 0.0
          for (entry, y) in zip(row, z) { product += factor * entry * y }
          total += x * product
        }
        return total
      }, at: origin, deviation: 1, samples: samples, seed: seed)
  }

  /// The share of steps that lead up where p eigenvalues are +1 and m are -1: I½(m/2, p/2).
  ///
  /// It is the probability that a sum of p squares of normal numbers exceeds one of m, and I is the
  /// regularized incomplete beta function. Nothing rises where no eigenvalue is positive.
  ///
  /// The calculation: with t(a, b) = 2^(-a-b)/B(a, b), integrating by parts gives I½(a, b) =
  /// t(a, b)/a + I½(a+1, b). So I½(a, b) = Σ t(a+k, b)/(a+k), positive terms each of which is the
  /// one before times (a+b+k)/(2(a+k+1)): a ratio that is below 1 from the start where a >= b, and
  /// tends to one half. For a < b, I½(a, b) = 1 - I½(b, a), where what is subtracted is at most one
  /// half. Every term is as accurate as t, which takes a + b multiplications to reach.
  ///
  /// - Parameters:
  ///   - p: How many eigenvalues are positive.
  ///   - m: How many are negative.
  /// - Returns: The probability, to a rounding or two where p + m is small, and to (p + m)·2⁻⁵² at
  ///   most.
  public static func closedForm(positive p: Int, negative m: Int) -> Double {
    precondition(p >= 0 && m >= 0, "there are no \(min(p, m)) eigenvalues")
    if p == 0 { return 0 }
    if m == 0 { return 1 }
    if p == m { return 0.5 }
    return p > m ? 1 - smallShare(up: m, down: p) : smallShare(up: p, down: m)
  }

  /// The share of steps that lead up where a Hessian has these eigenvalues.
  ///
  /// Of the sum Q of λᵢ times squares of independent normal numbers, P(Q > 0) is ½ + 1/π ∫ sin θ / ρ
  /// ds over the whole line, with u = eˢ, θ = ½ Σ arctan(λᵢu) and ρ = Π (1 + λᵢ²u²)^¼ (J. Imhof,
  /// "Computing the distribution of quadratic forms in normal variables", Biometrika 48, 1961).
  ///
  /// The integrand falls exponentially at both ends and is analytic in a strip around the line. So the
  /// trapezoidal rule converges exponentially: on the line at y·i beside it, n eigenvalues make the
  /// integrand at most about e^(ny²/4) times larger, and the error of a step h is that times
  /// e^(-2πy/h). For h = 0.5/√n and y = 4π/(hn) that is e⁻¹⁵⁰; where n is small, the nearest
  /// singularity, at y = π/2, gives e⁻⁴⁹ for h = 0.2. What is left is the rounding of the sums, about
  /// n·2⁻⁵³: an absolute error, so of a share near 0 fewer digits are right, or none.
  ///
  /// - Parameter eigenvalues: Finite numbers; zeros do not count.
  /// - Returns: The probability; 0 where no eigenvalue is positive.
  public static func ofQuadratic(eigenvalues: [Double]) -> Double {
    for (place, value) in eigenvalues.enumerated() {
      precondition(
        value.isFinite, "eigenvalue [\(place)] is \(value), and a share needs finite numbers")
    }
    let largest = eigenvalues.reduce(0) { max($0, $1.magnitude) }
    let values = eigenvalues.filter { $0 != 0 }.map { $0 / largest }
    if !values.contains(where: { $0 > 0 }) { return 0 }
    if !values.contains(where: { $0 < 0 }) { return 1 }
    let step = min(0.2, 0.5 / Double.sqrt(Double(values.count)))
    // From where u·Σ|λ| is 2⁻⁶⁰, the size of what is left out, to where 1/ρ is.
    let sum = values.reduce(0) { $0 + $1.magnitude }
    var s = -60 * Double.log(2) - Double.log(sum)
    var integral = 0.0
    while true {
      let u = Double.exp(s)
      var (angle, logarithm) = (0.0, 0.0)
      for value in values {
        let x = value * u
        angle += Double.atan(x)
        logarithm += Double.log1p(x * x)
      }
      let damping = Double.exp(-0.25 * logarithm)
      integral += Double.sin(0.5 * angle) * damping
      if damping < 0x1p-60 { break }
      s += step
    }
    return min(max(0.5 + integral * step / .pi, 0), 1)
  }

  /// I½(m/2, p/2) for m > p, by the series.
  private static func smallShare(up p: Int, down m: Int) -> Double {
    let (a, b) = (Double(m) / 2, Double(p) / 2)
    var term = seriesStart(m, p) / a
    var total = 0.0
    var k = 0.0
    // Terms only fall, at last by half: what is left is less than a hundredth of a rounding.
    while term > total * 0x1p-60 {
      total += term
      term *= (a + b + k) / (2 * (a + k + 1))
      k += 1
    }
    return total
  }

  /// t(m/2, p/2) = 2^(-(m+p)/2)/B(m/2, p/2) for m >= p.
  private static func seriesStart(_ m: Int, _ p: Int) -> Double {
    // t(½, ½) = 1/(2π), t(1, ½) = 1/(4√2), t(1, 1) = 1/4.
    var t: Double
    switch (m % 2, p % 2) {
    case (1, 1): t = 0.5 / .pi
    case (0, 0): t = 0.25
    default: t = 0.25 * Double.sqrt(0.5)
    }
    // t(a+1, b) = t(a, b)·(a+b)/(2a) and likewise for b. Both grow together, so that no number on
    // the way is out of range.
    var (i, j) = (2 - m % 2, 2 - p % 2)
    while i < m || j < p {
      if i < m {
        t *= Double(i + j) / Double(2 * i)
        i += 2
      }
      if j < p {
        t *= Double(i + j) / Double(2 * j)
        j += 2
      }
    }
    return t
  }
}
