import GradWorksheet

// The variables of the session, all of them in a table.
extension Conversation {
  /// Prints name, type, shape, value and gradient of every variable.
  func listVariables() {
    let brief = Brief(session: session)
    var rows: [[String]] = []
    for (name, value) in session.interpreter.variables where name != "_" && name != "__name__" {
      if case .module = value { continue }
      let (type, shape) = brief.kind(value)
      let signature: String? =
        if case .function = value { session.signature(of: name) } else { nil }
      rows.append([
        oneLine(name), type, shape,
        signature ?? brief.text(value, limit: Conversation.widestCell),
        !brief.holdsValues(value)
          ? ""
          : brief.hasGradient(value)
            ? brief.text(value, limit: Conversation.widestCell, .gradient) : "-",
      ])
    }
    if rows.isEmpty { return say("there are no variables yet") }
    rows.insert(["name", "type", "shape", "value", "gradient"], at: 0)
    var widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
    // Columns that no variable fills are left out.
    let filled = (0..<5).filter { column in rows.dropFirst().contains { !$0[column].isEmpty } }
    let gap = 3
    let fixed = filled.filter { $0 < 3 }.reduce(0) { $0 + widths[$1] + gap }
    let room = max(width() - fixed - (filled.contains(4) ? gap : 0), 32)
    (widths[3], widths[4]) = Conversation.shares(of: room, widths[3], widths[4])
    for row in rows {
      var line = ""
      for column in filled {
        let cell = column < 3 ? row[column] : Brief.cut(row[column], to: widths[column])
        line += cell + String(repeating: " ", count: widths[column] - cell.count + gap)
      }
      while line.last == " " { line.removeLast() }
      say(line)
    }
  }

  /// As many characters of a value or a gradient as are shown on a wide terminal.
  private static let widestCell = 60

  /// The widths of two columns that have so much room together: half of it for each, and what one of
  /// them does not need for the other.
  private static func shares(of room: Int, _ a: Int, _ b: Int) -> (Int, Int) {
    let first = min(a, max(room / 2, room - b))
    return (first, min(b, room - first))
  }
}
