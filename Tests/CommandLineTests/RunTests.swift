import Foundation
import Testing

@testable import gradual

@Suite("gradual run")
struct RunTests {
  @Test("A worksheet from a file, from '-', and from a pipe")
  func worksheet() throws {
    let sandbox = try Sandbox()
    try sandbox.write("sheet.py", "print(\"hi\")\n")
    let printed = Sandbox.Result(output: "hi\n")
    #expect(try sandbox.gradual("run", "sheet.py") == printed)
    #expect(try sandbox.gradual("run", "--", "sheet.py") == printed)
    #expect(try sandbox.gradual("run", "-", input: "print(\"hi\")\n") == printed)
    #expect(try sandbox.gradual(input: "print(\"hi\")\n") == printed)
    #expect(try sandbox.gradual("--seconds=5", input: "print(\"hi\")") == printed)
  }

  @Test("Errors in standard input name it <stdin>, and come after what was printed")
  func standardInput() throws {
    let sandbox = try Sandbox()
    let result = try sandbox.gradual("run", "-", input: "print(1)\nprint(x)\n")
    #expect(result.output == "1\n")
    #expect(result.error.hasPrefix("File \"<stdin>\", line 2, column 7\n"))
    #expect(result.status == 3)
  }

  @Test("What belongs to the prompt is told apart from other mistakes")
  func prompt() throws {
    let sandbox = try Sandbox()
    let words =
      "hint: commands with % and questions with ? work only at the prompt, each by itself\n"
    for line in [
      "loss?", "?loss", "math.exp??", "%who", "%step loss", "x = 1\n%back\n", "if x:\n  w[0]?",
    ] {
      let result = try sandbox.gradual(input: line + "\n")
      #expect(result.status == 3 && result.error.hasSuffix(words), "\(line): \(result.error)")
    }
    for (line, hint) in [
      ("y = a ? b : c", "write: a if test else b"), ("x = (1\n% 2", "close it where"),
    ] {
      let result = try sandbox.gradual(input: line + "\n")
      #expect(result.error.contains(hint) && !result.error.contains("prompt"), "\(line)")
    }
  }

  @Test("A wrong claim makes the exit status 1, a right one 0")
  func claims() throws {
    let sandbox = try Sandbox()
    let sheet = "x = Value(3.0)\nloss = x * x\ndx = 6.0\ncheck(loss)\n"
    #expect(
      try sandbox.gradual("run", "-", input: sheet)
        == Sandbox.Result(
          output: """
            check of loss
              \u{2713} dx  right
            1 of 1 derivative of loss is right

            """))
    let wrong = sheet.replacingOccurrences(of: "6.0", with: "5.0")
    let result = try sandbox.gradual("run", "-", input: wrong)
    #expect(result.output.contains("is 5.0, should be 6.0"))
    #expect(result.status == 1)
  }

  @Test("The cells of a notebook, also those that must fail")
  func notebook() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "a.md",
      """
      # A
      ```python
      x = 1
      print(x)
      ```
      ```python raises
      assert x == 2, "no"
      ```
      ```python
      print(x + 1)
      ```

      """)
    #expect(
      try sandbox.gradual("run", "a.md")
        == Sandbox.Result(output: "1\nAssertionError: no\n2\n"))
    try sandbox.write("b.md", "# B\n\n```python\nprint(x)\n```\n")
    let result = try sandbox.gradual("run", "b.md")
    #expect(result.error.hasPrefix("File \"b.md\", line 4, column 7\n    print(x)\n"))
    #expect(result.status == 3)
  }

  @Test("A million lines")
  func manyLines() throws {
    let sandbox = try Sandbox()
    let sheet = "for i in range(1000000):\n    print(i)\n"
    let result = try sandbox.gradual("run", "-", input: sheet)
    #expect(result.status == 0)
    #expect(result.output.utf8.count == 6_888_890)
    #expect(result.output.hasSuffix("\n999999\n"))
  }

  @Test("A batch: a line for each program, each in a session of its own")
  func batch() throws {
    let sandbox = try Sandbox()
    let programs = [
      #"{"name": "a", "source": "x = 1\nprint(x, \"\u00e9\ud83d\ude00\")"}"#,
      #"{"source": "print(x)", "name": "b"}"#,
      #"{"name": "c", "source": "while True:\n    pass"}"#,
      #"{"name": "d", "source": "x = Value(3.0)\nloss = x * x\ndx = 5.0\ncheck(loss)\nprint()"}"#,
      "",
      #"{"name": "e", "source": ""}"#,
    ]
    let result = try sandbox.gradual(
      "run", "--batch", "--seconds", "0.2", input: programs.joined(separator: "\n"))
    #expect(result.error == "")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 5)
    guard lines.count == 5 else { return }
    #expect(
      lines[0]
        == #"{"name": "a", "output": "1 \#u{E9}\#u{1F600}\n", "error": null, "line": null, "#
        + #""status": 0}"#)
    #expect(
      lines[1]
        == #"{"name": "b", "output": "", "error": "NameError: name 'x' is not defined", "#
        + #""line": 1, "status": 3}"#)
    #expect(lines[2].contains(#""error": "TimeoutError: "#))
    #expect(lines[2].hasSuffix(#", "status": 4}"#))
    #expect(lines[3].hasSuffix(#", "error": null, "line": null, "status": 1}"#))
    #expect(
      lines[4] == #"{"name": "e", "output": "", "error": null, "line": null, "status": 0}"#)
  }

  @Test("A line of a batch that is no program")
  func brokenBatch() throws {
    let sandbox = try Sandbox()
    let result = try sandbox.gradual(
      "run", "--batch", input: "{\"name\": 1}\n{\"name\": \"a\", \"source\": \"\"}\n")
    #expect(
      result.error == """
        gradual: line 1 of the batch is no program
        hint: a line is {"name": "...", "source": "..."}

        """)
    #expect(result.output.hasPrefix("{\"name\": \"a\""))
    #expect(result.status == 2)
  }

  @Test("Ctrl-C stops a computation, and what was printed is there")
  func interruption() throws {
    let sandbox = try Sandbox()
    try sandbox.write("loop.py", "print(\"before\")\nwhile True:\n    pass\n")
    let process = try sandbox.start(["run", "loop.py", "--seconds", "10"], minding: true)
    // Long enough for the program to have begun; if it has not, the signal ends it otherwise.
    Thread.sleep(forTimeInterval: 1)
    process.interrupt()
    let result = try sandbox.finish(process)
    #expect(
      result
        == Sandbox.Result(output: "before\n", error: "gradual: interrupted\n", status: 130))
  }
}
