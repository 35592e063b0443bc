/// An exact fraction of whole numbers of any size, or a refusal; never a wrong number.
///
/// What has no exact value, would be larger than the limit, or does not exist at all is refused, and
/// every operation passes a refusal on, as nan is passed on. `refusal` says why.
///
///     let third: Rational = 1 / 3
///     print(third + 0.1)         // 13/30
///     print(Rational.exp(third)) // exp has no exact value here
///
/// A decimal literal is the number that is written: 0.1 is 1/10. `Rational(x)` of a double variable
/// is that double's exact value, 3602879701896397/36028797018963968 for 0.1, and
/// `Rational(decimal: x)` the decimal that Swift prints for it.
///
/// The limit is on the bits of numerator and denominator, each. A number carries it along
/// (`limited(to:)`), a result has the smaller one of its operands, and a number without one of its
/// own, such as a literal, follows the other's. Where there is none, `defaultLimit` holds.
///
/// A refusal equals nothing, not even itself, and is in no order with anything.
public struct Rational: Sendable {
  /// Why there is no exact number.
  public enum Refusal: Error, Hashable, Sendable {
    /// The function gives no fraction at its argument; also where it gives no number at all.
    case noExactValue(of: String)

    /// The numerator or the denominator takes at least so many bits, and the limit is lower.
    ///
    /// Of a written decimal the bits are those of its power of ten, before anything cancels: one with
    /// as many zeros behind its digits as its negative exponent says is refused all the same.
    case tooLarge(bits: Int, limit: Int)

    /// A division by 0.
    case divisionByZero

    /// An infinity or nan was to be read as a fraction.
    case notFinite
  }

  /// What holds where no number has a limit of its own: 65,536 bits, or 19,728 decimal digits.
  public static let defaultLimit = 1 << 16

  /// The reduced fraction with its denominator above 0, or what became of it.
  let content: Result<Fraction, Refusal>

  /// The limit that the number brings along.
  let ownLimit: Int?

  /// A reduced fraction.
  struct Fraction: Equatable, Sendable {
    let numerator: BigInteger
    let denominator: BigInteger

    var bits: Int { max(numerator.bitWidth, denominator.bitWidth) }
  }

  /// The number with this reduced numerator and denominator, unless it is too large.
  init(reduced numerator: BigInteger, _ denominator: BigInteger, limit: Int?) {
    let fraction = Fraction(numerator: numerator, denominator: denominator)
    let allowed = limit ?? Rational.defaultLimit
    content =
      fraction.bits <= allowed
      ? .success(fraction) : .failure(.tooLarge(bits: fraction.bits, limit: allowed))
    ownLimit = limit
  }

  /// A refusal.
  init(refused reason: Refusal, limit: Int? = nil) {
    content = .failure(reason)
    ownLimit = limit
  }

  /// The quotient of two whole numbers; refused where the second is 0.
  ///
  /// The limit is on the bits of each of them once reduced; see the type.
  public init(_ numerator: BigInteger, _ denominator: BigInteger, limit: Int? = nil) {
    guard !denominator.isZero else {
      self.init(refused: .divisionByZero, limit: limit)
      return
    }
    let divisor = BigInteger.greatestCommonDivisor(numerator, denominator)
    let (n, d) = (numerator / divisor, denominator / divisor)
    self.init(reduced: d.isNegative ? -n : n, d.isNegative ? -d : d, limit: limit)
  }

  /// The quotient of two whole numbers; refused where the second is 0.
  public init(_ numerator: Int, _ denominator: Int) {
    self.init(BigInteger(numerator), BigInteger(denominator))
  }

  /// The whole number.
  public init(_ value: BigInteger) { self.init(reduced: value, .one, limit: nil) }

  /// The same number with a limit in bits; refused where it is larger already.
  public init(_ value: Rational, limit: Int) { self = value.limited(to: limit) }

  /// The same number with a limit in bits; refused where it is larger already.
  public func limited(to limit: Int) -> Rational {
    precondition(limit > 0, "a limit of \(limit) bits leaves no number")
    switch content {
    case .success(let f): return Rational(reduced: f.numerator, f.denominator, limit: limit)
    case .failure(let reason): return Rational(refused: reason, limit: limit)
    }
  }

  /// How many bits the numerator and the denominator of a result may take.
  public var limit: Int { ownLimit ?? Rational.defaultLimit }

  /// Why there is no exact number; nil where there is one.
  public var refusal: Refusal? {
    if case .failure(let reason) = content { return reason }
    return nil
  }

  /// The numerator of the reduced fraction, which has its sign; nil of a refusal.
  public var numerator: BigInteger? { try? content.get().numerator }

  /// The denominator of the reduced fraction, above 0; nil of a refusal.
  public var denominator: BigInteger? { try? content.get().denominator }

  /// Whether it is a whole number.
  public var isWhole: Bool { denominator == .one }
}

extension Rational.Refusal: CustomStringConvertible {
  /// Why, in a few words.
  public var description: String {
    switch self {
    case .noExactValue(let function): "\(function) has no exact value here"
    case .tooLarge(let bits, let limit):
      "the fraction is too large: at least \(bits) bits, and the limit is \(limit)"
    case .divisionByZero: "division by zero"
    case .notFinite: "an infinity or nan is no fraction"
    }
  }
}
