import GradExplain
import GradWorkbench
import Testing

/// Digits of literals that the student's own arithmetic carries along.
@Suite struct CarriedDigitsTests {
  /// The loss is w·x + v at w = 1/3, so that dx = 1/3, and its square's derivative is 2/9 by x.
  private let third = """
    w = Value(1.0) / 3
    x = Value(2.0)
    loss = w * x

    """

  private func verdict(_ text: String, _ name: String = "dx") -> Verdict? {
    checked(text).checks.first?.claims.first { $0.name == name }?.verdict
  }

  @Test(arguments: [
    // 0.3333 ± 0.00005, times 1 or plus nothing.
    ("h = 0.3333\ndx = h * 1", Verdict.rounded), ("h = 0.3334\ndx = h * 1", .wrong),
    ("h = 0.33\ndx = h * 1.0", .rounded), ("h = 0.33\ndx = h + 0", .rounded),
    // 1 - 0.67 is within 1 - [0.665, 0.675].
    ("a = 0.67\ndx = 1 - a", .rounded), ("a = 0.66\ndx = 1 - a", .wrong),
    // 0.58² is within [0.575², 0.585²] = [0.3306, 0.3422].
    ("a = 0.58\ndx = a ** 2", .rounded), ("a = 0.58\ndx = a * a", .rounded),
    ("a = 0.59\ndx = a * a", .wrong),
    // Of one digit, and integers: exact.
    ("h = 0.3\ndx = h * 1", .wrong), ("h = 3.0\ndx = 1 / h", .right),
    // Functions, comprehensions, defaults, lambdas.
    ("def f(a=0.67): return 1 - a\ndx = f()", .rounded),
    ("dx = (lambda a: a * 1)(0.33)", .rounded), ("dx = [a * 1 for a in [0.33]][0]", .rounded),
    ("import math\nl = -1.10\ndx = math.exp(l)", .rounded),
    ("import math\nl = -1.12\ndx = math.exp(l)", .wrong),
    // What a format or a conversion takes from it is a number again.
    ("h = 0.33\nprint(f'{h:.3f}', round(h, 1), int(h + 1))\ndx = h * 1", .rounded),
    ("h = 0.33\ndx = float(h)", .wrong),
  ])
  func `digits go through arithmetic`(lines: String, verdict: Verdict) {
    #expect(self.verdict(third + lines) == verdict)
  }

  @Test func `a hand network in two digits is rounded, a mistake in it is not`() {
    // Lesson 02, asymmetric: σ(2) = 0.8808, σ'(2) = 0.10499.
    let network = handNetwork.replacing(
      "W2 = values([[1, 1], [-1, -1], [-1, -1]])",
      with: "W2 = values([[1, -1], [-1, 1], [-1, -1]])")
    let claims = """
      h = 0.88
      dZ2 = [-0.5, 0.5]
      dW2 = [[h * d for d in dZ2] for i in range(3)]
      s = h * (1 - h)
      dZ1 = [d * s for d in [-1, 1, 0]]
      dW1 = [[x * d for d in dZ1] for x in X]

      """
    let report = checked(network + claims)
    #expect(report.status == .right)
    #expect(
      report.checks[0].claims.map(\.verdict) == [.right, .rounded, .rounded, .rounded])
    #expect(checked(network + claims.replacing("h = 0.88", with: "h = 0.87")).status == .wrong)
    let wrong = checked(network + claims.replacing("s = h * (1 - h)", with: "s = h * h"))
    #expect(wrong.checks[0].claims[2].verdict == .wrong)
    #expect(wrong.checks[0].claims[1].verdict == .rounded)
  }

  @Test func `a literal that the loss depends on is exact`() {
    let text = "w = Value(1.0)\nh = 0.33\nloss = w * h\ndw = h * 1.01\n"
    #expect(verdict(text, "dw") == .wrong)
    #expect(verdict(text.replacing("1.01", with: "1"), "dw") == .right)
    // As data twice, once rounded: w·0.333 with the claim 0.33 of other digits.
    #expect(verdict("w = Value(1.0)\nloss = w * 0.333\ng = 0.33\ndw = g * 1\n", "dw") == .rounded)
  }

  @Test func `where an interval is too wide the digits are compared`() throws {
    // 0.88 - 0.86 is anything from 0.01 to 0.03; to two digits it is 0.02.
    let text = "w = Value(0.02)\nv = Value(1.0)\nloss = w * v\na = 0.88\nb = 0.86\ndv = a - b\n"
    let report = checked(text)
    let claim = try #require(report.checks[0].claims.first)
    #expect(claim.verdict == .right || claim.verdict == .rounded)
    let off = try #require(
      checked(text.replacing("Value(0.02)", with: "Value(0.0205)")).checks[0].claims.first)
    #expect(off.verdict == .rounded && off.note == .relative)
    #expect(
      checked(text.replacing("Value(0.02)", with: "Value(0.0205)")).text(color: false).contains(
        "the digits you wrote leave too much room; compared to 2 digits"))
    // Within the interval, but 25 % off.
    #expect(verdict(text.replacing("Value(0.02)", with: "Value(0.025)"), "dv") == .wrong)
  }

  @Test func `a program that cannot run with Values for its literals is judged by its numbers`() {
    #expect(verdict(third + "h = 0.33\nk = 5.25 % 2\ndx = h * 1") == .wrong)
    #expect(verdict(third + "h = 0.33\nd = {0.25: 1}\nk = d[0.25]\ndx = h * 1") == .wrong)
  }

  @Test func `training beside the claims does not hinder`() {
    let text = """
      w = Value(1.0) / 3
      x = Value(2.0)
      p = Value(0.75)
      for i in range(3):
          l = (p - 0.25) ** 2
          p.grad = 0
          l.backward()
          p.data -= 0.125 * p.grad
      q = Value(0.44)
      loss = w * x
      h = 0.33
      dx = h * 1
      """
    #expect(verdict(text) == .rounded)
  }

  @Test func `each check has the digits that were written by then`() {
    let report = checked(third + "h = 0.33\ndx = h * 1\ncheck(loss)\ndx = 0.34 * 1\ncheck(loss)\n")
    #expect(report.checks.map { $0.claims.map(\.verdict) } == [[.rounded], [.wrong]])
  }
}
