import GradExplain
import GradWorkbench
import Testing

/// Homework that is right for every batch, or derived for the samples that there are.
@Suite("No right formula is held against another batch")
struct SoundBatchTests {
  @Test("It is right, and was tried", arguments: SoundHomework.all)
  func isRight(_ homework: SoundHomework) {
    let report = checked(homework.text)
    #expect(report.status == .right, "\(report.text(color: false))")
    let claims = report.checks.flatMap(\.claims)
    #expect(claims.compactMap(\.batch).allSatisfy { $0.held == $0.tried && $0.tried > 0 })
    #expect(Set(claims.compactMap { $0.batch?.size }) == Set([homework.size].compactMap { $0 }))
    #expect(claims.allSatisfy { $0.counterexample == nil && $0.mistakes.isEmpty })
  }

  @Test(
    "A size that is written as a number is told of where formulas alone need it",
    arguments: [
      (
        "3",
        "line 7 writes 3 where the size of the batch stands: X.shape[0] would hold for any batch"
      ),
      ("(2 + 1)", nil), ("len(X)", nil), ("X.shape[0]", nil),
      (
        "3.0",
        "line 7 writes 3.0 where the size of the batch stands: X.shape[0] would hold for any batch"
      ),
    ] as [(String, String?)])
  func note(_ divisor: String, _ note: String?) {
    let text = """
      import numpy as np
      X = np.array([[1.0, 2.0], [-1.0, 0.5], [0.25, 3.0]])
      Y = np.array([[1.0, 0.5], [0.0, 1.0], [2.0, -1.0]])
      W = values(np.array([[0.5, 0.25], [2.0, -1.0]]))
      Z = X @ W
      loss = np.mean(np.sum((Z - Y)**2, axis=1))
      dZ = 2 * (Z - Y) / \(divisor)
      """
    let report = checked(text)
    #expect(report.checks.flatMap(\.notes) == (note.map { [$0] } ?? []))
    // A sum of numbers cannot follow.
    #expect(report.status == (divisor == "(2 + 1)" ? .wrong : .right))
  }

  @Test("A number that counts more than samples is told of with what it counts")
  func products() {
    let text = """
      import numpy as np
      X = np.array([[1.0, 2.0], [-1.0, 0.5], [0.25, 3.0]])
      Y = np.array([[1.0, 0.5], [0.0, 1.0], [2.0, -1.0]])
      W = values(np.array([[0.5, 0.25], [2.0, -1.0]]))
      Z = X @ W
      loss = np.mean((Z - Y)**2)
      dZ = 2 * (Z - Y) / 6
      """
    #expect(
      checked(text).checks.flatMap(\.notes) == [
        "line 7 writes 6 where the size of the batch stands: 2 * X.shape[0] would hold for any batch"
      ])
  }

  @Test("Fixed numbers are not tried, and neither is what is wrong already")
  func notTried() {
    let text = """
      import numpy as np
      X = np.array([[1.0, 2.0]])
      W = values(np.array([[0.5], [2.0]]))
      Z = X @ W
      loss = np.sum(Z**2)
      dW = [[9.0], [18.0]]
      dZ = Z
      """
    // z = 4.5, dZ = 9, dW = (9, 18).
    let claims = checked(text).checks.flatMap(\.claims)
    #expect(claims.map(\.verdict) == [.right, .wrong])
    #expect(claims.allSatisfy { $0.batch == nil })
  }

  @Test("No points, no batches: the option turns all trials off")
  func turnedOff() {
    let options = CheckOptions(limits: .strict, points: 0)
    let report = checkFile(
      name: "w.py", text: PlantedBatch.all[0].text, options: options)
    #expect(report.status == .right)
  }

  @Test("Lists that hold themselves, ragged and empty ones stop nothing")
  func oddLists() {
    for odd in [
      "Q = []\nQ.append(Q)\n", "Q = [[1.0], [1.0, 2.0], []]\n", "Q = []\n", "Q = [[], [], []]\n",
      "Q = ((1, 2), (3, 4), (5, 6))\n", "Q = ['a', 'b', 'c']\n", "Q = [None, None, None]\n",
      "Q = [{}, {}, {}]\n", "Q = np.array(5.0)\n", "Q = np.zeros((3, 0))\n", "Q = [X, X, X]\n",
    ] {
      let text = """
        import numpy as np
        X = np.array([[1.0, 2.0], [-1.0, 0.5], [0.25, 3.0]])
        \(odd)
        W = values(np.array([[0.5], [2.0]]))
        Z = X @ W
        loss = np.sum(Z**2)
        dZ = 2 * Z
        R = Q
        """
      #expect(checked(text).status == .right, "\(odd)")
    }
  }
}
