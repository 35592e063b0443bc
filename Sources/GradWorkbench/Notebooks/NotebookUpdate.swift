/// A notebook as its cells printed and drew it.
public struct NotebookUpdate: Sendable {
  /// The document.
  public let text: String
  /// The pictures that are new or drawn anew, with their paths in the notebook's folder.
  public let pictures: [(path: String, svg: String)]
  /// The pictures that the document no longer shows.
  public let unused: [String]
}

extension NotebookRun {
  /// The document with every output fence as its cell printed; nil where the notebook has a mistake
  /// that only its author can mend, or shows drawings.
  public var updatedText: String? { updated(files: nil)?.text }

  /// The document with every output fence as its cell printed, and the pictures as they were drawn; nil
  /// where the notebook has a mistake that only its author can mend.
  ///
  /// An output fence is added to a cell that prints and has none, and taken away from a cell that
  /// prints nothing; so is the line of an image. A picture that agrees with what is drawn stays as it
  /// is. Everything else stays byte for byte as it was.
  ///
  /// - Parameter files: What is beside the notebook; nil where there is no such place.
  /// - Returns: The document and its pictures.
  public func updated(files: PictureFiles?) -> NotebookUpdate? {
    let pictures = pictures(files)
    guard NotebookReport(self, pictures).canUpdate else { return nil }
    let pictureOf = Dictionary(pictures.map { ($0.cell, $0) }, uniquingKeysWith: { $1 })
    var lines = notebook.lines
    // From the last cell to the first, so that the indices of the cells above stay true.
    for (index, (cell, outcome)) in zip(notebook.cells, outcomes).enumerated().reversed() {
      // For the same reason the image, which may stand between the two, has its turn.
      let picture = pictureOf[index]
      let isBetween = picture?.image.map { $0.line < cell.output?.opening ?? 0 } ?? false
      if let picture, !isBetween { update(picture, of: cell, in: &lines) }
      update(outcome.fence(raises: cell.raises), of: cell, in: &lines)
      if let picture, isBetween { update(picture, of: cell, in: &lines) }
    }
    return NotebookUpdate(
      text: NotebookLine.join(lines),
      pictures: pictures.compactMap { picture in
        guard picture.problem?.writes == true else { return nil }
        return picture.drawn.map { (picture.path, $0) }
      },
      unused: pictures.filter { $0.drawn == nil }.map(\.path))
  }

  private func update(_ printed: String, of cell: Notebook.Cell, in lines: inout [NotebookLine]) {
    switch (cell.output, printed.isEmpty) {
    case (let output?, false):
      let written = output.content(of: notebook.lines)
      if !printed.utf8.elementsEqual(written.utf8) { rewrite(output, with: printed, in: &lines) }
    case (let output?, true): remove(output, from: &lines)
    case (nil, false): add(printed, after: cell.fence, to: &lines)
    case (nil, true): break
    }
  }

  private func rewrite(
    _ output: NotebookFence, with printed: String, in lines: inout [NotebookLine]
  ) {
    guard let closing = output.closing else { return }
    let length = max(output.length, longestRun(of: output.marker, in: printed) + 1)
    if length > output.length {
      // The text holds a line that would close the fence: both of its ends grow.
      let longer = String(repeating: output.marker, count: length - output.length)
      lengthen(&lines[closing], of: output, by: longer)
      lengthen(&lines[output.opening], of: output, by: longer)
    }
    let ending = lines[output.opening].ending
    lines.replaceSubrange(
      output.opening + 1..<closing,
      with: indented(printed, by: output.indent, ending: ending))
  }

  /// Puts more backticks behind the first that the line has.
  private func lengthen(
    _ line: inout NotebookLine, of fence: NotebookFence, by longer: String
  ) {
    guard let first = line.text.firstIndex(of: fence.marker) else { return }
    line.text.insert(contentsOf: longer, at: first)
  }

  private func add(
    _ printed: String, after fence: NotebookFence, to lines: inout [NotebookLine]
  ) {
    guard let closing = fence.closing else { return }
    let ending = lines[fence.opening].ending
    let length = max(3, longestRun(of: fence.marker, in: printed) + 1)
    let indent = String(repeating: " ", count: fence.indent)
    let marks = indent + String(repeating: fence.marker, count: length)
    var added = [
      NotebookLine(text: "", ending: ending),
      NotebookLine(text: marks + "output", ending: ending),
    ]
    added += indented(printed, by: fence.indent, ending: ending)
    added.append(NotebookLine(text: marks, ending: ending))
    // A document whose last line is the cell's fence, without a line break, keeps that manner.
    if lines[closing].ending.isEmpty {
      lines[closing].ending = ending
      added[added.count - 1].ending = ""
    }
    lines.insert(contentsOf: added, at: closing + 1)
  }

  /// Takes a fence away, with the blank line above it where that would leave two.
  private func remove(_ output: NotebookFence, from lines: inout [NotebookLine]) {
    guard let closing = output.closing else { return }
    let isLast = closing + 1 == lines.count
    let isBlankBelow = isLast || lines[closing + 1].isBlank
    let isBlankAbove = output.opening > 0 && lines[output.opening - 1].isBlank
    let start = isBlankAbove && isBlankBelow ? output.opening - 1 : output.opening
    if isLast, start > 0, lines[closing].ending.isEmpty { lines[start - 1].ending = "" }
    lines.removeSubrange(start...closing)
  }

  private func indented(_ text: String, by indent: Int, ending: String) -> [NotebookLine] {
    NotebookLine.split(text).map { line in
      let pad = line.text.isEmpty ? "" : String(repeating: " ", count: indent)
      return NotebookLine(text: pad + line.text, ending: ending)
    }
  }

  /// The longest row of backticks or tildes that begins a line of the text; 2 where there is none
  /// as long as a fence.
  private func longestRun(of marker: Character, in text: String) -> Int {
    var longest = 2
    for line in NotebookLine.split(text) {
      let row = line.text.drop { $0 == " " }.prefix { $0 == marker }.count
      longest = max(longest, row)
    }
    return longest
  }
}
