// Double's square root is the processor's; the other functions are the C library's (Libm.swift).

extension Double: Number {
  /// The number itself.
  @inlinable public var approximation: Double { self }

  /// e to the power x.
  public static func exp(_ x: Double) -> Double { libmExp(x) }
  /// The natural logarithm: -inf at 0, nan below.
  public static func log(_ x: Double) -> Double { libmLog(x) }
  /// log(1 + x), exact near 0.
  public static func log1p(_ x: Double) -> Double { libmLog1p(x) }
  /// exp(x) - 1, exact near 0.
  public static func expm1(_ x: Double) -> Double { libmExpm1(x) }
  /// The square root, correctly rounded: nan below 0.
  public static func sqrt(_ x: Double) -> Double { libmSqrt(x) }
  /// The sine of x radians.
  public static func sin(_ x: Double) -> Double { libmSin(x) }
  /// The cosine of x radians.
  public static func cos(_ x: Double) -> Double { libmCos(x) }
  /// The tangent of x radians.
  public static func tan(_ x: Double) -> Double { libmTan(x) }
  /// The arc sine: nan outside [-1, 1].
  public static func asin(_ x: Double) -> Double { libmAsin(x) }
  /// The arc cosine: nan outside [-1, 1].
  public static func acos(_ x: Double) -> Double { libmAcos(x) }
  /// The arc tangent.
  public static func atan(_ x: Double) -> Double { libmAtan(x) }
  /// The hyperbolic sine.
  public static func sinh(_ x: Double) -> Double { libmSinh(x) }
  /// The hyperbolic cosine.
  public static func cosh(_ x: Double) -> Double { libmCosh(x) }
  /// The hyperbolic tangent.
  public static func tanh(_ x: Double) -> Double { libmTanh(x) }
  /// The error function.
  public static func erf(_ x: Double) -> Double { libmErf(x) }
  /// The angle of the point (x, y), with y first, as in C.
  public static func atan2(_ y: Double, _ x: Double) -> Double { libmAtan2(y, x) }
  /// x to the power y: 1 for y = 0, nan for x < 0 unless y is whole.
  public static func pow(_ x: Double, _ y: Double) -> Double { libmPow(x, y) }
  /// sqrt(x² + y²) without overflow on the way.
  public static func hypot(_ x: Double, _ y: Double) -> Double { libmHypot(x, y) }
}
