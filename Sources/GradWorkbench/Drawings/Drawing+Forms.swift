import GradDrawing

// The forms that a drawing takes: one place knows them all.
extension Drawing {
  /// How wide a drawing as text is, in columns: it must not depend on who looks at it, since notebooks
  /// hold it.
  static let columns = 72
  /// How many lines a chart as text has, but for its legend.
  static let rows = 20

  /// The drawing as a picture: a whole SVG document.
  public var svg: String {
    switch self {
    case .graph(let graph): graph.svg
    case .chart(let chart): chart.svg
    case .bars(let bars): bars.svg
    case .heatMap(let map): map.svg
    }
  }

  /// The drawing as plain text for a terminal, every line with its line break.
  public var text: String { text(columns: Drawing.columns, rows: Drawing.rows) }

  /// The same for a terminal of this size; a graph is as wide as its longest line.
  public func text(columns: Int, rows: Int) -> String {
    switch self {
    case .graph(let graph): graph.text
    case .chart(let chart): chart.terminal(width: columns, height: rows)
    case .bars(let bars): bars.terminal(width: columns)
    case .heatMap(let map): map.terminal(width: columns)
    }
  }
}
