import GradDrawing
import GradExplain
import ScalarGrad
import Testing

@Suite("The page of steps")
struct StepPageTests {
  /// y = (a*b + a) with a = 0.5, b = -3, and its page.
  private func page(exact: Bool) throws -> StepPage {
    let tape = Tape()
    let a = try tape.leaf(0.5)
    let b = try tape.leaf(-3)
    let product = try tape.record(.multiply, a, b)
    let y = try tape.record(.add, product, a)
    let names = [a: "a", b: "b", product: "p", y: "y"]
    let graph = try Graph(tape: tape, root: y) { names[$0] }
    let steps = try Steps(tape: tape, root: y, exact: exact) { names[$0] }
    return StepPage(steps, graph: graph, listings: [])
  }

  @Test func `every number has its text and its value`() throws {
    let page = try page(exact: false)
    #expect(page.title == "y")
    #expect(page.forward.map(\.node) == [0, 1, 2, 3])
    #expect(page.forward.map(\.numbers) == [nil, nil, "0.5*(-3.0)", "-1.5+0.5"])
    #expect(page.forward.map(\.result.text) == ["0.5", "-3.0", "-1.5", "-1.0"])
    #expect(page.forward.map(\.result.value) == [0.5, -3, -1.5, -1])
    #expect(page.backward.map(\.node) == [3, 3, 2, 2])
    #expect(page.backward.map(\.operand) == [2, 0, 0, 1])
    let third = page.backward[2]
    #expect(third.rule == "d(a*b)/da = b")
    #expect([third.upstream, third.local, third.amount].map(\.text) == ["1.0", "(-3.0)", "-3.0"])
    #expect([third.upstream, third.local, third.amount].map(\.value) == [1, -3, -3])
    #expect(third.before?.text == "1.0")
    #expect(third.addend == "(-3.0)")
    #expect(third.sum == StepPage.Number("-2.0", -2))
    #expect(page.backward[0].before == nil)
  }

  @Test func `fractions stand in place of the decimals, which are compared`() throws {
    let page = try page(exact: true)
    #expect(page.forward.map(\.numbers) == [nil, nil, "(1/2)*(-3)", "(-3/2)+(1/2)"])
    #expect(page.forward.map(\.result.text) == ["1/2", "-3", "-3/2", "-1"])
    #expect(page.forward.map(\.result.value) == [0.5, -3, -1.5, -1])
    let last = page.backward[3]
    #expect([last.upstream, last.local, last.amount].map(\.text) == ["1", "(1/2)", "1/2"])
    #expect(last.sum == StepPage.Number("1/2", 0.5))
  }
}
