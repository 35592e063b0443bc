/// The functions that ``Module/telling(_:ofUpdatesOf:)`` lets a program call.
public struct RoundCalls: Sendable {
  /// Called before something is updated in place or set to what is computed from itself.
  public let update: String
  /// Called where a round of a loop ends that computes the loss.
  public let end: String

  /// Names the functions; a space in a name keeps it from every worksheet.
  public init(update: String, end: String) {
    self.update = update
    self.end = end
  }
}

extension Module {
  /// The same program, which says when it is about to update something and where a round of its
  /// training ends.
  ///
  /// An update is `x -= ...`, `x[i] -= ...`, `x.data -= ...` or an assignment to one of these of what is
  /// computed from the same, at any place of the program. Before each stands a call of `calls.update` with the number
  /// of the loop whose round it belongs to (None in a function and outside of such loops), what `x`
  /// holds, and whether only its `data` is set. A round belongs to a loop of the module, not of a
  /// function, that assigns the loss; the innermost one that holds the update counts. At its end, and
  /// before its `continue`, stands a call of `calls.end` with the number and the loop's line. A loop
  /// behind which the loss is computed once more has no rounds: that one is meant; unless derivatives
  /// are wanted and none is computed there.
  ///
  /// `x.data -= ...` is told only where a program may stop before it: in a loop with rounds, and at the
  /// top level where the loss is not computed once more.
  ///
  /// - Parameters:
  ///   - calls: The functions to call; the program must not run before they are defined.
  ///   - losses: What the loss may be called.
  ///   - wantsDerivatives: Whether a loss counts only with derivatives beside it.
  /// - Returns: The program; nil where it updates nothing.
  public func telling(
    _ calls: RoundCalls, ofUpdatesOf losses: Set<String>, wantsDerivatives: Bool
  ) -> Module? {
    var rewriter = RoundRewriter(
      calls: calls, losses: losses, wantsDerivatives: wantsDerivatives)
    for (place, statement) in self.body.enumerated() {
      for name in statement.assigned { rewriter.last[name] = place }
    }
    rewriter.lastDerivative =
      rewriter.last.filter { !losses.contains($0.key) && $0.key.looksLikeDerivative }.values.max()
    var body: [Statement] = []
    for (place, statement) in self.body.enumerated() {
      rewriter.place = place
      body += rewriter.statements([statement], loop: nil)
    }
    return rewriter.hasUpdates ? Module(body: body) : nil
  }

  /// The program's statements up to the one in which a line stands.
  public func upTo(line: Int) -> Module {
    // Those of a function that was laid open stand before others in the text.
    guard let place = body.lastIndex(where: { $0.holds(line: line) }) else {
      return Module(body: Array(body.prefix { $0.position.line <= line }))
    }
    return Module(body: Array(body[...place]))
  }

  /// Whether the program mentions a name anywhere.
  public func mentions(_ name: String) -> Bool {
    ScopeAnalysis.analyse(self).mentioned.contains(name)
  }
}

/// Puts calls into a tree.
private struct RoundRewriter {
  let calls: RoundCalls
  let losses: Set<String>
  let wantsDerivatives: Bool
  var hasUpdates = false
  /// The place of the module's statement that is being rewritten.
  var place = 0
  /// The last places where the module assigns names, and where it assigns any derivative.
  var last: [String: Int] = [:]
  var lastDerivative: Int?
  private var loopCount = 0
  private var isInFunction = false

  /// A loop whose rounds end with a call.
  struct Loop {
    let number: Int
    let line: Int
  }

  init(calls: RoundCalls, losses: Set<String>, wantsDerivatives: Bool) {
    self.calls = calls
    self.losses = losses
    self.wantsDerivatives = wantsDerivatives
  }

  /// Statements with calls among them; `loop` is the innermost loop around that assigns the loss, and
  /// `ends` says whether a `continue` here goes on with that one.
  mutating func statements(
    _ statements: [Statement], loop: Loop?, ends: Bool = false
  ) -> [Statement] {
    statements.flatMap { self.statement($0, loop: loop, ends: ends) }
  }

