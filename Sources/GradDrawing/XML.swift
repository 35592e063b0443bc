/// Text as XML holds it between tags and in quotation marks.
///
/// Control characters are taken out: most of them are not allowed in XML, however they are written.
func escaped(_ text: String) -> String {
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
