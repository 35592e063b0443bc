// Networks of dense layers, one sample each. Rows of the weights are the inputs, as in report 004.

enum Exercises {
  // MARK: The hand network of report 004

  /// Lesson 02, the variant whose first-layer gradients are not all zero.
  static let hand = Exercise(
    "hand network",
    """
    import math
    X = values([1.0, -1.0])
    W1 = values([[1.0, 1.0, 1.0], [-1.0, -1.0, -1.0]])
    b1 = values([0.0, 0.0, 0.0])
    W2 = values([[1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]])
    b2 = values([0.0, 0.0])
    c = 0
    Z1 = [sum(X[i] * W1[i][j] for i in range(len(X))) + b1[j] for j in range(len(b1))]
    A1 = [1 / (1 + math.exp(-z)) for z in Z1]
    Z2 = [sum(A1[j] * W2[j][k] for j in range(len(A1))) + b2[k] for k in range(len(b2))]
    total = sum(math.exp(z) for z in Z2)
    A2 = [math.exp(z) / total for z in Z2]
    loss = -math.log(A2[c])
    """,
    claims: """
      dZ2 = [A2[k] - (1 if k == c else 0) for k in range(len(A2))]
      db2 = dZ2
      dW2 = [[a * d for d in dZ2] for a in A1]
      dA1 = [sum(W2[j][k] * dZ2[k] for k in range(len(dZ2))) for j in range(len(A1))]
      dZ1 = [dA1[j] * A1[j] * (1 - A1[j]) for j in range(len(A1))]
      db1 = dZ1
      dW1 = [[x * d for d in dZ1] for x in X]
      dX = [sum(W1[i][j] * dZ1[j] for j in range(len(dZ1))) for i in range(len(X))]
      """)

  /// Numbers without any symmetry, and as many classes as hidden units.
  static let generic = hand.varied(
    "hand network, generic",
    replacing: [
      ("values([1.0, -1.0])", "values([0.7, -1.3])"),
      (
        "[[1.0, 1.0, 1.0], [-1.0, -1.0, -1.0]]",
        "[[0.35, -0.62, 1.1], [-0.48, 0.91, 0.27]]"
      ),
      ("[0.0, 0.0, 0.0]", "[0.12, -0.21, 0.33]"),
      (
        "[[1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]]",
        "[[0.52, -0.83, 0.29], [-0.44, 0.61, 1.17], [0.95, 0.38, -0.71]]"
      ),
      ("[0.0, 0.0]", "[0.05, -0.14, 0.23]"),
      ("c = 0", "c = 2"),
    ])

  /// The same, with the operations called by their names.
  static let named = generic.varied(
    "hand network, named operations",
    replacing: [
      ("1 / (1 + math.exp(-z))", "sigmoid(z)"),
      ("total = sum(math.exp(z) for z in Z2)\nA2 = [math.exp(z) / total for z in Z2]\n", ""),
      ("loss = -math.log(A2[c])", "A2 = softmax(Z2)\nloss = cross_entropy(Z2, c)"),
    ])

  /// A tanh, written out in exponentials, in place of the sigmoid.
  static let tanhWritten = generic.varied(
    "hand network, tanh in exponentials",
    replacing: [
      (
        "1 / (1 + math.exp(-z))",
        "(math.exp(z) - math.exp(-z)) / (math.exp(z) + math.exp(-z))"
      ),
      ("dA1[j] * A1[j] * (1 - A1[j])", "dA1[j] * (1 - A1[j] ** 2)"),
    ])

  /// A relu in place of the sigmoid; the second hidden unit is off.
  static let reluHand = generic.varied(
    "hand network, relu",
    replacing: [
      ("[0.12, -0.21, 0.33]", "[0.12, 0.21, 0.33]"),
      ("1 / (1 + math.exp(-z))", "z.relu()"),
      ("dA1[j] * A1[j] * (1 - A1[j])", "dA1[j] * (1 if Z1[j] > 0 else 0)"),
    ])

  /// Derivatives by the parameters only, through helpers that claim nothing.
  static let parametersOnly = generic.varied(
    "hand network, parameters only",
    claims: """
      delta2 = [A2[k] - (1 if k == c else 0) for k in range(3)]
      back1 = [sum(W2[j][k] * delta2[k] for k in range(3)) for j in range(3)]
      delta1 = [back1[j] * A1[j] * (1 - A1[j]) for j in range(3)]
      dW2 = [[A1[j] * delta2[k] for k in range(3)] for j in range(3)]
      db2 = delta2
      dW1 = [[X[i] * delta1[j] for j in range(3)] for i in range(2)]
      db1 = delta1
      """)

