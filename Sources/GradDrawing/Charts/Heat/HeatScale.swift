/// How numbers become colours: in steps that look equally large.
///
/// The lightness of the colours, in OKLab, goes in a straight line from one end to the other, so that
/// the order is seen by every reader, also in print without colours. A diverging scale goes from a
/// grey at 0 to orange below and to blue above, as the gradients in graphs, which people with any usual
/// colour blindness tell apart. On dark ground the scales are other ones: what is large stands out there by being light.
struct HeatScale {
  /// How many steps there are above the lowest, or on each side of 0.
  private let steps: Int
  private let isDiverging: Bool
  /// The numbers that the colours stand for.
  let ruler: Ruler

  /// Spans a scale over finite numbers; a diverging one reaches equally far to both sides of 0.
  init(_ numbers: [Double], isDiverging: Bool) {
    self.isDiverging = isDiverging
    steps = isDiverging ? 10 : 20
    let most = numbers.map(\.magnitude).max() ?? 1
    ruler = Ruler(isDiverging ? [-most, most] : numbers, .linear, ticks: 7)
  }

  /// All steps, from the lowest.
  var all: ClosedRange<Int> { isDiverging ? -steps...steps : 0...steps }

  /// The step of a finite number.
  func step(of number: Double) -> Int {
    let share = isDiverging ? 2 * ruler.place(of: number) - 1 : ruler.place(of: number)
    return min(max(all.lowerBound, Int((share * Double(steps)).rounded())), steps)
  }

  /// The name of a step's class; that of what is written on it has an `i` behind.
  static func name(_ step: Int) -> String { step < 0 ? "gd-m\(-step)" : "gd-p\(step)" }

  /// The rules of style for steps and for what is written on them.
  func rules(_ used: Set<Int>, onLight isLight: Bool) -> [String] {
    used.sorted().flatMap { step -> [String] in
      let color = color(step, onLight: isLight)
      let ink = Color(color).isLight ? "#000000" : "#ffffff"
      let name = HeatScale.name(step)
      return [".\(name) { fill: \(color); }", ".\(name)i { fill: \(ink); }"]
    }
  }

  /// The colour of a step.
  func color(_ step: Int, onLight isLight: Bool) -> String {
    if isDiverging {
      let (cool, warm) =
        isLight
        ? (HeatScale.coolOnLight, HeatScale.warmOnLight)
        : (HeatScale.coolOnDark, HeatScale.warmOnDark)
      return step < 0 ? warm[min(-step, 10)] : cool[min(step, 10)]
    }
    let colors = isLight ? HeatScale.onLight : HeatScale.onDark
    let half = min(max(0, step), 20)
    return half % 2 == 0
      ? colors[half / 2] : Color.between(colors[half / 2], colors[half / 2 + 1])
  }

  // Computed in OKLCH (B. Ottosson, 2020): equal steps of lightness, hue and chroma.

  private static let onLight = [
    "#f6f7e1", "#d4e7bb", "#a8d8a4", "#72c99b", "#23b89c", "#0d9f9c", "#098695", "#036e8c",
    "#035683", "#0b3b7f", "#202463",
  ]
  private static let onDark = [
    "#181d37", "#152f57", "#00466d", "#055d77", "#037583", "#028e8b", "#0da88e", "#42c086",
    "#87d182", "#bde089", "#ebee9f",
  ]
  private static let warmOnLight = [
    "#f3f3f3", "#f1ddcf", "#ebc8b0", "#e3b393", "#d99e78", "#ce8a5e", "#c27647", "#b5622f",
    "#a64f17", "#953e02", "#803200",
  ]
  private static let coolOnLight = [
    "#f3f3f3", "#d2e4ef", "#b6d3e8", "#9bc2df", "#81b0d6", "#6a9fcc", "#538dc1", "#3e7bb5",
    "#2a6aa8", "#17589a", "#02468b",
  ]
  private static let warmOnDark = [
    "#242424", "#422d24", "#5c3825", "#764425", "#8e5227", "#a6602b", "#bc7133", "#d1833f",
    "#e5964e", "#f7ab62", "#ffc48a",
  ]
  private static let coolOnDark = [
    "#242424", "#273443", "#2b445e", "#2f5679", "#346891", "#3a7ba9", "#448ebe", "#51a2d2",
    "#62b5e4", "#78c9f3", "#95dcff",
  ]
}

/// A colour by its channels.
struct Color {
  private let channels: [Int]

  /// Reads `#rrggbb`.
  init(_ text: String) {
    let value = Int(text.dropFirst(), radix: 16) ?? 0
    channels = [value >> 16 & 255, value >> 8 & 255, value & 255]
  }

  /// Whether black stands out from it more than white does.
  ///
  /// By the luminance of WCAG 2.1 the two do so equally at 0.179; squares are near enough to its
  /// powers of 2.4 to choose.
  var isLight: Bool {
    let shares = channels.map { Double($0) / 255 }.map { $0 * $0 * (0.7 + 0.3 * $0) }
    return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2] > 0.179
  }

  /// The colour in the middle of two.
  static func between(_ a: String, _ b: String) -> String {
    let digits = zip(Color(a).channels, Color(b).channels).map { first, second in
      let text = String((first + second + 1) / 2, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    return "#" + digits.joined()
  }
}
