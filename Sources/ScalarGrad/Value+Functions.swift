import GradNumbers

// Each function comes in two spellings: x.exp(), as in micrograd, and exp(x), as in a textbook.
extension Value {
  /// e to the power of this number; +inf above 709.78.
  public func exp() -> Value { apply(.exp) }

  /// The natural logarithm: -inf at 0, where the slope is infinite; nan below.
  public func log() -> Value { apply(.log) }

  /// log(1 + x), exact near 0: -inf at -1, nan below.
  public func log1p() -> Value { apply(.log1p) }

  /// exp(x) - 1, exact near 0.
  public func expm1() -> Value { apply(.expm1) }

  /// The square root: nan below 0; at 0 the slope is infinite.
  public func sqrt() -> Value { apply(.sqrt) }

  /// The sine, of radians.
  public func sin() -> Value { apply(.sin) }

  /// The cosine, of radians.
  public func cos() -> Value { apply(.cos) }

  /// The tangent, of radians.
  public func tan() -> Value { apply(.tan) }

  /// The arc sine: nan outside [-1, 1]; the slope is infinite at both ends.
  public func asin() -> Value { apply(.asin) }

  /// The arc cosine: nan outside [-1, 1]; the slope is infinite at both ends.
  public func acos() -> Value { apply(.acos) }

  /// The arc tangent.
  public func atan() -> Value { apply(.atan) }

  /// The hyperbolic sine.
  public func sinh() -> Value { apply(.sinh) }

  /// The hyperbolic cosine.
  public func cosh() -> Value { apply(.cosh) }

  /// The hyperbolic tangent.
  public func tanh() -> Value { apply(.tanh) }

  /// 1/(1 + exp(-x)) for x >= 0, exp(x)/(1 + exp(x)) below: no exponential overflows.
  public func sigmoid() -> Value { apply(.sigmoid) }

  /// log(1 + exp(x)), without overflow.
  public func softplus() -> Value { apply(.softplus) }

  /// The number where it is positive, else 0; the derivative at 0 is 0 by convention.
  public func relu() -> Value { apply(.relu) }

  /// x·Φ(x) with the normal distribution function, the exact form with erf.
  public func gelu() -> Value { apply(.gelu) }

  /// x·sigmoid(x), also called swish.
  public func silu() -> Value { apply(.silu) }

  /// The absolute value; the derivative at 0 is 0 by convention.
  public func abs() -> Value { apply(.abs) }

  /// The larger of two numbers.
  ///
  /// Where they are equal, each gets half of the gradient. nan wins.
  public func max(_ other: Value) -> Value { Value.apply(.maximum, self, other) }

  /// The larger of two numbers.
  ///
  /// Where they are equal, each gets half of the gradient. nan wins.
  public func max(_ other: Double) -> Value { Value.apply(.maximum, self, other) }

  /// The smaller of two numbers.
  ///
  /// Where they are equal, each gets half of the gradient. nan wins.
  public func min(_ other: Value) -> Value { Value.apply(.minimum, self, other) }

  /// The smaller of two numbers.
  ///
  /// Where they are equal, each gets half of the gradient. nan wins.
  public func min(_ other: Double) -> Value { Value.apply(.minimum, self, other) }

  /// This number to a power; see `**`.
  public func pow(_ exponent: Value) -> Value { self ** exponent }

  /// This number to a power; see `**`.
  public func pow(_ exponent: Double) -> Value { self ** exponent }

  /// The number where it is positive, else `slope` times it; at 0 the derivative is the slope.
  public func leakyRelu(slope: Double = 0.01) -> Value { Value.apply(.leakyRelu, self, slope) }

  /// The number where it is positive, else alpha·(exp(x) - 1); at 0 the derivative is alpha.
  public func elu(alpha: Double = 1) -> Value { Value.apply(.elu, self, alpha) }
}

/// e to the power of this number; +inf above 709.78.
public func exp(_ x: Value) -> Value { x.exp() }

/// The natural logarithm: -inf at 0, where the slope is infinite; nan below.
public func log(_ x: Value) -> Value { x.log() }

/// log(1 + x), exact near 0: -inf at -1, nan below.
public func log1p(_ x: Value) -> Value { x.log1p() }

/// exp(x) - 1, exact near 0.
public func expm1(_ x: Value) -> Value { x.expm1() }

/// The square root: nan below 0; at 0 the slope is infinite.
public func sqrt(_ x: Value) -> Value { x.sqrt() }

/// The sine, of radians.
public func sin(_ x: Value) -> Value { x.sin() }

/// The cosine, of radians.
public func cos(_ x: Value) -> Value { x.cos() }

/// The tangent, of radians.
public func tan(_ x: Value) -> Value { x.tan() }

