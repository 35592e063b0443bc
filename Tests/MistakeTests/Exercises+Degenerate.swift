// Exercises whose numbers hide mistakes.

extension Exercises {
  /// The hand network as report 004 has it: the columns of W2 are equal, so nothing reaches the first
  /// layer.
  static let symmetric = hand.varied(
    "hand network of the report",
    replacing: [
      ("[[1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]]", "[[1.0, 1.0], [-1.0, -1.0], [-1.0, -1.0]]"),
      ("X = values([1.0, -1.0])", "X = [1.0, -1.0]\neta = 0.1"),
      ("\ndX = [sum(W1[i][j] * dZ1[j] for j in range(len(dZ1))) for i in range(len(X))]", ""),
    ])

  /// The same by its first layer only.
  static let firstLayerOnly = symmetric.varied(
    "first layer of the hand network of the report",
    claims: """
      delta2 = [A2[k] - (1 if k == c else 0) for k in range(2)]
      back1 = [W2[j][0] * delta2[0] + W2[j][1] * delta2[1] for j in range(3)]
      delta1 = [back1[j] * A1[j] * (1 - A1[j]) for j in range(3)]
      dW1 = [[x * d for d in delta1] for x in X]
      db1 = delta1
      """)

  /// Every relu of the first layer is off.
  static let deadLayer = reluHand.varied(
    "first layer that is off",
    replacing: [("[0.12, 0.21, 0.33]", "[-4.0, -5.0, -6.0]")],
    claims: """
      gA2 = [-1 / A2[k] if k == c else 0.0 for k in range(3)]
      J2 = [[A2[i] * ((1 if i == k else 0) - A2[k]) for k in range(3)] for i in range(3)]
      delta2 = [sum(gA2[i] * J2[i][k] for i in range(3)) for k in range(3)]
      back1 = [sum(W2[j][k] * delta2[k] for k in range(3)) for j in range(3)]
      delta1 = [back1[j] if Z1[j] > 0 else 0.0 for j in range(3)]
      dW1 = [[x * d for d in delta1] for x in X]
      db1 = delta1
      """)

  /// Every relu is on.
  static let allOn = reluHand.varied(
    "relus that are all on", replacing: [("[0.12, 0.21, 0.33]", "[4.0, 5.0, 6.0]")])

  /// The relus are off and on, and nothing comes back to them.
  static let nothingComesBack = symmetric.varied(
    "relus that nothing comes back to",
    replacing: [
      ("[0.0, 0.0, 0.0]", "[1.0, -5.0, 0.5]"), ("1 / (1 + math.exp(-z))", "relu(z)"),
      ("dA1[j] * A1[j] * (1 - A1[j])", "dA1[j] * (1 if Z1[j] > 0 else 0)"),
    ])

  /// The unit at the kink is not used.
  static let unusedKink = kink.varied(
    "kink of a unit that is not used", replacing: [("[3.0, -5.0, 2.0]", "[3.0, 0.0, 2.0]")])

  static let symmetricWeights = generic.varied(
    "symmetric weights",
    replacing: [
      (
        "[[0.52, -0.83, 0.29], [-0.44, 0.61, 1.17], [0.95, 0.38, -0.71]]",
        "[[0.52, -0.83, 0.29], [-0.83, 0.61, 1.17], [0.29, 1.17, -0.71]]"
      )
    ])

  /// The outputs' errors are a multiple of the inputs.
  static let parallel = Exercise(
    "errors parallel to the inputs",
    """
    x = [1.0, 2.0]
    W = values([[1.0, 0.0], [0.0, 1.0]])
    t = [-1.0, -2.0]
    y = [x[0] * W[0][j] + x[1] * W[1][j] for j in range(2)]
    loss = 0.5 * sum((y[j] - t[j]) ** 2 for j in range(2))
    """,
    claims: """
      dy = [y[j] - t[j] for j in range(2)]
      dW = [[x[i] * dy[j] for j in range(2)] for i in range(2)]
      """)

  static let symmetricKernel = signal.varied(
    "symmetric kernel", replacing: [("[0.4, -0.7, 1.1]", "[1.0, -2.0, 1.0]")])

  static let symmetricKernelFlipped = signalFlipped.varied(
    "symmetric kernel, convolution", replacing: [("[0.4, -0.7, 1.1]", "[1.0, -2.0, 1.0]")])

  /// Only the last of the three ways leads anywhere.
  static let lastWayOnly = threeWays.varied(
    "three ways, the last one open",
    replacing: [("a = Value(-1.4)", "a = Value(0.0)"), ("b = Value(0.6)", "b = Value(0.0)")])

  static let middleWayOnly = threeWays.varied(
    "three ways, the middle one open",
    replacing: [("a = Value(-1.4)", "a = Value(0.0)"), ("c = Value(1.9)", "c = Value(0.0)")])

  /// The weights of the deep network get no gradient where their inputs are 0.
  static let zeroActivations = deep.varied(
    "activations of 0",
    replacing: [
      ("X = values([0.6, -0.9])", "eta = 0.5\nX = values([0.0, 0.0])"),
      ("[0.11, -0.06, 0.19]", "[0.0, 0.0, 0.0]"),
    ])

  /// A line that meets its points exactly.
  static let exactFit = Exercise(
    "line through its points",
    """
    x = [1.0, 2.0, 3.0]
    t = [2.0, 4.0, 6.0]
    w = Value(2.0)
    b = Value(0.0)
    y = [w * v + b for v in x]
    loss = sum((y[n] - t[n]) ** 2 for n in range(3)) / 3
    """,
    claims: """
      dy = [2 * (y[n] - t[n]) / 3 for n in range(3)]
      dw = sum(dy[n] * x[n] for n in range(3))
      db = sum(dy)
      """)

  static let exactFitSum = exactFit.varied(
    "line through its points, sum",
    replacing: [
      (" / 3\n", "\n"), (") ** 2 for n in range(3)) / 3", ") ** 2 for n in range(3))"),
      ("2 * (y[n] - t[n]) / 3", "2 * (y[n] - t[n])"),
    ])

  /// Only the first sample is off the line.
  static let oneOff = exactFit.varied(
    "one point off the line", replacing: [("[2.0, 4.0, 6.0]", "[1.5, 4.0, 6.0]")])

  /// A target of 0.
  static let zeroTarget = exactFit.varied(
    "targets of 0", replacing: [("[2.0, 4.0, 6.0]", "[0.0, 0.0, 0.0]")])

  /// As many samples as units, and errors that are as large across the diagonal.
  static let symmetricErrors = Exercise(
    "symmetric errors",
    """
    x = values([[1.0, 2.0], [2.0, 1.0]])
    b = values([0.5, 0.5])
    y = [[x[n][j] + b[j] for j in range(2)] for n in range(2)]
    loss = sum(y[n][j] ** 2 for n in range(2) for j in range(2))
    """,
    claims: """
      dy = [[2 * v for v in row] for row in y]
      db = [dy[0][j] + dy[1][j] for j in range(2)]
      """)
}
