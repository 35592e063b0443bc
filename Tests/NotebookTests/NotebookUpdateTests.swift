import Testing

@testable import GradWorkbench

/// Each document is rewritten into the one behind it, and that one stays as it is.
@Suite("The rewriter of notebooks")
struct NotebookUpdateTests {
  private func updated(_ text: String) -> String? {
    NotebookRun(Notebook(name: "n.md", text: text), limits: .generous).updatedText
  }

  private func expect(
    _ broken: String, becomes fixed: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    // Bytes are compared: to Swift, a line break of two letters is one letter.
    #expect(
      updated(broken).map { Array($0.utf8) } == Array(fixed.utf8), sourceLocation: sourceLocation)
    #expect(
      updated(fixed).map { Array($0.utf8) } == Array(fixed.utf8), sourceLocation: sourceLocation)
    let report = NotebookReport(
      NotebookRun(Notebook(name: "n.md", text: fixed), limits: .generous))
    #expect(report.status == .right, sourceLocation: sourceLocation)
    #expect(report.text(color: false) == "", sourceLocation: sourceLocation)
  }

  @Test("An output that differs is rewritten, prose and other fences stay")
  func rewrites() {
    expect(
      """
      # Title

      ```python
      print("a\\nb")
      ```

      It prints

      ```output
      a
      c
      d
      ```

      ```sh
      gradual  run
      ```
      trailing spaces stay  \u{20}
      """,
      becomes:
        """
        # Title

        ```python
        print("a\\nb")
        ```

        It prints

        ```output
        a
        b
        ```

        ```sh
        gradual  run
        ```
        trailing spaces stay  \u{20}
        """)
  }

  @Test("An output is added where it is missing, with the cell's kind of fence")
  func adds() {
    expect(
      "```python\nprint(\"a\")\n```\ntext\n  ~~~~python\n  print(\"b\")\n  ~~~~",
      becomes:
        "```python\nprint(\"a\")\n```\n\n```output\na\n```\ntext\n"
        + "  ~~~~python\n  print(\"b\")\n  ~~~~\n\n  ~~~output\n  b\n  ~~~")
  }

  @Test(
    "The output of a cell that prints nothing is taken away, with a blank line if there are two")
  func removes() {
    expect(
      "```python\n```\n\n```output\nold\n```\n\ntext\n", becomes: "```python\n```\n\ntext\n")
    expect("```python\n```\n```output\n```\ntext\n", becomes: "```python\n```\ntext\n")
    expect("```python\n```\n\n```output\n```\ntext\n", becomes: "```python\n```\n\ntext\n")
    expect("```python\n```\n\n```output\n```", becomes: "```python\n```")
  }

  @Test("A file keeps its Windows line endings and its byte order mark")
  func windows() {
    expect(
      "\u{FEFF}```python\r\nprint(\"a\\nb\")\r\n```\r\n\r\n```output\r\nx\r\n```\r\nend\n",
      becomes:
        "\u{FEFF}```python\r\nprint(\"a\\nb\")\r\n```\r\n\r\n```output\r\na\r\nb\r\n```\r\nend\n")
    expect(
      "```python\r\nprint(\"a\")\r\n```\r\n",
      becomes: "```python\r\nprint(\"a\")\r\n```\r\n\r\n```output\r\na\r\n```\r\n")
  }

  @Test("Text that would close its fence makes the fence longer")
  func fencesInText() {
    expect(
      "```python\nprint(\"```\\n````\")\n```\n```output\nx\n```\n",
      becomes: "```python\nprint(\"```\\n````\")\n```\n`````output\n```\n````\n`````\n")
    expect(
      "```python\nprint(\"```\")\n```\n",
      becomes: "```python\nprint(\"```\")\n```\n\n````output\n```\n````\n")
  }

  @Test("Blank lines, spaces and lines that look like Markdown are kept letter by letter")
  func letters() {
    expect(
      "```python\nprint(\"\\n  x  \\n\\n# y\\n~~~\")\n```\n",
      becomes:
        "```python\nprint(\"\\n  x  \\n\\n# y\\n~~~\")\n```\n\n"
        + "```output\n\n  x  \n\n# y\n~~~\n```\n")
  }

  @Test("A cell that must fail ends its output with its error")
  func raises() {
    expect(
      "```python raises\nprint(\"a\")\nassert False, \"no\"\n```\n\n```python\nprint(\"b\")\n```\n",
      becomes:
        "```python raises\nprint(\"a\")\nassert False, \"no\"\n```\n\n"
        + "```output\na\nAssertionError: no\n```\n\n"
        + "```python\nprint(\"b\")\n```\n\n```output\nb\n```\n")
  }

  @Test(
    "Nothing is written where a cell fails, does not fail, or the document is not well formed",
    arguments: [
      "```python\nprint(\"a\")\n```\n```python\nassert False, \"no\"\n```\n",
      "```python\nprint(\"a\")\n```\n```python raises\nprint(\"b\")\n```\n",
      "```python\nprint(\"a\")\n```\n```output\n",
      "```output\n```\n```python\nprint(\"a\")\n```\n",
    ])
  func refuses(_ text: String) {
    #expect(updated(text) == nil)
  }
}