  /// The derivative by the probabilities is claimed too, and the softmax is gone through by its
  /// Jacobian.
  static let throughJacobian = generic.varied(
    "hand network, through the Jacobian",
    claims: """
      dA2 = [-1 / A2[k] if k == c else 0.0 for k in range(3)]
      J2 = [[A2[i] * ((1 if i == k else 0) - A2[k]) for k in range(3)] for i in range(3)]
      dZ2 = [sum(dA2[i] * J2[i][k] for i in range(3)) for k in range(3)]
      db2 = dZ2
      dW2 = [[A1[j] * dZ2[k] for k in range(3)] for j in range(3)]
      """)

  // MARK: A deeper network

  /// 2-3-3-2: tanh, sigmoid, nothing; half the squared error.
  static let deep = Exercise(
    "deep network",
    """
    import math
    X = values([0.6, -0.9])
    W1 = values([[0.31, -0.57, 0.83], [0.74, 0.22, -0.41]])
    b1 = values([0.11, -0.06, 0.19])
    W2 = values([[0.45, -0.72, 0.18], [0.93, 0.36, -0.64], [-0.28, 0.57, 0.81]])
    b2 = values([-0.15, 0.24, 0.07])
    W3 = values([[0.66, -0.37], [-0.53, 0.88], [0.29, 0.47]])
    b3 = values([0.13, -0.09])
    t = [0.4, -0.8]
    Z1 = [sum(X[i] * W1[i][j] for i in range(2)) + b1[j] for j in range(3)]
    A1 = [math.tanh(z) for z in Z1]
    Z2 = [sum(A1[i] * W2[i][j] for i in range(3)) + b2[j] for j in range(3)]
    A2 = [1 / (1 + math.exp(-z)) for z in Z2]
    F = [sum(A2[i] * W3[i][j] for i in range(3)) + b3[j] for j in range(2)]
    J = 0.5 * sum((F[k] - t[k]) ** 2 for k in range(2))
    """,
    claims: """
      dF = [F[k] - t[k] for k in range(2)]
      db3 = dF
      dW3 = [[A2[j] * dF[k] for k in range(2)] for j in range(3)]
      dA2 = [sum(W3[j][k] * dF[k] for k in range(2)) for j in range(3)]
      dZ2 = [dA2[j] * A2[j] * (1 - A2[j]) for j in range(3)]
      db2 = dZ2
      dW2 = [[A1[i] * dZ2[j] for j in range(3)] for i in range(3)]
      dA1 = [sum(W2[i][j] * dZ2[j] for j in range(3)) for i in range(3)]
      dZ1 = [dA1[i] * (1 - A1[i] ** 2) for i in range(3)]
      db1 = dZ1
      dW1 = [[X[i] * dZ1[j] for j in range(3)] for i in range(2)]
      dX = [sum(W1[i][j] * dZ1[j] for j in range(3)) for i in range(2)]
      """)

  /// The same, its activations called by their names, by the parameters only.
  static let deepParameters = deep.varied(
    "deep network, parameters only",
    replacing: [("1 / (1 + math.exp(-z))", "z.sigmoid()"), ("math.tanh(z)", "z.tanh()")],
    claims: """
      delta3 = [F[k] - t[k] for k in range(2)]
      delta2 = [sum(W3[j][k] * delta3[k] for k in range(2)) * A2[j] * (1 - A2[j]) for j in range(3)]
      delta1 = [sum(W2[i][j] * delta2[j] for j in range(3)) * (1 - A1[i] ** 2) for i in range(3)]
      dW3 = [[A2[j] * d for d in delta3] for j in range(3)]
      db3 = delta3
      dW2 = [[A1[i] * d for d in delta2] for i in range(3)]
      db2 = delta2
      dW1 = [[X[i] * d for d in delta1] for i in range(2)]
      db1 = delta1
      """)

  /// The whole square, without the half.
  static let deepWhole = deep.varied(
    "deep network, whole squares",
    replacing: [("J = 0.5 * sum", "J = sum"), ("dF = [F[k] - t[k]", "dF = [2 * (F[k] - t[k])")])
}
