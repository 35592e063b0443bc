import GradExplain
import GradWorkbench
import Testing

/// Lessons 02, 10 and 12: the listings of report 004.
@Suite("Published mistakes: the hand network")
struct PublishedHandNetworkTests {
  /// The network of the report, or with other weights of the second layer.
  private func network(
    _ W2: String = "[[1, 1], [-1, -1], [-1, -1]]", b2: String = "[0, 0]", Y: String = "[1, 0]",
    loss: String = "-math.log(A2[0])"
  ) -> String {
    """
    import math
    X = values([1, -1])
    W1 = values([[1, 1, 1], [-1, -1, -1]])
    b1 = values([0, 0, 0])
    W2 = values(\(W2))
    b2 = values(\(b2))
    Y = \(Y)
    Z1 = [X[0] * W1[0][j] + X[1] * W1[1][j] + b1[j] for j in range(3)]
    A1 = [1 / (1 + math.exp(-z)) for z in Z1]
    Z2 = [sum(A1[j] * W2[j][k] for j in range(3)) + b2[k] for k in range(len(b2))]
    A2 = [math.exp(z) / sum(math.exp(v) for v in Z2) for z in Z2]
    loss = \(loss)

    """
  }

  private let label = "dZ2 = [-1 + A2[c] if c == 1 else A2[c] for c in Y]"

  @Test("Code 2: dZ2 by the label's value is right only where A2 is (1/2, 1/2)")
  func labelAsIndexHere() throws {
    let finding = Finding(network() + label)
    try finding.expect("dZ2", .hereOnly)
    let claim = try finding.claim("dZ2")
    let points = try #require(claim.points)
    #expect(points.tried > 0 && points.held < points.tried)
    #expect(claim.counterexample?.isEmpty == false)
    #expect(finding.report.status == .wrong)
  }

  @Test("Code 2: dZ2 by the label's value is wrong elsewhere")
  func labelAsIndexElsewhere() throws {
    // A2 = (0.8, 0.2): it gives (-0.8, 0.8) for (-0.2, 0.2).
    let two = network("[[0, 0], [0, 0], [0, 0]]", b2: "[math.log(4), 0]")
    try Finding(two + label).expect("dZ2", .wrong, .wrongClass)
    // A2 = (0.5, 0.3, 0.2): it gives (-0.7, 0.5, 0.5) for (-0.5, 0.3, 0.2).
    let three = network(
      "[[0, 0, 0], [0, 0, 0], [0, 0, 0]]", b2: "[math.log(5), math.log(3), math.log(2)]",
      Y: "[1, 0, 0]")
    try Finding(three + label).expect("dZ2", .wrong, .wrongClass)
  }

  @Test("Code 2: for the other label it happens to be right")
  func labelAsIndexForTheOther() throws {
    let other = network(
      "[[0, 0], [0, 0], [0, 0]]", b2: "[math.log(4), 0]", Y: "[0, 1]", loss: "-math.log(A2[1])")
    try Finding(other + label).expect("dZ2", .right)
  }

  @Test("Code 3: the gradient of a criterion that ignores the target")
  func criterion() throws {
    // Both entries are 0, which contradicts the printed -0.5 and 0.5.
    try Finding(network() + "dZ2 = [2 * a - 1 for a in A2]").expect(
      "dZ2", .wrong, .lossOverAllClasses)
    try Finding(network("[[1, -2], [-1, 1], [0.5, -1]]") + "dZ2 = [2 * a - 1 for a in A2]")
      .expect("dZ2", .wrong, .lossOverAllClasses)
  }

  @Test("Code 3: under that criterion the printed table is wrong")
  func criterionAsLoss() throws {
    let finding = Finding(
      network(loss: "-math.log(A2[0]) - math.log(A2[1])") + "dZ2 = [-0.5, 0.5]")
    try finding.expect("dZ2", .wrong)
  }

