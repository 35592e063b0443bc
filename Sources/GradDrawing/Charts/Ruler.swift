/// An axis with its ends and its ticks fixed: turns numbers into places between 0 and 1.
///
/// Both ends are round numbers. On a linear axis ticks are 1, 2 or 5 times a power of ten apart; a
/// logarithmic axis spans whole powers of ten, with a tick at every one of them or at every 2nd, 5th,
/// 10th, 20th, ... Where there is one number only, the axis goes on a little to both sides of it.
struct Ruler {
  /// A tick: its place between 0 and 1, and its text.
  struct Tick: Hashable {
    let place: Double
    let text: String
    /// The power of ten that it stands at; nil on a linear axis.
    let power: Int?
  }

  let ticks: [Tick]
  private let scale: Chart.Scale
  /// The ends: numbers on a linear axis, powers of ten on a logarithmic one.
  private let (lowEnd, highEnd): (Double, Double)
  /// What numbers of a linear axis are divided by: 1, or more where lengths would exceed all doubles.
  private let unit: Double

  /// Spans an axis over numbers.
  ///
  /// - Parameters:
  ///   - numbers: All of them have a place on the scale.
  ///   - scale: How numbers are spread.
  ///   - wanted: About how many ticks there is room for, 2 at least.
  init(_ numbers: [Double], _ scale: Chart.Scale, ticks wanted: Int) {
    self.scale = scale
    let least = numbers.min() ?? (scale == .linear ? 0 : 1)
    let most = numbers.max() ?? (scale == .linear ? 1 : 10)
    let parts = max(1, wanted - 1)
    let power = max(least.magnitude, most.magnitude) < 1e300 ? 0 : 10
    unit = Decimal(digits: 1, exponent: power).double
    switch scale {
    case .logarithmic:
      (lowEnd, highEnd, ticks) = Ruler.powers(from: least, to: most, max(2, wanted))
    case .linear:
      (lowEnd, highEnd, ticks) = Ruler.steps(from: least / unit, to: most / unit, parts, power)
    }
  }

  /// The number at the lower end.
  var low: Double {
    scale == .linear ? lowEnd * unit : Decimal(digits: 1, exponent: Int(lowEnd)).double
  }

  /// The number at the upper end.
  var high: Double {
    scale == .linear ? highEnd * unit : Decimal(digits: 1, exponent: Int(highEnd)).double
  }

  /// The number at a place of a linear axis.
  func number(at place: Double) -> Double { (lowEnd + place * (highEnd - lowEnd)) * unit }

  /// The place of a number between 0 and 1.
  func place(of number: Double) -> Double {
    Ruler.share(scale == .linear ? number / unit : log10(number), lowEnd, highEnd)
  }

  private static func share(_ number: Double, _ low: Double, _ high: Double) -> Double {
    (number - low) / (high - low)
  }

  // MARK: Powers of ten

  private static func powers(
    from least: Double, to most: Double, _ wanted: Int
  ) -> (Double, Double, [Tick]) {
    let first = decade(least)
    let reached = decade(most)
    let isReached = Decimal(digits: 1, exponent: reached).double == most
    let last = max(first + 1, isReached ? reached : reached + 1)
    var (stride, factor) = (1, 1)
    func count() -> Int { (first...last).count { $0 % stride == 0 } }
    while count() > wanted {
      // 1, 2, 5, 10, 20, 50, ...
      switch stride / factor {
      case 1: stride = 2 * factor
      case 2: stride = 5 * factor
      default:
        factor *= 10
        stride = factor
      }
    }
    let (low, high) = (Double(first), Double(last))
    let ticks = (first...last).filter { $0 % stride == 0 }.map { power in
      Tick(place: share(Double(power), low, high), text: "1e\(power)", power: power)
    }
    return (low, high, ticks)
  }

  // MARK: Equal steps

  /// Round steps; what the numbers lack, in powers of ten, comes last.
  private static func steps(
    from least: Double, to most: Double, _ parts: Int, _ power: Int
  ) -> (Double, Double, [Tick]) {
    var (least, most) = (least, most)
    let size = max(least.magnitude, most.magnitude)
    // Numbers that agree to 12 digits are one number as far as a reader can see.
    if most - least < max(size * 1e-12, 1e-290) {
      let margin = size < 1e-280 ? 1 : size / 2
      (least, most) = (least - margin, most + margin)
    }
    let part = (most - least) / Double(parts)
    let place = decade(part)
    // Rounding must not make four steps out of three.
    let factor = [1, 2, 5].first { Decimal(digits: $0, exponent: place).double >= part * 0.999999 }
    let (step, exponent) = (factor ?? 1, factor == nil ? place + 1 : place)
    let length = Decimal(digits: step, exponent: exponent).double
    let first = Int((least / length + 1e-6).rounded(.down))
    let last = max(first + 1, Int((most / length - 1e-6).rounded(.up)))
    let marks = (first...last).map { Decimal(digits: $0 * step, exponent: exponent) }
    let low = min(least, marks.first?.double ?? least)
    let high = max(most, marks.last?.double ?? most)
    let values = marks.map { Decimal(digits: $0.digits, exponent: $0.exponent + power) }
    let (plain, scientific) = (values.map(\.plain), values.map(\.scientific))
    func longest(_ texts: [String]) -> Int { texts.map(\.count).max() ?? 0 }
    let isShort = longest(plain) <= max(7, longest(scientific))
    let ticks = zip(marks, isShort ? plain : scientific).map { mark, text in
      Tick(place: share(mark.double, low, high), text: text, power: nil)
    }
    return (low, high, ticks)
  }
}
