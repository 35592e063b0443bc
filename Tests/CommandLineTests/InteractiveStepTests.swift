import Testing

/// `gradual step --interactive`, with the answers through a pipe.
@Suite("Steps that are asked for")
struct InteractiveStepTests {
  private static let sheet = "a = Value(2.0)\nb = Value(-3.0)\nprint('printed')\nloss = a*b\n"

  @Test("Questions, answers and the score, as a transcript")
  func transcript() throws {
    let sandbox = try Sandbox()
    try sandbox.write("sheet.py", Self.sheet)
    let result = try sandbox.gradual(
      "step", "sheet.py", "--interactive", input: "3\n-3.0\n-3\n?\na\n2\n")
    #expect(
      result.output == """
        2 contributions, two questions each: the local derivative, then the sum so far
        answer with a number or an expression; ? for a hint, skip to be told, q to leave
        [1/2] line 4   loss = a*b, and its derivative is 1.0
            d(a*b)/da = ?
        ? 3
            no: the sign is wrong
        ? -3.0
            right: d(a*b)/da = b = -3.0
            da = ?
        ? -3
            right: 1.0 * (-3.0) = -3.0, da = -3.0
        [2/2] line 4   loss = a*b, and its derivative is 1.0
            d(a*b)/db = ?
        ? ?
            hint 1 of 3: the derivative of a product by one factor is the other factor
        ? a
            right: d(a*b)/db = a = 2.0
            db = ?
        ? 2
            right: 1.0 * 2.0 = 2.0, db = 2.0
        2 of 4 right at once, 2 in the end
        to practise: products (2)

        """)
    #expect(result.error == "")
    #expect(result.status == 0)
  }

  @Test("What was skipped or not reached makes the exit status 1")
  func unfinished() throws {
    let sandbox = try Sandbox()
    try sandbox.write("sheet.py", Self.sheet)
    for input in ["", "-3\n", "q\n", "-3\n-3\n2\nskip\n"] {
      let result = try sandbox.gradual("step", "--interactive", "sheet.py", input: input)
      #expect(result.status == 1, "\(input)")
      #expect(!result.output.contains("printed"))
    }
  }

  @Test("Notebooks, another loss, and named leaves")
  func sources() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "book.md",
      "```python\na = 2.0\n```\n```python raises\n1/0\n```\n```python\nout = a*3\n```\n")
    let result = try sandbox.gradual(
      "step", "book.md", "--interactive", "--of", "out", "--leaves", "a", input: "3\n3\n")
    #expect(result.output.hasSuffix("2 of 2 right at once\n"))
    #expect(result.status == 0)
  }

  @Test("What cannot be asked about")
  func errors() throws {
    let sandbox = try Sandbox()
    try sandbox.write("sheet.py", "loss = 2.0\n")
    try sandbox.write("bad.py", "x = (\n")
    try sandbox.write("endless.py", "while True: pass\n")
    let plain = try sandbox.gradual("step", "--interactive", "sheet.py")
    #expect(plain.status == 3 && plain.error.contains("loss is a plain number"))
    let bad = try sandbox.gradual("step", "--interactive", "bad.py")
    #expect(bad.status == 3 && bad.error.contains("bad.py\", line 1"))
    let endless = try sandbox.gradual("step", "--interactive", "--seconds", "0.2", "endless.py")
    #expect(endless.status == 4 && endless.output == "")
    let missing = try sandbox.gradual("step", "--interactive", "nope.py")
    #expect(missing.status == 2)
    for words in [["-"], ["sheet.py", "--exact"], ["sheet.py", "bad.py"], []] {
      let result = try sandbox.finish(try sandbox.start(["step", "--interactive"] + words))
      #expect(result.status == 2 && result.error.contains("hint: "), "\(words)")
    }
  }

  @Test("A pipe without a command is run whole, and no conversation begins")
  func pipe() throws {
    let sandbox = try Sandbox()
    let result = try sandbox.gradual(input: "1 + 1\nprint('a')\n%who\n")
    #expect(result.status == 3)
    #expect(!result.output.contains("%help"))
    let good = try sandbox.gradual(input: "1 + 1\nprint('a')\n")
    #expect(good.output == "a\n" && good.status == 0)
  }
}
