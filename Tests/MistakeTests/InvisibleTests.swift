import GradExplain
import GradWorkbench
import Testing

/// A mistake that changes no number of an exercise.
struct InvisibleRow: Sendable {
  let mistake: Mistake
  let exercise: Exercise
  /// The places where a report may say that it would be made.
  let places: Set<String>
  /// What would be written instead.
  let changes: [Statement]

  init(_ mistake: Mistake, _ exercise: Exercise, _ places: Set<String>, _ changes: String) {
    self.mistake = mistake
    self.exercise = exercise
    self.places = places
    self.changes = Statement.all(in: changes)
  }

  private typealias E = Exercises

  static let all: [InvisibleRow] = [
    InvisibleRow(
      .wrongClass, E.firstLayerOnly, ["W1", "b1"], "delta2 = [A2[0], A2[1] - 1]"),
    InvisibleRow(
      .lossOverAllClasses, E.firstLayerOnly, ["W1", "b1"], "delta2 = [2 * p - 1 for p in A2]"),
    InvisibleRow(
      .logBaseTen, E.firstLayerOnly, ["W1", "b1"],
      "delta2 = [(A2[k] - (1 if k == c else 0)) / math.log(10) for k in range(2)]"),
    InvisibleRow(
      .targetNotSubtracted, E.deadLayer, ["W1", "b1"], "delta2 = [p for p in A2]"),
    InvisibleRow(
      .softmaxDiagonalOnly, E.deadLayer, ["W1", "b1"],
      "delta2 = [gA2[k] * A2[k] * (1 - A2[k]) for k in range(3)]"),
    InvisibleRow(
      .softmaxOffDiagonalSign, E.deadLayer, ["W1", "b1"],
      "J2 = [[A2[i] * (1 - A2[i]) if i == k else A2[i] * A2[k] for k in range(3)] for i in range(3)]"
    ),

    InvisibleRow(.activationDerivativeMissing, E.symmetric, ["Z1"], "dZ1 = dA1"),
    InvisibleRow(
      .activationDerivativeOfOutput, E.symmetric, ["Z1"],
      "dZ1 = [dA1[j] * sigmoid(A1[j]) * (1 - sigmoid(A1[j])) for j in range(3)]"),
    InvisibleRow(
      .activationDerivativeWithoutOutput, E.symmetric, ["Z1"],
      "dZ1 = [dA1[j] * Z1[j] * (1 - Z1[j]) for j in range(3)]"),
    InvisibleRow(
      .activationForDerivative, E.symmetric, ["Z1"], "dZ1 = [dA1[j] * A1[j] for j in range(3)]"),
    InvisibleRow(.reluMaskMissing, E.allOn, ["Z1"], "dZ1 = dA1"),
    InvisibleRow(
      .reluMaskInverted, E.nothingComesBack, ["Z1"],
      "dZ1 = [dA1[j] * (0 if Z1[j] > 0 else 1) for j in range(3)]"),
    InvisibleRow(
      .reluOneAtZero, E.unusedKink, ["Z"],
      "dZ = [dA[j] if Z[j] >= 0 else 0.0 for j in range(3)]"),

    InvisibleRow(
      .weightsUpdatedTooEarly, E.zeroActivations, ["A1"],
      """
      new = [[W2[i][j] - eta * dW2[i][j] for j in range(3)] for i in range(3)]
      dA1 = [sum(new[i][j] * dZ2[j] for j in range(3)) for i in range(3)]
      """),
    InvisibleRow(
      .kernelNotFlipped, E.symmetricKernel, ["x"],
      "dx = [sum(dy[j - k] * w[2 - k] for k in range(3) if 0 <= j - k < 4) for j in range(6)]"),
    InvisibleRow(
      .kernelFlipped, E.symmetricKernelFlipped, ["x"],
      "dx = [sum(dy[j - k] * w[k] for k in range(3) if 0 <= j - k < 4) for j in range(6)]"),
    InvisibleRow(
      .outerProductOrder, E.parallel, ["W"],
      "dW = [[x[j] * dy[i] for j in range(2)] for i in range(2)]"),
    InvisibleRow(
      .weightsTransposed, E.symmetricWeights, ["A1"],
      "dA1 = [sum(W2[k][j] * dZ2[k] for k in range(3)) for j in range(3)]"),
    InvisibleRow(.inputMissing, E.symmetric, ["W1"], "dW1 = [[d for d in dZ1] for x in X]"),
    InvisibleRow(
      .preactivationForActivation, E.allOn, ["W2"], "dW2 = [[z * d for d in dZ2] for z in Z1]"),

    InvisibleRow(.biasGradientZero, E.symmetric, ["b1"], "db1 = [0.0, 0.0, 0.0]"),
    InvisibleRow(.biasSummedOverEverything, E.symmetric, ["b1"], "db1 = [sum(dZ1)] * 3"),
    InvisibleRow(
      .biasSummedOverWrongAxis, E.symmetricErrors, ["b"], "db = [sum(row) for row in dy]"),
    InvisibleRow(.biasNotSummed, E.oneOff, ["b"], "db = dy[0]"),
    InvisibleRow(.lastWriteWins, E.lastWayOnly, ["x"], "dx = dr * 2 * x * c"),
    InvisibleRow(.onePathOnly, E.middleWayOnly, ["x"], "dx = dq * b * (1 - q ** 2)"),

    InvisibleRow(
      .sumForMean, E.exactFit, ["y", "w", "b"], "dy = [2 * (y[n] - t[n]) for n in range(3)]"),
    InvisibleRow(
      .meanForSum, E.exactFitSum, ["y", "w", "b"],
      "dy = [2 * (y[n] - t[n]) / 3 for n in range(3)]"),
    InvisibleRow(
      .learningRateIncluded, E.symmetric, ["W1"], "dW1 = [[eta * x * d for d in dZ1] for x in X]"),
    InvisibleRow(
      .factorHalf, E.exactFit, ["y", "w", "b"], "dy = [(y[n] - t[n]) / 3 for n in range(3)]"),
    InvisibleRow(
      .factorTwo, E.exactFit, ["y", "w", "b"], "dy = [4 * (y[n] - t[n]) / 3 for n in range(3)]"),
    InvisibleRow(
      .descentDirection, E.exactFit, ["y", "w", "b"],
      "dy = [2 * (t[n] - y[n]) / 3 for n in range(3)]"),
    InvisibleRow(
      .signFlipped, E.symmetric, ["A1"],
      "dA1 = [-W2[j][0] * dZ2[0] - W2[j][1] * dZ2[1] for j in range(3)]"),
    InvisibleRow(
      .targetNotSubtracted, E.zeroTarget, ["y"], "dy = [2 * y[n] / 3 for n in range(3)]"),
  ]
}

