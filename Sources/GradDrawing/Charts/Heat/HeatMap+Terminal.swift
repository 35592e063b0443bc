extension HeatMap {
  /// From nothing to full: what is above 0, or large.
  private static let above: [Character] = [" ", "░", "▒", "▓", "█"]
  /// What is below 0.
  private static let below: [Character] = [" ", "⡀", "⡄", "⡆", "⣿"]

  /// The map as text for a terminal, without colours, each line with its line break.
  ///
  /// Numbers where they fit, shades where they do not; where not even these do, the means of tiles.
  ///
  /// - Parameter width: How many columns no line exceeds; fewer than 30 are as 30.
  /// - Returns: The text.
  public func terminal(width: Int) -> String {
    let width = max(30, width)
    let head = [title, y].filter { !$0.isEmpty }.map { cut(oneLine($0), to: width) }
    let texts = rows.map { $0.map(Decimal.words) }
    let names = rows.indices.map { index in
      rowNames.map { cut(oneLine($0[index]), to: min(20, width / 3)) } ?? "\(index)"
    }
    let margin = names.map(columns).max() ?? 0
    let longest = texts.joined().map(\.count).max() ?? 0
    // A shade, the number, and a space.
    let isWritten = (longest + 3) * self.width <= width - margin - 1
    var lines = head
    if isWritten {
      lines += table(texts, names, margin, longest + 3)
    } else {
      lines += shades(names, margin, room: width - margin - 1)
    }
    if !x.isEmpty {
      lines.append(
        String(repeating: " ", count: margin + 1) + cut(oneLine(x), to: width - margin - 1))
    }
    if !drawn.isEmpty { lines.append(key(width)) }
    if let remark { lines.append("  " + cut(remark, to: width - 2)) }
    return lines.map { line in
      var line = Substring(line)
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// The shade of a number; a question mark where it has none.
  private func shade(_ number: Double, _ heat: HeatScale) -> Character {
    guard number.isFinite else { return "?" }
    let step = heat.step(of: number)
    return scale == .diverging
      ? (step < 0 ? Self.below[(1 - step) * 4 / 11] : Self.above[(step + 1) * 4 / 11])
      : Self.above[step * 4 / 20]
  }

  private var heat: HeatScale { HeatScale(drawn, isDiverging: scale == .diverging) }

  private func table(
    _ texts: [[String]], _ names: [String], _ margin: Int, _ room: Int
  ) -> [String] {
    let heat = heat
    func right(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - columns(text))) + text
    }
    let head = (0..<self.width).map { column in
      right(columnNames.map { cut(oneLine($0[column]), to: room - 1) } ?? "\(column)", room)
    }
    let lines = texts.enumerated().map { index, row in
      let cells = row.enumerated().map { column, text in
        " \(shade(rows[index][column], heat))" + right(text, room - 2)
      }
      return right(names[index], margin) + " " + cells.joined()
    }
    return [String(repeating: " ", count: margin + 1) + head.joined()] + lines
  }

  private func shades(_ names: [String], _ margin: Int, room: Int) -> [String] {
    let heat = heat
    // Letters are about twice as high as wide.
    let wide = 2 * self.width <= room ? 2 : 1
    let tile = max(1, (wide * self.width + room - 1) / room)
    let across = (self.width + tile - 1) / tile
    var lines: [String] = []
    for top in stride(from: 0, to: rows.count, by: tile) {
      var line = String(repeating: " ", count: margin - columns(names[top])) + names[top] + " "
      for column in 0..<across {
        var (sum, count) = (0.0, 0.0)
        for row in top..<min(top + tile, rows.count) {
          for number in rows[row][(column * tile)..<min((column + 1) * tile, self.width)]
          where number.isFinite {
            sum += number
            count += 1
          }
        }
        line += String(repeating: shade(count == 0 ? .nan : sum / count, heat), count: wide)
      }
      lines.append(line)
    }
    if tile > 1 {
      let words = "  each sign is the mean of \(tile) x \(tile) numbers"
      lines.append(cut(words, to: margin + 1 + room))
    }
    return lines
  }

  /// What the shades stand for.
  private func key(_ width: Int) -> String {
    let heat = heat
    let (low, high) = (heat.ruler.low, heat.ruler.high)
    let text =
      scale == .diverging
      ? "\(Decimal.words(low)) \(String(Self.below.dropFirst().reversed())) 0 "
        + "\(String(Self.above.dropFirst())) \(Decimal.words(high))"
      : "\(Decimal.words(low)) \(String(Self.above)) \(Decimal.words(high))"
    return "  " + cut(text, to: width - 2)
  }
}
