/// Numbers as tables and progress lines show them.
enum TrainNumber {
  /// Four significant digits, without an exponent where that is no help: `0.03125`, `1.2e-05`.
  static func short(_ number: Double) -> String {
    // The sign of a nan says nothing.
    guard number.isFinite, number != 0 else {
      return number == 0 ? "0" : number.isNaN ? "nan" : "\(number)"
    }
    let size = number.magnitude
    if size >= 1e6 || size < 1e-4 { return scientific(number) }
    let places = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4
    return fixed(number, places)
  }

  /// So many digits behind the point; ties go away from zero.
  static func fixed(_ number: Double, _ places: Int) -> String {
    guard number.magnitude < 1e9 else { return "\(number)" }
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let scaled = Int((number.magnitude * Double(unit)).rounded())
    let sign = number < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return sign + "\(scaled)" }
    let rest = String(scaled % unit)
    return sign + "\(scaled / unit)." + String(repeating: "0", count: places - rest.count) + rest
  }

  private static func scientific(_ number: Double) -> String {
    var (digits, power) = (number.magnitude, 0)
    while digits >= 10 { (digits, power) = (digits / 10, power + 1) }
    while digits < 1 { (digits, power) = (digits * 10, power - 1) }
    var text = fixed(digits, 2)
    if text.hasPrefix("10") { (text, power) = ("1.00", power + 1) }
    return (number < 0 ? "-" : "") + text + "e\(power)"
  }

  /// A share in percent: `97.25 %`.
  static func percent(_ share: Double) -> String { fixed(100 * share, 2) + " %" }

  /// A count with commas: `18,400`.
  static func grouped(_ count: Int) -> String {
    var text = ""
    for (place, digit) in String(count).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  /// A time: `12 s`, `7 min`, `2 h`.
  static func time(_ seconds: Double) -> String {
    if seconds < 10 { return fixed(seconds, 1) + " s" }
    if seconds < 120 { return "\(Int(seconds.rounded(.up))) s" }
    let minutes = (seconds / 60).rounded(.up)
    return minutes < 120 ? "\(Int(minutes)) min" : fixed(seconds / 3600, 1) + " h"
  }
}
