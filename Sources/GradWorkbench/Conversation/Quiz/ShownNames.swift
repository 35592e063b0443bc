import GradExplain
import GradWorksheet

/// Names that steps give to nodes, and that are no names in the worksheet language: `t7.1`, the first
/// result of line 7, and `z(2)`, what z was the second time.
struct ShownNames {
  private var numbers: [String: Double] = [:]

  /// Reads the names of steps.
  init(_ steps: Steps) {
    for step in steps.forward where ShownNames.isShown(step.name) {
      numbers[step.name] = step.value
    }
  }

  /// `t7.1` or `z(2)`; a label may be anything else.
  private static func isShown(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].first == "t" {
      return [parts[0].dropFirst(), parts[1]].allSatisfy {
        !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber }
      }
    }
    guard name.last == ")", let open = name.lastIndex(of: "(") else { return false }
    let number = name[name.index(after: open)...].dropLast()
    return !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber }
      && name[..<open].allSatisfy(isPartOfName) && name.first?.isNumber == false
  }

  private static func isPartOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// A text with numbers in the places of such names.
  func putting(_ text: String) -> String {
    guard !numbers.isEmpty, text.contains(where: { $0 == "." || $0 == "(" }) else { return text }
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      guard ShownNames.isPartOfName(first) else {
        result.append(rest.removeFirst())
        continue
      }
      let word = ShownNames.word(rest)
      if let number = numbers[String(word)], number.isFinite {
        result += number.sign == .minus ? "(\(pythonText(number)))" : pythonText(number)
        rest = rest.dropFirst(word.count)
      } else {
        let name = rest.prefix(while: ShownNames.isPartOfName)
        result += name
        rest = rest.dropFirst(name.count)
      }
    }
    return result
  }

  /// The name at the beginning of a text, with `.1` or `(2)` behind it.
  private static func word(_ text: Substring) -> Substring {
    let name = text.prefix(while: isPartOfName)
    let rest = text.dropFirst(name.count)
    guard let mark = rest.first, mark == "." || mark == "(" else { return name }
    let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
    if mark == "." { return text[..<digits.endIndex] }
    let end = rest.dropFirst(1 + digits.count)
    return end.first == ")" ? text[...end.startIndex] : name
  }
}
