/// Where the entries of a conversation come from: an editor on a terminal, or plain lines.
protocol LineSource {
  /// Asks for the next entry.
  ///
  /// - Parameters:
  ///   - prompt: What stands before its first line.
  ///   - more: What stands before its further lines.
  /// - Returns: The entry, complete, with all its lines.
  mutating func next(prompt: String, more: String) -> Entry
}

/// What came of asking for an entry.
enum Entry: Equatable {
  /// The text, complete; line breaks between its lines.
  case text(String)
  /// Ctrl-C: what was typed is dropped.
  case interrupted
  /// Ctrl-D on an empty line, or the end of the input.
  case end
}

/// What a source of lines asks about the text that is being typed.
struct EntryQuestions {
  /// Whether a text needs no more lines.
  let isComplete: (String) -> Bool
  /// The spaces with which the line behind a text begins.
  let indent: (String) -> String
  /// What could stand at a place of a text, counted in characters: how many characters before it are
  /// replaced, and by what.
  let completions: (String, Int) -> (replaced: Int, candidates: [String])
}
