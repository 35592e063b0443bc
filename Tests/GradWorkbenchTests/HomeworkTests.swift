import GradExplain
import GradWorksheet
import ScalarGrad
import Testing

@testable import GradWorkbench

/// Homework as courses teach it and students write it: what is right must not be called wrong.
@Suite struct HomeworkTests {
  private func check(_ text: String, _ leaves: String) -> FileReport {
    checkFile(
      name: "homework.py", text: text, limits: .generous,
      leaves: leaves.split(separator: ",").map(String.init))
  }

  private func verdicts(_ report: FileReport) -> [String: Verdict] {
    let claims = report.checks.flatMap(\.claims).map { ($0.name, $0.verdict) }
    return Dictionary(claims, uniquingKeysWith: { first, _ in first })
  }

  /// The network with samples as columns, as a well-known course publishes it.
  private let course = """
    import numpy as np
    def forward_propagation(X, parameters):
        W1 = parameters["W1"]; b1 = parameters["b1"]; W2 = parameters["W2"]; b2 = parameters["b2"]
        Z1 = np.dot(W1, X) + b1
        A1 = np.tanh(Z1)
        Z2 = np.dot(W2, A1) + b2
        A2 = 1 / (1 + np.exp(-Z2))
        cache = {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
        return A2, cache
    def compute_cost(A2, Y):
        m = Y.shape[1]
        logprobs = np.multiply(np.log(A2), Y) + np.multiply(np.log(1 - A2), 1 - Y)
        cost = - np.sum(logprobs) / m
        cost = float(np.squeeze(cost))
        return cost
    def backward_propagation(parameters, cache, X, Y):
        m = X.shape[1]
        W1 = parameters["W1"]
        W2 = parameters["W2"]
        A1 = cache["A1"]
        A2 = cache["A2"]
        dZ2 = A2 - Y
        dW2 = 1 / m * np.dot(dZ2, A1.T)
        db2 = 1 / m * np.sum(dZ2, axis=1, keepdims=True)
        dZ1 = np.dot(W2.T, dZ2) * (1 - np.power(A1, 2))
        dW1 = 1 / m * np.dot(dZ1, X.T)
        db1 = 1 / m * np.sum(dZ1, axis=1, keepdims=True)
        grads = {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2, "dZ1": dZ1, "dZ2": dZ2}
        return grads
    def update_parameters(parameters, grads, learning_rate=1.2):
        W1 = parameters["W1"]; b1 = parameters["b1"]; W2 = parameters["W2"]; b2 = parameters["b2"]
        W1 = W1 - learning_rate * grads["dW1"]
        b1 = b1 - learning_rate * grads["db1"]
        W2 = W2 - learning_rate * grads["dW2"]
        b2 = b2 - learning_rate * grads["db2"]
        parameters = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
        return parameters
    np.random.seed(3)
    X = np.random.randn(2, 5)
    Y = np.array([[1, 0, 1, 1, 0]])
    parameters = {"W1": np.random.randn(4, 2), "b1": np.zeros((4, 1)), "W2": np.random.randn(1, 4), "b2": np.zeros((1, 1))}
    for i in range(0, 1000):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y)
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
        if i % 100 == 0:
            print("Cost after iteration %i: %f" % (i, cost))
    """

