import GradDrawing
import GradWorksheet

/// A drawing as worksheets hold it.
final class DrawingObject: HostObject {
  let drawing: Drawing

  init(_ drawing: Drawing) {
    self.drawing = drawing
    super.init(typeName: "drawing")
  }

  override var description: String {
    switch drawing {
    case .graph(let graph): "<graph of \(graph.title), \(graph.nodes.count) nodes>"
    case .chart(let chart): "<chart \(chart.title)>"
    }
  }
}
