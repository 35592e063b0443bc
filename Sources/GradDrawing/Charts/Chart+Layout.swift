extension Chart {
  /// Where everything of a picture stands, in its own units.
  struct Layout {
    static let width = 720.0
    static let left = 84.0
    private static let right = 692.0
    private static let top = 66.0
    private static let bottom = 386.0
    private static let legendTop = 450.0
    private static let legendLine = 22.0
    /// About how many ticks there is room for.
    static let (columnTicks, rowTicks) = (9, 8)

    private let chart: Chart
    private let horizontal: Ruler
    private let vertical: Ruler
    /// The series of the legend with their places; the remark stands under them.
    private let entries: [(series: Int, x: Double, y: Double)]

    /// As high as it takes to hold the legend.
    let height: Double

    init(_ chart: Chart) {
      self.chart = chart
      horizontal = Ruler(chart.widths, chart.x.scale, ticks: Layout.columnTicks)
      vertical = Ruler(chart.heights, chart.y.scale, ticks: Layout.rowTicks)
      var entries: [(series: Int, x: Double, y: Double)] = []
      var (x, y) = (Layout.left, Layout.legendTop)
      for (index, series) in chart.series.enumerated() where !series.name.isEmpty {
        // Letters are of unknown width; this is wide enough for the usual ones.
        let room = 36 + Shapes.room(Layout.name(series)) + 22
        if x > Layout.left, x + room > Layout.right {
          (x, y) = (Layout.left, y + Layout.legendLine)
        }
        entries.append((index, x, y))
        x += room
      }
      self.entries = entries
      let last = (entries.last?.y ?? Layout.legendTop - Layout.legendLine)
      height = last + (chart.remark == nil ? 0 : Layout.legendLine) + 20
    }

    /// The place of a point.
    private func place(_ point: Point) -> (x: Double, y: Double) {
      (x(horizontal.place(of: point.x)), y(vertical.place(of: point.y)))
    }

    private func x(_ share: Double) -> Double { Layout.left + share * (Layout.right - Layout.left) }

    private func y(_ share: Double) -> Double {
      Layout.bottom - share * (Layout.bottom - Layout.top)
    }

    private static func name(_ series: Series) -> String { Shapes.fitting(series.name, 560) }

    // MARK: Axes

    /// The grid, the numbers and the labels.
    var axes: [String] {
      var lines: [String] = []
      for tick in vertical.ticks {
        let y = y(tick.place)
        lines.append(Shapes.line(Layout.left, y, Layout.right, y, "gd-grid"))
        lines.append(
          Shapes.text(Layout.left - 10, y + 4.5, tick.words, "gd-soft", anchor: "end"))
      }
      for tick in horizontal.ticks {
        let x = x(tick.place)
        lines.append(Shapes.line(x, Layout.top, x, Layout.bottom, "gd-grid"))
        lines.append(
          Shapes.text(x, Layout.bottom + 20, tick.words, "gd-soft", anchor: "middle"))
      }
      lines.append(Shapes.line(Layout.left, Layout.top, Layout.left, Layout.bottom, "gd-axis"))
      lines.append(
        Shapes.line(Layout.left, Layout.bottom, Layout.right, Layout.bottom, "gd-axis"))
      // Upright and not turned: it is read without a twist of the neck.
      lines.append(
        Shapes.text(Layout.left, Layout.top - 12, Shapes.fitting(chart.y.label, 608), "gd-soft"))
      lines.append(
        Shapes.text(
          (Layout.left + Layout.right) / 2, Layout.bottom + 40, Shapes.fitting(chart.x.label, 608),
          "gd-soft",
          anchor: "middle"))
      return lines
    }

    // MARK: Regions

    /// The regions of the classes in pale colours, and the lines between them.
    var regions: (areas: [String], borders: [String]) {
      guard let regions = chart.drawnRegions, let first = regions.fields.first else {
        return ([], [])
      }
      let (width, height) = (Double(first.rows[0].count - 1), Double(first.rows.count - 1))
      let (x, y) = (regions.x, regions.y)
      func words(_ place: Contour.Place) -> String {
        let at = self.place(
          Point(
            x: x.lowerBound + place.column / width * (x.upperBound - x.lowerBound),
            y: y.lowerBound + place.row / height * (y.upperBound - y.lowerBound)))
        return "\(length(at.x)) \(length(at.y))"
      }
      var (areas, borders): ([String], [String]) = ([], [])
      for (index, field) in regions.fields.enumerated() {
        let contour = Contour(field.rows)
        let polygons = contour.polygons.map { polygon in
          "M" + polygon.map(words).joined(separator: " L") + " Z"
        }
        areas.append(
          """
          <path class="gd-\(index % Palette.onLight.count)" d="\(polygons.joined(separator: " "))" \
          style="stroke: none" fill-opacity="0.18"/>
          """)
        // Every border is that of two classes.
        if index == regions.fields.count - 1, index > 0 { continue }
        let lines = contour.lines.map { "M\(words($0.0)) L\(words($0.1))" }
        borders.append(
          """
          <path class="gd-axis" d="\(lines.joined(separator: " "))" style="fill: none" \
          stroke-width="1.3" stroke-linecap="round"/>
          """)
      }
      return (areas, borders)
    }

    // MARK: Series

    /// The band around a series, so pale that lines and other bands show through it.
    func band(of series: Series, _ index: Int) -> [String] {
      chart.bands(of: series).map { points in
        let lower = points.map { place(Point(x: $0.x, y: bottom($0))) }
        let upper = points.map { place(Point(x: $0.x, y: $0.band?.upperBound ?? $0.y)) }
        let corners = (upper + lower.reversed()).map { "\(length($0.x)) \(length($0.y))" }
        return """
          <path class="gd-\(index % Palette.onLight.count)" d="M\(corners.joined(separator: " L")) Z" \
          style="stroke: none" fill-opacity="0.16"/>
          """
      }
    }

    /// The lower end of a point's band; that of the chart where it has no place.
    private func bottom(_ point: Point) -> Double {
      let end = point.band?.lowerBound ?? point.y
      return chart.y.scale.holds(end) ? end : vertical.low
    }

    /// A series: its lines, and marks on top of them.
    func drawing(of series: Series, _ index: Int) -> [String] {
      // Pieces of the line, which ends where a point is left out.
      var pieces: [[(x: Double, y: Double)]] = [[]]
      for point in series.points {
        if chart.isDrawn(point) {
          pieces[pieces.count - 1].append(place(point))
        } else {
          pieces.append([])
        }
      }
      var lines: [String] = []
      if series.style != .points {
        for piece in pieces where piece.count > 1 {
          lines.append(Layout.path(piece, series.style, index))
        }
      }
      guard series.style != .guide else { return lines }
      // A mark on every point of a long series would hide the dashes of its line.
      let count = pieces.joined().count
      let every = series.style == .line ? max(1, (count + 39) / 40) : 1
      for (number, place) in pieces.joined().enumerated() where number % every == 0 {
        lines.append(Layout.mark(place.x, place.y, index))
      }
      return lines
    }

    /// The names of the series, and what is left out.
    var legend: [String] {
      var lines: [String] = []
      for (index, x, y) in entries {
        let series = chart.series[index]
        if series.style != .points {
          lines.append(Layout.path([(x, y - 4.5), (x + 28, y - 4.5)], series.style, index))
        }
        if series.style != .guide { lines.append(Layout.mark(x + 14, y - 4.5, index)) }
        lines.append(Shapes.text(x + 36, y, Layout.name(series), "gd-ink"))
      }
      if let remark = chart.remark {
        lines.append(Shapes.text(Layout.left, height - 20, remark, "gd-soft"))
      }
      return lines
    }

    // MARK: Shapes

    private static func path(
      _ points: [(x: Double, y: Double)], _ style: Style, _ index: Int
    ) -> String {
      let places = points.map { "\(length($0.x)) \(length($0.y))" }.joined(separator: " L")
      let dashes = Palette.dashes[index % Palette.dashes.count]
      let dash = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
      let (color, width) =
        style == .guide ? ("guide", "1.3") : ("\(index % Palette.onLight.count)", "2")
      return """
        <path class="gd-\(color)" d="M\(places)" style="fill: none" \
        stroke-width="\(width)" stroke-linejoin="round"\(dash)/>
        """
    }

    private static func mark(_ x: Double, _ y: Double, _ index: Int) -> String {
      Mark.of(index).drawing(x, y, color: "gd-\(index % Palette.onLight.count)")
    }
  }
}
