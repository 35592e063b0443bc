import GradExplain
import GradWorkbench
import Testing

/// Lessons 03 and 04: the three-layer network and the quadratic of report 003.
@Suite("Published mistakes: report 003")
struct PublishedReport003Tests {
  private func claims(_ changes: String) -> Finding {
    Finding(Exercises.reluBatch.worksheet(with: Statement.all(in: changes)))
  }

  @Test("dJ/dW = a * delta, read as a product of two rows")
  func productOfRows() throws {
    try claims("dW1 = [[a1[n][i] * sum(dz2[n]) for i in range(3)] for n in S]").expect(
      "dW1", .shape)
    // Three samples and three units: the number of entries fits, the shape does not.
    try claims(
      "dW1 = [sum(sum(a1[n][i] * dz2[n][j] for i in range(3)) for n in S) for j in range(2)]"
    )
    .expect("dW1", .shape)
  }

  @Test("dJ/dW = delta * a, the columns' convention among rows")
  func conventionOfColumns() throws {
    try claims("dW1 = [[sum(dz2[n][j] * a1[n][i] for n in S) for i in range(3)] for j in range(2)]")
      .expect("dW1", .shape)
    // Where the matrix is square only the numbers show it.
    let square = Finding(
      Exercises.deep.worksheet(
        with: Statement.all(in: "dW2 = [[dZ2[j] * A1[i] for i in range(3)] for j in range(3)]")))
    try square.expect("dW2", .wrong, .outerProductOrder)
  }

  @Test("dJ/da = W * delta without the transpose")
  func weightsAsTheyAre() throws {
    let square = Finding(
      Exercises.deep.worksheet(
        with: Statement.all(
          in: "dA1 = [sum(W2[j][i] * dZ2[j] for j in range(3)) for i in range(3)]")))
    try square.expect("dA1", .wrong, .weightsTransposed)
  }

  @Test("Eq. 4 and 6: the mask times the gradient, and then the transpose of itself")
  func transposedDelta() throws {
    // Two samples of two units: the shape fits by chance.
    try claims("dz2 = [[da2[n][i] * (1 if z2[n][i] > 0 else 0) for n in S] for i in range(2)]")
      .expect("dz2", .wrong)
    let transposed = "dz1 = [[da1[n][i] * (1 if z1[n][i] > 0 else 0) for n in S] for i in range(3)]"
    // What came after it would not run.
    let before = Exercises.reluBatch.claims.prefix { $0.name != "dz1" }.map(\.text)
    try Finding(([Exercises.reluBatch.forward] + before + [transposed]).joined(separator: "\n"))
      .expect("dz1", .shape)
  }

  @Test("The code for half the mean square is half of the gradient of the mean square")
  func halfOfTheMeanSquare() throws {
    let whole = Exercises.reluBatch.varied("whole", replacing: [(" / (2 * N)", " / N")])
    try Finding(whole.worksheet()).expect("df", .wrong, .factorHalf)
  }

  @Test("Every gradient of the fixture is right, as fractions")
  func fixture() throws {
    let finding = claims(
      """
      dW2 = [[268], [29]]
      db2 = [20.5]
      dW1 = [[205, -217.5], [186, -261], [0, 0]]
      db1 = [41, -43.5]
      dW0 = [[-60.5, 9.5, 0], [241.5, 91.5, 0]]
      db0 = [84.5, 38.5, 0]
      """)
    for name in ["dW2", "db2", "dW1", "db1", "dW0", "db0"] { try finding.expect(name, .right) }
  }

  @Test("The coefficient for x2 is 99 times that for x1, not 98 times larger", arguments: [98, 99])
  func quadratic(_ factor: Int) throws {
    let finding = Finding(
      """
      x1 = Value(1.0)
      x2 = Value(1.0)
      L = x1 ** 2 + 99 * x2 ** 2
      dx1 = 2 * x1
      dx2 = \(factor) * 2 * x2
      """)
    try finding.expect("dx1", .right)
    try finding.expect("dx2", factor == 99 ? .right : .wrong)
  }
}
