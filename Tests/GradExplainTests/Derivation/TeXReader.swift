import Foundation

/// Computes the formulas of derivations: the part of TeX that they use, and nothing else.
///
/// It shares nothing with what writes them. A name is looked up as it is written, so that `h_{0}` and
/// `\frac{\partial L}{\partial h_{0}}` are keys of the table.
struct TeXReader {
  enum Problem: Error, CustomStringConvertible {
    case unexpected(String)
    case unknown(String)

    var description: String {
      switch self {
      case .unexpected(let rest): "cannot read '\(rest)'"
      case .unknown(let name): "no value for '\(name)'"
      }
    }
  }

  private var rest: Substring
  private var table: [String: Double]

  /// The value of a formula.
  static func value(_ formula: String, _ table: [String: Double] = [:]) throws -> Double {
    var reader = TeXReader(rest: formula[...], table: table)
    let value = try reader.sum()
    guard reader.next == nil else { throw Problem.unexpected(String(reader.rest)) }
    return value
  }

  /// What comes next behind blanks.
  private var next: Character? {
    mutating get {
      rest = rest.drop { $0 == " " || $0 == "\n" }
      return rest.first
    }
  }

  private mutating func take(_ word: String) -> Bool {
    guard next != nil, rest.hasPrefix(word) else { return false }
    let behind = rest.dropFirst(word.count)
    // \le is not the beginning of \left.
    if word.last?.isLetter == true, word.hasPrefix("\\"), behind.first?.isLetter == true {
      return false
    }
    rest = behind
    return true
  }

  private mutating func need(_ word: String) throws {
    guard take(word) else { throw Problem.unexpected("\(rest.prefix(30)), wanted \(word)") }
  }

  private mutating func group() throws -> Double {
    try need("{")
    let value = try sum()
    try need("}")
    return value
  }

  /// The text between braces.
  private mutating func raw() throws -> String {
    try need("{")
    var depth = 1
    var text = ""
    while let character = rest.popFirst() {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0 { return text }
      text.append(character)
    }
    throw Problem.unexpected("no }")
  }

  // MARK: Arithmetic

  private mutating func sum() throws -> Double {
    var value = take("-") ? -(try product()) : try product()
    while true {
      if take("+") {
        // A row that goes on begins with empty braces.
        value += try product()
      } else if take("-") {
        value -= try product()
      } else {
        return value
      }
    }
  }

  private mutating func product() throws -> Double {
    var value = try power()
    while take("\\cdot") || take("\\times") { value *= try power() }
    return value
  }

  private mutating func power() throws -> Double {
    let base = try atom()
    return take("^") ? pow(base, try group()) : base
  }

  private mutating func inBrackets() throws -> [Double] {
    let isTall = take("\\left")
    try need("(")
    var values = [try sum()]
    while take(",") { values.append(try sum()) }
    if isTall { try need("\\right") }
    try need(")")
    return values
  }

  // MARK: Atoms

  private static let functions: [String: @Sendable (Double) -> Double] = [
    "\\ln": { Foundation.log($0) }, "\\sin": { Foundation.sin($0) },
    "\\cos": { Foundation.cos($0) }, "\\tan": { Foundation.tan($0) },
    "\\arcsin": { Foundation.asin($0) }, "\\arccos": { Foundation.acos($0) },
    "\\arctan": { Foundation.atan($0) }, "\\sinh": { Foundation.sinh($0) },
    "\\cosh": { Foundation.cosh($0) }, "\\tanh": { Foundation.tanh($0) },
    "\\sigma": { 1 / (1 + Foundation.exp(-$0)) },
    "\\Phi": { 0.5 * Foundation.erfc(-$0 / 2.0.squareRoot()) },
    "\\varphi": { Foundation.exp(-$0 * $0 / 2) / (2 * Double.pi).squareRoot() },
    "\\mathrm{ReLU}": { $0 > 0 ? $0 : 0 },
    "\\mathrm{sgn}": { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 },
  ]

