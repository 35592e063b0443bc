import GradExplain
import GradWorkbench
import Testing

@Suite struct JSONTests {
  @Test func `the report of a file is one line of the documented schema`() {
    let report = checked(
      """
      w = values([1.0, 3.0])
      loss = w[0] * w[1]
      dw = [3.0, 0.5]
      dQ = 1
      print("hello")
      check(loss)
      """)
    #expect(
      report.json() == #"""
        {"file": "worksheet.py", "status": "wrong", "message": null, "output": "hello\n\#
        check of loss\n  ✗ dw  wrong      [1] is 0.5, should be 1.0; 1 of 2 is wrong\n\#
          – dQ  not judged: there is no Q\n0 of 1 derivative of loss is right\n", "checks": [\#
        {"loss": "loss", "line": 6, "value": 3.0, "unmatched": ["dQ"], "invisible": [], "shapes": [], "claims": [\#
        {"name": "dw", "of": ["w"], "verdict": "wrong", "root": true, "note": null, \#
        "worst": {"index": [1], "yours": 0.5, "expected": 1.0, "ulps": 4503599627370496}, \#
        "sum": null, "fit": null, "hint": null, "mistakes": [], "points": null, "batch": null}]}]}
        """#)
  }

  @Test func `nan and infinities are strings`() {
    let report = checked("w = Value(1.0)\nloss = w * 2\ndw = float('-inf')\n")
    #expect(report.json().contains(#""worst": {"index": [], "yours": "-inf", "expected": 2.0"#))
    let nan = checked("w = Value(1.0)\nloss = w * 2\ndw = float('nan')\n")
    #expect(nan.json().contains(#""yours": "nan", "expected": 2.0, "ulps": null"#))
  }

  @Test func `the note of a kink and the word of each verdict`() {
    #expect(
      checked("z = Value(0.0)\nloss = abs(z)\ndz = 1\n").json().contains(#""note": "kink""#))
    #expect(
      Verdict.allCases.map(\.rawValue) == [
        "right", "rounded", "follows", "wrong", "here only", "shape",
      ])
  }

  @Test func `an error is a message`() {
    let report = checked("print(x)\n")
    #expect(
      report.json() == #"""
        {"file": "worksheet.py", "status": "error", "message": "File \"worksheet.py\", line 1, \#
        column 7\n    print(x)\n          ^\nNameError: name 'x' is not defined\nhint: assign it \#
        before this line runs, and spell it as it is spelt there", "output": "", "checks": []}
        """#)
  }

  @Test func `control characters of a worksheet are not sent to the terminal`() {
    let report = checked("raise_ = {}\nprint(raise_['\\x1b[31m'])\n")
    #expect(report.status == .error)
    #expect(!report.text(color: false).contains("\u{1b}"))
    #expect(!report.json().contains("\u{1b}"))
  }
}
