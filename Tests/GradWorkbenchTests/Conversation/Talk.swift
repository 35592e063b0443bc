@testable import GradWorkbench

/// A conversation whose output is kept, with files in memory.
final class Talk {
  private(set) var conversation: Conversation
  private let output = Output()
  let disk = Disk()
  /// What the last entry led to.
  private(set) var last = Conversation.Next.goOn

  private final class Output { var text = "" }

  /// Files by their paths.
  final class Disk { var files: [String: String] = [:] }

  init(
    leaves: [String] = [], limits: Limits = .strict, clock: (() -> Double)? = nil,
    interrupted: (() -> Bool)? = nil
  ) {
    let (output, disk) = (output, disk)
    conversation = Conversation(
      options: CheckOptions(limits: limits, leaves: leaves), clock: clock,
      interrupted: interrupted,
      files: ConversationFiles(
        read: { path in
          disk.files[path].map { .success($0) }
            ?? .failure(ConversationFiles.Problem("cannot read '\(path)'"))
        },
        write: { files, replaces in
          for (path, _) in files where !replaces && disk.files[path] != nil {
            return ConversationFiles.Problem("'\(path)' is there already")
          }
          for (path, text) in files { disk.files[path] = text }
          return nil
        },
        paths: { start in disk.files.keys.filter { $0.hasPrefix(start) }.sorted() }),
      output: { output.text += $0 })
  }

  /// What is printed for entries.
  @discardableResult
  func enter(_ entries: String...) -> String {
    output.text = ""
    for entry in entries { last = conversation.take(entry) }
    return output.text
  }

  /// What is printed when Ctrl-D is pressed.
  func end() -> String {
    output.text = ""
    last = conversation.end()
    return output.text
  }

  /// What is printed when Ctrl-C is pressed at the prompt.
  func interrupt() -> String {
    output.text = ""
    last = conversation.interrupt()
    return output.text
  }

  /// The candidates at the end of a text.
  func completions(_ text: String) -> [String] {
    conversation.completions(for: text, at: text.count).candidates
  }

  /// Whether the last entry ended the conversation.
  var isOver: Bool { if case .leave = last { true } else { false } }
}