  private mutating func statement(
    _ statement: Statement, loop: Loop?, ends: Bool
  ) -> [Statement] {
    func made(_ kind: Statement.Kind) -> [Statement] {
      [Statement(kind: kind, position: statement.position)]
    }
    switch statement.kind {
    case .augmentedAssign(let target, _, _):
      guard let base = target.base else { return [statement] }
      return update(base, of: target, before: statement, loop)
    case .assign(let targets, let value):
      // The name as the value has it: an error of it points to the same place as without the call.
      for target in targets.flatMap(\.singleTargets) {
        guard let use = value.use(of: target)?.base else { continue }
        return update(use, of: target, before: statement, loop)
      }
      return [statement]
    case .conditional(let branches, let orElse):
      return made(
        .conditional(
          branches: branches.map {
            Statement.Branch(test: $0.test, body: statements($0.body, loop: loop, ends: ends))
          }, orElse: statements(orElse, loop: loop, ends: ends)))
    case .whileLoop(let test, let body, let orElse):
      return made(
        .whileLoop(
          test: test, body: round(body, in: loop, at: statement.position),
          orElse: statements(orElse, loop: loop, ends: ends)))
    case .forLoop(let target, let iterable, let body, let orElse):
      return made(
        .forLoop(
          target: target, iterable: iterable, body: round(body, in: loop, at: statement.position),
          orElse: statements(orElse, loop: loop, ends: ends)))
    case .define(let function):
      let wasInFunction = isInFunction
      isInFunction = true
      defer { isInFunction = wasInFunction }
      return made(
        .define(
          Function(
            name: function.name, parameters: function.parameters,
            body: statements(function.body, loop: nil), decorators: function.decorators)))
    case .defineClass(let definition):
      return made(
        .defineClass(
          ClassDefinition(
            name: definition.name, bases: definition.bases,
            body: statements(definition.body, loop: nil))))
    case .attempt(let body, let handlers, let orElse, let finally):
      return made(
        .attempt(
          body: statements(body, loop: loop, ends: ends),
          handlers: handlers.map {
            Statement.Handler(
              type: $0.type, name: $0.name, body: statements($0.body, loop: loop, ends: ends),
              position: $0.position)
          }, orElse: statements(orElse, loop: loop, ends: ends),
          finally: statements(finally, loop: loop)))
    case .with(let items, let body):
      return made(.with(items: items, body: statements(body, loop: loop, ends: ends)))
    case .continues:
      guard ends, let loop else { return [statement] }
      return [end(of: loop, at: statement.position), statement]
    default: return [statement]
    }
  }

  /// The body of a loop.
  private mutating func round(
    _ body: [Statement], in outer: Loop?, at position: Position
  ) -> [Statement] {
    let assigned = body.reduce(into: Set<String>()) { $0.formUnion($1.assigned) }
    guard !isInFunction, !isRepeated(assigned), !assigned.isDisjoint(with: losses) else {
      return statements(body, loop: outer)
    }
    loopCount += 1
    let loop = Loop(number: loopCount, line: Int(position.line))
    let last = body.last?.position ?? position
    return statements(body, loop: loop, ends: true) + [end(of: loop, at: last)]
  }

  /// Whether the module assigns a name after the statement that is being rewritten.
  private func isLater(_ name: String) -> Bool { last[name].map { $0 > place } ?? false }

  /// Whether what follows computes a loss again, and derivatives where they are wanted.
  private var isRepeated: Bool {
    losses.contains(where: isLater)
      && (!wantsDerivatives || lastDerivative.map { $0 > place } ?? false)
  }

  /// The same for the derivatives among some names.
  private func isRepeated(_ names: Set<String>) -> Bool {
    losses.contains(where: isLater)
      && (!wantsDerivatives
        || names.subtracting(losses).contains { $0.looksLikeDerivative && isLater($0) })
  }

  private mutating func update(
    _ base: Expression, of target: Expression, before statement: Statement, _ loop: Loop?
  ) -> [Statement] {
    var setsData = false
    if case .attribute(_, let name) = target.kind {
      // Gradients are no weights.
      if name == "grad" { return [statement] }
      setsData = name == "data"
    }
    if setsData, loop == nil, isInFunction || isRepeated { return [statement] }
    hasUpdates = true
    let number = loop.map { Expression.Kind.integer($0.number) } ?? .none
    let call = call(
      calls.update, at: statement.position,
      [made(number, base.start), base, made(.boolean(setsData), base.start)])
    return [call, statement]
  }

  private func end(of loop: Loop, at position: Position) -> Statement {
    call(
      calls.end, at: position,
      [made(.integer(loop.number), position), made(.integer(loop.line), position)])
  }

  private func call(
    _ function: String, at position: Position, _ arguments: [Expression]
  ) -> Statement {
    let call = Expression.Kind.call(
      made(.name(function), position),
      arguments.map { Expression.Argument(kind: .positional, value: $0) })
    return Statement(kind: .expression(made(call, position)), position: position)
  }

  private func made(_ kind: Expression.Kind, _ position: Position) -> Expression {
    Expression(kind: kind, position: position, start: position)
  }
}

extension Statement {
  /// Whether it or a statement in it begins in a line, outside of functions and classes.
  fileprivate func holds(line: Int) -> Bool {
    if position.line == line { return true }
    return switch kind {
    case .define, .defineClass: false
    default: statements.contains { $0.holds(line: line) }
    }
  }

  /// The names that it assigns, or a statement in it does, outside of functions and classes.
  var assigned: Set<String> {
    switch kind {
    case .define, .defineClass: return []
    case .assign, .augmentedAssign, .forLoop: break
    case .annotatedAssign(_, let value): if value == nil { return [] }
    default: return statements.reduce(into: []) { $0.formUnion($1.assigned) }
    }
    let own = targets.flatMap(\.singleTargets).compactMap { target in
      if case .name(let name) = target.kind { name } else { nil }
    }
    return statements.reduce(into: Set(own)) { $0.formUnion($1.assigned) }
  }

  /// What it assigns to itself.
  private var targets: [Expression] {
    switch kind {
    case .assign(let targets, _): targets
    case .augmentedAssign(let target, _, _), .annotatedAssign(let target, _),
      .forLoop(let target, _, _, _):
      [target]
    default: []
    }
  }
}

extension String {
  var looksLikeDerivative: Bool {
    hasPrefix("d") || hasPrefix("grad") || hasSuffix("_grad") || hasSuffix("_grads")
  }
}
