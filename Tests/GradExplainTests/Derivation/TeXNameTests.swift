import Testing

@testable import GradExplain

@Suite("Names in formulas")
struct TeXNameTests {
  @Test(
    "Names of worksheets",
    arguments: [
      ("a", "a"), ("W2", "\\mathit{W2}"), ("W2[0][1]", "\\mathit{W2}_{0,1}"), ("h[12]", "h_{12}"),
      ("loss", "\\mathit{loss}"), ("my_var", "\\mathit{my\\_var}"), ("z(2)", "z^{(2)}"),
      ("h[3](2)", "h_{3}^{(2)}"), ("t5.2", "t_{5.2}"), ("t.1", "t_{.1}"), ("alpha", "\\alpha"),
      ("delta1", "{\\delta\\mathit{1}}"), ("delta[1]", "\\delta_{1}"), ("_", "\\mathit{\\_}"),
      // What would be read as something else.
      ("sigma", "\\mathit{sigma}"), ("e", "\\mathtt{e}"), ("pi", "\\mathit{pi}"),
    ])
  func names(_ name: String, _ wanted: String) {
    #expect(TeX.name(name).text == wanted)
  }

  @Test("Different names are written differently")
  func different() {
    let names = [
      "a", "aa", "a1", "a[1]", "a_1", "a(1)", "a.1", "a 1", "a[1][2]", "a[12]", "a12", "alpha",
      "alpha1", "alpha[1]", "alpha_1", "alpha(1)", "t1", "t1.1", "t[1]", "t.1", "e", "E", "a[1](2)",
      "\\alpha", "a{1}", "a_{1}", "$a$",
    ]
    #expect(Set(names.map { TeX.name($0).text }).count == names.count)
  }

  @Test(
    "No label gets out of its formula",
    arguments: [
      "$", "$$x$$", "`", "```", "\\end{aligned}", "}", "{", "\\", "%", "#", "&", "~", "^", "_",
      "a|b", "<img src=x onerror=alert(1)>", "\n\n# title", "\u{202e}abc", "\u{0}", "x`$ y",
      "\\href{a}{b}",
      "]] }} \\\\", "'\"", "é", "日本", "🙂", "\u{301}",
    ])
  func hostile(_ label: String) {
    let text = TeX.name(label).text
    var depth = 0
    var escaped = false
    for scalar in text.unicodeScalars {
      #expect(scalar.value >= 0x20)
      #expect(!"`$%#&~|<>'\"\u{202e}".unicodeScalars.contains(scalar) || escaped)
      if !escaped, scalar == "{" { depth += 1 }
      if !escaped, scalar == "}" { depth -= 1 }
      #expect(depth >= 0)
      escaped = scalar == "\\" && !escaped
    }
    #expect(depth == 0 && !escaped)
    // No line break of a table, no command but those of the program.
    let commands = text.split(separator: "\\", omittingEmptySubsequences: false).dropFirst().map {
      $0.prefix(while: \.isLetter)
    }
    let known: Set<Substring> = [
      "mathtt", "mathit", "text", "backslash", "lt", "gt", "vert", "hat", "sim", "grave", "prime",
      "langle", "rangle", "ldots", "",
    ]
    #expect(known.isSuperset(of: commands), "\(text)")
    #expect(!text.contains("`"))
  }

  @Test("A long label is cut")
  func long() {
    #expect(TeX.name(String(repeating: "$", count: 1_000_000)).text.utf8.count < 300)
  }
}
