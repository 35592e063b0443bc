// Numbers that were cut down to a limit, and losses that take whole rows.

import GradExplain

extension Rows {
  private typealias E = Exercises

  static let clipping: [MistakeRow] = [
    MistakeRow(
      .clippedByValue, E.deep,
      "dW2 = [[max(-0.05, min(0.05, A1[i] * dZ2[j])) for j in range(3)] for i in range(3)]"),
    MistakeRow(
      .clippedByValue, E.reluThree,
      """
      limit = 5.0
      dW1 = [[min(limit, max(-limit, sum(a1[n][i] * dz2[n][j] for n in S))) for j in range(2)] for i in range(3)]
      """),
    MistakeRow(
      .clippedByValue, E.classifier,
      """
      raw = [[sum(X[n][i] * dZ[n][k] for n in S) for k in range(3)] for i in range(2)]
      dW = [[0.1 if g > 0.1 else -0.1 if g < -0.1 else g for g in row] for row in raw]
      """),
    // Each has a number or two that are cut off.
    MistakeRow(
      .clippedByValue, E.deepParameters,
      """
      limit = 0.12
      dW3 = [[max(-limit, min(limit, A2[j] * d)) for d in delta3] for j in range(3)]
      db3 = [max(-limit, min(limit, d)) for d in delta3]
      """),

    MistakeRow(
      .clippedByNorm, E.deep,
      """
      limit = 0.25
      raw = [F[k] - t[k] for k in range(2)]
      norm = math.sqrt(sum(d * d for d in raw))
      dF = [d * min(1, limit / norm) for d in raw]
      """),
    MistakeRow(
      .clippedByNorm, E.classifier,
      """
      limit = 0.07
      raw = [[sum(X[n][i] * dZ[n][k] for n in S) for k in range(3)] for i in range(2)]
      norm = sum(g ** 2 for row in raw for g in row) ** 0.5
      dW = [[g * limit / (norm + 1e-6) for g in row] for row in raw]
      """),
    // The norm of all together.
    MistakeRow(
      .clippedByNorm, E.parametersOnly,
      """
      limit = 0.5
      W2g = [[A1[j] * delta2[k] for k in range(3)] for j in range(3)]
      W1g = [[X[i] * delta1[j] for j in range(3)] for i in range(2)]
      all = W1g[0] + W1g[1] + W2g[0] + W2g[1] + W2g[2] + delta1 + delta2
      norm = math.sqrt(sum(g * g for g in all))
      dW2 = [[g * limit / norm for g in row] for row in W2g]
      db2 = [g * limit / norm for g in delta2]
      dW1 = [[g * limit / norm for g in row] for row in W1g]
      db1 = [g * limit / norm for g in delta1]
      """),
  ]

  static let rows: [MistakeRow] = [
    MistakeRow(.lossPicksRows, E.allRows, "dZ = ((P - T) / N).tolist()"),
    MistakeRow(.lossPicksRows, E.firstRow, "dZ = ((P - T) / N).tolist()"),
    MistakeRow(.lossPicksRows, E.rowsAdded, "dZ = (P - T).tolist()"),
  ]
}

extension Exercises {
  // MARK: Losses that take rows by labels

  /// The criterion of one sample, -log(P[Y]), on a batch of four: rows 2, 0, 1 and 1 with all classes.
  static let allRows = Exercise(
    "criterion that takes rows",
    """
    import numpy as np
    X = np.array([[0.5, 1.2], [-0.7, 0.4], [1.1, -0.6], [0.2, 0.9]])
    Y = np.array([2, 0, 1, 1])
    W = values(np.array([[0.3, -0.8, 0.5], [0.7, 0.1, -0.4]]))
    Z = X @ W
    E = np.exp(Z)
    P = E / np.sum(E, axis=1, keepdims=True)
    loss = np.mean(-np.log(P[Y]))
    N = len(Y)
    T = np.zeros((N, 3))
    T[np.arange(N), Y] = 1
    """,
    claims: """
      taken = np.array([[sum(1 for y in Y if y == n)] for n in range(N)])
      dZ = (taken * (3 * P - 1) / (3 * N)).tolist()
      """)

  /// `-log(P[Y][0])` takes the row that the first label names.
  static let firstRow = allRows.varied(
    "criterion that takes the first row",
    replacing: [
      ("np.mean(-np.log(P[Y]))", "np.mean(-np.log(P[Y][0]))"),
      ("sum(1 for y in Y if y == n)", "N if n == Y[0] else 0"),
    ])

  /// The sum, with the labels in a list.
  static let rowsAdded = allRows.varied(
    "criterion that adds rows",
    replacing: [
      ("np.mean(-np.log(P[Y]))", "np.sum(-np.log(P[Y]))"),
      ("Y = np.array([2, 0, 1, 1])", "Y = [2, 0, 1, 1]"), (" / (3 * N)", ""),
    ])
}
