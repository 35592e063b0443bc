import GradWorksheet

/// Divides the lines of a fence into claims.
///
/// A claim begins with a name and `=` or `:`; it goes on as long as brackets are open. Where a line
/// begins like a claim although brackets are open, they were forgotten, and the new claim counts.
struct AnswersReader {
  /// The line of the fence.
  let fence: Int
  private(set) var claims: [Answers.Claim] = []
  private(set) var problems: [Answers.Problem] = []

  init(fence: Int) { self.fence = fence }

  /// Reads the lines between the fences.
  mutating func read(_ lines: [(number: Int, text: String)]) {
    let lines = lines.map { ($0.number, AnswersReader.withoutComment($0.text)) }
    var index = 0
    while index < lines.count {
      let (number, text) = lines[index]
      index += 1
      if AnswersReader.isBlank(text) { continue }
      guard let head = AnswersReader.head(of: text) else {
        problem(
          "line \(number)", number,
          AnswerFault(
            "'\(AnswerName.shortened(AnswersReader.trimmed(text)))' claims nothing: write a name, '=' and "
              + "numbers, as in dW2 = [[0.5, -0.5]]; a note begins with #"))
        continue
      }
      var value = head.value
      // PyTorch prints this before a tensor, on a line of its own.
      if AnswersReader.trimmed(value) == "Parameter containing:" { value = "" }
      var depth = AnswersReader.depth(of: value)
      // The numbers may begin on the next line, and go on as long as brackets are open.
      while index < lines.count {
        let isStarted = !AnswersReader.isBlank(value)
        if isStarted && depth <= 0 { break }
        if AnswersReader.beginsClaim(lines[index].1) { break }
        value += "\n" + lines[index].1
        depth += AnswersReader.depth(of: lines[index].1)
        index += 1
      }
      claim(head.name, value, at: number)
    }
  }

  private mutating func claim(_ written: String, _ value: String, at line: Int) {
    let name: String
    switch AnswerName.read(written) {
    case .success(let read): name = read
    case .failure(let fault):
      let shown = AnswerName.shortened(AnswersReader.trimmed(written))
      problem(shown.isEmpty ? "line \(line)" : shown, line, fault)
      return
    }
    do throws(AnswerFault) {
      var reader = AnswerValueReader(value)
      claims.append(
        Answers.Claim(name: name, line: line, fence: fence, content: try reader.read()))
    } catch {
      problem(name, line + error.line, error)
    }
  }

  private mutating func problem(_ name: String, _ line: Int, _ fault: AnswerFault) {
    problems.append(
      Answers.Problem(
        name: oneLine(name), line: line, fence: fence, message: oneLine(fault.message)))
  }

  // MARK: Lines

  /// The name before `=` or `:` and what stands behind it.
  ///
  /// Without either it is the name before `[` or `tensor(`; nil where the line begins with no name.
  private static func head(of line: String) -> (name: String, value: String)? {
    var depth = 0
    var bracket: String.Index?
    for index in line.indices {
      switch line[index] {
      case "[", "(", "{":
        if depth == 0, bracket == nil { bracket = index }
        depth += 1
      case "]", ")", "}": depth -= 1
      case "=" where depth == 0, ":" where depth == 0, "＝" where depth == 0:
        var next = line.index(after: index)
        // := and ==, which some write.
        while next < line.endIndex, line[next] == "=" { next = line.index(after: next) }
        return (trimmed(line[..<index]), String(line[next...]))
      default: break
      }
    }
    guard let bracket else {
      // What Python's prompt shows: the name on one line, and the numbers on the next.
      let name = trimmed(line)
      if case .success = AnswerName.read(name) { return (name, "") }
      return nil
    }
    // print("dW2", dW2) leaves a space in between, and maybe the beginning of tensor( before the bracket.
    var name = line[..<bracket]
    var start = bracket
    let words = name.split(separator: " ")
    if line[bracket] == "(" {
      guard words.count > 1, let last = words.last, AnswerValueReader.isCall(last) else {
        return nil
      }
      start = last.startIndex
      name = line[..<start]
    }
    let written = trimmed(name)
    guard !written.isEmpty, case .success = AnswerName.read(written) else { return nil }
    return (written, String(line[start...]))
  }

  /// Whether a line within brackets is rather the beginning of the next claim.
  private static func beginsClaim(_ line: String) -> Bool {
    guard let head = head(of: line), !arguments.contains(head.name) else { return false }
    if case .success = AnswerName.read(head.name) { return true }
    return false
  }

  /// What stands before `=` in what NumPy and PyTorch print, and is no name of a claim.
  private static let arguments: Set = ["dtype", "device", "requires_grad", "grad_fn", "data"]

  private static func depth(of line: String) -> Int {
    var depth = 0
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
      default: break
      }
    }
    return depth
  }

  private static func withoutComment(_ line: String) -> String {
    let line = line.hasPrefix(">>> ") ? line.dropFirst(4) : line[...]
    guard let sign = line.utf8.firstIndex(of: UInt8(ascii: "#")) else { return String(line) }
    return String(line[..<sign])
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  private static func trimmed(_ text: some StringProtocol) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
