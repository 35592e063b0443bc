import GradExplain
import GradWorkbench
import Testing

/// Clipped gradients in NumPy: named where the clip takes hold, remarked on where it does not.
@Suite("Clipped gradients")
struct ClippingTests {
  private func finding(_ statements: String...) -> Finding {
    var text = Arrays.report004
    for statement in statements {
      let lines = statement.split(separator: "\n", omittingEmptySubsequences: false)
      let last = String(lines.last ?? "")
      let target = last.prefix { $0 != "=" } + "="
      // Lines before the last stand before the statement that it replaces.
      text = Arrays.changed(text, last)
      if lines.count > 1 {
        text = text.replacing(
          "\n\(target)", with: "\n" + lines.dropLast().joined(separator: "\n") + "\n\(target)",
          maxReplacements: 1)
      }
    }
    return Finding(text)
  }

  private func notes(_ finding: Finding) -> [String] { finding.report.checks.first?.notes ?? [] }

  // MARK: Clips that take hold

  @Test(
    "By value, however it is written",
    arguments: [
      "np.clip(A1.T @ dZ2, -0.05, 0.05)", "(A1.T @ dZ2).clip(-0.05, 0.05)",
      "np.minimum(np.maximum(A1.T @ dZ2, -0.05), 0.05)",
      "np.clip(A1.T @ dZ2, a_min=-0.05, a_max=0.05)",
      // One number is cut off, -0.183, at a limit that the worksheet holds.
      "np.clip(A1.T @ dZ2, -0.18, 0.18)",
    ])
  func byValue(_ formula: String) throws {
    let finding = finding("dW2 = \(formula)")
    let claim = try finding.claim("dW2")
    #expect(claim.verdict == .wrong)
    #expect(claim.mistakes == ["clipped-by-value"], "\(finding.report.text(color: false))")
  }

  @Test("One number that is smaller is no clip where nothing is cut off at it")
  func unknownLimit() throws {
    // The largest by magnitude is dW2[0, 1], -0.183.
    let finding = finding("G = (A1.T @ dZ2).copy()\nG[0, 1] = G[0, 1] * 0.99\ndW2 = G")
    try finding.expect("dW2", .wrong)
    #expect(try finding.claim("dW2").mistakes.isEmpty)
    // All numbers alike say nothing either.
    let flat = self.finding("dW2 = 0.01 * np.sign(A1.data.T @ dZ2.data)").report
    #expect(flat.checks.first?.claims.first { $0.name == "dW2" }?.mistakes.isEmpty == true)
  }

  @Test("Several claims, in each of which one number is cut off")
  func together() throws {
    // A limit that no text holds: the two largest of db1 and of db2 alone reach it.
    let text = """
      import numpy as np
      a = values(np.array([3.0, 0.5, 1.0]))
      b = values(np.array([-7.0, 0.25]))
      loss = np.sum(a ** 2) / 2 + np.sum(b ** 2) / 2
      da = np.array([2.0, 0.5, 1.0])
      db = np.array([-2.0, 0.25])
      check(loss)

      """
    for name in ["da", "db"] { try Finding(text).expect(name, .wrong, .clippedByValue) }
    let alone = Finding(text.replacing("db = np.array([-2.0", with: "db = np.array([-3.0"))
    for name in ["da", "db"] { #expect(try alone.claim(name).mistakes.isEmpty) }
  }

  @Test(
    "By norm, where the worksheet holds the limit or the norm",
    arguments: [
      "G * min(1, 0.05 / np.linalg.norm(G))", "G * 0.05 / np.sqrt(np.sum(G * G))",
      "G * (max_norm / (np.linalg.norm(G) + 1e-6))",
    ])
  func byNorm(_ formula: String) throws {
    let finding = finding("max_norm = 0.05\nG = A1.T @ dZ2\ndW2 = \(formula)")
    try finding.expect("dW2", .wrong, .clippedByNorm)
  }

  @Test("A factor alone is no norm, and what is scaled up is not clipped")
  func factors() throws {
    for formula in ["0.37 * (A1.T @ dZ2)", "7 * (A1.T @ dZ2) / np.sqrt(2)"] {
      let claim = try finding("dW2 = \(formula)").claim("dW2")
      #expect(claim.verdict == .wrong && claim.mistakes.isEmpty, "\(claim.mistakes)")
    }
  }

  @Test("By the norm of all gradients")
  func byGlobalNorm() throws {
    let finding = Finding(
      Arrays.report004.replacing(
        "check(loss)",
        with: """
          total = np.sqrt(sum(np.sum(g ** 2) for g in [dW1, db1, dW2, db2]))
          scale = 0.25 / total
          dW1, db1, dW2, db2 = dW1 * scale, db1 * scale, dW2 * scale, db2 * scale
          check(loss)
          """))
    for name in ["dW1", "db1", "dW2", "db2"] {
      try finding.expect(name, .wrong, .clippedByNorm)
    }
    for name in ["dZ2", "dA1", "dZ1"] { try finding.expect(name, .right) }
  }

  // MARK: Clips that cut nothing off

  @Test(
    "A clip that cuts nothing off is right, and remarked on",
    arguments: [
      "np.clip(A1.T @ dZ2, -5, 5)", "(A1.T @ dZ2).clip(-5, 5)",
      "np.maximum(-5, np.minimum(A1.T @ dZ2, 5))",
    ])
  func remark(_ formula: String) throws {
    let finding = finding("dW2 = \(formula)")
    for name in PublishedBatchTests.names { try finding.expect(name, .right) }
    #expect(
      notes(finding) == [
        "dW2 went through a clip at -5 and 5, which cuts nothing off here: a clipped gradient is the "
          + "derivative only while no entry reaches 5"
      ])
  }

