import Testing

@testable import GradWorkbench

@Suite("Texts that are fitted into a width")
struct FittedTextTests {
  @Test("Long lines are broken between words, and what goes on is indented")
  func breaks() {
    let text = "a short line\nhint: one two three four five six\n    seven eight nine ten eleven\n"
    #expect(
      fitted(text, to: 20) == """
        a short line
        hint: one two three
          four five six
            seven eight nine
              ten eleven

        """)
    #expect(fitted(text, to: 80) == text)
    #expect(fitted("", to: 20) == "")
  }

  @Test("Runs of spaces and colours stay, words are never broken")
  func parts() {
    #expect(fitted("a  b    c", to: 20) == "a  b    c")
    #expect(
      fitted("name   value   more and more", to: 20) == "name   value   more\n  and more")
    let path = String(repeating: "/folder", count: 9)
    #expect(fitted("cannot read \(path) here", to: 20) == "cannot read\n  \(path)\n  here")
    let red = "\u{1b}[31mwrong\u{1b}[0m"
    #expect(fitted("\(red) is in here, too", to: 21) == "\(red) is in here, too")
  }

  @Test("Of an error the line of code and its caret stay whole")
  func errors() {
    let code = "    " + String(repeating: "x + ", count: 9)
    let text = "File \"a.py\", line 1\n\(code)\n        ^\nNameError: name 'x' is not defined\n"
    #expect(
      fitted(error: text, to: 20)
        == "File \"a.py\", line 1\n\(code)\n        ^\nNameError: name 'x'\n  is not defined\n")
  }
}
