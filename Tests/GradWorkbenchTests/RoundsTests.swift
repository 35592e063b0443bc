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

  /// The two-layer classifier as course notes have it, its loop and its updates as published.
  private let classifier = """
    import numpy as np
    np.random.seed(0)
    N, D, K, h = 4, 2, 3, 5
    X = np.random.randn(N * K, D)
    y = np.array([0, 1, 2] * N)
    W = 0.1 * np.random.randn(D, h)
    b = np.zeros((1, h))
    W2 = 0.1 * np.random.randn(h, K)
    b2 = np.zeros((1, K))
    step_size = 1e-0
    reg = 1e-3
    num_examples = X.shape[0]
    for i in range(10000):
      hidden_layer = np.maximum(0, np.dot(X, W) + b)
      scores = np.dot(hidden_layer, W2) + b2
      exp_scores = np.exp(scores)
      probs = exp_scores / np.sum(exp_scores, axis=1, keepdims=True)
      correct_logprobs = -np.log(probs[range(num_examples), y])
      data_loss = np.sum(correct_logprobs) / num_examples
      reg_loss = 0.5 * reg * np.sum(W * W) + 0.5 * reg * np.sum(W2 * W2)
      loss = data_loss + reg_loss
      if i % 1000 == 0:
        print("iteration %d: loss %f" % (i, loss))
      dscores = probs
      dscores[range(num_examples), y] -= 1
      dscores /= num_examples
      dW2 = np.dot(hidden_layer.T, dscores)
      db2 = np.sum(dscores, axis=0, keepdims=True)
      dhidden = np.dot(dscores, W2.T)
      dhidden[hidden_layer <= 0] = 0
      dW = np.dot(X.T, dhidden)
      db = np.sum(dhidden, axis=0, keepdims=True)
      dW2 += reg * W2
      dW += reg * W
      W += -step_size * dW
      b += -step_size * db
      W2 += -step_size * dW2
      b2 += -step_size * db2
    hidden_layer = np.maximum(0, np.dot(X, W) + b)
    scores = np.dot(hidden_layer, W2) + b2
    print('training accuracy: %.2f' % (np.mean(np.argmax(scores, axis=1) == y)))
    """

  @Test func aPublishedTrainingLoopIsJudgedAsItStands() {
    let report = check(classifier, leaves: ["W", "b", "W2", "b2"])
    #expect(report.status == .right)
    #expect(
      verdicts(report) == [
        "dscores": .right, "dW2": .right, "db2": .right, "dW": .right, "db": .right,
      ])
    // One round was run, and printed what it prints.
    #expect(report.output.hasPrefix("iteration 0: loss 1.1"))
    #expect(report.output.split(separator: "\n").count == 1)
    #expect(
      report.checks[0].notes.contains(
        "judged after the first round of the loop in line 13, with W, b, W2, b2 as they were before "
          + "line 35 changed them; what follows was not run"))
  }

  @Test func aMistakeInTheLoopIsFound() {
    let wrong = classifier.replacing("  dW += reg * W\n", with: "  dW -= reg * W\n")
    #expect(wrong != classifier)
    let found = verdicts(check(wrong, leaves: ["W", "b", "W2", "b2"]))
    #expect(found["dW"] == .wrong)
    #expect(found["dW2"] == .right)
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
