import Testing

@testable import GradDrawing

/// Graphs as indented text.
@Suite struct GraphTextTests {
  @Test func `softmax and cross-entropy`() {
    // p = exp(z)/sum(exp(z)) = 0.659001, ...; dloss/dz = p - (1, 0, 0); dloss/dtotal = 1/total.
    #expect(
      SampleGraphs.softmax.text == """
                                                 value      gradient
        loss = -t1.1                             0.41703    1
        └─ t1.1 = log(p[0])                     -0.41703   -1
           └─ p[0] = e[0]/total                  0.659001  -1.51745
              ├─ e[0] = exp(z[0])                7.38906   -0.0461492
              │  └─ z[0]                         2         -0.340999
              └─ total = sum(e[0], e[1], e[2])   11.2125    0.0891861
                 ├─ e[0], see above
                 ├─ e[1] = exp(z[1])             2.71828    0.0891861
                 │  └─ z[1]                      1          0.242433
                 └─ e[2] = exp(z[2])             1.10517    0.0891861
                    └─ z[2]                      0.1        0.0985659

        """)
  }

  @Test func `a chain goes on in blocks`() {
    let lines = SampleGraphs.chain(40).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    let deep = lines.filter { $0.contains("see below") }
    // Sixteen levels below 40 is 24, then 8.
    #expect(deep.count == 2)
    #expect(deep.first?.contains("t1.24 = t1.23+0.5, see below") == true)
    #expect(lines.contains { $0.hasPrefix("t1.24 = t1.23+0.5 ") })
    #expect(lines.contains { $0.contains("└─ a ") })
    #expect((lines.map(\.count).max() ?? 0) < 110)
  }

  @Test func `a hundred thousand nodes are cut`() {
    let text = SampleGraphs.chain(100_000).text
    #expect(text.hasSuffix("\n300 of 100002 nodes are shown, those nearest to the result.\n"))
    #expect(text.contains("└─ ... 1 more"))
    #expect(text.utf8.count < 40_000)
    let wide = SampleGraphs.fan(1_000).text
    #expect(wide.contains("\n└─ ... 701 more\n"))
  }

  @Test func `names stay on their lines`() {
    let graph = SampleGraphs.hostile
    let text = graph.text
    #expect(text.split(separator: "\n").count == graph.nodes.count + 1)
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    #expect(!text.contains("\u{202E}"))
  }

  @Test func `nothing at all`() {
    #expect(Graph(title: "none", nodes: []).text == "   value   gradient\n")
    #expect(Graph(title: "none", nodes: []).svg.contains("An empty graph."))
  }

  @Test(arguments: [
    (0.6931471805599453, "0.693147"), (-4, "-4"), (0, "0"), (-0.0, "0"), (1.5e-7, "1.5e-07"),
    (123_456, "123456"), (1_234_567, "1.23457e+06"), (999_999.5, "1e+06"), (0.0001, "0.0001"),
    (0.00001, "1e-05"), (0.1 + 0.2, "0.3"), (24.70408163265306, "24.7041"), (.nan, "nan"),
    (-.infinity, "-inf"), (1e300, "1e+300"), (.leastNonzeroMagnitude, "4.94066e-324"),
    (100, "100"), (-0.999_999_96, "-1"), (1e15, "1e+15"), (12.5, "12.5"),
  ])
  func `six digits as Python's format g writes them`(_ number: Double, _ text: String) {
    // From CPython 3.11: format(number, ".6g"); but for -0 and for the last digits of the least
    // number, which has one.
    let expected = number == .leastNonzeroMagnitude ? "5e-324" : text
    #expect(Decimal.short(number) == expected)
  }
}
