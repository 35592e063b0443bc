import GradWorksheet
import ScalarGrad
import Testing

@testable import GradWorkbench

@Suite struct RerunTests {
  @Test func `runs are let go of when nobody asks for more`() throws {
    let source = Source(name: "worksheet.py", text: "w = Value(2.0)\nloss = w * w\n")
    let program = Rerun.Program(module: try Parser.parse(source), source: source, isWhole: true)
    weak var values: ValueHost?
    do {
      let rerun = Rerun(
        [program], key: nil, options: CheckOptions(limits: .strict), standsForNumbers: false,
        end: .programs(loss: nil), budget: Rerun.Budget(), isOver: { false })
      values = rerun.host
      // Who chooses the numbers asks whether there is room for more runs.
      let value = rerun.run(leafNumber: { _, number in rerun.canRun ? number + 1 : number }) {
        loss, _ in rerun.host.tape.primal(loss)
      }
      #expect(value == 9)
    }
    #expect(values == nil)
  }
}
