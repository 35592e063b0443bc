extension Decimal {
  /// A number to six significant digits, as short as it gets: `0.731059`, `-4`, `1.5e-07`.
  ///
  /// What a C library computes differs between platforms in the last digits, which nobody reads
  /// off a picture.
  static func short(_ number: Double) -> String { short(number, digits: 6) }

  /// A number to some significant digits at most, as short as it gets.
  static func short(_ number: Double, digits most: Int) -> String {
    guard number.isFinite, number != 0 else { return number == 0 ? "0" : number.description }
    // Rounded by the digits of the shortest name of the double, which needs no powers of ten.
    var (figures, power) = figures(of: number.magnitude)
    if figures.count > most {
      let isUp = figures[most] >= 5
      figures.removeLast(figures.count - most)
      if isUp {
        var place = most - 1
        while place >= 0, figures[place] == 9 {
          figures[place] = 0
          place -= 1
        }
        if place >= 0 {
          figures[place] += 1
        } else {
          figures.insert(1, at: 0)
          power += 1
        }
      }
    }
    while figures.count > 1, figures.last == 0 { figures.removeLast() }
    let digits = figures.map(String.init).joined()
    let sign = number < 0 ? "-" : ""
    // As Python's format "g" does it.
    guard (-4..<6).contains(power) else {
      let exponent = (power < 0 ? "-" : "+") + (power.magnitude < 10 ? "0" : "")
      let rest = digits.dropFirst()
      return
        "\(sign)\(digits.prefix(1))\(rest.isEmpty ? "" : ".")\(rest)e\(exponent)\(power.magnitude)"
    }
    if power < 0 { return sign + "0." + String(repeating: "0", count: -power - 1) + digits }
    if digits.count <= power + 1 {
      return sign + digits + String(repeating: "0", count: power + 1 - digits.count)
    }
    return sign + digits.prefix(power + 1) + "." + digits.dropFirst(power + 1)
  }

  /// The shortest figures d₀d₁… that name a positive number, and n with number = d₀.d₁… · 10ⁿ.
  ///
  /// `ShortestDigits` of `GradNumbers` takes numbers apart in the same way; drawings import nothing.
  private static func figures(of number: Double) -> (figures: [Int], power: Int) {
    var figures: [Int] = []
    var (whole, shift, sign) = (0, 0, 1)
    var (isFraction, isExponent) = (false, false)
    for byte in number.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "+"): break
      default:
        let figure = Int(byte) - Int(UInt8(ascii: "0"))
        if isExponent {
          shift = 10 * shift + figure
        } else {
          figures.append(figure)
          if !isFraction { whole += 1 }
        }
      }
    }
    let leading = figures.prefix { $0 == 0 }.count
    figures.removeFirst(leading)
    return (figures, whole - 1 + sign * shift - leading)
  }
}
