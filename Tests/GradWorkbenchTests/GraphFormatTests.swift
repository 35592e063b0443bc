import GradWorkbench
import Testing

@Suite("What a graph is written as")
struct GraphFormatTests {
  @Test("The end of a file's name says it")
  func names() {
    let formats: [(String, GraphFormat?)] = [
      ("g", .text), (".txt", .text), ("a.b/g", .text), ("g.txt", .text), ("G.DOT", .dot),
      ("g.gv", .dot), ("g.mmd", .mermaid), ("g.md", .mermaid), ("g.svg", .svg),
      ("g.tar.htm", .html),
      ("g.png", nil), ("g.py", nil), ("g.", nil),
    ]
    for (name, format) in formats { #expect(GraphFormat(fileName: name) == format, "\(name)") }
    #expect(GraphFormat.mermaid.isFenced(in: "notes/G.MD"))
    #expect(!GraphFormat.mermaid.isFenced(in: "g.mmd") && !GraphFormat.mermaid.isFenced(in: nil))
    #expect(!GraphFormat.text.isFenced(in: "g.md"))
  }

  @Test("No row of backticks in the drawing ends its fence")
  func fences() {
    #expect(GraphFormat.fenced(mermaid: "a ``` b") == "````mermaid\na ``` b\n````\n")
    #expect(GraphFormat.fenced(mermaid: "a\n") == "```mermaid\na\n```\n")
  }
}
