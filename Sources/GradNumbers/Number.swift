/// A number system in which a recorded computation can be carried out.
///
/// The derivative rules of the scalar engine are generic over it, so that one line of textbook
/// notation serves doubles, dual numbers, exact fractions and bounds on the rounding. The
/// elementary functions are static members, which lets a rule write `.exp(-x)`.
///
/// Comparison decides which side of a kink a number is on; it follows the values that the numbers
/// stand for, whatever else a system carries along.
public protocol Number: Comparable, Sendable, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral
where FloatLiteralType == Double {
  /// The number that stands for this double.
  init(_ value: Double)

  /// The number that stands for this integer.
  init(_ value: Int)

  /// The double nearest to what this number stands for.
  var approximation: Double { get }

  /// Whether the number stands for something other than an infinity or nan.
  var isFinite: Bool { get }

  /// Whether nothing comes of the number, whatever it is multiplied by.
  ///
  /// Equality to 0 follows the value alone; a system that carries more along is stricter here. A
  /// dual number that is 0 and changes does not vanish: its product with x changes too.
  var vanishes: Bool { get }

  /// The number that stands for an irrational constant, given by the nearest double.
  ///
  /// Any other literal in a rule is exact as a decimal, so that exact systems need to refuse here alone.
  static func irrational(_ nearest: Double) -> Self

  /// The number that is the larger of two equal ones, and the smaller: the second.
  ///
  /// A system that carries more than the value along may give something in between.
  static func tied(_ a: Self, _ b: Self) -> Self

  /// What a rule answers where a comparison should decide, and the number is in no order with others.
  ///
  /// Comparisons with nan are false. Doubles then go on with what is left, as they always have; in an
  /// exact system a number that only may be right is none.
  static func undecided(by number: Self, otherwise: Self) -> Self

  /// What a derivative passes on through a slope: the product, but nothing from a zero through a
  /// slope that is not finite.
  static func passed(_ derivative: Self, through slope: Self) -> Self

  /// The sum.
  static func + (lhs: Self, rhs: Self) -> Self
  /// The difference.
  static func - (lhs: Self, rhs: Self) -> Self
  /// The product.
  static func * (lhs: Self, rhs: Self) -> Self
  /// The quotient.
  static func / (lhs: Self, rhs: Self) -> Self
  /// The number with the opposite sign.
  static prefix func - (x: Self) -> Self

  /// e to the power x.
  static func exp(_ x: Self) -> Self
  /// The natural logarithm: -inf at 0, nan below.
  static func log(_ x: Self) -> Self
  /// log(1 + x), exact near 0.
  static func log1p(_ x: Self) -> Self
  /// exp(x) - 1, exact near 0.
  static func expm1(_ x: Self) -> Self
  /// The square root, correctly rounded: nan below 0.
  static func sqrt(_ x: Self) -> Self
  /// The sine of x radians.
  static func sin(_ x: Self) -> Self
  /// The cosine of x radians.
  static func cos(_ x: Self) -> Self
  /// The tangent of x radians.
  static func tan(_ x: Self) -> Self
  /// The arc sine: nan outside [-1, 1].
  static func asin(_ x: Self) -> Self
  /// The arc cosine: nan outside [-1, 1].
  static func acos(_ x: Self) -> Self
  /// The arc tangent.
  static func atan(_ x: Self) -> Self
  /// The hyperbolic sine.
  static func sinh(_ x: Self) -> Self
  /// The hyperbolic cosine.
  static func cosh(_ x: Self) -> Self
  /// The hyperbolic tangent.
  static func tanh(_ x: Self) -> Self
  /// The error function.
  static func erf(_ x: Self) -> Self
  /// The angle of the point (x, y), with y first, as in C.
  static func atan2(_ y: Self, _ x: Self) -> Self
  /// x to the power y: 1 for y = 0, nan for x < 0 unless y is whole.
  static func pow(_ x: Self, _ y: Self) -> Self
  /// sqrt(x² + y²) without overflow on the way.
  static func hypot(_ x: Self, _ y: Self) -> Self
}

extension Number {
  /// The number that stands for this integer, by way of a double: exact up to 2^53.
  @inlinable public init(_ value: Int) { self.init(Double(value)) }

  /// Whether the approximation is.
  @inlinable public var isFinite: Bool { approximation.isFinite }

  /// Whether the number equals 0.
  @inlinable public var vanishes: Bool { self == 0 }

  /// The literal.
  @inlinable public static func irrational(_ nearest: Double) -> Self {
    Self(floatLiteral: nearest)
  }

  /// The second.
  @inlinable public static func tied(_ a: Self, _ b: Self) -> Self { b }

  /// The product, or 0 where nothing comes of the derivative and the slope is not finite.
  @inlinable public static func passed(_ derivative: Self, through slope: Self) -> Self {
    derivative.vanishes && !slope.isFinite ? 0 : derivative * slope
  }

  /// What is left.
  @inlinable public static func undecided(by number: Self, otherwise: Self) -> Self { otherwise }
}
