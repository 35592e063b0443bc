import GradNumbers
import GradWorksheet
import Testing

@testable import GradWorkbench

/// The judges of the engine in a session: what stops them, and `gradcheck(loss)`.
@Suite struct GradcheckSessionTests {
  // MARK: Limits

  @Test func `judging can be interrupted, and ends with the time`() throws {
    var isPressed = false
    let session = Session(limits: .strict, interrupted: { isPressed }, output: { _ in })
    try session.run(Source(name: "w.py", text: Judged.softmax))
    isPressed = true
    let error = #expect(throws: WorksheetError.self) { try session.gradcheck(of: nil) }
    #expect(error?.category == .limit)
    var time = 0.0
    var limits = Limits.strict
    limits.seconds = 5
    let slow = Session(limits: limits, clock: { time }, output: { _ in })
    try slow.run(Source(name: "w.py", text: Judged.softmax))
    var shown: [Int] = []
    let late = #expect(throws: WorksheetError.self) {
      try slow.gradcheck(of: nil) { done, all in
        shown.append(done)
        time += 0.05
      }
    }
    #expect(late?.message == "the judges were stopped after \(shown.last ?? -1) of 3 derivatives")
    // 0.05 seconds for each evaluation: the limit holds among them, and not only between leaves.
    #expect(shown.count == 101)
  }

  // MARK: In worksheets

  @Test func `gradcheck prints the table, and the curve where it is asked for`() {
    let table = printed("x = Value(1.0)\nloss = exp(x)\ngradcheck(loss)\n")
    #expect(table.hasPrefix("Derivatives of loss = 2.71828 on line 2 by 1 leaf\n"))
    #expect(table.hasSuffix("\nThe judges agree on the derivative\n"))
    let curve = printed("x = Value(1.0)\nloss = exp(x)\ngradcheck(curve=True)\n")
    #expect(curve.hasPrefix(table))
    #expect(curve.contains("\nError of difference quotients: loss by x\n"))
    #expect(curve.contains("grows like h^2: truncation, the next"))
  }

  @Test func `gradcheck of something else is an error`() {
    #expect(printed("gradcheck()\n").contains("NameError: there is no loss to check"))
    #expect(printed("gradcheck(3.5)\n").contains("gradcheck() takes a Value, not 'float'"))
    #expect(printed("loss = Value(1.0)\ngradcheck(loss, 1, 2)\n").contains("TypeError"))
  }

  @Test func `gradcheck does not touch gradients, and may stand before check`() {
    let text = printed(
      "x = Value(2.0)\nloss = x * x\nloss.backward()\ngradcheck(loss)\nprint(x.grad)\ndx = 2 * x\n"
        + "check(loss)\n")
    #expect(text.contains("\n4.0\n"))
    // The formula is tried at other points too, in runs in which gradcheck is silent.
    #expect(text.hasSuffix("1 of 1 derivative of loss is right\n"))
  }
}
