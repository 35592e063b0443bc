// Softmax and cross-entropy.

import GradExplain

extension Rows {
  private typealias E = Exercises

  static let softmax: [MistakeRow] =
    MistakeRow.each(
      [E.generic, E.named, E.tanhWritten], .wrongClass,
      "dZ2 = [A2[k] - (1 if k == 1 else 0) for k in range(3)]")
    + [
      MistakeRow(
        .wrongClass, E.parametersOnly, "delta2 = [A2[k] - (1 if k == 0 else 0) for k in range(3)]",
        roots: ["dW2", "db2"], also: ["dW1", "db1"]),
      MistakeRow(.wrongClass, E.softmaxScores, "do = [y[0] - 1, y[1], y[2]]"),
      MistakeRow(.wrongClass, E.softmaxOneHot, "do = [y[0], y[1], y[2] - 1]"),
      MistakeRow(.wrongClass, E.softmax, "do = [y[i] - (1 if i == 2 else 0) for i in range(3)]"),
      MistakeRow(
        .wrongClass, E.softmaxNamed, "do = [y[i] - (1 if i == 0 else 0) for i in range(4)]"),
      // The labels of a file that counts from 1, taken as they are.
      MistakeRow(
        .wrongClass, E.classifier,
        "dZ = [[(P[n][k] - (1 if k == (labels[n] + 1) % 3 else 0)) / 4 for k in range(3)] for n in S]"
      ),

      MistakeRow(.targetNotSubtracted, E.generic, "dZ2 = [p for p in A2]"),
      MistakeRow(.targetNotSubtracted, E.named, "dZ2 = A2"),
      MistakeRow(.targetNotSubtracted, E.softmaxNamed, "do = [y[i] for i in range(4)]"),
      MistakeRow(.targetNotSubtracted, E.softmaxScores, "do = y"),
      MistakeRow(.targetNotSubtracted, E.deep, "dF = [F[k] for k in range(2)]"),
      MistakeRow(.targetNotSubtracted, E.mazur, "dy1 = y1"),
      MistakeRow(.targetNotSubtracted, E.reluThree, "df = [[f[n][0] / N] for n in S]"),
      MistakeRow(
        .targetNotSubtracted, E.classifier, "dZ = [[P[n][k] / 4 for k in range(3)] for n in S]"),
      MistakeRow(
        .targetNotSubtracted, E.parametersOnly, "delta2 = A2", roots: ["dW2", "db2"],
        also: ["dW1", "db1"]),

      MistakeRow(.lossOverAllClasses, E.generic, "dZ2 = [3 * p - 1 for p in A2]"),
      MistakeRow(.lossOverAllClasses, E.named, "dZ2 = [3 * A2[k] - 1 for k in range(3)]"),
      MistakeRow(.lossOverAllClasses, E.softmaxNamed, "do = [4 * y[i] - 1 for i in range(4)]"),
      MistakeRow(.lossOverAllClasses, E.softmax, "dy = [-1 / y[i] for i in range(3)]"),
      MistakeRow(.lossOverAllClasses, E.throughJacobian, "dA2 = [-1 / p for p in A2]"),
      MistakeRow(
        .lossOverAllClasses, E.classifierSum,
        "dZ = [[3 * P[n][k] - 1 for k in range(3)] for n in S]"),

      MistakeRow(
        .softmaxDiagonalOnly, E.softmax,
        "dy_do = [[y[i] * (1 - y[i]) if i == j else 0.0 for j in range(3)] for i in range(3)]",
        also: ["do"]),
      MistakeRow(
        .softmaxDiagonalOnly, E.softmaxNamed,
        "do = [dy[i] * y[i] * (1 - y[i]) for i in range(4)]"),
      MistakeRow(
        .softmaxDiagonalOnly, E.throughJacobian,
        "dZ2 = [dA2[k] * A2[k] * (1 - A2[k]) for k in range(3)]"),
      MistakeRow(
        .softmaxDiagonalOnly, E.softmaxNamed,
        "dy_do = [[y[i] * (1 - y[i]) if i == j else 0 for j in range(4)] for i in range(4)]",
        also: ["do"]),

      MistakeRow(
        .softmaxOffDiagonalSign, E.softmax,
        "dy_do = [[y[i] * (1 - y[i]) if i == j else y[i] * y[j] for j in range(3)] for i in range(3)]",
        also: ["do"]),
      MistakeRow(
        .softmaxOffDiagonalSign, E.softmaxNamed,
        "dy_do = [[y[i] * (1 - y[i]) if i == j else y[i] * y[j] for j in range(4)] for i in range(4)]",
        also: ["do"]),
      MistakeRow(
        .softmaxOffDiagonalSign, E.throughJacobian,
        """
        J2 = [[A2[i] * (1 - A2[i]) if i == k else A2[i] * A2[k] for k in range(3)] for i in range(3)]
        dZ2 = [sum(dA2[i] * J2[i][k] for i in range(3)) for k in range(3)]
        """),
      MistakeRow(
        .softmaxOffDiagonalSign, E.softmaxNamed,
        "do = [y[3] - 1 if j == 3 else -y[j] for j in range(4)]"),
    ]
}
