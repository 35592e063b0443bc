import GradExplain
import GradWorksheet
import Testing

@testable import GradWorkbench

@Suite("Submissions under a key")
struct AnswerKeyTests {
  /// loss = (x0*w0 + x1*w1 - 1)**2 at x = (2, 3), w = (1, 1): z = 5, e = 4, loss = 16;
  /// dz = 2*e = 8, dw = (16, 24).
  private static let keyText = """
    x = [2, 3]
    w = values([1, 1])
    z = x[0] * w[0] + x[1] * w[1]
    e = z - 1
    loss = e ** 2
    dw = [16.0, 24.0]

    """

  private func key(_ text: String = keyText, of: String? = nil) throws(WorksheetError) -> AnswerKey
  {
    try AnswerKey(name: "key.py", text: text, options: CheckOptions(limits: .strict, of: of))
  }

  private func check(_ text: String, of: String? = nil) throws -> FileReport {
    checkFile(
      name: "anna.py", text: text, options: CheckOptions(limits: .strict, of: of), key: try key())
  }

  @Test(
    "Whatever a submission assigns, it is judged by what the key has computed",
    arguments: [
      "", "w[0] = 7\n", "w = values([5, 5])\n", "w = 3\n", "loss = Value(1.0)\n", "del loss\n",
      "z = w[0] * 100\nloss = z * z\ncheck(loss)\n", "Value = values = check = None\n",
      "w.clear()\n", "e = z = x = None\n", "loss.backward()\nw[0].grad = 3\n",
      "w[0].label = 'other'\n", "def check(a):\n  return 1\ncheck(2)\n", "check(w[0])\ncheck()\n",
      // Collections renumber the nodes.
      "for i in range(30000):\n  y = Value(1.0) * 2 + 3\n",
      "w = [w[1], w[0]]\nfor i in range(30000):\n  y = w[0] * 2 + 3\nw = None\n",
    ])
  func isolation(_ attack: String) throws {
    for (claim, status) in [("[16, 24]", "right"), ("[16, 25]", "wrong"), ("[10, 10]", "wrong")] {
      for text in [attack + "dw = \(claim)\n", "dw = \(claim)\n" + attack] {
        let report = try check(text)
        #expect(report.status.rawValue == status, "\(text)\(report.text(color: false))")
        #expect(report.checks.map(\.loss) == ["loss"])
        #expect(report.checks.map(\.value) == [16])
        #expect(report.checks.flatMap(\.claims).map(\.name) == ["dw"])
      }
    }
  }

  @Test("The data of the key's Values cannot be assigned, and the line is named")
  func sealed() throws {
    let churn = "for i in range(30000):\n  y = Value(1.0) * 2 + 3\n"
    for text in ["w[0].data = 5\n", churn + "w[0].data += 5\n"] {
      let report = try check("dw = [16, 24]\n" + text)
      #expect(report.status == .error)
      #expect(report.failure == "ValueError")
      #expect(report.message?.contains("belongs to the key, and its data stays as it is") == true)
      #expect(report.message?.contains("line \(text == "w[0].data = 5\n" ? 2 : 4),") == true)
    }
    // Its own may be assigned.
    #expect(try check("v = Value(1.0)\nv.data = 2.0\ndw = [16, 24]\n").status == .right)
  }

  @Test("What the key claims is not there, and is asked for")
  func asked() throws {
    #expect(try check("dw = dw\n").failure == "NameError")
    #expect(try check("dz = 8\n").status == .wrong)
    #expect(try check("dz = 8\ndw = [16, 24]\n").status == .right)
    #expect(try check("w_grad = [16, 24]\n").status == .right)
    #expect(try check("y = 1\n").status == .nothing)
    let report = try check("dz = 8\n")
    #expect(report.checks[0].unmatched.map(\.name) == ["dw"])
    #expect(report.checks[0].unmatched.map(\.isMissing) == [true])
    // A name that the submission makes itself is nothing of the key's.
    let alias = try check("q = w\ndq = [16, 24]\ndw = [16, 24]\n")
    #expect(alias.checks[0].claims.map(\.name) == ["dw"])
  }

  @Test("The key's output is not the submission's")
  func output() throws {
    let key = try key("print('key')\n" + Self.keyText + "check(loss)\nprint('end')\n")
    let report = checkFile(
      name: "a.py", text: "print('mine')\n", options: CheckOptions(limits: .strict), key: key)
    #expect(report.output == "mine\n")
    #expect(report.checks.count == 1)
  }

  @Test("The loss of a key is the one that is asked for, that it checks, or by a usual name")
  func losses() throws {
    let text = "x = Value(3.0)\nerror = x * x\ndx = 6\n"
    #expect(throws: WorksheetError.self) { try key(text) }
    #expect(throws: WorksheetError.self) { try key(text, of: "eror") }
    #expect(throws: WorksheetError.self) { try key("loss = (\n") }
    let options = CheckOptions(limits: .strict, of: "error")
    let checking = try key(text + "check(error)\n")
    for key in [try key(text, of: "error"), checking] {
      let report = checkFile(name: "a", text: "dx = 6\n", options: options, key: key)
      #expect(report.checks.map(\.loss) == ["error"])
    }
    #expect(checking.mistakes == [])
    let wrong = try key("x = Value(3.0)\nloss = x * x\ndx = 5\n")
    #expect(wrong.mistakes == ["dx"])
  }

