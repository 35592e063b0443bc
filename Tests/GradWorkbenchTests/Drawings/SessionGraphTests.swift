import GradDrawing
import GradWorkbench
import GradWorksheet
import Testing

@Suite("Graphs of worksheets")
struct SessionGraphTests {
  private func session(_ text: String, limits: Limits = .strict) throws -> Session {
    let session = Session(limits: limits, output: { _ in })
    try session.run(Source(name: "w.py", text: text))
    return session
  }

  private func failure(
    _ text: String, of name: String? = nil, limits: Limits = .strict
  ) throws -> WorksheetError {
    let session = try session(text, limits: limits)
    let error = #expect(throws: WorksheetError.self) { try session.graph(of: name) }
    return try #require(error)
  }

  @Test("The hand network: its nodes, edges and lists")
  func handNetwork() throws {
    let graph = try session(GradWorkbenchTests.handNetwork).graph()
    // W1, b1, W2 and b2 come from outside; X are plain numbers here.
    #expect(graph.nodes.filter { $0.kind == .leaf }.count == 6 + 3 + 6 + 2)
    // 3 times 2 products, their sum and +; 3 times -, exp, 1 + and 1 /; 2 times 3 products, their sum
    // and +; 3 times exp, a sum and /; log and -.
    let operations = graph.nodes.filter { $0.kind == .operation }
    #expect(operations.count == 12 + 12 + 10 + 5 + 2)
    #expect(graph.title == "loss")
    #expect(graph.nodes.last?.name == "loss")
    #expect(graph.nodes.last?.gradient == 1)
    #expect(graph.nodes.last?.line == 11)
    for (position, node) in graph.nodes.enumerated() {
      #expect(node.operands.allSatisfy { $0 < position })
      #expect(node.operands.isEmpty == (node.kind != .operation))
    }
    // The derivatives of lesson 02: dZ2 = p - y, and dW2 = A1 times that.
    func gradient(_ name: String) throws -> Double {
      let node = graph.nodes.first { $0.name == name }
      return try #require(node?.gradient, "\(name)")
    }
    #expect(try gradient("Z2[0]") == -0.5)
    #expect(try gradient("Z2[1]") == 0.5)
    #expect(abs(try gradient("W2[0][0]") + 0.44039853898894116) < 1e-15)
    let lists = graph.lists.map { "\($0.name): \($0.shape), \($0.members.count)" }
    #expect(
      lists == [
        "W1: 2 x 3, 6", "b1: 3, 3", "W2: 3 x 2, 6", "b2: 2, 2", "Z1: 3, 3", "A1: 3, 3", "Z2: 2, 2",
      ])
    for list in graph.lists {
      if list.shape.contains("x") { continue }
      for (place, member) in list.members.enumerated() {
        #expect(graph.nodes[member].name == "\(list.name)[\(place)]")
      }
    }
  }

  @Test("micrograd's smallest case, node by node")
  func smallest() throws {
    let graph = try session("a = Value(1.0)\nb = a + a\nloss = b * 3\n").graph()
    #expect(
      graph
        == Graph(
          title: "loss",
          nodes: [
            Graph.Node(kind: .leaf, name: "a", value: 1, gradient: 6, line: 1),
            Graph.Node(
              kind: .operation, name: "b", symbol: "+", expression: "a+a", value: 2, gradient: 3,
              line: 2, operands: [0, 0]),
            Graph.Node(
              kind: .operation, name: "loss", symbol: "*", expression: "b*3.0", value: 6,
              gradient: 1,
              line: 3, operands: [1]),
          ]))
  }

  @Test("The positions are those of the steps")
  func positions() throws {
    let session = try session(GradWorkbenchTests.handNetwork)
    let graph = try session.graph()
    let page = try session.page(of: nil)
    #expect(page.graph.nodes.map(\.name) == graph.nodes.map(\.name))
  }

  @Test("Lists that are no lists of the worksheet, of one shape, or of Values")
  func lists() throws {
    let graph = try session(
      """
      params = []
      w = values([1, 2])
      v = values([3])
      params = [w, v, [4.0]]
      pair = (w[0], w[1])
      n = [1.0, 2.0]
      _ = [w[0], w[1]]
      loss = w[0] * w[1] * v[0]
      """
    ).graph()
    // Of v there is one, pair has no node of its own left, and _ is nobody's variable.
    #expect(graph.lists.map(\.name) == ["w"])
    #expect(graph.lists.map(\.shape) == ["2"])
  }

  @Test("A part: up to any variable that holds a Value")
  func part() throws {
    let session = try session(GradWorkbenchTests.handNetwork)
    let part = try session.graph(of: "Z1[1]")
    #expect(part.title == "Z1[1]")
    #expect(part.nodes.last?.gradient == 1)
    #expect(part.nodes.count == 3 + 2 + 2)
    #expect(try session.graph(of: "b2[0]").nodes.count == 1)
  }

  @Test("Errors are those of the steps")
  func errors() throws {
    let missing = try failure("x = Value(1.0)\n")
    #expect(missing.message == "there is no loss to draw")
    #expect(try failure("loss = 2.0\n", of: "loss").type == "TypeError")
    #expect(try failure("loss = Value(2.0)\n", of: "cost").type == "NameError")
    let assigned = try failure("w = Value(1.0)\nloss = w * w\nw.data = 3.0\n")
    #expect(assigned.message.contains("w"))
  }

  @Test("Time limits hold for the graph, too")
  func time() throws {
    var time = 0.0
    let session = Session(
      limits: Limits(seconds: 1, nodes: 1000, depth: 100, memory: 1_000_000),
      clock: { time }, output: { _ in })
    try session.run(Source(name: "w.py", text: "loss = Value(2.0) * 3\n"))
    time = 5
    let error = #expect(throws: WorksheetError.self) { try session.graph() }
    #expect(error?.category == .limit)
    #expect(error?.type == "TimeoutError")
  }

  @Test("A graph that nobody could read is refused with advice")
  func tooLarge() throws {
    let text = "loss = Value(1.0)\nfor i in range(200001):\n    loss = loss + 1.0\nx = loss\n"
    let error = try failure(
      text, limits: Limits(seconds: nil, nodes: 1_000_000, depth: 100, memory: 1 << 30))
    #expect(error.category == .limit)
    #expect(error.message.contains("200002 nodes"))
    #expect(error.hint?.contains("--of NAME") == true)
  }
}
