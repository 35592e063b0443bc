import GradWorkbench
import GradWorksheet
import Testing

/// NumPy's functions on arrays of Values: their derivatives are those of the same sums written out.
@Suite("Functions of arrays of Values") struct ValueFunctionTests {
  /// A worksheet in which W and X are arrays of Values, and its gradients after a loss.
  private func gradients(_ loss: String) -> String {
    printed(
      """
      import numpy as np
      W = values(np.array([[1.0, -2.0, 3.0], [0.5, 4.0, -1.0]]))
      X = values(np.array([[2.0, 1.0], [0.0, -3.0], [1.0, 5.0]]))
      G = np.arange(1.0, 5.0).reshape(2, 2)
      loss = \(loss)
      loss.backward()
      print(W.grad.tolist(), X.grad.tolist())
      """)
  }

  @Test(
    "Sums over named axes are the products of matrices that they stand for",
    arguments: [
      "np.sum(np.einsum('ij,jk->ik', W, X) * G)",
      "np.einsum('ij,jk,ik->', W, X, G)",
      "np.sum(np.tensordot(W, X, axes=1) * G)",
      "np.sum(np.tensordot(W, X, axes=([1], [0])) * G)",
      "np.einsum('ik,ik', G, np.einsum('ji,ik->jk', W.T.T, X))",
    ])
  func products(_ loss: String) {
    let expected = gradients("np.sum((W @ X) * G)")
    #expect(expected.hasPrefix("[[4.0, -6.0, 11.0]"))
    #expect(gradients(loss) == expected)
  }

  @Test(
    "What moves entries passes their derivatives on",
    arguments: [
      ("np.sum(np.pad(W, 1)[1:3, 1:4] * 2)", "[[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]]"),
      ("np.sum(np.pad(W, 1, mode='edge'))", "[[4.0, 2.0, 4.0], [4.0, 2.0, 4.0]]"),
      (
        "np.sum(np.take_along_axis(W, np.array([[2], [0]]), axis=1))",
        "[[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]"
      ),
      ("np.trace(np.delete(W, 1, axis=1))", "[[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]"),
      ("np.sum(np.rot90(W)[0])", "[[0.0, 0.0, 1.0], [0.0, 0.0, 1.0]]"),
      ("np.add.reduce(W, axis=None)", "[[1.0, 1.0, 1.0], [1.0, 1.0, 1.0]]"),
      ("np.sum(np.maximum(W, 0))", "[[1.0, 0.0, 1.0], [1.0, 1.0, 0.0]]"),
      ("np.sum(np.clip(W, -1.5, 2.0))", "[[1.0, 0.0, 0.0], [1.0, 0.0, 1.0]]"),
      ("np.sum(np.multiply.outer(W[0], [1, 10]))", "[[11.0, 11.0, 11.0], [0.0, 0.0, 0.0]]"),
      ("np.sum(np.convolve(W[0], [1.0, 2.0]))", "[[3.0, 3.0, 3.0], [0.0, 0.0, 0.0]]"),
      ("np.sum(np.polyval([3.0, 0.0, 1.0], W[1]))", "[[0.0, 0.0, 0.0], [3.0, 24.0, -6.0]]"),
      (
        "np.linalg.norm(W[0, :2] * np.array([3.0, 2.0]))",
        "[[1.8000000000000003, -1.6, 0.0], [0.0, 0.0, 0.0]]"
      ),
    ])
  func moved(_ loss: String, _ expected: String) {
    #expect(gradients(loss).hasPrefix(expected + " "), "\(gradients(loss))")
  }

  @Test("np.add.at adds Values up where a row is named twice")
  func added() {
    let text = printed(
      """
      import numpy as np
      rows = values(np.array([1.0, 2.0, 4.0]))
      sums = np.zeros(2, dtype="object")
      np.add.at(sums, [0, 1, 0], rows)
      loss = sums[0] * sums[1]
      loss.backward()
      print(loss.data, rows.grad)
      """)
    #expect(text == "10.0 [2. 5. 2.]\n")
  }

  @Test("Linear algebra refuses Values and says what to take")
  func refused() {
    let text = printed("import numpy as np\nnp.linalg.inv(values(np.eye(2)))\n")
    #expect(
      text
        == "TypeError: Cannot cast array data from dtype('O') to dtype('float64') according to the "
        + "rule 'safe'\n")
  }
}
