import GradExplain
import ScalarGrad
import Testing

@Suite struct StepsTests {
  let tape = Tape()

  @Test func `every node and every contribution has its line`() throws {
    tape.currentLine = 1
    let a = try tape.leaf(2)
    tape.currentLine = 2
    let b = try tape.leaf(-3)
    tape.currentLine = 3
    let product = try tape.record(.multiply, a, b)
    let y = try tape.record(.add, product, a)
    let names = [a: "a", b: "b", y: "y"]
    let steps = try Steps(tape: tape, root: y) { names[$0] }
    #expect(
      steps.narration == """
        forward: from the inputs to y

          line 1   a = 2.0
          line 2   b = -3.0
          line 3   t3.1 = a*b = 2.0*(-3.0) = -6.0
          line 3   y = t3.1+a = -6.0+2.0 = -4.0

        backward: from y to the inputs, beginning with dy/dy = 1

          line 3   y = t3.1+a, and its derivative is 1.0
            d(t3.1+a)/dt3.1 = 1   1.0 * 1.0 = 1.0   dt3.1 = 1.0
            d(t3.1+a)/da = 1      1.0 * 1.0 = 1.0   da = 1.0
          line 3   t3.1 = a*b, and its derivative is 1.0
            d(a*b)/da = b   1.0 * (-3.0) = -3.0   da = 1.0 + (-3.0) = -2.0
            d(a*b)/db = a   1.0 * 2.0 = 2.0       db = 2.0

        """)
    #expect(tape.gradient(at: a) == nil)
  }

  @Test func `what the loss does not depend on is left out`() throws {
    let a = try tape.leaf(2)
    _ = try tape.record(.exp, a)
    let y = try tape.record(.negate, a)
    let steps = try Steps(tape: tape, root: y) { _ in nil }
    #expect(steps.forward.count == 2)
    #expect(steps.backward.count == 1)
  }

  @Test func `the sums are the gradients of the sweep`() throws {
    let a = try tape.leaf(0.3)
    let b = try tape.leaf(-1.7)
    let h = try tape.record(.tanh, try tape.record(.dot, list: [a, b, b, a]))
    let y = try tape.record(.logSumExp, list: [h, a, b, h])
    let steps = try Steps(tape: tape, root: y) { $0 == a ? "a" : $0 == b ? "b" : nil }
    let gradient = try tape.gradient(of: y, wrt: [a, b])
    let contributions = steps.backward.flatMap(\.contributions)
    #expect(contributions.last { $0.operand == "a" }?.sum == gradient[0])
    #expect(contributions.last { $0.operand == "b" }?.sum == gradient[1])
  }

  @Test func `one name for two nodes is told apart`() throws {
    let a = try tape.leaf(2)
    let first = try tape.record(.exp, a)
    let second = try tape.record(.exp, first)
    let steps = try Steps(tape: tape, root: second) { $0 == a ? "a" : "z" }
    #expect(steps.forward.map(\.name) == ["a", "z", "z(2)"])
  }

  @Test func `a long list is shown by its ends`() throws {
    var leaves: [UInt32] = []
    for place in 0..<10 { leaves.append(try tape.leaf(Double(place))) }
    let y = try tape.record(.sum, list: leaves)
    let steps = try Steps(tape: tape, root: y) { "x[\($0)]" }
    #expect(steps.forward.last?.expression == "sum(x[0], x[1], ..., x[9])")
    #expect(
      steps.backward[0].contributions[4].rule == "d(sum(x[0], x[1], ..., x[9]))/dx[4] = 1")
  }
}
