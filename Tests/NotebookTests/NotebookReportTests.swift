import Testing

@testable import GradWorkbench

@Suite("What is said of a notebook that differs")
struct NotebookReportTests {
  private func report(_ text: String) -> NotebookReport {
    NotebookReport(NotebookRun(Notebook(name: "n.md", text: text), limits: .generous))
  }

  @Test("A cell that prints something else: its line, a diff, advice")
  func differs() {
    let report = report("# T\n\n```python\nprint(\"a\\nb\")\n```\n\n```output\na\nc\n```\n")
    #expect(report.status == .wrong)
    #expect(
      report.text(color: false) == """
        n.md:3: the cell prints something else than its output on line 7
        @@ -8,2 +8,2 @@
         a
        -c
        +b
        hint: if what is printed is right, 'gradual notebook update n.md' writes it

        """)
    #expect(
      report.json() == #"{"file": "n.md", "status": "wrong", "cells": 1, "differences": "#
        + #"[{"line": 3, "message": "the cell prints something else than its output on line 7", "#
        + #""diff": ["@@ -8,2 +8,2 @@", " a", "-c", "+b"]}]}"#)
  }

  @Test("In colour, places are bold and changed lines red and green")
  func colors() {
    let text = report("```python\nprint(\"a\")\n```\n```output\nb\n```\n").text(color: true)
    #expect(text.hasPrefix("\u{1B}[1mn.md:1:\u{1B}[0m the cell"))
    #expect(text.contains("\u{1B}[31m-b\u{1B}[0m\n\u{1B}[32m+a\u{1B}[0m\n"))
  }

  @Test("A cell without an output must print nothing")
  func missing() {
    #expect(
      report("```python\nprint(\"a\")\n```\n").text(color: false) == """
        n.md:1: the cell prints, but no output follows it
        @@ -4,0 +4,1 @@
        +a
        hint: if what is printed is right, 'gradual notebook update n.md' writes it

        """)
    #expect(report("```python\nx = 1\n```\n").status == .right)
  }

  @Test("A cell that fails is reported with its line in the file, and those after it do not run")
  func fails() {
    let report = report(
      "# T\n```python\nprint(\"a\")\nassert False, \"no\"\n```\n```python\nprint(\"b\")\n```\n")
    #expect(report.status == .error)
    let text = report.text(color: false)
    #expect(text.hasPrefix("n.md:2: the cell fails\nFile \"n.md\", line 4, column "))
    #expect(text.hasSuffix("AssertionError: no\n(1 more cell did not run)\n"))
  }

  @Test("A cell that was to fail and does not")
  func doesNotFail() {
    #expect(
      report("```python raises\nprint(\"a\")\n```\n").text(color: false)
        == "n.md:1: the cell is marked 'raises' but does not fail\n")
  }

  @Test("A wrong claim does not make a notebook wrong whose text is as written")
  func wrongClaim() {
    let sheet = "x = Value(3.0)\nloss = x * x\ndx = 7.0\nr = check(loss)"
    let notebook = Notebook(name: "n.md", text: "```python\n\(sheet)\n```\n")
    let run = NotebookRun(notebook, limits: .generous)
    guard let text = run.updatedText else {
      Issue.record("the notebook could not be updated")
      return
    }
    let again = NotebookRun(Notebook(name: "n.md", text: text), limits: .generous)
    #expect(NotebookReport(again).status == .right)
    #expect(!again.hasOnlyRightChecks)
  }

  @Test("A cell shows the value of its last line as Jupyter does, on a line of its own")
  func lastLine() {
    let cells = [
      ("1 + 1", "2\n"), ("x = 3\nx", "3\n"), ("'a'", "'a'\n"), ("None", ""), ("x = 3", ""),
      ("print(1)\n2", "1\n2\n"), ("print(1, end='')\n2", "1\n2\n"), ("print(1)", "1\n"),
      ("6\nx = _", ""), ("Value(2.0)", "Value(data=2.0, grad=0)\n"), ("if True:\n  5", ""),
    ]
    for (code, shown) in cells {
      var echoed = ""
      let notebook = Notebook(
        name: "n.md", text: "```python\nx = 0\n_ = 1\n```\n```python\n\(code)\n```\n")
      let run = NotebookRun(notebook, limits: .generous, echo: { echoed += $0 })
      #expect(run.outcomes.map(\.printed) == ["", shown], "\(code)")
      #expect(echoed == shown)
    }
    let two = Notebook(name: "n.md", text: "```python\n6\n```\n```python\n_ * 7\n```\n")
    #expect(NotebookRun(two, limits: .generous).outcomes.map(\.printed) == ["6\n", "42\n"])
  }

  @Test("An interrupted notebook stops at once")
  func interrupted() {
    let notebook = Notebook(
      name: "n.md", text: "```python raises\nwhile True:\n  pass\n```\n```python\nprint(1)\n```\n")
    let run = NotebookRun(notebook, limits: .generous, interrupted: { true })
    #expect(run.wasInterrupted)
    #expect(run.failure != nil)
    #expect(run.updatedText == nil)
  }
}
