/// Reads a picture into its marks: elements with their attributes and texts.
///
/// It reads what this module writes and little more of XML: no comments, no declarations. What it
/// cannot read is no picture of ours.
struct PictureReader {
  /// An element of a picture.
  struct Mark: Equatable {
    var name: String
    /// The attributes by name.
    var attributes: [String: String] = [:]
    /// The text in it, lines and all, without the white space around.
    var text = ""
    /// How many elements it stands in.
    var depth: Int
  }

  /// The elements in the order in which they begin; nil where the text is no picture.
  static func marks(of picture: String) -> [Mark]? {
    var reader = PictureReader(Array(picture.unicodeScalars))
    return reader.read()
  }

  private let scalars: [Unicode.Scalar]
  private var place = 0

  private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func read() -> [Mark]? {
    var marks: [Mark] = []
    // The places of the elements that are open, in `marks`.
    var open: [Int] = []
    while place < scalars.count {
      let text = take { $0 != "<" }
      if let last = open.last {
        marks[last].text += text
      } else if !Self.trimmed(text).isEmpty {
        return nil
      }
      guard place < scalars.count else { break }
      place += 1
      if skip("/") {
        guard let last = open.popLast(), name() == marks[last].name, skip(">") else { return nil }
        continue
      }
      if !marks.isEmpty, open.isEmpty { return nil }
      guard let mark = tag(depth: open.count) else { return nil }
      if skip("/") {
        guard skip(">") else { return nil }
        marks.append(mark)
      } else {
        guard skip(">") else { return nil }
        open.append(marks.count)
        marks.append(mark)
      }
    }
    guard open.isEmpty, !marks.isEmpty else { return nil }
    for index in marks.indices { marks[index].text = Self.trimmed(marks[index].text) }
    return marks
  }

  /// The name and the attributes of an element, up to its `>` or `/>`.
  private mutating func tag(depth: Int) -> Mark? {
    var mark = Mark(name: name(), depth: depth)
    guard !mark.name.isEmpty else { return nil }
    while true {
      let space = take { Self.isSpace($0) }
      guard place < scalars.count else { return nil }
      if scalars[place] == ">" || scalars[place] == "/" { return mark }
      let attribute = name()
      guard !space.isEmpty, !attribute.isEmpty, skip("="), skip("\"") else { return nil }
      let value = take { $0 != "\"" && $0 != "<" }
      guard skip("\""), mark.attributes.updateValue(value, forKey: attribute) == nil else {
        return nil
      }
    }
  }

  private mutating func name() -> String {
    take { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ":", ".": true
      default: false
      }
    }
  }

  private mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
    let start = place
    while place < scalars.count, belongs(scalars[place]) { place += 1 }
    return String(String.UnicodeScalarView(scalars[start..<place]))
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard place < scalars.count, scalars[place] == scalar else { return false }
    place += 1
    return true
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t"
  }

  /// Without white space around it, and with line breaks of one letter.
  private static func trimmed(_ text: String) -> String {
    var kept = text.unicodeScalars.filter { $0 != "\r" }[...]
    while let first = kept.first, isSpace(first) { kept.removeFirst() }
    while let last = kept.last, isSpace(last) { kept.removeLast() }
    return String(String.UnicodeScalarView(kept))
  }
}
