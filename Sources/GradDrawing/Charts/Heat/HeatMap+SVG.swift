extension HeatMap {
  /// The map as a picture: an SVG document that needs nothing but itself.
  public var svg: String {
    let layout = Layout(self)
    let steps = Set(layout.heat.all)
    return Shapes.document(
      title: title.isEmpty ? "Heat map" : title, description: description, width: Layout.width,
      height: layout.height,
      light: Palette.rules(onLight: true) + layout.heat.rules(steps, onLight: true),
      dark: Palette.rules(onLight: false) + layout.heat.rules(steps, onLight: false),
      body: Shapes.heading(title, left: Layout.margin) + layout.cells + layout.names + layout.bar
        + layout.remark)
  }

  /// Where everything of a picture stands, in its own units.
  struct Layout {
    static let width = 720.0
    static let margin = 24.0
    /// How wide the colour bar is, and how far from the cells it stands.
    private static let (barWidth, barGap) = (16.0, 28.0)
    /// The cells end where the room of the colour bar begins.
    private static let right = 600.0
    private static let tallest = 500.0
    private static let widestName = 150.0

    private let map: HeatMap
    let heat: HeatScale
    private let (left, top): (Double, Double)
    private let (cellWidth, cellHeight): (Double, Double)
    let height: Double

    init(_ map: HeatMap) {
      self.map = map
      heat = HeatScale(map.drawn, isDiverging: map.scale == .diverging)
      let rowNames = map.rowNames ?? ["\(max(0, map.rows.count - 1))"]
      let names = rowNames.map { Shapes.room(Layout.name($0)) }.max() ?? 0
      top = 24 + (map.title.isEmpty ? 0 : 24) + (map.y.isEmpty ? 0 : 18)
      left = Layout.margin + names + 12
      let (across, down) = (Double(max(1, map.width)), Double(max(1, map.rows.count)))
      let room = Layout.right - left
      if across > 12 || down > 12 {
        // Square, as the points of an image.
        let side = min(room / across, Layout.tallest / down, 36)
        (cellWidth, cellHeight) = (side, side)
      } else {
        (cellWidth, cellHeight) = (min(room / across, 72), 34)
      }
      let bottom = top + cellHeight * down
      // The colour bar needs some height for its numbers.
      height =
        max(bottom + (map.x.isEmpty ? 28 : 48), top + Layout.least)
        + (map.remark == nil ? 0 : 24) + 14
    }

    /// How high the colour bar is at least.
    private static let least = 120.0

    private var bottom: Double { top + cellHeight * Double(map.rows.count) }

    private static func name(_ text: String) -> String {
      Shapes.fitting(text, Layout.widestName)
    }

    // MARK: Parts

    var cells: [String] {
      let texts = map.rows.map { $0.map { Decimal.words($0).withRealMinus } }
      let longest = texts.joined().map(\.count).max() ?? 0
      let isWritten =
        cellHeight >= 16 && cellWidth >= 6.6 * Double(longest) + 6 && !texts.isEmpty
      var lines = ["<g stroke=\"none\" shape-rendering=\"crispEdges\">"]
      var words: [String] = []
      for (row, numbers) in map.rows.enumerated() {
        let (top, bottom) = (y(row), y(row + 1))
        for (column, number) in numbers.enumerated() {
          let step = number.isFinite ? HeatScale.name(heat.step(of: number)) : nil
          lines.append(
            Shapes.rectangle(
              x(column), top, x(column + 1), bottom, step ?? "gd-none",
              more: step == nil ? "fill=\"none\"" : ""))
          if isWritten {
            words.append(
              Shapes.text(
                (x(column) + x(column + 1)) / 2, (top + bottom) / 2 + 4, texts[row][column],
                step.map { $0 + "i" } ?? "gd-soft", anchor: "middle", size: 11))
          }
        }
      }
      return lines + ["</g>"] + words
    }

    private func x(_ column: Int) -> Double { left + cellWidth * Double(column) }

    private func y(_ row: Int) -> Double { top + cellHeight * Double(row) }

    var names: [String] {
      var lines: [String] = []
      let room = Double(map.rows.count) * cellHeight
      for row in HeatMap.shown(count: map.rows.count, atMost: max(1, Int(room / 15))) {
        let name = map.rowNames.map { Layout.name($0[row]) } ?? "\(row)"
        lines.append(
          Shapes.text(left - 8, (y(row) + y(row + 1)) / 2 + 4.5, name, "gd-soft", anchor: "end"))
      }
      // All columns, or every so many, so that each has room for its name or for the begin of it.
      let across = Double(map.width) * cellWidth
      let widest = map.columnNames.map { $0.map { Shapes.room($0) }.max() ?? 0 } ?? 26
      let shown = HeatMap.shown(
        count: map.width, atMost: max(1, Int(across / (min(widest, 50) + 6))))
      let each = across / Double(max(1, shown.count)) - 6
      for column in shown {
        let name = map.columnNames.map { Shapes.fitting($0[column], each) } ?? "\(column)"
        lines.append(
          Shapes.text(
            (x(column) + x(column + 1)) / 2, bottom + 18, name, "gd-soft", anchor: "middle"))
      }
      if !map.y.isEmpty {
        lines.append(
          Shapes.text(Layout.margin, top - 12, Shapes.fitting(map.y, 660), "gd-soft"))
      }
      if !map.x.isEmpty {
        // Under the colour bar, or beside it.
        let isUnder = bottom + 24 > top + barHeight + 8
        let room = (isUnder ? 692 : x(map.width) + Layout.barGap - 6) - left
        lines.append(
          Shapes.text(left, bottom + 38, Shapes.fitting(map.x, room), "gd-soft"))
      }
      return lines
    }

    private var barHeight: Double { max(Layout.least, min(bottom - top, 320)) }

    /// The colours with their numbers, the largest on top.
    var bar: [String] {
      if map.drawn.isEmpty { return [] }
      let height = barHeight
      let part = height / Double(heat.all.count)
      let barLeft = x(map.width) + Layout.barGap
      var lines = ["<g stroke=\"none\" shape-rendering=\"crispEdges\">"]
      for (index, step) in heat.all.reversed().enumerated() {
        let y = top + part * Double(index)
        lines.append(
          Shapes.rectangle(
            barLeft, y, barLeft + Layout.barWidth, y + part, HeatScale.name(step)))
      }
      lines.append("</g>")
      for tick in heat.ruler.ticks {
        let y = top + part / 2 + (1 - tick.place) * (height - part)
        lines.append(Shapes.text(barLeft + Layout.barWidth + 7, y + 4.5, tick.words, "gd-soft"))
      }
      return lines
    }

    var remark: [String] {
      map.remark.map { [Shapes.text(Layout.margin, height - 16, $0, "gd-soft")] } ?? []
    }
  }
}
