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
    replacingNumbers { literal in
      literal.text.flatMap { name(literal.number, $0, literal.position) }
    }
  }

  /// The same for integers too, each with what it is for.
  ///
  /// - Parameter name: Given a literal, the name to put there; nil leaves it.
  /// - Returns: The program, and whether anything in it was replaced.
  public func replacingNumbers(
    _ name: (NumberLiteral) -> String?
  ) -> (module: Module, isChanged: Bool) {
    rewritten { expression, role in
      let (number, text): (Double, String?)
      switch expression.kind {
      case .float(let value, let written): (number, text) = (value, written)
      case .integer(let value): (number, text) = (Double(value), nil)
      default: return nil
      }
      let literal = NumberLiteral(
        number: number, text: text, position: expression.start, role: role)
      return name(literal).map { .name($0) }
    }
  }

  /// The same program with other expressions in place of some.
  ///
  /// - Parameter kind: Given an expression, before its parts, what to put there; nil leaves it, and asks
  ///   for its parts.
  /// - Returns: The program.
  public func replacing(_ kind: (Expression) -> Expression.Kind?) -> Module {
    rewritten { expression, _ in kind(expression) }.module
  }

  private func rewritten(
    _ kind: (Expression, NumberLiteral.Role) -> Expression.Kind?
  ) -> (module: Module, isChanged: Bool) {
    withoutActuallyEscaping(kind) { kind in
      let rewriter = Rewriter(kind: kind)
      let body = rewriter.statements(self.body)
      return (Module(body: body), rewriter.isChanged)
    }
  }
}

/// A number that a text writes, and what it is for there.
public struct NumberLiteral: Sendable {
  /// What a number is for, as far as the expression right around it tells.
  public enum Role: Sendable {
    /// All of what a variable is assigned: `N = 3`.
    case assigned
    /// What something is divided by.
    case divisor
    /// A factor of a product.
    case factor
    /// An exponent.
    case exponent
    /// A place in a list or an array.
    case index
    /// A bound of a slice.
    case bound
    /// An argument of `range`.
    case length
    /// An axis of an array.
    case axis
    /// An entry of a list.
    case item
    /// Anything else.
    case other
  }

  /// The number.
  public let number: Double
  /// What was written, for a float; nil for an integer.
  public let text: String?
  /// Where it stands.
  public let position: Position
  /// What it is for.
  public let role: Role
}

/// Copies a tree, what is replaced apart.
private final class Rewriter {
  private let replacement: (Expression, NumberLiteral.Role) -> Expression.Kind?
  private(set) var isChanged = false

  init(kind: @escaping (Expression, NumberLiteral.Role) -> Expression.Kind?) { replacement = kind }

  func statements(_ statements: [Statement]) -> [Statement] { statements.map(statement) }

  private func statement(_ statement: Statement) -> Statement {
    Statement(kind: kind(statement.kind), position: statement.position)
  }

  private func kind(_ kind: Statement.Kind) -> Statement.Kind {
    switch kind {
    case .expression(let value): .expression(expression(value))
    case .assign(let targets, let value):
      .assign(targets: expressions(targets), value: assigned(value))
    case .augmentedAssign(let target, let op, let value):
      .augmentedAssign(target: expression(target), op: op, value: expression(value))
    case .annotatedAssign(let target, let value):
      .annotatedAssign(target: expression(target), value: value.map { expression($0) })
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
    case .returns(let value): .returns(value.map { expression($0) })
    case .assertion(let test, let message):
      .assertion(test: expression(test), message: message.map { expression($0) })
    case .delete(let targets): .delete(expressions(targets))
    case .defineClass(let definition):
      .defineClass(
        ClassDefinition(
          name: definition.name, bases: expressions(definition.bases),
          body: statements(definition.body)))
    case .raises(let error, let cause):
      .raises(error.map { expression($0) }, cause: cause.map { expression($0) })
    case .attempt(let body, let handlers, let orElse, let finally):
      .attempt(
        body: statements(body),
        handlers: handlers.map {
          Statement.Handler(
            type: $0.type.map { expression($0) }, name: $0.name, body: statements($0.body),
            position: $0.position)
        }, orElse: statements(orElse), finally: statements(finally))
    case .with(let items, let body):
      .with(
        items: items.map {
          (context: expression($0.context), target: $0.target.map { expression($0) })
        }, body: statements(body))
    case .breaks, .continues, .pass, .global, .nonlocal, .importModule, .importFrom: kind
    }
  }

