/// Whether two pictures show the same, whatever platform drew them.
///
/// The last digit of a logarithm differs between systems, and with it, now and then, a rounded
/// coordinate. So pictures are compared by what they consist of, mark by mark: elements, names and
/// words must be equal; lengths agree to a tenth of a unit, other numbers to six digits, give or take
/// one in the last place, and colours to two steps of 255.
public enum PictureDifference {
  /// What is different, as a part of a sentence on the written picture; nil where nothing is.
  ///
  /// - Parameters:
  ///   - written: The text of the picture that is there.
  ///   - drawn: The text of the picture that should be there.
  /// - Returns: Such as `mark 14 (<circle>) has cy 303.1 instead of 310`.
  public static func find(written: String, drawn: String) -> String? {
    if written == drawn { return nil }
    guard let old = PictureReader.marks(of: written), let new = PictureReader.marks(of: drawn)
    else { return "it cannot be read as a picture" }
    for (index, (old, new)) in zip(old, new).enumerated() {
      guard old.name == new.name, old.depth == new.depth else {
        // Where one was put in, all that follow differ, too: their number says more.
        break
      }
      if let difference = attributes(old, new) ?? texts(old, new) {
        return "mark \(index + 1) (<\(new.name)>) \(difference)"
      }
    }
    if old.count != new.count {
      return "it has \(old.count) \(old.count == 1 ? "mark" : "marks") instead of \(new.count)"
    }
    for (index, (old, new)) in zip(old, new).enumerated() {
      if old.name != new.name {
        return "mark \(index + 1) is <\(quoted(old.name))> instead of <\(new.name)>"
      }
      if old.depth != new.depth {
        return "mark \(index + 1) (<\(new.name)>) stands in another group"
      }
    }
    return nil
  }

  /// Whether a text is a picture that this module drew, as far as one can tell.
  public static func isOurs(_ text: String) -> Bool {
    text.hasPrefix("<svg ") && text.contains("\"gd-")
  }

  /// The title and the description of a picture, as readers for the blind find them; nil where it has
  /// none.
  public static func words(of picture: String) -> (title: String, description: String)? {
    guard let marks = PictureReader.marks(of: picture),
      let title = marks.first(where: { $0.name == "title" }),
      let description = marks.first(where: { $0.name == "desc" })
    else { return nil }
    return (plain(title.text), plain(description.text))
  }

  /// A text before ``escaped(_:)`` made XML of it.
  private static func plain(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      plain += rest[..<start]
      rest = rest[start...]
      let entities = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
      ]
      let (entity, letter) = entities.first { rest.hasPrefix($0.0) } ?? ("&", "&")
      plain += letter
      rest = rest.dropFirst(entity.count)
    }
    return plain + rest
  }

  // MARK: Marks

  private static func attributes(
    _ old: PictureReader.Mark, _ new: PictureReader.Mark
  ) -> String? {
    for name in new.attributes.keys.sorted() {
      guard let value = new.attributes[name] else { continue }
      guard let written = old.attributes[name] else { return "has no \(name)" }
      if isExact(name) ? written != value : difference(written, value, areLengths(name)) != nil {
        let difference = difference(written, value, areLengths(name))
        return "has \(name) \(difference ?? instead(written, value))"
      }
    }
    let more = old.attributes.keys.sorted().first { new.attributes[$0] == nil }
    return more.map { "has an attribute '\(quoted($0))' too many" }
  }

  private static func texts(_ old: PictureReader.Mark, _ new: PictureReader.Mark) -> String? {
    difference(old.text, new.text, false).map { "says \($0)" }
  }

  /// Whether an attribute is a name, whose numbers tell things apart.
  private static func isExact(_ attribute: String) -> Bool {
    attribute == "id" || attribute == "class" || attribute.hasPrefix("data-")
  }

  /// Whether the numbers of an attribute are lengths.
  private static func areLengths(_ attribute: String) -> Bool {
    switch attribute {
    case "d", "points", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "width",
      "height", "viewBox", "transform", "dx", "dy", "textLength", "font-size":
      true
    default: false
    }
  }

  // MARK: Words and numbers

  /// `X instead of Y`, the first part of two texts that is different; nil where they agree.
  private static func difference(_ old: String, _ new: String, _ areLengths: Bool) -> String? {
    if old == new || areColors(old, new) { return nil }
    let oldParts = WrittenNumber.parts(of: old, isPath: areLengths)
    let newParts = WrittenNumber.parts(of: new, isPath: areLengths)
    var isSame = oldParts.count == newParts.count
    for (old, new) in zip(oldParts, newParts) where isSame {
      switch (old, new) {
      case (.words(let old), .words(let new)): isSame = old == new
      case (.number(let old), .number(let new)):
        if areLengths ? !old.isAsLong(as: new) : !old.agrees(with: new) {
          return "\(old.text) instead of \(new.text)"
        }
      default: isSame = false
      }
    }
    return isSame ? nil : instead(old, new)
  }

  /// Two texts, long ones from a little before their first difference.
  private static func instead(_ old: String, _ new: String) -> String {
    let common = zip(old, new).prefix { $0 == $1 }.count
    let skipped = common > 24 ? common - 12 : 0
    func excerpt(_ text: String) -> String {
      (skipped > 0 ? "..." : "") + quoted(String(text.dropFirst(skipped)))
    }
    return "'\(excerpt(old))' instead of '\(excerpt(new))'"
  }

  /// Whether two texts are colours that no eye tells apart.
  private static func areColors(_ old: String, _ new: String) -> Bool {
    guard let old = channels(old), let new = channels(new) else { return false }
    return zip(old, new).allSatisfy { abs($0 - $1) <= 2 }
  }

  private static func channels(_ color: String) -> [Int]? {
    guard color.utf8.count == 7, color.first == "#",
      let value = Int(color.dropFirst(), radix: 16), value >= 0
    else { return nil }
    return [value >> 16, value >> 8 & 255, value & 255]
  }

  /// Words from a file, in a message.
  private static func quoted(_ text: String) -> String { cut(oneLine(text), to: 40) }
}
