// Weights, inputs and the order of indices.

import GradExplain

extension Rows {
  private typealias E = Exercises

  static let weights: [MistakeRow] =
    [
      // With the rate in a variable, and with a bare number.
      MistakeRow(
        .weightsUpdatedTooEarly, E.generic,
        """
        eta = 0.1
        V2 = [[W2[j][k] - eta * dW2[j][k] for k in range(3)] for j in range(3)]
        dA1 = [sum(V2[j][k] * dZ2[k] for k in range(3)) for j in range(3)]
        """),
      MistakeRow(
        .weightsUpdatedTooEarly, E.named,
        """
        V2 = [[W2[j][k] - 0.3 * dW2[j][k] for k in range(3)] for j in range(3)]
        dA1 = [sum(V2[j][k] * dZ2[k] for k in range(3)) for j in range(3)]
        """),
      MistakeRow(
        .weightsUpdatedTooEarly, E.deep,
        """
        lr = 0.05
        new = [[W2[i][j] - lr * dW2[i][j] for j in range(3)] for i in range(3)]
        dA1 = [sum(new[i][j] * dZ2[j] for j in range(3)) for i in range(3)]
        """),
      MistakeRow(
        .weightsUpdatedTooEarly, E.deep,
        """
        new = [[W3[j][k] - 0.2 * dW3[j][k] for k in range(2)] for j in range(3)]
        dA2 = [sum(new[j][k] * dF[k] for k in range(2)) for j in range(3)]
        """),
      MistakeRow(
        .weightsUpdatedTooEarly, E.reluThree,
        """
        learning_rate = 0.01
        U1 = [[W1[i][j] - learning_rate * dW1[i][j] for j in range(2)] for i in range(3)]
        da1 = [[sum(U1[i][j] * dz2[n][j] for j in range(2)) for i in range(3)] for n in S]
        """),
      MistakeRow(
        .weightsUpdatedTooEarly, E.parametersOnly,
        """
        U2 = [[W2[j][k] - 0.5 * A1[j] * delta2[k] for k in range(3)] for j in range(3)]
        back1 = [sum(U2[j][k] * delta2[k] for k in range(3)) for j in range(3)]
        """, roots: ["dW1", "db1"]),
      MistakeRow(
        .weightsUpdatedTooEarly, E.mazur,
        """
        u5 = w5 - 0.5 * dw5
        u7 = w7 - 0.5 * dw7
        da1 = do1 * u5 + do2 * u7
        u6 = w6 - 0.5 * dw6
        u8 = w8 - 0.5 * dw8
        da2 = do1 * u6 + do2 * u8
        """),

      MistakeRow(.inputMissing, E.hand, "dW1 = [[d for d in dZ1] for x in X]"),
      MistakeRow(.inputMissing, E.generic, "dW2 = [dZ2 for a in A1]"),
      MistakeRow(.inputMissing, E.named, "dW1 = [dZ1, dZ1]"),
      MistakeRow(.inputMissing, E.deep, "dW3 = [[dF[k] for k in range(2)] for j in range(3)]"),
      MistakeRow(.inputMissing, E.mazur, "dw5 = do1"),
      MistakeRow(
        .inputMissing, E.reluThree,
        "dW1 = [[sum(dz2[n][j] for n in S) for j in range(2)] for i in range(3)]"),
      MistakeRow(
        .inputMissing, E.classifier,
        "dW = [[sum(dZ[n][k] for n in S) for k in range(3)] for i in range(2)]"),
      MistakeRow(
        .inputMissing, E.deepParameters, "dW2 = [[d for d in delta2] for i in range(3)]"),

      MistakeRow(.preactivationForActivation, E.hand, "dW2 = [[z * d for d in dZ2] for z in Z1]"),
      MistakeRow(
        .preactivationForActivation, E.generic, "dW2 = [[z * d for d in dZ2] for z in Z1]"),
      MistakeRow(.preactivationForActivation, E.named, "dW2 = [[z * d for d in dZ2] for z in Z1]"),
      MistakeRow(
        .preactivationForActivation, E.deep,
        "dW2 = [[Z1[i] * dZ2[j] for j in range(3)] for i in range(3)]"),
      MistakeRow(
        .preactivationForActivation, E.reluBatch,
        "dW1 = [[sum(z1[n][i] * dz2[n][j] for n in S) for j in range(2)] for i in range(3)]"),
      MistakeRow(
        .preactivationForActivation, E.deepBatch,
        "dW3 = [[sum(Z2[n][i] * dF[n][k] for n in S) for k in range(2)] for i in range(3)]"),
      MistakeRow(.preactivationForActivation, E.mazur, "dw6 = do1 * h2"),
    ]

  /// Rows and columns mixed up: another number where the matrix is square, another shape elsewhere.
  static let orders: [MistakeRow] = [
    MistakeRow(
      .outerProductOrder, E.generic,
      "dW2 = [[dZ2[j] * A1[k] for k in range(3)] for j in range(3)]"),
    MistakeRow(.outerProductOrder, E.named, "dW2 = [[d * a for a in A1] for d in dZ2]"),
    MistakeRow(
      .outerProductOrder, E.deep,
      "dW2 = [[A1[j] * dZ2[i] for j in range(3)] for i in range(3)]"),
    MistakeRow(
      .outerProductOrder, E.deepBatch,
      "dW2 = [[sum(dZ2[n][i] * A1[n][j] for n in S) for j in range(3)] for i in range(3)]"),
    MistakeRow(
      .outerProductOrder, E.deepParameters, "dW2 = [[a * d for a in A1] for d in delta2]"),
    MistakeRow(
      .outerProductOrder, E.hand, "dW2 = [[d * a for a in A1] for d in dZ2]", verdict: .shape),
    MistakeRow(
      .outerProductOrder, E.deep, "dW1 = [[d * x for x in X] for d in dZ1]", verdict: .shape),

    MistakeRow(
      .weightsTransposed, E.generic,
      "dA1 = [sum(W2[j][k] * dZ2[j] for j in range(3)) for k in range(3)]"),
    MistakeRow(
      .weightsTransposed, E.tanhWritten,
      "dA1 = [sum(W2[k][j] * dZ2[k] for k in range(3)) for j in range(3)]"),
    MistakeRow(
      .weightsTransposed, E.deep,
      "dA1 = [sum(W2[j][i] * dZ2[j] for j in range(3)) for i in range(3)]"),
    MistakeRow(
      .weightsTransposed, E.deepBatch,
      "dA1 = [[sum(W2[j][i] * dZ2[n][j] for j in range(3)) for i in range(3)] for n in S]"),
    MistakeRow(
      .weightsTransposed, E.parametersOnly,
      "back1 = [sum(W2[k][j] * delta2[k] for k in range(3)) for j in range(3)]",
      roots: ["dW1", "db1"]),
    MistakeRow(
      .weightsTransposed, E.residual,
      "dh = [dr[i] + sum(V[j][i] * deltas[j] for j in range(2)) for i in range(2)]"),
    MistakeRow(.weightsTransposed, E.mazur, "da1 = do1 * w5 + do2 * w6\nda2 = do1 * w7 + do2 * w8"),
    // Two deltas, of which each row of W1 would need three.
    MistakeRow(
      .weightsTransposed, E.reluThree,
      "da2 = [[W2[0][0] * df[n][0] + W2[1][0] * df[n][0]] for n in S]\n"
        + "dz2 = [[da2[n][0] if z > 0 else 0.0 for z in z2[n]] for n in S]",
      roots: ["da2"], verdict: .shape, also: ["dz2"]),
  ]
}
