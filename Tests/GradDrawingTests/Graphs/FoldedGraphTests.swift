import Testing

@testable import GradDrawing

/// Lists drawn as one box.
@Suite struct FoldedGraphTests {
  /// What a graph is made of: names, and what each is computed from.
  private func shape(_ graph: Graph) -> [String] {
    graph.nodes.map { node in
      "\(node.name): " + node.operands.map { graph.nodes[$0].name }.joined(separator: " ")
    }
  }

  @Test func `the hand network has eight boxes`() throws {
    let graph = SampleGraphs.hand
    let (folded, positions) = graph.folding
    #expect(
      shape(folded) == [
        "X: ", "W1: ", "b1: ", "W2: ", "b2: ", "Z1: X W1 b1", "A1: Z1", "Z2: A1 W2 b2",
        "t1.29: Z2", "t1.30: Z2", "total: t1.29 t1.30", "t1.31: Z2", "A2[0]: t1.31 total",
        "t1.32: A2[0]", "loss: t1.32",
      ])
    #expect(folded.lists == [])
    #expect(positions.count == graph.nodes.count)
    for (position, place) in positions.enumerated() {
      guard case .list = folded.nodes[place].kind else {
        // What stands for itself is as it was.
        var (old, new) = (graph.nodes[position], folded.nodes[place])
        (old.operands, new.operands) = ([], [])
        #expect(old == new)
        continue
      }
      let name = graph.nodes[position].name
      let box = folded.nodes[place].name
      #expect(name.hasPrefix(box + "[") || name.hasPrefix("t1."))
    }
    let z2 = try #require(folded.nodes.first { $0.name == "Z2" })
    #expect(z2.kind == .list(shape: "2"))
    // -0.880797 in both; of the derivatives 0.5 - 1 and 0.5 the first.
    #expect(z2.gradient == -0.5)
    #expect(z2.symbol == "* +")
    let a1 = try #require(folded.nodes.first { $0.name == "A1" })
    #expect(a1.symbol == "- exp + /")
    #expect(a1.expression == nil)
  }

  @Test func `entries that are computed alike share an expression`() throws {
    let folded = SampleGraphs.network.folded
    let h = try #require(folded.nodes.first { $0.name == "h" })
    #expect(h.expression == "relu(z)")
    let w2 = try #require(folded.nodes.first { $0.name == "W2" })
    // 1, -2, 0.5, 0.25
    #expect(w2.value == -2)
  }

  @Test func `no cycle comes of it`() {
    // a[1] is computed from a[0] by way of c, which is outside.
    let build = GraphBuilder()
    let first = build.leaf("a[0]", 1)
    let c = build.exp(first, "c")
    let second = build.exp(c, "a[1]")
    _ = build.add(second, c, "loss")
    build.list("a", "2", [first, second])
    let graph = build.graph("loss")
    #expect(graph.folded == graph)
  }

  @Test func `two lists that cross cannot both be folded`() {
    // Each alone could: a[0] -> b[0], b[1] -> a[1].
    let build = GraphBuilder()
    let (a0, b1) = (build.leaf("a[0]", 1), build.leaf("b[1]", 2))
    let b0 = build.exp(a0, "b[0]")
    let a1 = build.exp(b1, "a[1]")
    _ = build.add(b0, a1, "loss")
    build.list("a", "2", [a0, a1])
    build.list("b", "2", [b0, b1])
    let folded = build.graph("loss").folded
    #expect(shape(folded) == ["b[1]: ", "a: b[1]", "b[0]: a", "loss: b[0] a"])
    #expect(folded.lists == [Graph.List(name: "b", shape: "2", members: [2, 0])])
  }

  @Test func `a running sum is one box`() {
    let build = GraphBuilder()
    let x = build.leaves("x", [1, 2, 3])
    let s1 = build.add(x[0], x[1], "s[0]")
    let s2 = build.add(s1, x[2], "s[1]")
    build.list("s", "2", [s1, s2])
    #expect(shape(build.graph("s").folded) == ["x: ", "s: x"])
  }

  @Test func `what others use stays outside`() {
    // t1.1 is used by both entries of h, t1.2 by h and by the loss.
    let build = GraphBuilder()
    let x = build.leaf("x", 0.5)
    let (inner, shared) = (build.exp(x), build.exp(x))
    let h = [build.multiply(inner, shared, "h[0]"), build.add(inner, shared, "h[1]")]
    build.list("h", "2", h)
    _ = build.sum(h + [shared], "loss")
    #expect(shape(build.graph("loss").folded) == ["x: ", "t1.2: x", "h: x t1.2", "loss: h h t1.2"])
  }

  @Test func `local variables go into the box, and variables do not`() {
    // As a function leaves them that was called twice.
    let build = GraphBuilder()
    let x = build.leaves("x", [1, 2])
    let locals = [build.exp(x[0], "a"), build.exp(x[1], "a(2)")]
    let scale = build.exp(x[0], "scale")
    let h = locals.enumerated().map { build.multiply($1, scale, "h[\($0)]") }
    build.list("h", "2", h)
    _ = build.sum(h, "loss")
    let folded = build.graph("loss").folded
    #expect(shape(folded) == ["x: ", "scale: x", "h: x scale", "loss: h h"])
    #expect(folded.nodes.first { $0.name == "h" }?.symbol == "exp *")
  }

  @Test func `no number is the largest of a list`() throws {
    let build = GraphBuilder()
    let x = build.leaves("x", [-3, .nan, .infinity])
    _ = build.sum(x, "loss")
    let box = try #require(build.graph("loss").folded.nodes.first)
    #expect(box.value.isNaN)
  }

  @Test func `a box still comes before its users in random graphs`() {
    // Graph's own initializer stops where an operand does not stand before its user.
    var random = RandomGraphs(seed: 7)
    for _ in 0..<200 {
      var graph = random.next()
      let count = graph.nodes.count
      graph.lists = (0..<3).map { list in
        Graph.List(
          name: "l\(list)", shape: "n", members: (0..<count).filter { $0 % 7 == list })
      }
      let (folded, positions) = graph.folding
      #expect(folded.nodes.count <= count)
      #expect(positions.last == folded.nodes.count - 1)
      // Every edge is still there, but for those inside a box.
      let edges = Set(graph.edges.map { [positions[$0.from], positions[$0.to]] })
        .filter { $0[0] != $0[1] }
      #expect(Set(folded.edges.map { [$0.from, $0.to] }) == edges)
    }
  }
}
