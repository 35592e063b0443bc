/// Text as XML holds it between tags and in quotation marks.
///
/// Control characters are taken out: most of them are not allowed in XML, however they are written.
func escaped(_ text: String) -> String {
  // Nearly all texts are plain, and quickly seen to be.
  let isPlain = text.utf8.allSatisfy { byte in
    (0x20..<0x7F).contains(byte) && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22
      && byte != 0x27
  }
  if isPlain { return text }
  var escaped = ""
  for character in oneLine(text).unicodeScalars {
    switch character {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    // No characters, although Unicode has code points for them.
    case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
    default: escaped.unicodeScalars.append(character)
    }
  }
  return escaped
}

/// A length in a picture, to a tenth of a unit.
func length(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  let whole = tenths.magnitude / 10
  let rest = tenths.magnitude % 10
  return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
}
