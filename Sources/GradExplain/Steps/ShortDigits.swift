/// Numbers with as few digits as a reader needs.
///
/// Reports and notebooks show six digits: the last digits of what the C library computes differ
/// between platforms. Two numbers that differ later get as many as it takes.
public enum ShortDigits {
  /// A number with at most this many significant digits, as Python would write that number.
  public static func text(_ number: Double, digits: Int = 6) -> String {
    guard number.isFinite, number != 0 else { return number.description }
    let (all, exponent) = decimal(number.magnitude)
    guard all.count > digits else { return number.description }
    // The digits are already rounded once, to the shortest that name the double; rounding again may
    // be off by one in the last place shown, which is beside the point here.
    var kept = Array(all.prefix(max(digits, 1)))
    var power = exponent
    if all[kept.count] >= 5 {
      var place = kept.count - 1
      while place >= 0 && kept[place] == 9 {
        kept[place] = 0
        place -= 1
      }
      if place >= 0 {
        kept[place] += 1
      } else {
        kept.insert(1, at: 0)
        power += 1
      }
    }
    let written = kept.map(String.init).joined()
    let sign = number < 0 ? "-" : ""
    let rounded = Double("\(sign)\(written)e\(power - kept.count)")
    return (rounded ?? number).description
  }

  /// Two numbers with the fewest digits, six at least, that tell them apart.
  public static func pair(_ a: Double, _ b: Double) -> (String, String) {
    for digits in 6...17 {
      let (first, second) = (text(a, digits: digits), text(b, digits: digits))
      if first != second { return (first, second) }
    }
    return (a.description, b.description)
  }

  /// The shortest digits that name a positive number, d₁d₂…, and n with number = 0.d₁d₂… · 10ⁿ.
  private static func decimal(_ number: Double) -> (digits: [Int], exponent: Int) {
    // Bytes and not characters: reports hold thousands of numbers.
    var digits: [Int] = []
    var (whole, shift, sign) = (0, 0, 1)
    var (isFraction, isExponent) = (false, false)
    for byte in number.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "+"): break
      default:
        let digit = Int(byte) - Int(UInt8(ascii: "0"))
        if isExponent {
          shift = 10 * shift + digit
        } else {
          digits.append(digit)
          if !isFraction { whole += 1 }
        }
      }
    }
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    while digits.last == 0 { digits.removeLast() }
    return (digits, whole + sign * shift - leading)
  }
}
