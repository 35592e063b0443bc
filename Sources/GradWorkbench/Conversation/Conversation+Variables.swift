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
        oneLine(name), type, shape, signature ?? brief.text(value, limit: 40),
        !brief.holdsValues(value)
          ? "" : brief.hasGradient(value) ? brief.text(value, limit: 40, .gradient) : "-",
      ])
    }
    if rows.isEmpty { return say("there are no variables yet") }
    rows.insert(["name", "type", "shape", "value", "gradient"], at: 0)
    // Columns that no variable fills are left out.
    let filled = (0..<5).filter { column in rows.dropFirst().contains { !$0[column].isEmpty } }
    let widths = filled.map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      var line = ""
      for (column, width) in zip(filled, widths) {
        line += row[column] + String(repeating: " ", count: width - row[column].count + 3)
      }
      while line.last == " " { line.removeLast() }
      say(line)
    }
  }
}
