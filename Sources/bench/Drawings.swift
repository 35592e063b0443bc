import GradDrawing
import GradWorkbench
import GradWorksheet

/// Pictures and pages of a graph that is as large as anybody looks at.
enum Drawings {
  private static let nodes = 1410

  /// Draws a graph, and makes the page of its steps.
  static func measure(repeats: Int) throws -> [Measurement] {
    let session = Session(limits: .generous) { _ in }
    try session.run(Source(name: "wide-graph.py", text: Worksheets.text("wide-graph")))
    var pictures: [Double] = []
    var pages: [Double] = []
    for _ in 0..<repeats {
      pictures.append(
        1e3
          * (try seconds {
            let graph = try session.graph()
            guard graph.nodes.count == nodes, graph.svg.hasPrefix("<svg") else {
              fatalError("\(graph.nodes.count) nodes are drawn, and not \(nodes)")
            }
          }))
      pages.append(
        1e3
          * (try seconds {
            guard try session.page(of: nil).html.hasPrefix("<!doctype") else {
              fatalError("the page is none")
            }
          }))
    }
    return [
      Measurement(name: "1,410 nodes as SVG", unit: "ms", repeats: pictures),
      Measurement(name: "1,410 nodes as a page", unit: "ms", repeats: pages),
    ]
  }
}
