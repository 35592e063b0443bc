import GradExplain

/// Reads the numbers of a claim: a number, lists with or without commas, NumPy's and PyTorch's arrays.
///
/// One pass with a stack of its own, so that a million brackets are an error and no crash.
struct AnswerValueReader {
  private let text: [Unicode.Scalar]
  private var at = 0
  /// Brackets that are open.
  private var open: [Frame] = []
  /// What stands outside of all brackets.
  private var top: [Answers.Content] = []

  private struct Frame {
    let bracket: Unicode.Scalar
    let start: Int
    /// The function of `array(...)`.
    var call: String?
    var items: [Answers.Content] = []
    var hasComma = false
    /// Whether an item must follow: at the beginning and behind a comma.
    var wantsItem = true
  }

  /// What may stand before `(`: NumPy's and PyTorch's names for arrays and single numbers.
  private static let calls: Set = [
    "array", "asarray", "matrix", "tensor", "Tensor", "as_tensor", "Parameter", "float", "float16",
    "float32", "float64", "float128", "int32", "int64", "list", "tuple", "values", "Value",
    "DeviceArray", "Array",
  ]

  /// Whether a word is one of these, with or without a module before it.
  static func isCall(_ word: some StringProtocol) -> Bool {
    word.split(separator: ".").last.map { calls.contains(String($0)) } ?? false
  }

  init(_ text: String) { self.text = Array(text.unicodeScalars) }

  /// Reads all of it.
  mutating func read() throws(AnswerFault) -> Answers.Content {
    while let scalar = skipped() {
      switch scalar {
      case "[", "(": try open(scalar, call: nil)
      case "]", ")": try close(scalar)
      case ",": try comma()
      case "{", "}":
        throw fault("'\(scalar)' is no bracket of a list: write [ and ]")
      case _ where AnswerValueReader.isLetter(scalar): try word()
      default: try number()
      }
    }
    if let frame = open.last {
      let line = self.line(of: frame.start)
      throw AnswerFault(
        "'\(frame.bracket)' is never closed: add the missing '\(frame.bracket == "[" ? "]" : ")")'",
        line: line)
    }
    guard let first = top.first else {
      throw AnswerFault("no number stands behind the name: write it on the same line")
    }
    guard top.count == 1 else {
      throw fault(
        "several numbers need brackets: write [1.5, 2.5]; a decimal point is written '.'", at: 0)
    }
    return first
  }

  // MARK: Brackets

  private mutating func open(_ bracket: Unicode.Scalar, call: String?) throws(AnswerFault) {
    guard open.count < Nested.depthLimit else {
      throw fault("the brackets are nested deeper than \(Nested.depthLimit)")
    }
    open.append(Frame(bracket: bracket, start: at, call: call))
    at += 1
  }

  private mutating func close(_ bracket: Unicode.Scalar) throws(AnswerFault) {
    guard let frame = open.popLast() else {
      throw fault("'\(bracket)' closes nothing: an opening bracket is missing before it")
    }
    guard (frame.bracket == "[") == (bracket == "]") else {
      throw fault("'\(bracket)' closes a '\(frame.bracket)': the brackets do not match")
    }
    at += 1
    if let call = frame.call {
      guard let first = frame.items.first, frame.items.count == 1 else {
        throw fault("\(call)(...) needs one list of numbers in it", at: frame.start)
      }
      try add(first)
    } else if frame.bracket == "(", frame.items.count == 1, !frame.hasComma {
      try add(frame.items[0])
    } else {
      try add(.list(frame.items))
    }
  }

  private mutating func comma() throws(AnswerFault) {
    guard var frame = open.last else {
      // `dW = 1,` is a number with a comma too many; `1, 2` is told at the end.
      at += 1
      return
    }
    if frame.wantsItem { throw fault("a number is missing before ','") }
    frame.hasComma = true
    frame.wantsItem = true
    open[open.count - 1] = frame
    at += 1
    // Behind the list of array(...): dtype=float32, device='cuda:0' and the like.
    if frame.call != nil { try skipArguments() }
  }

  private mutating func skipArguments() throws(AnswerFault) {
    var depth = 0
    while at < text.count {
      switch text[at] {
      case "(", "[": depth += 1
      case ")" where depth == 0: return
      case ")", "]": depth -= 1
      default: break
      }
      at += 1
    }
  }

  private mutating func add(_ item: Answers.Content) throws(AnswerFault) {
    guard !open.isEmpty else {
      top.append(item)
      return
    }
    open[open.count - 1].items.append(item)
    open[open.count - 1].wantsItem = false
  }

  // MARK: Words

  private mutating func word() throws(AnswerFault) {
    let start = at
    while at < text.count, AnswerValueReader.isLetter(text[at]) || isDigit(at) || text[at] == "." {
      at += 1
    }
    let word = string(start..<at)
    // Value(data=0.5, grad=0), as Values print.
    if word == "data", skipped(lines: false) == "=" {
      at += 1
      return
    }
    if skipped(lines: false) == "(" {
      guard AnswerValueReader.isCall(word) else {
        throw fault(
          "'\(AnswerName.shortened(word))(' cannot be computed here: write the numbers", at: start)
      }
      try open("(", call: word)
      return
    }
    at = start
    try number()
  }

  // MARK: Numbers

  /// A number, or a quotient of two.
  private mutating func number() throws(AnswerFault) {
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
      // Python writes no zeros in front, and the worksheet language has no integers beyond 64 bits.
      let stripped = literal.drop { $0 == "0" }
      literal = stripped.isEmpty ? "0" : String(stripped)
      if literal.count > 18 { literal += ".0" }
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

  private func isDigit(_ index: Int) -> Bool {
    text.indices.contains(index) && ("0"..."9").contains(text[index])
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
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

  // MARK: Text

  /// The next scalar that is no space, or on the same line.
  private mutating func skipped(lines: Bool = true) -> Unicode.Scalar? {
    while at < text.count, text[at].properties.isWhitespace, lines || text[at] != "\n" { at += 1 }
    return at < text.count ? text[at] : nil
  }

  private func string(_ range: Range<Int>) -> String {
    var string = ""
    string.unicodeScalars.append(contentsOf: text[range])
    return string
  }

  private func line(of index: Int) -> Int { text[..<min(index, text.count)].count { $0 == "\n" } }

  private func fault(_ message: String, at index: Int? = nil) -> AnswerFault {
    AnswerFault(message, line: line(of: index ?? at))
  }
}
