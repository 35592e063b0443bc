import Testing

@testable import GradWorkbench

@Suite("Files that are loaded into a conversation")
struct ConversationLoadTests {
  private func numbers(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.contains("line ") }.map {
      $0.drop { $0 == " " }.prefix(while: { $0 != "," }).split(separator: "  ").first ?? ""
    }
  }

  @Test("Lines of files have numbers of their own where something came before")
  func numbering() throws {
    let talk = Talk()
    talk.disk.files["l.py"] = "c = a*b\nd = c*c\n"
    talk.enter("a = Value(2.0)", "b = Value(3.0)")
    #expect(talk.enter("%load l.py") == "line 1 of l.py is line 3 here\n")
    talk.enter("loss = d*a")
    let steps = talk.enter("%step", "all")
    for (line, code) in [(1, "a"), (2, "b"), (3, "c"), (4, "d"), (6, "loss")] {
      #expect(steps.contains("line \(line)   \(code) = "), "\(line): \(steps)")
    }
    #expect(talk.enter("%history").contains("%load l.py (line 1 of l.py is line 3 here)\n"))
    #expect(talk.enter("d?").hasSuffix("assigned  line 2 of l.py: d = c*c\n"))
    #expect(talk.enter("loss?").hasSuffix("assigned  line 6: loss = d*a\n"))
    // The page marks a line by its number alone.
    talk.enter("%graph -o p.html")
    let page = try #require(talk.disk.files["p.html"])
    for line in 1...6 {
      #expect(
        page.split(separator: "data-line=\"\(line)\"").count == (line == 5 ? 1 : 2), "\(line)")
    }
  }

  @Test("A file that comes first has its own numbers, and is loaded in silence")
  func first() {
    let talk = Talk()
    talk.disk.files["l.py"] = "a = Value(2.0)\nloss = a*a\n"
    #expect(talk.enter("%load l.py") == "")
    #expect(talk.enter("%step", "all").contains("line 2   loss = a*a"))
    talk.enter("%reset")
    #expect(talk.enter("%load l.py") == "")
  }

  @Test("Errors name the lines of the file")
  func errors() {
    let talk = Talk()
    talk.disk.files["e.py"] = "def f(x):\n    return 1/x\n\nx = 1\nf(0)\n"
    talk.disk.files["s.py"] = "x = 1\ny = = 2\n"
    talk.disk.files["n.md"] = "# Notes\n\n```python\nx = 1\n```\n\n```python\nx = nope\n```\n"
    talk.enter("x = 1\ny = 2")
    let error = talk.enter("%load e.py")
    #expect(error.contains("File \"e.py\", line 2, column "), "\(error)")
    #expect(error.contains("line 5") && !error.contains("line 7"), "\(error)")
    // Called later, from the prompt, and after another file.
    #expect(talk.enter("%load s.py").contains("File \"s.py\", line 2, column "))
    #expect(talk.enter("f(0)").contains("File \"e.py\", line 2, column "))
    #expect(talk.enter("%load n.md").contains("File \"n.md\", line 8, column "))
    #expect(talk.enter("%load e.py").contains("File \"e.py\", line 2, column "))
    #expect(talk.enter("1/0").contains("File \"<prompt>\", line "))
  }
}
