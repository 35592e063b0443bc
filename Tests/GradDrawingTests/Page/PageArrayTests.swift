import Testing

@testable import GradDrawing

@Suite("Arrays in the step-through page")
struct PageArrayTests {
  private let cards = PageFixture.page().arrayCards.joined(separator: "\n")

  @Test("Values and derivatives in tables, each entry with its node")
  func tables() {
    #expect(cards.contains("<h3 id=\"gp-array-0\"><code>a</code></h3>"))
    #expect(cards.contains("given \u{B7} <code>(2,)</code>"))
    #expect(cards.contains("line 3 \u{B7} <code>(2,) -&gt; (1, 2)</code>"))
    #expect(cards.contains("<code>y = a * b</code>"))
    #expect(cards.contains("<li><code>da = dy * b</code>"))
    let entries = cards.matches(
      of: #/data-node="(\d+)" data-what="(\w+)" tabindex="(-?\d)">([^<]*)</#
    ).map { "\($0.output.1) \($0.output.2) \($0.output.3) \($0.output.4)" }
    #expect(
      entries == [
        "0 value 0 2", "1 value -1 -3", "0 gradient 0 -2", "1 gradient -1 2", "2 value 0 -6",
      ])
    // A plain number belongs to no step.
    #expect(cards.contains("<td>0.5</td>"))
  }

  @Test("A large array is named, and not laid out")
  func large() {
    #expect(cards.contains("Too many entries to show them here."))
    #expect(cards.matches(of: #/<table/#).count == 3)
  }

  @Test("Without arrays there is no section, and a page has more room for the graph")
  func none() {
    var page = PageFixture.page()
    page.arrays = []
    #expect(!page.html.contains("id=\"gp-arrays\""))
    #expect(!page.html.contains("<main class=\"gp-main gp-with-arrays\">"))
    #expect(PageFixture.page().html.contains("<main class=\"gp-main gp-with-arrays\">"))
  }

  @Test("Names stay names", arguments: PageFixture.hostile)
  func hostile(_ name: String) {
    let page = PageFixture.page((name, name, name, name))
    let cards = page.arrayCards.joined(separator: "\n")
    let plain = PageFixture.page().arrayCards.joined(separator: "\n")
    func tags(_ text: String) -> Int { text.matches(of: #/<[a-zA-Z\/!]/#).count }
    #expect(tags(cards) == tags(plain))
    #expect(!cards.contains("<img") && !cards.contains("<svg") && !cards.contains("\u{202E}"))
  }
}
