import Foundation
import GradWorkbench
import GradWorksheet
import Testing

/// `gradual step --exact`: both passes in fractions.
@Suite struct ExactStepTests {
  private func steps(_ text: String, exact: Bool = true) throws -> String {
    let session = Session(limits: .strict, output: { _ in })
    try session.run(Source(name: "w.py", text: text))
    return try session.steps(of: nil, exact: exact)
  }

  /// The number that the last line about a derivative ends with: `84.5` of `db0[0] = 145/2 + 12 = 169/2`.
  private func derivative(_ name: String, in text: String) -> String? {
    let lines = text.split(separator: "\n").filter { $0.contains("   d\(name) = ") }
    return lines.last?.components(separatedBy: " = ").last
  }

  @Test func `the ReLU fixture, all of it in fractions`() throws {
    // The fixture of lesson 03; its gradients are there, for J = (1/2N) of the squares.
    let text = try steps(
      """
      x = [[1, 2], [-1, 3]]
      y = [1, -2]
      W0 = values([[1, -2, 1], [2, 1, -1]])
      b0 = values([0, 1, 0])
      W1 = values([[1, -1], [2, 1], [1, 3]])
      b1 = values([-1, 1])
      W2 = values([[2], [-3]])
      b2 = values([1])
      def layer(a, W, b):
          return [sum(a[i] * W[i][j] for i in range(len(W))) + b[j] for j in range(len(b))]
      errors = []
      for n in range(2):
          a1 = [relu(z) for z in layer(x[n], W0, b0)]
          a2 = [relu(z) for z in layer(a1, W1, b1)]
          errors.append(layer(a2, W2, b2)[0] - y[n])
      J = sum(e * e for e in errors) / 4
      """)
    #expect(text.hasPrefix("in fractions: 0.1 is 1/10, as it was written"))
    #expect(text.contains("/4.0 = 985/4\n"))
    let expected = [
      "W2[0][0]": "268", "W2[1][0]": "29", "b2[0]": "41/2",
      "W1[0][0]": "205", "W1[0][1]": "-435/2", "W1[1][0]": "186", "W1[1][1]": "-261",
      "W1[2][0]": "0", "W1[2][1]": "0", "b1[0]": "41", "b1[1]": "-87/2",
      "W0[0][0]": "-121/2", "W0[0][1]": "19/2", "W0[0][2]": "0",
      "W0[1][0]": "483/2", "W0[1][1]": "183/2", "W0[1][2]": "0",
      "b0[0]": "169/2", "b0[1]": "77/2", "b0[2]": "0",
    ]
    for (name, fraction) in expected { #expect(derivative(name, in: text) == fraction, "\(name)") }
    // Nothing is left to decimals, and nothing is to be said besides.
    #expect(!text.dropFirst(100).contains("~"))
    #expect(!text.contains("\nno fraction"))
  }

  @Test func `a decimal is what was written`() throws {
    #expect(
      try steps("a = Value(0.1)\nb = Value(0.2)\nloss = (a + b) * -2 / 3\n") == """
        in fractions: 0.1 is 1/10, as it was written; what has none, or a long one, is a decimal, marked ~

        forward: from the inputs to loss

          line 1   a = 1/10
          line 2   b = 1/5
          line 3   t3.1 = a+b = (1/10)+(1/5) = 3/10
          line 3   t3.2 = t3.1*-2.0 = (3/10)*(-2) = -3/5
          line 3   loss = t3.2/3.0 = (-3/5)/3 = -1/5

        backward: from loss to the inputs, beginning with dloss/dloss = 1

          line 3   loss = t3.2/3.0, and its derivative is 1
            d(t3.2/3.0)/dt3.2 = 1/3.0   1 * (1/3) = 1/3   dt3.2 = 1/3
          line 3   t3.2 = t3.1*-2.0, and its derivative is 1/3
            d(t3.1*-2.0)/dt3.1 = -2.0   (1/3) * (-2) = -2/3   dt3.1 = -2/3
          line 3   t3.1 = a+b, and its derivative is -2/3
            d(a+b)/da = 1   (-2/3) * 1 = -2/3   da = -2/3
            d(a+b)/db = 1   (-2/3) * 1 = -2/3   db = -2/3

        """)
  }

