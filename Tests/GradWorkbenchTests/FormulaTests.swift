import GradExplain
import GradNumbers
import GradWorkbench
import Testing

/// Claims tried at other values of the leaves.
@Suite struct FormulaTests {
  private func claims(_ text: String, leaves: [String] = [], points: Int = 20) -> [ClaimReport] {
    let options = CheckOptions(limits: .strict, leaves: leaves, points: points)
    return checkFile(name: "worksheet.py", text: text, options: options).checks.flatMap(\.claims)
  }

  private func verdicts(_ text: String, leaves: [String] = []) -> [String: Verdict] {
    Dictionary(claims(text, leaves: leaves).map { ($0.name, $0.verdict) }) { $1 }
  }

  /// Lesson 02: the label's value taken for an index, right only because A2 = (1/2, 1/2).
  private let listing = """
    Y = [1, 0]
    dZ2 = [-1 + A2[c] if c == 1 else A2[c] for c in Y]
    db2 = dZ2
    dW2 = [[a * d for d in dZ2] for a in A1]
    dA1 = [sum(W2[i][j] * dZ2[j] for j in range(2)) for i in range(3)]
    dZ1 = [dA1[i] * A1[i] * (1 - A1[i]) for i in range(3)]
    dW1 = [[X[i] * d for d in dZ1] for i in range(2)]
    db1 = dZ1

    """

