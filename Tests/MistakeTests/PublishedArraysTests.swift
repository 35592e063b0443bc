import Foundation
import GradExplain
import GradWorkbench
import Testing

/// The backward pass of report 003 in NumPy, as it was published and with mistakes.
@Suite("Published mistakes: report 003 in NumPy")
struct PublishedArraysTests {
  static let names = ["df", "dW2", "db2", "dz2", "dW1", "db1", "dz1", "dW0", "db0"]

  private func claims(_ statement: String) -> Finding {
    Finding(Arrays.changed(Arrays.report003, statement))
  }

  @Test("As published every derivative is right")
  func published() throws {
    let finding = Finding(Arrays.report003)
    for name in Self.names { try finding.expect(name, .right) }
    #expect(finding.report.checks.first?.claims.count == Self.names.count)
    #expect(finding.report.checks.first?.value == 246.25)
    // Formulas, and tried as such.
    for name in Self.names { #expect(try finding.claim(name).points?.tried == 20, "\(name)") }
  }

  @Test("From plain numbers it is as right")
  func plainNumbers() throws {
    let text = Arrays.withPlainNumbers(Arrays.report003, of: ["(f", "a2", "a1", "W2", "W1"])
    #expect(text.contains("dz2 = (df @ W2.data.T) * relu_derivative(a2.data)"))
    let finding = Finding(text)
    for name in Self.names { try finding.expect(name, .right) }
    for name in Self.names { #expect(try finding.claim(name).points?.held == 20, "\(name)") }
  }

  @Test("--leaves takes arrays of plain numbers")
  func leaves() {
    let text = Arrays.report003.replacing("values(np.array(", with: "np.array(")
      .replacing("]]))\n", with: "]])\n").replacing("0]))\n", with: "0])\n")
    #expect(!text.contains("values("))
    let leaves = ["W0", "b0", "W1", "b1", "W2", "b2"]
    let report = checkFile(name: "leaves.py", text: text, limits: .strict, leaves: leaves)
    #expect(report.status == .right, "\(report.text(color: false))")
  }

  @Test("The fixture's numbers as arrays, exact")
  func numbers() throws {
    let finding = Finding(
      Arrays.changed(
        Arrays.report003, "dW2 = np.array([[268], [29]])", "db2 = np.array([20.5])",
        "dW1 = np.array([[205, -217.5], [186, -261], [0, 0]])", "db1 = np.array([41, -43.5])",
        "dW0 = np.array([[-60.5, 9.5, 0], [241.5, 91.5, 0]])",
        "db0 = np.array([84.5, 38.5, 0])"))
    for name in Self.names { try finding.expect(name, .right) }
    #expect(try finding.claim("dW1").points == nil)
  }

  @Test(
    "Planted mistakes have their names",
    arguments: [
      ("dz2 = df @ W2.T", "dz2", Mistake.reluMaskMissing),
      ("dz1 = (dz2 @ W1.T) * (1 - relu_derivative(a1))", "dz1", .reluMaskInverted),
      ("df = f - y", "df", .sumForMean),
      ("df = (y - f) / N", "df", .signFlipped),
      ("db1 = dz2[0]", "db1", .biasNotSummed),
      ("db1 = dz2[1]", "db1", .biasNotSummed),
      ("db1 = np.sum(dz2) * np.ones(2)", "db1", .biasSummedOverEverything),
      ("db0 = np.zeros(3)", "db0", .biasGradientZero),
      ("dW1 = z1.T @ dz2", "dW1", .preactivationForActivation),
    ])
  func planted(_ statement: String, _ name: String, _ mistake: Mistake) throws {
    try claims(statement).expect(name, .wrong, mistake)
  }

  @Test(
    "Wrong shapes have theirs",
    arguments: [
      ("dW1 = dz2.T @ a1", "dW1", Mistake?.some(.outerProductOrder), ShapeFit.Way.transpose),
      ("db1 = dz2", "db1", .biasNotSummed, .sum),
      ("db1 = np.sum(dz2)", "db1", .biasSummedOverEverything, .repeat),
      ("db1 = np.sum(dz2, keepdims=True)", "db1", .biasSummedOverEverything, .repeat),
      ("db1 = np.sum(dz2, axis=0, keepdims=True)", "db1", nil, .reshape),
      ("db1 = np.sum(dz2, axis=0).reshape(2, 1)", "db1", nil, .reshape),
      ("dW1 = (a1.T @ dz2).reshape(-1)", "dW1", nil, .reshape),
      ("dW2 = df.T @ a2", "dW2", .outerProductOrder, .transpose),
      ("db1 = dz2.T", "db1", .biasNotSummed, .sum),
      ("db0 = np.sum(dz1, axis=1)", "db0", .biasSummedOverWrongAxis, .axis),
      // Its numbers are judged as they would stand then.
      ("dW1 = (2 * dz2).T @ a1", "dW1", .factorTwo, .transpose),
      ("dW1 = (3 * dz2).T @ a1", "dW1", nil, .transpose),
    ])
  func shapes(
    _ statement: String, _ name: String, _ mistake: Mistake?, _ way: ShapeFit.Way
  ) throws {
    let finding = claims(statement)
    try finding.expect(name, .shape)
    let claim = try finding.claim(name)
    #expect(claim.mistakes.first == mistake?.rawValue)
    #expect(claim.fit?.way == way)
    let isRight = ![.repeat, .axis].contains(way) && !statement.contains(" * dz2")
    #expect(claim.fit?.isRight == isRight)
  }

  @Test("What is transposed may follow from a mistake nearer the loss, and others from it")
  func fittedFollows() throws {
    let text = Arrays.changed(Arrays.report003, "dz2 = df @ W2.T", "dW1 = dz2.T @ a1")
    let finding = Finding(text)
    try finding.expect("dz2", .wrong, .reluMaskMissing)
    let claim = try finding.claim("dW1")
    #expect(claim.verdict == .shape && claim.mistakes.isEmpty)
    #expect(claim.fit?.isRight == false && claim.fit?.source == "dz2")
    #expect(
      finding.report.text(color: false).contains(
        "its transpose has that shape, and follows from your dz2"))
    // Two samples as columns where they are rows: the numbers that fit are what comes after goes by.
    let later = Finding(
      Arrays.changed(
        Arrays.report003, "df = (2 * (f - y) / N).reshape(-1)",
        "dW2 = a2.T @ df.reshape(2, 1)", "db2 = np.sum(df.reshape(2, 1), axis=0)",
        "dz2 = (df.reshape(2, 1) @ W2.T) * relu_derivative(a2)"))
    try later.expect("df", .shape, .factorTwo)
    for name in ["dW2", "db2", "dz2", "dW1", "db1"] { try later.expect(name, .follows) }
  }

  @Test("The mean for the sum over the batch is found, whatever it is called")
  func mean() throws {
    // Of a batch of two the mean is half the sum.
    let claim = try claims("db1 = np.mean(dz2, axis=0)").claim("db1")
    #expect(claim.verdict == .wrong && claim.mistakes == ["factor-half", "mean-for-sum"])
  }

  @Test("A weight matrix as it is, where its transpose belongs, does not fit and is an error")
  func withoutTranspose() throws {
    let report = claims("dz1 = (dz2 @ W1) * relu_derivative(a1)").report
    #expect(report.status == .error)
    #expect(report.message?.contains("(2, 2) and (3, 2)") == true, "\(report.message ?? "")")
  }

  @Test("What follows from the mask that is missing follows")
  func follows() throws {
    let finding = claims("dz2 = df @ W2.T")
    for name in ["dW1", "db1", "dz1", "dW0", "db0"] { try finding.expect(name, .follows) }
  }

  @Test("The worst entry comes with its sum, in the names of the worksheet")
  func sum() throws {
    let claim = try claims("dW1 = 2 * a1.T @ dz2").claim("dW1")
    // a1 = [[5, 1, 0], [5, 6, 0]] and dz2 = [[12, 0], [29, -43.5]]: 6 * -43.5 is -261.
    #expect(
      claim.sum
        == "dW1[1, 1] = sum over the batch of a1[n, 1] * dz2[n, 1] = 1.0*0.0 + 6.0*(-43.5) = -261.0"
    )
    // Inputs are plain numbers, and have a name all the same.
    let first = try claims("dW0 = 3 * x.T @ dz1").claim("dW0")
    #expect(
      first.sum
        == "dW0[1, 0] = sum over the batch of x[n, 1] * dz1[n, 0] = 2.0*12.0 + 3.0*72.5 = 241.5")
    let bias = try claims("db0 = 2 * np.sum(dz1, axis=0)").claim("db0")
    #expect(bias.sum == "db0[0] = sum over the batch of dz1[n, 0] = 12.0 + 72.5 = 84.5")
  }

  @Test("The shapes stand line by line, with the product that fits")
  func table() throws {
    let finding = claims("dW1 = dz2.T @ a1")
    let text = finding.report.text(color: false)
    #expect(text.contains("yours is (2, 3), W1 is (3, 2)"))
    #expect(text.contains("its transpose has that shape, and is right"))
    let lines = try #require(finding.report.checks.first).shapes
    #expect(
      lines.first { $0.hasPrefix("dW1") }
        == "dW1 = dz2.T @ a1: (2, 2) @ (2, 3) -> (2, 3), should be (3, 2): "
        + "a1.T @ dz2 is (3, 2) @ (2, 2) -> (3, 2)")
    #expect(lines.contains("dW2 = a2.T @ df: (2, 2) @ (2, 1) -> (2, 1)"))
    #expect(Finding(Arrays.report003).report.checks.first?.shapes == [])
  }

  @Test("JSON says the same")
  func json() {
    let shape = claims("dW1 = dz2.T @ a1").report.json()
    #expect(shape.contains(#""sum": null, "fit": "transpose""#))
    #expect(shape.contains(#""shapes": ["df = (f - y) / N: ((2, 1) - (2, 1)) / N -> (2, 1)", "#))
    let wrong = claims("dW1 = 2 * a1.T @ dz2").report.json()
    #expect(wrong.contains(#""sum": "dW1[1, 1] = sum over the batch of a1[n, 1] * dz2[n, 1] = "#))
    #expect(wrong.contains(#""shapes": [], "#))
  }

  @Test("Hints give neither sums nor fits away")
  func hints() throws {
    for statement in ["dW1 = dz2.T @ a1", "dW1 = 2 * a1.T @ dz2"] {
      let report = checkFile(
        name: "w.py", text: Arrays.changed(Arrays.report003, statement),
        options: CheckOptions(limits: .strict, hints: true))
      let text = report.text(color: false)
      for word in ["transpose", "sum over", "-261", "a1.T"] { #expect(!text.contains(word)) }
      let json = report.json()
      #expect(json.contains(#""sum": null"#) && !json.contains(#""sum": ""#))
      #expect(json.contains(#""fit": null"#) && !json.contains(#""fit": ""#))
    }
  }
}
