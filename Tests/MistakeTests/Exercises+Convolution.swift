// Small convolutions, written out. "Cross-correlation" slides the kernel as it is, as networks do;
// "convolution" flips it first, as mathematics does.

extension Exercises {
  static let signal = Exercise(
    "cross-correlation, 1-D",
    """
    x = values([0.5, -1.2, 0.8, 1.7, -0.3, 0.9])
    w = values([0.4, -0.7, 1.1])
    t = [0.2, -0.5, 1.0, 0.6]
    y = [sum(x[i + k] * w[k] for k in range(3)) for i in range(4)]
    loss = 0.5 * sum((y[i] - t[i]) ** 2 for i in range(4))
    """,
    claims: """
      dy = [y[i] - t[i] for i in range(4)]
      dw = [sum(dy[i] * x[i + k] for i in range(4)) for k in range(3)]
      dx = [sum(dy[j - k] * w[k] for k in range(3) if 0 <= j - k < 4) for j in range(6)]
      """)

  static let signalFlipped = signal.varied(
    "convolution, 1-D",
    replacing: [
      ("x[i + k] * w[k]", "x[i + 2 - k] * w[k]"),
      ("dy[i] * x[i + k]", "dy[i] * x[i + 2 - k]"),
      ("dy[j - k] * w[k]", "dy[j - 2 + k] * w[k]"), ("0 <= j - k < 4", "0 <= j - 2 + k < 4"),
    ])

  /// With a relu behind it, so that the signal is not all that the loss sees.
  static let signalRelu = signal.varied(
    "cross-correlation, 1-D, relu",
    replacing: [
      ("loss = 0.5 * sum((y[i] - t[i])", "a = [relu(v) for v in y]\nloss = sum((a[i] - t[i])"),
      (
        "dy = [y[i] - t[i] for i in range(4)]",
        "da = [2 * (a[i] - t[i]) for i in range(4)]\n"
          + "dy = [da[i] if y[i] > 0 else 0.0 for i in range(4)]"
      ),
    ])

  static let image = Exercise(
    "cross-correlation, 2-D",
    """
    x = values([[0.4, -0.9, 1.3, 0.2], [0.7, 0.1, -0.6, 1.1], [-0.8, 0.5, 0.3, -0.2], [1.2, -0.4, 0.6, 0.9]])
    w = values([[0.5, -0.3], [0.8, 1.1]])
    b = Value(0.15)
    T = [[0.1, 0.3, -0.2], [0.6, -0.4, 0.5], [0.0, 0.7, -0.1]]
    R = range(3)
    K = range(2)
    y = [[sum(x[i + u][j + v] * w[u][v] for u in K for v in K) + b for j in R] for i in R]
    loss = sum((y[i][j] - T[i][j]) ** 2 for i in R for j in R)
    """,
    claims: """
      dy = [[2 * (y[i][j] - T[i][j]) for j in R] for i in R]
      db = sum(dy[i][j] for i in R for j in R)
      dw = [[sum(dy[i][j] * x[i + u][j + v] for i in R for j in R) for v in K] for u in K]
      dx = [[sum(dy[p - u][q - v] * w[u][v] for u in K for v in K if 0 <= p - u < 3 and 0 <= q - v < 3) for q in range(4)] for p in range(4)]
      """)

  static let imageFlipped = image.varied(
    "convolution, 2-D",
    replacing: [
      ("x[i + u][j + v] * w[u][v]", "x[i + 1 - u][j + 1 - v] * w[u][v]"),
      ("dy[i][j] * x[i + u][j + v]", "dy[i][j] * x[i + 1 - u][j + 1 - v]"),
      ("dy[p - u][q - v] * w[u][v]", "dy[p - 1 + u][q - 1 + v] * w[u][v]"),
      ("0 <= p - u < 3 and 0 <= q - v < 3", "0 <= p - 1 + u < 3 and 0 <= q - 1 + v < 3"),
    ])
}