  @Test("What comes after is not listed")
  func downstream() throws {
    let finding = finding("limit = 2.5\ndZ2 = np.clip((A2 - onehot) / B, -limit, limit)")
    try finding.expect("db1", .right)
    #expect(
      notes(finding) == [
        "dZ2 went through a clip at -2.5 and 2.5, and with it what comes after, which cuts nothing off "
          + "here: a clipped gradient is the derivative only while no entry reaches 2.5"
      ])
  }

  @Test("In a function, in plain Python")
  func plainPython() throws {
    let finding = Finding(
      """
      def clipped(g, c):
          return max(-c, min(c, g))
      w = Value(3.0)
      loss = w * w
      dw = clipped(2 * w.data, 100)
      check(loss)

      """)
    try finding.expect("dw", .right)
    #expect(
      notes(finding) == [
        "dw went through a clip, which cuts nothing off here: a clipped gradient is the derivative only "
          + "while no entry reaches the limit"
      ])
  }

  @Test(
    "What the loss goes through is no gradient, nor is what keeps a logarithm or an exponential safe"
  )
  func forward() throws {
    let forward = [
      "A2 = np.clip(E / np.sum(E, axis=1, keepdims=True), 1e-12, 1 - 1e-12)",
      "Z1 = np.clip(X @ W1 + b1, -500, 500)",
    ]
    for statement in forward {
      let finding = finding(statement)
      try finding.expect("dW2", .right)
      #expect(notes(finding).isEmpty, "\(notes(finding))")
    }
    let backward = [
      "S = 1 / (1 + np.exp(-np.clip(Z1, -500, 500)))\ndZ1 = dA1 * S * (1 - S)",
      "P = np.clip(A2, 1e-12, 1)\ndZ2 = (P - onehot) / B",
      "M = np.maximum(Z1, 0)\ndZ1 = dA1 * A1 * (1 - A1)",
    ]
    for statement in backward {
      let finding = finding(statement)
      try finding.expect("dZ1", .right)
      #expect(notes(finding).isEmpty, "\(notes(finding))")
    }
  }

  // MARK: Rows for numbers

  @Test("The report's numbers: rows 1 and 0 with all classes, where one of each sample was meant")
  func rows() throws {
    func report(_ loss: String) -> FileReport {
      Finding(
        """
        import numpy as np
        A2 = values(np.array([[0.7, 0.3], [0.6, 0.4], [0.2, 0.8]]))
        Y = np.array([1, 0, 1])
        loss = \(loss)
        check(loss)

        """
      ).report
    }
    let row = report("-np.log(A2[Y][0])")
    #expect(
      row.message?.contains(
        "this is an array of shape (2,): A2[Y] takes whole rows of A2. Write A2[np.arange(len(Y)), Y]"
      )
        == true, "\(row.message ?? "")")
    let all = report("-np.log(A2[Y]) / 3")
    #expect(all.message?.contains("shape (3, 2): A2[Y] takes whole rows") == true)
    // One number of each row is what it should be, but for the mean.
    let numbers = report("-np.log(A2[np.arange(3), Y])")
    #expect(numbers.message?.contains("shape (3,): take its mean or sum") == true)
    #expect(numbers.message?.contains("whole rows") == false)
  }

  @Test("Labels beyond the samples are no rows, in NumPy's words and with the remedy")
  func labelsBeyondRows() throws {
    func message(_ index: String) -> String {
      Finding(
        """
        import numpy as np
        A2 = values(np.ones((3, 10)) / 10)
        Y = np.array([1, 0, 7])
        loss = np.sum(A2[\(index)])

        """
      ).report.message ?? ""
    }
    let labels = message("Y")
    #expect(labels.contains("IndexError: index 7 is out of bounds for axis 0 with size 3"))
    #expect(labels.contains("write A[np.arange(len(Y)), Y]"))
    #expect(!message("Y[1:]").contains("arange"))
  }
}