  @Test("Marks count a derivative once, by its worst claim, and what is missing")
  func marks() throws {
    let twice = Marks(try check("dw = [16, 24]\nw_grad = [16, 25]\ndz = 8.0\n"))
    #expect(twice.claims == 2)
    #expect(twice.count(.right) == 1)
    #expect(twice.count(.wrong) == 1)
    #expect(twice.mark == 0.5)
    #expect(twice.firstMistake == "w_grad")
    let missing = Marks(try check("dz = 8\n"))
    #expect(missing.claims == 2)
    #expect(missing.mark == 0.5)
    #expect(missing.firstMistake == nil)
    #expect(Marks(try check("dz = 8\ndw = [16, 24]\nfail()\n")).mark == 0)
  }

  @Test("Cells that a spreadsheet could take for more than text")
  func cells() {
    #expect(CSV.cell("a") == "a")
    #expect(CSV.cell("=1+1") == "'=1+1")
    #expect(CSV.cell("+1") == "'+1")
    #expect(CSV.cell("-1") == "'-1")
    #expect(CSV.cell("@a") == "'@a")
    #expect(CSV.cell("\t=1") == "\\t=1")
    #expect(CSV.cell("a,b") == "\"a,b\"")
    #expect(CSV.cell("=\"a\",b") == "\"'=\"\"a\"\",b\"")
    #expect(CSV.cell("a\r\nb\u{1B}") == "a\\r\\nb\\x1b")
  }

  /// By hand: the derivatives of (y - 1)² with y = σ(w·x).
  private static let formulaKey = """
    x = values([1.5, 2.0])
    w = values([0.5, -0.25])
    y = 1 / (1 + exp(-(w[0] * x[0] + w[1] * x[1])))
    loss = (y - 1)**2
    dw = None

    """
  private static let formulaText = """
    dy = 2 * (y - 1)
    dw = [dy * y * (1 - y) * v for v in x]

    """

  private func verdict(of text: String, under key: String) throws -> (Verdict?, Points?) {
    let report = checkFile(
      name: "anna.py", text: text, options: CheckOptions(limits: .strict), key: try self.key(key))
    let claim = report.checks.first?.claims.first { $0.name == "dw" }
    return (claim?.verdict, claim?.points)
  }

  @Test("Hints give no answer away, also where a submission asks for a check itself")
  func hints() throws {
    let options = CheckOptions(limits: .strict, hints: true)
    // dz is 8.
    let report = checkFile(
      name: "a.py", text: "dz = 4.0\ncheck(loss)\n", options: options, key: try key())
    #expect(report.output.contains("dz  wrong"))
    for text in [report.output, report.text(color: false)] {
      #expect(!text.contains("8.0") && !text.contains("factor-half"))
    }
  }

  @Test("Formulas are tried with the key's leaves at other values")
  func tried() throws {
    let right = try verdict(of: Self.formulaText, under: Self.formulaKey)
    #expect(right.0 == .right && right.1 == Points(tried: 20, held: 20))
    // By w[1] it is 2z·w[0], which is 2z·w[0]² at w[0] = 1 only.
    let key = "w = values([1, 2])\nz = w[0] * w[1]\nloss = z**2\ndw = None\n"
    let wrong = try verdict(of: "dw = [2 * z * w[1], 2 * z * w[0] * w[0]]\n", under: key)
    #expect(wrong.0 == .hereOnly && wrong.1?.tried == 20)
  }

  @Test(
    "A submission that has the network again is right with its own numbers",
    arguments: [
      formulaKey.replacing("dw = None\n", with: "") + formulaText,
      formulaKey.replacing("values(", with: "(").replacing("dw = None\n", with: "") + formulaText,
      "x = [1.5, 2]\nw = [0.5, -0.25]\n" + formulaText,
      formulaText.replacing("* v for v in x]", with: "* v for v in (1.5, 2.0)]"),
    ])
  func network(again text: String) throws {
    // A whole number is no proof that it was put in for a leaf.
    let key = Self.formulaKey.replacing("2.0", with: "2.5")
    let text = text.replacing("2.0", with: "2.5").replacing("[1.5, 2]", with: "[1.5, 2.5]")
    #expect(try verdict(of: text, under: key).0 == .right)
  }

  @Test(
    "An object of the key stays what it was, whatever a submission sets in it",
    arguments: [
      "net.w = Value(7.0)\n", "net.w = None\n", "net = None\n", "net.parts['w'] = 3\n",
      "net.w.grad = 2\n", "net.parts.clear()\n", "Net.w = 4\n",
    ])
  func objects(_ attack: String) throws {
    // loss = (3w - 1)^2 + 2v at w = 2, v = 5: dw = 2 * 5 * 3 = 30, dv = 2.
    let key = """
      class Net:
          pass
      net = Net()
      net.w = Value(2.0)
      net.parts = {"v": Value(5.0)}
      loss = (net.w * 3.0 - 1.0) ** 2 + 2.0 * net.parts["v"]
      dw = dv = 0.0

      """
    for (claims, status) in [("dw, dv = 30.0, 2.0\n", "right"), ("dw, dv = 30.0, 3.0\n", "wrong")] {
      for text in [attack + claims, claims + attack] {
        let report = checkFile(
          name: "anna.py", text: text, options: CheckOptions(limits: .strict),
          key: try AnswerKey(name: "key.py", text: key, options: CheckOptions(limits: .strict)))
        #expect(report.status.rawValue == status, "\(text)\(report.text(color: false))")
        #expect(report.checks.map(\.value) == [35])
      }
    }
  }
}
