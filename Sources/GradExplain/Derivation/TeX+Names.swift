// What the worksheet calls a quantity, in TeX.
//
// A reader must be able to tell the name from the formula: letters and digits stand as they are, a
// place in a list is a subscript, and the second quantity of one name has a number above. Labels can
// be any text, and come out as a text that is no command.
extension TeX {
  /// A name of the worksheet: `a`, `\mathit{W2}_{0,1}`, `z^{(2)}`, `t_{5.2}`.
  static func name(_ name: String) -> TeX {
    guard let parts = NameParts(name) else { return TeX(verbatim(name), .atom) }
    var text = letters(parts.base)
    if !parts.index.isEmpty { text += "_{\(parts.index.map(String.init).joined(separator: ","))}" }
    if let line = parts.line { text += "_{\(line)}" }
    guard let use = parts.use else { return TeX(text, .atom) }
    return TeX("\(text)^{(\(use))}", .power)
  }

  /// An entry of a list, at a place that is a formula.
  static func entry(of base: String, at place: [String]) -> TeX {
    TeX("\(letters(base))_{\(place.joined(separator: ","))}", .atom)
  }

  /// A list as a whole.
  static func list(_ base: String) -> TeX { TeX(letters(base), .atom) }

  /// A name without its places: `a`, `\mathit{W2}`, `\alpha`, `\mathit{dL\_da}`.
  private static func letters(_ base: String) -> String {
    // An e in italics is the base of exponentials.
    if base == "e" { return "\\mathtt{e}" }
    if base.utf8.count == 1, base != "_" { return base }
    let digits = base.reversed().prefix { $0.isNumber }.count
    let stem = String(base.dropLast(digits))
    if greek.contains(stem) {
      return digits == 0 ? "\\\(stem)" : "{\\\(stem)\\mathit{\(base.suffix(digits))}}"
    }
    return "\\mathit{\(base.map { $0 == "_" ? "\\_" : String($0) }.joined())}"
  }

  /// The names that are written as Greek letters.
  ///
  /// Left out are those that mean something else in a derivation: sigma and phi are functions, pi is
  /// a number, Sigma and Pi look like sums and products.
  static let greek: Set<String> = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa", "mu", "nu", "xi",
    "rho", "tau", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Psi", "Omega",
  ]

  // MARK: Any text

  /// Longer texts are cut in their middle.
  private static let longest = 32

  /// Any text at all, such that nothing in it is a command or ends the formula.
  static func verbatim(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars.prefix(100_000))
    if scalars.count > longest {
      let end = scalars.suffix(longest / 4)
      scalars = scalars.prefix(longest / 2) + ["\u{2026}"] + end
    }
    return "\\mathtt{\(scalars.map(verbatim).joined())}"
  }

  private static func verbatim(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "0"..."9", "a"..."z", "A"..."Z", ".": return String(scalar)
    case "+", "-", "*", "/", "=", ":", ";", ",", "!", "?", "(", ")", "[", "]", "@":
      return "{\(scalar)}"
    case "_", "$", "%", "#", "&", "{", "}": return "\\\(scalar)"
    case " ": return "\\ "
    case "\\": return "{\\backslash}"
    case "<": return "{\\lt}"
    case ">": return "{\\gt}"
    case "|": return "{\\vert}"
    case "^": return "{\\hat{\\ }}"
    case "~": return "{\\sim}"
    case "`": return "{\\grave{\\ }}"
    case "'", "\"": return scalar == "'" ? "{\\prime}" : "{\\prime\\prime}"
    case "\u{2026}": return "{\\ldots}"
    default:
      // Letters of other scripts; anything else could be invisible or turn the text around.
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .uppercaseLetter, .otherLetter, .titlecaseLetter:
        return "\\text{\(scalar)}"
      default:
        return "{\\langle}\(String(scalar.value, radix: 16, uppercase: true)){\\rangle}"
      }
    }
  }
}

/// A name that is written by the rules of worksheets, in its parts.
struct NameParts: Hashable {
  /// The variable.
  var base: String
  /// The place in it: 0 and 1 of `W2[0][1]`.
  var index: [Int] = []
  /// Which of several quantities with this name it is: 2 of `z(2)`.
  var use: Int?
  /// Of a quantity without a name, its line and which one of it: `5.2` of `t5.2`.
  var line: String?

  /// Takes a name apart; nil where it is none, as a label with blanks in it.
  init?(_ name: String) {
    var rest = Substring(name)
    func isWord(_ character: Character) -> Bool {
      character.isASCII && (character.isLetter || character.isNumber || character == "_")
    }
    let word = rest.prefix(while: isWord)
    guard let first = word.first, !first.isNumber, word.utf8.count <= 32 else { return nil }
    base = String(word)
    rest = rest.dropFirst(word.count)
    if rest.first == ".", word == "t" || Int(word.dropFirst()) != nil, word.first == "t",
      Int(rest.dropFirst()) != nil, rest.dropFirst().allSatisfy(isWord)
    {
      base = "t"
      line = "\(word.dropFirst())\(rest)"
      return
    }
    while rest.first == "[" {
      guard let end = rest.firstIndex(of: "]"),
        let place = NameParts.number(rest[rest.index(after: rest.startIndex)..<end])
      else { return nil }
      index.append(place)
      rest = rest[rest.index(after: end)...]
    }
    if rest.first == "(" {
      guard rest.last == ")", let number = NameParts.number(rest.dropFirst().dropLast()) else {
        return nil
      }
      use = number
      rest = ""
    }
    if !rest.isEmpty { return nil }
  }

  private static func number(_ text: Substring) -> Int? {
    text.allSatisfy { $0.isASCII && $0.isNumber } && text.utf8.count <= 9 ? Int(text) : nil
  }
}
