import GradExplain
import GradWorkbench
import Testing

/// Which variables are claims, and how they are listed where they cannot be judged.
@Suite struct ClaimTests {
  private let squares = "x = Value(2.0)\nw = values([1, 3])\nloss = x * x + w[0] * w[1]\n"

  @Test(arguments: [
    ("dx = None", "  not judged: dx is None"),
    ("dx = '4.0'", "  not judged: dx is a str, not numbers"),
    ("dx = {'x': 4.0}", "  not judged: dx is a dict, not numbers"),
    ("dw = range(2)", "  not judged: dw is a range, not numbers"),
    ("dw = [3.0, None]", "  not judged: dw[1] is None"),
    ("dw = [3.0, '1']", "  not judged: dw[1] is a str, not a number"),
    ("dw = [3.0, lambda: 1]", "  not judged: dw[1] is a function, not a number"),
  ])
  func `a claim without numbers is listed and is not right`(claim: String, line: String) {
    for rest in ["", "\nx_grad = 4.0"] {
      let report = checked(squares + claim + rest)
      #expect(report.status == .wrong)
      #expect(report.text(color: false).contains(line))
      #expect(!report.checks[0].isRight)
    }
  }

  @Test(arguments: [
    "def dw(a): return a", "dw = lambda a: a", "data = None", "dq = None",
    "v = Value(1.0)\ndv = None", "v = 3.0\ndv = 'text'",
  ])
  func `what claims nothing is not listed`(line: String) {
    let report = checked(squares + "dx = 4.0\n" + line)
    #expect(report.status == .right)
    #expect(report.checks[0].unmatched.isEmpty)
  }

  @Test func `a loss is called by the name that was asked for, then by the usual ones`() {
    let text = "x = Value(3.0)\ny = x * x\nloss = y\ndx = 6.0\n"
    #expect(checked(text).checks[0].loss == "loss")
    #expect(checked(text, of: "y").checks[0].loss == "y")
    #expect(checked(text + "check(y)").checks[0].loss == "loss")
    #expect(checked("x = Value(3.0)\ny = x * x\nz = y\ncheck(z)").checks[0].loss == "y")
  }

  @Test func `a loss that no variable holds has no name to claim by`() {
    #expect(
      printed("check(Value(2))") == """
        check of the loss
        no derivative of the loss is claimed: a variable dX (or X_grad, grad_X) claims the one by X; claims
          are variables of the top level, or stand in them: grads["dX"]

        """)
  }

  @Test(arguments: [
    ("[0.333, 1 + 2]", Verdict.rounded), ("[1 / 3, 3.0]", .right), ("[0.333, 1 + 3]", .wrong),
    ("[0.333 + 0, 3]", .rounded), ("[0.334 + 0, 3]", .wrong), ("[0.334, 1 + 2]", .wrong),
  ])
  func `digits count for the numbers that were written with them`(
    claim: String, verdict: Verdict
  ) {
    let report = checked("w = values([1, 1])\nloss = w[0] / 3 + 3 * w[1]\ndw = \(claim)\n")
    #expect(report.checks[0].claims.map(\.verdict) == [verdict])
  }

  @Test func `one digit is too few to count as rounded`() {
    func text(_ claim: String) -> String {
      checked("w = Value(1.0)\nloss = w / 3\ndw = \(claim)\n").text(color: false)
    }
    let words = "one digit is too few to count as rounded"
    #expect(text("0.3").contains("dw  wrong      is 0.3, should be 0.333333; \(words)\n"))
    for claim in ["0.4", "0.6 / 2", "0.34", "1"] { #expect(!text(claim).contains(words)) }
  }

  @Test func `a variable that was assigned after the loss says so`() {
    let report = checked(
      "w = Value(3.0)\nloss = w * w\nw = Value(2.4)\ndw = 6.0\n")
    #expect(
      report.text(color: false).contains(
        "dw  not judged: w was assigned after loss was computed: put check(loss) before that\n"))
  }

  /// max(0, v) takes the plain 0 where v is below it.
  private let layer = """
    z = values([-1.0, 2.0, 3.0])
    v = values([5.0, 7.0, -11.0])
    a = [max(0, t) for t in z]
    loss = sum(v[i] * a[i] for i in range(3))

    """

  @Test func `plain numbers in a list do not keep the others from being judged`() {
    // The loss is linear: its derivative by a is v.
    let right = checked(layer + "da = v\ndz = [da[i] if z[i] > 0 else 0 for i in range(3)]")
    #expect(right.checks[0].claims.map(\.verdict) == [.right, .right])
    #expect(right.checks[0].claims[0].count.all == 2)
    #expect(
      right.text(color: false).contains(
        "  ✓ da  right\n        a[0] is a plain number: this place is not judged\n"))
    let wrong = checked(layer + "da = [5, 8, -11]\ndz = [0, 8, -11]").checks[0]
    #expect(wrong.claims.map(\.verdict) == [.wrong, .follows])
    #expect(wrong.claims[0].worst?.index == [1] && wrong.claims[0].worst?.expected == 7)
    #expect(checked(layer + "da = [5, 7]").checks[0].claims.map(\.verdict) == [.shape])
    // Nothing but numbers is nothing to judge, and neither is what holds anything else.
    for (line, words) in [
      ("q = [1, 2]\ndq = [1, 2]", "q holds plain numbers"),
      ("q = [z[1], None]\ndq = [1, 2]", "q holds no Values"),
    ] {
      let report = checked(layer + line)
      #expect(report.checks[0].claims.isEmpty)
      #expect(report.text(color: false).contains("dq  not judged: \(words)"))
    }
  }

  @Test func `formulas in such a list are tried by their places`() {
    // 2a is 2v·a/v, and 4 at a = 2 only: typed for a formula it holds at this point alone.
    let text = "z = values([-1.0, 2.0])\na = [max(0, t) for t in z]\nloss = a[1]**2 + a[0]\n"
    #expect(checked(text + "da = [1, 2 * a[1]]").checks[0].claims.map(\.verdict) == [.right])
    let found = checked(text + "da = [1, a[1]**2]").checks[0].claims
    #expect(found.map(\.verdict) == [.hereOnly])
    #expect(found[0].counterexample?.contains("da[1] is ") == true)
  }

  @Test func `no line of a report is longer than 100 columns`() {
    let name = String(repeating: "long", count: 6)
    let text = """
      w = Value(2.0)
      q = 3.0
      \(name) = w * 1
      loss = \(name)**2
      d\(name) = 3.0
      dw = 3.0
      dq_\(name)_dq = 2.0
      dq = 1.0
      """
    for text in [text, "w = Value(1.0)\nloss = w", text + "\nloss.backward()\nloss.backward()"] {
      for line in checked(text).text(color: false).split(separator: "\n") {
        #expect(line.count <= 100)
      }
    }
  }

  @Test func `a derivative that is lost in its terms cannot be told apart`() {
    // 2^50 - (2^50 - 1) is 1, of terms whose rounding is larger.
    let text = "w = Value(1.0)\nloss = w * 2.0**50 - w * (2.0**50 - 1)\ndw = "
    let words = "cannot be told apart from 1.0 here: the terms cancel"
    #expect(checked(text + "9.0").status == .right)
    #expect(checked(text + "9.0").text(color: false).contains("dw  right      \(words)\n"))
    #expect(!checked(text + "1.0").text(color: false).contains(words))
    #expect(checked(text + "2.0**50").status == .wrong)
  }
}
