import GradExplain
import GradWorkbench
import GradWorksheet
import Testing

// The numbers are closed forms: lessons 02 and 03, and products of small numbers.
@Suite struct WhyTests {
  private func why(
    _ name: String, in text: String, of loss: String? = nil, leaves: [String] = []
  ) throws -> String {
    let session = Session(limits: .strict, leaves: leaves, output: { _ in })
    try session.run(Source(name: "w.py", text: text))
    return try session.why(name, of: loss).text
  }

  @Test func `the first layer of the hand network cancels`() throws {
    #expect(
      try why("W1[0][0]", in: handNetwork) == """
        W1[0][0] = 1.0, and dW1[0][0] = 0.0
          through Z1[0]:  1.0*dZ1[0] = 1.0*0.0 = 0.0
          dW1[0][0] = 0: nothing arrives at Z1[0], since nothing arrives at A1[0]: its two ways to \
        the loss cancel: W2[0][0]*dZ2[0] = -0.5 and W2[0][1]*dZ2[1] = 0.5

        """)
    #expect(
      try why("A1[1]", in: handNetwork) == """
        A1[1] = 0.880797, and dA1[1] = 0.0
          through Z2[0]:  W2[1][0]*dZ2[0] = -1.0*(-0.5) = 0.5
          through Z2[1]:  W2[1][1]*dZ2[1] = -1.0*0.5 = -0.5
          together: 0.0
          dA1[1] = 0: its two ways to the loss cancel: W2[1][0]*dZ2[0] = 0.5 and \
        W2[1][1]*dZ2[1] = -0.5

        """)
    // Every entry has its reason.
    let all = try why("W1", in: handNetwork)
    #expect(
      all.split(separator: "\n").count(where: { $0.contains("ways to the loss cancel") }) == 6)
  }

  @Test func `without a name for the activations the reason is one step nearer`() throws {
    let text = """
      import math
      W1 = values([1, -1]); W2 = values([[1, 1], [-1, 2]])
      Z1 = [2 * w for w in W1]
      Z2 = [sum(sigmoid(Z1[i]) * W2[i][j] for i in range(2)) for j in range(2)]
      loss = Z2[1] - Z2[0]
      """
    #expect(
      try why("W1[0]", in: text) == """
        W1[0] = 1.0, and dW1[0] = 0.0
          through Z1[0]:  2.0*dZ1[0] = 2.0*0.0 = 0.0
          dW1[0] = 0: nothing arrives at Z1[0]: its two ways to the loss cancel: \
        dZ2[0]/dZ1[0]*dZ2[0] = -0.104994 and dZ2[1]/dZ1[0]*dZ2[1] = 0.104994

        """)
  }

  private let reluNetwork = """
    x = values([[1, 2], [-1, 3]])
    y = [[1], [-2]]
    W0 = values([[1, -2, 1], [2, 1, -1]]); b0 = values([0, 1, 0])
    W1 = values([[1, -1], [2, 1], [1, 3]]); b1 = values([-1, 1])
    W2 = values([[2], [-3]]); b2 = values([1])
    def layer(rows, W, b):
        return [[sum(row[i] * W[i][j] for i in range(len(W))) + b[j] for j in range(len(b))]
                for row in rows]
    def act(rows):
        return [[relu(v) for v in row] for row in rows]
    Z1 = layer(x, W0, b0)
    A1 = act(Z1)
    Z2 = layer(A1, W1, b1)
    A2 = act(Z2)
    f = layer(A2, W2, b2)
    J = sum((f[n][0] - y[n][0]) ** 2 for n in range(2)) / 4

    """

  @Test func `a unit that is dead on both samples`() throws {
    #expect(
      try why("b0[2]", in: reluNetwork) == """
        b0[2] = 0.0, and db0[2] = 0.0
          through Z1[0][2]:  dZ1[0][2] = 0.0
          through Z1[1][2]:  dZ1[1][2] = 0.0
          together: 0.0
          db0[2] = 0: nothing arrives at Z1[0][2]: relu is off: Z1[0][2] = -1.0
          and nothing arrives at Z1[1][2]: relu is off: Z1[1][2] = -4.0

        """)
    #expect(
      try why("W1[2][0]", in: reluNetwork) == """
        W1[2][0] = 1.0, and dW1[2][0] = 0.0
          through Z2[0][0]:  A1[0][2]*dZ2[0][0] = 0.0*12.0 = 0.0
          through Z2[1][0]:  A1[1][2]*dZ2[1][0] = 0.0*29.0 = 0.0
          together: 0.0
          dW1[2][0] = 0: it is multiplied by A1[0][2], which is 0, since relu is off: \
        Z1[0][2] = -1.0
          and it is multiplied by A1[1][2], which is 0, since relu is off: Z1[1][2] = -4.0

        """)
  }

  @Test func `a unit that is off on one sample only`() throws {
    #expect(
      try why("b1", in: reluNetwork) == """
        b1[0] = -1.0, and db1[0] = 41.0
          through Z2[0][0]:  dZ2[0][0] = 12.0
          through Z2[1][0]:  dZ2[1][0] = 29.0
          together: 41.0
        b1[1] = 1.0, and db1[1] = -43.5
          through Z2[0][1]:  dZ2[0][1] = 0.0
              relu is off: Z2[0][1] = -3.0
          through Z2[1][1]:  dZ2[1][1] = -43.5
          together: -43.5

        """)
  }

  @Test(arguments: [
    "sigmoid(z)", "1 / (1 + exp(-z))", "(1 + exp(-z))**-1", "exp(z) / (1 + exp(z))",
  ])
  func `a saturated sigmoid, by its name and written out`(formula: String) throws {
    // s(10) = 0.9999546021312976, s(1 - s) = 4.5395807735951673e-05.
    let text = "w = Value(5.0)\nz = w * 2\na = \(formula)\nloss = a * 3\n"
    #expect(
      try why("w", in: text) == """
        w = 5.0, and dw = 0.000272375
          through z:  2.0*dz = 2.0*0.000136187 = 0.000272375
          on the way, behind z: sigmoid is saturated: a = 0.999955 at z = 10.0, where its slope is \
        4.53958e-05

        """)
    #expect(!(try why("a", in: text).contains("saturated")))
    #expect(!(try why("w", in: text.replacing("5.0", with: "1.0")).contains("saturated")))
  }

  @Test(arguments: ["tanh(z)", "(exp(z) - exp(-z)) / (exp(z) + exp(-z))", "1 - 2 / (exp(2*z) + 1)"])
  func `a saturated tanh, by its name and written out`(formula: String) throws {
    // tanh(-4) = -0.999329299739067, 1 - tanh^2 = 0.0013409506830258968.
    let text = "z = Value(-4.0)\na = \(formula)\nloss = a * 3\n"
    #expect(
      try why("z", in: text).hasSuffix(
        "  tanh is saturated: a = -0.999329 at z = -4.0, where its slope is 0.00134095\n"))
  }

  @Test func `a sigmoid so far out that its slope is 0`() throws {
    let text = "w = Value(800.0)\na = 1 / (1 + exp(-w))\nloss = a\n"
    #expect(
      try why("w", in: text).hasSuffix(
        "  dw = 0: sigmoid is saturated: a = 1.0 at w = 800.0, where its slope is 0.0\n"))
  }

  @Test func `a saturated softmax`() throws {
    let text = """
      s = values([10, 0])
      p = [exp(v) / sum(exp(u) for u in s) for v in s]
      loss = p[0] * 2
      """
    // Of two scores the softmax is the sigmoid of their difference: s(10)(1 - s(10)).
    #expect(
      try why("s[0]", in: text).contains(
        "softmax is saturated: p[0] = 0.999955 at s[0] = 10.0, where its slope is 4.53958e-05")
        || why("s[0]", in: text).contains("sigmoid is saturated: p[0] = 0.999955 at s[0] = 10.0"))
  }

  @Test func `a factor that is 0`() throws {
    let text = """
      W = values([3, 0]); X = values([0, 5]); p = [0.0, 2.0]
      loss = X[0] * W[0] + X[1] * W[1] + W[1] * p[0]
      """
    #expect(
      try why("X[1]", in: text).hasSuffix("dX[1] = 0: it is multiplied by W[1], which is 0\n"))
    #expect(
      try why("W[0]", in: text).hasSuffix("dW[0] = 0: it is multiplied by X[0], which is 0\n"))
    #expect(
      try why("W", in: "W = Value(1)\nloss = W * 0.0\n").hasSuffix(
        "dW = 0: it is multiplied by the number 0 (line 2)\n"))
    #expect(
      try why("a", in: "a = Value(3)\nb = Value(0)\nloss = dot([a], [b])\n").hasSuffix(
        "da = 0: it is multiplied by b, which is 0\n"))
  }

  @Test func `a value without a way to the loss`() throws {
    let text = """
      a = Value(2.0); b = Value(-3.0); c = a * 2
      relu_of_b = max(0, b)
      loss = Value(1.0) * 2
      late = loss * 2
      """
    #expect(
      try why("a", in: text) == """
        a = 2.0, and da = 0.0
          the loss does not depend on it: c uses it, and does not lead to the loss

        """)
    #expect(
      try why("b", in: text).hasSuffix(
        "the loss does not depend on it: nothing uses it (max(0, x) takes the 0 where x is below "
          + "it)\n"))
    #expect(
      try why("late", in: text).hasSuffix(
        "the loss does not depend on it: it was computed after the loss\n"))
    #expect(try why("loss", in: text).hasSuffix("it is the loss itself\n"))
  }

  @Test func `numbers among the Values are named`() throws {
    let text = "z = values([-1, 2])\na = [max(0, v) for v in z]\nloss = sum(a)\n"
    #expect(
      try why("a", in: text) == """
        a[1] = 2.0, and da[1] = 1.0
          straight to the loss:  1.0
        a[0] is a plain number, without a derivative (where max(...) or an if took a number, this is \
        what is left)

        """)
  }

  @Test func `other functions that pass nothing on`() throws {
    for (text, reason) in [
      ("loss = maximum(a, b)", "maximum takes the other one: a = 1.0, b = 2.0"),
      ("loss = maximum(a, 5.0)", "maximum takes the other one: a = 1.0, against 5.0"),
      ("loss = minimum(b, 0) * a", "it is multiplied by minimum(b, 0.0), which is 0"),
      ("loss = maximum(a - 3, 0)", "maximum with 0 is off: a-3.0 = -2.0"),
      ("loss = relu(a - 1)", "relu is at its kink: a-1.0 = 0.0, where its slope counts as 0"),
      ("loss = abs(a - 1)", "abs is at its kink: a-1.0 = 0.0, where its slope counts as 0"),
      ("loss = (a - 1)**2", "** is flat: its slope at a-1.0 = 0.0 is 0"),
      ("loss = exp(-1000 * a)", "exp is flat: its slope at -1000.0*a = -1000.0 is 0"),
      (
        "loss = a * 2 - a * 2",
        "its two ways to the loss cancel: d(a*2.0)/da = 2.0 and d(a*2.0)/da = -2.0"
      ),
    ] {
      let words = try why("a", in: "a = Value(1.0)\nb = Value(2.0)\n\(text)\n")
      #expect(words.hasSuffix("da = 0: \(reason)\n"), "\(words)")
    }
    #expect(
      try why("a", in: "a = Value(-2.0)\nloss = leaky_relu(a)\n").hasSuffix(
        "leaky_relu is off: a = -2.0, where its slope is 0.01\n"))
  }

  @Test func `ways that nearly cancel, and that cancel in pairs`() throws {
    let near = "a = Value(1.0)\np = a * 5\nq = a * -4.99\nloss = p + q\n"
    #expect(
      try why("a", in: near).contains(
        "  its two ways to the loss nearly cancel and leave 0.01: 5.0*dp = 5.0 and (-4.99)*dq = "
          + "-4.99\n"))
    let pairs = """
      a = Value(1.0)
      h = [a * 2, a * 3, a * -3, a * -2]
      loss = sum(h)
      """
    #expect(
      try why("a", in: pairs).contains(
        "  da = 0: its four ways to the loss cancel in pairs: 3.0*dh[1] = 3.0 and "
          + "(-3.0)*dh[2] = -3.0; 2.0*dh[0] = 2.0 and (-2.0)*dh[3] = -2.0\n"))
    let noise = "a = Value(1.0)\np = a * 0.1\nq = a * 0.2\nr = a * -0.3\nloss = p + q + r\n"
    #expect(try why("a", in: noise).contains("da = 0 but for rounding: its three ways"))
  }

  @Test func `a long list is summed up`() throws {
    let text = """
      X = [1.0, 2.0, 3.0, 4.0, 5.0]
      W = values([[0.1 * (1 + j) for j in range(5)], [-0.1] * 5, [0.2] * 5])
      z = [sum(w * x for w, x in zip(row, X)) for row in W]
      h = [relu(v) for v in z]
      loss = h[0] + h[1] + 0 * z[0]
      """
    #expect(
      try why("W", in: text) == """
        W has 15 entries
          the largest derivative is dW[0][4] = 5.0, the smallest that is not 0 dW[0][0] = 1.0
          5 derivatives are 0
          the loss does not depend on 5 of them
        W[1][0], W[1][1], W[1][2], ... (5 entries), for one reason:
          dW[1][0] = 0: nothing arrives at z[1]: relu is off: z[1] = -1.5
        W[2][0], W[2][1], W[2][2], ... (5 entries), for one reason:
          the loss does not depend on it: z[2] uses it, and does not lead to the loss

        """)
  }

  @Test func `in a worksheet`() {
    let text = """
      w = Value(3.0)
      b = Value(-1.0)
      loss = (2 * w + b)**2
      why(w)
      why([w, b], loss)
      cost = b * 2
      why(b, cost)
      """
    #expect(
      printed(text) == """
        w = 3.0, and dw = 20.0
          straight to the loss:  20.0
        w = 3.0, and dw = 20.0
          straight to the loss:  20.0
        b = -1.0, and db = 10.0
          straight to the loss:  10.0
        b = -1.0, and db = 2.0
          straight to the loss:  2.0

        """)
    #expect(printed("w = Value(1.0)\nwhy(w)").hasPrefix("NameError: there is no loss to derive"))
    #expect(
      printed("w = Value(1.0)\nloss = w * w\nwhy(3)").hasPrefix(
        "TypeError: why() takes a Value or lists of Values, not 'int'"))
    #expect(
      printed("w = Value(1.0)\nloss = w * w\nwhy(w, 3)").hasPrefix(
        "TypeError: why() takes a Value as the loss, not 'int'"))
    // Asking leaves no trace in the gradients.
    #expect(
      printed("w = Value(1.0)\nloss = w * 2\nwhy(w)\nprint(w)").hasSuffix(
        "Value(data=1.0, grad=0)\n"))
  }

  @Test func `asking keeps no formula from being tried elsewhere`() {
    // 2w is the derivative of w*w, w + 1 only at 1.
    let report = checked("w = Value(1.0)\nloss = w * w\nwhy(w)\ndw = w.data + 1\n")
    #expect(report.checks[0].claims[0].verdict == .hereOnly)
  }

  @Test func `a name that cannot be explained`() throws {
    let session = Session(limits: .strict, output: { _ in })
    try session.run(
      Source(name: "w.py", text: "W1 = values([1, 2])\np = 3\ns = 'a'\nn = [1]\nloss = W1[0] * p"))
    #expect(session.problem(withName: "W1") == nil)
    #expect(session.problem(withName: "W1[1]") == nil)
    #expect(session.problem(withName: "w1")?.message == "there is no variable 'w1'")
    #expect(session.problem(withName: "w1")?.known == ["W1", "loss"])
    #expect(session.problem(withName: "W1[2]")?.hint == "W1 is a list of 2; places count from 0")
    for name in ["W1[0", "W1[x]", "W1[0]]", "W1[]", "", "p[0]"] {
      #expect(session.problem(withName: name) != nil, "\(name)")
    }
    #expect(session.problem(withName: "p")?.message == "p is a plain number, not a Value")
    #expect(session.problem(withName: "s")?.message == "s is no Value")
    #expect(session.problem(withName: "n")?.message == "n holds no Values")
    #expect(throws: WorksheetError.self) { try session.why("p", of: nil) }
    #expect(throws: WorksheetError.self) { try session.why("W1", of: "cost") }
  }

  @Test func `a leaf that has moved since is an error`() {
    #expect(throws: WorksheetError.self) {
      try why("w", in: "w = Value(2.0)\nloss = w * w\nw.data = 3.0\n")
    }
  }

  @Test func `as JSON`() throws {
    let session = Session(limits: .strict, output: { _ in })
    try session.run(Source(name: "w.py", text: "a = Value(2)\nb = a * 0\nloss = b * 3\n"))
    #expect(
      try session.why("a", of: nil).json(file: "w.py") == """
        {"file": "w.py", "loss": "loss", "value": 0.0, "entries": [{"name": "a", "value": 2.0, \
        "gradient": 0.0, "reached": true, "zero": true, "ways": [{"through": "b", "upstream": 3.0, \
        "local": 0.0, "amount": 0.0, "reasons": []}], "way_count": 1, "reasons": [{"kind": \
        "zero-factor", "path": [], "hidden": 0, "text": "it is multiplied by the number 0 (line 2)"}]}], \
        "groups": [], "summary": null, "plain": []}
        """)
  }

  @Test func `long recordings are no deep recursion`() throws {
    // One way of 100,000 nameless nodes, and one of 20,000 values with names.
    let nameless = "a = Value(1.0)\nx = a\nfor i in range(100000):\n    x = x * 1.0\nloss = x * 0\n"
    #expect(try why("a", in: nameless).hasSuffix("is multiplied by the number 0 (line 5)\n"))
    let named = """
      xs = [Value(1.0)]
      for i in range(20000):
          xs.append(xs[-1] + 1)
      loss = xs[-1] * 0
      """
    #expect(
      try why("xs[0]", in: named).contains(
        "nothing arrives at xs[1], since nothing arrives at xs[2], at ... (19997 more), at "
          + "xs[20000]: it is multiplied by the number 0 (line 4)\n"))
  }
}
