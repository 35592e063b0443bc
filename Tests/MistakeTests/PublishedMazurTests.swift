import GradExplain
import GradWorkbench
import Testing

/// Point 4 of the third issue: the most read worked example, and the loss that it prints.
@Suite("Published mistakes: Mazur's network")
struct PublishedMazurTests {
  private static let right = [
    "0.0004385677344743465", "0.000877135468948693", "0.0004977127352608599",
    "0.0009954254705217198",
  ]
  private static let early = [
    "0.0003647228775940935", "0.000729445755188187", "0.0004236296044676281",
    "0.0008472592089352562",
  ]

  @Test("The right derivatives, as formulas and as 16 digits")
  func rightOnes() throws {
    #expect(Finding(Exercises.mazur.worksheet()).report.status == .right)
    let literals = zip(1...4, Self.right).map { "dw\($0) = \($1)\n" }.joined()
    let finding = Finding(Exercises.mazurForward + "\n" + literals)
    for index in 1...4 { try finding.expect("dw\(index)", .right) }
  }

  @Test("The published ones went through weights that were already updated")
  func publishedOnes() throws {
    let literals = zip(1...4, Self.early).map { "dw\($0) = \($1)\n" }.joined()
    let finding = Finding(Exercises.mazurForward + "\neta = 0.5\n" + literals)
    for index in 1...4 { try finding.expect("dw\(index)", .wrong, .weightsUpdatedTooEarly) }
  }

  @Test("The rate is found where the worksheet does not name it")
  func rateIsFitted() throws {
    let lists = """
      import math
      i = [0.05, 0.10]
      W1 = values([[0.15, 0.20], [0.25, 0.30]])
      W2 = values([[0.40, 0.45], [0.50, 0.55]])
      t = [0.01, 0.99]
      h = [W1[j][0] * i[0] + W1[j][1] * i[1] + 0.35 for j in range(2)]
      a = [1 / (1 + math.exp(-z)) for z in h]
      o = [W2[j][0] * a[0] + W2[j][1] * a[1] + 0.60 for j in range(2)]
      y = [1 / (1 + math.exp(-z)) for z in o]
      loss = sum(0.5 * (t[j] - y[j]) ** 2 for j in range(2))
      dW1 = [[\(Self.early[0]), \(Self.early[1])], [\(Self.early[2]), \(Self.early[3])]]
      """
    try Finding(lists).expect("dW1", .wrong, .weightsUpdatedTooEarly)
  }

  @Test("In formulas, with the update before the way back")
  func inFormulas() throws {
    let finding = Finding(
      Exercises.mazur.worksheet(
        with: Statement.all(
          in: """
            eta = 0.5
            w5_new = w5 - eta * dw5
            w7_new = w7 - eta * dw7
            da1 = do1 * w5_new + do2 * w7_new
            w6_new = w6 - eta * dw6
            w8_new = w8 - eta * dw8
            da2 = do1 * w6_new + do2 * w8_new
            """)))
    try finding.expect("da1", .wrong, .weightsUpdatedTooEarly)
    try finding.expect("da2", .wrong, .weightsUpdatedTooEarly)
    for index in 1...4 { try finding.expect("dw\(index)", .follows) }
  }
}
