import Foundation
import Testing

@testable import gradual

@Suite("gradual graph")
struct GraphCommandTests {
  private static let sheet = """
    print("not shown")
    w = values([0.5, 2.0])
    x = Value(3.0)
    h = [v * x for v in w]
    loss = h[0] + h[1]

    """

  private func graph(
    _ words: [String], text: String = sheet, in sandbox: borrowing Sandbox
  ) throws -> Sandbox.Result {
    try sandbox.write("w.py", text)
    try sandbox.write("w.md", "# Lesson\n\n```python\n\(text)```\n")
    return try sandbox.finish(try sandbox.start(["graph"] + words))
  }

  private func graph(_ words: String..., text: String = sheet) throws -> Sandbox.Result {
    try graph(words, text: text, in: try Sandbox())
  }

  @Test("As text where nothing else is said, and nothing that the worksheet prints")
  func text() throws {
    let result = try graph("w.py")
    for word in ["loss = h[0]+h[1]", "w[0]", "7.5"] { #expect(result.output.contains(word)) }
    #expect(!result.output.contains("not shown"))
    #expect(result.error == "" && result.status == 0)
    #expect(try graph("w.py", "--as", "text") == result)
    #expect(try graph("w.md").output == result.output)
    #expect(try graph("-").status == 3)
    let part = try graph("w.py", "--of", "h[1]")
    #expect(part.output.contains("h[1] = w[1]*x") && !part.output.contains("loss"))
  }

  @Test("Every format, also by the name of the file")
  func formats() throws {
    let beginnings = [
      "text": "", "dot": "digraph", "mermaid": "flowchart", "svg": "<svg", "html": "<!doctype html",
    ]
    let endings = [
      "text": ["txt"], "dot": ["dot", "gv"], "mermaid": ["mmd"], "svg": ["svg", "SVG"],
      "html": ["html", "htm"],
    ]
    for (format, beginning) in beginnings {
      let sandbox = try Sandbox()
      let printed = try graph(["w.py", "--as", format], in: sandbox)
      #expect(printed.output.lowercased().hasPrefix(beginning), "\(format)")
      #expect(printed.error == "" && printed.status == 0)
      for ending in endings[format] ?? [] {
        let written = try graph(["w.py", "-o", "out.\(ending)"], in: sandbox)
        #expect(written == Sandbox.Result(), "\(ending)")
        #expect(try sandbox.read("out.\(ending)") == printed.output)
      }
    }
  }

  @Test("In a file of Markdown the drawing stands in a fence")
  func fence() throws {
    let sandbox = try Sandbox()
    #expect(try graph(["w.py", "--out=out.md"], in: sandbox) == Sandbox.Result())
    let text = try sandbox.read("out.md")
    #expect(text.hasPrefix("```mermaid\nflowchart"))
    #expect(text.hasSuffix("\n```\n"))
  }

  @Test("Lists as boxes")
  func fold() throws {
    let folded = try graph("w.py", "--fold")
    #expect(folded.output.contains("w, list of 2") && !folded.output.contains("w[0]"))
    #expect(try graph("w.py", "--fold", "--as", "svg").output.contains("gd-list"))
    #expect(try graph("w.py", "--fold", "--as", "html").status == 2)
  }

  @Test("Nothing is written where the worksheet fails, and the worksheet is never overwritten")
  func files() throws {
    let sandbox = try Sandbox()
    try sandbox.write("out.svg", "before")
    let failed = try graph(["w.py", "-o", "out.svg"], text: "loss = Value(1.0) / 0\n", in: sandbox)
    #expect(failed.status == 3 && failed.error.contains("ZeroDivisionError"))
    #expect(try sandbox.read("out.svg") == "before")
    #expect(try sandbox.names().filter { !$0.hasPrefix(".") } == ["out.svg", "w.md", "w.py"])

    let own = "other than the worksheet"
    for words in [
      ["w.py", "-o", "w.py"], ["w.py", "-o", "./w.py", "--as", "svg"], ["w.md", "-o", "w.md"],
      ["w.md", "-o", "./w.md"], ["w.md", "-o", "other.py", "--as", "text"], ["w.py", "-o", ""],
    ] {
      let refused = try graph(words, in: sandbox)
      #expect(refused.status == 2 && refused.error.contains(own), "\(words)")
    }
    // The same file under another name.
    try FileManager.default.createSymbolicLink(
      at: sandbox.folder.appending(path: "link.md"),
      withDestinationURL: sandbox.folder.appending(path: "w.md"))
    #expect(try graph(["w.md", "-o", "link.md"], in: sandbox).error.contains(own))
    #expect(try sandbox.read("w.py") == Self.sheet)

    let missing = try graph(["w.py", "-o", "no/out.svg"], in: sandbox)
    #expect(missing.status == 2 && missing.error.contains("cannot write 'no/out.svg'"))
  }

  @Test("Wrong usage")
  func usage() throws {
    #expect(try graph("w.py", "w.py").error.contains("takes one file"))
    #expect(try graph().error.contains("'graph' needs a file"))
    #expect(try graph("w.py", "--as", "png").error.contains("text, dot, mermaid, svg, html"))
    let picture = try graph("w.py", "-o", "a.png")
    #expect(picture.status == 2 && picture.error.contains("dot -Tpng"))
    #expect(try graph("w.py", "-o", "a.foo").error.contains("say it with --as"))
    #expect(try graph("w.py", "--exact").error.contains("does nothing in 'graph'"))
    #expect(try graph("w.py", text: "x = 1\n").error.contains("there is no loss to draw"))
  }

  @Test("Too large a graph is refused with advice, and a large one for GitHub with a warning")
  func large() throws {
    let text = """
      w = values([0.001 * i for i in range(3000)])
      h = [v * v for v in w]
      loss = sum(h)

      """
    for (format, advice) in [("svg", "--fold draws every list"), ("html", "--of NAME")] {
      let refused = try graph("w.py", "--as", format, text: text)
      #expect(refused.status == 4 && refused.output.isEmpty)
      #expect(refused.error.contains("nodes; as \(format) it may have 5000"))
      #expect(refused.error.contains("hint: \(advice)"))
    }
    let folded = try graph("w.py", "--as", "svg", "--fold", text: text)
    #expect(folded.status == 0 && folded.output.contains("gd-list"))
    let mermaid = try graph("w.py", "--as", "mermaid", text: text)
    #expect(mermaid.status == 0 && mermaid.output.hasPrefix("flowchart"))
    #expect(mermaid.error.contains("edges; GitHub draws 500"))
    #expect(mermaid.error.contains("--fold"))
    #expect(try graph("w.py", "--as", "dot", text: text).error == "")
    // Without lists there is nothing to fold.
    let chain = "x = Value(0.5)\nfor i in range(600):\n    x = sin(x)\nloss = x\n"
    let advice = try graph("w.py", "--as", "mermaid", text: chain).error
    #expect(advice.contains("--of NAME") && !advice.contains("--fold"))
  }

  @Test("Limits hold")
  func limits() throws {
    let endless = try graph("w.py", "--seconds", "0.2", text: "while True:\n    pass\n")
    #expect(endless.status == 4 && endless.error.contains("TimeoutError"))
    let nodes = try graph("w.py", "--nodes", "3")
    #expect(nodes.status == 4)
  }

  @Test("The help says what it draws, and names every format")
  func help() throws {
    let result = try Sandbox().gradual("help", "graph")
    for format in ["text", "dot", "mermaid", "svg", "html"] {
      #expect(result.output.contains(format))
    }
    for option in ["--as FORMAT", "-o, --out FILE", "--fold", "--of NAME"] {
      #expect(result.output.contains(option))
    }
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
