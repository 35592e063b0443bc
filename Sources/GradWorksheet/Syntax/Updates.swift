// Statements that change what a variable holds: `W -= g`, `W[i] = 0`, `W = W * mask`.
extension Expression {
  /// The variable that a target such as `W`, `W[i][j]` or `p.data` begins with.
  var base: Expression? {
    switch kind {
    case .name: self
    case .attribute(let inner, _), .subscript_(let inner, _): inner.base
    default: nil
    }
  }

  /// The single targets of a target.
  public var singleTargets: [Expression] {
    switch kind {
    case .tuple(let items), .list(let items): items.flatMap(\.singleTargets)
    case .starred(let inner): inner.singleTargets
    default: [self]
    }
  }

  /// The first place where what a target names is used in an expression that is evaluated in any case.
  func use(of target: Expression) -> Expression? {
    if isSamePlace(as: target) { return self }
    return switch kind {
    case .binary(_, let left, let right): left.use(of: target) ?? right.use(of: target)
    case .unary(_, let inner), .attribute(let inner, _), .starred(let inner):
      inner.use(of: target)
    case .subscript_(let object, let index): object.use(of: target) ?? index.use(of: target)
    case .list(let items), .tuple(let items):
      items.lazy.compactMap { $0.use(of: target) }.first
    case .call(let function, let arguments):
      function.use(of: target)
        ?? arguments.lazy.compactMap { $0.value.use(of: target) }.first
    case .listComprehension(_, let clauses), .generator(_, let clauses),
      .dictComprehension(_, _, let clauses):
      clauses.first?.iterable.use(of: target)
    default: nil
    }
  }

  /// Whether both name a variable, or a place in one, in the same way.
  private func isSamePlace(as other: Expression) -> Bool {
    switch (kind, other.kind) {
    case (.name(let a), .name(let b)): a == b
    case (.attribute(let a, let name), .attribute(let b, let other)):
      name == other && a.isSamePlace(as: b)
    case (.subscript_(let a, let index), .subscript_(let b, let other)):
      a.isSamePlace(as: b) && index.isSameIndex(as: other)
    default: false
    }
  }

  private func isSameIndex(as other: Expression) -> Bool {
    switch (kind, other.kind) {
    case (.integer(let a), .integer(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.binary(let op, let a, let b), .binary(let other, let c, let d)):
      op == other && a.isSameIndex(as: c) && b.isSameIndex(as: d)
    case (.call(let f, let a), .call(let g, let b)):
      f.isSamePlace(as: g) && a.count == b.count
        && zip(a, b).allSatisfy { $0.value.isSameIndex(as: $1.value) }
    case (.tuple(let a), .tuple(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.isSameIndex(as: $1) }
    default: isSamePlace(as: other)
    }
  }
}

extension Module {
  /// The variables that are multiplied or set to 0 in place, or set to what is computed from
  /// themselves, each with the first line that does so.
  ///
  /// `dH[H <= 0] = 0` and `dH *= H > 0` make of a derivative by what a relu gives the one by what it
  /// got, under the same name.
  public var maskings: [String: Int] {
    var lines: [String: Int] = [:]
    forEachStatement { statement in
      for name in statement.masked where lines[name] == nil {
        lines[name] = Int(statement.position.line)
      }
    }
    return lines
  }
}

extension Statement {
  /// The variables that it multiplies, sets to 0 in place, or sets to what is computed from themselves.
  fileprivate var masked: [String] {
    switch kind {
    case .augmentedAssign(let target, .multiply, _):
      if case .name(let name) = target.kind { [name] } else { [] }
    case .assign(let targets, let value):
      targets.compactMap { target in
        switch target.kind {
        case .name(let name): value.use(of: target) == nil ? nil : name
        case .subscript_(let object, _):
          if case .name(let name) = object.kind, value.isZero { name } else { nil }
        default: nil
        }
      }
    default: []
    }
  }
}

extension Expression {
  fileprivate var isZero: Bool {
    switch kind {
    case .integer(0): true
    case .float(let number, _): number == 0
    default: false
    }
  }
}