  @Test func deltasMayLeaveTheMeanToTheWeights() {
    let report = check(course, "parameters")
    #expect(report.status == .right, "\(report.text)")
    #expect(verdicts(report).count == 6)
    #expect(
      report.checks.first?.notes.first
        == "grads[\"dZ1\"] and grads[\"dZ2\"] are 5 times the derivatives, as in a sum over the samples: "
        + "the 1/5 of the mean stands in grads[\"dW1\"], grads[\"db1\"], grads[\"dW2\"] and grads[\"db2\"]"
    )
  }

  @Test func theirMistakesAreFoundWhereTheyAre() {
    let slope = check(course.replacing("1 - np.power(A1, 2)", with: "1 - A1"), "parameters")
    #expect(verdicts(slope)["grads[\"dZ2\"]"] == .right)
    #expect(verdicts(slope)["grads[\"dZ1\"]"] == .wrong)
    #expect(verdicts(slope)["grads[\"dW1\"]"] == .follows)
    let mean = check(course.replacing("dW1 = 1 / m * ", with: "dW1 = "), "parameters")
    #expect(verdicts(mean).filter { $0.value != .right } == ["grads[\"dW1\"]": .wrong])
    #expect(
      mean.checks.first?.claims.first { $0.name == "grads[\"dW1\"]" }?.mistakes == ["sum-for-mean"])
    // Without a right derivative by a parameter the 1/m is missing.
    let none = check(course.replacing("1 / m * np", with: "np"), "parameters")
    #expect(verdicts(none)["grads[\"dZ2\"]"] == .wrong)
  }

  /// A loop over layers that are objects.
  private let layers = """
    import numpy as np
    class Linear:
        def __init__(self, n_in, n_out):
            self.W = np.random.randn(n_in, n_out) / np.sqrt(n_in)
            self.b = np.zeros(n_out)
        def forward(self, x):
            self.x = x
            return x @ self.W + self.b
        def backward(self, grad):
            self.dW = self.x.T @ grad
            self.db = grad.sum(axis=0)
            return grad @ self.W.T
    class ReLU:
        def forward(self, x):
            self.mask = x > 0
            return x * self.mask
        def backward(self, grad):
            return grad * self.mask
    class MSE:
        def forward(self, pred, target):
            self.diff = pred - target
            return np.mean(self.diff ** 2)
        def backward(self):
            return 2 * self.diff / self.diff.size
    np.random.seed(0)
    X = np.random.randn(6, 3); T = np.random.randn(6, 2)
    layers = [Linear(3, 5), ReLU(), Linear(5, 2)]
    criterion = MSE()
    for epoch in range(100):
        out = X
        for layer in layers:
            out = layer.forward(out)
        loss = criterion.forward(out, T)
        grad = criterion.backward()
        for layer in reversed(layers):
            grad = layer.backward(grad)
        for layer in layers:
            if isinstance(layer, Linear):
                layer.W -= 0.1 * layer.dW
                layer.b -= 0.1 * layer.db
    """

  @Test func weightsOfObjectsMayBeNamedAsLeaves() {
    let report = check(layers, "W,b")
    #expect(
      verdicts(report) == [
        "layers[0].dW": .right, "layers[0].db": .right, "layers[2].dW": .right,
        "layers[2].db": .right,
      ])
    let notes = report.checks.map(\.notes).joined()
    #expect(!notes.contains { $0.contains("no variable is called") })
    let unmasked = check(layers.replacing("return grad * self.mask", with: "return grad"), "W,b")
    #expect(verdicts(unmasked)["layers[0].dW"] == .wrong)
    #expect(verdicts(unmasked)["layers[2].dW"] == .right)
  }

  /// A loss with a guarded logarithm, and derivatives called by what the activation gives.
  private let guarded = """
    import numpy as np
    np.random.seed(10)
    X = np.random.randn(10, 4)
    t = np.eye(3)[np.arange(10) % 3]
    W1 = np.random.randn(4, 5)
    W2 = np.random.randn(5, 3)
    for i in range(100):
        a1 = X @ W1
        h = np.tanh(a1)
        a2 = h @ W2
        e = np.exp(a2)
        y = e / e.sum(axis=1, keepdims=True)
        loss = -np.sum(t * np.log(y + 1e-7)) / len(t)
        dy = (y - t) / len(t)
        dW2 = h.T @ dy
        dh = dy @ W2.T
        dh *= 1 - h**2
        dW1 = X.T @ dh
        W1 -= 0.1 * dW1
        W2 -= 0.1 * dW2
    """

  @Test func whatGoesOnRightUnderAnotherNameIsRight() {
    let report = check(guarded, "W1,W2")
    #expect(report.status == .right, "\(report.text)")
    #expect(verdicts(report).count == 4)
    let notes = report.checks.flatMap(\.notes)
    #expect(notes.contains { $0.hasPrefix("dy is the derivative by a2 and not by y") })
    #expect(notes.contains { $0.hasPrefix("dh is the derivative by a1 and not by h") })
    #expect(notes.contains { $0.contains("leave out the 1e-07 that keeps log from 0") })
    // It does not go on right without the slope of the activation, nor is a mistake of a tenth of a
    // percent the guard's.
    let missing = check(guarded.replacing("dh *= 1 - h**2", with: "pass"), "W1,W2")
    #expect(verdicts(missing)["dW1"] == .wrong)
    let off = check(
      guarded.replacing("(y - t) / len(t)", with: "(y - 1.001 * t) / len(t)"), "W1,W2")
    #expect(verdicts(off)["dW2"] != .right)
  }

  @Test func floatsAndOneNumberForAnArrayOfOneAreTakenAsMeant() {
    let report = check(
      """
      import numpy as np
      X = np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.25]], dtype=np.float32)
      y = np.array([1.0, 0.0, 2.0], dtype=np.float32)
      w = np.array([0.5, -0.25], dtype=np.float32)
      b = np.zeros(1)
      history = []
      for epoch in range(10):
          r = (X @ w + b - y).astype(np.float32)
          loss = float(np.squeeze(np.mean(r**2)))
          dw = np.zeros(w.shape)
          for i in range(len(X)):
              dw += 2 * r[i] * X[i] / len(X)
          db = 2 * r.mean()
          for p, dp in zip([w, b], [dw, db]):
              p -= 0.1 * dp
          history.append(np.mean(r**2).item())
      """, "w,b")
    #expect(verdicts(report) == ["dw": .right, "db": .right], "\(report.text)")
  }

  @Test func anArrayOfFloatsStaysOneWhereTheProgramMakesItsValues() {
    let report = check("import numpy as np\na = np.zeros(2)\na[0] = Value(1.0)", "")
    #expect(report.message?.contains("float() argument must be") == true)
  }

  @Test func loopsOfTheirOwnHoldDifferentLayers() {
    let text = """
      import numpy as np
      W = [np.array([[1.0, 0.5], [0.25, -1.0]]), np.array([[0.5, 1.0], [2.0, -0.5]])]
      X = np.array([[1.0, 2.0], [0.5, -1.0], [0.25, 1.0]])
      H = X
      Hs = [X]
      for k in range(2):
          H = np.tanh(H @ W[k])
          Hs.append(H)
      loss = np.sum(H**2)
      dW = [None, None]
      dH = 2 * H
      for k in (1, 0):
          dZ = dH * (1 - Hs[k + 1]**2)
          dW[k] = Hs[k].T @ dZ
          dH = dZ @ W[k].T
      """
    let report = check(text, "W")
    #expect(report.status == .right, "\(report.text)")
    #expect(report.checks[0].unmatched.map(\.name).contains("dH"))
  }

  @Test func oneSamplesBiasWaitsForASecondSample() {
    // The second sample must not be one in which everything is as in the first.
    let report = check(
      """
      import numpy as np
      X = np.array([[1.0, 2.0]])
      T = np.array([[1.0]])
      W = values(np.array([[0.5], [0.25]]))
      b = values(np.array([0.3]))
      Y = X @ W + b
      loss = np.mean((Y - T)**2)
      dY = 2 * (Y - T)
      dW = X.T @ dY
      db = dY[0]
      """, "")
    #expect(verdicts(report)["db"] == .hereOnly)
  }

  @Test func aLossInsideAFunctionIsNamed() {
    let report = check(
      "def train():\n    w = 1.0\n    loss = w * w\n    return w\nw = train()", "w")
    #expect(report.message?.contains("loss is a variable of train()") == true)
  }
}
