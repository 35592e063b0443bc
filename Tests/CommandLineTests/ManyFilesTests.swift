import Foundation
import Testing

@testable import gradual

/// Files that are written together, or not at all.
@Suite("Many files")
struct ManyFilesTests {
  private static let bytes = Array("new\n".utf8)

  private func path(_ name: String, in sandbox: borrowing Sandbox) -> String {
    sandbox.folder.appending(path: name).path()
  }

  @Test("What is there is not replaced unasked, and what was made before is taken back")
  func taken() throws {
    let sandbox = try Sandbox()
    try sandbox.write("b.txt", "old\n")
    let before = try sandbox.names()
    let folder = path("made/deep", in: sandbox)
    let files = [folder + "/a.txt", path("b.txt", in: sandbox)].map { ($0, Self.bytes) }
    let failure = #expect(throws: System.Failure.self) {
      try System.replaceAll(files, replaces: false, folders: [folder])
    }
    #expect(failure?.isTaken == true)
    #expect(try sandbox.names() == before)
    #expect(try sandbox.read("b.txt") == "old\n")
    try System.replaceAll(files, folders: [folder])
    #expect(try sandbox.read("b.txt") == "new\n")
    #expect(try sandbox.read("made/deep/a.txt") == "new\n")
    #expect(try sandbox.names() == (before + ["made"]).sorted())
  }

  @Test("A file that was replaced comes back, and nothing is left beside it")
  func back() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", "old\n")
    let before = try sandbox.names()
    var draft = try System.Draft(path("a.txt", in: sandbox), Self.bytes)
    try draft.giveName()
    #expect(try sandbox.read("a.txt") == "new\n")
    draft.takeBack()
    #expect(try sandbox.read("a.txt") == "old\n")
    #expect(try sandbox.names() == before)
  }

  @Test("A pipe and a device stay what they are")
  func pipe() throws {
    let sandbox = try Sandbox()
    let pipe = path("pipe", in: sandbox)
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/null"] {
      #expect(throws: System.Failure.self) { try System.replaceAll([(path, Self.bytes)]) }
      #expect(try System.kind(of: path) == .other)
    }
    #expect(throws: System.Failure.self) {
      try System.replaceAll([(path(".", in: sandbox), Self.bytes)])
    }
  }

  @Test("A notebook with cells is not replaced by a drawing, other Markdown is")
  func notebook() throws {
    let sandbox = try Sandbox()
    try sandbox.write("loss.py", "a = Value(2.0)\nloss = a*a\n")
    let lesson = "# Notes\n\n```python\nprint(1)\n```\n"
    try sandbox.write("notes.md", lesson)
    for command in ["graph", "step"] {
      let result = try sandbox.finish(
        try sandbox.start(
          [command, "loss.py", "-o", "notes.md", "--as"] + [
            command == "graph" ? "mermaid" : "markdown"
          ]))
      #expect(result.status == 2 && result.error.contains("no notebook with cells"), "\(result)")
      #expect(try sandbox.read("notes.md") == lesson)
    }
    for _ in 0..<2 {
      #expect(try sandbox.gradual("graph", "loss.py", "-o", "graph.md").status == 0)
    }
    #expect(try sandbox.read("graph.md").contains("```mermaid"))
  }
}