@Suite("Mistakes that an exercise hides")
struct InvisibleTests {
  /// Any limit hides that no number reaches, which the report remarks where a worksheet has one; and a
  /// loss that takes rows is a mistake in the loss.
  private static let unlisted: Set<Mistake> = [.clippedByValue, .clippedByNorm, .lossPicksRows]

  @Test("Every name has an exercise that hides it")
  func coverage() {
    let names = Set(Mistake.allCases).subtracting(Self.unlisted)
    #expect(Set(InvisibleRow.all.map(\.mistake)) == names)
  }

  @Test("The mistake changes no number", arguments: InvisibleRow.all.indices)
  func changesNothing(_ index: Int) {
    let row = InvisibleRow.all[index]
    for changes in [[], row.changes] {
      let report = report(row.exercise.worksheet(with: changes))
      let claims = report.checks.first?.claims ?? []
      #expect(claims.count == row.exercise.claims.filter(\.isClaim).count)
      #expect(
        claims.allSatisfy { $0.verdict == .right || $0.verdict == .hereOnly },
        "\(row.mistake.rawValue): \(report.text(color: false))")
    }
  }

  @Test("The report says so", arguments: InvisibleRow.all.indices)
  func isListed(_ index: Int) {
    let row = InvisibleRow.all[index]
    let invisible = report(row.exercise.worksheet()).checks.first?.invisible ?? []
    // Where everything has the other sign, the two names count as one.
    var names: Set = [row.mistake.rawValue]
    if row.mistake == .descentDirection { names.insert(Mistake.signFlipped.rawValue) }
    let places = Set(invisible.filter { names.contains($0.mistake) }.map(\.of))
    #expect(
      !places.isDisjoint(with: row.places),
      "\(row.mistake.rawValue) in \(row.exercise.name) at \(row.places.sorted()): \(places.sorted())"
    )
  }

  /// What is hidden since no gradient reaches the first layer; that A2 = (1/2, 1/2) hides a wrong class,
  /// if it is found by the label's value, is true of both.
  @Test("The hand network hides at least nine pairs, and its asymmetric variant none of those")
  func handNetwork() {
    let hidden = Set(report(Exercises.symmetric.worksheet()).checks.first?.invisible ?? [])
      .filter { ["A1", "Z1", "W1", "b1"].contains($0.of) }
    #expect(hidden.count >= 9, "\(hidden)")
    let asymmetric = Exercises.symmetric.varied(
      "asymmetric",
      replacing: [
        ("[[1.0, 1.0], [-1.0, -1.0], [-1.0, -1.0]]", "[[1.0, -1.0], [-1.0, 1.0], [-1.0, -1.0]]")
      ])
    let shown = Set(report(asymmetric.worksheet()).checks.first?.invisible ?? [])
    #expect(hidden.isDisjoint(with: shown), "\(hidden.intersection(shown))")
  }

  @Test("What shows in the table of mistakes is not called invisible")
  func tableShows() {
    // Each row of the table is a mistake that did change a number of its exercise, at that place.
    for row in Rows.all where row.verdict == .wrong {
      let report = MistakeTableTests.rightReports[row.exercise.name]
      for root in row.roots where !root.contains("_") {
        let isHidden = report?.checks.first?.invisible.contains {
          $0.mistake == row.mistake.rawValue && $0.of == root.dropFirst()
        }
        #expect(isHidden == false, "\(row.title)")
      }
    }
  }
}
