import GradWorksheet

/// What one statement of arrays passes back to the variables in it, as formulas of arrays.
struct BackwardRules {
  /// What goes back to a variable, or to a part of it.
  struct Rule {
    let name: String
    /// The part, such as `[:, 0]`; empty for the whole.
    let place: String
    var piece: Piece
  }

  let reader: ArrayReader
  /// What a statement assigns to.
  let target: Piece
  /// The derivative by it.
  let gradient: Piece
  /// What was computed, as it is written.
  let whole: String?
  /// What goes back, in the order of the text.
  private(set) var found: [Rule] = []
  /// Whether there was a step whose rule is not known.
  private(set) var isPartial = false

  /// Derives a statement.
  ///
  /// - Parameters:
  ///   - reader: Reads the statement.
  ///   - target: What the result is called.
  ///   - shape: The shape of the result.
  ///   - value: What was computed.
  init(_ reader: ArrayReader, target: String, _ shape: [Int], _ value: Expression) {
    self.reader = reader
    self.target = Piece(name: target, shape)
    gradient = Piece(name: "d" + target, shape)
    whole = reader.piece(value)?.text
    pass(gradient, to: value)
    fit()
  }

  /// Derives `target += value`, which passes everything on to what the target was before.
  init(
    _ reader: ArrayReader, target: String, _ shape: [Int], _ op: BinaryOperator,
    before: Expression, _ value: Expression
  ) {
    self.reader = reader
    self.target = Piece(name: target, shape)
    gradient = Piece(name: "d" + target, shape)
    whole = nil
    pass(gradient, op, before, value)
    fit()
  }

  private mutating func fit() {
    found = found.compactMap { rule in
      guard rule.place.isEmpty else { return rule }
      guard let whole = reader.judge?.shape(rule.name) ?? reader.shape(of: rule.name),
        let piece = fitted(rule.piece, to: whole, isWhole: true)
      else {
        isPartial = true
        return nil
      }
      return Rule(name: rule.name, place: "", piece: piece)
    }
  }

  /// Says that something of the statement has no formula here.
  mutating func giveUp() { isPartial = true }

  mutating func pass(_ gradient: Piece?, to expression: Expression) {
    guard reader.holdsValues(expression) else { return }
    guard let gradient, gradient.text.utf8.count <= 4 * ArrayReader.longest,
      let own = reader.piece(expression), let shape = own.shape,
      let fitting = fitted(gradient, to: shape, isWhole: needsAll(expression))
    else { return giveUp() }
    if let leaf = reader.leaf(expression) { return add(fitting, to: leaf.code, "") }
    switch expression.kind {
    case .unary(.minus, let inner): pass(.minus(fitting), to: inner)
    case .attribute(let inner, "T"): pass(fitting.transposed, to: inner)
    case .subscript_(let inner, let index): pass(fitting, inner, index)
    case .binary(let op, let left, let right): pass(fitting, op, left, right)
    case .call(let callee, let arguments): pass(fitting, callee, arguments, own)
    default: giveUp()
    }
  }

  mutating func add(_ piece: Piece, to name: String, _ place: String) {
    guard let index = found.firstIndex(where: { $0.name == name && $0.place == place }) else {
      found.append(Rule(name: name, place: place, piece: piece))
      return
    }
    // W * W passes the same back twice.
    found[index].piece =
      found[index].piece.text == piece.text
      ? .joined(Piece(number: "2"), "*", piece) : .joined(found[index].piece, "+", piece)
  }

  mutating func pass(
    _ gradient: Piece, _ op: BinaryOperator, _ left: Expression, _ right: Expression
  ) {
    guard let a = reader.piece(left), let b = reader.piece(right) else { return giveUp() }
    switch op {
    case .add:
      pass(gradient, to: left)
      pass(gradient, to: right)
    case .subtract:
      pass(gradient, to: left)
      pass(.minus(gradient), to: right)
    case .multiply:
      pass(.joined(gradient, "*", b), to: left)
      pass(.joined(gradient, "*", a), to: right)
    case .divide:
      pass(.joined(gradient, "/", b), to: left)
      let square = Piece.joined(b, "**", Piece(number: "2"))
      pass(.joined(.joined(.minus(gradient), "*", a), "/", square), to: right)
    case .power: power(gradient, left, a, right)
    case .matrixMultiply: product(gradient, left, a, right, b)
    default: giveUp()
    }
  }

