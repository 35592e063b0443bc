// One factor on everything, and the sign.

import GradExplain

extension Rows {
  private typealias E = Exercises

  static let means: [MistakeRow] = [
    MistakeRow(.sumForMean, E.reluThree, "df = [[f[n][0] - y[n][0]] for n in S]"),
    MistakeRow(
      .sumForMean, E.deepBatch, "dF = [[2 * (F[n][k] - T[n][k]) for k in range(2)] for n in S]"),
    MistakeRow(
      .sumForMean, E.classifier,
      "dZ = [[P[n][k] - (1 if k == labels[n] else 0) for k in range(3)] for n in S]"),
    // Report 004 Q6: the weights' sum, where the deltas are divided elsewhere.
    MistakeRow(
      .sumForMean, E.classifier,
      "dW = [[4 * sum(X[n][i] * dZ[n][k] for n in S) for k in range(3)] for i in range(2)]"),
    MistakeRow(.sumForMean, E.reluThree, "db1 = [N * sum(dz2[n][j] for n in S) for j in range(2)]"),
    MistakeRow(
      .sumForMean, E.reluParameters, "delta3 = [f[n][0] - y[n][0] for n in S]",
      roots: ["dW2", "db2", "dW1", "db1", "dW0", "db0"]),
    // Twice the right number, for a batch of two.
    MistakeRow(
      .sumForMean, E.reluBatch, "df = [[f[n][0] - y[n][0]] for n in S]", same: [.factorTwo]),

    MistakeRow(.meanForSum, E.reluSum, "df = [[2 * (f[n][0] - y[n][0]) / N] for n in S]"),
    MistakeRow(
      .meanForSum, E.deepSum, "dF = [[(F[n][k] - T[n][k]) / 3 for k in range(2)] for n in S]"),
    MistakeRow(
      .meanForSum, E.classifierSum,
      "dZ = [[(P[n][k] - (1 if k == labels[n] else 0)) / 4 for k in range(3)] for n in S]"),
    MistakeRow(
      .meanForSum, E.classifierSum,
      "dW = [[sum(X[n][i] * dZ[n][k] for n in S) / 4 for k in range(3)] for i in range(2)]"),
    MistakeRow(.meanForSum, E.deepSum, "db2 = [sum(dZ2[n][j] for n in S) / 3 for j in range(3)]"),
  ]

