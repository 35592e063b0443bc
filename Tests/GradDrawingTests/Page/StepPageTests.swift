import Testing

@testable import GradDrawing

@Suite("The step-through page")
struct StepPageTests {
  private let html = PageFixture.page().html

  /// The names of all elements, in order, and the text of every tag.
  private func tags(_ html: String) -> [Substring] {
    // Scripts and styles hold no tags; their text is taken out.
    let code = #/<(script|style)([^>]*)>.*?<\/(script|style)>/#.dotMatchesNewlines()
    return html.replacing(code) { "<\($0.output.1)\($0.output.2)></\($0.output.1)>" }
      .matches(of: #/<[!\/a-zA-Z][^>]*>/#).map(\.output)
  }

  @Test func `every element is closed, and every id stands once`() {
    let alone: Set = ["!doctype", "meta", "input", "path", "rect"]
    var open: [Substring] = []
    for tag in tags(html) {
      let name = tag.dropFirst().prefix { !" />".contains($0) }
      if tag.hasPrefix("</") {
        let closed = tag.dropFirst(2).dropLast()
        #expect(open.popLast() == closed, "\(closed) closes something else")
      } else if !alone.contains(String(name)) {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
    let ids = html.matches(of: #/ id="([^"]*)"/#).map(\.output.1)
    #expect(Set(ids).count == ids.count)
    for label in html.matches(of: #/ (?:for|aria-labelledby|aria-describedby)="([^"]*)"/#) {
      #expect(ids.contains(label.output.1), "\(label.output.1) is the id of nothing")
    }
  }

  @Test func `the script finds every id that it asks for`() {
    let ids = Set(html.matches(of: #/ id="gp-([^"]*)"/#).map { String($0.output.1) })
    let wanted = StepPage.script.matches(of: #/(?:find|press)\('([a-z-]+)'/#).map(\.output.1)
    #expect(wanted.count > 20)
    for id in wanted { #expect(ids.contains(String(id)), "\(id) is not in the page") }
  }

  @Test func `the policy lets run this script and this style, and nothing else`() throws {
    let policy = try #require(html.between("Content-Security-Policy\" content=\"", "\">"))
    let script = try #require(html.between("<script>", "</script>"))
    let style = try #require(html.between("<style>", "</style>"))
    func source(_ text: Substring) -> String {
      "'sha256-\(base64(SHA256.digest(of: text.utf8)))'"
    }
    #expect(
      policy.split(separator: "; ") == [
        "default-src 'none'", "script-src \(source(script))", "style-src \(source(style))",
        "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ])
    #expect(html.matches(of: #/<script/#).count == 2)
    #expect(html.matches(of: #/<style/#).count == 1)
  }

  @Test func `no element has a handler or a style of its own, and nothing is fetched`() {
    for tag in tags(html) {
      #expect(
        !tag.contains(#/\s(on\w+|style|src|href|srcset|action|http-equiv="refresh)\s*=/#), "\(tag)")
    }
    #expect(!html.contains("url(") && !html.contains("@import"))
    for word in [
      "eval(", "Function(", "innerHTML", "outerHTML", "document.write", "insertAdjacent",
    ] {
      #expect(!StepPage.script.contains(word), "the script uses \(word)")
    }
  }

  @Test func `numbers and rules stand in the tables as the steps tell them`() {
    let cells = html.matches(of: #/<code>([^<]*)<\/code><\/td>/#).map(\.output.1)
    #expect(
      cells == [
        "a", "", "2.0", "b", "", "-3.0", "t", "a*b = 2.0*(-3.0)", "-6.0", "y", "t+a = -6.0+2.0",
        "-4.0", "d(t+a)/dt = 1", "1.0 * 1.0 = 1.0", "dt = 1.0", "d(t+a)/da = 1",
        "1.0 * 1.0 = 1.0", "da = 1.0", "d(a*b)/da = b", "1.0 * (-3.0) = -3.0",
        "da = 1.0 + (-3.0) = -2.0", "d(a*b)/db = a", "1.0 * 2.0 = 2.0", "db = 2.0",
      ])
    let table = PageFixture.page().table.joined()
    let rows = table.matches(of: #/<th scope="row">(\d+)</#).map(\.output.1)
    #expect(rows == ["1", "2", "3", "4", "6", "7", "8", "9"])
  }

  @Test(arguments: PageFixture.hostile)
  func `a name or a line makes no element and no attribute`(_ text: String) {
    let page = PageFixture.page((text, text + "1", text + "2", text + "3"), lines: [text, text])
    let letters = String(repeating: "n", count: text.count)
    let harmless = PageFixture.page(
      (letters, letters + "1", letters + "2", letters + "3"), lines: [letters, letters])
    func names(_ html: String) -> [Substring] {
      tags(html).map { $0.prefix { !" >".contains($0) } }
    }
    #expect(names(page.html) == names(harmless.html))
    #expect(page.html.matches(of: #/<script/#).count == 2)
    #expect(!page.html.contains("\u{202E}") && !page.html.contains("\u{2028}"))
    for tag in tags(page.html) {
      let bare = tag.replacing(#/"[^"]*"/#, with: "\"\"")
      #expect(!bare.contains(#/\son\w+|\sstyle/#), "\(tag)")
    }
  }

  @Test func `lines keep their numbers`() {
    var page = PageFixture.page()
    page.listings = [
      StepPage.Listing(name: "lesson.md", firstLine: 12, lines: ["x = 1", ""]),
      StepPage.Listing(name: "lesson.md", firstLine: 40, lines: ["y = 2"]),
    ]
    let lines = page.html.matches(of: #/<li value="(\d+)" data-line="(\d+)"><code>([^<]*)</#)
    #expect(lines.map(\.output.1) == ["12", "13", "40"])
    #expect(lines.map(\.output.3) == ["x = 1", "", "y = 2"])
    #expect(!page.html.contains("<h3>"))
    page.listings.append(StepPage.Listing(name: "<key>", lines: ["z = 3"]))
    #expect(
      page.html.matches(of: #/<h3>([^<]*)</#).map(\.output.1) == ["lesson.md", "&lt;key&gt;"])
    page.listings.removeLast()
    #expect(page.html.contains("<p>lesson.md \u{B7} 4 forward and 5 backward steps</p>"))
  }
}
