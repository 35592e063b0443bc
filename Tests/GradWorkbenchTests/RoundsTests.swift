import GradExplain
import GradWorksheet
import ScalarGrad
import Testing

@testable import GradWorkbench

/// Programs that train: their first round is what is judged, at the weights that the loss was computed
/// from.
@Suite struct RoundsTests {
  private func check(_ text: String, leaves: [String] = [], of: String? = nil) -> FileReport {
    checkFile(name: "train.py", text: text, limits: .generous, leaves: leaves, of: of)
  }

  private func verdicts(_ report: FileReport) -> [String: Verdict] {
    let claims = report.checks.flatMap(\.claims).map { ($0.name, $0.verdict) }
    return Dictionary(claims, uniquingKeysWith: { first, _ in first })
  }

  /// A classifier with a hidden layer, which trains in a loop, masks in place and prints now and then.
  private let classifier = """
    import numpy as np
    rng = np.random.RandomState(5)
    points = rng.randn(12, 2)
    kinds = np.arange(12) % 3
    V = 0.3 * rng.randn(2, 4)
    c = np.zeros((1, 4))
    U = 0.3 * rng.randn(4, 3)
    a = np.zeros((1, 3))
    pace, pull = 0.5, 0.01
    for turn in range(10000):
        inner = np.maximum(0, points @ V + c)
        heights = inner @ U + a
        marks = np.exp(heights)
        shares = marks / marks.sum(axis=1, keepdims=True)
        loss = -np.log(shares[np.arange(12), kinds]).mean() + pull * ((V * V).sum() + (U * U).sum())
        if turn % 2500 == 0:
            print(f"turn {turn}: {loss:.6f}")
        dheights = shares
        dheights[np.arange(12), kinds] -= 1
        dheights /= 12
        dU = inner.T @ dheights + 2 * pull * U
        da = dheights.sum(axis=0, keepdims=True)
        back = dheights @ U.T
        back[inner <= 0] = 0
        dV = points.T @ back + 2 * pull * V
        dc = back.sum(axis=0, keepdims=True)
        V -= pace * dV
        c -= pace * dc
        U -= pace * dU
        a -= pace * da
    inner = np.maximum(0, points @ V + c)
    print("share", np.mean(np.argmax(inner @ U + a, axis=1) == kinds))
    """

