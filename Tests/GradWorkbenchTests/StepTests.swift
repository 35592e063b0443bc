import GradWorkbench
import GradWorksheet
import Testing

@Suite struct StepTests {
  private func steps(_ text: String, of name: String? = nil) throws -> String {
    let session = Session(limits: .strict, output: { _ in })
    try session.run(Source(name: "w.py", text: text))
    return try session.steps(of: name)
  }

  @Test func `both passes of micrograd's smallest case`() throws {
    #expect(
      try steps("a = Value(1.0)\nb = a + a\nloss = b + b\n") == """
        forward: from the inputs to loss

          line 1   a = 1.0
          line 2   b = a+a = 1.0+1.0 = 2.0
          line 3   loss = b+b = 2.0+2.0 = 4.0

        backward: from loss to the inputs, beginning with dloss/dloss = 1

          line 3   loss = b+b, and its derivative is 1.0
            d(b+b)/db = 1, by the first b    1.0 * 1.0 = 1.0   db = 1.0
            d(b+b)/db = 1, by the second b   1.0 * 1.0 = 1.0   db = 1.0 + 1.0 = 2.0
          line 2   b = a+a, and its derivative is 2.0
            d(a+a)/da = 1, by the first a    2.0 * 1.0 = 2.0   da = 2.0
            d(a+a)/da = 1, by the second a   2.0 * 1.0 = 2.0   da = 2.0 + 2.0 = 4.0

        """)
  }

  @Test func `places in lists, labels and locals are names`() throws {
    let text = try steps(
      """
      W = values([[1, 2], [3, 4]])
      c = label(Value(5), 'speed')
      def f(x):
          t = x * x
          return t + 1
      J = f(W[1][0]) * f(c) + W[0][1]
      """)
    #expect(text.contains("\n  line 1   W[1][0] = 3.0\n"))
    #expect(text.contains("\n  line 2   speed = 5.0\n"))
    #expect(text.contains("\n  line 4   t = x*x") == false)
    #expect(text.contains("\n  line 4   t = W[1][0]*W[1][0] = 3.0*3.0 = 9.0\n"))
    #expect(text.contains("\n  line 4   t(2) = speed*speed = 5.0*5.0 = 25.0\n"))
    #expect(text.contains("\n  line 5   t5.1 = t+1.0 = 9.0+1.0 = 10.0\n"))
  }

  @Test func `without a loss there is an error`() {
    let session = Session(limits: .strict, output: { _ in })
    #expect(throws: WorksheetError.self) { try session.steps(of: nil) }
    #expect(throws: WorksheetError.self) { try session.steps(of: "q") }
  }

  @Test func `a place in a list is a loss too`() throws {
    let text = "p = values([2.0, 3.0])\nq = [[v * v for v in p]]\n"
    #expect(try steps(text, of: "q[0][1]").hasPrefix("forward: from the inputs to q[0][1]\n"))
    for name in ["q[0][2]", "q[0", "q[x]", "p[0][0]", "[0]"] {
      #expect(throws: WorksheetError.self) { try steps(text, of: name) }
    }
  }
}
