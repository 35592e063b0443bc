import Testing

@testable import GradWorkbench

@Suite("Pictures of a notebook")
struct NotebookPictureTests {
  private static let cell = "```python\nplot([1, 2])\n```\n"
  private static let line =
    "![Chart. A chart. From left to right: index. From bottom to top: numbers. 2 points from (0, 1) "
    + "to (1, 2), lowest at (0, 1), highest at (1, 2).](pictures/n-1.svg)\n"

  /// A notebook and the files beside it.
  private final class Folder {
    var text: String
    var files: [String: String]

    init(text: String, files: [String: String] = [:]) {
      self.text = text
      self.files = files
    }

    private func look(_ path: String) -> PictureFile {
      files[path].map { .text($0) } ?? .missing
    }

    private var run: NotebookRun {
      NotebookRun(Notebook(name: "n.md", text: text), limits: .generous)
    }

    /// What is said of it.
    var report: String { NotebookReport(run, files: look).text(color: false) }

    /// Brings it up to date; false where only its author can.
    func update() -> Bool {
      guard let update = run.updated(files: look) else { return false }
      text = update.text
      for (path, svg) in update.pictures { files[path] = svg }
      return true
    }
  }

  @Test("A drawing is put beside the notebook and shown behind the cell, and stays as it is then")
  func first() {
    let folder = Folder(text: Self.cell)
    #expect(
      folder.report == """
        n.md:1: the cell shows a drawing, but no image follows it
        hint: if what is drawn is right, 'gradual notebook update n.md' writes it

        """)
    #expect(folder.update())
    #expect(folder.text == Self.cell + "\n" + Self.line)
    #expect(folder.files.keys.sorted() == ["pictures/n-1.svg"])
    #expect(folder.files["pictures/n-1.svg"]?.hasPrefix("<svg xmlns=") == true)
    #expect(folder.report == "")
    let before = (folder.text, folder.files)
    #expect(folder.update())
    #expect((folder.text, folder.files) == before)
  }

  @Test("The image stands behind the cell's output; what is printed stays in the fence")
  func output() {
    let folder = Folder(text: "```python\nprint(1, end='')\nplot([1, 2])\n```\n\nProse.\n")
    #expect(folder.update())
    #expect(
      folder.text == "```python\nprint(1, end='')\nplot([1, 2])\n```\n\n```output\n1\n```\n\n"
        + Self.line + "\nProse.\n")
    #expect(folder.report == "")
    // Between the two it is found, too.
    folder.text =
      "```python\nprint(1)\nplot([1, 2])\n```\n" + Self.line + "```output\n2\n```\n"
    #expect(folder.update())
    #expect(
      folder.text == "```python\nprint(1)\nplot([1, 2])\n```\n" + Self.line
        + "```output\n1\n```\n")
  }

  @Test("Line breaks, indents and a missing last line break stay as the document has them")
  func manners() {
    func becomes(_ text: String) -> String {
      let folder = Folder(text: text)
      #expect(folder.update())
      #expect(folder.report == "")
      return folder.text
    }
    let image = String(Self.line.dropLast())
    #expect(
      Array(becomes("a\r\n```python\r\nplot([1, 2])\r\n```\r\n").utf8)
        == Array("a\r\n```python\r\nplot([1, 2])\r\n```\r\n\r\n\(image)\r\n".utf8))
    #expect(
      becomes("  ~~~python\n  plot([1, 2])\n  ~~~")
        == "  ~~~python\n  plot([1, 2])\n  ~~~\n\n  \(image)")
    #expect(becomes("```python\nplot([1, 2])\n```\nText\n") == Self.cell + "\n\(image)\n\nText\n")
  }

  @Test("A picture is compared by what it shows; a lost, old or broken one is drawn again")
  func differences() {
    let folder = Folder(text: Self.cell)
    #expect(folder.update())
    let path = "pictures/n-1.svg"
    let right = folder.files[path] ?? ""
    // A tenth of a unit is no difference.
    folder.files[path] = right.replacing("M84 386", with: "M84.1 386")
    #expect(folder.files[path] != right)
    #expect(folder.report == "")
    for (broken, words) in [
      (right.replacing("M84 386", with: "M85 386"), "has d 85 instead of 84"),
      (right.replacing("</svg>", with: "<script>1</script></svg>"), "marks instead of"),
      (String(right.dropLast(40)), "it cannot be read as a picture"),
    ] {
      folder.files[path] = broken
      #expect(
        folder.report.contains("the picture 'pictures/n-1.svg' is not what the cell draws: "))
      #expect(folder.report.contains(words), "\(folder.report)")
      #expect(folder.update())
      #expect(folder.files[path] == right)
    }
    folder.files[path] = nil
    #expect(
      folder.report.hasPrefix(
        "n.md:1: the cell shows a drawing, but there is no file 'pictures/n-1.svg'\n"))
    #expect(folder.update())
    #expect(folder.files[path] == right)
    #expect(folder.text == Self.cell + "\n" + Self.line)
  }

  @Test("The author's names and words stay; ours follow what is drawn")
  func renamed() {
    let folder = Folder(text: Self.cell + "\n![My words.](img/ä-first.svg \"t\")\n")
    #expect(folder.update())
    #expect(folder.files.keys.sorted() == ["img/ä-first.svg"])
    folder.text = folder.text.replacing("[1, 2]", with: "[1, 3]")
    #expect(folder.update())
    #expect(folder.text.contains("\n![My words.](img/ä-first.svg \"t\")\n"))
    #expect(folder.report == "")
    // Words of ours change with the drawing.
    folder.text = Self.cell + Self.line
    #expect(folder.update())
    folder.text = folder.text.replacing("[1, 2]", with: "[1, 3]")
    #expect(folder.update())
    #expect(folder.text.contains("highest at (1, 3).](pictures/n-1.svg)"))
    #expect(folder.report == "")
  }

  @Test("A cell that is put in front gets the next free name")
  func names() {
    let folder = Folder(text: Self.cell)
    #expect(folder.update())
    folder.files["pictures/n-2.svg"] = "<svg>not ours</svg>"
    folder.text = "```python\nplot([2, 1])\n```\n" + folder.text
    #expect(folder.update())
    #expect(folder.files["pictures/n-2.svg"] == "<svg>not ours</svg>")
    #expect(folder.text.hasPrefix("```python\nplot([2, 1])\n```\n\n![Chart. "))
    #expect(folder.text.contains("](pictures/n-3.svg)\n\n```python\nplot([1, 2])"))
    #expect(NotebookImage.path(1, of: "a/My lesson (é).md") == "pictures/My-lesson-----1.svg")
    #expect(NotebookImage.path(2, of: "<stdin>") == "pictures/-stdin--2.svg")
  }

  @Test("An image of ours behind a cell that draws nothing any more goes; the author's stays")
  func removed() {
    let folder = Folder(text: Self.cell)
    #expect(folder.update())
    folder.text = folder.text.replacing("plot([1, 2])", with: "x = 1") + "\nProse.\n"
    #expect(
      folder.report.contains(
        "the cell shows no drawing, but the image 'pictures/n-1.svg' follows it"))
    #expect(folder.update())
    #expect(folder.text == "```python\nx = 1\n```\n\nProse.\n")
    for image in ["![a](pictures/mine.svg)", "![a](photo.png)", "![a](https://a.b/c.svg)"] {
      folder.text = "```python\nx = 1\n```\n\(image)\n"
      #expect(folder.report == "")
    }
  }

  @Test(
    "No picture is written outside of the notebook's folder",
    arguments: [
      "../a.svg", "/etc/a.svg", "a/../../b.svg", "https://a.b/c.svg", "//a.b/c.svg", "./a.svg",
      "a//b.svg", "%2e%2e/a.svg", "..\\a.svg", "file:a.svg", "C:a.svg", "a.svg?b.svg",
    ])
  func hostilePaths(_ path: String) {
    let folder = Folder(text: Self.cell + "![a](\(path))\n")
    #expect(folder.report.contains("is not a plain path within the notebook's folder"))
    let before = folder.text
    #expect(!folder.update())
    #expect(folder.text == before)
    #expect(folder.files.isEmpty)
  }

  @Test("A file that Gradual did not draw is not overwritten")
  func foreign() {
    var folder = Folder(
      text: Self.cell + "![a](mine.svg)\n", files: ["mine.svg": "<svg><g class=\"a\"/></svg>"])
    #expect(folder.report.contains("was not drawn by Gradual: move it"))
    #expect(!folder.update())
    #expect(folder.files["mine.svg"] == "<svg><g class=\"a\"/></svg>")
    // Of another kind it is no picture of the cell's.
    folder = Folder(text: Self.cell + "![a](photo.png)\n")
    #expect(folder.update())
    #expect(folder.text == Self.cell + "\n" + Self.line + "\n![a](photo.png)\n")
  }

  @Test("One file is the picture of one cell")
  func shared() {
    let folder = Folder(text: Self.cell + "![a](a.svg)\n" + Self.cell + "![a](A.svg)\n")
    #expect(
      folder.report.contains("n.md:5: the image 'A.svg' is the picture of the cell on line 1"))
    #expect(!folder.update())
  }

  @Test("Words that would be Markdown are written as words")
  func hostileWords() {
    let folder = Folder(
      text: "```python\nplot([1], title=\"](x) <b> `a` $x$ \\\\ *b*\\n![\")\n```\n")
    #expect(folder.update())
    #expect(
      folder.text.contains(
        #"![\](x) \<b\> \`a\` \$x\$ \\ \*b\*"# + " "), "\(folder.text)")
    #expect(folder.report == "")
    let images = folder.text.split(separator: "\n").compactMap { NotebookImage(String($0)) }
    #expect(images.map(\.path) == ["pictures/n-1.svg"])
    #expect(NotebookImage.alt(String(repeating: "a", count: 400)).count == 301)
  }

  @Test("Only a line that is an image and nothing else is one")
  func lines() {
    func path(_ line: String) -> String? { NotebookImage(line)?.path }
    #expect(path("![a [b] \\] c](p.svg)") == "p.svg")
    #expect(path("   ![](p.svg)  ") == "p.svg")
    #expect(path("![a](p.svg \"title\")") == "p.svg")
    #expect(path("![a](p(1).svg)") == "p(1).svg")
    for line in [
      "    ![a](p.svg)", "![a](p.svg) text", "[a](p.svg)", "![a](p.svg", "![a]", "![a] (p.svg)",
      "[![a](p.svg)](b)", "text ![a](p.svg)", "![a]()", "![a\\](p.svg)", "",
    ] { #expect(path(line) == nil, "\(line)") }
  }

  @Test("A cell that must fail, a notebook without a folder, and what is too large")
  func refused() {
    var folder = Folder(
      text:
        "```python raises\nplot([1, 2])\nassert False\n```\n\n```output\nAssertionError\n```\n"
    )
    #expect(folder.report == "")
    folder = Folder(text: "```python raises\nplot([1, 2])\n```\n")
    #expect(!folder.update())
    let run = NotebookRun(Notebook(name: "<stdin>", text: Self.cell), limits: .generous)
    #expect(
      NotebookReport(run).text(color: false)
        == "<stdin>:1: the cell shows a drawing, for which a notebook without a folder has no place\n"
    )
    #expect(run.updatedText == nil)
    folder = Folder(
      text: "```python\nx = Value(1.0)\nfor i in range(4000):\n    x = x + 1\ngraph(x)\n```\n")
    #expect(folder.report.contains("and a picture holds 3000 at most"))
    #expect(!folder.update())
  }

  @Test("Who watches the run sees the drawing as text")
  func watched() {
    var seen = ""
    let text = "```python\nprint(1, end='')\nplot([1, 2])\n```\n"
    _ = NotebookRun(
      Notebook(name: "n.md", text: text), limits: .generous, echo: { seen += $0 })
    #expect(seen.hasPrefix("1\n2.0 ┤"))
    #expect(seen.hasSuffix("index\n"))
  }
}
