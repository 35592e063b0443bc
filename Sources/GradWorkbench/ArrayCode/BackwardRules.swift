import GradWorksheet

/// What one statement of arrays passes back to the variables in it, as formulas of arrays.
struct BackwardRules {
  private let reader: ArrayReader
  /// What a statement assigns to.
  private let target: String
  /// What goes back to each variable, in the order of the text.
  private(set) var found: [(name: String, piece: Piece)] = []
  /// Whether there was a step whose rule is not known.
  private(set) var isPartial = false

  init(_ reader: ArrayReader, target: String, _ value: Expression) {
    self.reader = reader
    self.target = target
    guard let shape = reader.shape(of: target) else { return }
    pass(Piece(name: "d" + target, shape), to: value)
    for place in found.indices {
      guard let whole = reader.shape(of: found[place].name),
        let piece = fitted(found[place].piece, to: whole, isWhole: true)
      else { continue }
      found[place].piece = piece
    }
  }

  private mutating func pass(_ gradient: Piece, to expression: Expression) {
    guard holdsValues(expression) else { return }
    guard gradient.text.utf8.count <= 4 * ArrayReader.longest,
      let own = reader.piece(expression), let shape = own.shape
    else {
      isPartial = true
      return
    }
    guard let fitting = fitted(gradient, to: shape, isWhole: needsAll(expression)) else {
      isPartial = true
      return
    }
    switch expression.kind {
    case .name(let name): add(fitting, to: name)
    case .unary(.minus, let inner): pass(.minus(fitting), to: inner)
    case .attribute(let inner, "T"): pass(fitting.transposed, to: inner)
    case .binary(let op, let left, let right): pass(fitting, op, left, right)
    case .call(let callee, let arguments): pass(fitting, callee, arguments, own)
    default: isPartial = true
    }
  }

  private mutating func add(_ piece: Piece, to name: String) {
    guard let place = found.firstIndex(where: { $0.name == name }) else {
      found.append((name, piece))
      return
    }
    found[place].piece = .joined(found[place].piece, "+", piece)
  }