  @Test func `the label for an index is right here only, and what follows from it holds`() throws {
    let found = claims(handNetwork + listing)
    let first = try #require(found.first)
    #expect(first.name == "dZ2" && first.verdict == .hereOnly)
    #expect(first.points == Points(tried: 20, held: 0))
    #expect(found.dropFirst().allSatisfy { $0.verdict == .right })
    #expect(found.dropFirst().allSatisfy { $0.points == Points(tried: 20, held: 20) })
    // Small, and true: at b2[0] = 2 the logits differ by 2, so that A2 is (σ(2), 1 - σ(2)) with
    // σ(2) = 0.880797; A2[0] - 1 is right, and the label's value picks A2[1] - 1.
    #expect(
      first.counterexample
        == "with b2[0] = 2 (all else as it is) dZ2[0] is -0.880797, should be -0.119203")
    let report = checked(handNetwork + listing)
    #expect(report.status == .wrong)
    #expect(
      report.text(color: false).contains(
        "dZ2  here only  right at these numbers, wrong as a formula: held at 0 of 20 other points\n"
          + "         with b2[0] = 2"))
  }

  @Test func `the right listing holds everywhere`() {
    let right = listing.replacing(
      "[-1 + A2[c] if c == 1 else A2[c] for c in Y]",
      with: "[A2[k] - (1 if k == 0 else 0) for k in range(2)]")
    let found = claims(handNetwork + right)
    #expect(found.count == 7)
    #expect(found.allSatisfy { $0.verdict == .right && $0.points == Points(tried: 20, held: 20) })
  }

  @Test(arguments: [
    // x = 2: x² = 2x; w = 3.
    ("w = Value(3.0)\nx = Value(2.0)\nloss = w * x * x\ndw = 2 * x\ndx = 2 * w * x", "dw"),
    // a(1-a) = 1/4 = a/2 at a = 1/2.
    ("z = Value(0.0)\na = 1 / (1 + exp(-z))\nloss = a\ndz = a / 2", "dz"),
    // A relu that is on: its derivative left out.
    ("x = values([1, 2])\nh = [relu(v) for v in x]\nloss = h[0] * h[1]\ndx = [x[1], x[0]]", "dx"),
    // cos 0 = 1.
    ("x = Value(0.0)\nloss = 3 * sin(x)\ndx = 3 - x", "dx"),
    // The factor's value in place of the factor.
    ("x = Value(1.0)\ny = Value(1.0)\nloss = x * y\ndx = x\ndy = x", "dx"),
  ])
  func `what is right by accident is here only`(text: String, name: String) {
    let found = verdicts(text)
    #expect(found[name] == .hereOnly)
    #expect(found.filter { $0.value == .hereOnly }.count == 1)
  }

  @Test func `fixed numbers are judged at their point alone`() throws {
    for claim in claims(handNetwork + handDerivatives) {
      #expect(claim.verdict == .right && claim.points == nil)
    }
    // Within a formula too.
    let text = "x = values([1, -2])\nh = [relu(v) for v in x]\nloss = h[0] ** 2 + h[1] ** 2\n"
    let found = try #require(claims(text + "dx = [2 * x[0] if x[0] > 0 else 0, 0]").first)
    #expect(found.verdict == .right && found.points?.tried == found.points?.held)
  }

  @Test func `a wrong formula tells at how many points it held`() throws {
    let found = try #require(claims("x = Value(2.0)\nloss = x * x\ndx = 3 * x").first)
    #expect(found.verdict == .wrong && found.points == Points(tried: 20, held: 0))
    #expect(found.counterexample == nil)
  }

  @Test func `a formula that fails on one side of a kink held on the other`() throws {
    let found = try #require(
      claims("x = Value(0.5)\nloss = relu(x - 0.25) * x\ndx = 2 * x - 0.25\n").first)
    let points = try #require(found.points)
    #expect(found.verdict == .hereOnly && points.held > 2 && points.held < 18)
  }

  @Test func `a leaf goes by its own name and not by that of a claim that holds it`() {
    // By x it is 2wx, which is wxw only at w = 2: at w = 1 they are 6 and 3. dy = w is the leaf itself.
    let text = """
      w = Value(2.0)
      x = Value(3.0)
      y = Value(5.0)
      loss = w * x * x + w * y
      dy = w
      dx = w * x * w
      """
    #expect(
      claims(text).map(\.counterexample)
        == [nil, "with w = 1 (all else as it is) dx is 3.0, should be 6.0"])
  }

  @Test func `points can be switched off, chosen and repeated`() {
    let text = "w = Value(3.0)\nx = Value(2.0)\nloss = w * x * x\ndw = 2 * x\n"
    #expect(claims(text, points: 0).map(\.verdict) == [.right])
    #expect(claims(text, points: 0).allSatisfy { $0.points == nil })
    #expect(claims(text, points: 7).map(\.points) == [Points(tried: 7, held: 0)])
  }

  @Test func `numbers that the worksheet holds twice stay as they are`() {
    let texts = [
      "w0 = 3.0\nx0 = 2.0\nw = Value(w0)\nx = Value(x0)\nb = Value(1.0)\n"
        + "loss = w * x * exp(b)\nimport math\ndw = x0 * math.exp(b.data)\n",
      "n = [[1, 2], [3, 4]]\nW = values(n)\nb = Value(0.5)\nloss = W[0][1] * W[1][0] * exp(b)\n"
        + "dW = [[0, n[1][0] * exp(b)], [n[0][1] * exp(b), 0]]\n",
    ]
    for text in texts {
      let found = claims(text)
      #expect(found.map(\.verdict) == [.right])
      #expect(found.map(\.points) == [Points(tried: 20, held: 20)])
    }
  }

  @Test func `a number that was put in for a leaf keeps it where it is`() {
    let text = """
      w = Value(0.5)
      x = Value(1.5)
      b = Value(-0.3)
      loss = (w * x + b - 1) ** 2
      dz = 2 * (w * x + b - 1)
      dw = dz * 1.5
      dx = 0.5 * dz
      db = dz
      """
    #expect(verdicts(text) == ["dw": .right, "dx": .right, "db": .right])
    // A whole number is no proof of that: here x was forgotten.
    #expect(
      verdicts(text.replacing("1.5", with: "2").replacing("dx = 0.5", with: "dx = w"))["dw"]
        == .hereOnly)
  }

  @Test func `a worksheet that fills memory is not run again and again`() throws {
    let text = "s = 'a' * 10**8\nw = Value(3.0)\nx = Value(2.0)\nloss = w * x * x\ndw = 2 * x\n"
    #expect(try #require(claims(text).first).points?.tried ?? 0 < 5)
  }

  @Test func `a target that sums to 1 keeps doing so`() {
    let text = """
      t = values([0, 1, 0])
      o = values([0.5, 1, -1])
      y = softmax(o)
      loss = -sum(t[i] * log(y[i]) for i in range(3))
      do = [y[i] - t[i] for i in range(3)]
      """
    #expect(verdicts(text) == ["do": .right])
    // Lesson 01: for other targets it is (Σt)·P - t. Here it is claimed by t as well.
    #expect(
      verdicts(text + "\ndt = [-log(v) for v in y]") == ["do": .hereOnly, "dt": .right])
  }

  @Test func `a domain is looked for nearer to the student's numbers`() throws {
    let found = try #require(
      claims("import math\nx = Value(0.9)\nloss = math.asin(x)\ndx = 1 / (1 - x * x) ** 0.5").first)
    #expect(found.verdict == .right)
    #expect(found.points?.tried == found.points?.held && (found.points?.tried ?? 0) > 15)
  }

  @Test func `a saturated activation makes no right formula wrong`() throws {
    // At z = 15 the slope is 3.1e-7, and 1 - a has lost nine of its digits.
    let text = """
      w = Value(5.0)
      x = Value(3.0)
      v = Value(2.0)
      a = 1 / (1 + exp(-w * x))
      loss = (a * v - 1) ** 2
      dv = 2 * (a * v - 1) * a
      da = 2 * (a * v - 1) * v
      dw = da * a * (1 - a) * x
      dx = da * a * (1 - a) * w
      """
    #expect(checked(text).status == .right)
    #expect(
      checked(text).text(color: false).contains("cannot be told apart from"))
    // Without trials there is nothing to tell it from a mistake by.
    #expect(claims(text, points: 0).last?.verdict == .wrong)
    let wrong = text.replacing("dw = da * a", with: "dw = da * a * a")
    #expect(verdicts(wrong)["dw"] == .wrong || verdicts(wrong)["dw"] == .hereOnly)
  }

  @Test func `plain listings are tried with their leaves`() {
    let plain = handNetwork.replacing("values(", with: "(") + listing
    let found = verdicts(plain, leaves: ["W1", "b1", "W2", "b2"])
    #expect(found.filter { $0.value == .hereOnly }.map(\.key) == ["dZ2"])
  }

  @Test func `each call of check is tried where it stands`() {
    let text = """
      w = Value(3.0)
      x = Value(2.0)
      loss = w * x * x
      dw = 2 * x
      check(loss)
      dw = x * x
      check(loss)
      """
    #expect(claims(text).map(\.verdict) == [.hereOnly, .right])
  }

  @Test func `a worksheet that trains for long is not run again and again`() throws {
    let text = """
      w = Value(0.25)
      for i in range(500000):
          pass
      v = Value(2.0)
      loss = w * v * v
      dw = 2 * v
      """
    let found = try #require(claims(text).first)
    #expect((found.points?.tried ?? 0) < 20)
  }

  // MARK: Right formulas

  /// A small network with a right derivation of its gradients, as students write it.
  private func homework(_ chance: inout SplitMix64) -> String {
    func number() -> String {
      let digits = chance.integer(below: 2) == 0 ? 10.0 : 2
      return "\((chance.uniform(-2, 2) * digits).rounded() / digits)"
    }
    func list(_ count: Int) -> String {
      "[" + (0..<count).map { _ in number() }.joined(separator: ", ") + "]"
    }
    func matrix(_ rows: Int, _ columns: Int) -> String {
      "[" + (0..<rows).map { _ in list(columns) }.joined(separator: ", ") + "]"
    }
    let (n, h, k) = (
      1 + chance.integer(below: 3), 1 + chance.integer(below: 4), 2 + chance.integer(below: 2)
    )
    let activations = [
      ("1 / (1 + math.exp(-z))", "a * (1 - a)"), ("tanh(z)", "1 - a ** 2"),
      ("z.relu()", "(1 if a.data > 0 else 0)"), ("sigmoid(z)", "sigmoid(z) * (1 - sigmoid(z))"),
      ("math.log(1 + math.exp(z))", "1 / (1 + math.exp(-z))"),
    ]
    let (f, slope) = activations[chance.integer(below: activations.count)]
    let target = chance.integer(below: k)
    let isSoftmax = chance.integer(below: 2) == 0
    let data = chance.integer(below: 2) == 0 ? ".data" : ""
    let output =
      isSoftmax
      ? """
      e = [math.exp(v) for v in Z2]
      A2 = [v / sum(e) for v in e]
      loss = -math.log(A2[\(target)])
      dZ2 = [A2[j]\(data) - (1 if j == \(target) else 0) for j in range(\(k))]
      """
      : """
      t = \(list(k))
      loss = sum((Z2[j] - t[j]) ** 2 for j in range(\(k))) / 2
      dZ2 = [Z2[j]\(data) - t[j] for j in range(\(k))]
      """
    return """
      import math
      x = values(\(list(n)))
      W1 = values(\(matrix(n, h)))
      b1 = values(\(list(h)))
      W2 = values(\(matrix(h, k)))
      b2 = values(\(list(k)))
      Z1 = [sum(x[i] * W1[i][j] for i in range(\(n))) + b1[j] for j in range(\(h))]
      A1 = [\(f) for z in Z1]
      Z2 = [sum(A1[i] * W2[i][j] for i in range(\(h))) + b2[j] for j in range(\(k))]
      \(output)
      db2 = dZ2
      dW2 = [[A1[i]\(data) * dZ2[j] for j in range(\(k))] for i in range(\(h))]
      dA1 = [sum(W2[i][j] * dZ2[j] for j in range(\(k))) for i in range(\(h))]
      dZ1 = [d * (\(slope)) for d, a, z in zip(dA1, A1, Z1)]
      dW1 = [[x[i] * dZ1[j] for j in range(\(h))] for i in range(\(n))]
      db1 = dZ1
      dx = [sum(W1[i][j] * dZ1[j] for j in range(\(h))) for i in range(\(n))]
      """
  }

  @Test(arguments: 0..<10)
  func `right homework is right everywhere`(part: UInt64) {
    var chance = SplitMix64(seed: 300 + part)
    for _ in 0..<100 {
      let text = homework(&chance)
      let report = checkFile(
        name: "worksheet.py", text: text,
        options: CheckOptions(limits: .strict, points: 6, seed: chance.next(), naming: false))
      #expect(report.status == .right, "\(report.text(color: false))\n\(text)")
      let tried = report.checks[0].claims.allSatisfy { ($0.points?.tried ?? 6) >= 5 }
      #expect(tried, "\(report.checks[0].claims.map(\.points))\n\(text)")
    }
  }
}
