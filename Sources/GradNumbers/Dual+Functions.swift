// The elementary functions and their derivatives, one function after the other. Where there is a
// choice, the form of the slope is the one that keeps its digits: 1/cosh² does, where 1 - tanh² is
// a difference of nearly equal numbers.
extension Dual {
  /// (eˣ)' = eˣ.
  @inlinable public static func exp(_ x: Dual) -> Dual {
    let value = Base.exp(x.primal)
    return chain(value, value, x)
  }

  /// (log x)' = 1/x: infinite at 0, and the formula's number below, where the primal is nan.
  @inlinable public static func log(_ x: Dual) -> Dual { chain(.log(x.primal), 1 / x.primal, x) }

  /// (log(1 + x))' = 1/(1 + x).
  @inlinable public static func log1p(_ x: Dual) -> Dual {
    chain(.log1p(x.primal), 1 / (1 + x.primal), x)
  }

  /// (eˣ - 1)' = eˣ.
  @inlinable public static func expm1(_ x: Dual) -> Dual {
    chain(.expm1(x.primal), .exp(x.primal), x)
  }

  /// (√x)' = 1/(2√x): infinite at 0.
  @inlinable public static func sqrt(_ x: Dual) -> Dual {
    let root = Base.sqrt(x.primal)
    return chain(root, 0.5 / root, x)
  }

  /// (sin x)' = cos x.
  @inlinable public static func sin(_ x: Dual) -> Dual { chain(.sin(x.primal), .cos(x.primal), x) }

  /// (cos x)' = -sin x.
  @inlinable public static func cos(_ x: Dual) -> Dual { chain(.cos(x.primal), -.sin(x.primal), x) }

  /// (tan x)' = 1/cos² x.
  @inlinable public static func tan(_ x: Dual) -> Dual {
    chain(.tan(x.primal), squareOfInverse(.cos(x.primal)), x)
  }

  /// (arcsin x)' = 1/√(1 - x²): infinite at ±1.
  @inlinable public static func asin(_ x: Dual) -> Dual {
    chain(.asin(x.primal), 1 / .sqrt((1 - x.primal) * (1 + x.primal)), x)
  }

  /// (arccos x)' = -1/√(1 - x²): infinite at ±1.
  @inlinable public static func acos(_ x: Dual) -> Dual {
    chain(.acos(x.primal), -1 / .sqrt((1 - x.primal) * (1 + x.primal)), x)
  }

  /// (arctan x)' = 1/(1 + x²).
  @inlinable public static func atan(_ x: Dual) -> Dual {
    chain(.atan(x.primal), 1 / (1 + x.primal * x.primal), x)
  }

  /// (sinh x)' = cosh x.
  @inlinable public static func sinh(_ x: Dual) -> Dual {
    chain(.sinh(x.primal), .cosh(x.primal), x)
  }

  /// (cosh x)' = sinh x.
  @inlinable public static func cosh(_ x: Dual) -> Dual {
    chain(.cosh(x.primal), .sinh(x.primal), x)
  }

  /// (tanh x)' = 1/cosh² x.
  @inlinable public static func tanh(_ x: Dual) -> Dual {
    chain(.tanh(x.primal), squareOfInverse(.cosh(x.primal)), x)
  }

  /// (erf x)' = 2/√π·e^(-x²).
  @inlinable public static func erf(_ x: Dual) -> Dual {
    chain(.erf(x.primal), .irrational(1.1283791670955126) * .exp(-(x.primal * x.primal)), x)
  }

  /// ∂/∂y = x/(x² + y²) and ∂/∂x = -y/(x² + y²); 0 at the origin, where there is no angle.
  @inlinable public static func atan2(_ y: Dual, _ x: Dual) -> Dual {
    let radius = Base.hypot(x.primal, y.primal)
    let isOrigin = radius == 0
    return chain(
      .atan2(y.primal, x.primal), isOrigin ? 0 : x.primal / radius / radius, y,
      isOrigin ? 0 : -(y.primal / radius / radius), x)
  }

  /// ∂/∂x = y·xʸ⁻¹ and ∂/∂y = xʸ·log x.
  ///
  /// By the base: 0 for the exponent 0, where xʸ is 1 whatever x is. By the exponent: nan for a
  /// negative base, for which only whole exponents exist; at the base 0 the limit 0 for a positive
  /// exponent, and 0 for 0⁰ too, as in the engine and in PyTorch.
  ///
  /// Nested, at the base 0: ∂²/∂x∂y = xʸ⁻¹·(1 + y·log x) has the limit 0 for y > 1, which is given, and
  /// -∞ for 0 < y <= 1, which is given where the derivative by the exponent is the inner one. Taken
  /// the other way around, by x first, what is constant is 0ʸ⁻¹, and the result is nan, or 1 for y = 1.
  /// At 0⁰ all is convention, and 0.
  @inlinable public static func pow(_ x: Dual, _ y: Dual) -> Dual {
    let (u, v) = (x.primal, y.primal)
    let value = Base.pow(u, v)
    return chain(
      value, v.vanishes || (u == 0 && v == 0) ? 0 : v * .pow(u, v - 1), x,
      u == 0 && v >= 0 ? logarithmic(u, v) : value * .log(u), y)
  }

  /// A number that stands for uᵛ·log u at u = 0: 0, and changes as that does.
  ///
  /// -√u is 0 there, too, and falls as steeply.
  @inlinable static func logarithmic(_ u: Base, _ v: Base) -> Base {
    if !u.vanishes && v > 0 && v <= 1 { return -.sqrt(u) }
    return 0
  }

  /// ∂/∂x = x/√(x² + y²) and ∂/∂y = y/√(x² + y²); 0 at the origin, as for the magnitude.
  @inlinable public static func hypot(_ x: Dual, _ y: Dual) -> Dual {
    let radius = Base.hypot(x.primal, y.primal)
    let isOrigin = radius == 0
    return chain(
      radius, isOrigin ? 0 : x.primal / radius, x, isOrigin ? 0 : y.primal / radius, y)
  }

  /// 1/x², without overflow on the way.
  @inlinable @inline(__always)
  static func squareOfInverse(_ x: Base) -> Base {
    let inverse = 1 / x
    return inverse * inverse
  }
}
