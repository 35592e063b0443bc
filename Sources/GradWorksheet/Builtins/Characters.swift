/// `isalpha` and its kind, with Python's definitions.
enum CharacterTests {
  static func apply(_ method: MethodName, _ text: String) -> Bool {
    let scalars = text.unicodeScalars
    switch method {
    case .isascii: return scalars.allSatisfy(\.isASCII)
    case .isprintable: return scalars.allSatisfy(Quoting.isPrintable)
    case .islower:
      return cased(scalars, CaseMapping.isLower) { CaseMapping.isUpper($0) || isTitle($0) }
    case .isupper:
      return cased(scalars, CaseMapping.isUpper) { CaseMapping.isLower($0) || isTitle($0) }
    case .istitle: return isTitled(scalars)
    case .isidentifier:
      guard let first = scalars.first else { return false }
      return (first == "_" || first.properties.isXIDStart)
        && scalars.dropFirst().allSatisfy(\.properties.isXIDContinue)
    default: break
    }
    guard !scalars.isEmpty else { return false }
    switch method {
    case .isalpha: return scalars.allSatisfy(isAlpha)
    case .isalnum: return scalars.allSatisfy { isAlpha($0) || $0.properties.numericType != nil }
    case .isdecimal: return scalars.allSatisfy { $0.properties.numericType == .decimal }
    case .isdigit:
      return scalars.allSatisfy {
        $0.properties.numericType == .decimal || $0.properties.numericType == .digit
      }
    case .isnumeric: return scalars.allSatisfy { $0.properties.numericType != nil }
    default: return scalars.allSatisfy(isSpace)
    }
  }

  static func isAlpha(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// White space: what separates words, lines and paragraphs.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20, 0x85: true
    case 0..<0x80: false
    default: scalar.properties.isWhitespace
    }
  }

  static func isTitle(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .titlecaseLetter
  }

  private static func cased(
    _ scalars: String.UnicodeScalarView, _ wanted: (Unicode.Scalar) -> Bool,
    _ unwanted: (Unicode.Scalar) -> Bool
  ) -> Bool {
    var found = false
    for scalar in scalars {
      if unwanted(scalar) { return false }
      if wanted(scalar) { found = true }
    }
    return found
  }

  private static func isTitled(_ scalars: String.UnicodeScalarView) -> Bool {
    var found = false
    var inWord = false
    for scalar in scalars {
      if CaseMapping.isUpper(scalar) || isTitle(scalar) {
        if inWord { return false }
        inWord = true
        found = true
      } else if CaseMapping.isLower(scalar) {
        if !inWord { return false }
        found = true
      } else {
        inWord = false
      }
    }
    return found
  }
}

/// `upper`, `lower` and their kind.
enum CaseMapping {
  static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar >= "a" && scalar <= "z" : scalar.properties.isLowercase
  }

  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar >= "A" && scalar <= "Z" : scalar.properties.isUppercase
  }

  static func apply(_ method: MethodName, _ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var inWord = false
    for (index, scalar) in scalars.enumerated() {
      let properties = scalar.properties
      switch method {
      case .upper: result += properties.uppercaseMapping
      case .lower: result += lower(index, scalars)
      case .casefold:
        result +=
          properties.changesWhenCaseFolded ? folded(scalar) : String(Character(scalar))
      case .swapcase:
        if isUpper(scalar) {
          result += lower(index, scalars)
        } else if isLower(scalar) {
          result += properties.uppercaseMapping
        } else {
          result.unicodeScalars.append(scalar)
        }
      default:
        result += inWord ? lower(index, scalars) : properties.titlecaseMapping
        inWord = method == .capitalize || properties.isCased
      }
    }
    return result
  }

  private static func folded(_ scalar: Unicode.Scalar) -> String {
    scalar.properties.uppercaseMapping.unicodeScalars.reduce(into: "") {
      $0 += $1.properties.lowercaseMapping
    }
  }

  /// The Greek sigma has its own small letter at the end of a word.
  private static func lower(_ index: Int, _ scalars: [Unicode.Scalar]) -> String {
    let scalar = scalars[index]
    guard scalar == "\u{3A3}" else { return scalar.properties.lowercaseMapping }
    func next(_ part: some Sequence<Unicode.Scalar>) -> Bool {
      part.first { !$0.properties.isCaseIgnorable }?.properties.isCased ?? false
    }
    let isFinal = next(scalars[..<index].reversed()) && !next(scalars[(index + 1)...])
    return isFinal ? "\u{3C2}" : "\u{3C3}"
  }
}
