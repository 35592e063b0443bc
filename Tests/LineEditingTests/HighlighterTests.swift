import Testing

@testable import LineEditing

@Suite("Colours")
struct HighlighterTests {
  /// A letter per character: k, n, s, c, or a dot for plain ones.
  private static func letters(_ text: String) -> String {
    let styles = Highlighter.styles(of: Array(text))
    return String(
      styles.map { style -> Character in
        switch style {
        case .plain: "."
        case .keyword: "k"
        case .number: "n"
        case .string: "s"
        case .comment: "c"
        }
      })
  }

  @Test(
    "Parts of Python that stand out",
    arguments: [
      ("if x: return 1", "kk....kkkkkk.n"), ("iffy = x1", "........."), ("1.5e-3+.5", "nnnnnn.nn"),
      ("0xFe-1", "nnnn.n"), ("a.b5", "...."), ("x[0]", "..n."), ("'a' + \"b'\"", "sss...ssss"),
      ("f'{x}' r\"\\\"", "ssssss.ssss"), ("'a\\'b'c", "ssssss."), ("'open\nx", "sssss.."),
      ("'''a\n'b'''c", "ssssssssss."), ("# for x\nin", "ccccccc.kk"),
      ("x = '#'", "....sss"),
      ("%step x", ""), ("'é数' in 数", "ssss.kk.."), ("'\\", "ss"), ("'''", "sss"), ("", ""),
      ("rb'x' bar'x'", "sssss....sss"),
    ])
  func table(_ text: String, _ expected: String) {
    #expect(Self.letters(text) == expected)
  }

  @Test("Colours are written around what they belong to, and no others are left behind")
  func painting() {
    var editor = LineEditor(guide: LineEditor.Guide(styles: { Highlighter.styles(of: $0) }))
    _ = editor.begin(prompt: ">>> ", more: "... ", columns: 40, rows: 9)
    #expect(editor.take("i".utf8).output == "i")
    #expect(editor.take("f".utf8).output == "\u{1B}[5G\u{1B}[35mif\u{1B}[m")
    #expect(editor.take(" 1".utf8).output == " \u{1B}[36m1\u{1B}[m")
    #expect(editor.take("x".utf8).output == "\u{1B}[36mx\u{1B}[m")
    #expect(editor.take("\u{1}\u{B}".utf8).output == "\u{1B}[5G\u{1B}[K")
  }
}
