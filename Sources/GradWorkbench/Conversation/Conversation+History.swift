import GradWorksheet

// What was entered so far.
extension Conversation {
  /// Prints the entries with the numbers of their lines.
  func listEntries() {
    let width = String(nextLine).count
    for (place, entry) in entries.enumerated() {
      let mark = entry.end == .whole ? " " : "!"
      guard let first = entry.firstLine else {
        // The cells of one notebook are one line.
        let isSame = place > 0 && entries[place - 1].name == entry.name
        if isSame, entry.end == .whole { continue }
        say("\(mark) \(String(repeating: " ", count: width))  %load \(oneLine(entry.name))")
        continue
      }
      for (place, line) in entry.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let number = String(first + place)
        let pad = String(repeating: " ", count: width - number.count)
        say("\(place == 0 ? mark : " ") \(pad)\(number)  \(oneLine(String(line)))")
      }
    }
  }
}
