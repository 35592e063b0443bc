extension NDArray: CustomStringConvertible {
  /// The array as NumPy prints it: rows in brackets, lines of 75 columns; of more than 1,000 numbers only those at
  /// the edges.
  public var description: String {
    if rank == 0 { return "\(elements[0])" }
    if count == 0 { return "[]" }
    let edge = count > 1000 ? 3 : nil
    let shown = Self.corners(shape[...], from: 0, edge: edge)
    let column = NumberColumn(shown.map { elements[$0] })
    return text(axis: 0, from: 0, edge: edge, column, indent: " ", width: 75)
  }

  /// The places that are printed.
  private static func corners(_ shape: ArraySlice<Int>, from start: Int, edge: Int?) -> [Int] {
    guard let length = shape.first else { return [start] }
    let rest = shape.dropFirst()
    let size = rest.reduce(1, *)
    return shownIndexes(length, edge).flatMap {
      $0.map { corners(rest, from: start + $0 * size, edge: edge) } ?? []
    }
  }

  /// The indexes along an axis that are printed; nil stands for those that are left out.
  private static func shownIndexes(_ length: Int, _ edge: Int?) -> [Int?] {
    guard let edge, length > 2 * edge else { return Array(0..<length) }
    return Array(0..<edge) + [nil] + Array(length - edge..<length)
  }

  private func text(
    axis: Int, from start: Int, edge: Int?, _ column: NumberColumn<Element>, indent: String,
    width: Int
  ) -> String {
    let indexes = Self.shownIndexes(shape[axis], edge)
    let size = shape[(axis + 1)...].reduce(1, *)
    if axis == rank - 1 {
      let words = indexes.map { $0.map { column.text(elements[start + $0]) } ?? "..." }
      return "[" + Self.wrapped(words, indent: indent, width: width - 1).dropFirst(indent.count)
        + "]"
    }
    let parts = indexes.map { index in
      index.map {
        text(
          axis: axis + 1, from: start + $0 * size, edge: edge, column, indent: indent + " ",
          width: width - 1)
      } ?? "..."
    }
    let separator = String(repeating: "\n", count: rank - axis - 1) + indent
    return "[" + parts.joined(separator: separator) + "]"
  }

  /// Words side by side, on as many lines as they need.
  private static func wrapped(_ words: [String], indent: String, width: Int) -> String {
    var text = ""
    var line = indent
    for (index, word) in words.enumerated() {
      if line.count + word.count > width && line.count > indent.count {
        while line.last == " " { line.removeLast() }
        text += line + "\n"
        line = indent
      }
      line += word + (index == words.count - 1 ? "" : " ")
    }
    return text + line
  }
}