  @Test(
    "Code 2: dA1 that is the slope of the sigmoid",
    arguments: ["[A2[0] - 1, A2[1]]", "[-0.5, 0.5]"])
  func slopeForGradient(_ dZ2: String) throws {
    let finding = Finding(
      network("[[1, -1], [-1, 1], [-1, -1]]")
        + """
        dZ2 = \(dZ2)
        dA1 = [a * (1 - a) for a in A1]
        dZ1 = [sum(W2[j][k] * dZ2[k] for k in range(2)) * dA1[j] for j in range(3)]
        dW1 = [[x * d for d in dZ1] for x in X]
        """)
    try finding.expect("dA1", .wrong)
    // The formula of dZ1 is right all the same, and numbers that are used in it stay at their point.
    try finding.expect("dZ1", .right)
    try finding.expect("dW1", .right)
  }

  @Test("Code 6: the printed table is right")
  func table() throws {
    let finding = Finding(
      network()
        + """
        dW2 = [[-0.44039853898894116, 0.44039853898894116]] * 3
        db2 = [-0.5, 0.5]
        dW1 = [[0.0, 0.0, 0.0], [-0.0, -0.0, -0.0]]
        db1 = [0.0, 0.0, 0.0]
        """)
    for name in ["dW2", "db2", "dW1", "db1"] { try finding.expect(name, .right) }
  }

  // MARK: Mini-batches

  /// A2 = ((1/6, 1/3, 1/2), (1/2, 1/4, 1/4)), the classes 2 and 0.
  private func batch(_ loss: String) -> String {
    """
    import math
    A1 = values([[0.25, 0.75], [0.5, 0.125]])
    W2 = values([[0, 0, 0], [0, 0, 0]])
    b2 = values([0, 0, 0])
    scores = [[math.log(1), math.log(2), math.log(3)], [math.log(2), math.log(1), math.log(1)]]
    Y = [2, 0]
    Z2 = [[A1[n][0] * W2[0][k] + A1[n][1] * W2[1][k] + b2[k] + scores[n][k] for k in range(3)] for n in range(2)]
    A2 = [[math.exp(z) / sum(math.exp(v) for v in row) for z in row] for row in Z2]
    loss = \(loss)

    """
  }

  private let added = "-(math.log(A2[0][2]) + math.log(A2[1][0]))"
  private let deltas =
    "dZ2 = [[A2[n][k] - (1 if k == Y[n] else 0) for k in range(3)] for n in range(2)]\n"

  @Test("Code 15: db2 is summed over all axes, and always 0")
  func biasOverAllAxes() throws {
    let right = Finding(batch(added) + deltas + "db2 = [-1/3, 7/12, -1/4]")
    try right.expect("dZ2", .right)
    try right.expect("db2", .right)
    // As NumPy's keepdims leaves it, and as broadcasting then adds it.
    let kept = Finding(batch(added) + deltas + "db2 = [[sum(sum(row) for row in dZ2)]]")
    try kept.expect("db2", .shape)
    let spread = Finding(batch(added) + deltas + "db2 = [sum(sum(row) for row in dZ2)] * 3")
    try spread.expect("db2", .wrong)
    let names = try spread.claim("db2").mistakes
    #expect(names.contains(Mistake.biasSummedOverEverything.rawValue), "\(names)")
  }

  @Test("Code 15: db1 is one number for every hidden unit")
  func hiddenBiasOverAllAxes() throws {
    let finding = Finding(
      Exercises.deepSum.worksheet(
        with: Statement.all(in: "db1 = [sum(sum(row) for row in dZ1)] * 3")))
    try finding.expect("db1", .wrong, .biasSummedOverEverything)
  }

  @Test("Code 16: a sum over the batch, where Code 9 takes the mean")
  func sumForMean() throws {
    let finding = Finding(
      Exercises.classifier.worksheet(
        with: Statement.all(
          in: "dW = [[sum(X[n][i] * (P[n][k] - (1 if k == labels[n] else 0)) for n in S) "
            + "for k in range(3)] for i in range(2)]")))
    try finding.expect("dW", .wrong, .sumForMean)
  }

  @Test("Code 17: a softmax that is normalized over the batch")
  func softmaxOverTheBatch() throws {
    let finding = Finding(
      batch(added)
        + """
        Q = [[math.exp(Z2[n][k]) / sum(math.exp(Z2[m][k]) for m in range(2)) for k in range(3)] for n in range(2)]
        dZ2 = [[Q[n][k] - (1 if k == Y[n] else 0) for k in range(3)] for n in range(2)]
        """)
    try finding.expect("dZ2", .wrong)
  }
}