  @Test func aTrainingLoopIsJudgedAsItStands() {
    let report = check(classifier, leaves: ["V", "c", "U", "a"])
    #expect(report.status == .right)
    #expect(
      verdicts(report) == [
        "dheights": .right, "dU": .right, "da": .right, "dV": .right, "dc": .right,
      ])
    // One round was run, and printed what NumPy prints.
    #expect(report.output == "turn 0: 1.126697\n")
    #expect(
      report.checks[0].notes.contains(
        "judged after the first round of the loop in line 10, with V, c, U, a as they were before "
          + "line 27 changed them; what follows was not run"))
  }

  @Test func aMistakeInTheLoopIsFound() {
    let wrong = classifier.replacing("points.T @ back + 2 *", with: "points.T @ back - 2 *")
    #expect(wrong != classifier)
    let found = verdicts(check(wrong, leaves: ["V", "c", "U", "a"]))
    #expect(found["dV"] == .wrong)
    #expect(found["dU"] == .right)
  }

  @Test func weightsThatWereUpdatedTooEarlyAreNamed() {
    let report = check(
      """
      x, t = 1.5, 1.0
      u = values([0.5, -0.25])
      v = values([0.75, 1.25])
      for step in range(100):
          h = [w.tanh() for w in [u[0] * x, u[1] * x]]
          loss = (h[0] * v[0] + h[1] * v[1] - t) ** 2
          dy = 2 * (h[0] * v[0] + h[1] * v[1] - t)
          dv = [dy * h[0], dy * h[1]]
          v = [w - 0.1 * g for w, g in zip(v, dv)]
          dh = [dy * v[0], dy * v[1]]
          du = [dh[0] * (1 - h[0] ** 2) * x, dh[1] * (1 - h[1] ** 2) * x]
          u = [w - 0.1 * g for w, g in zip(u, du)]
      """)
    let claims = Dictionary(
      uniqueKeysWithValues: report.checks.flatMap(\.claims).map { ($0.name, $0) })
    #expect(claims["dv"]?.verdict == .right)
    #expect(claims["dh"]?.verdict == .wrong)
    #expect(claims["dh"]?.mistakes.contains("weights-updated-too-early") == true)
    #expect(claims["du"]?.verdict == .follows)
  }

  @Test func whatSamplesAddUpInAnInnerLoopIsJudgedAtTheEndOfTheEpoch() {
    // The loss of the whole epoch; its loop holds both the sums and the update.
    let report = check(
      """
      w = Value(0.5)
      for epoch in range(20):
          loss = 0
          dw = 0
          for x, t in [(1.0, 2.0), (3.0, -1.0)]:
              e = w * x - t
              loss += e ** 2
              dw += 2 * e.data * x
          w -= 0.01 * dw
      """)
    #expect(verdicts(report)["dw"] == .right)
    #expect(report.checks[0].notes.contains { $0.contains("the loop in line 2") })
  }

  @Test func aContinueEndsARoundToo() {
    let report = check(
      """
      w = Value(2.0)
      for k in range(3):
          loss = w ** 2
          dw = 2 * w
          w = w - 0.5 * dw
          if k < 5:
              continue
          w = Value(100.0)
      """)
    #expect(verdicts(report)["dw"] == .right)
    // loss = 4 at w = 2.
    #expect(report.checks[0].value == 4)
  }

  @Test func anUpdateInAFunctionCounts() {
    let report = check(
      """
      import numpy as np
      def update(parameters, gradients, rate):
          for name in parameters:
              parameters[name] -= rate * gradients[name]
      X = np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 0.25]])
      T = np.array([1.0, 0.0, 2.0])
      w = values(np.array([0.5, -0.5]))
      parameters = {"w": w}
      for k in range(10):
          e = X @ parameters["w"] - T
          loss = np.mean(e ** 2)
          dw = 2 * X.T @ e / len(X)
          update(parameters, {"w": dw}, 0.1)
      """)
    #expect(verdicts(report)["dw"] == .right)
  }

  @Test func theNumberOfALeafIsJudgedBeforeItIsSet() {
    let report = check(
      """
      w = Value(2.0)
      b = Value(-1.0)
      for k in range(5):
          y = w * 3.0 + b
          loss = (y - 1) ** 2
          dy = 2 * (y.data - 1)
          dw = dy * 3.0
          db = dy * 2
          for p, g in [(w, dw), (b, db)]:
              p.data -= 0.01 * g
      """)
    #expect(verdicts(report) == ["dy": .right, "dw": .right, "db": .wrong])
  }

  @Test func aFormulaIsTriedAtOtherWeights() {
    // w + 2 is 2 * w at 2 only.
    let report = check(
      """
      w = Value(2.0)
      for k in range(3):
          loss = w ** 2
          dw = w + 2
          w -= 0.1 * dw
      """)
    #expect(verdicts(report)["dw"] == .hereOnly)
  }

  @Test func derivativesThatAreComputedOnceMoreAtTheEndAreMeant() {
    let report = check(
      """
      w = Value(2.0)
      for k in range(3):
          loss = w ** 2
          dw = w
          w = Value(w.data - 0.1)
      loss = w ** 2
      dw = 2 * w
      """)
    #expect(verdicts(report)["dw"] == .right)
    #expect(report.checks[0].notes.isEmpty)
  }

  @Test func aLossThatIsOnlyPrintedAtTheEndIsNot() {
    let report = check(
      """
      w = Value(2.0)
      for k in range(3):
          loss = w ** 2
          dw = 2 * w
          w -= 0.1 * dw
      loss = (w - 1) ** 2
      print(loss.data)
      """)
    #expect(verdicts(report)["dw"] == .right)
    #expect(report.checks[0].value == 4)
  }

  @Test func whoCallsCheckHasSaidWhere() {
    let report = check(
      """
      w = Value(2.0)
      for k in range(3):
          loss = w ** 2
          dw = 2 * w
          if k == 2:
              check(loss)
          w = Value(w.data - 0.5)
      """)
    // At w = 1.
    #expect(report.checks.map(\.value) == [1])
  }

  @Test func whatClaimsNothingTrainsToItsEnd() {
    let report = check(
      """
      w = Value(2.0)
      for k in range(10):
          loss = (w - 1) ** 2
          w.grad = 0
          loss.backward()
          w.data -= 0.5 * w.grad
          print(k, w.data)
      """)
    #expect(report.output.split(separator: "\n").count == 10)
  }

  @Test func aProgramWithoutALoopIsJudgedAtTheWeightsOfItsLoss() {
    let report = check(
      """
      w = Value(3.0)
      loss = w ** 2
      dw = 2 * w
      w = w - 0.5 * dw
      """)
    #expect(verdicts(report)["dw"] == .right)
    #expect(report.checks[0].notes == ["judged with w as it was before line 4 changed it"])
  }

  @Test func errorsPointWhereTheyPointed() {
    for text in ["w -= 1\n", "x = 2\nw = [x, w[0]]\n", "def f():\n  w -= 1\nf()\n"] {
      let session = Session(limits: .generous, output: { _ in })
      let plain = #expect(throws: (any Error).self) {
        try session.run(Source(name: "train.py", text: text))
      }
      #expect(check(text).message == (plain as? WorksheetError)?.description, "\(text)")
    }
  }

  @Test func aStepIsTakenInTheFirstRound() throws {
    let session = Session(limits: .generous, output: { _ in })
    let text = """
      w = Value(2.0)
      for k in range(3000):
          loss = (w * 3.0 - 1) ** 2
          loss.backward()
          w.data -= 0.01 * w.grad
      """
    try session.runFirstRound(Source(name: "train.py", text: text), of: nil)
    // (2 * 3 - 1)^2
    #expect(try session.loss(nil).map { session.host.tape.primal($0) } == 25)
    #expect(session.stopNote?.hasPrefix("taken before line 5") == true)
  }
}
