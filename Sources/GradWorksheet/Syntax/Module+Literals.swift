extension Module {
  /// The same program with names in place of some of its literals.
  ///
  /// The checker lets a worksheet run again with the digits that were written: each literal becomes a
  /// variable that no text can spell, and everything that is computed from it is recorded. Places
  /// stay, so that errors point where they pointed.
  ///
  /// - Parameter name: Given a float literal, its text and its place, the name to put there; nil
  ///   leaves it.
  /// - Returns: The program, and whether anything in it was replaced.
  public func replacingLiterals(
    _ name: (Double, String, Position) -> String?
  ) -> (module: Module, isChanged: Bool) {
    withoutActuallyEscaping(name) { name in
      let rewriter = LiteralRewriter(name: name)
      let body = rewriter.statements(self.body)
      return (Module(body: body), rewriter.isChanged)
    }
  }
}

/// Copies a tree, literals apart.
private final class LiteralRewriter {
  private let name: (Double, String, Position) -> String?
  private(set) var isChanged = false

  init(name: @escaping (Double, String, Position) -> String?) { self.name = name }

  func statements(_ statements: [Statement]) -> [Statement] { statements.map(statement) }

  private func statement(_ statement: Statement) -> Statement {
    Statement(kind: kind(statement.kind), position: statement.position)
  }

  private func kind(_ kind: Statement.Kind) -> Statement.Kind {
    switch kind {
    case .expression(let value): .expression(expression(value))
    case .assign(let targets, let value):
      .assign(targets: expressions(targets), value: expression(value))
    case .augmentedAssign(let target, let op, let value):
      .augmentedAssign(target: expression(target), op: op, value: expression(value))
    case .annotatedAssign(let target, let value):
      .annotatedAssign(target: expression(target), value: value.map(expression))
    case .conditional(let branches, let orElse):
      .conditional(
        branches: branches.map {
          Statement.Branch(test: expression($0.test), body: statements($0.body))
        }, orElse: statements(orElse))
    case .whileLoop(let test, let body, let orElse):
      .whileLoop(test: expression(test), body: statements(body), orElse: statements(orElse))
    case .forLoop(let target, let iterable, let body, let orElse):
      .forLoop(
        target: expression(target), iterable: expression(iterable), body: statements(body),
        orElse: statements(orElse))
    case .define(let function): .define(self.function(function))
    case .returns(let value): .returns(value.map(expression))
    case .assertion(let test, let message):
      .assertion(test: expression(test), message: message.map(expression))
    case .delete(let targets): .delete(expressions(targets))
    case .defineClass(let definition):
      .defineClass(
        ClassDefinition(
          name: definition.name, bases: expressions(definition.bases),
          body: statements(definition.body)))
    case .raises(let error, let cause):
      .raises(error.map(expression), cause: cause.map(expression))
    case .attempt(let body, let handlers, let orElse, let finally):
      .attempt(
        body: statements(body),
        handlers: handlers.map {
          Statement.Handler(
            type: $0.type.map(expression), name: $0.name, body: statements($0.body),
            position: $0.position)
        }, orElse: statements(orElse), finally: statements(finally))
    case .with(let items, let body):
      .with(
        items: items.map {
          (context: expression($0.context), target: $0.target.map(expression))
        }, body: statements(body))
    case .breaks, .continues, .pass, .global, .nonlocal, .importModule, .importFrom: kind
    }
  }

  private func function(_ function: Function) -> Function {
    Function(
      name: function.name,
      parameters: function.parameters.map {
        Parameter(
          name: $0.name, kind: $0.kind, defaultValue: $0.defaultValue.map(expression))
      }, body: statements(function.body), decorators: function.decorators)
  }

  private func expressions(_ expressions: [Expression]) -> [Expression] {
    expressions.map(expression)
  }

  private func expression(_ expression: Expression) -> Expression {
    Expression(kind: kind(of: expression), position: expression.position, start: expression.start)
  }

  private func kind(of whole: Expression) -> Expression.Kind {
    switch whole.kind {
    case .float(let value, let text):
      guard let name = name(value, text, whole.start) else { return whole.kind }
      isChanged = true
      return .name(name)
    case .name, .integer, .bigInteger, .string, .boolean, .none, .ellipsis: return whole.kind
    case .formatted(let parts): return .formatted(parts.map(part))
    case .list(let items): return .list(expressions(items))
    case .tuple(let items): return .tuple(expressions(items))
    case .dict(let items):
      return .dict(items.map { (key: $0.key.map(expression), value: expression($0.value)) })
    case .set(let items): return .set(expressions(items))
    case .starred(let value): return .starred(expression(value))
    case .unary(let op, let value): return .unary(op, expression(value))
    case .binary(let op, let left, let right):
      return .binary(op, expression(left), expression(right))
    case .comparison(let first, let rest):
      return .comparison(
        expression(first),
        rest.map { (op: $0.op, position: $0.position, operand: expression($0.operand)) })
    case .and(let left, let right): return .and(expression(left), expression(right))
    case .or(let left, let right): return .or(expression(left), expression(right))
    case .conditional(let test, let then, let otherwise):
      return .conditional(
        test: expression(test), then: expression(then), otherwise: expression(otherwise))
    case .call(let function, let arguments):
      return .call(
        expression(function),
        arguments.map { Expression.Argument(kind: $0.kind, value: expression($0.value)) })
    case .attribute(let value, let name): return .attribute(expression(value), name)
    case .subscript_(let value, let index):
      return .subscript_(expression(value), expression(index))
    case .slice(let lower, let upper, let step):
      return .slice(lower.map(expression), upper.map(expression), step.map(expression))
    case .lambda(let function): return .lambda(self.function(function))
    case .setComprehension(let element, let clauses):
      return .setComprehension(expression(element), clauses.map(clause))
    case .listComprehension(let element, let clauses):
      return .listComprehension(expression(element), clauses.map(clause))
    case .dictComprehension(let key, let value, let clauses):
      return .dictComprehension(
        key: expression(key), value: expression(value), clauses.map(clause))
    case .generator(let element, let clauses):
      return .generator(expression(element), clauses.map(clause))
    case .named(let name, let value): return .named(name, expression(value))
    }
  }

  private func clause(_ clause: Expression.Clause) -> Expression.Clause {
    Expression.Clause(
      target: expression(clause.target), iterable: expression(clause.iterable),
      conditions: expressions(clause.conditions))
  }

  private func part(_ part: Expression.FormatPart) -> Expression.FormatPart {
    switch part {
    case .literal: part
    case .replacement(let value, let conversion, let spec):
      .replacement(expression(value), conversion: conversion, spec: spec.map { $0.map(self.part) })
    }
  }
}
