import Foundation
import Testing

@Suite("gradual gradcheck")
struct GradcheckCommandTests {
  private static let sheet = """
    print("not shown")
    w = Value(0.5)
    loss = w ** 3 + 1
    cost = loss * 2

    """

  private func gradcheck(
    _ words: [String], text: String = sheet, in sandbox: borrowing Sandbox
  ) throws -> Sandbox.Result {
    try sandbox.write("w.py", text)
    try sandbox.write("w.md", "# Lesson\n\n```python\n\(text)```\n")
    return try sandbox.finish(try sandbox.start(["gradcheck"] + words))
  }

  private func gradcheck(_ words: String..., text: String = sheet) throws -> Sandbox.Result {
    let sandbox = try Sandbox()
    return try gradcheck(words, text: text, in: sandbox)
  }

  @Test("The table, the curve, and nothing that the worksheet prints")
  func table() throws {
    let result = try gradcheck("w.py")
    #expect(
      result.output.hasPrefix(
        """
        Derivatives of loss = 1.125 on line 3 by 1 leaf
        as the tape's reverse sweep has them, and how far the judges agree:

          by  tape  dual  central    exact
          w   0.75  same  10 digits  same   agree

        The judges agree on the derivative

        Error of difference quotients: loss by w
        error, as a share of the derivative

        """))
    #expect(result.output.contains("\n  * central difference   o forward difference\n"))
    #expect(result.output.contains("grows like h^2: truncation, the next"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(result.error == "" && result.status == 0)
    // A cell that begins on line 4 of its notebook.
    #expect(try gradcheck("w.md").output.replacing("line 6", with: "line 3") == result.output)
    let cost = try gradcheck("w.py", "--of", "cost")
    #expect(cost.output.hasPrefix("Derivatives of cost = 2.25 on line 4"))
    let leaf = try gradcheck("w.py", "--leaves", "v", text: "v = 2.0\nloss = v * v\n")
    #expect(leaf.output.contains("\n  v   4.0   same  10 digits  same   agree"))
  }

  @Test("A picture is written whole, beside the text or in its place")
  func picture() throws {
    let sandbox = try Sandbox()
    let plain = try gradcheck(["w.py"], in: sandbox)
    let result = try gradcheck(["w.py", "--svg", "v.svg"], in: sandbox)
    #expect(result == plain)
    let picture = try sandbox.read("v.svg")
    #expect(picture.hasPrefix("<svg xmlns=") && picture.hasSuffix("</svg>\n"))
    #expect(picture.contains("<title>Error of difference quotients: loss by w</title>"))
    #expect(try sandbox.names().filter { $0.hasPrefix("v.svg") } == ["v.svg"])
    let printed = try gradcheck(["w.py", "--svg", "-"], in: sandbox)
    #expect(printed.output == picture && printed.status == 0)
    // Written again, in the place of the old one.
    #expect(try gradcheck(["w.py", "--svg", "v.svg", "--of", "cost"], in: sandbox).status == 0)
    #expect(try sandbox.read("v.svg").contains("quotients: cost by w"))
  }

  @Test("Where a picture cannot go")
  func places() throws {
    let sandbox = try Sandbox()
    for path in ["w.py", "other.py", "lesson.md", ""] {
      let result = try gradcheck(["w.py", "--svg", path], in: sandbox)
      #expect(
        result.error.hasPrefix(
          "gradual: '\(path)' is no value for '--svg': wanted is a file to write, or '-'"))
      #expect(result.status == 2 && result.output == "")
    }
    #expect(try sandbox.read("w.py") == Self.sheet)
    let missing = try gradcheck(["w.py", "--svg", "none/v.svg"], in: sandbox)
    #expect(missing.error.hasPrefix("gradual: cannot write 'none/v.svg': "))
    #expect(missing.status == 2 && missing.output == "")
    let both = try gradcheck(["w.py", "--svg", "-", "--json"], in: sandbox)
    #expect(both.error.hasPrefix("gradual: '--json' and '--svg -' cannot both write to standard"))
    #expect(both.status == 2)
    let none = try gradcheck(
      ["w.py", "--svg", "v.svg"], text: "x = Value(0.0)\nloss = relu(x)\n", in: sandbox)
    #expect(
      none.error.hasPrefix("gradual: there is no curve to draw, and 'v.svg' is not written\n"))
    #expect(none.status == 1)
    #expect(try !sandbox.names().contains("v.svg"))
  }

  @Test("As JSON, on one line")
  func json() throws {
    let result = try gradcheck("w.py", "--json")
    #expect(result.output.count(where: { $0 == "\n" }) == 1)
    struct Answer: Decodable {
      struct Opinion: Decodable {
        let right: Bool?
        let value: Double?
        let ulps: Int?
      }
      struct Derivative: Decodable {
        let by: String
        let verdict: String
        let tape: Double
        let dual: Opinion
        let central: Opinion
        let exact: Opinion
      }
      struct Step: Decodable { let h: Double }
      struct Curve: Decodable {
        let line: String
        let steps: [Step]
      }
      let file: String
      let loss: String
      let agreed: Bool
      let derivatives: [Derivative]
      let curve: Curve
    }
    let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
    #expect(answer.file == "w.py" && answer.loss == "loss" && answer.agreed)
    #expect(answer.derivatives.map(\.by) == ["w"])
    #expect(answer.derivatives[0].tape == 0.75)
    #expect(answer.derivatives[0].dual.ulps == 0 && answer.derivatives[0].exact.value == 0.75)
    #expect(answer.curve.line == "by w" && answer.curve.steps.count == 33)
  }

  @Test("Other failures have the statuses of every command")
  func statuses() throws {
    #expect(try gradcheck("w.py", text: "x = Value(0.0)\nloss = relu(x)\n").status == 0)
    let infinite = try gradcheck("w.py", text: "x = Value(0.0)\nloss = sqrt(x)\n")
    #expect(infinite.status == 1)
    #expect(infinite.output.contains("1 could not be judged"))
    let nan = try gradcheck("w.py", text: "x = Value(float('nan'))\nloss = x\n")
    #expect(nan.status == 1)
    #expect(try gradcheck().status == 2)
    #expect(try gradcheck("w.py", "w.md").status == 2)
    #expect(try gradcheck("none.py").status == 2)
    #expect(try gradcheck("w.py", "--seed", "x").status == 2)
    let lost = try gradcheck("w.py", text: "z = Value(1.0)\n")
    #expect(lost.status == 3)
    #expect(lost.error.contains("NameError: there is no loss to check the derivatives of\n"))
    #expect(try gradcheck("w.py", text: "z = \n").status == 3)
    #expect(try gradcheck("w.py", "--seconds", "0.05", text: "while True: pass\n").status == 4)
    let help = try gradcheck("--help")
    #expect(help.output.hasPrefix("usage: gradual gradcheck [OPTION]... FILE|-\n"))
    #expect(help.output.contains("  --svg FILE"))
  }

  @Test("A time limit holds for the judges too")
  func time() throws {
    // Every evaluation computes 1,200,000 nodes, some 50 times for each of 8 directions: seconds of
    // work for any machine.
    let text = """
      w = values([0.001 * i for i in range(300)])
      loss = Value(0.0)
      for k in range(2000):
          for v in w:
              loss = loss + v * v

      """
    let result = try gradcheck("w.py", "--seconds", "0.5", text: text)
    #expect(result.status == 4)
    // Of a slow machine the worksheet itself takes that long; the judges' share of the limit is tested
    // with a clock of its own in GradcheckTests.
    #expect(result.error.contains("TimeoutError: the "))
    #expect(result.output == "")
  }

  @Test("Ctrl-C ends the judging, with nothing half printed")
  func interrupt() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "w.py",
      """
      w = values([0.001 * i for i in range(290)])
      loss = Value(0.0)
      for k in range(100):
          for v in w:
              loss = loss + sin(v) * v

      """)
    let process = try sandbox.start(["gradcheck", "w.py", "--seconds", "60"], minding: true)
    Thread.sleep(forTimeInterval: 2)
    process.interrupt()
    let result = try sandbox.finish(process)
    #expect(result == Sandbox.Result(error: "gradual: interrupted\n", status: 130))
  }

  @Test("A worksheet that calls it prints the table")
  func inWorksheets() throws {
    let sandbox = try Sandbox()
    try sandbox.write("w.py", "w = Value(0.5)\nloss = w * w\ngradcheck(loss)\n")
    let result = try sandbox.gradual("run", "w.py")
    #expect(result.output.hasPrefix("Derivatives of loss = 0.25 on line 2 by 1 leaf\n"))
    #expect(result.output.hasSuffix("\nThe judges agree on the derivative\n"))
    #expect(result.status == 0)
  }

  @Test("The steps in fractions")
  func exactSteps() throws {
    let sandbox = try Sandbox()
    try sandbox.write("w.py", "w = Value(0.1)\nloss = w * w / 3\n")
    let result = try sandbox.gradual("step", "--exact", "w.py")
    #expect(result.output.contains("line 2   loss = t2.1/3.0 = (1/100)/3 = 1/300\n"))
    #expect(result.output.contains("dw = 1/30 + 1/30 = 1/15\n"))
    #expect(result.status == 0)
    #expect(try sandbox.gradual("why", "--exact", "w.py", "w").status == 2)
    #expect(try sandbox.gradual("step", "--exact=1", "w.py").status == 2)
  }
}
