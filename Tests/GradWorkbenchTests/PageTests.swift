import GradDrawing
import GradWorkbench
import GradWorksheet
import Testing

@Suite("The page of a session")
struct PageTests {
  private func session(_ sources: [Source]) throws -> Session {
    let session = Session(limits: .generous, output: { _ in })
    for source in sources { try session.run(source) }
    return session
  }

  private func page(_ text: String, of name: String? = nil, exact: Bool = false) throws -> StepPage
  {
    try session([Source(name: "w.py", text: text)]).page(of: name, exact: exact)
  }

  @Test func `the steps are those of the text`() throws {
    let text = """
      x = Value(0.7)
      w = values([1.5, -2.0])
      h = (w[0]*x).tanh() + w[1]*x
      loss = h*h + sum([h, x, 3.0]) - x/(x + 1)
      """
    let session = try session([Source(name: "w.py", text: text)])
    let page = try session.page(of: nil)
    var lines: [String] = []
    for step in page.forward {
      let node = page.graph.nodes[step.node]
      let parts = [node.name, node.expression, step.numbers, step.result.text]
      lines.append(parts.compactMap { $0 }.joined(separator: " = "))
    }
    for step in page.backward {
      let addition = step.before.map { "\($0.text) + \(step.addend) = " } ?? ""
      lines += [
        step.rule, "\(step.upstream.text) * \(step.local.text) = \(step.amount.text)",
        "d\(page.graph.nodes[step.operand].name) = \(addition)\(step.sum.text)",
      ]
    }
    #expect(page.backward.count > 12)
    let narration = try session.steps(of: nil)
    for line in lines { #expect(narration.contains(line), "\(line)") }
    let gradients = page.graph.nodes.map(\.gradient)
    var sums: [Int: Double] = [:]
    for step in page.backward { sums[step.operand] = step.sum.value }
    for (node, sum) in sums { #expect(gradients[node] == sum) }
  }

  @Test func `lines are the worksheet's, whatever ends them`() throws {
    let page = try page("a = Value(2.0)\r\nt = '\u{2028}'\r\rloss = a*a\n")
    #expect(
      page.listings == [
        StepPage.Listing(
          name: "w.py", lines: ["a = Value(2.0)", "t = '\u{2028}'", "", "loss = a*a"])
      ])
    #expect(page.graph.nodes.map(\.line) == [1, 4])
  }

  @Test func `cells keep the lines of their notebook`() throws {
    let page = try session([
      Source(name: "n.md", text: "a = Value(2.0)\n", firstLine: 5),
      Source(name: "n.md", text: "\nloss = a*a\n", firstLine: 11),
    ]).page(of: nil)
    #expect(page.listings.map(\.firstLine) == [5, 11])
    #expect(page.listings.map(\.lines) == [["a = Value(2.0)"], ["", "loss = a*a"]])
    #expect(page.graph.nodes.map(\.line) == [5, 12])
  }

  @Test func `a page does not tell in which folder its worksheet lies`() throws {
    let page = try session([
      Source(name: "/home/somebody/homework/w.py", text: "loss = Value(2.0)\n")
    ]).page(of: nil)
    #expect(page.listings.map(\.name) == ["w.py"])
    #expect(!page.html.contains("somebody"))
  }

  @Test func `fractions where they were asked for`() throws {
    let page = try page("a = Value(0.1)\nloss = a/3\n", exact: true)
    #expect(page.forward.last?.result.text == "1/30")
    #expect(page.backward.last?.sum.text == "1/3")
  }

  @Test func `a loss that is missing, and one that is too long`() throws {
    var error = #expect(throws: WorksheetError.self) { _ = try page("x = 1\n") }
    #expect(error?.message.contains("there is no loss") == true, "\(String(describing: error))")
    error = #expect(throws: WorksheetError.self) {
      _ = try page("x = Value(1.0)\nloss = x\nfor i in range(10000):\n    loss = loss*x\n")
    }
    #expect(
      error?.message == "the page would have 30001 steps, and one of more than 20000 is not made")
    #expect(error?.hint?.contains("--of NAME") == true)
    #expect(error?.category == .limit)
  }
}
