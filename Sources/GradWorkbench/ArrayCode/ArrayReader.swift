import GradWorksheet

/// Reads expressions of arrays: what is written, and which shapes meet.
struct ArrayReader {
  /// A variable, or a place in one, that holds an array or a number.
  struct Leaf {
    /// What stands for it in formulas.
    let code: String
    /// Nil where it is no array, list or number.
    let shape: [Int]?
    let holdsValues: Bool
  }

  private let values: [String: Object]
  private let leaves: [String: Leaf]
  private let functions: Set<String>
  /// Computes what the text does not say; nil to go by the text alone.
  let judge: ArrayJudge?

  /// Reads by the variables as they are.
  init(_ variables: [ValueHost.Variable]) {
    values = Dictionary(variables.map { ($0.name, $0.value) }) { first, _ in first }
    leaves = [:]
    functions = []
    judge = nil
  }

  /// Reads by what a statement has read.
  init(
    _ operands: [String: Object], leaves: [String: Leaf], functions: Set<String>,
    judge: ArrayJudge
  ) {
    values = operands
    self.leaves = leaves
    self.functions = functions
    self.judge = judge
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

  /// Whether a variable holds Values, alone or in an array.
  private func holdsValues(_ name: String) -> Bool {
    switch values[name] {
    case .foreign: true
    case .host(let host as ArrayObject): host.dtype == .object
    default: false
    }
  }

  /// A variable or a place in one; nil for any other expression.
  func leaf(_ expression: Expression) -> Leaf? {
    guard let path = expression.path else { return nil }
    if judge != nil { return leaves[path] }
    guard case .name(let name) = expression.kind, let shape = shape(of: name) else { return nil }
    return Leaf(code: name, shape: shape, holdsValues: holdsValues(name))
  }

  /// Whether Values go into an expression in such a way that derivatives come back.
  func holdsValues(_ expression: Expression) -> Bool {
    if let leaf = leaf(expression) { return leaf.holdsValues }
    switch expression.kind {
    case .unary(_, let inner): return holdsValues(inner)
    case .attribute(let inner, let name): return name == "T" && holdsValues(inner)
    case .binary(_, let left, let right): return holdsValues(left) || holdsValues(right)
    case .subscript_(let inner, _): return holdsValues(inner)
    case .list(let items), .tuple(let items): return items.contains(where: holdsValues)
    case .call(let callee, let arguments):
      if let name = self.callee(callee)?.name, ArrayReader.flat.contains(name) { return false }
      if case .attribute(let owner, _) = callee.kind, holdsValues(owner) { return true }
      return arguments.contains { holdsValues($0.value) }
    default: return false
    }
  }

  /// Functions through which no derivative comes back.
  private static let flat: Set = [
    "sign", "argmax", "argmin", "argsort", "floor", "ceil", "round", "len", "range", "arange",
    "zeros_like", "ones_like", "zeros", "ones", "full", "eye", "shape", "isnan", "size",
  ]

  /// Longer formulas are no help to a reader, and grow with every step back through them.
  static let longest = 400

  /// An expression in pieces; nil where it holds something that no formula has, or is too long.
  func piece(_ expression: Expression) -> Piece? {
    guard var piece = whole(expression), piece.text.utf8.count <= ArrayReader.longest else {
      return nil
    }
    switch expression.kind {
    case .tuple, .list, .slice: return piece
    default: break
    }
    if piece.shape == nil, let judge { piece.shape = judge.shape(piece.text) }
    // A number that is computed from shapes and the like is what it is.
    if piece.shape == [], judge != nil, !holdsValues(expression) { piece.shapes = piece.text }
    return piece
  }

  private func whole(_ expression: Expression) -> Piece? {
    if let leaf = leaf(expression) {
      // np.newaxis is None, and stands in an index.
      guard let shape = leaf.shape else { return Piece(leaf.code, shapes: leaf.code, nil) }
      return Piece(name: leaf.code, shape)
    }
    switch expression.kind {
    case .integer(let number): return Piece(number: "\(number)")
    case .float(_, let text): return Piece(number: text)
    case .boolean(let flag): return Piece(number: flag ? "True" : "False")
    case .none: return Piece(number: "None")
    case .unary(.minus, let inner): return piece(inner).map(Piece.minus)
    case .unary(.invert, let inner):
      guard let inner = piece(inner)?.within(.sign) else { return nil }
      return Piece("~\(inner.text)", shapes: "~\(inner.shapes)", inner.shape, .sign)
    case .binary(let op, let left, let right):
      guard let left = piece(left), let right = piece(right) else { return nil }
      return .joined(left, op.rawValue, right)
    case .attribute(let inner, let name): return attribute(inner, name)
    case .subscript_(let inner, let index):
      guard let base = piece(inner), let place = place(index) else { return nil }
      return base.with(suffix: "[\(place)]", nil)
    case .tuple(let items): return items.isEmpty ? nil : sequence(items, "(", ")")
    case .list(let items): return sequence(items, "[", "]")
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

  private func sequence(_ items: [Expression], _ open: String, _ close: String) -> Piece? {
    let pieces = items.compactMap(piece)
    guard pieces.count == items.count else { return nil }
    let comma = open == "(" && items.count == 1 ? "," : ""
    return Piece(
      open + pieces.map(\.text).joined(separator: ", ") + comma + close,
      shapes: open + pieces.map(\.shapes).joined(separator: ", ") + comma + close, nil)
  }

  /// What stands between the brackets of an index.
  func place(_ index: Expression) -> String? {
    switch index.kind {
    case .tuple(let items):
      let places = items.compactMap(place)
      return places.count == items.count ? places.joined(separator: ", ") : nil
    case .slice(let lower, let upper, let step):
      func part(_ part: Expression?) -> String? { part.map { piece($0)?.text } ?? "" }
      guard let lower = part(lower), let upper = part(upper), let step = part(step) else {
        return nil
      }
      return "\(lower):\(upper)" + (step.isEmpty ? "" : ":\(step)")
    case .ellipsis: return "..."
    default: return piece(index)?.text
    }
  }

  private func attribute(_ inner: Expression, _ name: String) -> Piece? {
    guard let piece = piece(inner) else { return nil }
    switch name {
    case "T": return piece.transposed
    case "shape", "size", "ndim": return piece.with(suffix: "." + name, nil)
    case "data", "grad": return judge == nil ? piece.with(suffix: "." + name, piece.shape) : nil
    default: return nil
    }
  }

  /// Functions that work on each entry.
  static let entrywise: Set = [
    "exp", "log", "sqrt", "tanh", "abs", "sign", "square", "maximum", "minimum", "where",
    "negative",
    "sigmoid", "relu", "log10", "log2", "log1p", "expm1", "clip", "power", "sin", "cos", "absolute",
  ]
  static let reductions: Set = ["sum", "mean", "max", "min", "amax", "amin", "std", "var"]

  /// What is called: the function's name without `np`, and the array that a method belongs to.
  func callee(_ expression: Expression) -> (name: String, prefix: String, owner: Expression?)? {
    switch expression.kind {
    case .name(let name):
      if functions.contains(name) { return nil }
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
