/// The decimal digits of a finite double: all of them, since every double is a decimal fraction.
///
/// The value is 0.d₁d₂d₃… times ten to the power of ``point``. A double is m·2ᵉ; where e is negative
/// it is m·5⁻ᵉ / 10⁻ᵉ, so that whole numbers are enough. Rounding looks at the exact digits and takes
/// the even neighbour of a tie, which is what CPython's correctly rounded conversion gives.
///
/// `ShortestDigits` of `GradNumbers` has the shortest digits, too; the language takes integers from
/// there and nothing else, and needs all digits of a number besides.
struct DecimalDigits {
  /// The digits, each 0...9, the first of them not 0; none for zero.
  private(set) var digits: [UInt8]
  /// Where the decimal point stands: before the digit of this index.
  private(set) var point: Int

  /// Expands the magnitude of a finite number.
  init(exactly number: Double) {
    guard number != 0, number.isFinite else {
      digits = []
      point = 0
      return
    }
    var significand = number.significandBitPattern
    var exponent = Int(number.exponentBitPattern) - 1075
    if number.exponentBitPattern == 0 {
      exponent += 1
    } else {
      significand |= 1 << 52
    }
    let zeros = significand.trailingZeroBitCount
    significand >>= UInt64(zeros)
    exponent += zeros

    // Limbs of nine digits, the least significant first.
    var limbs: [UInt64] = []
    while significand > 0 {
      limbs.append(significand % 1_000_000_000)
      significand /= 1_000_000_000
    }
    if exponent >= 0 {
      Self.multiply(&limbs, by: 2, times: exponent, perStep: 29)
    } else {
      Self.multiply(&limbs, by: 5, times: -exponent, perStep: 12)
    }
    digits = []
    digits.reserveCapacity(limbs.count * 9)
    for (index, limb) in limbs.reversed().enumerated() {
      var rest = limb
      var divisor: UInt64 = 100_000_000
      while divisor > 0 {
        let digit = rest / divisor
        rest %= divisor
        divisor /= 10
        if index > 0 || digit > 0 || !digits.isEmpty { digits.append(UInt8(digit)) }
      }
    }
    point = digits.count + min(exponent, 0)
    trim()
  }

  /// The shortest digits that read back as this finite number.
  init(shortest number: Double) {
    digits = []
    point = 0
    guard number != 0, number.isFinite else { return }
    // Swift's description has the shortest digits; only its layout differs.
    var seenPoint = false
    var exponent = 0
    var negative = false
    var inExponent = false
    for byte in number.description.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if inExponent {
          exponent = exponent * 10 + Int(digit)
        } else {
          if !seenPoint, digit > 0 || !digits.isEmpty { point += 1 }
          if seenPoint, digit == 0, digits.isEmpty { point -= 1 }
          if digit > 0 || !digits.isEmpty { digits.append(digit) }
        }
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"): inExponent = true
      case UInt8(ascii: "-"): negative = inExponent
      default: break
      }
    }
    point += negative ? -exponent : exponent
    trim()
  }

  /// Multiplies by `factor` to the power of `times`, `perStep` of them at once.
  private static func multiply(
    _ limbs: inout [UInt64], by factor: UInt64, times: Int, perStep: Int
  ) {
    var left = times
    while left > 0 {
      let now = min(left, perStep)
      left -= now
      var power: UInt64 = 1
      for _ in 0..<now { power *= factor }
      // power < 2^30 and a limb is below 10^9, so that no product reaches 2^60.
      var carry: UInt64 = 0
      for index in limbs.indices {
        let product = limbs[index] * power + carry
        limbs[index] = product % 1_000_000_000
        carry = product / 1_000_000_000
      }
      if carry > 0 { limbs.append(carry) }
    }
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  /// Whether the number is zero.
  var isZero: Bool { digits.isEmpty }

  /// Keeps the first `count` digits, rounded half to even; `count` may be negative.
  mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      point = 0
      return
    }
    let next = digits[count]
    // The last digit is never 0, so that a tie is a 5 at the very end.
    let up =
      next > 5
      || (next == 5 && (digits.count > count + 1 || (count > 0 && digits[count - 1] % 2 == 1)))
    digits.removeSubrange(count...)
    if up {
      var index = count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    trim()
  }

  /// Keeps `places` digits behind the decimal point; a negative number rounds before it.
  mutating func round(toPlaces places: Int) { round(toDigits: point + places) }
}