  private mutating func power(
    _ gradient: Piece, _ left: Expression, _ a: Piece, _ right: Expression
  ) {
    guard !reader.holdsValues(right), let b = reader.piece(right), b.shape == [] else {
      return giveUp()
    }
    let lower: Piece
    switch right.kind {
    case .integer(2): lower = a
    case .float(2, _): lower = a
    case .integer(let power): lower = .joined(a, "**", Piece(number: "\(power - 1)").signed)
    case .float(let power, _):
      lower = .joined(a, "**", Piece(number: pythonText(power - 1)).signed)
    case .unary(.minus, let inner):
      guard case .integer(let power) = inner.kind else { fallthrough }
      lower = .joined(a, "**", Piece(number: "\(-power - 1)").signed)
    default: lower = .joined(a, "**", .joined(b, "-", Piece(number: "1")).inBrackets)
    }
    pass(.joined(.joined(gradient, "*", b.signed), "*", lower), to: left)
  }

  mutating func product(
    _ gradient: Piece, _ left: Expression, _ a: Piece, _ right: Expression, _ b: Piece
  ) {
    guard let rows = a.shape, let columns = b.shape else { return giveUp() }
    func outer(_ a: Piece, _ b: Piece) -> Piece {
      .call("np.outer", [a, b], a.shape.flatMap { a in b.shape.map { a + $0 } })
    }
    switch (rows.count, columns.count) {
    case (2, 2):
      pass(.joined(gradient, "@", b.transposed), to: left)
      pass(.joined(a.transposed, "@", gradient), to: right)
    case (1, 2):
      pass(.joined(gradient, "@", b.transposed), to: left)
      pass(outer(a, gradient), to: right)
    case (2, 1):
      pass(outer(gradient, b), to: left)
      pass(.joined(a.transposed, "@", gradient), to: right)
    case (0...1, 0...1):
      pass(.joined(gradient, "*", b), to: left)
      pass(.joined(gradient, "*", a), to: right)
    default: giveUp()
    }
  }

  /// The gradient in the shape of what it is by: summed where that was repeated, repeated where that was
  /// summed.
  func fitted(_ gradient: Piece, to shape: [Int], isWhole: Bool) -> Piece? {
    guard var own = gradient.shape else { return nil }
    if own == shape { return gradient }
    if own.count <= shape.count, Broadcasting.shape([own, shape]) == shape {
      // What is multiplied by an array grows by itself; a bare number must be laid out.
      if !isWhole { return gradient }
      let ones = Piece("np.ones(\(spaced(shape)))", shapes: spaced(shape), shape)
      return .joined(gradient, "*", ones)
    }
    var piece = gradient
    while own.count > shape.count {
      own.removeFirst()
      piece = piece.with(suffix: ".sum(axis=0)", own)
    }
    for axis in shape.indices where shape[axis] == 1 && own[axis] != 1 {
      own[axis] = 1
      piece = piece.with(suffix: ".sum(axis=\(axis), keepdims=True)", own)
    }
    // Only some of the axes were there already.
    if own != shape, Broadcasting.shape([own, shape]) == shape {
      if !isWhole { return piece }
      let ones = Piece("np.ones(\(spaced(shape)))", shapes: spaced(shape), shape)
      return .joined(piece, "*", ones)
    }
    return own == shape ? piece : nil
  }

  /// Whether a gradient must have the whole shape: where entries change their places.
  private func needsAll(_ expression: Expression) -> Bool {
    if reader.leaf(expression) != nil { return false }
    switch expression.kind {
    case .attribute, .subscript_, .binary(.matrixMultiply, _, _): return true
    case .call(let callee, _):
      return BackwardRules.moving.contains(reader.callee(callee)?.name ?? "")
    default: return false
    }
  }

  private static let moving: Set = [
    "dot", "matmul", "outer", "reshape", "flatten", "ravel", "squeeze", "transpose", "expand_dims",
    "concatenate", "stack", "vstack", "hstack", "column_stack", "max", "min", "amax", "amin",
  ]
}
