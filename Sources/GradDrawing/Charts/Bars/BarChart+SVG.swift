extension BarChart {
  /// The chart as a picture: an SVG document that needs nothing but itself.
  public var svg: String {
    let layout = Layout(self)
    return Shapes.document(
      title: title.isEmpty ? "Bar chart" : title, description: description, width: Layout.width,
      height: layout.height, light: Palette.rules(onLight: true),
      dark: Palette.rules(onLight: false),
      body: Shapes.heading(title, left: Layout.margin) + layout.axes + layout.bars + layout.legend)
  }

  /// Where everything of a picture stands, in its own units.
  struct Layout {
    static let width = 720.0
    static let margin = 24.0
    private static let right = 692.0
    private static let top = 58.0
    /// How thick a bar is where there is one series, and where there are several.
    private static let (thick, thin) = (17.0, 12.0)
    /// What lies between two things.
    private static let gap = 11.0
    /// Room for a number behind its bar.
    private static let numberRoom = 58.0
    private static let widestName = 200.0

    private let chart: BarChart
    private let ruler: Ruler
    private let left: Double
    private let (low, high): (Double, Double)
    private let bottom: Double
    private let entries: [(series: Int, x: Double, y: Double)]
    let height: Double

    init(_ chart: BarChart) {
      self.chart = chart
      let drawn = chart.drawn
      ruler = Ruler(drawn, .linear, ticks: 7)
      let names = chart.names.map { Shapes.room(Layout.name($0)) }.max() ?? 0
      left = Layout.margin + names + 10
      low = left + (drawn.contains { $0 < 0 } ? Layout.numberRoom : 0)
      high = Layout.right - (drawn.contains { $0 > 0 } ? Layout.numberRoom : 0)
      let count = Double(max(1, chart.series.count))
      let group = (count == 1 ? Layout.thick : Layout.thin * count) + Layout.gap
      bottom = Layout.top + group * Double(max(1, chart.names.count)) + Layout.gap / 2
      let legendTop = bottom + (chart.label.isEmpty ? 48 : 66)
      var entries: [(series: Int, x: Double, y: Double)] = []
      var (x, y) = (Layout.margin, legendTop)
      for (index, series) in chart.series.enumerated() where !series.name.isEmpty {
        let room = 26 + Shapes.room(Layout.name(series.name)) + 22
        if x > Layout.margin, x + room > Layout.right { (x, y) = (Layout.margin, y + 22) }
        entries.append((index, x, y))
        x += room
      }
      self.entries = entries
      let last = entries.last?.y ?? legendTop - 22
      height = last + (chart.remark == nil ? 0 : 22) + 20
    }

    private static func name(_ text: String) -> String {
      Shapes.fitting(text, Layout.widestName)
    }

    private func x(_ number: Double) -> Double { low + ruler.place(of: number) * (high - low) }

    // MARK: Parts

    var axes: [String] {
      var lines: [String] = []
      for tick in ruler.ticks {
        let x = low + tick.place * (high - low)
        lines.append(Shapes.line(x, Layout.top, x, bottom, "gd-grid"))
        lines.append(Shapes.text(x, bottom + 20, tick.words, "gd-soft", anchor: "middle"))
      }
      if !chart.label.isEmpty {
        lines.append(
          Shapes.text(
            (low + high) / 2, bottom + 40, Shapes.fitting(chart.label, high - low), "gd-soft",
            anchor: "middle"))
      }
      return lines
    }

    var bars: [String] {
      var lines: [String] = []
      let thickness = chart.series.count == 1 ? Layout.thick : Layout.thin
      let zero = x(0)
      var y = Layout.top + Layout.gap / 2 + 2.5
      for (place, name) in chart.names.enumerated() {
        let group = thickness * Double(max(1, chart.series.count))
        lines.append(
          Shapes.text(left - 10, y + group / 2 + 4.5, Layout.name(name), "gd-ink", anchor: "end"))
        for (index, series) in chart.series.enumerated() {
          let top = y + Double(index) * thickness
          guard let number = chart.number(series, place) else { continue }
          let end = x(number)
          lines.append(Layout.bar(zero, top + 1, end, top + thickness - 1, index))
          let isLeft = number < 0
          lines.append(
            Shapes.text(
              end + (isLeft ? -6 : 6), top + thickness / 2 + 4,
              Decimal.words(number).withRealMinus, "gd-soft", anchor: isLeft ? "end" : nil,
              size: 11))
        }
        y += group + Layout.gap
      }
      // On top of the bars, which begin at it.
      lines.append(Shapes.line(zero, Layout.top, zero, bottom, "gd-axis"))
      return lines
    }

    var legend: [String] {
      var lines: [String] = []
      for (index, x, y) in entries {
        lines.append(Layout.bar(x, y - 10, x + 18, y, index))
        lines.append(
          Shapes.text(x + 26, y, Layout.name(chart.series[index].name), "gd-ink"))
      }
      if let remark = chart.remark {
        lines.append(Shapes.text(Layout.margin, height - 20, remark, "gd-soft"))
      }
      return lines
    }

    /// A bar, filled, pale or empty in turn.
    private static func bar(
      _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ index: Int
    ) -> String {
      let opacity = ["1", "0.3", "0"][index % 3]
      // The outline lies within the bar, so that all are as long as they should be.
      let inset = min(0.75, abs(x2 - x1) / 2)
      return Shapes.rectangle(
        min(x1, x2) + inset, y1 + 0.75, max(x1, x2) - inset, y2 - 0.75,
        "gd-\(index % Palette.onLight.count)",
        more: "fill-opacity=\"\(opacity)\" stroke-width=\"1.5\"")
    }
  }
}
