extension Module {
  /// The program with every value that it computes and keeps handed to a function as well.
  ///
  /// The function is called with the number of the value, with what the value reads, and with the value,
  /// which it gives back; for `loss += r` it is called with the number and `loss` before, and with the
  /// number below zero (-1 for 0) and `loss` afterwards. Apart from the calls the program does what it did.
  ///
  /// - Parameters:
  ///   - function: The name of the function; a space in it keeps it from every worksheet.
  ///   - first: The number of the first value.
  /// - Returns: The program, and the values in the order of their numbers.
  public func noting(with function: String, from first: Int) -> (Module, [NotedStatement]) {
    var noting = Noting(function: function, first: first)
    let body = noting.statements(body)
    return (Module(body: body), noting.found)
  }

  /// The imports of the program, which are all that it needs for its formulas to be computed elsewhere.
  public var imports: Module {
    Module(
      body: body.filter { statement in
        switch statement.kind {
        case .importModule, .importFrom: true
        default: false
        }
      })
  }
}

private struct Noting {
  let function: String
  let first: Int
  var found: [NotedStatement] = []

  mutating func statements(_ body: [Statement]) -> [Statement] { body.flatMap { statement($0) } }

  private mutating func statement(_ statement: Statement) -> [Statement] {
    func with(_ kind: Statement.Kind) -> [Statement] {
      [Statement(kind: kind, position: statement.position)]
    }
    switch statement.kind {
    case .assign(let targets, let value):
      if targets.count == 1, case .tuple(let places) = targets[0].kind,
        case .tuple(let values) = value.kind, places.count == values.count
      {
        var changed: [Expression] = []
        for (place, value) in zip(places, values) { changed.append(noted(value, as: place.path)) }
        return with(
          .assign(
            targets: targets,
            value: Expression(kind: .tuple(changed), position: value.position, start: value.start)))
      }
      return with(.assign(targets: targets, value: noted(value, as: targets[0].path)))
    case .annotatedAssign(let target, let value?):
      return with(.annotatedAssign(target: target, value: noted(value, as: target.path)))
    case .augmentedAssign(let target, let op, let value):
      guard target.path != nil, let operands = value.operands else { return [statement] }
      let number = add(target.path, op, value, operands, before: target)
      let before = call(number, operands + [target], at: target)
      let after = call(-1 - number, [target], at: target)
      // The value of an expression at the end of a cell would be shown.
      func quiet(_ call: Expression) -> Statement {
        let nothing = Statement(kind: .pass, position: statement.position)
        return Statement(
          kind: .conditional(branches: [.init(test: call, body: [nothing])], orElse: []),
          position: statement.position)
      }
      return [quiet(before), statement, quiet(after)]
    case .returns(let value?): return with(.returns(noted(value, as: nil)))
    case .expression(let value): return with(.expression(inside(value)))
    case .conditional(let branches, let orElse):
      var changed: [Statement.Branch] = []
      for branch in branches {
        changed.append(.init(test: branch.test, body: statements(branch.body)))
      }
      return with(.conditional(branches: changed, orElse: statements(orElse)))
    case .whileLoop(let test, let body, let orElse):
      return with(.whileLoop(test: test, body: statements(body), orElse: statements(orElse)))
    case .forLoop(let target, let iterable, let body, let orElse):
      return with(
        .forLoop(
          target: target, iterable: iterable, body: statements(body), orElse: statements(orElse)))
    case .define(let function):
      return with(
        .define(
          Function(
            name: function.name, parameters: function.parameters, body: statements(function.body),
            decorators: function.decorators)))
    case .defineClass(let definition):
      return with(
        .defineClass(
          ClassDefinition(
            name: definition.name, bases: definition.bases, body: statements(definition.body))))
    case .attempt(let body, let handlers, let orElse, let finally):
      let body = statements(body)
      var changed: [Statement.Handler] = []
      for handler in handlers {
        changed.append(
          .init(
            type: handler.type, name: handler.name, body: statements(handler.body),
            position: handler.position))
      }
      let orElse = statements(orElse)
      return with(
        .attempt(body: body, handlers: changed, orElse: orElse, finally: statements(finally)))
    case .with(let items, let body): return with(.with(items: items, body: statements(body)))
    case .annotatedAssign, .returns, .breaks, .continues, .pass, .assertion, .delete, .global,
      .nonlocal, .importModule, .importFrom, .raises:
      return [statement]
    }
  }

  /// A value, handed on.
  private mutating func noted(_ value: Expression, as target: String?) -> Expression {
    switch value.kind {
    case .binary, .unary, .call, .subscript_, .attribute, .name, .listComprehension, .conditional:
      break
    case .tuple(let items) where target == nil:
      var changed: [Expression] = []
      for item in items { changed.append(noted(item, as: nil)) }
      return Expression(kind: .tuple(changed), position: value.position, start: value.start)
    default: return value
    }
    let number = add(target, nil, value, value.operands)
    return call(number, value.operands ?? [], inside(value), at: value)
  }

  /// What is computed for an argument of a worksheet's function has no other name than that in there.
  private mutating func inside(_ value: Expression) -> Expression {
    func with(_ kind: Expression.Kind) -> Expression {
      Expression(kind: kind, position: value.position, start: value.start)
    }
    switch value.kind {
    case .unary(let op, let inner): return with(.unary(op, inside(inner)))
    case .binary(let op, let left, let right):
      let left = inside(left)
      return with(.binary(op, left, inside(right)))
    case .call(let callee, let arguments):
      var isOwn = false
      switch callee.kind {
      case .name, .attribute(_, "append"), .attribute(_, "insert"): isOwn = true
      case .attribute(let object, _): isOwn = object.path == "self"
      default: break
      }
      var changed: [Expression.Argument] = []
      for argument in arguments {
        var value = argument.value
        switch (argument.kind, value.kind) {
        case (.positional, .binary), (.positional, .call), (.positional, .unary),
          (.keyword, .binary), (.keyword, .call), (.keyword, .unary):
          value = isOwn ? noted(value, as: nil) : inside(value)
        default: break
        }
        changed.append(Expression.Argument(kind: argument.kind, value: value))
      }
      return with(.call(callee, changed))
    default: return value
    }
  }

  private mutating func add(
    _ target: String?, _ op: BinaryOperator?, _ value: Expression, _ operands: [Expression]?,
    before: Expression? = nil
  ) -> Int {
    found.append(
      NotedStatement(
        target: target, operation: op, value: value, line: Int(value.start.line),
        operands: operands, before: before))
    return first + found.count - 1
  }

  private func call(
    _ number: Int, _ operands: [Expression], _ value: Expression? = nil, at place: Expression
  ) -> Expression {
    func with(_ kind: Expression.Kind) -> Expression {
      Expression(kind: kind, position: place.position, start: place.start)
    }
    let all = [with(.integer(number))] + operands + (value.map { [$0] } ?? [])
    return with(
      .call(
        with(.name(function)), all.map { Expression.Argument(kind: .positional, value: $0) }))
  }
}
