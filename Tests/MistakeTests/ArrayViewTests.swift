import Foundation
import GradExplain
import GradWorkbench
import GradWorksheet
import Testing

/// The array view in front of the steps.
@Suite struct ArrayViewTests {
  private func steps(_ text: String) throws -> String {
    let session = Session(limits: .strict, output: { _ in })
    try session.run(Source(name: "w.py", text: text))
    return try session.steps(of: nil)
  }

  /// The lines before the first scalar step.
  private func view(_ text: String) throws -> [String] {
    let lines = try steps(text).split(separator: "\n").map(String.init)
    return Array(lines.prefix { !$0.hasPrefix("forward:") })
  }

  @Test func `a network of three layers, line by line`() throws {
    #expect(
      try view(Arrays.report003) == [
        "arrays: what is computed, and what goes back from each line",
        "  line 16   z1 = x @ W0 + b0: (2, 2) @ (2, 3) + (3,) -> (2, 3)",
        "              dW0 = x.T @ dz1: (2, 2) @ (2, 3) -> (2, 3)",
        "              db0 = dz1.sum(axis=0): (2, 3).sum(axis=0) -> (3,)",
        "  line 17   a1 = np.maximum(z1, 0): np.maximum((2, 3), 0) -> (2, 3)",
        "              dz1 = da1 * (z1 > 0): (2, 3) * ((2, 3) > 0) -> (2, 3)",
        "  line 18   z2 = a1 @ W1 + b1: (2, 3) @ (3, 2) + (2,) -> (2, 2)",
        "              da1 = dz2 @ W1.T: (2, 2) @ (2, 3) -> (2, 3)",
        "              dW1 = a1.T @ dz2: (3, 2) @ (2, 2) -> (3, 2)",
        "              db1 = dz2.sum(axis=0): (2, 2).sum(axis=0) -> (2,)",
        "  line 19   a2 = np.maximum(z2, 0): np.maximum((2, 2), 0) -> (2, 2)",
        "              dz2 = da2 * (z2 > 0): (2, 2) * ((2, 2) > 0) -> (2, 2)",
        "  line 20   f = a2 @ W2 + b2: (2, 2) @ (2, 1) + (1,) -> (2, 1)",
        "              da2 = df @ W2.T: (2, 1) @ (1, 2) -> (2, 2)",
        "              dW2 = a2.T @ df: (2, 2) @ (2, 1) -> (2, 1)",
        "              db2 = df.sum(axis=0): (2, 1).sum(axis=0) -> (1,)",
        "  line 21   J = np.sum((f - y) ** 2) / (2 * N): np.sum(((2, 1) - (2, 1)) ** 2) / (2 * N) -> "
          + "a number",
        "              df = dJ / (2 * N) * 2 * (f - y): dJ / (2 * N) * 2 * ((2, 1) - (2, 1)) -> (2, 1)",
      ])
  }

  @Test func `without arrays of Values there is no view`() throws {
    #expect(try view("w = Value(2.0)\nloss = w * w\n").isEmpty)
    #expect(try view("w = values([2.0, 1.0])\nloss = w[0] * w[1]\n").isEmpty)
  }

  @Test func `a formula without end is left out, and takes no time`() throws {
    let product = Array(repeating: "W", count: 500).joined(separator: " * ")
    let lines = try view(
      """
      import numpy as np
      W = values(np.array([1.0, 1.0]))
      A = W + 1
      Z = \(product)
      loss = np.sum(Z * A)

      """)
    let unread = "  line 4    Z: (2,); no formula of arrays was read here, its steps are below"
    #expect(lines.contains(unread), "\(lines)")
    #expect(lines.allSatisfy { $0.count < 200 })
  }

  /// Every rule is tried in Python's place: put into the worksheet as a claim it must be right.
  @Test(arguments: [
    "Z = X @ W + b", "Z = W.T @ X", "Z = np.tanh(X @ W)", "Z = np.exp(X @ W) * c",
    "Z = (X @ W) / c",
    "Z = c / (X @ W)", "Z = -W - b", "Z = b - W * W", "Z = W ** 3", "Z = np.maximum(X @ W, 0.5)",
    "Z = np.maximum(0, W)",
    "Z = np.dot(X, W) + b", "Z = np.log(c * c) + W", "Z = np.sqrt(c * c) * b", "Z = v @ W",
    "Z = W @ v2", "Z = np.sum(W, axis=0)", "Z = np.sum(W, axis=1)",
    "Z = W / np.sum(W, axis=1, keepdims=True)", "Z = np.mean(W, axis=0) * c", "Z = W.sum() * b",
    "Z = W.mean(axis=1, keepdims=True) * W", "Z = 1 / (1 + np.exp(-(X @ W)))", "Z = v @ v * b",
    "Z = c.T * W[0, 0] * 0 + c.T",
  ])
  func `its formulas are right derivatives`(_ statement: String) throws {
    let start = """
      import numpy as np
      X = np.array([[1.0, 2.0], [0.5, 1.5]])
      W = values(np.array([[0.5, 1.25], [0.75, 2.0]]))
      b = values(np.array([0.25, 1.5]))
      c = values(np.array([[2.0, 1.5], [0.5, 3.0]]))
      v = values(np.array([1.5, 0.75]))
      v2 = values(np.array([0.5, 2.5]))
      \(statement)
      loss = np.sum(Z * Z)

      """
    let lines = try view(start)
    // A long line is broken, and goes on with more space before it.
    var joined: [String] = []
    for line in lines {
      if line.hasPrefix(String(repeating: " ", count: 15)), !joined.isEmpty {
        joined[joined.count - 1] += " " + line.drop { $0 == " " }
      } else {
        joined.append(line)
      }
    }
    let rules = joined.compactMap { line -> String? in
      let text = line.drop { $0 == " " }
      guard text.hasPrefix("d"), let colon = text.lastIndex(where: { $0 == ":" }) else {
        return nil
      }
      // The formula ends where the shapes begin.
      let end = text.range(of: ": ")?.lowerBound ?? colon
      return String(text[..<end]).replacing("+=", with: "=")
    }
    // A part of an array is no variable, and so no claim.
    let own = rules.filter { !$0.hasPrefix("dZ") && !$0.contains("] = ") }
    #expect(!own.isEmpty || statement.contains("[0, 0]"), "\(lines)")
    let claims = Finding(start + "dZ = 2 * Z\n" + own.joined(separator: "\n") + "\n")
    for rule in own {
      let name = String(rule.prefix { $0 != " " })
      try claims.expect(name, .right)
    }
  }
}
