// Networks with a batch: the first index is the sample. A claim by a weight or a bias is the sum over
// the samples; one by a z holds a row for each sample, with the factor of the mean in it.

extension Exercises {
  // MARK: Three layers of relu

  /// Lesson 03, J = (1/2N) * sum, a batch of two; the third hidden unit is off for both.
  static let reluBatch = Exercise(
    "three layers of relu",
    """
    x = values([[1.0, 2.0], [-1.0, 3.0]])
    y = [[1.0], [-2.0]]
    W0 = values([[1.0, -2.0, 1.0], [2.0, 1.0, -1.0]])
    b0 = values([0.0, 1.0, 0.0])
    W1 = values([[1.0, -1.0], [2.0, 1.0], [1.0, 3.0]])
    b1 = values([-1.0, 1.0])
    W2 = values([[2.0], [-3.0]])
    b2 = values([1.0])
    N = len(x)
    S = range(N)
    z1 = [[sum(x[n][i] * W0[i][j] for i in range(2)) + b0[j] for j in range(3)] for n in S]
    a1 = [[relu(z) for z in row] for row in z1]
    z2 = [[sum(a1[n][i] * W1[i][j] for i in range(3)) + b1[j] for j in range(2)] for n in S]
    a2 = [[relu(z) for z in row] for row in z2]
    f = [[sum(a2[n][i] * W2[i][j] for i in range(2)) + b2[j] for j in range(1)] for n in S]
    J = sum((f[n][0] - y[n][0]) ** 2 for n in S) / (2 * N)
    """,
    claims: """
      df = [[(f[n][0] - y[n][0]) / N] for n in S]
      dW2 = [[sum(a2[n][i] * df[n][0] for n in S)] for i in range(2)]
      db2 = [sum(df[n][0] for n in S)]
      da2 = [[W2[i][0] * df[n][0] for i in range(2)] for n in S]
      dz2 = [[da2[n][i] * (1 if z2[n][i] > 0 else 0) for i in range(2)] for n in S]
      dW1 = [[sum(a1[n][i] * dz2[n][j] for n in S) for j in range(2)] for i in range(3)]
      db1 = [sum(dz2[n][j] for n in S) for j in range(2)]
      da1 = [[sum(W1[i][j] * dz2[n][j] for j in range(2)) for i in range(3)] for n in S]
      dz1 = [[da1[n][i] * (1 if z1[n][i] > 0 else 0) for i in range(3)] for n in S]
      dW0 = [[sum(x[n][i] * dz1[n][j] for n in S) for j in range(3)] for i in range(2)]
      db0 = [sum(dz1[n][j] for n in S) for j in range(3)]
      dx = [[sum(W0[i][j] * dz1[n][j] for j in range(3)) for i in range(2)] for n in S]
      """)

  /// A batch of three with generic numbers, the method in place of the function.
  static let reluThree = reluBatch.varied(
    "three layers of relu, batch of three",
    replacing: [
      ("[[1.0, 2.0], [-1.0, 3.0]]", "[[0.8, 1.7], [-1.2, 2.6], [0.9, -0.4]]"),
      ("[[1.0], [-2.0]]", "[[0.7], [-1.9], [0.3]]"),
      ("[[1.0, -2.0, 1.0], [2.0, 1.0, -1.0]]", "[[0.9, -1.1, 0.8], [0.6, 0.7, -0.5]]"),
      ("[0.0, 1.0, 0.0]", "[0.1, 0.4, -0.2]"),
      ("[[1.0, -1.0], [2.0, 1.0], [1.0, 3.0]]", "[[0.7, -0.6], [1.2, 0.5], [0.4, 1.3]]"),
      ("[-1.0, 1.0]", "[-0.3, 0.6]"),
      ("[[2.0], [-3.0]]", "[[1.1], [-0.9]]"),
      ("values([1.0])", "values([0.2])"),
      ("relu(z)", "z.relu()"),
    ])

  /// A batch of three whose squared errors are added, neither halved nor averaged.
  static let reluSum = reluThree.varied(
    "three layers of relu, sum over the batch",
    replacing: [
      (" / (2 * N)", ""),
      ("[[(f[n][0] - y[n][0]) / N] for n in S]", "[[2 * (f[n][0] - y[n][0])] for n in S]"),
    ])

  /// A batch of three by the parameters only.
  static let reluParameters = reluThree.varied(
    "three layers of relu, parameters only",
    claims: """
      delta3 = [(f[n][0] - y[n][0]) / N for n in S]
      back2 = [[W2[i][0] * delta3[n] for i in range(2)] for n in S]
      delta2 = [[back2[n][i] if z2[n][i] > 0 else 0.0 for i in range(2)] for n in S]
      back1 = [[sum(W1[i][j] * delta2[n][j] for j in range(2)) for i in range(3)] for n in S]
      delta1 = [[back1[n][i] if z1[n][i] > 0 else 0.0 for i in range(3)] for n in S]
      dW2 = [[sum(a2[n][i] * delta3[n] for n in S)] for i in range(2)]
      db2 = [sum(delta3)]
      dW1 = [[sum(a1[n][i] * delta2[n][j] for n in S) for j in range(2)] for i in range(3)]
      db1 = [sum(delta2[n][j] for n in S) for j in range(2)]
      dW0 = [[sum(x[n][i] * delta1[n][j] for n in S) for j in range(3)] for i in range(2)]
      db0 = [sum(delta1[n][j] for n in S) for j in range(3)]
      """)