  private mutating func pass(
    _ gradient: Piece, _ op: BinaryOperator, _ left: Expression, _ right: Expression
  ) {
    guard let a = reader.piece(left), let b = reader.piece(right) else {
      isPartial = true
      return
    }
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
    case .power:
      guard case .integer(let power) = right.kind else {
        isPartial = true
        return
      }
      let lower = power == 2 ? a : .joined(a, "**", Piece(number: "\(power - 1)"))
      pass(.joined(.joined(gradient, "*", Piece(number: "\(power)")), "*", lower), to: left)
    case .matrixMultiply: product(gradient, left, a, right, b)
    default: isPartial = true
    }
  }

  private mutating func product(
    _ gradient: Piece, _ left: Expression, _ a: Piece, _ right: Expression, _ b: Piece
  ) {
    guard let rows = a.shape, let columns = b.shape else {
      isPartial = true
      return
    }
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
    default:
      pass(.joined(gradient, "*", b), to: left)
      pass(.joined(gradient, "*", a), to: right)
    }
  }

  private mutating func pass(
    _ gradient: Piece, _ callee: Expression, _ arguments: [Expression.Argument], _ own: Piece
  ) {
    guard let (name, _, owner) = reader.callee(callee) else {
      isPartial = true
      return
    }
    let positional =
      (owner.map { [$0] } ?? [])
      + arguments.compactMap { argument in
        if case .positional = argument.kind { argument.value } else { nil }
      }
    guard let first = positional.first, let inner = reader.piece(first), let shape = inner.shape
    else {
      isPartial = true
      return
    }
    // The output has a name where the statement is nothing but the call.
    let output =
      reader.shape(of: target) == own.shape && gradient.text == "d" + target
      ? Piece(name: target, own.shape ?? []) : own
    let one = Piece(number: "1")
    switch (name, positional.count) {
    case ("exp", 1): pass(.joined(gradient, "*", output), to: first)
    case ("log", 1): pass(.joined(gradient, "/", inner), to: first)
    case ("sqrt", 1):
      pass(.joined(gradient, "/", .joined(Piece(number: "2"), "*", output)), to: first)
    case ("tanh", 1):
      let square = Piece.joined(output, "**", Piece(number: "2"))
      pass(.joined(gradient, "*", .joined(one, "-", square)), to: first)
    case ("sigmoid", 1):
      let slope = Piece.joined(output, "*", .joined(one, "-", output))
      pass(.joined(gradient, "*", slope), to: first)
    case ("relu", 1): pass(masked(gradient, inner, "0"), to: first)
    case ("maximum", 2):
      // np.maximum(0, z) is as common as np.maximum(z, 0).
      let (input, bound) = holdsValues(first) ? (first, positional[1]) : (positional[1], first)
      guard !holdsValues(bound), let bound = reader.piece(bound), bound.shape == [],
        let piece = reader.piece(input)
      else {
        isPartial = true
        return
      }
      pass(masked(gradient, piece, bound.text), to: input)
    case ("dot", 2), ("matmul", 2):
      guard let other = reader.piece(positional[1]) else { return }
      product(gradient, first, inner, positional[1], other)
    case ("sum", _), ("mean", _):
      guard let spread = spread(gradient, over: shape, arguments, owner != nil) else { fallthrough }
      guard name == "mean" else { return pass(spread, to: first) }
      let count = shape.reduce(1, *) / max(1, (own.shape ?? []).reduce(1, *))
      pass(.joined(spread, "/", Piece(number: "\(count)")), to: first)
    default: isPartial = true
    }
  }

  private func masked(_ gradient: Piece, _ inner: Piece, _ bound: String) -> Piece {
    let a = inner.within(.sum)
    let mask = Piece("(\(a.text) > \(bound))", shapes: "(\(a.shapes) > \(bound))", inner.shape)
    return .joined(gradient, "*", mask)
  }

  /// The gradient of a sum, laid on all that was summed; nil where that takes more than an index.
  private func spread(
    _ gradient: Piece, over shape: [Int], _ arguments: [Expression.Argument], _ isMethod: Bool
  ) -> Piece? {
    var named: [(name: String, value: Piece)] = []
    for case .keyword(let name) in arguments.map(\.kind) {
      guard let value = arguments.first(where: { $0.kind.name == name.text })?.value,
        let piece = reader.piece(value)
      else { return nil }
      named.append((name.text, piece))
    }
    let positional = arguments.filter { $0.kind.name == nil }
    let second = positional.dropFirst(isMethod ? 0 : 1).first.flatMap { reader.piece($0.value) }
    let axes = ArrayReader.Axes(named, second)
    guard axes.isKnown else { return nil }
    guard let axis = axes.axis, !axes.keeps else { return gradient }
    switch axis < 0 ? axis + shape.count : axis {
    case 0: return gradient
    case 1 where shape.count == 2:
      return gradient.with(suffix: "[:, None]", gradient.shape.map { $0 + [1] })
    default: return nil
    }
  }

  /// The gradient in the shape of what it is by: summed where that was repeated, repeated where that was
  /// summed.
  private func fitted(_ gradient: Piece, to shape: [Int], isWhole: Bool) -> Piece? {
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
    return own == shape ? piece : nil
  }

  /// Whether a gradient must have the whole shape: in products of matrices.
  private func needsAll(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .attribute, .binary(.matrixMultiply, _, _): true
    case .call(let callee, _): ["dot", "matmul"].contains(reader.callee(callee)?.name)
    default: false
    }
  }

  /// Whether Values go into an expression.
  private func holdsValues(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name(let name): reader.holdsValues(name)
    case .unary(_, let inner), .attribute(let inner, _): holdsValues(inner)
    case .binary(_, let left, let right): holdsValues(left) || holdsValues(right)
    case .subscript_(let inner, _): holdsValues(inner)
    case .call(let callee, let arguments):
      holdsValues(callee) || arguments.contains { holdsValues($0.value) }
    default: false
    }
  }
}

extension Expression.Argument.Kind {
  /// The name that an argument is given by.
  fileprivate var name: String? {
    if case .keyword(let name) = self { name.text } else { nil }
  }
}
