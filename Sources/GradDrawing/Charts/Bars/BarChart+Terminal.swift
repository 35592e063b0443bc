extension BarChart {
  /// How the bars of the series are filled, in turn.
  private static let fills: [Character] = ["█", "░", "▒", "▓", "#", "="]
  /// Parts of a block, an eighth to seven.
  private static let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// The chart as text for a terminal, without colours, each line with its line break.
  ///
  ///     a ████████████ 1.5
  ///     b ████▌ 0.55
  ///
  /// - Parameter width: How many columns no line exceeds; fewer than 30 are as 30.
  /// - Returns: The text.
  public func terminal(width: Int) -> String {
    let width = max(30, width)
    var lines: [String] = []
    func add(_ line: String) {
      var line = Substring(line)
      while line.last == " " { line.removeLast() }
      lines.append(String(line))
    }
    if !title.isEmpty { add(cut(oneLine(title), to: width)) }
    if !label.isEmpty { add(cut(oneLine(label), to: width)) }
    let shown = names.map { cut(oneLine($0), to: min(24, width / 3)) }
    let margin = shown.map(columns).max() ?? 0
    let drawn = drawn
    let texts = drawn.map { Decimal.words($0).count }.max() ?? 0
    let (least, most) = (drawn.min() ?? 0, drawn.max() ?? 0)
    // A number stands behind the end of its bar, on whichever side that is.
    let room = max(4, width - margin - 2 - (most > 0 ? texts + 1 : 0) - (least < 0 ? texts + 1 : 0))
    // Halves are exact, and the difference of the largest doubles is finite in them.
    let span = most / 2 - least / 2
    let unit = span > 0 ? Double(room) / span : 0
    let before = Int((-least / 2 * unit).rounded())
    for (place, name) in shown.enumerated() {
      for (index, series) in series.enumerated() {
        let pad = String(repeating: " ", count: margin - columns(name))
        let head = index == 0 ? pad + name : String(repeating: " ", count: margin)
        let indent = before + (least < 0 ? texts + 1 : 0)
        guard let number = number(series, place) else {
          add(head + " " + String(repeating: " ", count: indent) + "│")
          continue
        }
        let text = Decimal.words(number)
        let fill = Self.fills[index % Self.fills.count]
        let length = number / 2 * unit
        if number < 0 {
          let bar = String(repeating: fill, count: min(before, Int((-length).rounded())))
          let left = max(0, indent - bar.count - text.count - 1)
          add("\(head) \(String(repeating: " ", count: left))\(text) \(bar)│")
        } else {
          let axis = least < 0 ? String(repeating: " ", count: indent) + "│" : "│"
          let bar = Self.bar(length, fill, isExact: self.series.count == 1)
          add("\(head) \(axis)\(bar) \(text)")
        }
      }
    }
    lines += legend(width)
    return lines.map { $0 + "\n" }.joined()
  }

  /// A bar to the right: to an eighth of a column where it is made of whole blocks.
  private static func bar(_ length: Double, _ fill: Character, isExact: Bool) -> String {
    guard isExact else { return String(repeating: fill, count: Int(length.rounded())) }
    let eighths = Int((length * 8).rounded())
    let whole = String(repeating: fill, count: eighths / 8)
    return eighths % 8 == 0 ? whole : whole + String(parts[eighths % 8 - 1])
  }

  private func legend(_ width: Int) -> [String] {
    var lines: [String] = []
    for (index, series) in series.enumerated() where !series.name.isEmpty {
      let fill = Self.fills[index % Self.fills.count]
      let entry = "  " + cut("\(fill)\(fill) \(oneLine(series.name))", to: width - 2)
      if let last = lines.last, columns(last) + columns(entry) + 1 <= width {
        lines[lines.count - 1] += " " + entry
      } else {
        lines.append(entry)
      }
    }
    if let remark { lines.append("  " + cut(remark, to: width - 2)) }
    return lines
  }
}
