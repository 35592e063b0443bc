import GradExplain
import GradWorksheet
import Testing

@testable import GradWorkbench

/// Derivatives that a relu's mask has changed in place, as course code does it.
@Suite struct MaskingTests {
  private func check(_ text: String) -> FileReport {
    checkFile(name: "masked.py", text: text, limits: .generous)
  }

  private func verdicts(_ report: FileReport) -> [String: Verdict] {
    let claims = report.checks.flatMap(\.claims).map { ($0.name, $0.verdict) }
    return Dictionary(claims, uniquingKeysWith: { first, _ in first })
  }

  @Test func aDerivativeThatIsMaskedInPlaceIsTheOneByWhatTheReluGot() {
    for mask in ["dH[H <= 0] = 0", "dH[Z < 0] = 0.0", "dH *= H > 0", "dH = dH * (Z > 0)"] {
      let report = check(
        """
        import numpy as np
        X = np.array([[1.0, 2.0], [-1.0, 0.5]])
        W = values(np.array([[0.5, -1.0], [0.25, 0.75]]))
        V = values(np.array([1.5, -0.5]))
        Z = X @ W
        H = np.maximum(0, Z)
        loss = np.sum((H @ V) ** 2)
        dy = 2 * (H @ V)
        dH = np.outer(dy, V)
        \(mask)
        dW = X.T @ dH
        """)
      #expect(verdicts(report)["dH"] == .right, "\(mask)")
      #expect(verdicts(report)["dW"] == .right, "\(mask)")
      #expect(
        report.checks.first?.notes == [
          "dH was masked in line 10: judged as the derivative by what goes into the relu of H"
        ], "\(mask)")
    }
  }

  @Test func aMaskThatIsWrongIsNoExcuse() {
    let text = """
      import numpy as np
      X = np.array([[1.0, 2.0], [-1.0, 0.5]])
      W = values(np.array([[0.5, -1.0], [0.25, 0.75]]))
      V = values(np.array([1.5, -0.5]))
      Z = X @ W
      H = np.maximum(0, Z)
      loss = np.sum((H @ V) ** 2)
      dy = 2 * (H @ V)
      dH = np.outer(dy, V)
      MASK
      """
    // Masked the wrong way round; halved where it is on; never masked, but 0 by hand.
    for mask in ["dH[H > 0] = 0", "dH = dH * (Z > 0) / 2"] {
      #expect(verdicts(check(text.replacing("MASK", with: mask)))["dH"] == .wrong, "\(mask)")
    }
    #expect(verdicts(check(text.replacing("MASK", with: "pass")))["dH"] == .right)
  }
}
