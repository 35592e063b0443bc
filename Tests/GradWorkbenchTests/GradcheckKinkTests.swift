import GradNumbers
import GradWorksheet
import Testing

@testable import GradWorkbench

/// The judges of the engine at kinks, and at other edges of what they can tell.
@Suite struct GradcheckKinkTests {
  @Test func `at a kink anything between the two slopes is right`() throws {
    let text = "x = Value(0.0)\ny = Value(2.0)\nz = relu(x)\nloss = 3 * z + y * x\n"
    let report = try Judged.report(text)
    #expect(report.entries[0].verdict == .kink)
    #expect(report.entries[0].tape == 2)
    let sides = try #require(report.entries[0].sides)
    #expect(abs(sides.left - 2) < 1e-9 && abs(sides.right - 5) < 1e-9)
    #expect(report.entries[1].verdict == .agree)
    #expect(report.isRight)
  }

  @Test func `where kinks meet, the conventions for each need not fit together`() throws {
    // 2 - (-1)/2 below and 3 + 2 - 1/2 above; with 0 for relu and for abs the tape has 2.
    let text = "x = Value(0.0)\nloss = 3 * relu(x) + 2 * x - abs(x) / 2\n"
    let report = try Judged.report(text)
    #expect(report.entries[0].tape == 2)
    #expect(report.entries[0].verdict == .unjudged)
    #expect(
      report.text(curve: false, width: 80).replacing("\n    ", with: " ").contains(
        "x: several kinks meet here, relu(x) on line 2 and abs(x) on line 2; with their conventions the "
          + "tape has 2.0, and the slope is 2.5 below and 4.5 above"))
    // Of a wrong derivative nothing is excused by that.
    let wrong = try Judged.report(text) { gradient in gradient[0] = Magnitude(1.5) }
    #expect(wrong.entries[0].verdict == .differ)
    // relu(x) - relu(-x) is x, whose slope is 1.
    let smooth = try Judged.report("x = Value(0.0)\nloss = relu(x) - relu(-x)\n")
    #expect(smooth.entries[0].tape == 0 && smooth.entries[0].verdict == .unjudged)
  }

  @Test func `small margins alone are no kinks that meet`() throws {
    // relu(y) is off its kink by as much as y is large, however small both are.
    let text = "x = Value(0.0)\ny = Value(1e-20)\nloss = relu(x) + relu(y)\n"
    let report = try Judged.report(text) { gradient in
      // So large a magnitude that no judge but differences holds 9 for wrong.
      gradient[0] = Magnitude(value: 9, magnitude: 1e18)
    }
    let entry = report.entries[0]
    #expect(entry.tape == 9 && !entry.dual.isWrong && !entry.exact.isWrong && entry.central.isWrong)
    #expect(entry.meeting == [] && entry.verdict == .differ && report.isWrong)
    // Where two do meet, it is for their conventions.
    let both = try Judged.report(text.replacing("relu(y)", with: "relu(x * y)")) { gradient in
      gradient[0] = Magnitude(value: 9, magnitude: 1e18)
    }
    #expect(both.entries[0].meeting.count == 2 && both.entries[0].verdict == .unjudged)
  }

  @Test func `an accepted kink is explained`() throws {
    let text = try Judged.report("x = Value(0.0)\nloss = relu(x) * 2\n").text(
      curve: true, width: 80)
    #expect(
      text == """
        Derivatives of loss = 0.0 on line 2 by 1 leaf
        as the tape's reverse sweep has them, and how far the judges agree:

          by  tape  dual  central  exact
          x   0.0   same  kink     same   kink

          x: relu(x) on line 2 is at its kink; the slope is 0.0 below it and 2.0 above, and anything between
            is right

        The judges agree on 0 of 1 derivative; 1 is at a kink, and accepted

        There is no curve: at a kink there is no derivative to measure errors by.

        """)
  }

  @Test func `outside of what is between it is wrong, at a kink too`() throws {
    let report = try Judged.report("x = Value(0.0)\nloss = relu(x) * 2\n") { gradient in
      gradient[0] = Magnitude(2.1)
    }
    #expect(report.entries[0].verdict == .differ)
  }

  @Test(arguments: [
    // A loss that is no number has no derivative.
    ("x = Value(float('nan'))\nloss = x * 2\n", "x: loss is not finite"),
    ("x = Value(1e200)\nloss = x * x * x\n", "x: loss is not finite"),
    // The slope of a root at 0 is infinite.
    ("x = Value(0.0)\nloss = sqrt(x)\n", "x: the derivative is not finite"),
  ])
  func `what cannot be judged is not taken for right`(_ text: String, _ reason: String) throws {
    let report = try Judged.report(text)
    #expect(report.entries.map(\.verdict) == [.unjudged])
    #expect(!report.isRight && !report.isWrong)
    let words = report.text(curve: true, width: 80)
    #expect(words.contains(reason))
    #expect(words.contains("The judges agree on 0 of 1 derivative; 1 could not be judged\n"))
    #expect(report.svg == nil)
  }

  @Test func `large and small numbers are judged as others are`() throws {
    for number in ["1e150", "1e-150", "-123456789.5"] {
      let report = try Judged.report("x = Value(\(number))\ny = Value(0.25)\nloss = x * y + x\n")
      #expect(report.isRight, "\(report.text(curve: false, width: 80))")
    }
  }

  @Test func `a loss without leaves, and one that is a leaf`() throws {
    let none = try Judged.report("loss = Value(1.0)\nL = loss * 0\n", of: "loss")
    #expect(none.entries.map(\.tape) == [1])
    let session = Session(limits: .strict, output: { _ in })
    try session.run(Source(name: "w.py", text: "x = 3.0\nloss = x\n"))
    #expect(throws: WorksheetError.self) { try session.gradcheck(of: nil) }
    #expect(throws: WorksheetError.self) { try session.gradcheck(of: "x") }
    #expect(throws: WorksheetError.self) { try session.gradcheck(of: "q") }
    let constant = try Judged.report("x = Value(2.0)\nloss = x * 0 + 7\n")
    #expect(constant.isRight)
    #expect(
      constant.text(curve: true, width: 80).hasSuffix(
        "The differences are exact here, whatever the step is: loss is constant by x.\n"))
  }

  @Test func `a leaf that was moved since is an error`() throws {
    let session = try Judged.session("w = Value(1.0)\nloss = w * w\nw.data = 2.0\n")
    let error = #expect(throws: WorksheetError.self) { try session.gradcheck(of: nil) }
    #expect(error?.message.contains("w was changed on line 3") == true)
  }

  @Test func `a branch of the worksheet stays taken`() throws {
    // At -1 the worksheet would go the other way; what was recorded is x³.
    let report = try Judged.report(
      "x = Value(0.5)\nif x.data > 0:\n    loss = x ** 3\nelse:\n    loss = -x\n")
    #expect(report.isRight)
    #expect(report.entries[0].tape == 0.75)
  }

  @Test func `of many derivatives those are shown that deserve a look`() throws {
    let text = "w = values([0.1 * i for i in range(60)])\nloss = sum(exp(-v) for v in w)\n"
    let report = try Judged.report(text) { gradient in
      gradient[47] = Magnitude(0.5)
    }
    let words = report.text(curve: false, width: 80)
    #expect(words.split(separator: "\n").count { $0.hasSuffix("  agree") } == 11)
    #expect(words.split(separator: "\n").count { $0.hasSuffix(" differ") } == 1)
    #expect(words.contains("\n  and 48 more\n"))
    #expect(words.hasSuffix("The judges agree on 59 of 60 derivatives; on 1 they do not agree\n"))
  }
}
