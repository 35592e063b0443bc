public import GradDrawing

/// What the last line of a cell has to show.
public enum Shown: Sendable {
  /// The value as `repr` writes it.
  case text(String)
  /// A picture.
  case drawing(Drawing)
}

/// A picture that a worksheet made: a graph, a chart, bars or a map.
public enum Drawing: Hashable, Sendable {
  /// How a loss was computed.
  case graph(Graph)
  /// Points over two axes, perhaps with regions under them.
  case chart(Chart)
  /// Bars for named things.
  case bars(BarChart)
  /// A matrix in colours.
  case heatMap(HeatMap)
}
