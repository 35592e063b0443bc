/// All numbers between two bounds: what a number may be that is known only so far.
///
/// Every operation gives an interval that holds each result for any choice of numbers from its
/// operands, however doubles round: the bounds are computed in doubles and then moved outwards. A
/// number that occurs twice counts as two, so that x - x of [0, 1] is [-1, 1]: an interval may be
/// wider than it had to be, and is never too narrow.
///
/// How far outwards: sums, products, quotients and square roots of doubles are correctly rounded, so
/// that one step (`nextDown`, `nextUp`) is enough for them. The functions of the C library are not.
/// The libraries in use state errors of at most 2 units in the last place for the functions of
/// `Number` (glibc's manual, "Known Maximum Errors in Math Functions": 2 for sinh, cosh and tanh,
/// 1 for the others); `Interval.slack` is twice as much, since just below a power of two the steps are half as
/// long. Where a function has a bound of its own, such as 1 for a sine, the interval stops there.
///
/// Where a function does not exist on a part of an interval, that part does not count: log of
/// [-1, 1] is that of [0, 1]. Where it exists nowhere, the result is the interval of nan, which every
/// operation passes on.
///
/// The comparisons are by the midpoint. They are there to let a rule decide on which side of a kink
/// it is, and for nothing else: what they choose is right for the midpoint, not for every number.
/// This file shares no code with the rules of the engine or with other number systems.
public struct Interval: Sendable {
  /// The lower bound; nan of the empty interval.
  public let lower: Double
  /// The upper bound; nan of the empty interval.
  public let upper: Double

  /// The numbers from one bound to another; nothing, which is nan, where these are out of order.
  public init(lower: Double, upper: Double) {
    let isValid = lower <= upper
    self.lower = isValid ? lower : .nan
    self.upper = isValid ? upper : .nan
  }

  /// How many steps a function of the C library is moved outwards.
  static let slack = 4

  /// Every number.
  static let everything = Interval(lower: -.infinity, upper: .infinity)
  /// No number.
  static let nothing = Interval(lower: .nan, upper: .nan)

  /// Whether there is no number within.
  public var isNaN: Bool { lower.isNaN }

  /// The distance of the bounds.
  public var width: Double { upper - lower }

  /// Whether a number is within; nan is within nothing.
  public func contains(_ number: Double) -> Bool { lower <= number && number <= upper }

  /// Whether it is one number.
  var isPoint: Bool { lower == upper }

  /// The bounds, given or computed to within so many steps, moved outwards.
  static func around(_ lower: Double, _ upper: Double, steps: Int = 1) -> Interval {
    var (low, high) = (lower, upper)
    for _ in 0..<steps { (low, high) = (low.nextDown, high.nextUp) }
    return Interval(lower: low, upper: high)
  }

  /// The part that lies between two bounds.
  func clipped(_ low: Double, _ high: Double) -> Interval {
    if isNaN || lower > high || upper < low { return .nothing }
    return Interval(lower: Swift.max(lower, low), upper: Swift.min(upper, high))
  }
}

extension Interval: Number {
  /// The one number.
  public init(_ value: Double) {
    lower = value
    upper = value
  }

  /// The decimal that was written.
  ///
  /// A number of few binary digits, such as 0.5, is exactly that. Another was rounded when it became
  /// a double, as the rules' 0.7071067811865476 was, and stands for its two neighbours too.
  public init(floatLiteral value: Double) {
    let isExact = value.significandBitPattern & 0x3ff_ffff == 0
    self = isExact || !value.isFinite ? Interval(value) : .around(value, value)
  }

  /// The integer.
  public init(integerLiteral value: Int) { self.init(Double(value)) }

  /// The midpoint: nan of everything, an infinity where one bound is.
  public var approximation: Double {
    if isPoint { return lower }
    if lower.isFinite { return upper.isFinite ? lower + (upper / 2 - lower / 2) : upper }
    // Of the whole line it is not known where in it to be.
    return upper.isFinite ? lower : .nan
  }

  /// Whether there is nothing but 0 within: that the midpoint is 0 is not enough.
  public var vanishes: Bool { isZero }

  /// Whether the midpoints are in this order.
  public static func < (a: Interval, b: Interval) -> Bool { a.approximation < b.approximation }
  /// Whether the midpoints are in this order.
  public static func > (a: Interval, b: Interval) -> Bool { a.approximation > b.approximation }
  // The standard library's defaults take nan for comparable.
  /// Whether the midpoints are in this order or equal.
  public static func <= (a: Interval, b: Interval) -> Bool { a.approximation <= b.approximation }
  /// Whether the midpoints are in this order or equal.
  public static func >= (a: Interval, b: Interval) -> Bool { a.approximation >= b.approximation }
  /// Whether the midpoints are equal.
  public static func == (a: Interval, b: Interval) -> Bool { a.approximation == b.approximation }

  /// The sums.
  public static func + (a: Interval, b: Interval) -> Interval {
    if a.isZero { return b }
    return b.isZero ? a : around(a.lower + b.lower, a.upper + b.upper)
  }

  /// The differences.
  public static func - (a: Interval, b: Interval) -> Interval {
    if b.isZero { return a }
    return a.isZero ? -b : around(a.lower - b.upper, a.upper - b.lower)
  }

  /// The products.
  public static func * (a: Interval, b: Interval) -> Interval {
    if a.isNaN || b.isNaN { return .nothing }
    if a.isOne { return b }
    if b.isOne { return a }
    if a.isZero || b.isZero { return 0 }
    // A bound that is infinite stands for numbers without bound, and 0 times each of them is 0.
    func product(_ x: Double, _ y: Double) -> Double { x == 0 || y == 0 ? 0 : x * y }
    let (p, q) = (product(a.lower, b.lower), product(a.lower, b.upper))
    let (r, s) = (product(a.upper, b.lower), product(a.upper, b.upper))
    return around(
      Swift.min(Swift.min(p, q), Swift.min(r, s)), Swift.max(Swift.max(p, q), Swift.max(r, s)))
  }

  /// The quotients: everything where the divisor may be 0, nothing where it is.
  public static func / (a: Interval, b: Interval) -> Interval {
    if a.isNaN || b.isNaN || b.isZero { return .nothing }
    if b.contains(0) { return .everything }
    if b.isOne { return a }
    if a.isZero { return 0 }
    let quotients = [a.lower / b.lower, a.lower / b.upper, a.upper / b.lower, a.upper / b.upper]
    // An infinity by an infinity: the numbers before it have quotients of any size.
    if quotients.contains(where: \.isNaN) { return .everything }
    return around(
      quotients.reduce(.infinity, Swift.min), quotients.reduce(-.infinity, Swift.max))
  }

  /// The numbers with the opposite sign.
  public static prefix func - (x: Interval) -> Interval {
    x.isNaN ? x : Interval(lower: -x.upper, upper: -x.lower)
  }

  // 0 and 1 by themselves leave the other operand as it is. It keeps the intervals of zeros and of
  // masks exact, and it is cheap.
  private var isZero: Bool { lower == 0 && upper == 0 }
  private var isOne: Bool { lower == 1 && upper == 1 }
}