/// The arc sine: nan outside [-1, 1]; the slope is infinite at both ends.
public func asin(_ x: Value) -> Value { x.asin() }

/// The arc cosine: nan outside [-1, 1]; the slope is infinite at both ends.
public func acos(_ x: Value) -> Value { x.acos() }

/// The arc tangent.
public func atan(_ x: Value) -> Value { x.atan() }

/// The hyperbolic sine.
public func sinh(_ x: Value) -> Value { x.sinh() }

/// The hyperbolic cosine.
public func cosh(_ x: Value) -> Value { x.cosh() }

/// The hyperbolic tangent.
public func tanh(_ x: Value) -> Value { x.tanh() }

/// 1/(1 + exp(-x)) for x >= 0, exp(x)/(1 + exp(x)) below: no exponential overflows.
public func sigmoid(_ x: Value) -> Value { x.sigmoid() }

/// log(1 + exp(x)), without overflow.
public func softplus(_ x: Value) -> Value { x.softplus() }

/// The number where it is positive, else 0; the derivative at 0 is 0 by convention.
public func relu(_ x: Value) -> Value { x.relu() }

/// x·Φ(x) with the normal distribution function, the exact form with erf.
public func gelu(_ x: Value) -> Value { x.gelu() }

/// x·sigmoid(x), also called swish.
public func silu(_ x: Value) -> Value { x.silu() }

/// The absolute value; the derivative at 0 is 0 by convention.
public func abs(_ x: Value) -> Value { x.abs() }

/// The number where it is positive, else `slope` times it; at 0 the derivative is the slope.
public func leakyRelu(_ x: Value, slope: Double = 0.01) -> Value { x.leakyRelu(slope: slope) }

/// The number where it is positive, else alpha·(exp(x) - 1); at 0 the derivative is alpha.
public func elu(_ x: Value, alpha: Double = 1) -> Value { x.elu(alpha: alpha) }

/// x to the power y; see `**`.
public func pow(_ a: Value, _ b: Value) -> Value { Value.apply(.power, a, b) }

/// x to the power y; see `**`.
public func pow(_ a: Value, _ b: Double) -> Value { Value.apply(.power, a, b) }

/// x to the power y; see `**`.
public func pow(_ a: Double, _ b: Value) -> Value { Value.apply(.power, a, b) }

/// The angle of the point (second, first), y first as in C; at the origin the derivatives are 0.
public func atan2(_ a: Value, _ b: Value) -> Value { Value.apply(.atan2, a, b) }

/// The angle of the point (second, first), y first as in C; at the origin the derivatives are 0.
public func atan2(_ a: Value, _ b: Double) -> Value { Value.apply(.atan2, a, b) }

/// The angle of the point (second, first), y first as in C; at the origin the derivatives are 0.
public func atan2(_ a: Double, _ b: Value) -> Value { Value.apply(.atan2, a, b) }

/// sqrt(x² + y²) without overflow on the way; at the origin the derivatives are 0, as for abs.
public func hypot(_ a: Value, _ b: Value) -> Value { Value.apply(.hypot, a, b) }

/// sqrt(x² + y²) without overflow on the way; at the origin the derivatives are 0, as for abs.
public func hypot(_ a: Value, _ b: Double) -> Value { Value.apply(.hypot, a, b) }

/// sqrt(x² + y²) without overflow on the way; at the origin the derivatives are 0, as for abs.
public func hypot(_ a: Double, _ b: Value) -> Value { Value.apply(.hypot, a, b) }

/// The larger of two numbers.
///
/// Where they are equal, each gets half of the gradient. nan wins.
public func maximum(_ a: Value, _ b: Value) -> Value { Value.apply(.maximum, a, b) }

/// The larger of two numbers.
///
/// Where they are equal, each gets half of the gradient. nan wins.
public func maximum(_ a: Value, _ b: Double) -> Value { Value.apply(.maximum, a, b) }

/// The larger of two numbers.
///
/// Where they are equal, each gets half of the gradient. nan wins.
public func maximum(_ a: Double, _ b: Value) -> Value { Value.apply(.maximum, a, b) }

/// The smaller of two numbers.
///
/// Where they are equal, each gets half of the gradient. nan wins.
public func minimum(_ a: Value, _ b: Value) -> Value { Value.apply(.minimum, a, b) }

/// The smaller of two numbers.
///
/// Where they are equal, each gets half of the gradient. nan wins.
public func minimum(_ a: Value, _ b: Double) -> Value { Value.apply(.minimum, a, b) }

/// The smaller of two numbers.
///
/// Where they are equal, each gets half of the gradient. nan wins.
public func minimum(_ a: Double, _ b: Value) -> Value { Value.apply(.minimum, a, b) }
