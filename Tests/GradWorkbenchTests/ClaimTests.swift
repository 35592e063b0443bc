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
        no derivative of the loss is claimed: a variable dX (or X_grad, grad_X) claims the one by X; \
        claims are variables of the top level

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
      "w = Value(3.0)\nloss = w * w\nw = w - 0.1 * 6.0\ndw = 6.0\n")
    #expect(
      report.text(color: false).contains(
        "dw  not judged: w was assigned after loss was computed: put check(loss) before that\n"))
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
