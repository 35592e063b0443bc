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

  @Test func `an edge goes straight where it can`() throws {
    // A chain is a line; what is used along the way runs beside it as a line.
    let drawn = DrawnGraph(SampleGraphs.chain(30, sharing: true).svg)
    let chain = drawn.edges.filter { $0.from == $0.to - 1 && $0.from > 1 }
    #expect(chain.count == 29)
    let bent = chain.filter { edge in edge.points.contains { $0.y != edge.points.first?.y } }
    #expect(bent.count <= 1)
  }

  @Test func `a tree has no crossings, and its operands stand in order`() throws {
    let build = GraphBuilder()
    var level = (0..<32).map { build.leaf("x\($0)", 1) }
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: 2).map { build.add(level[$0], level[$0 + 1]) }
    }
    let graph = build.graph("tree")
    var grid = Graph.Grid(
      layers: Graph.layers(count: graph.nodes.count, edges: graph.edges), edges: graph.edges)
    grid.reduceCrossings()
    #expect(grid.crossings == 0)
    let drawn = DrawnGraph(graph.svg)
    let tops = drawn.nodes.prefix(32).compactMap(\.boxes.first?.top)
    #expect(tops == tops.sorted())
  }

  @Test func `what was recorded first stands at the top`() {
    for graph in [SampleGraphs.hand, SampleGraphs.network] {
      let tops = DrawnGraph(graph.svg).nodes.compactMap(\.boxes.first?.top)
      // The entries of b1, and of what is computed by them.
      for prefix in ["b1[", "z[", "Z1[", "h[", "A1["] {
        let rows = graph.nodes.indices.filter { graph.nodes[$0].name.hasPrefix(prefix) }
          .map { tops[$0] }
        #expect(rows == rows.sorted(), "\(prefix)")
      }
    }
  }

  @Test func `crossings are counted one by one`() {
    // K(3, 3) in layers: any order has (3 over 2)^2 = 9 crossings.
    let edges = (3..<6).flatMap { to in (0..<3).map { Graph.Edge(from: $0, to: to) } }
    var grid = Graph.Grid(layers: [0, 0, 0, 1, 1, 1], edges: edges)
    #expect(grid.crossings == 9)
    grid.reduceCrossings()
    #expect(grid.crossings == 9)
    // Three edges that cross each other, and none once they are sorted.
    let crossed = (0..<3).map { Graph.Edge(from: $0, to: 5 - $0) }.sorted { $0.to < $1.to }
    var sorted = Graph.Grid(layers: [0, 0, 0, 1, 1, 1], edges: crossed)
    sorted.layers = [[0, 1, 2], [3, 4, 5]]
    for layer in 0..<2 { sorted.number(layer) }
    #expect(sorted.crossings == 3)
    sorted.reduceCrossings()
    #expect(sorted.crossings == 0)
  }

  @Test func `few edges cross`() {
    // Measured: 3122 of 6544, which is less than half; 6349 where changes of places go wrong.
    var random = RandomGraphs(seed: 5)
    var (before, after) = (0, 0)
    for _ in 0..<60 {
      let graph = random.next()
      var grid = Graph.Grid(
        layers: Graph.layers(count: graph.nodes.count, edges: graph.edges), edges: graph.edges)
      before += grid.crossings
      grid.reduceCrossings()
      after += grid.crossings
    }
    #expect(before > 5_000)
    #expect(2 * after < before)
  }

  @Test func `every edge leads to a later layer`() {
    var random = RandomGraphs(seed: 11)
    for _ in 0..<200 {
      let graph = random.next()
      let layers = Graph.layers(count: graph.nodes.count, edges: graph.edges)
      for edge in graph.edges { #expect(layers[edge.from] < layers[edge.to]) }
      #expect(layers.min() == 0)
    }
  }

  @Test func `large graphs are drawn`() {
    // 45,000 bends would be too many; the longest edges go around everything.
    let build = GraphBuilder()
    var last = build.leaf("x", 1)
    var all = [last]
    for _ in 0..<300 {
      last = build.add(last, number: 0.5)
      all.append(last)
    }
    _ = build.sum(all, "loss")
    let graph = build.graph("loss")
    let drawn = DrawnGraph(graph.svg)
    #expect(drawn.edges.count == graph.edges.count)
    #expect(drawn.faults == [])
    #expect(SampleGraphs.chain(2_000).picture.width > 200_000)
  }

  @Test func `colour says the sign and the share`() {
    let cases: [(Double?, Graph.Tint)] = [
      (nil, .none), (0, .flat), (-0.0, .flat), (.nan, .broken), (2, .up(4)), (-2, .down(4)),
      (0.67, .up(4)), (0.66, .up(3)), (0.2, .up(3)), (0.19, .up(2)), (0.02, .up(2)),
      (-0.05, .down(2)), (0.019, .up(1)), (.infinity, .up(4)),
      (-.infinity, .down(4)), (-.leastNonzeroMagnitude, .down(1)),
    ]
    for (gradient, tint) in cases { #expect(Graph.tint(gradient, steepest: 2) == tint) }
    #expect(Graph.tint(1, steepest: 0) == .up(4))
  }

  @Test func `text on every colour can be read`() {
    // WCAG 2.1, section 1.4.3: at least 4.5 between the ink and what it stands on.
    func luminance(_ color: String) -> Double {
      let number = Int(color.dropFirst(), radix: 16) ?? 0
      let parts = [16, 8, 0].map { shift -> Double in
        let part = Double(number >> shift & 255) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    func contrast(_ a: String, _ b: String) -> Double {
      let (x, y) = (luminance(a), luminance(b))
      return (max(x, y) + 0.05) / (min(x, y) + 0.05)
    }
    for tint in Graph.Tint.colored + [.none] {
      #expect(contrast(tint.light, "#1b1f24") >= 4.5, "\(tint)")
      #expect(contrast(tint.dark, "#e8eaed") >= 4.5, "\(tint)")
    }
    #expect(contrast("#57606a", Palette.light) >= 4.5)
    #expect(contrast("#a3abb4", Palette.dark) >= 4.5)
  }

  @Test func `words for those who do not see it`() {
    let lines = SampleGraphs.micrograd.svg.split(separator: "\n")
    // The numbers are those of micrograd's README.
    let description =
      "<desc>A graph of 26 nodes, from what comes in to the result, g(2) = g+t1.14, which is "
      + "24.7041. Derivatives of g(2) by a 138.834, by b 645.577.</desc>"
    #expect(lines.first { $0.hasPrefix("<desc>") } ?? "" == description)
    #expect(lines.contains("<title>g</title>"))
    #expect(
      lines.contains("<title>b; value 2.0; derivative of g(2) by it 645.5772594752186</title>"))
  }
}
