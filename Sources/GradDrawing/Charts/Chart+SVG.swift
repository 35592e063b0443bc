extension Chart {
  /// The chart as a picture: an SVG document that needs nothing but itself.
  ///
  /// It is drawn for light and for dark surroundings and takes the one that the reader's system asks
  /// for; letters are the system's. A reader program finds the title and a description in words.
  public var svg: String {
    let layout = Layout(self)
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(length(Layout.width)) \
      \(length(layout.height))" role="img" font-family="system-ui, -apple-system, 'Segoe UI', \
      Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif" font-size="13">
      """,
      "<title>\(escaped(title.isEmpty ? "Chart" : title))</title>",
      "<desc>\(escaped(description))</desc>",
      "<style>", Chart.style, "</style>",
      """
      <rect class="gd-ground" width="\(length(Layout.width))" \
      height="\(length(layout.height))" rx="8"/>
      """,
      layout.heading,
    ]
    lines += layout.axes
    for (index, series) in series.enumerated() { lines += layout.band(of: series, index) }
    for (index, series) in series.enumerated() { lines += layout.drawing(of: series, index) }
    lines += layout.legend
    return (lines + ["</svg>"]).map { $0 + "\n" }.joined()
  }

  /// What the chart shows, in words.
  var description: String {
    func words(_ axis: Axis) -> String {
      let scale = axis.scale == .logarithmic ? ", on a logarithmic scale" : ""
      return (axis.label.isEmpty ? "numbers" : axis.label) + scale
    }
    func place(_ point: Point) -> String {
      "(\(Decimal.words(point.x)), \(Decimal.words(point.y)))"
    }
    var text = "A chart. From left to right: \(words(x)). From bottom to top: \(words(y))."
    for series in series {
      let drawn = series.points.filter(isDrawn)
      text += series.name.isEmpty ? " " : " \(series.name): "
      switch drawn.count {
      case 0: text += "no points."
      case 1: text += "one point, at \(place(drawn[0]))."
      default:
        let (first, last) = (drawn[0], drawn[drawn.count - 1])
        text += "\(drawn.count) points from \(place(first)) to \(place(last))"
        if let least = drawn.min(by: { $0.y < $1.y }), let most = drawn.max(by: { $0.y < $1.y }) {
          text += ", lowest at \(place(least)), highest at \(place(most))"
        }
        text += "."
      }
      if let band = drawn.last(where: { $0.band != nil })?.band {
        text += " Its band ends from \(Decimal.words(band.lowerBound))"
        text += " to \(Decimal.words(band.upperBound))."
      }
    }
    if let remark { text += " \(remark)." }
    return text
  }

  /// Every class begins with gd: in a page that holds the picture these rules hold for all of it.
  private static var style: String {
    func rules(_ ground: String, _ ink: String, _ soft: String, _ grid: String, _ colors: [String])
      -> [String]
    {
      [
        ".gd-ground { fill: \(ground); }", ".gd-ink { fill: \(ink); }",
        ".gd-soft { fill: \(soft); }", ".gd-grid { stroke: \(grid); }",
        ".gd-axis, .gd-guide { stroke: \(soft); }",
      ]
        + colors.enumerated().map { index, color in
          ".gd-\(index) { stroke: \(color); fill: \(color); }"
        }
    }
    let light = rules(Palette.light, "#1b1f24", "#57606a", "#e4e7eb", Palette.onLight)
    let dark = rules(Palette.dark, "#e8eaed", "#a3abb4", "#2d333a", Palette.onDark)
    let lines =
      light + ["@media (prefers-color-scheme: dark) {"] + dark.map { "  " + $0 } + ["}"]
    return lines.joined(separator: "\n")
  }
}
