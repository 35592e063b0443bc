extension NotebookRun {
  /// Puts the line of a picture's image behind its cell, gives it other words, or takes it away.
  func update(
    _ picture: NotebookPicture, of cell: Notebook.Cell, in lines: inout [NotebookLine]
  ) {
    switch (picture.image, picture.alt) {
    case (let image?, let alt?): lines[image.line].text = image.text.line(alt: alt)
    case (let image?, nil): remove(image.line, from: &lines)
    case (nil, let alt?): add(alt, picture.path, behind: cell, to: &lines)
    case (nil, nil): break
    }
  }

  private func add(
    _ alt: String, _ path: String, behind cell: Notebook.Cell, to lines: inout [NotebookLine]
  ) {
    guard let closing = (cell.output ?? cell.fence).closing else { return }
    let ending = lines[cell.fence.opening].ending
    let indent = String(repeating: " ", count: cell.fence.indent)
    var added = [
      NotebookLine(text: "", ending: ending),
      NotebookLine(text: "\(indent)![\(alt)](\(path))", ending: ending),
    ]
    if closing + 1 == lines.count {
      // A document without a line break at its end keeps that manner.
      if lines[closing].ending.isEmpty {
        lines[closing].ending = ending
        added[1].ending = ""
      }
    } else if !lines[closing + 1].isBlank {
      // Or the image would be part of the paragraph below.
      added.append(NotebookLine(text: "", ending: ending))
    }
    lines.insert(contentsOf: added, at: closing + 1)
  }

  /// Takes a line away, with the blank one above it where that would leave two.
  private func remove(_ line: Int, from lines: inout [NotebookLine]) {
    let isLast = line + 1 == lines.count
    let isBlankBelow = isLast || lines[line + 1].isBlank
    let isBlankAbove = line > 0 && lines[line - 1].isBlank
    let start = isBlankAbove && isBlankBelow ? line - 1 : line
    if isLast, start > 0, lines[line].ending.isEmpty { lines[start - 1].ending = "" }
    lines.removeSubrange(start...line)
  }
}