  static let factors: [MistakeRow] = [
    MistakeRow(
      .learningRateIncluded, E.generic, "eta = 0.1\ndW2 = [[eta * a * d for d in dZ2] for a in A1]"),
    MistakeRow(
      .learningRateIncluded, E.deep,
      "lr = 0.03\ndW1 = [[lr * X[i] * dZ1[j] for j in range(3)] for i in range(2)]"),
    MistakeRow(
      .learningRateIncluded, E.mazur, "learning_rate = 0.2\ndw5 = learning_rate * do1 * a1"),
    MistakeRow(
      .learningRateIncluded, E.reluThree,
      "eta = 0.01\ndb0 = [eta * sum(dz1[n][j] for n in S) for j in range(3)]"),
    MistakeRow(
      .learningRateIncluded, E.classifier,
      "lr = 0.3\ndZ = [[lr * (P[n][k] - (1 if k == labels[n] else 0)) / 4 for k in range(3)] for n in S]"
    ),

    MistakeRow(
      .logBaseTen, E.softmax,
      "dy = [-1 / (y[i] * math.log(10)) if i == c else 0.0 for i in range(3)]"),
    MistakeRow(
      .logBaseTen, E.generic,
      "dZ2 = [(A2[k] - (1 if k == c else 0)) / math.log(10) for k in range(3)]"),
    MistakeRow(
      .logBaseTen, E.classifier,
      "dZ = [[(P[n][k] - (1 if k == labels[n] else 0)) / log(10) / 4 for k in range(3)] for n in S]"
    ),
    MistakeRow(.logBaseTen, E.softmaxScores, "do = [(y[i] - t[i]) / log(10) for i in range(3)]"),
    MistakeRow(
      .logBaseTen, E.throughJacobian,
      "dA2 = [-1 / (A2[k] * 2.302585092994046) if k == c else 0.0 for k in range(3)]"),

    MistakeRow(.factorHalf, E.deepWhole, "dF = [F[k] - t[k] for k in range(2)]"),
    MistakeRow(.factorHalf, E.deep, "dF = [0.5 * (F[k] - t[k]) for k in range(2)]"),
    MistakeRow(.factorHalf, E.reluThree, "df = [[(f[n][0] - y[n][0]) / (2 * N)] for n in S]"),
    MistakeRow(.factorHalf, E.mazur, "dy2 = 0.5 * (y2 - t2)"),
    MistakeRow(.factorHalf, E.image, "dy = [[y[i][j] - T[i][j] for j in R] for i in R]"),
    MistakeRow(
      .factorHalf, E.deepBatch, "dF = [[(F[n][k] - T[n][k]) / 3 for k in range(2)] for n in S]"),

    MistakeRow(.factorTwo, E.deep, "dF = [2 * (F[k] - t[k]) for k in range(2)]"),
    MistakeRow(.factorTwo, E.reluThree, "df = [[2 * (f[n][0] - y[n][0]) / N] for n in S]"),
    MistakeRow(.factorTwo, E.signal, "dy = [2 * (y[i] - t[i]) for i in range(4)]"),
    MistakeRow(.factorTwo, E.recurrent, "dh3 = 2 * (h3 - 0.4)"),
    MistakeRow(.factorTwo, E.mazur, "dy1 = 2 * (y1 - t1)"),
    MistakeRow(
      .factorTwo, E.deepParameters, "delta3 = [2 * (F[k] - t[k]) for k in range(2)]",
      roots: ["dW3", "db3", "dW2", "db2", "dW1", "db1"]),
  ]

  /// Where everything that follows has the other sign too, both names say it.
  static let signs: [MistakeRow] = [
    MistakeRow(
      .descentDirection, E.generic, "dZ2 = [(1 if k == c else 0) - A2[k] for k in range(3)]",
      same: [.signFlipped]),
    MistakeRow(
      .descentDirection, E.deep, "dF = [t[k] - F[k] for k in range(2)]", same: [.signFlipped]),
    MistakeRow(
      .descentDirection, E.reluThree, "df = [[(y[n][0] - f[n][0]) / N] for n in S]",
      same: [.signFlipped]),
    MistakeRow(
      .descentDirection, E.parametersOnly,
      "delta2 = [(1 if k == c else 0) - A2[k] for k in range(3)]",
      roots: ["dW2", "db2", "dW1", "db1"], same: [.signFlipped]),
    MistakeRow(
      .descentDirection, E.mazurWeights,
      "delta_o1 = (t1 - y1) * y1 * (1 - y1)\ndelta_o2 = (t2 - y2) * y2 * (1 - y2)",
      roots: ["dw5", "dw6", "dw7", "dw8", "dw1", "dw2", "dw3", "dw4"], same: [.signFlipped]),

    MistakeRow(.signFlipped, E.generic, "dZ1 = [-dA1[j] * A1[j] * (1 - A1[j]) for j in range(3)]"),
    MistakeRow(
      .signFlipped, E.deep, "dA1 = [-sum(W2[i][j] * dZ2[j] for j in range(3)) for i in range(3)]"),
    MistakeRow(.signFlipped, E.reluThree, "db1 = [-sum(dz2[n][j] for n in S) for j in range(2)]"),
    MistakeRow(.signFlipped, E.mazur, "dy2 = t2 - y2"),
    MistakeRow(
      .signFlipped, E.classifier,
      "dW = [[-sum(X[n][i] * dZ[n][k] for n in S) for k in range(3)] for i in range(2)]"),
    MistakeRow(
      .signFlipped, E.softmax, "dy = [1 / y[i] if i == c else 0.0 for i in range(3)]",
      same: [.descentDirection]),
  ]
}
