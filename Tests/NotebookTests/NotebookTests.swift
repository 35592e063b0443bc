import Testing

@testable import GradWorkbench

@Suite("Cells and fences of a notebook")
struct NotebookTests {
  private func cells(_ text: String) -> [String] {
    let notebook = Notebook(name: "n.md", text: text)
    return notebook.cells.map { $0.fence.content(of: notebook.lines) }
  }

  private func problems(_ text: String) -> [String] {
    Notebook(name: "n.md", text: text).problems.map { "\($0.line): \($0.message)" }
  }

  @Test("A cell is a fence marked python; other fences are prose")
  func marks() {
    let text = "```python\na\n```\n```\nb\n```\n```sh\nc\n```\n```pythonic\nd\n```\n"
    #expect(cells(text) == ["a\n"])
    #expect(!Notebook(name: "n.md", text: text).isProse)
    #expect(Notebook(name: "n.md", text: "# Prose\n").isProse)
  }

  @Test(
    "The other spellings of python mark cells too", arguments: ["Python", "py", "python3", "PY"])
  func spellings(mark: String) {
    #expect(cells("```\(mark)\na\n```\n```\(mark) raises\nb\n```\n") == ["a\n", "b\n"])
  }

  @Test("Tildes are fences too, and a longer fence holds shorter ones")
  func markers() {
    #expect(cells("~~~python\n```\n~~~\n") == ["```\n"])
    #expect(cells("````python\n```\n````\n") == ["```\n"])
    #expect(cells("```python\na\n`````\nb\n") == ["a\n"])
    #expect(cells("```python\n~~~\n``` python\n```\n") == ["~~~\n``` python\n"])
  }

  @Test("A fence is indented by at most three spaces, which its lines lose")
  func indentation() {
    #expect(cells("   ```python\n   a\n     b\n c\n   ```\n") == ["a\n  b\nc\n"])
    #expect(cells("    ```python\n    a\n    ```\n") == [])
    #expect(cells("> ```python\n> a\n> ```\n") == [])
    #expect(cells("- ```python\n") == [])
  }

  @Test("Backticks in a sentence open nothing")
  func inlineCode() {
    #expect(cells("```python``` is a mark\n\n```python\na\n```\n") == ["a\n"])
  }

  @Test("A byte order mark and Windows line endings are no part of the code")
  func byteOrderMark() {
    #expect(cells("\u{FEFF}```python\r\na\r\nb\r\n```\r\n") == ["a\nb\n"])
  }

  @Test("An output belongs to the nearest cell above it")
  func outputs() {
    let text = "```python\na\n```\nIt prints:\n\n```output\n1\n```\n```python\nb\n```\n"
    let notebook = Notebook(name: "n.md", text: text)
    #expect(notebook.cells.map { $0.output?.opening } == [5, nil])
    #expect(notebook.problems.isEmpty)
  }

  @Test("Mistakes in the document are named with their lines")
  func mistakes() {
    #expect(problems("```output\n```\n") == ["1: no cell stands before this output"])
    #expect(problems("text\n```python\n") == ["2: the fence is never closed"])
    #expect(
      problems("```python rasies\n```\n") == [
        "1: a cell is marked 'python' or 'python raises', not 'python rasies'"
      ])
    #expect(
      problems("```python\n```\n```output\n```\n```output\n```\n") == [
        "5: the cell above has its output already, on line 3"
      ])
    #expect(
      problems("```python\n```\n```output x\n```\n") == [
        "3: nothing can stand behind 'output' in a fence's mark"
      ])
  }

  @Test("As one program, the cells stand on their own lines; those that must fail are left out")
  func program() {
    let text = "# T\n```python\na\n```\n\n```python raises\nb\n```\n  ~~~python\n  c\n  ~~~\n"
    let program = Notebook(name: "n.md", text: text).program
    #expect(program == "\n\na\n\n\n\n\n\n\nc\n")
  }

  @Test(
    "The lines of a document, joined, are the document",
    arguments: ["", "a", "a\n", "a\r\nb\n\n", "\r\n", "\n\r\nx\r", "\u{FEFF}\u{E9}\ne\u{301}\n"])
  func lines(_ text: String) {
    #expect(Array(NotebookLine.join(NotebookLine.split(text)).utf8) == Array(text.utf8))
  }
}
