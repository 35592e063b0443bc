import Testing

@testable import GradWorkbench

@Suite("A session that is saved")
struct ConversationSaveTests {
  /// The report of `gradual notebook check` about what was saved.
  private func report(_ text: String) -> NotebookReport {
    NotebookReport(NotebookRun(Notebook(name: "s.md", text: text), limits: .generous))
  }

  @Test("Is a notebook that checks")
  func roundTrip() throws {
    let talk = Talk()
    for entry in [
      "import math", "a = Value(2.0)", "a * 3", "_", "1/0", "for i in range(2):\n    print(i)\n",
      "x = = 1", "%who", "print('a', end='')", "'`'", "'''\n```\n~~~\n````'''", "None",
      "if a.data > 1:\n    a\n", "print('```')\nprint('``````python')", "# only a comment",
      "def f(n):\n    return f(n)\n", "loss = a*a", "check(loss)", "W = [1,\n\n  2]", "\u{e9} = 1",
      "%step", "q",
    ] { talk.enter(entry) }
    #expect(talk.enter("%save s.md") == "19 cells written to s.md\n")
    let text = try #require(talk.disk.files["s.md"])
    let report = report(text)
    #expect(report.status == .right, "\(report.text(color: false))\n\(text)")
    #expect(report.cells == 19)
    #expect(text.contains("```python\na * 3\n```\n\n```output\nValue(data=6.0, grad=0)\n```\n"))
    #expect(
      text.contains(
        "```python raises\n1/0\n```\n\n```output\nZeroDivisionError: division by zero\n"))
    // And it can be loaded again, and saved again with the same text.
    talk.enter("%reset", "%load s.md", "%save again.md")
    #expect(talk.disk.files["again.md"] == text)
  }

  @Test("A drawing is text at the prompt, and a picture in the notebook")
  func pictures() throws {
    let talk = Talk()
    talk.enter("a = Value(2.0)\nloss = a*a")
    #expect(talk.enter("graph(loss)").contains("loss = a*a"))
    #expect(talk.enter("plot([1, 2, 4])").contains("┤"))
    talk.enter("1/0")
    #expect(talk.enter("%save f/s.md") == "4 cells and 2 pictures written to f/s.md\n")
    #expect(talk.enter("%save f/t.md") == "4 cells and 2 pictures written to f/t.md\n")
    let names = talk.disk.files.keys.filter { $0.hasSuffix(".svg") }.sorted()
    #expect(names.count == 4 && names.allSatisfy { $0.hasPrefix("f/pictures/") })
    let text = try #require(talk.disk.files["f/t.md"])
    let files = talk.disk.files
    let report = NotebookReport(
      NotebookRun(Notebook(name: "t.md", text: text), limits: .generous),
      files: { path in files["f/" + path].map { .text($0) } ?? .missing })
    #expect(report.status == .right, "\(report.text(color: false))")
    // A picture that is there already is not replaced, either.
    talk.disk.files["f/t.md"] = nil
    #expect(talk.enter("%save f/t.md").hasSuffix("is there already\n"))
  }

  @Test("Replaces no file unless it is told to")
  func force() {
    let talk = Talk()
    talk.enter("x = 1")
    talk.disk.files["s.md"] = "mine"
    #expect(talk.enter("%save s.md") == "'s.md' is there already\n")
    #expect(talk.disk.files["s.md"] == "mine")
    #expect(talk.enter("%save s.md --force") == "1 cell written to s.md\n")
    #expect(talk.enter("%save S.MD") == "1 cell written to S.MD\n")
  }

  @Test("Leaves out what was stopped, and says so where nothing runs without it")
  func stopped() throws {
    var limits = Limits.strict
    limits.memory = 1_000_000
    let talk = Talk(limits: limits)
    talk.enter("x = 1", "[0] * 10**7", "x + 1")
    #expect(talk.enter("%save s.md") == "2 cells written to s.md\n")
    let text = try #require(talk.disk.files["s.md"])
    #expect(text.contains("```text\n[0] * 10**7\n```\n"))
    #expect(report(text).status == .right)
    talk.enter("y = 1\n[0] * 10**7", "y + 1")
    let said = talk.enter("%save t.md")
    #expect(said.hasPrefix("the session does not run again as it ran, and nothing is written:\n"))
    #expect(said.contains("NameError: name 'y' is not defined"))
    #expect(talk.disk.files["t.md"] == nil)
  }

  @Test("Needs entries, the end of a name, and Values of its own")
  func refusals() {
    #expect(Talk().enter("%save s.md") == "there is nothing to save yet\n")
    let talk = Talk(leaves: ["w"])
    talk.enter("w = 2.0")
    #expect(talk.enter("%save s.md").contains("hint: a notebook knows no --leaves"))
    #expect(talk.enter("%save s.py").contains("a notebook ends in .md"))
  }
}
