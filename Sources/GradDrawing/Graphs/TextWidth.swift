/// A text that stands on one line of a drawing, cut to a number of columns.
///
/// Marks that are set over letters are unbounded in number, and a column of them would cover the
/// lines above: more than two on a letter are left out.
func label(_ text: String, columns limit: Int) -> String {
  // Nearly all texts are short and plain; the others cost ten times as much to look through.
  if text.utf8.count <= limit, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  var plain = String.UnicodeScalarView()
  var marks = 0
  for scalar in oneLine(text).unicodeScalars {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: marks += 1
    default: marks = 0
    }
    if marks <= 2 { plain.append(scalar) }
    // What is cut away need not be looked at.
    if plain.count > 8 * limit { break }
  }
  return cut(String(plain), to: limit)
}

/// The room that a text takes in the reader's monospaced font, estimated on the safe side.
///
/// Letters of the fonts in use are 0.55 to 0.602 of their size wide; what such a font lacks comes
/// from another one, and may be wider.
func room(_ text: String, size: Double) -> Double {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return 0.62 * Double(text.utf8.count) * size }
  var room = 0.0
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0..<0x0530, 0x2000..<0x2070, 0x2190..<0x22FF, 0x2500..<0x2580: room += 0.62
    // The widest letter of all, a sentence in itself.
    case 0xFDF0...0xFDFF, 0x12000...0x12543: room += 10
    default: room += columns(String(scalar)) == 0 ? 0.1 : 1.4
    }
  }
  return room * size
}
