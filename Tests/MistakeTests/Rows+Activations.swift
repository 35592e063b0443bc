// Derivatives of activations.

import GradExplain

extension Rows {
  private typealias E = Exercises

  static let activations: [MistakeRow] =
    MistakeRow.each(
      [E.hand, E.generic, E.named, E.tanhWritten], .activationDerivativeMissing, "dZ1 = dA1")
    + [
      MistakeRow(.activationDerivativeMissing, E.deep, "dZ1 = [d for d in dA1]"),
      MistakeRow(.activationDerivativeMissing, E.deep, "dZ2 = [dA2[j] for j in range(3)]"),
      MistakeRow(.activationDerivativeMissing, E.deepBatch, "dZ1 = dA1"),
      MistakeRow(.activationDerivativeMissing, E.mazur, "do1 = dy1"),
      MistakeRow(.activationDerivativeMissing, E.mazur, "dh2 = da2"),
      MistakeRow(
        .activationDerivativeMissing, E.parametersOnly, "delta1 = back1", roots: ["dW1", "db1"]),
      MistakeRow(
        .activationDerivativeMissing, E.mazurWeights,
        "delta_h1 = delta_o1 * w5 + delta_o2 * w7", roots: ["dw1", "dw2"]),
      MistakeRow(
        .activationDerivativeMissing, E.deepParameters,
        "delta1 = [sum(W2[i][j] * delta2[j] for j in range(3)) for i in range(3)]",
        roots: ["dW1", "db1"]),
      MistakeRow(.activationDerivativeMissing, E.residual, "deltas = ds", roots: ["dV", "dh"]),
    ]
    + MistakeRow.each(
      [E.hand, E.generic, E.named], .activationDerivativeOfOutput,
      """
      s = [1 / (1 + math.exp(-a)) for a in A1]
      dZ1 = [dA1[j] * s[j] * (1 - s[j]) for j in range(3)]
      """)
    + [
      MistakeRow(
        .activationDerivativeOfOutput, E.deep,
        "dZ1 = [dA1[i] * (1 - math.tanh(A1[i]) ** 2) for i in range(3)]"),
      MistakeRow(
        .activationDerivativeOfOutput, E.deepBatch,
        "dZ2 = [[dA2[n][i] * sigmoid(A2[n][i]) * (1 - sigmoid(A2[n][i])) for i in range(3)] for n in S]"
      ),
      MistakeRow(
        .activationDerivativeOfOutput, E.mazur,
        """
        s1 = 1 / (1 + math.exp(-a1))
        dh1 = da1 * s1 * (1 - s1)
        """),
      MistakeRow(
        .activationDerivativeOfOutput, E.parametersOnly,
        "delta1 = [back1[j] * sigmoid(A1[j]) * (1 - sigmoid(A1[j])) for j in range(3)]",
        roots: ["dW1", "db1"]),
    ]
    + MistakeRow.each(
      [E.hand, E.generic, E.named], .activationDerivativeWithoutOutput,
      "dZ1 = [dA1[j] * Z1[j] * (1 - Z1[j]) for j in range(3)]")
    + [
      MistakeRow(
        .activationDerivativeWithoutOutput, E.tanhWritten,
        "dZ1 = [dA1[j] * (1 - Z1[j] ** 2) for j in range(3)]"),
      MistakeRow(
        .activationDerivativeWithoutOutput, E.deep,
        "dZ1 = [dA1[i] * (1 - Z1[i] ** 2) for i in range(3)]"),
      MistakeRow(.activationDerivativeWithoutOutput, E.mazur, "do2 = dy2 * o2 * (1 - o2)"),
      MistakeRow(
        .activationDerivativeWithoutOutput, E.deepBatch,
        "dZ2 = [[dA2[n][i] * Z2[n][i] * (1 - Z2[n][i]) for i in range(3)] for n in S]"),
    ]
    + MistakeRow.each(
      [E.hand, E.generic, E.tanhWritten], .activationForDerivative,
      "dZ1 = [dA1[j] * A1[j] for j in range(3)]")
    + [
      MistakeRow(
        .activationForDerivative, E.deep, "dZ1 = [dA1[i] * math.tanh(Z1[i]) for i in range(3)]"),
      MistakeRow(.activationForDerivative, E.mazur, "dh1 = da1 * a1"),
      MistakeRow(
        .activationForDerivative, E.deepParameters,
        "delta2 = [sum(W3[j][k] * delta3[k] for k in range(2)) * A2[j] for j in range(3)]",
        roots: ["dW2", "db2"], also: ["dW1", "db1"]),
      MistakeRow(
        .activationForDerivative, E.reluThree,
        "dz2 = [[da2[n][i] * a2[n][i] for i in range(2)] for n in S]"),
    ]

  /// A relu's mask is its derivative: that it was left out has two names.
  static let relus: [MistakeRow] =
    MistakeRow.each(
      [E.reluBatch, E.reluThree], .reluMaskMissing, "dz1 = da1",
      same: [.activationDerivativeMissing])
    + MistakeRow.each(
      [E.reluBatch, E.reluThree], .reluMaskInverted,
      "dz2 = [[da2[n][i] * (0 if z2[n][i] > 0 else 1) for i in range(2)] for n in S]")
    + [
      MistakeRow(
        .reluMaskMissing, E.reluHand, "dZ1 = dA1", same: [.activationDerivativeMissing]),
      MistakeRow(
        .reluMaskMissing, E.reluParameters, "delta1 = back1", roots: ["dW0", "db0"],
        same: [.activationDerivativeMissing]),
      MistakeRow(
        .reluMaskMissing, E.signalRelu, "dy = da", same: [.activationDerivativeMissing]),
      MistakeRow(
        .reluMaskInverted, E.reluHand, "dZ1 = [dA1[j] * (1 if Z1[j] < 0 else 0) for j in range(3)]"),
      MistakeRow(
        .reluMaskInverted, E.signalRelu, "dy = [0.0 if y[i] > 0 else da[i] for i in range(4)]"),
      MistakeRow(
        .reluMaskInverted, E.reluParameters,
        "delta1 = [[0.0 if z1[n][i] > 0 else back1[n][i] for i in range(3)] for n in S]",
        roots: ["dW0", "db0"]),

      // A convention, and no error.
      MistakeRow(
        .reluOneAtZero, E.kink, "dZ = [dA[j] if Z[j] >= 0 else 0.0 for j in range(3)]",
        verdict: .right),
      MistakeRow(.reluOneAtZero, E.kinkScalar, "dz = da if z >= 0 else 0.0", verdict: .right),
      MistakeRow(
        .reluOneAtZero, E.kinkBatch,
        "dZ = [[dA[n][j] if Z[n][j] >= 0 else 0.0 for j in range(2)] for n in range(2)]",
        verdict: .right),
    ]
}
