/// Numbers for tables, with as many digits as they deserve.
enum Digits {
  /// A number rounded to a number of significant digits: `0.25`, `-1.2e-07`, `nan`.
  static func text(_ number: Double, digits: Int) -> String {
    guard number.isFinite, number != 0 else { return number == 0 ? "0" : "\(number)" }
    var (kept, power) = decimal(number.magnitude)
    if kept.count > digits {
      let isUp = kept[digits] >= 5
      kept.removeLast(kept.count - digits)
      var place = digits - 1
      while isUp && place >= 0 && kept[place] == 9 {
        kept[place] = 0
        place -= 1
      }
      if isUp && place >= 0 { kept[place] += 1 }
      if isUp && place < 0 {
        kept.insert(1, at: 0)
        power += 1
      }
    }
    while kept.count > 1 && kept.last == 0 { kept.removeLast() }
    return (number < 0 ? "-" : "") + written(kept, power: power)
  }

  /// A number rounded to the digits that an error leaves it, and at most one more.
  static func text(_ number: Double, error: Double) -> String {
    text(number, digits: digits(number, error: error))
  }

  /// How many digits a number has before an error begins: 2 to 17.
  static func digits(_ number: Double, error: Double) -> Int {
    guard number.isFinite, number != 0, error.isFinite, error > 0 else { return 17 }
    return min(17, max(2, decimal(number.magnitude).power - decimal(error).power + 1))
  }

  private static func written(_ digits: [Int], power: Int) -> String {
    let text = digits.map(String.init).joined()
    if power > 0 && power <= 6 {
      if digits.count <= power { return text + String(repeating: "0", count: power - digits.count) }
      return text.prefix(power) + "." + text.dropFirst(power)
    }
    if power <= 0 && power > -4 { return "0." + String(repeating: "0", count: -power) + text }
    let rest = text.dropFirst()
    let exponent = power - 1
    let size = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
    return "\(text.prefix(1))\(rest.isEmpty ? "" : ".")\(rest)e\(exponent < 0 ? "-" : "+")\(size)"
  }

  /// The shortest digits that name a positive number, and n with number = 0.d₁d₂… · 10ⁿ.
  private static func decimal(_ number: Double) -> (digits: [Int], power: Int) {
    let parts = number.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let digits = halves.joined().compactMap(\.wholeNumberValue)
    let leading = digits.prefix { $0 == 0 }.count
    return (Array(digits.dropFirst(leading)), halves[0].count - leading + exponent)
  }
}
