/// A number in decimal: ±0.d₁d₂d₃… · 10^point.
///
/// The digits are the fewest that tell the number from its neighbours; they can be rounded to fewer.
struct DecimalDigits {
  let isNegative: Bool
  /// Without zeros at either end; empty for 0.
  private(set) var digits: [UInt8]
  /// How many digits stand before the decimal point; negative where zeros follow it.
  private(set) var point: Int

  /// The digits of a finite number.
  init<E: ArrayElement>(_ x: E) {
    isNegative = x.sign == .minus
    digits = []
    point = 0
    let text = E.self == Float.self ? "\(Float(x.magnitude))" : "\(Double(x.magnitude))"
    let parts = text.split(separator: "e")
    var seenPoint = false
    for byte in parts[0].utf8 {
      if byte == UInt8(ascii: ".") {
        seenPoint = true
      } else {
        digits.append(byte - UInt8(ascii: "0"))
        if !seenPoint { point += 1 }
      }
    }
    if parts.count > 1 { point += Int(parts[1]) ?? 0 }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    trim()
  }

  /// Rounds to so many digits; where they end in the middle of two, the number itself decides.
  mutating func round<E: ArrayElement>(to count: Int, of x: E) {
    guard count < digits.count else { return }
    if count < 0 {
      digits = []
      return trim()
    }
    let isMiddle = digits[count] == 5 && count + 1 == digits.count
    let up = isMiddle ? isAbove(x) ?? (count > 0 && digits[count - 1] % 2 == 1) : digits[count] >= 5
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

  /// Whether the number is above its digits; nil where it is equal to them.
  private func isAbove<E: ArrayElement>(_ x: E) -> Bool? {
    let power = digits.count - point
    guard (0...22).contains(power), digits.count <= 15 else { return true }
    let whole = digits.reduce(0.0) { 10 * $0 + Double($1) }
    let scale = (0..<power).reduce(1.0) { product, _ in 10 * product }
    // One rounding, which keeps the sign: the scale and the digits are exact.
    let difference = (-whole).addingProduct(Double(x.magnitude), scale)
    return difference == 0 ? nil : difference > 0
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  /// The sign and the digits before the point, and those behind it.
  var positional: (whole: String, fraction: String) {
    let whole = (0..<max(point, 1)).map { text(point > 0 ? $0 : -1) }.joined()
    let behind = max(digits.count - point, 0)
    let fraction = digits.isEmpty ? "" : (point..<point + behind).map { text($0) }.joined()
    return ((isNegative ? "-" : "") + whole, fraction)
  }

  /// The sign and the first digit, those behind the point, and the power of ten.
  var scientific: (whole: String, fraction: String, power: Int) {
    let fraction = digits.dropFirst().indices.map { text($0) }.joined()
    return ((isNegative ? "-" : "") + text(0), fraction, digits.isEmpty ? 0 : point - 1)
  }

  private func text(_ index: Int) -> String {
    digits.indices.contains(index) ? String(digits[index]) : "0"
  }
}
