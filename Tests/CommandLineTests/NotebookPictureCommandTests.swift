import Foundation
import Testing

@Suite("gradual notebook, with pictures")
struct NotebookPictureCommandTests {
  private static let text = "```python\nprint(1)\nplot([1, 2], title=\"T\")\n```\n"
  private static let path = "pictures/a-1.svg"
  private static let differs =
    "hint: if what is drawn is right, 'gradual notebook update a.md' writes it\n"
    + "0 of 1 notebook as written, 1 cell\n"

  /// A folder with a notebook whose picture is drawn.
  private func drawn() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("a.md", Self.text)
    #expect(
      try sandbox.gradual("notebook", "update", "a.md")
        == Sandbox.Result(output: "a.md: updated\n  pictures/a-1.svg: drawn\n"))
    return sandbox
  }

  @Test("update draws the picture and shows it; check is content with it")
  func update() throws {
    let sandbox = try drawn()
    #expect(
      try sandbox.read("a.md") == Self.text + """

        ```output
        1
        ```

        ![T. A chart. From left to right: index. From bottom to top: numbers. 2 points from (0, 1) \
        to (1, 2), lowest at (0, 1), highest at (1, 2).](pictures/a-1.svg)

        """)
    let picture = try sandbox.read(Self.path)
    #expect(picture.hasPrefix("<svg xmlns=") && picture.hasSuffix("</svg>\n"))
    let right = Sandbox.Result(output: "1 of 1 notebook as written, 1 cell\n")
    #expect(try sandbox.gradual("notebook", "check", "a.md") == right)
    #expect(
      try sandbox.gradual("notebook", "update", "a.md")
        == Sandbox.Result(output: "a.md: as it was\n"))
    #expect(try sandbox.names() == [".error", ".input", ".output", "a.md", "pictures"])
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: sandbox.folder.appending(path: "pictures").path()) == ["a-1.svg"])
    // From another folder, the picture is still beside the notebook.
    try sandbox.write("b/c.md", Self.text)
    #expect(try sandbox.gradual("notebook", "update", "b/c.md").status == 0)
    #expect(try sandbox.read("b/pictures/c-1.svg") == picture)
    // Through a link, it is beside what the link leads to.
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.folder.appending(path: "link.md").path(), withDestinationPath: "b/c.md")
    #expect(try sandbox.gradual("notebook", "check", "link.md").status == 0)
  }

  @Test("A digit of rounding is no difference; another number, another mark, a lost file are")
  func differences() throws {
    let sandbox = try drawn()
    let picture = try sandbox.read(Self.path)
    try sandbox.write(Self.path, picture.replacing("M84 386 L", with: "M84.1 385.9 L"))
    #expect(try sandbox.read(Self.path) != picture)
    #expect(try sandbox.gradual("notebook", "check", "a.md").status == 0)

    try sandbox.write(Self.path, picture.replacing("M84 386 L", with: "M84 390 L"))
    let moved = try sandbox.gradual("notebook", "check", "a.md")
    #expect(moved.status == 1)
    #expect(
      moved.output.hasPrefix(
        "a.md:1: the picture 'pictures/a-1.svg' is not what the cell draws: mark "))
    #expect(moved.output.contains(" (<path>) has d 390 instead of 386\n"))
    #expect(moved.output.hasSuffix(Self.differs))

    try sandbox.write(Self.path, picture.replacing("</svg>", with: "<a>x</a></svg>"))
    let more = try sandbox.gradual("notebook", "check", "--json", "a.md")
    #expect(more.status == 1)
    #expect(more.output.contains(" marks instead of "))

    try FileManager.default.removeItem(at: sandbox.folder.appending(path: Self.path))
    #expect(
      try sandbox.gradual("notebook", "check", "a.md")
        == Sandbox.Result(
          output: "a.md:1: the cell shows a drawing, but there is no file 'pictures/a-1.svg'\n"
            + Self.differs, status: 1))
    #expect(
      try sandbox.gradual("notebook", "update", "a.md")
        == Sandbox.Result(output: "a.md: updated\n  pictures/a-1.svg: drawn\n"))
    #expect(try sandbox.read(Self.path) == picture)
  }

  @Test("A picture that its author renamed stays where it is, and one that is shown no longer, too")
  func renamed() throws {
    let sandbox = try drawn()
    let text = try sandbox.read("a.md").replacing("pictures/a-1.svg", with: "img/t.svg")
    try sandbox.write("a.md", text)
    try sandbox.write("img/t.svg", try sandbox.read(Self.path))
    #expect(try sandbox.gradual("notebook", "check", "a.md").status == 0)
    try sandbox.write("a.md", text.replacing("plot([1, 2]", with: "plot([1, 3]"))
    #expect(
      try sandbox.gradual("notebook", "update", "a.md")
        == Sandbox.Result(output: "a.md: updated\n  img/t.svg: drawn\n"))
    #expect(try sandbox.read("a.md").contains("highest at (1, 3).](img/t.svg)"))

    try sandbox.write("a.md", try drawn().read("a.md").replacing("plot(", with: "x = plot("))
    #expect(
      try sandbox.gradual("notebook", "update", "a.md")
        == Sandbox.Result(
          output: "a.md: updated\n  pictures/a-1.svg: no longer shown, delete it if you like\n"))
    #expect(!(try sandbox.read("a.md").contains("![")))
  }

  @Test(
    "Nothing outside of the notebook's folder is read or written",
    arguments: ["../x.svg", "/tmp/x.svg", "https://example.org/x.svg", "a/../../x.svg"])
  func hostile(_ path: String) throws {
    let sandbox = try Sandbox()
    let text = "```python\nplot([1])\n```\n\n![x](\(path))\n"
    try sandbox.write("b/a.md", text)
    let result = try sandbox.gradual("notebook", "update", "b/a.md")
    #expect(result.status == 1)
    #expect(result.output.contains("is not a plain path within the notebook's folder"))
    #expect(try sandbox.read("b/a.md") == text)
    #expect(try sandbox.names() == [".error", ".input", ".output", "b"])
  }

  @Test("No link is followed to a picture, and no folder or foreign file is overwritten")
  func links() throws {
    let sandbox = try Sandbox()
    let text = "```python\nplot([1])\n```\n\n![x](pictures/x.svg)\n"
    try sandbox.write("b/a.md", text)
    try sandbox.write("out/x.svg", "<svg class=\"gd-a\"></svg>")
    func expectRefused(_ words: String) throws {
      for action in ["check", "update"] {
        let result = try sandbox.gradual("notebook", action, "b/a.md")
        #expect(result.status == 1)
        #expect(result.output.contains(words), "\(result.output)")
      }
      #expect(try sandbox.read("b/a.md") == text)
      #expect(try sandbox.read("out/x.svg") == "<svg class=\"gd-a\"></svg>")
    }
    let pictures = sandbox.folder.appending(path: "b/pictures")
    try FileManager.default.createSymbolicLink(
      atPath: pictures.path(), withDestinationPath: "../out")
    try expectRefused("cannot be read: 'pictures' is a link, or no folder")
    try FileManager.default.removeItem(at: pictures)
    try FileManager.default.createDirectory(at: pictures, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: pictures.appending(path: "x.svg").path(), withDestinationPath: "../../out/x.svg")
    try expectRefused("cannot be read: it is a link, or no file")
    try FileManager.default.removeItem(at: pictures.appending(path: "x.svg"))
    try sandbox.write("b/pictures/x.svg/y", "")
    try expectRefused("cannot be read: it is a folder")
    try FileManager.default.removeItem(at: pictures.appending(path: "x.svg"))
    try sandbox.write("b/pictures/x.svg", "<svg>mine</svg>")
    try expectRefused("was not drawn by Gradual")
    #expect(try sandbox.read("b/pictures/x.svg") == "<svg>mine</svg>")
  }

  @Test("Where the picture or the text cannot be written, neither is")
  func allOrNothing() throws {
    let sandbox = try Sandbox()
    let text = "```python\nplot([1])\n```\n```python\nplot([2])\n```\n"
    try sandbox.write("a.md", text)
    // A file stands where the folder should be.
    try sandbox.write("pictures", "x")
    let result = try sandbox.gradual("notebook", "update", "a.md")
    #expect(result.status == 1)
    #expect(
      result.output.contains(
        "'pictures/a-1.svg' cannot be written: 'pictures' is a link, or no folder"))
    #expect(try sandbox.read("a.md") == text)
    #expect(try sandbox.read("pictures") == "x")
    #expect(try sandbox.names() == [".error", ".input", ".output", "a.md", "pictures"])
  }

  @Test("run shows drawings as text; a notebook from standard input has no place for pictures")
  func standardInput() throws {
    let sandbox = try drawn()
    let run = try sandbox.gradual("run", "a.md")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("1\nT\n2.0 ┤"))
    let check = try sandbox.gradual("notebook", "check", "-", input: Self.text)
    #expect(check.status == 1)
    #expect(
      check.output.contains(
        "<stdin>:1: the cell shows a drawing, for which a notebook without a folder has no place"))
  }

  @Test("A graph is a picture, too, and check reads a lesson's claims as before")
  func graph() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "a.md",
      "```python\nx = Value(3.0)\nloss = x * x\ndx = 6.0\ngraph(loss)\n```\n\n"
        + "```python\nheatmap([[1, -2]])\n```\n\n```python\nbars(['a'], [1])\n```\n")
    #expect(
      try sandbox.gradual("notebook", "update", "a.md").output
        == "a.md: updated\n  pictures/a-1.svg: drawn\n  pictures/a-2.svg: drawn\n"
        + "  pictures/a-3.svg: drawn\n")
    #expect(try sandbox.gradual("notebook", "check", "a.md").status == 0)
    #expect(try sandbox.read("pictures/a-1.svg").contains("class=\"gd-node"))
    #expect(try sandbox.read("a.md").contains("![loss"))
    #expect(try sandbox.gradual("check", "a.md").status == 0)
  }
}
