/// What is to be seen: prompts, the text, the cursor, and what is listed below.
struct Frame {
  /// What stands before the first line.
  var prompt = ""
  /// What stands before every other line.
  var more = ""
  var characters: [Character] = []
  /// The characters as numbers.
  var codes: [UInt8] = []
  /// How many characters stand before the cursor; less than 0 where none is to be seen.
  var cursor = 0
  /// How each character looks; plain where it is missing.
  var styles: [Style] = []
  /// What could be completed; listed in columns below the text.
  var candidates: [String] = []
}
