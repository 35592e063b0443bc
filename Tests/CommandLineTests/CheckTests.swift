import Foundation
import Testing

@Suite("gradual check")
struct CheckTests {
  private static let right = "x = Value(3.0)\nloss = x * x\ndx = 6.0\n"
  private static let wrong = "x = Value(3.0)\nloss = x * x\ndx = 5.0\n"

  @Test("Right and wrong claims")
  func claims() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.py", Self.right)
    #expect(
      try sandbox.gradual("check", "a.py")
        == Sandbox.Result(
          output: """
            a.py: right
            check of loss
              \u{2713} dx  right
            1 of 1 derivative of loss is right

            """))
    try sandbox.write("b.py", Self.wrong)
    let result = try sandbox.gradual("check", "b.py", "--color=always")
    #expect(result.output.contains("\u{1B}["))
    #expect(result.output.contains("is 5.0, should be 6.0"))
    #expect(result.status == 1)
  }

  @Test("A claim for a name that does not exist is listed as not judged")
  func unmatched() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.py", Self.right + "dq = 1.0\n")
    let text = try sandbox.gradual("check", "a.py")
    #expect(text.output.contains("dq  not judged: there is no q\n"))
    #expect(text.status == 0)
    let json = try sandbox.gradual("check", "--json", "a.py")
    #expect(json.output.contains(#""unmatched": ["dq"]"#))
    try sandbox.write("b.py", "x = Value(3.0)\nloss = x * x\ndq = 1.0\n")
    #expect(try sandbox.gradual("check", "b.py").status == 1)
  }

  @Test("A file with no claim, and one with no loss")
  func nothing() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.py", "x = Value(3.0)\nloss = x * x\n")
    #expect(
      try sandbox.gradual("check", "a.py")
        == Sandbox.Result(
          output: """
            a.py: nothing
            check of loss
            no derivative of loss is claimed: a variable dX (or X_grad, grad_X, dloss_dX) claims the \
            one by X;
              claims are variables of the top level, or stand in them: grads["dX"]

            """, status: 1))
    try sandbox.write("b.py", "print(1)\n")
    #expect(
      try sandbox.gradual("check", "b.py")
        == Sandbox.Result(
          output: """
            b.py: nothing
            nothing to check: no variable loss, cost, L or J holds a Value
            hint: make Values of the numbers it starts from, with values(...) or --leaves W,b; \
            --of names another loss

            """, status: 1))
  }

  @Test("--of names the loss, --leaves makes plain floats checkable")
  func options() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.py", "x = 3.0\nerror = x * x\ndx = 6.0\n")
    #expect(try sandbox.gradual("check", "a.py").status == 1)
    #expect(try sandbox.gradual("check", "a.py", "--of", "error", "--leaves", "x").status == 0)
    let result = try sandbox.gradual("check", "--of=eror", "--leaves=x", "a.py")
    #expect(result.status == 3)
    #expect(result.output.contains("NameError: there is no variable 'eror' to take as the loss"))
  }

  @Test("A folder is graded file by file, by name; a bad file does not keep the next from it")
  func folder() throws {
    let sandbox = try Sandbox()
    try sandbox.write("sheets/b/1.py", Self.wrong)
    try sandbox.write("sheets/a.py", Self.right)
    try sandbox.write("sheets/c.py", Data([0xFF]))
    try sandbox.write("sheets/d.py", "while True:\n    pass\n")
    try sandbox.write("sheets/e.py", "x = (\n")
    try sandbox.write("sheets/f.py", Self.right)
    try sandbox.write("sheets/g.md", "# G\n\n```python\n\(Self.right)```\n")
    try sandbox.write("sheets/README.md", "No cells.\n")
    try sandbox.write("sheets/notes.txt", "not this")
    try sandbox.write("sheets/.hidden.py", "not this")
    let result = try sandbox.gradual("check", "sheets", "--json", "--seconds", "0.2")
    let statuses = result.output.split(separator: "\n").map {
      $0.components(separatedBy: ", ").prefix(2).joined(separator: ", ")
    }
    #expect(
      statuses == [
        #"{"file": "sheets/a.py", "status": "right""#,
        #"{"file": "sheets/b/1.py", "status": "wrong""#,
        #"{"file": "sheets/c.py", "status": "error""#,
        #"{"file": "sheets/d.py", "status": "limit""#,
        #"{"file": "sheets/e.py", "status": "error""#,
        #"{"file": "sheets/f.py", "status": "right""#,
        #"{"file": "sheets/g.md", "status": "right""#,
      ])
    #expect(result.error == "")
    #expect(result.status == 4)
  }

  @Test("A folder without worksheets")
  func emptyFolder() throws {
    let sandbox = try Sandbox()
    try sandbox.write("sheets/notes.txt", "")
    #expect(
      try sandbox.gradual("check", "sheets")
        == Sandbox.Result(
          error: """
            gradual: nothing to check in 'sheets'
            hint: worksheets end in .py, notebooks in .md

            """, status: 1))
    try sandbox.write("sheets/ReadMe.md", "# How to hand in\n")
    let readme = try sandbox.gradual("check", "sheets")
    #expect(readme.error.hasPrefix("gradual: nothing to check in 'sheets'\n"))
    #expect(readme.status == 1)
  }

  @Test("A text without cells is graded, as nothing; capital extensions count")
  func withoutCells() throws {
    let sandbox = try Sandbox()
    try sandbox.write("sheets/anna.md", "# Anna\n\n```\n\(Self.right)```\n")
    try sandbox.write("sheets/B.PY", Self.right)
    let result = try sandbox.gradual("check", "sheets")
    #expect(
      result.output == """
        sheets/B.PY: right
        check of loss
          \u{2713} dx  right
        1 of 1 derivative of loss is right
        sheets/anna.md: nothing
        nothing to check: the text has no cell
        hint: no fence is marked python; a cell begins with ```python

        """)
    #expect(result.error == "")
    #expect(result.status == 1)
    #expect(try sandbox.gradual("check", "sheets/anna.md").status == 1)
  }

  @Test("The cells of a notebook are one program, with the lines of the file")
  func notebook() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "a.md",
      """
      # A

      ```python
      x = Value(3.0)
      ```

      ```python raises
      print(y)
      ```

      ```python
      loss = x * x
      dx = 6.0
      ```

      """)
    #expect(
      try sandbox.gradual("check", "a.md").output == """
        a.md: right
        check of loss
          \u{2713} dx  right
        1 of 1 derivative of loss is right

        """)
  }

  @Test("step shows both passes and nothing that the worksheet prints")
  func step() throws {
    let sandbox = try Sandbox()
    let result = try sandbox.gradual("step", "-", input: Self.right + "print(\"no\")\n")
    #expect(result.status == 0)
    #expect(result.output.contains("loss = x*x = 3.0*3.0 = 9.0\n"))
    #expect(result.output.hasSuffix("\n"))
    #expect(!result.output.contains("no\n"))
    let none = try sandbox.gradual("step", "-", input: "x = 1\n")
    #expect(none.status == 3)
    #expect(none.error.contains("NameError: there is no loss to step through"))
    // A loss that no Value went into is there, and is no use.
    let plain = try sandbox.gradual("step", "-", input: "x = 2.0\nloss = x * x\n")
    #expect(plain.error.contains("TypeError: loss is a plain number: no Value went into it"))
    #expect(plain.error.contains("hint: wrap the numbers that it starts from in values(...)"))
    let mistyped = try sandbox.gradual(
      "step", "-", "--leaves", "y", input: "x = 2.0\nloss = x * x\n")
    #expect(mistyped.error.contains("hint: --leaves names y, but no variable is called so"))
    let unknown = try sandbox.gradual("step", "-", "--of", "E", input: Self.right)
    #expect(unknown.error.contains("NameError: there is no variable 'E' to take as the loss"))
  }

  @Test(
    "Each verdict has its exit status",
    arguments: [
      ("w = Value(2.0)\nloss = w * w\ndw = 4.0\n", #""verdict": "right""#, 0),
      ("w = Value(3.0)\nloss = w / 7\ndw = 0.143\n", #""verdict": "rounded""#, 0),
      ("w = Value(0.0)\nloss = abs(w)\ndw = 1\n", #""note": "kink""#, 0),
      ("w = Value(2.0)\nloss = w * w\ndw = 5.0\n", #""verdict": "wrong""#, 1),
      ("w = Value(2.0)\nloss = w * w * w\ndw = 6 * w\n", #""verdict": "here only""#, 1),
      ("w = Value(2.0)\nloss = w * w\ndw = [4.0]\n", #""verdict": "shape""#, 1),
      (
        "w = Value(2.0)\ny = 3 * w\nloss = y * y\ndy = 6\ndw = 18\n",
        #""verdict": "follows""#, 1
      ),
      ("w = Value(2.0)\nloss = w * w\n", #""status": "nothing""#, 1),
    ] as [(String, String, Int32)])
  func statuses(_ text: String, _ expected: String, _ status: Int32) throws {
    let result = try Sandbox().gradual("check", "-", "--json", input: text)
    #expect(result.output.contains(expected))
    #expect(result.status == status)
  }

  @Test("Labels, messages and names of files forge no lines and send nothing to the terminal")
  func forgery() throws {
    let sandbox = try Sandbox()
    try sandbox.write("sheets/a\nb.py: right\u{1B}[2J.py", Self.right)
    try sandbox.write("sheets/b.py", #"assert False, "no\nc.py: right\x1b[2J""# + "\n")
    let result = try sandbox.gradual("check", "sheets")
    #expect(result.output.hasPrefix(#"sheets/a\nb.py: right\x1b[2J.py: right"# + "\n"))
    #expect(result.output.contains(#"AssertionError: no\nc.py: right\x1b[2J"# + "\n"))
    #expect(!result.output.contains("\u{1B}"))
    let label = #"x = Value(2.0, label="x\nloss = 7\x1b[2J")"# + "\nloss = x * x\nprint(x.label)\n"
    try sandbox.write("label.py", label)
    let steps = try sandbox.gradual("step", "label.py")
    #expect(steps.output.contains(#"x\nloss = 7\x1b[2J = 2.0"#))
    #expect(!steps.output.contains("\u{1B}"))
    // What the worksheet itself prints is its own.
    #expect(try sandbox.gradual("run", "label.py").output == "x\nloss = 7\u{1B}[2J\n")
    let missing = try sandbox.gradual("run", "a\u{1B}[2J.py")
    #expect(missing.error.contains(#"cannot read 'a\x1b[2J.py'"#))
  }
}
