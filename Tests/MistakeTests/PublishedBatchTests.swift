import Foundation
import GradExplain
import GradWorkbench
import Testing

/// The batched pass of report 004 in NumPy, right and with the mistakes of its listings.
@Suite("Published mistakes: report 004 in NumPy")
struct PublishedBatchTests {
  static let names = ["dZ2", "dW2", "db2", "dA1", "dZ1", "dW1", "db1"]

  private func claims(_ statements: String...) -> Finding {
    var text = Arrays.report004
    for statement in statements { text = Arrays.changed(text, statement) }
    return Finding(text)
  }

  @Test("Without its mistakes every derivative is right")
  func right() throws {
    let finding = Finding(Arrays.report004)
    for name in Self.names { try finding.expect(name, .right) }
    for name in Self.names { #expect(try finding.claim(name).points?.held == 20, "\(name)") }
  }

  @Test("db2 and db1 over all axes, as printed", arguments: ["", " * np.ones((1, 4))"])
  func overEverything(_ spread: String) throws {
    let wide = spread.replacing("4", with: "3")
    let finding = claims(
      "db2 = np.sum(dZ2, keepdims=True)\(wide)", "db1 = np.sum(dZ1, keepdims=True)\(spread)")
    let verdict: Verdict = spread.isEmpty ? .shape : .wrong
    try finding.expect("db2", verdict, .biasSummedOverEverything)
    try finding.expect("db1", verdict, .biasSummedOverEverything)
  }

  @Test("The exact example: rows of dZ2 add up to 0, so the output bias would never learn")
  func exact() throws {
    // A2 = [[1/6, 1/3, 1/2], [1/2, 1/4, 1/4]], Y = [2, 0], the sum of the losses.
    func worksheet(_ db2: String) -> String {
      """
      import numpy as np
      S = values(np.log(np.array([[1.0, 2.0, 3.0], [2.0, 1.0, 1.0]])))
      b2 = values(np.zeros((1, 3)))
      Z2 = S + b2
      E = np.exp(Z2)
      A2 = E / E.sum(axis=1, keepdims=True)
      loss = np.sum(-np.log(A2[np.arange(2), np.array([2, 0])]))
      dZ2 = np.array([[1/6, 1/3, -1/2], [-1/2, 1/4, 1/4]])
      db2 = \(db2)

      """
    }
    let right = Finding(worksheet("np.array([[-1/3, 7/12, -1/4]])"))
    try right.expect("dZ2", .right)
    try right.expect("db2", .right)
    try Finding(worksheet("np.sum(dZ2, axis=0, keepdims=True)")).expect("db2", .right)
    let all = Finding(worksheet("np.sum(dZ2, keepdims=True)"))
    try all.expect("db2", .shape, .biasSummedOverEverything)
    try Finding(worksheet("np.zeros((1, 3))")).expect("db2", .wrong, .biasSummedOverEverything)
  }

  @Test("The sum over the batch where the loss takes the mean")
  func sumForMean() throws {
    let finding = claims("dZ2 = A2 - onehot")
    try finding.expect("dZ2", .wrong, .sumForMean)
    for name in Self.names.dropFirst() { try finding.expect(name, .follows) }
    try claims("dW2 = A1.T @ (A2 - onehot)").expect("dW2", .wrong, .sumForMean)
  }

  @Test("Values clipped, which is found where it takes hold")
  func clipping() throws {
    try claims("dW2 = np.clip(A1.T @ dZ2, -0.05, 0.05)").expect("dW2", .wrong, .clippedByValue)
    // Of a batch of 5 no entry can be beyond 5, as the report has it.
    try claims("dW2 = np.clip(A1.T @ dZ2, -5, 5)").expect("dW2", .right)
  }

  @Test(
    "The criterion of one sample on a batch is no number, and another loss where it is added up")
  func criterion() throws {
    func worksheet(_ loss: String) -> String {
      """
      import numpy as np
      A2 = values(np.array([[0.7, 0.3], [0.6, 0.4], [0.2, 0.8]]))
      Y = np.array([1, 0, 1])
      loss = \(loss)
      dA2 = np.zeros((3, 2))
      dA2[np.arange(3), Y] = -1 / A2.data[np.arange(3), Y] / 3
      check(loss)

      """
    }
    let right = Finding(worksheet("np.mean(-np.log(A2[np.arange(3), Y]))"))
    try right.expect("dA2", .right)
    let value = try #require(right.report.checks.first?.value)
    #expect(abs(value - 0.6459806598020456) < 1e-15)
    let row = Finding(worksheet("-np.log(A2[Y][0])")).report
    #expect(row.status == .error)
    #expect(row.message?.contains("array of shape (2,)") == true, "\(row.message ?? "")")
    #expect(row.message?.contains("A2[np.arange(len(Y)), Y]") == true)
    let added = Finding(worksheet("np.sum(-np.log(A2[Y][0]))"))
    try added.expect("dA2", .wrong, .lossPicksRows)
    // -log 0.6 - log 0.4, of the wrong row.
    let sum = try #require(added.report.checks.first?.value)
    #expect(abs(sum - (0.5108256237659907 + 0.916290731874155)) < 1e-15)
  }

  @Test("The softmax over the batch instead of the classes is another network")
  func softmaxOverTheBatch() throws {
    try claims("A2 = E / np.sum(E, axis=0, keepdims=True)").expect("dZ2", .wrong)
  }

  @Test("Weights in the shape of the other convention do not fit X @ W1")
  func shapes() throws {
    let finding = claims("Z1 = X @ W1.T + b1")
    #expect(finding.report.status == .error)
    #expect(finding.report.message?.contains("(5, 3) and (4, 3)") == true)
    let transposed = claims("dW2 = dZ2.T @ A1")
    try transposed.expect("dW2", .shape, .outerProductOrder)
  }

  @Test(
    "Other mistakes of the catalogue",
    arguments: [
      ("dZ1 = dA1", "dZ1", Mistake.activationDerivativeMissing),
      ("dZ1 = dA1 * A1", "dZ1", .activationForDerivative),
      ("dZ1 = dA1 * Z1 * (1 - Z1)", "dZ1", .activationDerivativeWithoutOutput),
      ("dZ2 = A2 / B", "dZ2", .targetNotSubtracted),
      ("db1 = dZ1[:1]", "db1", .biasNotSummed),
      ("dW2 = Z1.T @ dZ2", "dW2", .preactivationForActivation),
    ])
  func catalogue(_ statement: String, _ name: String, _ mistake: Mistake) throws {
    try claims(statement).expect(name, .wrong, mistake)
  }
}
