import Foundation
import Testing

@Suite("Questions about a worksheet that fails, in JSON")
struct FailedQuestionTests {
  private static let commands = [["why", "a.py", "w"], ["gradcheck", "a.py"], ["step", "a.py"]]

  private func answer(
    _ command: [String], _ text: String?, _ more: String...
  ) throws -> (object: [String: String], result: Sandbox.Result) {
    let sandbox = try Sandbox()
    if let text { try sandbox.write("a.py", text) }
    let result = try sandbox.finish(try sandbox.start(command + ["--json"] + more))
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    #expect(result.output.count { $0 == "\n" } == 1)
    return (try #require(object as? [String: String]), result)
  }

  @Test("An error of the worksheet has its place", arguments: commands)
  func errors(_ command: [String]) throws {
    let (object, result) = try answer(command, "w = Value(1.0)\nloss = w*u\n")
    #expect(result.status == 3 && result.error == "")
    #expect(Set(object.keys) == ["file", "status", "message"])
    #expect(object["file"] == "a.py" && object["status"] == "error")
    #expect(
      object["message"]?.hasPrefix(
        "File \"a.py\", line 2, column 10\n    loss = w*u\n             ^\nNameError: name 'u'")
        == true)
  }

  @Test("So has a limit, with its own word and status", arguments: commands)
  func limits(_ command: [String]) throws {
    let (object, result) = try answer(
      command, "w = Value(1.0)\nloss = w\nwhile True:\n    loss = loss*w\n", "--nodes", "1000")
    #expect(result.status == 4 && result.error == "")
    #expect(object["status"] == "limit")
    #expect(object["message"]?.contains("MemoryError: more than 1000 operations") == true)
  }

  @Test("A loss that is none, and a file that is none", arguments: commands)
  func missing(_ command: [String]) throws {
    let (object, result) = try answer(command, "w = Value(1.0)\n")
    #expect(result.status == 3 && object["status"] == "error")
    #expect(object["message"]?.contains("there is no loss to") == true)
    let (unread, nothing) = try answer(command, nil)
    #expect(nothing.status == 2 && nothing.error == "")
    #expect(unread["status"] == "error" && unread["file"] == "a.py")
    #expect(unread["message"]?.hasPrefix("gradual: cannot read 'a.py'") == true)
  }

  @Test("Without --json the error goes where errors go")
  func text() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.py", "loss = u\n")
    let result = try sandbox.gradual("gradcheck", "a.py")
    #expect(result.status == 3 && result.output == "")
    #expect(result.error.contains("NameError: name 'u' is not defined\nhint: "))
  }

  @Test("Hints are broken at 80 columns where no terminal is")
  func hints() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.py", "x = 1.0\nloss = x*x\n")
    for command in [["why", "a.py", "x"], ["step", "a.py"], ["graph", "a.py"], ["stpe"]] {
      let result = try sandbox.finish(try sandbox.start(command))
      #expect(result.error.contains("hint: "))
      let lines = result.error.split(separator: "\n")
      #expect(lines.filter { $0.count > 80 } == [])
    }
  }
}
