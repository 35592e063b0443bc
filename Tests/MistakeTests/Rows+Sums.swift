// Biases, sums over the batch, several paths, kernels.

import GradExplain

extension Rows {
  private typealias E = Exercises

  static let biases: [MistakeRow] = [
    MistakeRow(.biasGradientZero, E.hand, "db2 = [0.0, 0.0]"),
    MistakeRow(.biasGradientZero, E.generic, "db1 = [0.0, 0.0, 0.0]"),
    MistakeRow(.biasGradientZero, E.deep, "db3 = [0 for k in range(2)]"),
    MistakeRow(.biasGradientZero, E.mazur, "db2 = 0"),
    MistakeRow(.biasGradientZero, E.reluThree, "db1 = [0.0, 0.0]"),
    MistakeRow(.biasGradientZero, E.image, "db = 0.0"),
    MistakeRow(.biasGradientZero, E.parametersOnly, "db1 = [0.0, 0.0, 0.0]"),

    MistakeRow(
      .biasSummedOverEverything, E.reluThree,
      "db1 = [sum(dz2[n][j] for n in S for j in range(2)) for unit in range(2)]"),
    MistakeRow(
      .biasSummedOverEverything, E.reluBatch,
      "db0 = [sum(sum(row) for row in dz1)] * 3"),
    MistakeRow(
      .biasSummedOverEverything, E.deepBatch,
      "db2 = [sum(sum(row) for row in dZ2) for j in range(3)]"),
    MistakeRow(
      .biasSummedOverEverything, E.deepSum, "db3 = [sum(sum(row) for row in dF)] * 2"),
    MistakeRow(.biasSummedOverEverything, E.generic, "db1 = [sum(dZ1)] * 3"),
    MistakeRow(
      .biasSummedOverEverything, E.reluParameters,
      "db1 = [sum(delta2[n][j] for n in S for j in range(2)) for unit in range(2)]"),
    // The sum itself, without a place for each unit.
    MistakeRow(
      .biasSummedOverEverything, E.reluThree, "db0 = [[sum(sum(row) for row in dz1)]]",
      verdict: .shape),
    // Softmax minus one-hot: it is always 0, report 004 Q6.
    MistakeRow(
      .biasSummedOverEverything, E.classifier, "db = [sum(sum(row) for row in dZ)] * 3",
      same: [.biasGradientZero]),

    // As many samples as units, so that the shape fits.
    MistakeRow(.biasSummedOverWrongAxis, E.reluBatch, "db1 = [sum(row) for row in dz2]"),
    MistakeRow(.biasSummedOverWrongAxis, E.reluThree, "db0 = [sum(row) for row in dz1]"),
    MistakeRow(.biasSummedOverWrongAxis, E.deepBatch, "db2 = [sum(row) for row in dZ2]"),
    MistakeRow(.biasSummedOverWrongAxis, E.reluParameters, "db0 = [sum(row) for row in delta1]"),

    MistakeRow(.biasNotSummed, E.reluBatch, "db1 = dz2[0]"),
    MistakeRow(.biasNotSummed, E.reluThree, "db2 = df[0]"),
    MistakeRow(.biasNotSummed, E.deepBatch, "db2 = dZ2[2]"),
    MistakeRow(.biasNotSummed, E.deepSum, "db1 = [dZ1[0][j] for j in range(3)]"),
    MistakeRow(.biasNotSummed, E.classifier, "db = dZ[3]"),
    MistakeRow(.biasNotSummed, E.reluParameters, "db1 = delta2[0]"),
  ]

  static let paths: [MistakeRow] = [
    MistakeRow(.lastWriteWins, E.generic, "dA1 = [W2[j][2] * dZ2[2] for j in range(3)]"),
    MistakeRow(.lastWriteWins, E.generic, "dX = [W1[i][2] * dZ1[2] for i in range(2)]"),
    MistakeRow(.lastWriteWins, E.deep, "dA2 = [W3[j][1] * dF[1] for j in range(3)]"),
    MistakeRow(.lastWriteWins, E.threeWays, "dx = dr * 2 * x * c"),
    MistakeRow(.lastWriteWins, E.threeWays, "dx = dp * a"),
    MistakeRow(.lastWriteWins, E.residual, "dh = dr"),
    MistakeRow(.lastWriteWins, E.recurrent, "dw = delta3 * h2"),
    MistakeRow(.lastWriteWins, E.recurrent, "du = delta1 * x[0]"),
    MistakeRow(
      .lastWriteWins, E.reluThree,
      "dW1 = [[a1[2][i] * dz2[2][j] for j in range(2)] for i in range(3)]"),
    MistakeRow(.lastWriteWins, E.mazur, "da1 = do2 * w7\nda2 = do2 * w8"),
    MistakeRow(.lastWriteWins, E.signal, "dw = [dy[3] * x[3 + k] for k in range(3)]"),

    MistakeRow(.onePathOnly, E.threeWays, "dx = dq * b * (1 - q ** 2)"),
    MistakeRow(.onePathOnly, E.recurrent, "dw = delta2 * h1"),
    MistakeRow(.onePathOnly, E.generic, "dA1 = [W2[j][1] * dZ2[1] for j in range(3)]"),
    MistakeRow(.onePathOnly, E.deep, "dA1 = [W2[i][1] * dZ2[1] for i in range(3)]"),
    MistakeRow(.onePathOnly, E.signal, "dw = [dy[1] * x[1 + k] for k in range(3)]"),
    MistakeRow(
      .onePathOnly, E.deepBatch,
      "dW3 = [[A2[1][i] * dF[1][k] for k in range(2)] for i in range(3)]"),
  ]

  static let kernels: [MistakeRow] = [
    MistakeRow(
      .kernelNotFlipped, E.signal,
      "dx = [sum(dy[j - k] * w[2 - k] for k in range(3) if 0 <= j - k < 4) for j in range(6)]"),
    MistakeRow(
      .kernelNotFlipped, E.signalRelu,
      "dx = [sum(dy[j - k] * w[2 - k] for k in range(3) if 0 <= j - k < 4) for j in range(6)]"),
    MistakeRow(
      .kernelNotFlipped, E.image,
      "dx = [[sum(dy[p - u][q - v] * w[1 - u][1 - v] for u in K for v in K if 0 <= p - u < 3 and 0 <= q - v < 3) for q in range(4)] for p in range(4)]"
    ),
    MistakeRow(
      .kernelNotFlipped, E.signalFlipped,
      "dw = [sum(dy[i] * x[i + k] for i in range(4)) for k in range(3)]", same: [.kernelFlipped]),
    MistakeRow(
      .kernelFlipped, E.signalFlipped,
      "dx = [sum(dy[j - k] * w[k] for k in range(3) if 0 <= j - k < 4) for j in range(6)]"),
    MistakeRow(
      .kernelFlipped, E.imageFlipped,
      "dx = [[sum(dy[p - u][q - v] * w[u][v] for u in K for v in K if 0 <= p - u < 3 and 0 <= q - v < 3) for q in range(4)] for p in range(4)]"
    ),
    MistakeRow(
      .kernelFlipped, E.signal,
      "dw = [sum(dy[i] * x[i + 2 - k] for i in range(4)) for k in range(3)]",
      same: [.kernelNotFlipped]),
    MistakeRow(
      .kernelFlipped, E.image,
      "dw = [[sum(dy[i][j] * x[i + 1 - u][j + 1 - v] for i in R for j in R) for v in K] for u in K]",
      same: [.kernelNotFlipped]),
  ]
}
