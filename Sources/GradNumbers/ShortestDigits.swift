/// A float in decimal: ±0.d₁d₂d₃… · 10^point, with the fewest digits that tell it from its neighbours.
///
/// Two more places take a number apart: `GradDrawing`, which imports nothing, in `Decimal+Short.swift`;
/// and the language, which takes integers from here and nothing else, in `DecimalDigits.swift`.
public struct ShortestDigits: Sendable {
  /// Whether there is a minus, as there is of -0.0.
  public let isNegative: Bool
  /// The digits, without zeros at either end; none for 0.
  public private(set) var digits: [UInt8] = []
  /// How many digits stand before the decimal point; negative where zeros follow it.
  public private(set) var point = 0
  private let magnitude: Double

  /// The digits of a finite number of 64 bits.
  public init(_ number: Double) {
    isNegative = number.sign == .minus
    magnitude = number.magnitude
    read("\(number.magnitude)")
  }

  /// The digits of a finite number of 32 bits.
  public init(_ number: Float) {
    isNegative = number.sign == .minus
    magnitude = Double(number.magnitude)
    read("\(number.magnitude)")
  }

  private mutating func read(_ text: String) {
    var isFraction = false
    var exponent = 0
    var isExponent = false
    var isMinus = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): isMinus = true
      case UInt8(ascii: "+"): break
      default:
        let digit = byte - UInt8(ascii: "0")
        if isExponent {
          exponent = 10 * exponent + Int(digit)
        } else {
          digits.append(digit)
          if !isFraction { point += 1 }
        }
      }
    }
    point += isMinus ? -exponent : exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    trim()
  }

  /// Rounds to so many digits: what lies exactly in the middle of two goes to the even one.
  public mutating func round(to count: Int) {
    guard count < digits.count else { return }
    if count < 0 {
      digits = []
      return trim()
    }
    let isMiddle = digits[count] == 5 && count + 1 == digits.count
    let order = isMiddle ? orderToDigits : 0
    let isOdd = count > 0 && digits[count - 1] % 2 == 1
    cut(to: count, isUp: isMiddle ? order > 0 || (order == 0 && isOdd) : digits[count] >= 5)
  }

  /// Rounds to so many digits, one at least, by the next digit alone: five and more go up.
  ///
  /// Where the digits end in a five the number itself may be below it, so that this may be off by one
  /// in the last place.
  public mutating func roundByNextDigit(to count: Int) {
    guard count > 0, count < digits.count else { return }
    cut(to: count, isUp: digits[count] >= 5)
  }

  /// Takes digits away, and counts the last one that stays up by one or not.
  private mutating func cut(to count: Int, isUp up: Bool) {
    digits.removeLast(digits.count - count)
    if up {
      var place = count - 1
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        digits[place] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    trim()
  }

  /// The digits of the number itself, so many of them, the last one rounded: more than it needs.
  public func extended(to count: Int) -> ShortestDigits {
    guard count > digits.count, !digits.isEmpty else { return self }
    var result = self
    // The first digit of the number can stand one place behind that of its rounded digits.
    for point in [point - 1, point] {
      let (above, below) = exact(scaledBy: count - point)
      let (quotient, twice) = (above / below, (above % below) * 2)
      let isOdd = !(quotient % 2 == 0)
      let up = below < twice || (twice == below && isOdd)
      let text = "\(up ? quotient + 1 : quotient)"
      if text.utf8.count > count { continue }
      result.digits = text.utf8.map { $0 - UInt8(ascii: "0") }
      result.point = point
      result.trim()
      return result
    }
    return self
  }

  /// The number times a power of ten, as a fraction.
  private func exact(scaledBy scale: Int) -> (above: BigInteger, below: BigInteger) {
    var above = BigInteger(
      magnitude.isNormal
        ? UInt64(magnitude.significandBitPattern | 1 << 52) : magnitude.significandBitPattern)
    var below = BigInteger(1)
    let exponent = magnitude.isNormal ? Int(magnitude.exponent) - 52 : -1074
    if exponent >= 0 {
      above = above * power(2, exponent)
    } else {
      below = below * power(2, -exponent)
    }
    if scale >= 0 {
      above = above * power(10, scale)
    } else {
      below = below * power(10, -scale)
    }
    return (above, below)
  }

  /// Whether the number itself is above (1), at (0) or below (-1) what its digits say.
  private var orderToDigits: Int {
    var number = BigInteger(0)
    for digit in digits { number = number * 10 + BigInteger(Int(digit)) }
    let (above, below) = exact(scaledBy: digits.count - point)
    let scaled = number * below
    return scaled < above ? 1 : above < scaled ? -1 : 0
  }

  private func power(_ base: Int, _ exponent: Int) -> BigInteger {
    var result = BigInteger(1)
    var square = BigInteger(base)
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result = result * square }
      square = square * square
      left >>= 1
    }
    return result
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  /// The sign and the digits before the point, and those behind it, without zeros at the end.
  public var positional: (whole: String, fraction: String) {
    let whole = (0..<max(point, 1)).map { text(point > 0 ? $0 : -1) }.joined()
    let behind = max(digits.count - point, 0)
    let fraction = digits.isEmpty ? "" : (point..<point + behind).map { text($0) }.joined()
    return ((isNegative ? "-" : "") + whole, fraction)
  }

  /// The sign and the first digit, those behind the point, and the power of ten.
  public var scientific: (whole: String, fraction: String, power: Int) {
    let fraction = digits.dropFirst().indices.map { text($0) }.joined()
    return ((isNegative ? "-" : "") + text(0), fraction, digits.isEmpty ? 0 : point - 1)
  }

  private func text(_ index: Int) -> String {
    digits.indices.contains(index) ? String(digits[index]) : "0"
  }
}
