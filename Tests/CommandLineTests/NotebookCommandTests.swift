import Foundation
import Testing

@Suite("gradual notebook")
struct NotebookCommandTests {
  private static let broken = "```python\nprint(1)\n```\n\n```output\n2\n```\n"
  private static let fixed = "```python\nprint(1)\n```\n\n```output\n1\n```\n"

  @Test("check shows what differs, update mends it")
  func checkAndUpdate() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.md", Self.broken)
    try sandbox.write("b.md", Self.fixed)
    #expect(
      try sandbox.gradual("notebook", "check", "a.md", "b.md")
        == Sandbox.Result(
          output: """
            a.md:1: the cell prints something else than its output on line 5
            @@ -6,1 +6,1 @@
            -2
            +1
            hint: if what is printed is right, 'gradual notebook update a.md' writes it
            1 of 2 notebooks as written, 2 cells

            """, status: 1))
    #expect(try sandbox.read("a.md") == Self.broken)
    #expect(
      try sandbox.gradual("notebook", "update", "a.md", "b.md")
        == Sandbox.Result(output: "a.md: updated\nb.md: as it was\n"))
    #expect(try sandbox.read("a.md") == Self.fixed)
    #expect(
      try sandbox.gradual("notebook", "check", "a.md", "b.md")
        == Sandbox.Result(output: "2 of 2 notebooks as written, 2 cells\n"))
  }

  @Test("update keeps permissions and links, and leaves no other file behind")
  func permissions() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.md", Self.broken)
    let path = sandbox.folder.appending(path: "a.md").path()
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.folder.appending(path: "link.md").path(), withDestinationPath: "a.md")
    #expect(try sandbox.gradual("notebook", "update", "link.md").status == 0)
    #expect(try sandbox.read("a.md") == Self.fixed)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o640)
    let target = try FileManager.default.destinationOfSymbolicLink(
      atPath: sandbox.folder.appending(path: "link.md").path())
    #expect(target == "a.md")
    #expect(try sandbox.names() == [".error", ".input", ".output", "a.md", "link.md"])
  }

  @Test("update writes nothing where a cell fails")
  func failing() throws {
    let sandbox = try Sandbox()
    let text = Self.broken + "```python\nprint(x)\n```\n"
    try sandbox.write("a.md", text)
    let result = try sandbox.gradual("notebook", "update", "a.md")
    #expect(result.status == 3)
    #expect(result.output.contains("a.md:8: the cell fails\nFile \"a.md\", line 9, column 7\n"))
    #expect(try sandbox.read("a.md") == text)
  }

  @Test("With --json, an object for each notebook")
  func json() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.md", Self.fixed)
    #expect(
      try sandbox.gradual("notebook", "check", "--json", "a.md")
        == Sandbox.Result(
          output: #"{"file": "a.md", "status": "right", "cells": 1, "differences": []}"# + "\n"))
  }

  @Test("Neither check nor update, or no file")
  func usage() throws {
    let sandbox = try Sandbox()
    #expect(
      try sandbox.gradual("notebook", "chek", "a.md")
        == Sandbox.Result(
          error: """
            gradual: 'notebook' can 'check' or 'update', not 'chek'
            hint: did you mean 'notebook check'?

            """, status: 2))
    #expect(try sandbox.gradual("notebook").status == 2)
    #expect(try sandbox.gradual("notebook", "check").status == 2)
    #expect(try sandbox.gradual("notebook", "update", "-").status == 2)
  }

  @Test("A worksheet is no notebook, and one cell is one cell")
  func worksheet() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.py", "print(1)\n")
    try sandbox.write("a.md", Self.fixed)
    #expect(
      try sandbox.gradual("notebook", "check", "a.py")
        == Sandbox.Result(
          error: """
            gradual: 'a.py' is no notebook
            hint: notebooks end in .md; to check a worksheet: gradual check a.py

            """, status: 2))
    #expect(
      try sandbox.gradual("notebook", "check", "a.md").output
        == "1 of 1 notebook as written, 1 cell\n")
  }
}
