import GradDrawing
import GradWorksheet

/// An entry of code that ran.
struct ConversationEntry {
  /// Its text.
  let text: String
  /// What errors call its text.
  let name: String
  /// The session's number of its first line; nil where it came from a file, which has its own.
  let firstLine: Int?
  /// The file that it came from; nil where it was typed.
  var file: LoadedFile?
  /// How it ended.
  var end = End.whole

  /// How an entry ended.
  enum End {
    /// It came to its end.
    case whole
    /// An error stopped it.
    case failed
    /// A limit or Ctrl-C stopped it.
    case stopped
  }
}

// Entries of code.
extension Conversation {
  /// Runs code, shows the value of its last line, and prints the error that stopped it.
  func run(_ code: String) {
    var text = code[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    let source = Source(
      name: Conversation.sourceName, text: text + "\n", firstLine: nextLine)
    let entry = ConversationEntry(
      text: String(text), name: Conversation.sourceName, firstLine: nextLine)
    nextLine += 1 + text.utf8.count { $0 == UInt8(ascii: "\n") }
    run(source, as: entry)
  }

  /// Runs a source as an entry.
  func run(_ source: Source, as entry: ConversationEntry) {
    entries.append(entry)
    do throws(WorksheetError) {
      try session.run(source) { [printer, width] shown in
        switch shown {
        case .text(let text): printer.print(text + "\n")
        case .drawing(let drawing): printer.print(Conversation.text(of: drawing, width: width()))
        }
      }
    } catch {
      entries[entries.count - 1].end = error.category == .limit ? .stopped : .failed
      show(error)
    }
  }

  /// A drawing as text, which every terminal can show.
  static func text(of drawing: Drawing, width: Int) -> String {
    let text = drawing.text(columns: min(width, 100), rows: Drawing.rows)
    return manyLines(text.hasSuffix("\n") ? text : text + "\n")
  }

  /// Prints the error that stopped an entry or a command.
  func show(_ error: WorksheetError) {
    printer.endLine()
    if interrupted?() == true || error.type == "KeyboardInterrupt" {
      say("KeyboardInterrupt")
    } else {
      say(fitted(error: inItsFile(error).description, to: width()))
    }
  }
}
