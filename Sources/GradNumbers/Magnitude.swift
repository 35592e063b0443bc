/// A double together with the magnitudes of all the terms that it is made of.
///
/// Two correct programs may add the same terms in another order and differ by rounding; how far they
/// may differ is set by the size of the terms, not by the size of the result. `1/3 - 1/3` computed
/// two ways may leave 1e-17, and 1e-17 is then no mistake. So `magnitude` is the sum of the
/// magnitudes of all terms, and a difference of at most k·2^-53·magnitude is rounding.
///
/// The rules: a sum and a difference add the magnitudes. A product has |a|·m_b + |b|·mₐ - |a·b|, which
/// is |a·b| for two exact factors and the sum of the terms where one factor is a sum. (All terms of
/// the product of two sums would be mₐ·m_b: that is of second order in the rounding, and in a long
/// chain of products it grows beyond any use.) A quotient likewise has mₐ/|b| + |a|·m_b/b² - |a/b|. A
/// function has |f(x)| + |f'(x)|·mₓ: its own rounding, and what the rounding of x does to it.
///
/// (Running error analysis: N. Higham, "Accuracy and Stability of Numerical Algorithms", 2nd ed.,
/// section 3.3; the bounds here are coarser, since k stands for the number of operations.)
public struct Magnitude: Hashable, Sendable {
  /// The number, as double arithmetic gives it.
  public let value: Double

  /// The sum of the magnitudes of the terms: at least |value|, up to rounding.
  public let magnitude: Double

  /// Creates a number from its value and the magnitude of its terms.
  @inlinable public init(value: Double, magnitude: Double) {
    self.value = value
    self.magnitude = magnitude
  }

  /// The value of a function, from f(x) and the slope f'(x) at a number.
  ///
  /// An infinite or undefined slope says nothing about the size of the terms where the number
  /// itself is exact, so there the magnitude becomes infinite only if the value does.
  @inlinable static func of(_ f: Double, slope: Double, _ x: Magnitude) -> Magnitude {
    let carried = x.magnitude == 0 ? 0 : Swift.abs(slope) * x.magnitude
    return Magnitude(value: f, magnitude: Swift.abs(f) + (carried.isNaN ? .infinity : carried))
  }
}

extension Magnitude: Number {
  /// The number with no history: its magnitude is its own.
  @inlinable public init(_ value: Double) {
    self.init(value: value, magnitude: Swift.abs(value))
  }

  /// The number with no history: its magnitude is its own.
  @inlinable public init(floatLiteral value: Double) { self.init(value) }

  /// The number with no history: its magnitude is its own.
  @inlinable public init(integerLiteral value: Int) { self.init(Double(value)) }

  /// The value.
  @inlinable public var approximation: Double { value }

  /// Whether the values are in this order.
  @inlinable public static func < (a: Magnitude, b: Magnitude) -> Bool { a.value < b.value }

  /// Whether the values are equal; the magnitudes do not count.
  @inlinable public static func == (a: Magnitude, b: Magnitude) -> Bool { a.value == b.value }

