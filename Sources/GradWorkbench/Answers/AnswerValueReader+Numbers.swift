import GradExplain

// Numbers as they are written, with their signs and digits.
extension AnswerValueReader {
  /// A number, or a quotient of two.
  mutating func number() throws(AnswerFault) {
    let start = at
    let wantsItem = open.last?.wantsItem ?? top.isEmpty
    let upper = try signed(maySpace: wantsItem)
    var number = upper
    let end = at
    if skipped(lines: false) != "/" {
      at = end
    } else {
      at += 1
      _ = skipped(lines: false)
      let lower = try signed(maySpace: false)
      guard lower.value != 0 else {
        throw fault("\(string(start..<at)) divides by 0", at: start)
      }
      // A quotient is what it is: 1/3 has no digits that were rounded.
      number = Answers.Number(
        value: upper.value / lower.value, digits: nil,
        literal: "\(upper.literal)/(\(lower.literal))")
    }
    if at < text.count, !isEnd(text[at]) {
      throw fault(unreadable(from: start), at: start)
    }
    try add(.number(number))
  }

  /// A number with its sign; where it must be a new number, spaces may stand behind the sign.
  private mutating func signed(maySpace: Bool) throws(AnswerFault) -> Answers.Number {
    let start = at
    var isNegative = false
    if at < text.count, let sign = AnswerValueReader.sign(text[at]) {
      isNegative = sign
      at += 1
      if maySpace { _ = skipped(lines: false) }
    }
    let minus = isNegative ? "-" : ""
    let digits = at
    while at < text.count,
      AnswerValueReader.isLetter(text[at]) || (at > digits && text[at] == ".")
    {
      at += 1
    }
    switch string(digits..<at).lowercased().split(separator: ".").last ?? "" {
    case "": break
    case "nan": return Answers.Number(value: .nan, digits: nil, literal: "(1e999 - 1e999)")
    case "inf", "infinity":
      return Answers.Number(
        value: isNegative ? -.infinity : .infinity, digits: nil, literal: "\(minus)1e999")
    default: throw fault(unreadable(from: start), at: start)
    }
    var literal = ""
    var count = 0
    var isWhole = true
    func takeDigits() {
      while at < text.count,
        isDigit(at) || (text[at] == "_" && at > digits && isDigit(at - 1) && isDigit(at + 1))
      {
        if text[at] != "_" {
          literal.unicodeScalars.append(text[at])
          count += 1
        }
        at += 1
      }
    }
    takeDigits()
    if at < text.count, text[at] == "." {
      isWhole = false
      if count == 0 { literal += "0" }
      literal += "."
      at += 1
      takeDigits()
    }
    guard count > 0 else { throw fault(unreadable(from: start), at: start) }
    if at < text.count, text[at] == "e" || text[at] == "E" {
      isWhole = false
      at += 1
      literal += "e"
      if at < text.count, let sign = AnswerValueReader.sign(text[at]) {
        literal += sign ? "-" : "+"
        at += 1
      }
      let before = count
      takeDigits()
      guard count > before else { throw fault(unreadable(from: start), at: start) }
    }
    guard count <= 400 else { throw fault("a number of \(count) digits", at: start) }
    if isWhole {
      // Python writes no zeros in front.
      let stripped = literal.drop { $0 == "0" }
      literal = stripped.isEmpty ? "0" : String(stripped)
    }
    guard let value = Double(literal), value.isFinite else {
      throw fault(
        "\(AnswerName.shortened(string(start..<at))) is too large for a number", at: start)
    }
    return Answers.Number(
      value: isNegative ? -value : value,
      digits: isWhole ? nil : WrittenDigits(literal, isNegative: isNegative),
      literal: minus + literal)
  }

  /// Why the text from a place up to the next end is no number.
  private func unreadable(from start: Int) -> String {
    var end = max(at, start)
    while end < text.count, !isEnd(text[end]) { end += 1 }
    let word = AnswerName.shortened(string(start..<end))
    if word.hasPrefix("..") || word == "…" {
      return "numbers are left out ('\(word)'): print all of them, in NumPy after "
        + "np.set_printoptions(threshold=10**6)"
    }
    if end == start { return "a number is missing behind '/'" }
    if AnswerValueReader.sign(text[start]) != nil, end == start + 1 {
      return "'\(word)' stands alone: write the result of the calculation"
    }
    if word.unicodeScalars.contains(where: { "*^×·+".unicodeScalars.contains($0) })
      || word.dropFirst().contains("-")
    {
      return "'\(word)' is a calculation: write its result; powers of ten are written 1e-3"
    }
    return "'\(word)' is no number: write digits with a point, as in -0.44, 1e-3 or -1/3"
  }

  /// Whether a number cannot go on with this.
  private func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "[", "]", "(", ")", "{", "}": true
    default: scalar.properties.isWhitespace
    }
  }

  func isDigit(_ index: Int) -> Bool {
    text.indices.contains(index) && ("0"..."9").contains(text[index])
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
  }

  /// Whether a sign is a minus; nil for anything else.
  ///
  /// Word processors make dashes of it.
  private static func sign(_ scalar: Unicode.Scalar) -> Bool? {
    switch scalar {
    case "+", "\u{FF0B}": false
    case "-", "\u{2212}", "\u{2013}", "\u{2012}", "\u{2010}", "\u{2011}", "\u{FE63}", "\u{FF0D}":
      true
    default: nil
    }
  }
}
