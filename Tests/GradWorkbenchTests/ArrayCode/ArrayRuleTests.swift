import GradWorksheet
import Testing

@testable import GradWorkbench

/// The rules of the array view, one statement at a time.
///
/// That they are right derivatives, .ci/array_rules.py finds out with NumPy. Here it is tried that they are
/// what a textbook has, and that nothing is left out.
@Suite("The rules of the array view")
struct ArrayRuleTests {
  static func view(_ text: String) throws -> ArrayView? {
    let session = Session(limits: .generous, output: { _ in })
    try session.run(Source(name: "w.py", text: text))
    return session.arrayView(of: nil)
  }

  static let start = """
    import numpy as np
    X = np.array([[1.0, -2.0, 0.5], [0.5, 1.5, -1.0]])
    A = values(np.array([[0.3, -0.7, 1.1], [-0.4, 0.9, 0.2]]))
    B = values(np.array([[1.3, 0.6, 2.1], [0.8, 1.7, 0.4]]))
    W = values(np.array([[0.5, -1.5], [0.25, 2.0], [-0.75, 1.0]]))
    b = values(np.array([0.1, -0.2]))
    c = values(np.array([[0.3, 0.1, -0.6]]))
    v = values(np.array([0.2, -0.5, 0.9]))
    y = np.array([2, 0])
    N = 2

    """

  /// What goes back from `Z = ...`, by name.
  private func rules(_ statement: String) throws -> [String] {
    let view = try #require(
      try Self.view("\(Self.start)Z = \(statement)\nloss = np.sum(Z * Z)\n"), "no view")
    #expect(view.refuted == [])
    #expect(view.entries.allSatisfy { $0.text != nil && !$0.isPartial })
    let entry = try #require(view.entries.first { view.quantities[$0.quantity].name == "Z" })
    return entry.rules.map { "\(view.left(of: $0)) \($0.text)" }
  }

  @Test(
    "What a textbook has",
    arguments: [
      ("X @ W + b", ["dW = X.T @ dZ", "db = dZ.sum(axis=0)"]),
      ("W.T @ A.T", ["dW = (dZ @ A).T", "dA = (W @ dZ).T"]),
      ("np.dot(A, W)", ["dA = dZ @ W.T", "dW = A.T @ dZ"]),
      ("np.maximum(0, A)", ["dA = dZ * (A > 0)"]),
      ("A * (A > 0)", ["dA = dZ * (A > 0)"]),
      ("np.where(A > 0, A, 0)", ["dA = np.where(A > 0, dZ, 0)"]),
      ("np.tanh(A)", ["dA = dZ * (1 - Z ** 2)"]),
      // The output of tanh has no name here.
      ("np.tanh(A) + A", ["dA = dZ * (1 - np.tanh(A) ** 2) + dZ"]),
      ("np.exp(A) + np.exp(B)", ["dA = dZ * np.exp(A)", "dB = dZ * np.exp(B)"]),
      ("A * A", ["dA = 2 * (dZ * A)"]),
      (
        "A - A.max(axis=1, keepdims=True)",
        [
          "dA = dZ + (-dZ).sum(axis=1, keepdims=True) * (A == A.max(axis=1, keepdims=True))"
        ]
      ),
      ("B[range(N), y]", ["dB = dZ[:, None] * np.eye(3)[y]"]),
      ("A[:, 1:] * b", ["dA[:, 1:] = dZ * b", "db = (dZ * A[:, 1:]).sum(axis=0)"]),
      ("np.mean(A ** 2, axis=0)", ["dA = dZ / 2 * 2 * A"]),
      ("np.sum(A, axis=1)", ["dA = dZ[:, None] * np.ones((2, 3))"]),
      ("np.concatenate([A, c])", ["dA = dZ[0:2]", "dc = dZ[2:3]"]),
      ("np.stack([v, A[0]])", ["dv = dZ[0]", "dA[0] = dZ[1]"]),
      ("A.reshape(3, 2)", ["dA = dZ.reshape(2, 3)"]),
      ("A + c", ["dA = dZ", "dc = dZ.sum(axis=0, keepdims=True)"]),
      ("np.outer(v, b)", ["dv = dZ @ b", "db = v @ dZ"]),
      ("B ** -1", ["dB = dZ * (-1) * B ** (-2)"]),
      ("np.square(A) / N", ["dA = dZ / N * 2 * A"]),
    ] as [(String, [String])])
  func textbook(_ statement: String, _ expected: [String]) throws {
    #expect(try rules(statement) == expected)
  }

  @Test(
    "What cannot be read is said to be so, and nothing wrong is said",
    arguments: [
      "np.cumsum(A, axis=0)", "A[A > 0] * 2", "2 ** A", "np.linalg.norm(A) * v",
      "np.array([A[0, 0] * 2, 1.0])", "sum(A) * v", "[t * 2 for t in A]", "A if N > 1 else B",
    ])
  func unread(_ statement: String) throws {
    let view = try #require(
      try Self.view(
        "\(Self.start)Z = np.array(\(statement)) * 1.0\nloss = np.sum(Z * Z) + np.sum(A)\n"))
    let entry = try #require(view.entries.first { view.quantities[$0.quantity].name == "Z" })
    #expect(entry.isPartial || !entry.rules.isEmpty)
    #expect(view.text.contains("Z"))
  }

  @Test("At a kink, where the scalar engine does not take the side of the rule, there is no rule")
  func kinks() throws {
    let view = try #require(
      try Self.view(
        """
        import numpy as np
        A = values(np.array([1.0, 2.0]))
        B = values(np.array([1.0, 0.0]))
        C = np.maximum(A, B)
        loss = np.sum(C * A)

        """))
    let entry = try #require(view.entries.first { view.quantities[$0.quantity].name == "C" })
    #expect(entry.text == "np.maximum(A, B)")
    #expect(entry.rules.isEmpty && entry.isPartial)
    #expect(view.text.contains("the rest is in the steps below"))
  }
}