  private func function(_ function: Function) -> Function {
    Function(
      name: function.name,
      parameters: function.parameters.map {
        Parameter(
          name: $0.name, kind: $0.kind,
          defaultValue: $0.defaultValue.map { expression($0, as: .assigned) })
      }, body: statements(function.body), decorators: function.decorators)
  }

  private func expressions(_ expressions: [Expression]) -> [Expression] {
    expressions.map { expression($0) }
  }

  private func expression(
    _ expression: Expression, as role: NumberLiteral.Role = .other
  ) -> Expression {
    Expression(
      kind: kind(of: expression, as: role), position: expression.position,
      start: expression.start)
  }

  /// What is assigned: a number, or several side by side.
  private func assigned(_ value: Expression) -> Expression {
    guard case .tuple(let items) = value.kind else { return expression(value, as: .assigned) }
    return Expression(
      kind: .tuple(items.map { expression($0, as: .assigned) }), position: value.position,
      start: value.start)
  }

  private func index(_ index: Expression) -> Expression {
    guard case .tuple(let items) = index.kind else { return expression(index, as: .index) }
    return Expression(
      kind: .tuple(items.map { expression($0, as: .index) }), position: index.position,
      start: index.start)
  }

  private func kind(of whole: Expression, as role: NumberLiteral.Role) -> Expression.Kind {
    if let kind = replacement(whole, role) {
      isChanged = true
      return kind
    }
    switch whole.kind {
    case .name, .integer, .float, .bigInteger, .string, .boolean, .none, .ellipsis:
      return whole.kind
    case .formatted(let parts): return .formatted(parts.map(part))
    case .list(let items): return .list(items.map { expression($0, as: .item) })
    case .tuple(let items): return .tuple(expressions(items))
    case .dict(let items):
      return .dict(items.map { (key: $0.key.map { expression($0) }, value: expression($0.value)) })
    case .set(let items): return .set(expressions(items))
    case .starred(let value): return .starred(expression(value))
    case .unary(let op, let value): return .unary(op, expression(value, as: role))
    case .binary(let op, let left, let right):
      let (first, second): (NumberLiteral.Role, NumberLiteral.Role) =
        switch op {
        case .multiply: (.factor, .factor)
        case .divide, .floorDivide: (.other, .divisor)
        case .power: (.other, .exponent)
        default: (.other, .other)
        }
      return .binary(op, expression(left, as: first), expression(right, as: second))
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
        arguments.map {
          Expression.Argument(
            kind: $0.kind, value: expression($0.value, as: self.role(of: $0, function)))
        })
    case .attribute(let value, let name): return .attribute(expression(value), name)
    case .subscript_(let value, let index):
      // Of a shape it is an axis that is asked for.
      if case .attribute(_, "shape") = value.kind {
        return .subscript_(expression(value), expression(index, as: .axis))
      }
      return .subscript_(expression(value), self.index(index))
    case .slice(let lower, let upper, let step):
      return .slice(
        lower.map { expression($0, as: .bound) }, upper.map { expression($0, as: .bound) },
        step.map { expression($0) })
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

  private func role(
    of argument: Expression.Argument, _ function: Expression
  ) -> NumberLiteral.Role {
    if case .keyword(let name) = argument.kind, name.text == "axis" { return .axis }
    if case .name("range") = function.kind { return .length }
    return .other
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
