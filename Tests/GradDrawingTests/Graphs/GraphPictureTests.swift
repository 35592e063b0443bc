import Foundation
import Testing

@testable import GradDrawing

/// Graphs as SVG: nothing covers anything else.
@Suite struct GraphPictureTests {
  @Test(arguments: SampleGraphs.all.keys.sorted())
  func `nothing overlaps in graphs that people draw`(_ name: String) throws {
    let graph = try #require(SampleGraphs.all[name])
    for direction in Graph.Direction.allCases {
      let drawn = DrawnGraph(graph.svg(direction))
      #expect(drawn.faults == [])
      #expect(drawn.nodes.map(\.position) == Array(graph.nodes.indices))
      #expect(drawn.edges.map { [$0.from, $0.to] } == graph.edges.map { [$0.from, $0.to] })
      #expect(drawn.nodes.allSatisfy { !$0.boxes.isEmpty && !$0.texts.isEmpty })
    }
  }

  @Test func `nothing overlaps in random graphs`() {
    var random = RandomGraphs(seed: 20_260_101)
    for number in 0..<200 {
      let graph = random.next()
      let direction: Graph.Direction = number % 4 == 3 ? .downward : .rightward
      let drawn = DrawnGraph(graph.svg(direction))
      #expect(drawn.faults == [], "graph \(number)")
      #expect(drawn.nodes.count == graph.nodes.count)
      #expect(drawn.edges.count == graph.edges.count)
    }
  }
}