  /// Hashes what equality compares.
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(value) }

  /// The sum; the magnitudes add.
  @inlinable public static func + (a: Magnitude, b: Magnitude) -> Magnitude {
    Magnitude(value: a.value + b.value, magnitude: a.magnitude + b.magnitude)
  }

  /// The difference; the magnitudes add.
  @inlinable public static func - (a: Magnitude, b: Magnitude) -> Magnitude {
    Magnitude(value: a.value - b.value, magnitude: a.magnitude + b.magnitude)
  }

  /// The product; see the type for its magnitude.
  @inlinable public static func * (a: Magnitude, b: Magnitude) -> Magnitude {
    let value = a.value * b.value
    // Of exact factors this is |a·b| without a rounding: what a factor has beyond itself counts.
    let (x, y) = (Swift.abs(a.value), Swift.abs(b.value))
    return Magnitude(
      value: value,
      magnitude: Swift.abs(value) + x * (b.magnitude - y) + y * (a.magnitude - x))
  }

  /// The quotient; see the type for its magnitude.
  @inlinable public static func / (a: Magnitude, b: Magnitude) -> Magnitude {
    let (x, y) = (Swift.abs(a.value), Swift.abs(b.value))
    let value = a.value / b.value
    return Magnitude(
      value: value,
      magnitude: Swift.abs(value) * (b.magnitude / y) + (a.magnitude - x) / y)
  }

  /// The number with the opposite sign.
  @inlinable public static prefix func - (x: Magnitude) -> Magnitude {
    Magnitude(value: -x.value, magnitude: x.magnitude)
  }

  // The slopes below are this file's own: it judges what the rules of the engine compute.

  /// e to the power x.
  public static func exp(_ x: Magnitude) -> Magnitude {
    let f = Double.exp(x.value)
    return of(f, slope: f, x)
  }
  /// The natural logarithm.
  public static func log(_ x: Magnitude) -> Magnitude {
    of(Double.log(x.value), slope: 1 / x.value, x)
  }
  /// log(1 + x).
  public static func log1p(_ x: Magnitude) -> Magnitude {
    of(Double.log1p(x.value), slope: 1 / (1 + x.value), x)
  }
  /// exp(x) - 1.
  public static func expm1(_ x: Magnitude) -> Magnitude {
    of(Double.expm1(x.value), slope: Double.exp(x.value), x)
  }
  /// The square root.
  public static func sqrt(_ x: Magnitude) -> Magnitude {
    let f = x.value.squareRoot()
    return of(f, slope: 0.5 / f, x)
  }
  /// The sine.
  public static func sin(_ x: Magnitude) -> Magnitude {
    of(Double.sin(x.value), slope: Double.cos(x.value), x)
  }
  /// The cosine.
  public static func cos(_ x: Magnitude) -> Magnitude {
    of(Double.cos(x.value), slope: Double.sin(x.value), x)
  }
  /// The tangent.
  public static func tan(_ x: Magnitude) -> Magnitude {
    let f = Double.tan(x.value)
    return of(f, slope: 1 + f * f, x)
  }
  /// The arc sine.
  public static func asin(_ x: Magnitude) -> Magnitude {
    of(Double.asin(x.value), slope: 1 / (1 - x.value * x.value).squareRoot(), x)
  }
  /// The arc cosine.
  public static func acos(_ x: Magnitude) -> Magnitude {
    of(Double.acos(x.value), slope: 1 / (1 - x.value * x.value).squareRoot(), x)
  }
  /// The arc tangent.
  public static func atan(_ x: Magnitude) -> Magnitude {
    of(Double.atan(x.value), slope: 1 / (1 + x.value * x.value), x)
  }
  /// The hyperbolic sine.
  public static func sinh(_ x: Magnitude) -> Magnitude {
    of(Double.sinh(x.value), slope: Double.cosh(x.value), x)
  }
  /// The hyperbolic cosine.
  public static func cosh(_ x: Magnitude) -> Magnitude {
    of(Double.cosh(x.value), slope: Double.sinh(x.value), x)
  }
  /// The hyperbolic tangent.
  public static func tanh(_ x: Magnitude) -> Magnitude {
    let f = Double.tanh(x.value)
    return of(f, slope: 1 - f * f, x)
  }
  /// The error function.
  public static func erf(_ x: Magnitude) -> Magnitude {
    let slope = 2 / Double.pi.squareRoot() * Double.exp(-x.value * x.value)
    return of(Double.erf(x.value), slope: slope, x)
  }
  /// The angle of the point (x, y), with y first.
  public static func atan2(_ y: Magnitude, _ x: Magnitude) -> Magnitude {
    let f = Double.atan2(y.value, x.value)
    let square = x.value * x.value + y.value * y.value
    let fromY = of(f, slope: x.value / square, y)
    let fromX = of(0, slope: y.value / square, x)
    return Magnitude(value: f, magnitude: fromY.magnitude + fromX.magnitude)
  }
  /// x to the power y; an exponent of 0 makes exactly 1 of every x.
  public static func pow(_ x: Magnitude, _ y: Magnitude) -> Magnitude {
    let f = Double.pow(x.value, y.value)
    let slope = y.value == 0 ? 0 : y.value * Double.pow(x.value, y.value - 1)
    let fromX = of(f, slope: slope, x)
    // The exponent is exact where it is made of whole numbers, as in x² and in its slope 2·x²⁻¹.
    let exact = y.value == y.value.rounded() && y.magnitude == y.magnitude.rounded()
    // At x = 0 every positive exponent gives 0, however it is rounded.
    let fromY = exact || (x.value == 0 && y.value > 0) ? 0 : of(0, slope: f * Double.log(Swift.abs(x.value)), y).magnitude
    return Magnitude(value: f, magnitude: fromX.magnitude + fromY)
  }
  /// sqrt(x² + y²).
  public static func hypot(_ x: Magnitude, _ y: Magnitude) -> Magnitude {
    let f = Double.hypot(x.value, y.value)
    // Both slopes are at most 1 in size.
    return Magnitude(value: f, magnitude: f + x.magnitude + y.magnitude)
  }
}
