import GradExplain
import GradWorkbench
import Testing

@Suite struct CheckTests {
  @Test func `every derivative of the hand network is right`() {
    let report = checked(handNetwork + handDerivatives)
    #expect(report.status == .right)
    #expect(report.checks.count == 1)
    #expect(
      report.checks[0].claims.map(\.name) == ["dZ2", "db2", "dW2", "dA1", "dZ1", "db1", "dW1"])
    #expect(report.checks[0].claims.allSatisfy { $0.verdict == .right })
    #expect(report.checks[0].value == 0.6931471805599453)
  }

  @Test func `the asymmetric variant is right with the textbook formulas`() {
    let report = checked(
      """
      import math
      X = [1, -1]
      W1 = values([[1, 1, 1], [-1, -1, -1]])
      b1 = values([0, 0, 0])
      W2 = values([[1, -1], [-1, 1], [-1, -1]])
      b2 = values([0, 0])
      Z1 = [sum(X[i] * W1[i][j] for i in range(2)) + b1[j] for j in range(3)]
      A1 = [1 / (1 + math.exp(-z)) for z in Z1]
      Z2 = [sum(A1[i] * W2[i][j] for i in range(3)) + b2[j] for j in range(2)]
      A2 = [math.exp(z) / sum(math.exp(v) for v in Z2) for z in Z2]
      loss = -math.log(A2[0])
      s = 0.104993585403506517
      dA1 = [-1, 1, 0]
      dZ1 = [-s, s, 0]
      dW1 = [[-s, s, 0], [s, -s, 0]]
      check(loss)
      """)
    #expect(report.status == .right)
  }

  @Test(arguments: [("float('nan')", "nan"), ("float('inf')", "inf")])
  func `of a loss that is no number hardly anything can be said`(number: String, text: String) {
    let report = checked("w = Value(\(number))\nloss = w * 2\ndw = 2.0\n")
    #expect(
      report.checks.first?.notes == [
        "loss is \(text), so that hardly anything can be said of its derivatives: see what went into it"
      ])
  }

  @Test func `the numbers of a wrong formula are wrong, with the worst entry`() throws {
    // The outer product with the factors' roles swapped, for a network where it shows.
    let wrong = handDerivatives.replacing(
      "dW2 = [[-0.44039853898894116, 0.44039853898894116] for i in range(3)]",
      with: "dW2 = [[A2[j].data * A1[i].data for j in range(2)] for i in range(3)]")
    let report = checked(handNetwork + wrong)
    #expect(report.status == .wrong)
    let claim = try #require(report.checks[0].claims.first { $0.name == "dW2" })
    #expect(claim.verdict == .wrong)
    #expect(claim.root)
    let worst = try #require(claim.worst)
    #expect(worst.index == [0, 0])
    #expect(worst.yours == 0.44039853898894116)
    #expect(abs(worst.expected + 0.44039853898894116) < 1e-15)
    #expect(claim.count.wrong == 3)
    #expect(report.checks[0].claims.filter { $0.verdict == .wrong }.count == 1)
  }

  @Test func `a difference of 1e-9 is wrong, one of rounding is not`() {
    #expect(checked(handNetwork + "dZ2 = [-0.5 * (1 + 1e-9), 0.5]").status == .wrong)
    #expect(checked(handNetwork + "dZ2 = [-0.5 * (1 + 1e-15), 0.5]").status == .right)
  }

  @Test func `0 is right where the softmax written out leaves noise`() {
    let report = checked(
      """
      o = values([0.1, 0.7, 0.2])
      c = Value(0.3)
      e = [exp(v + c) for v in o]
      y = [v / sum(e) for v in e]
      loss = -log(y[1])
      dc = 0.0
      """)
    #expect(report.status == .right)
  }

  @Test func `a batch of two through three layers of relu`() {
    // Lesson 03, every number an exact fraction.
    let report = checked(
      """
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
      f = layer(act(layer(act(layer(x, W0, b0)), W1, b1)), W2, b2)
      J = sum((f[n][0] - y[n][0]) ** 2 for n in range(2)) / 4
      dW2 = [[268], [29]]; db2 = [20.5]
      dW1 = [[205, -217.5], [186, -261], [0, 0]]; db1 = [41, -43.5]
      dW0 = [[-60.5, 9.5, 0], [241.5, 91.5, 0]]; db0 = [84.5, 38.5, 0]
      dJ_dx = [[-36, 48], [43.5, 159.5]]
      """)
    #expect(report.status == .right)
    #expect(report.checks[0].claims.count == 7)
    #expect(report.checks[0].value == 246.25)
  }

  @Test(arguments: [
    ("[-0.83, 0.33, 0.50]", Verdict.rounded), ("[-0.8333, 0.3333, 0.5]", .rounded),
    ("[-0.84, 0.33, 0.50]", .wrong), ("[-0.8, 0.3, 0.5]", .wrong), ("[-1, 0.33, 0.5]", .wrong),
    ("[-5/6, 1/3, 1/2]", .right), ("[float(-0.83), 0.33, 0.5]", .wrong),
  ])
  func `literals stand for what rounds to them`(claim: String, verdict: Verdict) throws {
    let report = checked(
      """
      o = values([0, log(2), log(3)])
      loss = cross_entropy(o, 0)
      do = \(claim)
      """)
    #expect(report.checks[0].claims.map(\.verdict) == [verdict])
  }

  @Test func `a literal that was assigned again does not count`() {
    let text = """
      w = Value(1.0)
      loss = w * 0.333
      dw = 0.33
      """
    #expect(checked(text).checks[0].claims[0].verdict == .rounded)
    #expect(checked(text + "\ndw = dw * 1.1").checks[0].claims[0].verdict == .wrong)
  }

  @Test func `a wrong shape names both shapes`() throws {
    let report = checked(handNetwork + "dW1 = [[0, 0], [0, 0], [0, 0]]\ndb2 = 1\n")
    #expect(report.status == .wrong)
    #expect(report.checks[0].claims.map(\.verdict) == [.shape, .shape])
    #expect(
      report.checks[0].text == """
        check of loss
          ✗ dW1  shape      yours is 3 x 2, W1 is 2 x 3
          ✗ db2  shape      yours is a single number, b2 is a list of 2
        0 of 2 derivatives of loss are right

        """)
  }

  @Test func `a convention at a kink is accepted with a note`() {
    let report = checked("z = Value(0.0)\nloss = relu(z) * 3\ndz = 3.0\n")
    #expect(report.status == .right)
    #expect(report.checks[0].claims[0].note == .kink)
  }

  @Test func `claims at a tie are judged together`() {
    let text = "a = Value(1.0)\nb = Value(1.0)\nloss = maximum(a, b)\n"
    for (claims, status) in [
      ("da = 1\ndb = 0", FileReport.Status.right), ("da = 0\ndb = 1", .right),
      ("da = 0\ndb = 0", .wrong), ("da = 1\ndb = 1", .wrong), ("da = 1", .right),
    ] {
      #expect(checked(text + claims).status == status, "\(claims)")
    }
    #expect(checked("a = Value(3.0)\nloss = maximum(a, a)\nda = 2").status == .wrong)
  }

  @Test func `nan and infinite claims are wrong`() {
    for claim in ["float('nan')", "float('inf')"] {
      let report = checked("w = Value(1.0)\nloss = w * 2\ndw = \(claim)\n")
      #expect(report.status == .wrong)
    }
  }

  @Test func `a file without a claim is nothing`() {
    #expect(checked("w = Value(1.0)\nloss = w * 2\n").status == .nothing)
    #expect(checked("").status == .nothing)
    #expect(checked("print(1)").message?.hasPrefix("nothing to check") ?? false)
  }

  @Test func `a listing of plain floats is checked with leaves`() {
    let plain = handNetwork.replacing("values(", with: "(") + handDerivatives
    #expect(checked(plain).status == .nothing)
    let report = checked(plain, leaves: ["W1", "b1", "W2", "b2"])
    #expect(report.status == .right)
    #expect(report.checks[0].claims.count == 7)
  }

  @Test func `the loss is the one that is named`() {
    let text = "w = Value(3.0)\nloss = w * 2\ncost = w * w\ndw = 6\n"
    #expect(checked(text).status == .wrong)
    #expect(checked(text, of: "cost").status == .right)
    #expect(checked(text + "check(cost)\n").status == .right)
    let unknown = checked(text, of: "q")
    #expect(unknown.status == .error)
    let words = "NameError: there is no variable 'q' to take as the loss"
    #expect(unknown.message?.contains(words) ?? false)
  }

  @Test func `claims that cannot be judged say why`() {
    let report = checked(
      """
      w = Value(2.0)
      p = 3.0
      v = Value(1.0)
      a = w * p
      d = Value(2.0)
      da = d * a
      loss = da * w
      dQ = 1
      dp = 2
      dv = 3
      dw = 24.0
      data = 5
      """)
    #expect(report.status == .right)
    #expect(
      report.text(color: false) == """
        worksheet.py: right
        check of loss
          ✓ dw  right
          – da  not judged: loss is computed from it
          – dQ  not judged: there is no Q
          – dp  not judged: p is a plain number, not a Value: wrap it in values(...), or use \
        --leaves p
          – dv  not judged: loss does not depend on v
        1 of 1 derivative of loss is right

        """)
  }

  @Test func `a report without a judged claim says whether there was one`() {
    let unclaimed = checked("w = Value(1.0)\nloss = w * w\n")
    #expect(
      unclaimed.text(color: false).hasSuffix(
        "no derivative of loss is claimed: a variable dX (or X_grad, grad_X, dloss_dX) claims the "
          + "one by X;\n  claims are variables of the top level, or stand in them: grads[\"dX\"]\n")
    )
    let unmatched = checked("w = Value(1.0)\nloss = w * w\ndW = 2.0\n")
    #expect(
      unmatched.text(color: false).hasSuffix(
        "  – dW  not judged: there is no W\nno derivative of loss could be judged\n"))
  }

  @Test func `what is expected is never minus zero`() {
    let report = checked("w = Value(1.0)\nloss = -(0.0 * w)\ndw = 1.0\n")
    #expect(report.text(color: false).contains("dw  wrong      is 1.0, should be 0.0\n"))
  }

  @Test func `gradients that add up are mentioned`() {
    let report = checked("w = Value(1.0)\nloss = w * 2\nloss.backward()\nloss.backward()\ndw = 2\n")
    #expect(
      report.checks[0].notes == [
        "backward() ran 2 times since gradients were last 0, and they add up in .grad; "
          + "zero_grad() sets them to 0"
      ])
  }

  @Test func `under leaves a program prints what it printed before`() {
    let report = checked(
      "w = 2.0\nloss = (w * 3 - 1) ** 2\nprint(loss, [loss], f'{loss:.2f}')\ndw = 30.0\n",
      leaves: ["w"])
    #expect(report.output == "25.0 [25.0] 25.00\n")
    #expect(report.status == .right)
  }

  @Test func `checking leaves no trace in the gradients`() {
    #expect(
      printed("w = Value(1.0)\nloss = w * 2\ndw = 2\ncheck(loss)\nprint(w)").hasSuffix(
        "Value(data=1.0, grad=0)\n"))
  }

  @Test func `a leaf that moved after the loss was computed is an error`() {
    let report = checked("w = Value(2.0)\nloss = w * w\ndw = 4\nw.data = 3.0\ncheck(loss)\n")
    #expect(report.status == .error)
    #expect(
      report.message == """
        File "worksheet.py", line 5, column 1
            check(loss)
            ^
        RuntimeError: w was changed on line 4 after line 2 had used its old value: what was computed \
        before no longer fits it
        hint: compute the loss again after the assignment, or take the derivatives before it
        """)
  }
}