  private mutating func atom() throws -> Double {
    guard let first = next else { throw Problem.unexpected("the end") }
    if first == "(" || rest.hasPrefix("\\left") { return try inBrackets()[0] }
    if first.isNumber {
      let digits = rest.prefix { $0.isNumber || $0 == "." }
      rest = rest.dropFirst(digits.count)
      guard let value = Double(digits) else { throw Problem.unexpected(String(digits)) }
      return value
    }
    if rest.hasPrefix("\\frac{\\partial") {
      rest = rest.dropFirst(5)
      let (above, below) = (try raw(), try raw())
      return try look("\\frac{\(above)}{\(below)}")
    }
    if take("\\frac") || take("\\tfrac") { return try group() / (try group()) }
    if take("\\sqrt") { return try group().squareRoot() }
    if take("\\infty") { return .infinity }
    if take("\\lvert") {
      let value = try sum()
      try need("\\rvert")
      return abs(value)
    }
    if take("\\underbrace") {
      let value = try group()
      try need("_")
      _ = try raw()
      return value
    }
    if take("\\max") { return try inBrackets().max() ?? .nan }
    if take("\\min") { return try inBrackets().min() ?? .nan }
    if take("\\mathrm{atan2}") {
      let arguments = try inBrackets()
      return Foundation.atan2(arguments[0], arguments[1])
    }
    if take("\\mathbb{1}") { return try indicator() }
    if rest.hasPrefix("\\sum") { return try series() }
    if rest.hasPrefix("e^") {
      rest = rest.dropFirst(2)
      return Foundation.exp(try group())
    }
    for (name, function) in TeXReader.functions where take(name) {
      if take("^{2}") { return Foundation.pow(function(try inBrackets()[0]), 2) }
      return function(try inBrackets()[0])
    }
    return try name()
  }

  private mutating func indicator() throws -> Double {
    try need("[")
    let left = try sum()
    let holds: Bool
    if take(">") {
      holds = left > (try sum())
    } else if take("<") {
      holds = left < (try sum())
    } else if take("=") {
      holds = left == (try sum())
    } else {
      try need("\\le")
      holds = left <= (try sum())
    }
    try need("]")
    return holds ? 1 : 0
  }

  /// A sum over an index: its term is read once for each number, which stands in the names.
  private mutating func series() throws -> Double {
    try need("\\sum")
    try need("_")
    let parts = try raw().split(separator: "=").map(String.init)
    try need("^")
    guard parts.count == 2, let from = Int(parts[1]), let to = Int(try raw()) else {
      throw Problem.unexpected("sum over \(parts)")
    }
    let start = rest
    var value = 0.0
    for index in from...to {
      var term = TeXReader(rest: start, table: table)
      term.index = (parts[0], index)
      value += try term.product()
      rest = term.rest
    }
    return value
  }

  private var index: (letter: String, value: Int)?

  private init(rest: Substring, table: [String: Double]) {
    (self.rest, self.table) = (rest, table)
  }

  /// A name with its places and its number: `\mathit{W2}_{0,1}`, `z^{(2)}`.
  private mutating func name() throws -> Double {
    var name = ""
    if rest.first == "{" {
      name = "{\(try raw())}"
    } else if rest.first == "\\" {
      let command = rest.dropFirst().prefix(while: \.isLetter)
      rest = rest.dropFirst(command.count + 1)
      name = "\\\(command)"
      if ["mathit", "mathtt", "text"].contains(command) { name += "{\(try raw())}" }
    } else if let letter = rest.first, letter.isLetter {
      name = String(letter)
      rest = rest.dropFirst()
    } else {
      throw Problem.unexpected(String(rest.prefix(30)))
    }
    if rest.hasPrefix("_{") {
      rest = rest.dropFirst()
      var places = try raw().split(separator: ",", omittingEmptySubsequences: false)
        .map(String.init)
      if let index { places = places.map { $0 == index.letter ? "\(index.value)" : $0 } }
      name += "_{\(places.joined(separator: ","))}"
    }
    if rest.hasPrefix("^{(") {
      rest = rest.dropFirst()
      name += "^{\(try raw())}"
    }
    return try look(name)
  }

  private func look(_ name: String) throws -> Double {
    guard let value = table[name] else { throw Problem.unknown(name) }
    return value
  }
}
