// What trees are made of, for readers that look for something anywhere in them.

extension Module {
  /// All expressions of the program, each before its own parts, with the statements of functions.
  ///
  /// - Parameter visit: Gets every expression.
  public func forEachExpression(_ visit: (Expression) -> Void) {
    for statement in body { statement.forEachExpression(visit) }
  }
}

extension Statement {
  /// All expressions of the statement and of those within it, each before its own parts.
  ///
  /// - Parameter visit: Gets every expression.
  public func forEachExpression(_ visit: (Expression) -> Void) {
    var expressions: [Expression] = []
    var statements: [Statement] = []
    switch kind {
    case .expression(let value): expressions = [value]
    case .assign(let targets, let value): expressions = targets + [value]
    case .augmentedAssign(let target, _, let value): expressions = [target, value]
    case .annotatedAssign(let target, let value):
      expressions = [target] + (value.map { [$0] } ?? [])
    case .conditional(let branches, let orElse):
      expressions = branches.map(\.test)
      statements = branches.flatMap(\.body) + orElse
    case .whileLoop(let test, let body, let orElse):
      expressions = [test]
      statements = body + orElse
    case .forLoop(let target, let iterable, let body, let orElse):
      expressions = [target, iterable]
      statements = body + orElse
    case .define(let function):
      expressions = function.parameters.compactMap(\.defaultValue)
      statements = function.body
    case .returns(let value): expressions = value.map { [$0] } ?? []
    case .assertion(let test, let message): expressions = [test] + (message.map { [$0] } ?? [])
    case .delete(let targets): expressions = targets
    default: break
    }
    for expression in expressions { expression.forEach(visit) }
    for statement in statements { statement.forEachExpression(visit) }
  }
}

extension Expression {
  /// This expression and all that it is made of, each before its own parts.
  ///
  /// - Parameter visit: Gets every expression.
  public func forEach(_ visit: (Expression) -> Void) {
    visit(self)
    for part in parts { part.forEach(visit) }
    if case .lambda(let function) = kind {
      for statement in function.body { statement.forEachExpression(visit) }
    }
  }

  /// The expressions that this one is made of, from left to right.
  private var parts: [Expression] {
    switch kind {
    case .list(let items), .tuple(let items): items
    case .dict(let items): items.flatMap { ($0.key.map { [$0] } ?? []) + [$0.value] }
    case .starred(let value), .unary(_, let value), .attribute(let value, _),
      .named(_, let value):
      [value]
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right),
      .subscript_(let left, let right):
      [left, right]
    case .comparison(let first, let rest): [first] + rest.map(\.operand)
    case .conditional(let test, let then, let otherwise): [test, then, otherwise]
    case .call(let function, let arguments): [function] + arguments.map(\.value)
    case .slice(let lower, let upper, let step): [lower, upper, step].compactMap { $0 }
    case .lambda(let function): function.parameters.compactMap(\.defaultValue)
    case .listComprehension(let element, let clauses), .generator(let element, let clauses):
      [element] + clauses.flatMap { [$0.target, $0.iterable] + $0.conditions }
    case .dictComprehension(let key, let value, let clauses):
      [key, value] + clauses.flatMap { [$0.target, $0.iterable] + $0.conditions }
    case .formatted(let parts):
      parts.compactMap { part in
        if case .replacement(let value, _, _) = part { value } else { nil }
      }
    default: []
    }
  }
}
