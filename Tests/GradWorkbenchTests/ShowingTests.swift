import GradDrawing
import GradWorksheet
import Testing

@testable import GradWorkbench

/// The value of a cell's last line, as CPython's prompt shows it.
@Suite("What a cell shows")
struct ShowingTests {
  /// What one cell after the other shows.
  private func shown(_ cells: String...) throws -> [String?] {
    let session = Session(limits: .strict, output: { _ in })
    var texts: [String?] = []
    for cell in cells {
      var text: String?
      try session.run(Source(name: "cell", text: cell)) { shown in
        if case .text(let value) = shown { text = value }
      }
      texts.append(text)
    }
    return texts
  }

  @Test("The last expression is shown as repr writes it, statements and None are not")
  func last() throws {
    #expect(try shown("1 + 1") == ["2"])
    #expect(try shown("'a'") == ["'a'"])
    #expect(try shown("x = 3", "x\nx + 1", "print(x)", "None") == [nil, "4", nil, nil])
    #expect(try shown("Value(2.0) * 3") == ["Value(data=6.0, grad=0)"])
    #expect(try shown("if True:\n  5") == [nil])
  }

  @Test("What was shown last is called _")
  func underscore() throws {
    #expect(try shown("6", "_ * 7", "None", "_") == ["6", "42", nil, "42"])
  }

  @Test("A Value that was only looked at gets no name from that")
  func names() throws {
    let session = Session(limits: .strict, output: { _ in })
    try session.run(Source(name: "cell", text: "a = Value(2.0)\na * 3")) { _ in }
    try session.run(Source(name: "cell", text: "loss = _ + 1")) { _ in }
    let steps = try session.steps(of: nil)
    #expect(steps.contains("t2.1 = a*3.0"))
    #expect(!steps.contains("_ ="))
  }

  @Test("An error in the last line stands where it was made")
  func place() throws {
    let session = Session(limits: .strict, output: { _ in })
    #expect {
      try session.run(Source(name: "cell", text: "x = 1\nx + y")) { _ in }
    } throws: { error in
      (error as? WorksheetError)?.position?.line == 2
        && (error as? WorksheetError)?.message == "name 'y' is not defined"
    }
  }
}
