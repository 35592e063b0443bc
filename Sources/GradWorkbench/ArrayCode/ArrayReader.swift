import GradWorksheet

/// Reads expressions of arrays: what is written, and which shapes meet.
struct ArrayReader {
  private let values: [String: Object]

  init(_ variables: [ValueHost.Variable]) {
    values = Dictionary(variables.map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// The shape of what a variable holds; nil where it is no array, list or number.
  func shape(of name: String) -> [Int]? {
    switch values[name] {
    case .int, .big, .float, .bool, .foreign: return []
    case .host(let host as ArrayObject): return host.shape
    case .host(is ScalarObject): return []
    case .list(let list): return Nested(.list(list))?.lengths
    default: return nil
    }
  }

  /// Whether a variable holds an array.
  func isArray(_ name: String) -> Bool {
    if case .host(is ArrayObject) = values[name] { true } else { false }
  }

  /// Whether a variable holds Values, alone or in an array.
  func holdsValues(_ name: String) -> Bool {
    switch values[name] {
    case .foreign: true
    case .host(let host as ArrayObject): host.dtype == .object
    default: false
    }
  }

  /// Longer formulas are no help to a reader, and grow with every step back through them.
  static let longest = 400

  /// An expression in pieces; nil where it holds something that no formula has, or is too long.
  func piece(_ expression: Expression) -> Piece? {
    guard let piece = whole(expression), piece.text.utf8.count <= ArrayReader.longest else {
      return nil
    }
    return piece
  }

  private func whole(_ expression: Expression) -> Piece? {
    switch expression.kind {
    case .name(let name):
      guard let shape = shape(of: name) else { return nil }
      return Piece(name: name, shape)
    case .integer(let number): return Piece(number: "\(number)")
    case .float(_, let text): return Piece(number: text)
    case .boolean(let flag): return Piece(number: flag ? "True" : "False")
    case .none: return Piece(number: "None")
    case .unary(.minus, let inner): return piece(inner).map(Piece.minus)
    case .binary(let op, let left, let right):
      guard let left = piece(left), let right = piece(right) else { return nil }
      return .joined(left, op.rawValue, right)
    case .attribute(let inner, let name): return attribute(inner, name)
    case .call(let callee, let arguments): return call(callee, arguments)
    case .comparison(let first, let rest):
      guard rest.count == 1, let left = piece(first), let right = piece(rest[0].operand) else {
        return nil
      }
      let (a, b) = (left.within(.sum), right.within(.sum))
      let op = rest[0].op.rawValue
      return Piece(
        "(\(a.text) \(op) \(b.text))", shapes: "(\(a.shapes) \(op) \(b.shapes))",
        left.shape.flatMap { a in right.shape.flatMap { Broadcasting.shape([a, $0]) } })
    default: return nil
    }
  }

  private func attribute(_ inner: Expression, _ name: String) -> Piece? {
    guard let piece = piece(inner) else { return nil }
    switch name {
    case "T": return piece.transposed
    case "data", "grad": return piece.with(suffix: "." + name, piece.shape)
    default: return nil
    }
  }

  /// Functions that work on each entry.
  static let entrywise: Set = [
    "exp", "log", "sqrt", "tanh", "abs", "sign", "square", "maximum", "minimum", "where",
    "negative",
    "sigmoid", "relu", "log10", "log2", "log1p", "expm1", "clip", "power",
  ]
  static let reductions: Set = ["sum", "mean", "max", "min", "amax", "amin", "std", "var"]

  /// What is called: the function's name without `np`, and the array that a method belongs to.
  func callee(_ expression: Expression) -> (name: String, prefix: String, owner: Expression?)? {
    switch expression.kind {
    case .name(let name):
      if case .function? = values[name] { return nil }
      return (name, "", nil)
    case .attribute(let inner, let name):
      if case .name(let module) = inner.kind, case .module? = values[module] {
        return (name, module + ".", nil)
      }
      return (name, "", inner)
    default: return nil
    }
  }

  private func call(_ function: Expression, _ arguments: [Expression.Argument]) -> Piece? {
    guard let (name, prefix, owner) = callee(function) else { return nil }
    var positional: [Piece] = []
    var named: [(name: String, value: Piece)] = []
    for argument in arguments {
      guard let value = piece(argument.value) else { return nil }
      switch argument.kind {
      case .positional: positional.append(value)
      case .keyword(let name): named.append((name.text, value))
      default: return nil
      }
    }
    var written = positional
    for (name, value) in named {
      written.append(Piece("\(name)=\(value.text)", shapes: "\(name)=\(value.text)", []))
    }
    let own = owner.flatMap(piece)
    if owner != nil, own == nil { return nil }
    let shape = result(name, (own.map { [$0] } ?? []) + positional, named)
    guard let own else { return .call(prefix + name, written, shape) }
    let (texts, shapes) = (written.map(\.text), written.map(\.shapes))
    let base = own.within(.atom)
    return Piece(
      "\(base.text).\(name)(\(texts.joined(separator: ", ")))",
      shapes: "\(base.shapes).\(name)(\(shapes.joined(separator: ", ")))", shape)
  }

  /// The shape of a call's result; nil where it is not known.
  private func result(
    _ name: String, _ arguments: [Piece], _ named: [(name: String, value: Piece)]
  ) -> [Int]? {
    let shapes = arguments.compactMap(\.shape)
    guard shapes.count == arguments.count, let first = shapes.first else { return nil }
    if ArrayReader.entrywise.contains(name) { return Broadcasting.shape(shapes) }
    if ArrayReader.reductions.contains(name) {
      return Axes(named, arguments.dropFirst().first).result(first)
    }
    switch name {
    case "dot", "matmul": return shapes.count == 2 ? Piece.product(shapes[0], shapes[1]) : nil
    case "outer": return shapes.count == 2 ? [shapes[0].reduce(1, *), shapes[1].reduce(1, *)] : nil
    case "transpose": return shapes.count == 1 ? first.reversed() : nil
    case "copy", "zeros_like", "ones_like", "softmax": return first
    default: return nil
    }
  }

  /// Which axes a reduction takes, and whether they stay as ones.
  struct Axes {
    /// nil for all of them; `invalid` where it is not a number.
    var axis: Int?
    var keeps = false
    var isKnown = true

    init(_ named: [(name: String, value: Piece)], _ second: Piece?) {
      let given = named.first { $0.name == "axis" }?.value ?? second
      if let given, given.text != "None" {
        axis = Int(given.text)
        isKnown = axis != nil
      }
      keeps = named.contains { $0.name == "keepdims" && $0.value.text == "True" }
    }

    func result(_ shape: [Int]) -> [Int]? {
      guard isKnown else { return nil }
      guard let axis else { return keeps ? shape.map { _ in 1 } : [] }
      let place = axis < 0 ? axis + shape.count : axis
      guard shape.indices.contains(place) else { return nil }
      var result = shape
      if keeps { result[place] = 1 } else { result.remove(at: place) }
      return result
    }
  }
}
