/// A number together with how fast it changes: p + t·ε, where ε² = 0.
///
/// Calculating with such numbers carries the derivative along one direction forward: where the
/// tangents of the inputs are the direction, the tangent of the result is the derivative along it.
/// The base may itself be a `Dual`, which gives derivatives of any order, or a system of another
/// kind, such as exact fractions.
///
///     let x = Dual<Double>(primal: 3, tangent: 1)
///     (x * x * x).tangent  // 27, the derivative of x³ at 3
///
/// The levels of nested numbers cannot be mistaken for one another ("perturbation confusion"): each
/// level is a type of its own, so that a number of an inner level takes part in an outer one only
/// where it is made a constant of that level in so many words: `Dual(primal: x)`.
///
/// What is not smooth:
///
/// - Comparison is by the primal alone, and so decides on which side of a kink a number is. At a kink
///   itself the conventions are those of the engine: relu and abs have slope 0 at 0, equal numbers
///   of a maximum or minimum count half each (`tied`), hypot and atan2 have slope 0 at the origin.
/// - Where the tangent of an operand is exactly zero, it contributes nothing, even through a slope
///   that is infinite, undefined or refused: pow(x, 3) never asks for the logarithm of x. And
///   nothing comes through a slope of exactly zero, even from an infinite tangent: x·√x has
///   derivative 0 at 0.
/// - Any other tangent times an infinite slope is infinite or nan: √x has an infinite tangent at 0.
///
/// The slopes in this file and in Dual+Functions.swift are its own. The engine's rules and other
/// number systems hold the same derivatives a second and a third time, on purpose: they are each
/// other's judges, so never make one of them.
public struct Dual<Base: Number>: Sendable {
  /// The number.
  public let primal: Base

  /// Its derivative along the direction that the inputs' tangents are.
  public let tangent: Base

  /// Creates a number that changes at a given rate: a constant unless told.
  @inlinable public init(primal: Base, tangent: Base = 0) {
    self.primal = primal
    self.tangent = tangent
  }

  /// slope · tangent: what an operand contributes to the tangent of a result; see the type.
  ///
  /// The slope is not computed where it does not count.
  @inlinable @inline(__always)
  static func contribution(_ slope: @autoclosure () -> Base, _ tangent: Base) -> Base {
    if tangent.vanishes { return 0 }
    let slope = slope()
    return slope.vanishes ? 0 : slope * tangent
  }

  /// The value of a function of one operand, and its slope there times the operand's tangent.
  @inlinable @inline(__always)
  static func chain(_ value: Base, _ slope: @autoclosure () -> Base, _ x: Dual) -> Dual {
    Dual(primal: value, tangent: contribution(slope(), x.tangent))
  }

  /// The value of a function of two operands, and the contributions of both to its tangent.
  @inlinable @inline(__always)
  static func chain(
    _ value: Base, _ slopeX: @autoclosure () -> Base, _ x: Dual,
    _ slopeY: @autoclosure () -> Base, _ y: Dual
  ) -> Dual {
    // 0 added to nothing: it would cost a rounding or a refusal in some systems.
    if y.tangent.vanishes { return chain(value, slopeX(), x) }
    if x.tangent.vanishes { return chain(value, slopeY(), y) }
    return Dual(
      primal: value,
      tangent: contribution(slopeX(), x.tangent) + contribution(slopeY(), y.tangent))
  }
}

extension Dual: Number {
  /// The constant.
  @inlinable public init(_ value: Double) { self.init(primal: Base(value)) }
  /// The constant.
  @inlinable public init(_ value: Int) { self.init(primal: Base(value)) }
  /// The constant, as the base reads what is written.
  @inlinable public init(floatLiteral value: Double) {
    self.init(primal: Base(floatLiteral: value))
  }
  /// The constant.
  @inlinable public init(integerLiteral value: Int) { self.init(primal: Base(value)) }

  /// The constant, as the base has it.
  @inlinable public static func irrational(_ nearest: Double) -> Dual {
    Dual(primal: .irrational(nearest))
  }

  /// The double nearest to the primal.
  @inlinable public var approximation: Double { primal.approximation }
  /// Whether the primal is.
  @inlinable public var isFinite: Bool { primal.isFinite }
  /// Whether it is zero and stays so: primal and tangent both are.
  @inlinable public var vanishes: Bool { primal.vanishes && tangent.vanishes }

  // All five: the standard library's defaults would take nan for comparable.
  /// Whether the primals are in this order.
  @inlinable public static func < (a: Dual, b: Dual) -> Bool { a.primal < b.primal }
  /// Whether the primals are in this order.
  @inlinable public static func > (a: Dual, b: Dual) -> Bool { a.primal > b.primal }
  /// Whether the primals are in this order or equal.
  @inlinable public static func <= (a: Dual, b: Dual) -> Bool { a.primal <= b.primal }
  /// Whether the primals are in this order or equal.
  @inlinable public static func >= (a: Dual, b: Dual) -> Bool { a.primal >= b.primal }
  /// Whether the primals are equal; the tangents do not count.
  @inlinable public static func == (a: Dual, b: Dual) -> Bool { a.primal == b.primal }

  /// The mean of both tangents: a maximum's slope at a tie is one half to each.
  @inlinable public static func tied(_ a: Dual, _ b: Dual) -> Dual {
    Dual(primal: .tied(a.primal, b.primal), tangent: 0.5 * a.tangent + 0.5 * b.tangent)
  }

  /// What the base answers: a tangent is as undecided as the primal.
  @inlinable public static func undecided(by number: Dual, otherwise: Dual) -> Dual {
    Dual(
      primal: .undecided(by: number.primal, otherwise: otherwise.primal),
      tangent: .undecided(by: number.primal, otherwise: otherwise.tangent))
  }

  /// What the base passes on, and the product's tangent: a zero that changes passes 0 through an
  /// infinite slope, as doubles do, and changes by what the slope makes of its change.
  @inlinable public static func passed(_ derivative: Dual, through slope: Dual) -> Dual {
    if derivative.vanishes && !slope.isFinite { return 0 }
    return Dual(
      primal: .passed(derivative.primal, through: slope.primal),
      tangent: (derivative * slope).tangent)
  }

  /// (a + b)' = a' + b'.
  @inlinable public static func + (a: Dual, b: Dual) -> Dual {
    Dual(primal: a.primal + b.primal, tangent: a.tangent + b.tangent)
  }

  /// (a - b)' = a' - b'.
  @inlinable public static func - (a: Dual, b: Dual) -> Dual {
    Dual(primal: a.primal - b.primal, tangent: a.tangent - b.tangent)
  }

  /// (a·b)' = b·a' + a·b'.
  @inlinable public static func * (a: Dual, b: Dual) -> Dual {
    chain(a.primal * b.primal, b.primal, a, a.primal, b)
  }

  /// (a/b)' = a'/b - (a/b)/b·b', divided in this order so that nothing overflows on the way.
  @inlinable public static func / (a: Dual, b: Dual) -> Dual {
    let quotient = a.primal / b.primal
    if b.tangent.vanishes {
      return Dual(
        primal: quotient, tangent: a.tangent.vanishes ? 0 : a.tangent / b.primal)
    }
    let fromB = contribution(quotient / b.primal, b.tangent)
    return Dual(
      primal: quotient,
      tangent: a.tangent.vanishes ? -fromB : a.tangent / b.primal - fromB)
  }

  /// (-x)' = -x'.
  @inlinable public static prefix func - (x: Dual) -> Dual {
    Dual(primal: -x.primal, tangent: -x.tangent)
  }
}
