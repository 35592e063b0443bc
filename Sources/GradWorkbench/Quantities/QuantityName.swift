import GradWorksheet

/// What a worksheet calls a quantity: a variable, or a place in what it holds, such as
/// `params["W1"]` or `weights[0]`.
struct QuantityName: Hashable {
  /// A step from a dict, a list or an object to something in it.
  enum Step: Hashable {
    /// `["W1"]`
    case key(String)
    /// `[0]`
    case place(Int)
    /// `.W1`
    case attribute(String)
  }

  let variable: String
  private(set) var steps: [Step] = []

  init(variable: String) { self.variable = variable }

  /// The name of something inside.
  func with(_ step: Step) -> QuantityName {
    var name = self
    name.steps.append(step)
    return name
  }

  /// The name as it is written.
  var text: String {
    steps.reduce(variable) { text, step in
      switch step {
      case .key(let key): "\(text)[\"\(key)\"]"
      case .place(let place): "\(text)[\(place)]"
      case .attribute(let name): "\(text).\(name)"
      }
    }
  }

  /// What the derivative by a quantity is called in a sentence: `dW1` of `params["W1"]`.
  static func derivative(by name: String) -> String {
    guard let name = QuantityName(name), !name.steps.isEmpty else { return "d\(name)" }
    if name.steps.count == 1, case .attribute(let word) = name.steps[0] { return "d\(word)" }
    let keys = name.steps.filter { if case .key = $0 { true } else { false } }
    guard keys.count == 1, case .key(let key)? = keys.first, key.first?.isLetter == true else {
      return "d\(name.text)"
    }
    return "d\(key)" + Nested.text(of: name.places)
  }

  // MARK: Words

  /// The words of the name, from the variable on, without the places at its end.
  var words: [String] {
    var words = [variable]
    for step in steps.dropLast(places.count) {
      switch step {
      case .key(let word), .attribute(let word): words.append(word)
      case .place(let place): words.append("\(place)")
      }
    }
    return words
  }

  /// The places at the end of the name.
  var places: [Int] {
    var places: [Int] = []
    for case .place(let place) in steps.reversed().prefix(while: \.isPlace) { places.append(place) }
    return places.reversed()
  }

  /// What the places at the end of the name are in.
  var whole: QuantityName {
    var name = self
    name.steps.removeLast(places.count)
    return name
  }

  // MARK: Reading

  /// Reads a name; nil where it is none.
  init?(_ text: String) {
    let variable = text.prefix { $0 != "[" && $0 != "." }
    guard !variable.isEmpty else { return nil }
    self.variable = String(variable)
    var rest = text[variable.endIndex...]
    while !rest.isEmpty {
      guard let step = QuantityName.step(&rest) else { return nil }
      steps.append(step)
    }
  }

  /// Reads an expression: a variable, or a written key or place in one; nil for anything else.
  init?(_ expression: Expression) {
    switch expression.kind {
    case .name(let name): self.init(variable: name)
    case .subscript_(let whole, let index):
      guard let whole = QuantityName(whole) else { return nil }
      switch index.kind {
      case .string(let key): self = whole.with(.key(key))
      case .integer(let place): self = whole.with(.place(place))
      default: return nil
      }
    case .attribute(let whole, let name):
      guard let whole = QuantityName(whole) else { return nil }
      self = whole.with(.attribute(name))
    default: return nil
    }
  }

  /// Takes a step off the beginning of a text; nil where there is none, and the text is as it was.
  static func step(_ text: inout Substring) -> Step? {
    var rest = text
    guard let mark = rest.popFirst() else { return nil }
    if mark == "." {
      let name = rest.prefix { $0 != "[" && $0 != "." }
      if name.isEmpty { return nil }
      text = rest[name.endIndex...]
      return .attribute(String(name))
    }
    guard mark == "[", let quote = rest.first else { return nil }
    let step: Step
    if quote == "\"" || quote == "'" {
      rest.removeFirst()
      let key = rest.prefix { $0 != quote }
      guard rest[key.endIndex...].hasPrefix("\(quote)]") else { return nil }
      rest = rest[key.endIndex...].dropFirst(2)
      step = .key(String(key))
    } else {
      let digits = rest.prefix { $0 != "]" }
      guard let place = Int(digits), place >= 0, rest[digits.endIndex...].first == "]" else {
        return nil
      }
      rest = rest[digits.endIndex...].dropFirst()
      step = .place(place)
    }
    text = rest
    return step
  }

  /// The step to what a dict holds under a key; nil where the key cannot be written in a name.
  ///
  /// Keys come from a worksheet, and a name stands in reports of every kind.
  static func step(to key: Object) -> Step? {
    switch key {
    case .int(let place) where place >= 0: return .place(place)
    case .string(let string):
      let text = string.text
      guard !text.isEmpty, text.utf8.count <= 64, oneLine(text) == text,
        !text.contains(where: { "\"'\\[]".contains($0) })
      else { return nil }
      return .key(text)
    default: return nil
    }
  }
}

extension QuantityName.Step {
  fileprivate var isPlace: Bool { if case .place = self { true } else { false } }
}
