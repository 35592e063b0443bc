import GradExplain
import GradWorkbench
import Testing

/// A homework with two mistakes that have nothing to do with each other.
struct TwoMistakes: Sendable {
  let exercise: Exercise
  let changes: [Statement]
  let roots: [String: Mistake]
  let same: [Mistake: Mistake]

  /// - Parameters:
  ///   - exercise: Where they were made.
  ///   - changes: The statements that were written instead, one a line.
  ///   - roots: Where each shows, and its name.
  ///   - same: For a name, another that means the same here.
  init(
    _ exercise: Exercise, _ changes: String, roots: [String: Mistake],
    same: [Mistake: Mistake] = [:]
  ) {
    self.exercise = exercise
    self.changes = Statement.all(in: changes)
    self.roots = roots
    self.same = same
  }

  var worksheet: String { exercise.worksheet(with: changes) }

  private typealias E = Exercises

  static let all: [TwoMistakes] = [
    TwoMistakes(
      E.generic,
      """
      dZ2 = [A2[k] - (1 if k == 0 else 0) for k in range(3)]
      dZ1 = dA1
      """, roots: ["dZ2": .wrongClass, "dZ1": .activationDerivativeMissing]),
    TwoMistakes(
      E.generic,
      """
      dW2 = [[z * d for d in dZ2] for z in Z1]
      db1 = [0.0, 0.0, 0.0]
      """, roots: ["dW2": .preactivationForActivation, "db1": .biasGradientZero]),
    TwoMistakes(
      E.named,
      """
      dZ2 = A2
      dW1 = [[d for d in dZ1] for x in X]
      """, roots: ["dZ2": .targetNotSubtracted, "dW1": .inputMissing]),
    TwoMistakes(
      E.hand,
      """
      dW2 = [[d for d in dZ2] for a in A1]
      s = [sigmoid(a) for a in A1]
      dZ1 = [dA1[j] * s[j] * (1 - s[j]) for j in range(3)]
      """, roots: ["dW2": .inputMissing, "dZ1": .activationDerivativeOfOutput]),
    TwoMistakes(
      E.deep,
      """
      dZ2 = [dA2[j] for j in range(3)]
      dZ1 = [dA1[i] * (1 - Z1[i] ** 2) for i in range(3)]
      """,
      roots: ["dZ2": .activationDerivativeMissing, "dZ1": .activationDerivativeWithoutOutput]),
    TwoMistakes(
      E.deep,
      """
      dF = [2 * (F[k] - t[k]) for k in range(2)]
      dA1 = [sum(W2[j][i] * dZ2[j] for j in range(3)) for i in range(3)]
      """, roots: ["dF": .factorTwo, "dA1": .weightsTransposed]),
    TwoMistakes(
      E.deep,
      """
      dW2 = [[A1[j] * dZ2[i] for j in range(3)] for i in range(3)]
      dX = [-sum(W1[i][j] * dZ1[j] for j in range(3)) for i in range(2)]
      """, roots: ["dW2": .outerProductOrder, "dX": .signFlipped]),
    TwoMistakes(
      E.reluThree,
      """
      dz2 = [[da2[n][i] * (0 if z2[n][i] > 0 else 1) for i in range(2)] for n in S]
      dW0 = [[sum(dz1[n][j] for n in S) for j in range(3)] for i in range(2)]
      """, roots: ["dz2": .reluMaskInverted, "dW0": .inputMissing]),
    TwoMistakes(
      E.reluThree,
      """
      db1 = [sum(dz2[n][j] for n in S for j in range(2)) for unit in range(2)]
      dz1 = da1
      """, roots: ["db1": .biasSummedOverEverything, "dz1": .reluMaskMissing],
      same: [.reluMaskMissing: .activationDerivativeMissing]),
    TwoMistakes(
      E.deepBatch,
      """
      dF = [[2 * (F[n][k] - T[n][k]) for k in range(2)] for n in S]
      db2 = dZ2[2]
      """, roots: ["dF": .sumForMean, "db2": .biasNotSummed]),
    TwoMistakes(
      E.mazur,
      """
      do1 = dy1
      dw7 = do2
      """, roots: ["do1": .activationDerivativeMissing, "dw7": .inputMissing]),
    TwoMistakes(
      E.classifier,
      """
      dZ = [[(P[n][k] - (1 if k == (labels[n] + 1) % 3 else 0)) / 4 for k in range(3)] for n in S]
      dX = [[-sum(W[i][k] * dZ[n][k] for k in range(3)) for i in range(2)] for n in S]
      """, roots: ["dZ": .wrongClass, "dX": .signFlipped]),
    TwoMistakes(
      E.image,
      """
      dy = [[y[i][j] - T[i][j] for j in R] for i in R]
      dx = [[sum(dy[p - u][q - v] * w[1 - u][1 - v] for u in K for v in K if 0 <= p - u < 3 and 0 <= q - v < 3) for q in range(4)] for p in range(4)]
      """, roots: ["dy": .factorHalf, "dx": .kernelNotFlipped]),
    TwoMistakes(
      E.signal,
      """
      dw = [sum(dy[i] * x[i + 2 - k] for i in range(4)) for k in range(3)]
      dx = [sum(dy[j - k] * w[2 - k] for k in range(3) if 0 <= j - k < 4) for j in range(6)]
      """, roots: ["dw": .kernelFlipped, "dx": .kernelNotFlipped],
      same: [.kernelFlipped: .kernelNotFlipped]),
    TwoMistakes(
      E.recurrent,
      """
      dh3 = 2 * (h3 - 0.4)
      du = delta3 * x[2]
      """, roots: ["dh3": .factorTwo, "du": .lastWriteWins]),
    TwoMistakes(
      E.parametersOnly,
      """
      delta1 = back1
      dW2 = [[delta2[k] for k in range(3)] for j in range(3)]
      """,
      roots: [
        "dW1": .activationDerivativeMissing, "db1": .activationDerivativeMissing,
        "dW2": .inputMissing,
      ]),
  ]
}

@Suite("Two independent mistakes")
struct TwoMistakesTests {
  @Test("Both roots are found, and nothing else is wrong", arguments: TwoMistakes.all.indices)
  func roots(_ index: Int) {
    let row = TwoMistakes.all[index]
    let report = report(row.worksheet)
    let claims = report.checks.first?.claims ?? []
    let found = claims.filter { $0.verdict == .wrong && $0.root }.map(\.name)
    #expect(Set(found) == Set(row.roots.keys), "\(report.text(color: false))")
    let others = claims.filter { row.roots[$0.name] == nil }
    #expect(
      others.allSatisfy { $0.verdict.isAccepted || $0.verdict == .follows },
      "\(report.text(color: false))")
  }

  @Test("Each is called by its name", arguments: TwoMistakes.all.indices)
  func names(_ index: Int) throws {
    let row = TwoMistakes.all[index]
    let claims = report(row.worksheet).checks.first?.claims ?? []
    for (root, mistake) in row.roots {
      let claim = try #require(claims.first { $0.name == root })
      let names = [mistake, row.same[mistake] ?? mistake].map(\.rawValue)
      #expect(
        claim.mistakes.prefix(2).contains(where: names.contains),
        "\(mistake.rawValue) at \(root) in \(row.exercise.name): \(claim.mistakes)")
    }
  }
}
