import GradWorkbench
import GradWorksheet
import Testing

/// One entry of an array, opened down to its scalar steps.
@Suite("The steps to one entry")
struct EntryTests {
  private static let text = """
    import numpy as np
    X = np.array([[1.0, 2.0], [0.5, 1.5], [2.0, -1.0]])
    W1 = values(np.array([[0.5, 1.25], [0.75, 2.0]]))
    off = values(np.array([1.0, 2.0]))
    def forward(x):
        h = x @ W1
        return h ** 2
    loss = np.sum(forward(X))

    """

  private func session(_ text: String = text) throws -> Session {
    let session = Session(limits: .strict, output: { _ in })
    try session.run(Source(name: "w.py", text: text))
    return session
  }

  @Test("The rule, the sum over the batch in numbers, and only the steps that lead there")
  func opened() throws {
    let lines = try session().steps(to: "W1[1,0]", of: nil).split(separator: "\n").map(String.init)
    #expect(
      lines[0] == "dW1[1, 0]: the derivative of loss by one entry of W1, which has shape (2, 2)")
    #expect(lines[1] == "  dW1 = X.T @ dh: (2, 3) @ (3, 2) -> (2, 2)")
    // h[n, 0] = 2, 1.375, 0.25, and dh is twice that: 2*4 + 1.5*2.75 - 0.5.
    #expect(
      lines[2]
        == "  dW1[1, 0] = sum over the batch of X[n, 1] * dh[n, 0] = 2.0*4.0 + 1.5*2.75 + "
        + "(-1.0)*0.5 = 11.625")
    #expect(lines.contains("  line 3   W1[1][0] = 0.75"))
    #expect(!lines.contains { $0.contains("W1[0][1]") })
    let sums = lines.filter { $0.contains("   dW1[1][0] = ") }
    #expect(sums.count == 3 && sums.last?.hasSuffix(" = 11.625") == true, "\(lines)")
    let backward = lines.drop { !$0.hasPrefix("backward") }
    #expect(backward.filter { $0.contains("d(") && $0.contains("/dW1[1][0]") }.count == 3)
  }

  @Test(
    "Both ways to write a place, and one from the end",
    arguments: ["W1[1][0]", "W1[-1, 0]", " W1[1, 0]"])
  func spellings(_ entry: String) throws {
    let session = try session()
    #expect(try session.steps(to: entry, of: nil) == session.steps(to: "W1[1,0]", of: nil))
  }

  @Test("An array that only a function knows")
  func local() throws {
    #expect(
      try session().steps(to: "h[0,0]", of: nil).hasPrefix("dh[0, 0]: the derivative of loss"))
  }

  @Test("A single Value, and lists of Values")
  func scalars() throws {
    let session = try session("w = Value(2.0)\nv = values([[1.0], [3.0]])\nloss = w * v[1][0]\n")
    #expect(try session.steps(to: "w", of: nil).hasPrefix("dw: the derivative of loss by w\n"))
    #expect(try session.steps(to: "v[1][0]", of: nil).contains("dv[1][0] = 2.0"))
  }

  @Test(
    "What is no entry",
    arguments: [
      ("V[0, 0]", "there is no variable 'V'"),
      ("W1", "W1 is more than one number: W1 has shape (2, 2)"),
      ("W1[0]", "W1[0] is more than one number: W1 has shape (2, 2)"),
      ("W1[2, 0]", "there is no W1[2, 0]: W1 has shape (2, 2)"),
      ("W1[0, 0, 0]", "there is no W1[0, 0, 0]: W1 has shape (2, 2)"),
      ("W1[a]", "there is no place 'W1[a]'"),
      ("off[1]", "the loss does not depend on off[1]"),
      ("X[0, 0]", "X holds plain numbers, no Values"),
      ("", "there is no variable ''"),
      ("loss[0]", "loss is a single number and has no places"),
    ])
  func wrong(_ entry: String, _ message: String) throws {
    let session = try session()
    #expect(session.problem(withEntry: entry, of: nil)?.message == message)
    #expect(throws: WorksheetError.self) { try session.steps(to: entry, of: nil) }
  }
}
