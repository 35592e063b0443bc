import Testing

@Suite("Fences marked answers")
struct AnswersFenceTests {
  private static let network = """
    # Homework 3

    ```python
    w = values([3.0, -1.0])
    loss = w[0]**2 * w[1]
    ```


    """

  @Test("The cells run first, and then the answers are judged")
  func judged() throws {
    let sandbox = try Sandbox()
    // The derivative by w is (2·3·(-1), 9).
    try sandbox.write("a.md", Self.network + "```answers\nw.grad = [-6.  9.]\n```\n")
    let right = try sandbox.gradual("check", "a.md")
    #expect(right.output.hasPrefix("a.md: right\ncheck of loss\n  ✓ w_grad  right\n"))
    #expect(right.status == 0)
    try sandbox.write("b.md", Self.network + "```answers\ndw = [6, 9]\ndq\n```\n")
    let wrong = try sandbox.gradual("check", "b.md")
    #expect(wrong.status == 1)
    #expect(wrong.output.contains("  ✗ dw  wrong      [0] is 6.0, should be -6.0;"))
    #expect(
      wrong.output.contains(
        "  – dq  not judged: line 10, answers of line 8: no number stands behind the name: write it on "
          + "the\n          same line\n"))
    // Their order in the text does not matter.
    try sandbox.write("c.md", "```answers\ndw = [-6, 9]\n```\n" + Self.network)
    #expect(try sandbox.gradual("check", "c.md").status == 0)
  }

  @Test("Without a network there is nothing to check, and the hint says what is missing")
  func alone() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.md", "```answers\ndw = [-6, 9]\n```\n")
    let result = try sandbox.gradual("check", "a.md")
    #expect(result.status == 1)
    #expect(
      result.output == """
        a.md: nothing
        nothing to check: there are answers, and no network to hold them against
        hint: --key FILE names the worksheet that has it; a fence marked python may compute it too

        """)
  }

  @Test("Notebooks leave them alone")
  func notebooks() throws {
    let sandbox = try Sandbox()
    let text = Self.network + "```answers\nW = [\n```\n"
    try sandbox.write("a.md", text)
    #expect(try sandbox.gradual("notebook", "check", "a.md").status == 0)
    #expect(try sandbox.gradual("notebook", "update", "a.md").status == 0)
    #expect(try sandbox.read("a.md") == text)
    #expect(try sandbox.gradual("run", "a.md").status == 0)
  }
}
