extension BigInteger: CustomStringConvertible {
  /// The decimal digits, after a minus sign where it is negative.
  public var description: String { text(radix: 10) }

  /// The digits in a radix from 2 to 36, with small letters, after a minus sign where it is negative.
  public func text(radix: Int) -> String { text(radix: radix) { _ in } }

  /// The same, for whoever must be able to stop it; see BigInteger+Spending.swift.
  public func text<E: Error>(
    radix: Int, spending spend: (Int) throws(E) -> Void
  ) throws(E) -> String {
    precondition((2...36).contains(radix), "no digits for radix \(radix)")
    let sign = isNegative ? "-" : ""
    if let limb = absolute.limb { return sign + String(limb, radix: radix) }
    return sign
      + (radix.nonzeroBitCount == 1 ? try bits(radix, spend) : try digits(radix, spend))
  }

  /// The digits by divisions, as many of them at once as a limb holds.
  private func digits<E: Error>(
    _ radix: Int, _ spend: (Int) throws(E) -> Void
  ) throws(E) -> String {
    let (count, power) = BigInteger.digitsInLimb(radix)
    var pieces: [String] = []
    var rest = absolute
    while !rest.isZero {
      // A division of limbs takes as long as some products.
      try spend(8 * rest.limbs.count)
      let (quotient, piece) = rest.quotientAndRemainder(dividingBy: power)
      pieces.append(String(piece, radix: radix))
      rest = quotient
    }
    var text = pieces.last ?? "0"
    for piece in pieces.dropLast().reversed() {
      text += String(repeating: "0", count: count - piece.utf8.count) + piece
    }
    return text
  }

  /// The digits in a power of two, which are bits and need no division.
  private func bits<E: Error>(
    _ radix: Int, _ spend: (Int) throws(E) -> Void
  ) throws(E) -> String {
    let width = radix.trailingZeroBitCount
    let mask = UInt64(radix - 1)
    var text: [UInt8] = []
    text.reserveCapacity(bitWidth / width + 1)
    for start in stride(from: (bitWidth - 1) / width * width, through: 0, by: -width) {
      if text.count & 0xFFF == 0 { try spend(1 << 13) }
      let digit = UInt8(absolute.limb(at: start) & mask)
      text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The number that digits in a radix from 2 to 36 write, after a sign or none; nil for other text.
  public init?(_ text: some StringProtocol, radix: Int = 10) {
    precondition((2...36).contains(radix), "no digits for radix \(radix)")
    var digits = Array(text.utf8)[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    if digits.isEmpty { return nil }
    let number =
      radix.nonzeroBitCount == 1
      ? BigInteger.packed(digits, radix: radix) : BigInteger.evaluated(digits, radix: radix)
    guard let number else { return nil }
    self.init(number, isNegative: isNegative)
  }

  /// Reads pieces of as many digits as a limb holds, which takes time quadratic in them.
  private static func evaluated(_ text: ArraySlice<UInt8>, radix: Int) -> Natural? {
    let (length, power) = digitsInLimb(radix)
    var number = Natural.zero
    var piece: UInt64 = 0
    // The first piece takes what the others leave.
    var left = (text.count - 1) % length + 1
    for byte in text {
      guard let digit = digit(byte), digit < radix else { return nil }
      piece = piece * UInt64(radix) + UInt64(digit)
      left -= 1
      if left == 0 {
        number = number.timesLimb(power, plus: piece)
        (piece, left) = (0, length)
      }
    }
    return number
  }

  /// Puts the bits of digits beside each other, where the radix is a power of two.
  private static func packed(
    _ text: ArraySlice<UInt8>, radix: Int
  ) -> Natural? {
    var limbs: [UInt64] = []
    var limb: UInt64 = 0
    var filled: UInt64 = 0
    let bits = UInt64(radix.trailingZeroBitCount)
    for byte in text.reversed() {
      guard let digit = digit(byte), digit < radix else { return nil }
      limb |= UInt64(digit) << filled
      filled += bits
      if filled >= 64 {
        limbs.append(limb)
        filled -= 64
        limb = UInt64(digit) >> (bits - filled)
      }
    }
    limbs.append(limb)
    return Natural(limbs: limbs)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// How many digits a limb surely holds, and the power of the radix that follows them.
  private static func digitsInLimb(_ radix: Int) -> (digits: Int, power: UInt64) {
    var (digits, power) = (0, UInt64(1))
    while true {
      let (next, overflows) = power.multipliedReportingOverflow(by: UInt64(radix))
      if overflows { return (digits, power) }
      (digits, power) = (digits + 1, next)
    }
  }
}

extension Natural {
  /// The 64 bits from one of them up.
  fileprivate func limb(at start: Int) -> UInt64 {
    let (index, part) = (start >> 6, UInt64(start & 63))
    let low = limbs[index] >> part
    guard part > 0, index + 1 < limbs.count else { return low }
    return low | limbs[index + 1] << (64 - part)
  }

  /// The number times a limb, plus another.
  fileprivate func timesLimb(_ factor: UInt64, plus term: UInt64) -> Natural {
    var result = limbs
    var carry = term
    for i in 0..<result.count {
      let (high, low) = factor.multipliedFullWidth(by: result[i])
      let (sum, overflows) = low.addingReportingOverflow(carry)
      result[i] = sum
      carry = high &+ (overflows ? 1 : 0)
    }
    result.append(carry)
    return Natural(limbs: result)
  }
}
