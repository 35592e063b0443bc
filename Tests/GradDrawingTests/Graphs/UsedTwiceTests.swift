import Testing

@testable import GradDrawing

@Suite("Operands that are used more than once")
struct UsedTwiceTests {
  /// y = x*x, z = y + x, and s = sum(w[0], w[1], w[0]) with a list w.
  private let graph = Graph(
    title: "s",
    nodes: [
      Graph.Node(kind: .leaf, name: "x", value: 3, gradient: 7),
      Graph.Node(kind: .leaf, name: "w[0]", value: -5, gradient: 2),
      Graph.Node(kind: .leaf, name: "w[1]", value: 4, gradient: -9),
      Graph.Node(
        kind: .operation, name: "y", symbol: "*", expression: "x*x", value: 9, gradient: 1,
        operands: [0, 0]),
      Graph.Node(
        kind: .operation, name: "z", symbol: "+", expression: "y+x", value: 12, gradient: 1,
        operands: [3, 0]),
      Graph.Node(
        kind: .operation, name: "s", symbol: "sum", expression: "sum(...)", value: 6, gradient: 1,
        operands: [1, 2, 1, 4]),
    ], lists: [Graph.List(name: "w", shape: "2", members: [1, 2])])

  @Test("One edge stands for all uses, and counts them")
  func edges() {
    #expect(
      graph.edges == [
        Graph.Edge(from: 0, to: 3, uses: 2), Graph.Edge(from: 3, to: 4),
        Graph.Edge(from: 0, to: 4), Graph.Edge(from: 1, to: 5, uses: 2),
        Graph.Edge(from: 2, to: 5), Graph.Edge(from: 4, to: 5),
      ])
  }

  @Test("Every format marks them")
  func marks() {
    #expect(graph.text.contains("└─ ×2 x "))
    #expect(graph.text.contains("├─ ×2 w[0] "))
    #expect(graph.text.contains("└─ x, see above") || graph.text.contains("└─ x  "))
    #expect(graph.mermaid.contains("  n0 -->|×2| n3\n"))
    #expect(graph.mermaid.contains("  n3 --> n4\n"))
    #expect(graph.dot.contains("  n0 -> o3 [label=\"×2\", "))
    #expect(graph.dot.contains("  n3 -> o4;\n"))
    let marks = graph.picture.body.filter { $0.contains("gd-uses") }
    #expect(marks.count == 2 && marks.allSatisfy { $0.hasSuffix(">×2</text>") })
  }

  @Test("To use two entries of a list is to use each of them once")
  func folded() {
    let folded = graph.folded
    #expect(
      folded.edges.allSatisfy { edge in edge.uses == 1 || folded.nodes[edge.from].name == "x" })
    #expect(!folded.text.contains("×2 w"))
  }

  @Test("A box says of which entries its numbers are")
  func largest() throws {
    let folded = graph.folded
    let place = try #require(folded.nodes.firstIndex { $0.name == "w" })
    #expect(folded.nodes[place].value == -5)
    #expect(folded.nodes[place].gradient == -9)
    #expect(
      folded.words(about: place)
        == "w, a list of 2; the largest value is -5.0, of w[0]; the largest derivative of s by it "
        + "-9.0, of w[1]")
    for text in [folded.text, folded.dot, folded.svg] {
      #expect(text.contains("list of 2, largest:"))
    }
    #expect(folded.mermaid.contains("list of 2, largest"))
  }
}
