extension Chart {
  /// The marks of the series, in turn.
  private static let marks: [Character] = ["*", "o", "+", "x", "#", "%", "@", "&"]

  /// The chart as text for a terminal, without colours, each line with its line break.
  ///
  ///     y = x^2
  ///     y
  ///     10 ┤
  ///        │                                ⢀⡠⠔*
  ///        │                             *⠤⠒⠁
  ///      5 ┤                        ⢀⡠⠔⠒⠉
  ///        │                   ⣀⡠⠔⠒*⠁
  ///        │          ⢀⣀*⠤⠤⠒⠒⠉*
  ///      0 ┤*⠤⠤⠔⠒⠒*⠊⠉⠉⠁
  ///        └┬───────────┬──────────┬───────────┬
  ///         0           1          2           3
  ///                          x
  ///       * squares
  ///
  /// - Parameters:
  ///   - width: How many columns no line exceeds; fewer than 30 are as 30.
  ///   - height: How many lines there are but for the legend; fewer than 10 are as 10.
  /// - Returns: The text.
  public func terminal(width: Int, height: Int) -> String {
    let (width, height) = (max(30, width), max(10, height))
    let title = oneLine(title)
    let (xLabel, yLabel) = (oneLine(x.label), oneLine(y.label))
    // The axis and its numbers, and words where there are any.
    let rows = height - 2 - [title, yLabel, xLabel].count { !$0.isEmpty }
    let vertical = Ruler(heights, y.scale, ticks: max(3, rows / 3))
    let margin = vertical.ticks.map(\.text.count).max() ?? 0
    let room = width - margin - 2
    let horizontal = Ruler(widths, x.scale, ticks: max(2, room / 8))

    var canvas = Braille(width: room, height: rows)
    drawRegions(horizontal, vertical, on: &canvas)
    for series in series { drawBands(of: series, horizontal, vertical, on: &canvas) }
    for (index, series) in series.enumerated() {
      draw(series, Chart.mark(index), horizontal, vertical, on: &canvas)
    }
    var lines = title.isEmpty ? [] : [cut(title, to: width)]
    if !yLabel.isEmpty { lines.append(cut(yLabel, to: width)) }
    var texts: [Int: String] = [:]
    for tick in vertical.ticks {
      texts[Chart.dot(tick.place, height: rows) / 4] = tick.text
    }
    for row in 0..<rows {
      let text = texts[row] ?? ""
      let pad = String(repeating: " ", count: margin - text.count)
      lines.append("\(pad)\(text) \(text.isEmpty ? "│" : "┤")\(canvas.text(row: row))")
    }
    let spaces = String(repeating: " ", count: margin + 1)
    lines += Chart.foot(horizontal, room).map { spaces + $0 }
    if !xLabel.isEmpty {
      let shift = margin + 2 + max(0, (room - columns(xLabel)) / 2)
      lines.append(String(repeating: " ", count: shift) + cut(xLabel, to: width - shift))
    }
    lines += legend(width)
    return lines.map { line in
      var line = Substring(line)
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// The column of dots for a place between 0 and 1: both ends are in the middle of a character.
  private static func dot(_ place: Double, width: Int) -> Int {
    Int((place * 2 * Double(width - 1) + 0.5).rounded())
  }

  /// The row of dots, counted from the top.
  private static func dot(_ place: Double, height: Int) -> Int {
    Int(((1 - place) * 4 * Double(height - 1) + 1.5).rounded())
  }

  /// The grounds of regions, in turn.
  private static let grounds: [Character] = ["·", "░", ":", "▒", "-", "▓", "=", "~"]

  private func drawRegions(
    _ horizontal: Ruler, _ vertical: Ruler, on canvas: inout Braille
  ) {
    guard let regions = drawnRegions else { return }
    for row in 0..<canvas.height {
      let y = vertical.number(at: 1 - Double(row) / Double(max(1, canvas.height - 1)))
      for column in 0..<canvas.width {
        let x = horizontal.number(at: Double(column) / Double(max(1, canvas.width - 1)))
        guard let place = regions.place(x: x, y: y) else { continue }
        canvas.ground(Chart.grounds[place % Chart.grounds.count], column: column, row: row)
      }
    }
  }

  /// The ends of the bands as dotted lines.
  private func drawBands(
    of series: Series, _ horizontal: Ruler, _ vertical: Ruler, on canvas: inout Braille
  ) {
    func dot(_ x: Double, _ y: Double) -> (x: Int, y: Int) {
      (
        x: Chart.dot(horizontal.place(of: x), width: canvas.width),
        y: Chart.dot(vertical.place(of: y), height: canvas.height)
      )
    }
    for points in bands(of: series) {
      for (point, next) in zip(points, points.dropFirst()) {
        guard let band = point.band, let other = next.band else { continue }
        for (y, end) in [
          (band.lowerBound, other.lowerBound), (band.upperBound, other.upperBound),
        ] where self.y.scale.holds(y) && self.y.scale.holds(end) {
          canvas.line(from: dot(point.x, y), to: dot(next.x, end), every: 3)
        }
      }
    }
  }

  private func draw(
    _ series: Series, _ mark: Character, _ horizontal: Ruler, _ vertical: Ruler,
    on canvas: inout Braille
  ) {
    var before: (x: Int, y: Int)?
    for point in series.points {
      guard isDrawn(point) else {
        before = nil
        continue
      }
      let dot = (
        x: Chart.dot(horizontal.place(of: point.x), width: canvas.width),
        y: Chart.dot(vertical.place(of: point.y), height: canvas.height)
      )
      if series.style != .points, let before { canvas.line(from: before, to: dot) }
      before = dot
      if series.style != .guide { canvas.mark(mark, column: dot.x / 2, row: dot.y / 4) }
    }
  }

  /// The axis from left to right and its numbers, as many as stand apart.
  private static func foot(_ ruler: Ruler, _ width: Int) -> [String] {
    var axis = [Character](repeating: "─", count: width)
    var numbers = [Character](repeating: " ", count: width)
    var end = -1
    for tick in ruler.ticks {
      let column = dot(tick.place, width: width) / 2
      let start = min(max(0, column - tick.text.count / 2), width - tick.text.count)
      axis[column] = "┬"
      guard start > end else { continue }
      for (offset, character) in tick.text.enumerated() { numbers[start + offset] = character }
      end = start + tick.text.count
    }
    return ["└" + String(axis), " " + String(numbers)]
  }

  private static func mark(_ index: Int) -> Character { marks[index % marks.count] }

  /// The names of the series, side by side as far as they go, and what is left out.
  private func legend(_ width: Int) -> [String] {
    var lines: [String] = []
    for (index, series) in series.enumerated() where !series.name.isEmpty {
      let sign = series.style == .guide ? "⠒⠒" : String(Chart.mark(index))
      let entry = "  " + cut("\(sign) \(oneLine(series.name))", to: width - 2)
      if let last = lines.last, columns(last) + columns(entry) + 1 <= width {
        lines[lines.count - 1] += " " + entry
      } else {
        lines.append(entry)
      }
    }
    if let regions = drawnRegions {
      let names = regions.fields.enumerated().map { index, field in
        "\(Chart.grounds[index % Chart.grounds.count]) \(oneLine(field.name))"
      }
      lines.append("  " + cut("regions: " + names.joined(separator: "   "), to: width - 2))
    }
    if let remark { lines.append("  " + cut(remark, to: width - 2)) }
    return lines
  }
}
