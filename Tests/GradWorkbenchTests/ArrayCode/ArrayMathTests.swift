import GradWorksheet
import Testing

@testable import GradWorkbench

/// The array view as formulas of matrices, in `step --as markdown`.
///
/// That they are TeX which KaTeX takes, .ci/derivations.py finds out.
@Suite("Arrays as mathematics")
struct ArrayMathTests {
  private func markdown(_ text: String) throws -> String {
    let session = Session(limits: .strict, output: { _ in })
    try session.run(Source(name: "w.py", text: text))
    return try session.derivation(of: nil)
  }

  @Test("A network of two layers, as a textbook writes it")
  func network() throws {
    let text = try markdown(
      """
      import numpy as np
      X = np.array([[1.0, 2.0], [0.5, 1.5], [2.0, -1.0], [0.0, 1.0]])
      Y = np.array([[1.0], [0.0], [2.0], [1.0]])
      W1 = values(np.array([[0.5, 1.25, -0.3], [0.75, -2.0, 0.15]]))
      b1 = values(np.array([0.25, 1.5, 0.1]))
      W2 = values(np.array([[0.5], [1.25], [-0.3]]))
      Z1 = X @ W1 + b1
      A1 = np.maximum(0, Z1)
      Z2 = A1 @ W2
      L = np.mean((Z2 - Y) ** 2)

      """)
    for line in [
      #"Z_{1} &= X \, W_{1} + b_{1} && (4 \times 3) &&\quad \text{line 7} \\"#,
      #"A_{1} &= \max(0, Z_{1}) && (4 \times 3) &&\quad \text{line 8} \\"#,
      #"- line 7: $`b_{1}`$ stands in every row"#,
      #"\frac{\partial L}{\partial Z_{2}} &= \frac{1}{4} \cdot 2 \cdot (Z_{2} - Y) && (4 \times 1) \\"#,
      #"\frac{\partial L}{\partial A_{1}} &= \frac{\partial L}{\partial Z_{2}} \, W_{2}^{\top} && (4 \times 3) \\"#,
      #"\frac{\partial L}{\partial W_{2}} &= A_{1}^{\top} \, \frac{\partial L}{\partial Z_{2}} && (3 \times 1) \\"#,
      #"\frac{\partial L}{\partial Z_{1}} &= \frac{\partial L}{\partial A_{1}} \odot \mathbb{1}[Z_{1} > 0] && (4 \times 3) \\"#,
      #"\frac{\partial L}{\partial W_{1}} &= X^{\top} \, \frac{\partial L}{\partial Z_{1}} && (2 \times 3) \\"#,
      #"\frac{\partial L}{\partial b_{1}} &= \mathbf{1}^{\top} \, \frac{\partial L}{\partial Z_{1}} && (3)"#,
      #"W_{2} &= \begin{pmatrix} 0.5 \\ 1.25 \\ -0.3 \end{pmatrix}"#,
    ] {
      #expect(text.contains(line), "\(line) is not in\n\(text.prefix(4000))")
    }
    // The entries follow, each on its own.
    #expect(
      text.firstRange(of: "## The same in arrays")?.lowerBound ?? text.endIndex
        < text.firstRange(of: "## Forward pass")?.lowerBound ?? text.startIndex)
  }

  @Test(
    "Every kind of formula",
    arguments: [
      ("np.sum(A * B)", #"Z &= \mathbf{1}^{\top} \, (A \odot B) \, \mathbf{1}"#),
      ("A.sum(axis=1)", #"Z &= A \, \mathbf{1}"#),
      ("-A / B", #"Z &= -\frac{A}{B}"#),
      ("np.where(A > 0, A, B)", #"Z &= \begin{cases} A & A > 0 \\ B & \text{else} \end{cases}"#),
      ("np.sqrt(B) + np.abs(A)", #"Z &= \sqrt{B} + \lvert A \rvert"#),
      ("A ** 2 - B.T.T", #"Z &= A^{\odot 2} - B"#),
      ("np.log(B[range(2), y])", #"Z &= \log(B_{n,\,y_n})"#),
      ("A[:, 1:] * 2", #"Z &= A_{\mathtt{{:}{,}\ 1{:}}} \cdot 2"#),
      ("np.reshape(A, 6)", #"Z &= \mathrm{reshape}(A)"#),
      ("A - A.max(axis=1, keepdims=True)", #"Z &= A - \mathrm{max}_{\text{axis 1}}(A)"#),
    ])
  func kinds(_ statement: String, _ formula: String) throws {
    let text = try markdown(
      "\(ArrayRuleTests.start)Z = \(statement)\nL = np.sum(Z * Z)\n")
    #expect(text.contains(formula), "\(text.prefix(2500))")
    #expect(!text.contains("\u{1C2}"))
  }
}
