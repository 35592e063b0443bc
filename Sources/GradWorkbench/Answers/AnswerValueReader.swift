/// Reads the numbers of a claim: a number, lists with or without commas, NumPy's and PyTorch's arrays.
///
/// One pass with a stack of its own, so that a million brackets are an error and no crash.
struct AnswerValueReader {
  let text: [Unicode.Scalar]
  var at = 0
  /// Brackets that are open.
  var open: [Frame] = []
  /// What stands outside of all brackets.
  var top: [Answers.Content] = []

  struct Frame {
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

  mutating func open(_ bracket: Unicode.Scalar, call: String?) throws(AnswerFault) {
    guard open.count < Nested.depthLimit else {
      throw fault("the brackets are nested deeper than \(Nested.depthLimit)")
    }
    open.append(Frame(bracket: bracket, start: at, call: call))
    at += 1
  }

  mutating func close(_ bracket: Unicode.Scalar) throws(AnswerFault) {
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

  mutating func comma() throws(AnswerFault) {
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

  mutating func skipArguments() throws(AnswerFault) {
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

  mutating func add(_ item: Answers.Content) throws(AnswerFault) {
    guard !open.isEmpty else {
      top.append(item)
      return
    }
    open[open.count - 1].items.append(item)
    open[open.count - 1].wantsItem = false
  }

  // MARK: Words

  mutating func word() throws(AnswerFault) {
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

  // MARK: Text

  /// The next scalar that is no space, or on the same line.
  mutating func skipped(lines: Bool = true) -> Unicode.Scalar? {
    while at < text.count, text[at].properties.isWhitespace, lines || text[at] != "\n" { at += 1 }
    return at < text.count ? text[at] : nil
  }

  func string(_ range: Range<Int>) -> String {
    var string = ""
    string.unicodeScalars.append(contentsOf: text[range])
    return string
  }

  func line(of index: Int) -> Int { text[..<min(index, text.count)].count { $0 == "\n" } }

  func fault(_ message: String, at index: Int? = nil) -> AnswerFault {
    AnswerFault(message, line: line(of: index ?? at))
  }
}
