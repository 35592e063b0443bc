// What trees are made of, for readers that look for something anywhere in them. The switches name every
// case, so that whoever adds a statement says here what it is made of, and all readers know it.

extension Module {
  /// All expressions of the program, each before its own parts, with the statements of functions.
  ///
  /// - Parameter visit: Gets every expression.
  public func forEachExpression(_ visit: (Expression) -> Void) {
    for statement in body { statement.forEachExpression(visit) }
  }

  /// All statements of the program, each before those within it, with those of functions and classes.
  ///
  /// - Parameter visit: Gets every statement.
  public func forEachStatement(_ visit: (Statement) -> Void) {
    for statement in body { statement.forEachStatement(visit) }
  }
}

extension Module {
  /// The first parts of the names of all modules that it imports anywhere.
  var importedPackages: Set<String> {
    var packages: Set<String> = []
    forEachStatement { statement in
      switch statement.kind {
      case .importModule(let modules):
        for (module, _) in modules { packages.insert(String(module.prefix { $0 != "." })) }
      case .importFrom(let module, _): packages.insert(String(module.prefix { $0 != "." }))
      default: break
      }
    }
    return packages
  }
}

extension Statement {
  /// All expressions of the statement and of those within it, each before its own parts.
  ///
  /// - Parameter visit: Gets every expression.
  public func forEachExpression(_ visit: (Expression) -> Void) {
    for expression in expressions { expression.forEach(visit) }
    for statement in statements { statement.forEachExpression(visit) }
  }

  /// This statement and all within it, each before those within it.
  ///
  /// - Parameter visit: Gets every statement.
  public func forEachStatement(_ visit: (Statement) -> Void) {
    visit(self)
    for statement in statements { statement.forEachStatement(visit) }
  }

  /// The expressions that stand right in it, and not in a statement within it.
  public var expressions: [Expression] {
    switch kind {
    case .expression(let value): [value]
    case .assign(let targets, let value): targets + [value]
    case .augmentedAssign(let target, _, let value): [target, value]
    case .annotatedAssign(let target, let value): [target] + (value.map { [$0] } ?? [])
    case .conditional(let branches, _): branches.map(\.test)
    case .whileLoop(let test, _, _): [test]
    case .forLoop(let target, let iterable, _, _): [target, iterable]
    case .define(let function):
      function.decorators + function.parameters.compactMap(\.defaultValue)
    case .defineClass(let definition): definition.bases
    case .returns(let value): value.map { [$0] } ?? []
    case .raises(let error, let cause): [error, cause].compactMap { $0 }
    case .attempt(_, let handlers, _, _): handlers.compactMap(\.type)
    case .with(let items, _): items.flatMap { [$0.context, $0.target].compactMap { $0 } }
    case .assertion(let test, let message): [test] + (message.map { [$0] } ?? [])
    case .delete(let targets): targets
    case .breaks, .continues, .pass, .global, .nonlocal, .importModule, .importFrom: []
    }
  }

  /// The statements right within it, those of all its branches in order, and of a function or a class
  /// that it defines.
  public var statements: [Statement] {
    switch kind {
    case .conditional(let branches, let orElse): branches.flatMap(\.body) + orElse
    case .whileLoop(_, let body, let orElse), .forLoop(_, _, let body, let orElse): body + orElse
    case .define(let function): function.body
    case .defineClass(let definition): definition.body
    case .attempt(let body, let handlers, let orElse, let finally):
      body + handlers.flatMap(\.body) + orElse + finally
    case .with(_, let body): body
    case .expression, .assign, .augmentedAssign, .annotatedAssign, .returns, .raises, .assertion,
      .delete, .breaks, .continues, .pass, .global, .nonlocal, .importModule, .importFrom:
      []
    }
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

  /// The names in it; of a lambda those in its defaults.
  public var mentioned: Set<String> {
    let own: Set<String> = if case .name(let name) = kind { [name] } else { [] }
    return parts.reduce(into: own) { $0.formUnion($1.mentioned) }
  }

  /// The expressions that this one is made of, from left to right; of a lambda the defaults.
  public var parts: [Expression] {
    switch kind {
    case .list(let items), .tuple(let items), .set(let items): items
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
    case .listComprehension(let element, let clauses), .generator(let element, let clauses),
      .setComprehension(let element, let clauses):
      [element] + clauses.flatMap { [$0.target, $0.iterable] + $0.conditions }
    case .dictComprehension(let key, let value, let clauses):
      [key, value] + clauses.flatMap { [$0.target, $0.iterable] + $0.conditions }
    case .formatted(let parts): parts.flatMap(\.expressions)
    case .name, .integer, .bigInteger, .float, .string, .boolean, .none, .ellipsis: []
    }
  }
}

extension Expression.FormatPart {
  /// What is put in, and how wide, where that is computed as well.
  fileprivate var expressions: [Expression] {
    switch self {
    case .literal: []
    case .replacement(let value, _, let spec): [value] + (spec ?? []).flatMap(\.expressions)
    }
  }
}
