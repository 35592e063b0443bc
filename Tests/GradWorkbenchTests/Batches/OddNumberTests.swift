import GradExplain
import GradWorkbench
import Testing

/// Numbers in a text that are too large or too small to stand for a batch.
@Suite("Odd numbers beside a batch")
struct OddNumberTests {
  private static let text = """
    import numpy as np
    X = np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.3]])
    Y = np.array([[1.0], [0.0], [2.0]])
    W = values([[0.3], [0.7]])
    P = X @ W
    loss = np.sum((P - Y)**2) / len(X)

    """

  @Test("An index that no float holds stops nothing")
  func hugeIndex() {
    let text = "def unused(a):\n    return a[9223372036854775807]\n" + Self.text
    let claims = checked(text + "dP = 2 * (P - Y) / 3\n").checks.flatMap(\.claims)
    #expect(claims.map(\.name) == ["dP"])
  }

  @Test("A factor whose other half is a tiny number is none of the batch's size")
  func tinyFactor() {
    // 1 / 3.3333333333333333e-21 is 3e20, a multiple of 3 as far as a float can tell.
    let text = Self.text + "dP = 2 * (P - Y) * 1e20 * 3.3333333333333333e-21\n"
    let claims = checked(text).checks.flatMap(\.claims)
    #expect(claims.map(\.name) == ["dP"])
  }
}