  // MARK: The deep network with a batch

  /// 2-3-3-2 with a batch of three: the mean over the samples of the sum of squares.
  static let deepBatch = Exercise(
    "deep network, batch of three",
    """
    import math
    X = values([[0.6, -0.9], [-0.4, 1.3], [1.1, 0.2]])
    T = [[0.4, -0.8], [1.2, 0.3], [-0.5, 0.9]]
    W1 = values([[0.31, -0.57, 0.83], [0.74, 0.22, -0.41]])
    b1 = values([0.11, -0.06, 0.19])
    W2 = values([[0.45, -0.72, 0.18], [0.93, 0.36, -0.64], [-0.28, 0.57, 0.81]])
    b2 = values([-0.15, 0.24, 0.07])
    W3 = values([[0.66, -0.37], [-0.53, 0.88], [0.29, 0.47]])
    b3 = values([0.13, -0.09])
    S = range(3)
    Z1 = [[sum(X[n][i] * W1[i][j] for i in range(2)) + b1[j] for j in range(3)] for n in S]
    A1 = [[tanh(z) for z in row] for row in Z1]
    Z2 = [[sum(A1[n][i] * W2[i][j] for i in range(3)) + b2[j] for j in range(3)] for n in S]
    A2 = [[sigmoid(z) for z in row] for row in Z2]
    F = [[sum(A2[n][i] * W3[i][j] for i in range(3)) + b3[j] for j in range(2)] for n in S]
    L = sum(sum((F[n][k] - T[n][k]) ** 2 for k in range(2)) for n in S) / 3
    """,
    claims: """
      dF = [[2 * (F[n][k] - T[n][k]) / 3 for k in range(2)] for n in S]
      dW3 = [[sum(A2[n][i] * dF[n][k] for n in S) for k in range(2)] for i in range(3)]
      db3 = [sum(dF[n][k] for n in S) for k in range(2)]
      dA2 = [[sum(W3[i][k] * dF[n][k] for k in range(2)) for i in range(3)] for n in S]
      dZ2 = [[dA2[n][i] * A2[n][i] * (1 - A2[n][i]) for i in range(3)] for n in S]
      dW2 = [[sum(A1[n][i] * dZ2[n][j] for n in S) for j in range(3)] for i in range(3)]
      db2 = [sum(dZ2[n][j] for n in S) for j in range(3)]
      dA1 = [[sum(W2[i][j] * dZ2[n][j] for j in range(3)) for i in range(3)] for n in S]
      dZ1 = [[dA1[n][i] * (1 - A1[n][i] ** 2) for i in range(3)] for n in S]
      dW1 = [[sum(X[n][i] * dZ1[n][j] for n in S) for j in range(3)] for i in range(2)]
      db1 = [sum(dZ1[n][j] for n in S) for j in range(3)]
      """)

  /// The same with a sum over the samples, halved.
  static let deepSum = deepBatch.varied(
    "deep network, sum over the batch",
    replacing: [
      ("for n in S) / 3", "for n in S) / 2"),
      ("2 * (F[n][k] - T[n][k]) / 3", "F[n][k] - T[n][k]"),
    ])

  // MARK: A classifier of one layer

  /// Softmax on one layer, written out, the mean over a batch of four.
  static let classifier = Exercise(
    "classifier, batch of four",
    """
    from math import exp, log
    X = values([[0.5, 1.2], [-0.7, 0.4], [1.1, -0.6], [0.2, 0.9]])
    labels = [2, 0, 1, 1]
    W = values([[0.3, -0.8, 0.5], [0.7, 0.1, -0.4]])
    b = values([0.05, -0.1, 0.2])
    S = range(4)
    Z = [[X[n][0] * W[0][k] + X[n][1] * W[1][k] + b[k] for k in range(3)] for n in S]
    P = [[exp(z) / sum(exp(v) for v in row) for z in row] for row in Z]
    loss = -sum(log(P[n][labels[n]]) for n in S) / 4
    """,
    claims: """
      dZ = [[(P[n][k] - (1 if k == labels[n] else 0)) / 4 for k in range(3)] for n in S]
      dW = [[sum(X[n][i] * dZ[n][k] for n in S) for k in range(3)] for i in range(2)]
      db = [sum(dZ[n][k] for n in S) for k in range(3)]
      dX = [[sum(W[i][k] * dZ[n][k] for k in range(3)) for i in range(2)] for n in S]
      """)

  /// The same with a sum over the samples and cross-entropy called by its name.
  static let classifierSum = classifier.varied(
    "classifier, sum over the batch",
    replacing: [
      (
        "P = [[exp(z) / sum(exp(v) for v in row) for z in row] for row in Z]",
        "P = [softmax(row) for row in Z]"
      ),
      (
        "-sum(log(P[n][labels[n]]) for n in S) / 4",
        "sum(cross_entropy(Z[n], labels[n]) for n in S)"
      ),
      ("(P[n][k] - (1 if k == labels[n] else 0)) / 4", "P[n][k] - (1 if k == labels[n] else 0)"),
    ])
}
