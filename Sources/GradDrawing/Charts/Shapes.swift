/// The shapes of pictures as elements of SVG.
enum Shapes {
  /// A straight line.
  static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String
  ) -> String {
    """
    <line class="\(style)" x1="\(length(x1))" y1="\(length(y1))" x2="\(length(x2))" \
    y2="\(length(y2))"/>
    """
  }

  /// A line of text.
  static func text(
    _ x: Double, _ y: Double, _ text: String, _ style: String, anchor: String? = nil,
    size: Double? = nil
  ) -> String {
    let anchor = anchor.map { " text-anchor=\"\($0)\"" } ?? ""
    let size = size.map { " font-size=\"\(length($0))\"" } ?? ""
    return """
      <text class="\(style)" x="\(length(x))" y="\(length(y))"\(anchor)\(size)>\(escaped(text))</text>
      """
  }

  /// An upright rectangle between two corners, which neighbours share to the last digit.
  static func rectangle(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String, more: String = ""
  ) -> String {
    func tenths(_ number: Double) -> Double { (number * 10).rounded() / 10 }
    let (left, right) = (tenths(min(x1, x2)), tenths(max(x1, x2)))
    let (top, bottom) = (tenths(min(y1, y2)), tenths(max(y1, y2)))
    return """
      <rect class="\(style)" x="\(length(left))" y="\(length(top))" width="\(length(right - left))" \
      height="\(length(bottom - top))"\(more.isEmpty ? "" : " ")\(more)/>
      """
  }

  /// The room that a text takes in the reader's usual font, estimated on the safe side.
  static func room(_ text: String, size: Double = 13) -> Double {
    let shares = text.reduce(0.0) { room, letter in
      switch letter {
      case "m", "w", "M", "W", "@", "%", "—": room + 1
      case "A"..."Z": room + 0.76
      case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "|", " ", "(", ")":
        room + 0.43
      default: room + (letter.isASCII ? 0.65 : 1.05 * Double(max(1, columns(String(letter)))))
      }
    }
    return shares * size
  }

  /// A text on one line, cut to a room, with three dots where something is missing.
  static func fitting(_ text: String, _ width: Double, size: Double = 13) -> String {
    let text = cut(oneLine(text), to: 200)
    if room(text, size: size) <= width { return text }
    var (kept, taken) = ("", room("...", size: size))
    for letter in text {
      taken += room(String(letter), size: size)
      if taken > width { break }
      kept.append(letter)
    }
    return kept + "..."
  }

  /// The title of a picture, in smaller letters where it is long.
  static func heading(_ title: String, left: Double) -> [String] {
    if title.isEmpty { return [] }
    let width = 692 - left
    let size = min(17, max(10.5, 1000 / Double(max(1, columns(oneLine(title))))))
    // Heavy letters are wider.
    let title = fitting(title, width / 1.1, size: size)
    return [
      """
      <text class="gd-ink" x="\(length(left))" y="30" font-size="\(length(size))" \
      font-weight="600">\(escaped(title))</text>
      """
    ]
  }

  /// A picture as a whole document: what describes it, its colours, its ground, and its body.
  static func document(
    title: String, description: String, width: Double, height: Double, light: [String],
    dark: [String], body: [String]
  ) -> String {
    let (width, height) = (length(width), length(height))
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" role="img" \
      font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', \
      sans-serif" font-size="13">
      """,
      "<title>\(escaped(title))</title>", "<desc>\(escaped(description))</desc>", "<style>",
    ]
    lines += light + ["@media (prefers-color-scheme: dark) {"] + dark.map { "  " + $0 } + ["}"]
    lines += [
      "</style>", "<rect class=\"gd-ground\" width=\"\(width)\" height=\"\(height)\" rx=\"8\"/>",
    ]
    return (lines + body + ["</svg>"]).map { $0 + "\n" }.joined()
  }
}

extension Palette {
  /// The rules for the parts that all charts have, and for series; on light ground and on dark.
  ///
  /// Every class begins with gd: in a page that holds the picture these rules hold for all of it.
  static func rules(onLight isLight: Bool) -> [String] {
    let (ground, ink, soft, grid) =
      isLight
      ? (light, "#1b1f24", "#57606a", "#e4e7eb") : (dark, "#e8eaed", "#a3abb4", "#2d333a")
    return [
      ".gd-ground { fill: \(ground); }", ".gd-ink { fill: \(ink); }",
      ".gd-soft { fill: \(soft); }", ".gd-grid { stroke: \(grid); }",
      ".gd-axis, .gd-guide { stroke: \(soft); }",
    ]
      + (isLight ? onLight : onDark).enumerated().map { index, color in
        ".gd-\(index) { stroke: \(color); fill: \(color); }"
      }
  }
}

extension Ruler.Tick {
  /// Powers of ten as print has them, 10⁻³; other numbers with a real minus sign.
  var words: String {
    guard let power else { return text.withRealMinus }
    let raised: [Character: Character] = [
      "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
      "8": "⁸", "9": "⁹",
    ]
    return "10" + String("\(power)".map { raised[$0] ?? $0 })
  }
}

extension String {
  /// With minus signs as print has them.
  var withRealMinus: String { String(map { $0 == "-" ? "−" : $0 }) }
}
