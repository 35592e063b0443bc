extension Compiler {
  mutating func listComprehension(
    _ element: Expression, _ clauses: [Expression.Clause], into target: Int32
  ) {
    let result = temporary()
    emit(.buildList, result, 0, 0)
    comprehend(clauses) { compiler in
      compiler.emit(.listAppend, result, compiler.operand(element))
    }
    emit(.move, target, result)
  }

  mutating func setComprehension(
    _ element: Expression, _ clauses: [Expression.Clause], into target: Int32
  ) {
    let result = temporary()
    emit(.buildSet, result, 0, 0)
    comprehend(clauses) { compiler in
      compiler.emit(.setAdd, result, compiler.operand(element))
    }
    emit(.move, target, result)
  }

  mutating func dictComprehension(
    _ key: Expression, _ value: Expression, _ clauses: [Expression.Clause], into target: Int32
  ) {
    let result = temporary()
    emit(.buildDict, result, 0, 0)
    comprehend(clauses) { compiler in
      let key = compiler.operand(key, before: value)
      let value = compiler.operand(value)
      compiler.emit(.dictSet, result, key, value)
    }
    emit(.move, target, result)
  }

  /// Runs a comprehension's loops in this frame, with registers of its own for its variables.
  private mutating func comprehend(
    _ clauses: [Expression.Clause], element: (inout Compiler) -> Void
  ) {
    guard let first = clauses.first else { return }
    let iterator = temporary()
    compile(first.iterable, into: iterator)
    position = first.iterable.start
    emit(.iterate, iterator, iterator)
    enter(scope.takeChild())
    loop(clauses[...], over: iterator, element: element)
    leave()
  }

  private mutating func enter(_ inner: Scope) {
    scope = inner
    scopes.append(inner)
    var table: [String: Int32] = [:]
    for name in inner.order {
      let register = temporary()
      table[name] = register
      loadConstant(.undefined, into: register)
      if inner.captured.contains(name) { emit(.makeCell, register) }
    }
    registers.append(table)
  }

  private mutating func leave() {
    registers.removeLast()
    scopes.removeLast()
    scope = scopes[scopes.count - 1]
  }

  /// One loop for each clause, from the outside in.
  mutating func loop(
    _ clauses: ArraySlice<Expression.Clause>, over iterator: Int32,
    element: (inout Compiler) -> Void
  ) {
    guard let clause = clauses.first else { return }
    let start = here
    let exit = next(iterator, clause.target)
    var skips: [Int] = []
    for condition in clause.conditions { skips += jumps(unless: condition) }
    let mark = nextTemporary
    if let inner = clauses.dropFirst().first {
      let iterator = temporary()
      compile(inner.iterable, into: iterator)
      position = inner.iterable.start
      emit(.iterate, iterator, iterator)
      loop(clauses.dropFirst(), over: iterator, element: element)
    } else {
      element(&self)
    }
    nextTemporary = mark
    patch(skips)
    emit(.loop, start)
    patch(exit)
  }

  /// A generator expression is a function of its first iterator that hands out one item at a time.
  mutating func generator(
    _ element: Expression, _ clauses: [Expression.Clause], into target: Int32
  ) {
    guard let first = clauses.first else { return }
    let iterator = temporary()
    compile(first.iterable, into: iterator)
    position = first.iterable.start
    emit(.iterate, iterator, iterator)
    let inner = scope.takeChild()
    var compiler = Compiler(program: program, name: "<genexpr>", scope: inner)
    compiler.position = position
    // The iterator arrives in the first register above the variables.
    let source = compiler.temporary()
    compiler.makeCells()
    compiler.loop(clauses[...], over: source) { compiler in
      compiler.emit(.yields, compiler.operand(element))
    }
    compiler.returnNone()
    compiler.code.captures = captures(inner)
    code.codes.append(compiler.finished())
    emit(.makeGenerator, target, Int32(code.codes.count - 1), iterator)
  }
}