  @Test func `where exp has no fraction, decimals go on`() throws {
    let text = try steps(
      "z = values([0.1, 0.2, 0.5])\nw = Value(0.3)\np = softmax([w * v / 3 for v in z])\n"
        + "loss = -log(p[1])\n")
    // The largest score is 1/20 and not the double that was computed for it; exp(0) is 1.
    #expect(text.contains("-0.049999999999999996 = (1/50)-(1/20) = -3/100\n"))
    #expect(text.contains(" = exp(-3/100) = ~0.970445533548508"))
    #expect(text.contains(" = exp(0) = 1\n"))
    #expect(
      text.contains(
        "\nno fraction for t3.10 = exp(t3.7) on line 3: exp has no exact value here, and 1 more\n"))
    // -w/3·p₀ of CPython 3.11, by hand from its math.exp.
    let derivative = derivative("z[0]", in: text)
    #expect(derivative?.hasPrefix("~0.032777632912418") == true, "\(derivative ?? "")")
  }

  @Test func `fractions and doubles on different sides of a kink`() throws {
    let text = try steps(
      "x = values([0.1, 0.2, -0.3])\nz = x[0] + x[1] + x[2]\nh = relu(z)\n"
        + "loss = h * 3 + 2 ** x[2]\n")
    #expect(text.contains("h = relu(z) = relu(0) = 0\n"))
    // 2^-0.3·ln 2 = 0.563010458437384, and nothing of the relu is in it.
    #expect(derivative("x[2]", in: text)?.hasPrefix("~0.56301045843738") == true)
    #expect(derivative("x[0]", in: text) == "0")
    #expect(
      text.hasSuffix(
        "h = relu(z) on line 3: in fractions what decides is 0, and in doubles it is "
          + "5.551115123125783e-17: the two go different ways\n"))
  }

  @Test func `long fractions are shown as decimals with their sizes`() throws {
    let text = try steps("x = Value(1.2345678)\nloss = x ** 4 / 3\n")
    // 6172839/5000000 to the fourth: 28 digits over 27, and a third of it 27 over 27.
    #expect(text.contains("(6172839/5000000)**4 = ~2.32306[28/27]\n"))
    #expect(text.contains("~2.32306[28/27]/3 = ~0.774352[27/27]\n"))
    #expect(text.contains("counted: ~0.333333[16/17]\n"))
  }

  @Test(arguments: [
    // Powers of ten and what is next to them, and others, whose digits are counted by CPython.
    ("10 ** 20", "[21]"), ("(10 ** 20 - 1) / 7", "[20/1]"), ("10 ** 20 + 1", "[21]"),
    ("10 ** 300", "[301]"), ("10 ** 300 + 1", "[301]"), ("(10 ** 300 - 1) / 7", "[300]"),
    ("2 ** 1000", "[302]"), ("7 ** 360", "[305]"),
  ])
  func `digits are counted without printing them`(_ expression: String, _ sizes: String) throws {
    // Whole numbers that no double holds: 10 is a Value, and everything else follows exactly.
    let text = try steps(
      "ten = Value(10.0)\ntwo = Value(2.0)\nseven = Value(7.0)\nloss = "
        + expression.replacing("10 **", with: "ten **").replacing("2 **", with: "two **")
        .replacing("7 **", with: "seven **") + "\n")
    #expect(text.contains(sizes + "\n"), "\(text)")
  }

  @Test func `too many operations are left to decimals, and a note says so`() throws {
    // 20,001 additions have 40,002 operands.
    let long = try steps("x = Value(0.5)\nloss = x\nfor i in range(20001):\n    loss = loss + x\n")
    #expect(long.hasPrefix("forward: from the inputs to loss"))
    #expect(
      long.hasSuffix(
        "\n\nno fractions: the operations have more than 40000 operands, which is too many for them; "
          + "all numbers are decimals\n"))
    // Half of 20,002.
    #expect(long.contains("= 10001.0\n"))
    let one = try steps("x = values([0.5] * 40001)\nloss = sum(x)\n")
    #expect(one.contains("\nno fractions: "))
    let short = try steps("x = Value(0.5)\nloss = x\nfor i in range(1000):\n    loss = loss + x\n")
    #expect(short.contains("= 1001/2\n") && !short.contains("no fractions"))
  }

  @Test func `exact steps can be interrupted, and end with the time`() throws {
    var isPressed = false
    let session = Session(limits: .strict, interrupted: { isPressed }, output: { _ in })
    try session.run(Source(name: "w.py", text: "x = Value(0.5)\nloss = x * x\n"))
    isPressed = true
    let error = #expect(throws: WorksheetError.self) { try session.steps(of: nil, exact: true) }
    #expect(error?.category == .limit)
    var time = 0.0
    let slow = Session(
      limits: .strict,
      clock: {
        time += 0.25
        return time
      }, output: { _ in })
    // 40 looks at the clock are ten seconds, and there are 3 passes of 30 nodes.
    try slow.run(
      Source(name: "w.py", text: "x = Value(0.5)\nloss = x\nfor i in range(30): loss = loss * x\n"))
    let late = #expect(throws: WorksheetError.self) { try slow.steps(of: nil, exact: true) }
    #expect(late?.category == .limit && late?.message == "the steps were stopped before the last")
  }

  @Test func `a slope without a fraction is named`() throws {
    let text = try steps("x = Value(2.0)\ny = Value(3.0)\nloss = x ** y\n")
    #expect(text.contains("loss = x**y = 2**3 = 8\n"))
    #expect(derivative("x", in: text) == "12")
    // 8·ln 2
    #expect(derivative("y", in: text)?.hasPrefix("~5.54517744447956") == true)
    #expect(
      text.hasSuffix(
        "no fraction for the slope x**y*log(x) of loss = x**y on line 3: "
          + "log has no exact value here\n"))
  }

  @Test func `nan and infinities are no fractions`() throws {
    let text = try steps("x = Value(float('inf'))\ny = Value(0.5)\nloss = x * y\n")
    #expect(text.contains("x = ~inf\n"))
    #expect(text.contains("loss = x*y = ~inf*(1/2) = ~inf\n"))
    #expect(text.contains("no fraction for x = inf on line 1: an infinity or nan is no fraction\n"))
    #expect(derivative("x", in: text) == "1/2")
  }

  @Test func `an exact zero ends the decimals`() throws {
    let text = try steps("x = Value(-1)\nloss = relu(x) * exp(Value(1.5))\n")
    #expect(text.contains(" = ~0.0\n") == false)
    #expect(derivative("x", in: text) == "0")
  }

  @Test func `a number without a fraction does not decide a kink by that`() throws {
    for relu in ["relu(h)", "maximum(h, 0.5)", "abs(h)", "leaky_relu(h, 0.5)"] {
      let text = try steps("x = Value(0.25)\nh = exp(x)\nloss = \(relu) * 2\n")
      // 2·exp(1/4) = 2.568050833375483
      #expect(derivative("x", in: text)?.hasPrefix("~2.56805083337548") == true, "\(relu)")
    }
  }

  @Test func `without --exact nothing changes`() throws {
    let text = try steps("a = Value(0.1)\nloss = a * 3\n", exact: false)
    #expect(text.hasPrefix("forward: from the inputs to loss\n\n  line 1   a = 0.1\n"))
  }
}
