import Testing

@testable import GradDrawing

/// Graphs in the languages of Graphviz and Mermaid; their real parsers read them in `.ci/drawings.py`.
@Suite struct GraphLanguageTests {
  private var square: Graph {
    let build = GraphBuilder()
    let a = build.leaf("a", 3)
    _ = build.multiply(a, a, "b")
    return build.graph("b")
  }

  @Test func `a square for Graphviz`() {
    let lines = square.dot.split(separator: "\n").map(String.init)
    #expect(lines.first == "digraph \"b\" {")
    #expect(lines.last == "}")
    // db/da = 2a = 6; one edge, although a is used twice.
    #expect(lines.filter { $0.contains("->") } == ["  o1 -> n1;", "  n0 -> o1;"])
    #expect(
      lines.contains {
        $0.hasPrefix("  n0 [") && $0.contains("<TD>a</TD><TD>value 3</TD>")
          && $0.contains("\">grad 6</TD>")
      })
    #expect(lines.contains { $0.hasPrefix("  o1 [") && $0.hasSuffix("label=<*>];") })
  }

  @Test func `a square for Mermaid`() {
    #expect(
      square.mermaid == """
        flowchart LR
          n0("a<br/>value 3<br/>gradient 6")
          n1["b = a#42;a<br/>value 9<br/>gradient 1"]
          n0 --> n1
          classDef leaf fill:#fbfcfd,stroke:#57606a,color:#1b1f24
          class n0 leaf
          classDef operation fill:#fbfcfd,stroke:#8a949e,color:#1b1f24
          class n1 operation
          classDef up4 fill:#79b5dd,color:#1b1f24
          class n0,n1 up4

        """)
  }

  @Test func `quotation marks, brackets and tags are written by numbers`() {
    let text = SampleGraphs.hostile.mermaid
    #expect(
      text.contains(
        "n0(\"#60;img src=x onerror=alert#40;1#41;#62;<br/>value -9.5<br/>gradient 2\")"))
    #expect(text.contains("n1(\"#34;quoted#34; #96;tick#96; [x] #123;y#125; #124; end<br/>"))
    #expect(text.contains("1#46; #42;total#42; #60;b#62; = sum#40;"))
    for line in text.split(separator: "\n").filter({ $0.contains("\"") }) {
      // One pair of quotation marks, and tags only for the breaks of lines.
      #expect(line.filter { $0 == "\"" }.count == 2)
      #expect(
        !line.replacing("<br/>", with: "").contains { "<>`*_%{}|;".contains($0) && $0 != ";" })
    }
  }

  @Test func `Mermaid's limits are told`() {
    #expect(!SampleGraphs.micrograd.mermaid.contains("%%"))
    let text = SampleGraphs.fan(300).mermaid
    #expect(text.hasPrefix("flowchart LR\n  %% 600 edges: Mermaid draws 500, "))
  }

  @Test func `tags and escapes stay text for Graphviz`() {
    let dot = SampleGraphs.hostile.dot
    #expect(dot.contains("<TD>&lt;img src=x onerror=alert(1)&gt;</TD>"))
    #expect(dot.contains("tooltip=\"&lt;img src=x onerror=alert(1)&gt;; value -9.5;"))
    #expect(
      dot.hasPrefix("digraph \"&lt;script&gt;alert(1)&lt;/script&gt; &quot; &#92; ]]&gt;\" {"))
    #expect(dot.contains("<TD>\\N \\\\ \\{|}</TD>"))
  }
}
