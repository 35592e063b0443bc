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
    #expect(
      lines.filter { $0.contains("->") } == [
        "  o1 -> n1;", "  n0 -> o1 [label=\"×2\", fontname=\"monospace\", fontsize=9];",
      ])
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
          n1["b = a∗a<br/>value 9<br/>gradient 1"]
          n0 -->|×2| n1
          classDef leaf fill:#fbfcfd,stroke:#57606a,color:#1b1f24
          class n0 leaf
          classDef operation fill:#fbfcfd,stroke:#8a949e,color:#1b1f24
          class n1 operation
          classDef up4 fill:#79b5dd,color:#1b1f24
          class n0,n1 up4

        """)
  }

  @Test(arguments: [
    ("a", "a"), ("x[0]", "x[0]\u{2060}"), ("exp(a) + b/c - 1.5", "exp(a) + b/c - 1.5"),
    ("\"q\" 'r' #s;", "\u{2060}#34;q#34; #39;r#39; #35;s#59;"),
    ("<b>&amp;", "\u{2060}#60;b#62;#38;amp#59;"), ("a**b", "a∗∗b"), ("`a`", "\u{2060}ˋaˋ"),
    ("a_b", "a_b"), ("_a_", "\u{2060}\u{2060}#95;\u{2060}a\u{2060}#95;\u{2060}"),
    ("1. a", "\u{2060}1.\u{2060} a"), ("- a", "\u{2060}- a"), ("1.5", "1.5"),
    ("2 a", "2 a"), ("1) a", "\u{2060}1) a"), ("a:b", "a#58;\u{2060}b"),
    ("%%", "\u{2060}#37;\u{2060}#37;\u{2060}"),
    ("$$", "\u{2060}#36;\u{2060}#36;\u{2060}"), ("\\n", "\u{2060}#92;\u{2060}n"),
    ("名前é", "名前é"), ("ﬂ°°1¶ß", "ﬂ\u{2060}°°1¶\u{2060}ß"), ("", "\u{2060}"),
  ])
  func `Mermaid finds nothing in a text`(_ text: String, _ quoted: String) {
    #expect(MermaidText.quoted(text) == quoted)
  }

  @Test func `a label of Mermaid stays between its quotation marks`() {
    let text = SampleGraphs.hostile.mermaid
    #expect(
      text.contains(
        "n0(\"\u{2060}#60;img src=x onerror=alert(1)#62;<br/>value -9.5<br/>gradient 2\")"))
    for line in text.split(separator: "\n").filter({ $0.contains("\"") }) {
      // One pair of quotation marks, and tags only for the breaks of lines.
      #expect(line.filter { $0 == "\"" }.count == 2)
      #expect(!line.replacing("<br/>", with: "").contains { "<>`*%{}|".contains($0) })
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
      dot.hasPrefix("digraph \"&lt;script&gt;alert(1)&lt;/script&gt; &quot; \u{2216} ]]&gt;\" {"))
    #expect(dot.contains("<TD>\\\\N \\\\\\\\ \\\\{|}</TD>"))
  }
}
