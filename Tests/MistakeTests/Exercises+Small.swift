// Exercises of a few lines: the softmax fixture, values that are used more than once, kinks.

extension Exercises {
  // MARK: Softmax

  /// Lesson 01: p = (1/6, 1/3, 1/2).
  static let softmax = Exercise(
    "softmax fixture",
    """
    import math
    o = values([0.0, math.log(2), math.log(3)])
    c = 1
    e = [math.exp(v) for v in o]
    y = [v / sum(e) for v in e]
    l = -math.log(y[c])
    loss = l
    """,
    claims: """
      dy = [-1 / y[i] if i == c else 0.0 for i in range(3)]
      dy_do = [[y[i] * ((1 if i == j else 0) - y[j]) for j in range(3)] for i in range(3)]
      do = [sum(dy[i] * dy_do[i][j] for i in range(3)) for j in range(3)]
      """)

  /// Called by name, another class, scores without a pattern.
  static let softmaxNamed = softmax.varied(
    "softmax by name",
    replacing: [
      ("import math\n", ""),
      ("[0.0, math.log(2), math.log(3)]", "[0.3, -0.8, 1.1, 0.4]"), ("c = 1", "c = 3"),
      ("e = [math.exp(v) for v in o]\n", ""),
      ("y = [v / sum(e) for v in e]", "y = softmax(o)"),
      ("-math.log(y[c])", "-log(y[c])"), ("range(3)", "range(4)"),
    ])

  /// Only the derivative by the scores.
  static let softmaxScores = Exercise(
    "softmax, by the scores only",
    """
    o = values([0.9, -0.4, 0.2])
    t = [0.0, 1.0, 0.0]
    y = softmax(o)
    loss = cross_entropy(o, t)
    """,
    claims: "do = [y[i] - t[i] for i in range(3)]")

  /// One-hot targets in a sum over all classes.
  static let softmaxOneHot = softmaxScores.varied(
    "softmax, one-hot targets",
    replacing: [
      ("y = softmax(o)", "e = [exp(v) for v in o]\ny = [v / sum(e) for v in e]"),
      ("cross_entropy(o, t)", "-sum(t[i] * log(y[i]) for i in range(3))"),
    ])

  // MARK: Values that are used more than once

  /// x goes three ways.
  static let threeWays = Exercise(
    "three ways",
    """
    x = Value(0.8)
    a = Value(-1.4)
    b = Value(0.6)
    c = Value(1.9)
    p = x * a
    q = (x * b).tanh()
    r = x ** 2 * c
    loss = p + 2 * q + 3 * r
    """,
    claims: """
      dp = 1.0
      dq = 2.0
      dr = 3.0
      dx = dp * a + dq * b * (1 - q ** 2) + dr * 2 * x * c
      da = dp * x
      db = dq * (1 - q ** 2) * x
      dc = dr * x ** 2
      """)

  /// A residual block: h is added to what is made of it.
  static let residual = Exercise(
    "residual block",
    """
    x = values([0.4, -0.7])
    V = values([[0.8, -0.3], [0.5, 1.2]])
    h = [tanh(v) for v in x]
    s = [sigmoid(h[0] * V[0][j] + h[1] * V[1][j]) for j in range(2)]
    r = [h[j] + s[j] for j in range(2)]
    loss = r[0] ** 2 + 0.7 * r[0] * r[1] + 1.5 * r[1] ** 2
    """,
    claims: """
      dr = [2 * r[0] + 0.7 * r[1], 0.7 * r[0] + 3.0 * r[1]]
      ds = dr
      deltas = [ds[j] * s[j] * (1 - s[j]) for j in range(2)]
      dV = [[h[i] * deltas[j] for j in range(2)] for i in range(2)]
      dh = [dr[i] + sum(V[i][j] * deltas[j] for j in range(2)) for i in range(2)]
      dx = [dh[i] * (1 - h[i] ** 2) for i in range(2)]
      """)

  /// One weight for three steps of a recurrent cell.
  static let recurrent = Exercise(
    "recurrent cell",
    """
    u = Value(0.7)
    w = Value(-0.9)
    x = [0.5, 1.1, -0.6]
    h0 = Value(0.3)
    h1 = (w * h0 + u * x[0]).tanh()
    h2 = (w * h1 + u * x[1]).tanh()
    h3 = (w * h2 + u * x[2]).tanh()
    loss = 0.5 * (h3 - 0.4) ** 2
    """,
    claims: """
      dh3 = h3 - 0.4
      delta3 = dh3 * (1 - h3 ** 2)
      dh2 = delta3 * w
      delta2 = dh2 * (1 - h2 ** 2)
      dh1 = delta2 * w
      delta1 = dh1 * (1 - h1 ** 2)
      dh0 = delta1 * w
      dw = delta1 * h0 + delta2 * h1 + delta3 * h2
      du = delta1 * x[0] + delta2 * x[1] + delta3 * x[2]
      """)

  // MARK: Kinks

  /// The second unit's z is exactly 0.
  static let kink = Exercise(
    "kink in a layer",
    """
    X = values([1.0, -2.0])
    W = values([[2.0, 4.0, -1.0], [0.5, 2.0, 1.5]])
    v = values([3.0, -5.0, 2.0])
    Z = [X[0] * W[0][j] + X[1] * W[1][j] for j in range(3)]
    A = [relu(z) for z in Z]
    y = sum(A[j] * v[j] for j in range(3))
    loss = 0.5 * (y - 1.0) ** 2
    """,
    claims: """
      dy = y - 1.0
      dA = [dy * w for w in v]
      dZ = [dA[j] if Z[j] > 0 else 0.0 for j in range(3)]
      """)

  /// One unit, exactly at 0, through the method.
  static let kinkScalar = Exercise(
    "kink of one unit",
    """
    w = Value(1.5)
    x = Value(2.0)
    z = w * x - 3.0
    a = z.relu()
    loss = (a - 2.0) ** 2
    """,
    claims: """
      da = 2 * (a - 2.0)
      dz = da if z > 0 else 0.0
      """)

  /// Zero inputs and no bias put every z of a batch's first sample at 0.
  static let kinkBatch = Exercise(
    "kinks in a batch",
    """
    X = values([[0.0, 0.0], [1.0, 3.0]])
    W = values([[1.0, -2.0], [0.5, 1.0]])
    Z = [[row[0] * W[0][j] + row[1] * W[1][j] for j in range(2)] for row in X]
    A = [[relu(z) for z in row] for row in Z]
    T = [[1.0, 2.0], [0.5, -1.0]]
    loss = sum((A[n][j] - T[n][j]) ** 2 for n in range(2) for j in range(2)) / 2
    """,
    claims: """
      dA = [[A[n][j] - T[n][j] for j in range(2)] for n in range(2)]
      dZ = [[dA[n][j] if Z[n][j] > 0 else 0.0 for j in range(2)] for n in range(2)]
      """)
}
