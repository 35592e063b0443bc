extension Chart {
  /// The chart as a picture: an SVG document that needs nothing but itself.
  ///
  /// It is drawn for light and for dark surroundings and takes the one that the reader's system asks
  /// for; letters are the system's. A reader program finds the title and a description in words.
  public var svg: String {
    let layout = Layout(self)
    var body = Shapes.heading(title, left: Layout.left)
    let (areas, borders) = layout.regions
    body += areas + layout.axes + borders
    for (index, series) in series.enumerated() { body += layout.band(of: series, index) }
    for (index, series) in series.enumerated() { body += layout.drawing(of: series, index) }
    body += layout.legend
    return Shapes.document(
      title: title.isEmpty ? "Chart" : title, description: description, width: Layout.width,
      height: layout.height, light: Palette.rules(onLight: true),
      dark: Palette.rules(onLight: false), body: body)
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
    if let regions = drawnRegions {
      let names = regions.fields.map { cut(oneLine($0.name), to: 40) }
      text += " The plane is divided into the regions of \(names.joined(separator: ", "))."
    }
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
}
