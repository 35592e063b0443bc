import Foundation
import Testing

@Suite("gradual check, for a class")
struct ClassTests {
  private static let right = "x = Value(3.0)\nloss = x * x\ndx = 6.0\n"
  private static let wrong = "x = Value(3.0)\nloss = x * x\ndx = 5.0\n"
  /// loss = (x*y)**2 with x = 3, y = 2: dx = 2*x*y*y = 24, dy = 2*x*y*x = 36, dz = 2*z = 12.
  private static let key = """
    x = Value(3.0)
    y = Value(2.0)
    z = x * y
    loss = z ** 2
    dx = 24.0
    dy = 36.0
    print("from the key")
    check(loss)

    """
  private static let header = """
    file,status,claims,right,rounded,follows,wrong,here_only,shape,mark,\
    mark_with_follow_through,first_mistake,mistakes\r\n
    """

  @Test("The order of what is shown does not depend on the number of threads")
  func order() throws {
    let sandbox = try Sandbox()
    for number in 100..<160 {
      // The first files take longest.
      let loop = "for i in range(\((160 - number) * 500)):\n    pass\n"
      try sandbox.write("class/\(number).py", loop + (number % 3 == 0 ? Self.wrong : Self.right))
    }
    let one = try sandbox.gradual("check", "class", "--json", "--jobs", "1")
    #expect(one.status == 1)
    #expect(one.output.split(separator: "\n").count == 60)
    for jobs in ["2", "7", "100"] {
      #expect(try sandbox.gradual("check", "class", "--json", "--jobs", jobs) == one)
    }
    let csv = try sandbox.gradual("check", "class", "--csv", "-", "--jobs", "1")
    #expect(try sandbox.gradual("check", "class", "--csv", "-", "--jobs", "5") == csv)
    let report = try sandbox.gradual("check", "class", "--report", "-", "--jobs", "1")
    #expect(try sandbox.gradual("check", "class", "--report=-", "--jobs=5") == report)
  }

