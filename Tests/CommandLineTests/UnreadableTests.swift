import Foundation
import Testing

@Suite("Files that give no text")
struct UnreadableTests {
  @Test("A missing file")
  func missing() throws {
    let sandbox = try Sandbox()
    let error = """
      gradual: cannot read 'sheet.py': there is no such file
      hint: check the spelling; the path counts from the folder that you are in

      """
    for command in ["run", "step", "check"] {
      #expect(
        try sandbox.gradual(command, "sheet.py") == Sandbox.Result(error: error, status: 2))
    }
    let notebook = try sandbox.gradual("notebook", "update", "a.md")
    #expect(notebook.status == 2)
    #expect(notebook.error == error.replacingOccurrences(of: "sheet.py", with: "a.md"))
  }

  @Test("A folder where a file is wanted")
  func folder() throws {
    let sandbox = try Sandbox()
    try sandbox.write("sheets/a.py", "print(1)\n")
    #expect(
      try sandbox.gradual("run", "sheets")
        == Sandbox.Result(
          error: """
            gradual: cannot read 'sheets': it is a folder
            hint: name a file in it; 'gradual check' takes folders too

            """, status: 2))
  }

  @Test("A file without permission to read it")
  func denied() throws {
    let sandbox = try Sandbox()
    try sandbox.write("sheet.py", "print(1)\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: sandbox.folder.appending(path: "sheet.py").path())
    let result = try sandbox.gradual("run", "sheet.py")
    // The superuser reads everything.
    guard result.status != 0 else { return }
    #expect(
      result
        == Sandbox.Result(
          error: """
            gradual: cannot read 'sheet.py': permission denied
            hint: 'chmod u+r' allows you to read a file of yours

            """, status: 2))
  }

  @Test("Text that is not UTF-8")
  func notUTF8() throws {
    let sandbox = try Sandbox()
    try sandbox.write("latin.py", Data("x = 1\nprint(\"\u{E9}".utf8.dropLast() + [0x22, 0x29]))
    #expect(
      try sandbox.gradual("run", "latin.py")
        == Sandbox.Result(
          error: """
            File "latin.py", line 2
            SyntaxError: byte 0xc3 at offset 13 is not UTF-8
            hint: save the file as UTF-8 text

            """, status: 3))
    try sandbox.write("wide.py", Data([0xFF, 0xFE, 0x78, 0x00]))
    #expect(
      try sandbox.gradual("run", "wide.py")
        == Sandbox.Result(
          error: """
            File "wide.py", line 1
            SyntaxError: byte 0xff at offset 0 is not UTF-8
            hint: the file seems to be UTF-16; save the file as UTF-8 text

            """, status: 3))
  }

  @Test("Binary garbage")
  func garbage() throws {
    let sandbox = try Sandbox()
    try sandbox.write("sheet.py", Data([0x7F, 0x45, 0x4C, 0x46, 0x0A, 0x01, 0x00, 0xFF]))
    #expect(
      try sandbox.gradual("run", "sheet.py")
        == Sandbox.Result(
          error: """
            File "sheet.py", line 2
            SyntaxError: source code cannot contain null bytes (the first is at offset 6)
            hint: is this a text file?

            """, status: 3))
    try sandbox.write("control.py", Data([0x01, 0x02, 0x03]))
    let control = try sandbox.gradual("run", "control.py")
    #expect(control.status == 3)
    #expect(control.error.contains("SyntaxError: invalid non-printable character U+0001"))
  }

  @Test("With --json, a file that gives no text is an object like every other")
  func json() throws {
    let sandbox = try Sandbox()
    let result = try sandbox.gradual("check", "--json", "sheet.py")
    #expect(
      result
        == Sandbox.Result(
          output: #"{"file": "sheet.py", "status": "error", "message": "gradual: cannot read "#
            + #"'sheet.py': there is no such file\nhint: check the spelling; the path counts "#
            + #"from the folder that you are in", "output": "", "checks": []}"# + "\n",
          status: 2))
  }

  @Test("In a folder, a file that gives no text has a heading and a report like every other")
  func submissions() throws {
    let sandbox = try Sandbox()
    try sandbox.write("sheets/a.py", Data([0x78, 0x00]))
    try sandbox.write("sheets/b.py", Data([0xFF]))
    #expect(
      try sandbox.gradual("check", "sheets")
        == Sandbox.Result(
          output: """
            sheets/a.py: error
            File "sheets/a.py", line 1
            SyntaxError: source code cannot contain null bytes (the first is at offset 1)
            hint: is this a text file?
            sheets/b.py: error
            File "sheets/b.py", line 1
            SyntaxError: byte 0xff at offset 0 is not UTF-8
            hint: the file seems to be UTF-16; save the file as UTF-8 text

            """, status: 3))
  }
}
