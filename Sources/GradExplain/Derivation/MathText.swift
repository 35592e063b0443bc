/// Formulas in Markdown, as GitHub reads them.
enum MathText {
  /// A formula in a line of text.
  static func inline(_ formula: TeX) -> String { inline(formula.text) }

  /// A formula in a line of text.
  static func inline(_ formula: String) -> String { "$`\(formula)`$" }

  /// A formula of its own, in rows that are aligned.
  static func displayed(_ rows: [String]) -> String {
    if rows.count == 1, !rows[0].contains("&") { return "```math\n\(rows[0])\n```" }
    let body = rows.joined(separator: " \\\\\n")
    return "```math\n\\begin{aligned}\n\(body)\n\\end{aligned}\n```"
  }

  /// A sum in rows of a width, the first behind `head`.
  static func rows(_ head: String, _ terms: [TeX], more: Bool = false) -> [String] {
    var rows = [head]
    var used = 0
    for (place, term) in terms.enumerated() {
      let term = place == 0 ? term : term.bracketed(below: .product)
      if place > 0, used + term.width + 3 > rowWidth {
        rows.append("&\\quad{} + \(term.text)")
        used = term.width + 3
      } else {
        rows[rows.count - 1] += place == 0 ? term.text : " + \(term.text)"
        used += term.width + 3
      }
    }
    if more { rows[rows.count - 1] += " + \\dots" }
    return rows
  }

  /// Plain text in Markdown.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}": result += " "
      case "!"..."/", ":"..."@", "["..."`", "{"..."~": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A row that is no wider than this is not broken.
  static let rowWidth = 64

  /// How many characters wide a formula is, about.
  static func width(_ formula: String) -> Int {
    var width = 0
    var (isCommand, command) = (false, 0)
    func isLetter(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    for byte in formula.utf8 {
      if isCommand, isLetter(byte) {
        command += 1
        continue
      }
      // \cdot and \alpha are one sign; \frac, \mathit and \left are none.
      if isCommand, command > 0 { width += 1 }
      (isCommand, command) = (false, 0)
      switch byte {
      case UInt8(ascii: "\\"): isCommand = true
      case UInt8(ascii: " "), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "^"),
        UInt8(ascii: "_"), UInt8(ascii: "&"):
        break
      default: width += 1
      }
    }
    return width
  }
}
