import GradWorksheet

/// A file that was loaded, with the numbers that its lines have in the session.
struct LoadedFile {
  let name: String
  /// How much greater the numbers of its lines are than in the file.
  let offset: Int
  let lineCount: Int

  /// Which numbers its lines have, where they are not those of the file.
  var words: String? {
    offset == 0 ? nil : "line 1 of \(oneLine(name)) is line \(offset + 1) here"
  }

  /// The number that a line has in the file; nil where it is no line of it.
  func line(_ line: Int32) -> Int32? {
    let own = Int(line) - offset
    return (1...lineCount).contains(own) ? Int32(own) : nil
  }
}

// Lines of files, which errors name as the files count them: there they are mended.
extension Conversation {
  /// An error with the numbers that the lines have in their file.
  func inItsFile(_ error: WorksheetError) -> WorksheetError {
    guard let line = error.position?.line,
      let file = loaded.last(where: { $0.name == error.source && $0.line(line) != nil }),
      let own = file.line(line)
    else { return error }
    var error = error
    error.position?.line = own
    error.calls = error.calls.map { call in
      WorksheetError.Call(function: call.function, line: file.line(call.line) ?? call.line)
    }
    return error
  }

  /// A line of code by its number in the session: `line 3`, `line 2 of layer.py`.
  func place(ofLine line: Int32) -> String {
    for file in loaded {
      if let own = file.line(line) { return "line \(own) of \(oneLine(file.name))" }
    }
    return "line \(line)"
  }
}