  @Test("A key defines the loss; submissions give claims and nothing else")
  func key() throws {
    let sandbox = try Sandbox()
    try sandbox.write("key.py", Self.key)
    try sandbox.write("class/anna.py", "dz = 2 * z\ndx = dz * y\ndy = dz * x\n")
    try sandbox.write("class/ben.md", "# Ben\n\n```python\ndx = 24.0\ndy = 6\n```\n")
    try sandbox.write("class/carl.py", "dx = dx\n")
    try sandbox.write("class/dora.py", "print(z.data)\n")
    try sandbox.write("class/emil.py", "check(loss)\nx_grad = 24.0\ncheck(7)\n")
    let result = try sandbox.gradual("check", "class", "--key", "key.py")
    #expect(
      result.output == """
        class/anna.py: right
        check of loss
          \u{2713} dz  right
          \u{2713} dx  right
          \u{2713} dy  right
        3 of 3 derivatives of loss are right
        class/ben.md: wrong
        check of loss
          \u{2713} dx  right
          \u{2717} dy  wrong      is 6.0, should be 36.0
        1 of 2 derivatives of loss is right
        class/carl.py: error
        File "class/carl.py", line 1, column 6
            dx = dx
                 ^
        NameError: name 'dx' is not defined
        hint: assign it before this line runs, and spell it as it is spelt there
        class/dora.py: nothing
        check of loss
          – dx  not judged: the key asks for it, and it is not there
          – dy  not judged: the key asks for it, and it is not there
        no derivative of loss could be judged
        class/emil.py: wrong
        check of loss
          \u{2713} x_grad  right
          – dy      not judged: the key asks for it, and it is not there
        1 of 1 derivative of loss is right

        """)
    #expect(result.status == 3)
    #expect(result.error == "")
    let json = try sandbox.gradual("check", "class/dora.py", "--key", "key.py", "--json")
    #expect(
      json.output.hasPrefix(
        #"{"file": "class/dora.py", "status": "nothing", "message": null, "output": "6.0\n", "#
          + #""checks": [{"loss": "loss", "line": 0, "value": 36.0, "unmatched": ["dx", "dy"], "#))
    let csv = try sandbox.gradual("check", "class", "--key", "key.py", "--csv", "-")
    #expect(
      csv.output == Self.header + """
        class/anna.py,right,3,3,0,0,0,0,0,1.0,1.0,,\r
        class/ben.md,wrong,2,1,0,0,1,0,0,0.5,0.5,dy,\r
        class/carl.py,error,0,0,0,0,0,0,0,0.0,0.0,,\r
        class/dora.py,nothing,2,0,0,0,0,0,0,0.0,0.0,,\r
        class/emil.py,wrong,2,1,0,0,0,0,0,0.5,0.5,,\r\n
        """)
  }

  @Test("A key that fails, has no loss, or is none, is reported once")
  func badKeys() throws {
    let sandbox = try Sandbox()
    try sandbox.write("class/a.py", "dx = 1.0\n")
    try sandbox.write("class/b.py", "dx = 1.0\n")
    try sandbox.write("error.py", "x = Value(3.0)\nloss = y\n")
    try sandbox.write("none.py", "x = Value(3.0)\n")
    try sandbox.write("prose.md", "# No cell\n")
    try sandbox.write("endless.py", "while True:\n    pass\n")
    func check(_ key: String) throws -> Sandbox.Result {
      try sandbox.gradual("check", "class", "--seconds", "0.2", "--key", key)
    }
    let error = try check("error.py")
    #expect(
      error
        == Sandbox.Result(
          error: """
            gradual: the key cannot be used
            File "error.py", line 2, column 8
                loss = y
                       ^
            NameError: name 'y' is not defined
            hint: assign it before this line runs, and spell it as it is spelt there

            """, status: 3))
    let none = try check("none.py")
    #expect(none.error.contains("NameError: the key has no loss\nhint: call it loss, cost, L or J"))
    #expect(none.output == "" && none.status == 3)
    let prose = try check("prose.md")
    #expect(prose.error.hasPrefix("gradual: the key 'prose.md' has no cell\nhint: "))
    #expect(prose.output == "" && prose.status == 3)
    let endless = try check("endless.py")
    #expect(endless.error.contains("TimeoutError"))
    #expect(endless.output == "" && endless.status == 4)
    let missing = try check("nokey.py")
    #expect(missing.error.hasPrefix("gradual: cannot read 'nokey.py': there is no such file"))
    #expect(missing.output == "" && missing.status == 2)
    let folder = try check("class")
    #expect(folder.error.hasPrefix("gradual: cannot read 'class': it is a folder"))
    #expect(folder.output == "" && folder.status == 2)
    try sandbox.write("wrong.py", Self.wrong)
    let wrong = try check("wrong.py")
    #expect(wrong.error.hasPrefix("gradual: in the key itself dx is not right\nhint: "))
    #expect(wrong.status == 1)
  }

  @Test("The marks, as a spreadsheet wants them")
  func csv() throws {
    let sandbox = try Sandbox()
    try sandbox.write("class/a.py", Self.right)
    try sandbox.write("class/=1+1.py", Self.wrong)
    try sandbox.write("class/b,\"c\"\n.py", "x = [\n")
    try sandbox.write("class/d.py", "x = Value(3.0)\nloss = x * x * x\ndx = 27.0\nx_grad = 3.0\n")
    try sandbox.write("class/e.py", "x = Value(3.0)\nloss = x / 7\ndx = 0.143\n")
    let result = try sandbox.gradual("check", "class", "--csv", "marks.csv")
    #expect(result.output.hasPrefix("class/=1+1.py: wrong\n"))
    #expect(result.status == 3)
    #expect(
      try sandbox.read("marks.csv") == Self.header + """
        class/=1+1.py,wrong,1,0,0,0,1,0,0,0.0,0.0,dx,\r
        class/a.py,right,1,1,0,0,0,0,0,1.0,1.0,,\r
        "class/b,""c""\\n.py",error,0,0,0,0,0,0,0,0.0,0.0,,\r
        class/d.py,wrong,1,0,0,0,1,0,0,0.0,0.0,x_grad,\r
        class/e.py,right,1,0,1,0,0,0,0,1.0,1.0,,\r\n
        """)
    // Nothing half-written is left beside it, and an old table is replaced.
    #expect(try sandbox.names().filter { !$0.hasPrefix(".") } == ["class", "marks.csv"])
    _ = try sandbox.gradual("check", "class/a.py", "--csv", "marks.csv")
    #expect(
      try sandbox.read("marks.csv") == Self.header + "class/a.py,right,1,1,0,0,0,0,0,1.0,1.0,,\r\n")
  }

  @Test("The report on a class")
  func report() throws {
    let sandbox = try Sandbox()
    try sandbox.write("key.py", Self.key)
    try sandbox.write("class/a.py", "dx = 24.0\ndy = 6.0\n")
    try sandbox.write("class/b.py", "dx = 24.0\ndy = 12.0\n")
    try sandbox.write("class/c.py", "dx = [24.0]\n")
    try sandbox.write("class/`d|<b>`.py", "print(q)\n")
    let result = try sandbox.gradual("check", "class", "--key=key.py", "--report", "class/class.md")
    #expect(result.status == 3)
    let text = try sandbox.read("class/class.md")
    #expect(text.hasPrefix("# Class report\n\n4 files were checked."))
    #expect(text.contains("| wrong | 3 | 75 % |\n"))
    #expect(text.contains("| `dx` | 2 | 0 | 0 | 0 | 0 | 1 | 0 | 50 % |\n"))
    #expect(text.contains("| `dy` | 0 | 0 | 0 | 2 | 0 | 0 | 1 | 0 % |\n"))
    #expect(text.contains("\nNobody has `dy` right.\n"))
    #expect(text.contains("For example: `6.0, should be 36.0`.\n"))
    #expect(text.contains("For example: `a list of 1, should be a single number`.\n"))
    #expect(text.contains("| ``class/`d\\|<b>`.py`` | error | `NameError` |\n"))
    #expect(!text.contains("class/a.py"))
    // The report lies among the submissions and is none the next time.
    let again = try sandbox.gradual("check", "class", "--key=key.py", "--report", "class/class.md")
    #expect(again == result)
    #expect(try sandbox.read("class/class.md") == text)
  }

  @Test("The report says where a formula fails that is right at the key's numbers")
  func hereOnly() throws {
    let sandbox = try Sandbox()
    // By w it is 2w·x, which is w²·x at w = 2 only: at w = 1 they are 6 and 3.
    try sandbox.write("key.py", "w = Value(2.0)\nx = Value(3.0)\nloss = w * w * x\ndw = None\n")
    try sandbox.write("class/a.py", "dw = w * w * x\n")
    _ = try sandbox.gradual("check", "class", "--key=key.py", "--report", "class.md")
    #expect(
      try sandbox.read("class.md").contains(
        "For example: `with w = 1 (all else as it is) dw is 3.0, should be 6.0`.\n"))
  }

  @Test("What cannot work is said before anything is graded")
  func wrongUsage() throws {
    let sandbox = try Sandbox()
    try sandbox.write("class/a.py", Self.right)
    func fails(_ words: [String], _ text: String) throws {
      let result = try sandbox.finish(sandbox.start(["check", "class"] + words))
      #expect(result.error.hasPrefix("gradual: " + text), "\(result.error)")
      #expect(result.error.contains("\nhint: "))
      #expect(result.output == "")
      #expect(result.status == 2)
    }
    try fails(["--report", "no/r.md"], "cannot write 'no/r.md': No such file or directory")
    try fails(["--csv", "no/m.csv"], "cannot write 'no/m.csv': No such file or directory")
    try sandbox.write("folder/notes.txt", "")
    try fails(["--csv", "folder"], "cannot write 'folder': Is a directory")
    try fails(["--csv", "-", "--json"], "'--json' and '--csv -' cannot both write to")
    try fails(["--csv", "-", "--report=-"], "'--csv -' and '--report -' cannot both write to")
    try fails(["--csv", "class/a.py"], "'class/a.py' is no value for '--csv': wanted is a file")
    try fails(["--report="], "'' is no value for '--report'")
    try fails(["--report", "x", "--csv", "x"], "'x' is no value for '--report': wanted is another")
    try fails(["--key=-", "-"], "standard input cannot be both the key and a submission")
    try fails(["--jobs", "0"], "'0' is no value for '--jobs': wanted is a whole number above 0")
    #expect(try sandbox.read("class/a.py") == Self.right)
  }

  @Test("A file that cannot be read among many")
  func unreadable() throws {
    let sandbox = try Sandbox()
    try sandbox.write("class/a.py", Self.right)
    try sandbox.write("class/b.py", Data([0xff, 0xfe]))
    try sandbox.write("class/c.py", Self.right)
    let result = try sandbox.gradual("check", "class", "no.py", "--csv", "-")
    #expect(
      result.output == Self.header + """
        class/a.py,right,1,1,0,0,0,0,0,1.0,1.0,,\r
        class/b.py,error,0,0,0,0,0,0,0,0.0,0.0,,\r
        class/c.py,right,1,1,0,0,0,0,0,1.0,1.0,,\r
        no.py,error,0,0,0,0,0,0,0,0.0,0.0,,\r\n
        """)
    #expect(result.error.hasPrefix("gradual: cannot read 'no.py': there is no such file"))
    #expect(result.status == 3)
    let report = try sandbox.gradual("check", "class", "--report", "-")
    #expect(report.output.contains("| `class/b.py` | error | `not readable` |\n"))
    try sandbox.write("empty/notes.txt", "")
    let empty = try sandbox.gradual("check", "empty", "--report", "-")
    #expect(empty.error.hasPrefix("gradual: nothing to check in 'empty'\n"))
    #expect(empty.output.contains("0 files were checked."))
    #expect(empty.status == 1)
  }

  @Test("Ctrl-C ends soon and keeps what was graded")
  func interrupt() throws {
    let sandbox = try Sandbox()
    for name in ["a", "b", "c"] { try sandbox.write("class/\(name).py", Self.right) }
    for name in ["x", "y", "z"] { try sandbox.write("class/\(name).py", "while True:\n    pass\n") }
    let start = ContinuousClock.now
    let process = try sandbox.start(
      ["check", "class", "--seconds", "5", "--jobs=2", "--csv", "m.csv", "--report", "r.md"],
      minding: true)
    // The first three are done when the first endless one has been running for a while.
    try waitUntil { ContinuousClock.now - start > .seconds(1.5) }
    process.interrupt()
    let result = try sandbox.finish(process)
    #expect(ContinuousClock.now - start < .seconds(4.5))
    #expect(result.status == 130)
    #expect(
      result.error == """
        gradual: interrupted before 3 of 6 files could be graded
        gradual: interrupted

        """)
    let csv = try sandbox.read("m.csv")
    #expect(csv.contains("class/c.py,right,1,1,"))
    #expect(csv.hasSuffix("class/z.py,interrupted,0,0,0,0,0,0,0,0,0,,\r\n"))
    #expect(csv.split(separator: "\r\n").count == 7)
    let report = try sandbox.read("r.md")
    #expect(report.contains("Grading was interrupted: 3 more files are not in this report."))
  }

  private func waitUntil(_ condition: () -> Bool) throws {
    while !condition() { Thread.sleep(forTimeInterval: 0.02) }
  }
}
