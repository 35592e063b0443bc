import GradWorksheet
import Testing

/// A program and the tree that CPython makes of it.
struct TreeCase: Sendable, CustomTestStringConvertible {
  let source: String
  let tree: String

  init(_ source: String, _ tree: String) {
    self.source = source
    self.tree = tree
  }

  var testDescription: String { source }
}

/// A program and the error that CPython has for it.
struct ErrorCase: Sendable, CustomTestStringConvertible {
  let source: String
  let type: String
  let message: String
  let line: Int32
  /// 0 where columns are counted differently, on purpose.
  let column: Int32

  init(_ source: String, _ type: String, _ message: String, _ line: Int32, _ column: Int32) {
    self.source = source
    self.type = type
    self.message = message
    self.line = line
    self.column = column
  }

  var testDescription: String { source }
}

@Suite struct SyntaxTests {
  static func parse(_ text: String) throws(WorksheetError) -> Module {
    try Parser.parse(Source(name: "sheet.py", text: text))
  }

  /// The error of a text that must have one.
  static func failure(_ text: String) -> WorksheetError? {
    do {
      _ = try parse(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: SyntaxTreeCases.all)
  func `reads what CPython reads`(_ example: TreeCase) throws {
    #expect(TreeDump.dump(try SyntaxTests.parse(example.source)) == example.tree)
  }

  @Test(arguments: SyntaxErrorCases.all)
  func `refuses with CPython's words at CPython's place`(_ example: ErrorCase) throws {
    let error = try #require(SyntaxTests.failure(example.source))
    #expect(error.category == .syntax)
    #expect(error.type == example.type)
    #expect(error.message == example.message)
    #expect(error.position?.line == example.line)
    if example.column > 0 { #expect(error.position?.column == example.column) }
  }

  @Test(arguments: [
    ("async def f(): pass", "'async' is not supported in worksheets"),
    ("x = await y", "'await' is not supported in worksheets"),
    ("def f(): yield 1", "'yield' is not supported in worksheets"),
    ("x = yield", "'yield' is not supported in worksheets"),
    ("match x:\n  case 1: pass", "'match' is not supported in worksheets"),
    ("match (x):\n  case 1: pass", "'match' is not supported in worksheets"),
    ("@f\ndef g(): pass", "this decorator is not supported in worksheets"),
    ("@property\n@f(1)\ndef g(): pass", "this decorator is not supported in worksheets"),
    ("@f\nclass A: pass", "decorators of classes are not supported in worksheets"),
    (
      "class A(metaclass=B): pass",
      "a class takes nothing but the classes that it derives from in worksheets"
    ),
    ("try:\n  y\nexcept* A:\n  z", "'except*' is not supported in worksheets"),
    ("x = (a for a in b)", "a generator expression is not supported here in worksheets"),
    ("x = b'a'", "bytes literals are not supported in worksheets"),
    ("x = 1j", "complex numbers are not supported in worksheets"),
    ("from . import x", "relative imports are not supported in worksheets"),
    ("from math import *", "'import *' is not supported in worksheets"),
    ("x = '\\N{DASH}'", "\\N{...} escapes are not supported in worksheets"),
    ("x = '\\ud800'", "surrogate characters are not supported in worksheets"),
    ("x[*a]", "a starred index is not supported in worksheets"),
    ("\u{211D} = 1", "character '\u{211D}' (U+211D) is not supported in names of worksheets"),
  ])
  func `says what it leaves out, and what to do instead`(text: String, message: String) throws {
    let error = try #require(SyntaxTests.failure(text))
    #expect(error.type == "SyntaxError")
    #expect(error.message == message)
    #expect(error.hint != nil)
  }

  /// The words are CPython 3.11.7's.
  @Test func `decimal literals end at Python's limit of digits, the others do not`() throws {
    let digits = String(repeating: "1", count: 4300)
    let error = try #require(SyntaxTests.failure("x = 1\ny = 2 + \(digits)2"))
    #expect(
      error.summary
        == "SyntaxError: Exceeds the limit (4300 digits) for integer string conversion: value has "
        + "4301 digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
        + "hexadecimal for huge integer literals to avoid decimal conversion limits.")
    #expect(error.position?.line == 2)
    let inside = try #require(SyntaxTests.failure("x = f'{\(digits)2}'"))
    #expect(inside.message.hasPrefix("f-string: Exceeds the limit (4300 digits)"))
    #expect(SyntaxTests.failure("x = -\(digits)") == nil)
    #expect(SyntaxTests.failure("x = 1_\(digits.dropLast())") == nil)
    #expect(SyntaxTests.failure("x = 0x\(digits)\(digits)") == nil)
  }

  @Test func `a report shows the line and a caret`() throws {
    let error = try #require(SyntaxTests.failure("if x:\n    y = 3 $ 4\n"))
    #expect(
      error.description == """
        File "sheet.py", line 2, column 11
            y = 3 $ 4
                  ^
        SyntaxError: invalid syntax
        hint: something is missing or too much at the caret or before it
        """)
  }

  @Test func `a byte-order mark, a zero byte and a first line that is not 1`() throws {
    #expect(TreeDump.dump(try SyntaxTests.parse("\u{FEFF}x = 1")) == "assign x = 1")
    let zero = try #require(SyntaxTests.failure("x = 1\ny = \0"))
    #expect(zero.summary == "SyntaxError: source code cannot contain null bytes")
    #expect(zero.position?.line == 2)
    do {
      _ = try Parser.parse(Source(name: "book.md", text: "x = (\n1]", firstLine: 41))
      Issue.record("no error")
    } catch {
      #expect(error.position == Position(line: 42, column: 2))
      #expect(
        error.message
          == "closing parenthesis ']' does not match opening parenthesis '(' on line 41")
      #expect(error.lineText == "1]")
    }
  }

  @Test func `positions point at operators, attributes and first tokens`() throws {
    let module = try SyntaxTests.parse("é = (ab.cd + f(x) < 3)\n")
    guard case .assign(_, let value)? = module.body.first?.kind,
      case .comparison(let sum, let rest) = value.kind,
      case .binary(_, let attribute, let call) = sum.kind
    else {
      Issue.record("another tree")
      return
    }
    #expect(value.start.column == 5)
    #expect(rest.first?.position.column == 19)
    #expect(sum.position.column == 12)
    #expect(sum.start.column == 6)
    #expect(attribute.position.column == 9)
    #expect(attribute.start.column == 6)
    #expect(call.position.column == 14)
  }
}
