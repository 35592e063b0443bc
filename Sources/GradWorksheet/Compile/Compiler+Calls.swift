extension Compiler {
  mutating func call(
    _ function: Expression, _ arguments: [Expression.Argument], into target: Int32,
    at expression: Expression
  ) {
    // An error of the call points at its first token, as CPython's does.
    let place = expression.start
    let arguments = arguments.map { argument in
      guard !program.heap.hasOwnClasses,
        case .generator(let element, let clauses) = argument.value.kind,
        Eagerness.mayRunAtOnce(function, element, clauses)
      else { return argument }
      return Expression.Argument(
        kind: argument.kind,
        value: Expression(
          kind: .listComprehension(element, clauses), position: argument.value.position,
          start: argument.value.start))
    }
    if arguments.isEmpty, ownSuper(function, into: target, at: place) { return }
    let plain = arguments.allSatisfy { if case .positional = $0.kind { true } else { false } }
    if plain, case .attribute(let object, let name) = function.kind {
      callMethod(object, name, arguments.map(\.value), into: target, at: function.position)
      return
    }
    let spread = arguments.contains {
      switch $0.kind {
      case .starred, .doubleStarred: true
      case .positional, .keyword: false
      }
    }
    if spread {
      callSpread(function, arguments, into: target, at: place)
      return
    }
    let first = row([function] + arguments.map(\.value))
    position = place
    if plain {
      emit(.call, target, first, Int32(arguments.count))
      return
    }
    let keywords: [String] = arguments.compactMap {
      if case .keyword(let name) = $0.kind { name.text } else { nil }
    }
    code.keywordLists.append(keywords)
    emit(
      .callKeywords, target, first, Int32(arguments.count), Int32(code.keywordLists.count - 1))
  }

  private mutating func callMethod(
    _ object: Expression, _ name: String, _ arguments: [Expression], into target: Int32,
    at place: Position
  ) {
    let first = nextTemporary
    for _ in 0...arguments.count { _ = temporary() }
    compile(object, into: first)
    let site = site(name)
    // An argument that does something must not do it where the method does not even exist.
    if arguments.contains(where: mayAct) {
      position = place
      emit(.checkMethod, first, site)
    }
    for (index, argument) in arguments.enumerated() {
      compile(argument, into: first + 1 + Int32(index))
    }
    position = place
    emit(.callMethod, target, first, Int32(arguments.count), site)
  }

  /// Whether evaluating it may run code of the worksheet, which may change variables.
  func mayAct(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name, .integer, .float, .string, .boolean, .none, .ellipsis: false
    case .attribute(let inner, _), .unary(_, let inner): mayAct(inner)
    case .binary(_, let left, let right), .subscript_(let left, let right):
      mayAct(left) || mayAct(right)
    default: true
    }
  }

  private mutating func callSpread(
    _ function: Expression, _ arguments: [Expression.Argument], into target: Int32,
    at place: Position
  ) {
    let first = nextTemporary
    for _ in 0..<3 { _ = temporary() }
    compile(function, into: first)
    emit(.buildList, first + 1, 0, 0)
    emit(.buildDict, first + 2, 0, 0)
    for argument in arguments {
      let mark = nextTemporary
      position = argument.value.start
      switch argument.kind {
      case .positional: emit(.listAppend, first + 1, operand(argument.value))
      case .starred: emit(.listExtend, first + 1, operand(argument.value), 1)
      case .keyword(let name):
        let key = temporary()
        loadConstant(string(name.text), into: key)
        emit(.dictSet, first + 2, key, operand(argument.value))
      case .doubleStarred: emit(.dictUpdate, first + 2, operand(argument.value), 1)
      }
      nextTemporary = mark
    }
    position = place
    emit(.callSpread, target, first)
  }

  // MARK: Functions

  mutating func makeFunction(_ function: Function, into target: Int32) {
    let parameters = ordered(function.parameters)
    let defaults = parameters.compactMap(\.defaultValue)
    let first = row(function.parameters.compactMap(\.defaultValue))
    // The parser's order of defaults is that of the text, which differs from the order of the
    // registers only where `*args` stands between; defaults of those by name come last in both.
    let inner = scope.takeChild()
    var compiler = Compiler(
      program: program, name: function.name, qualifiedName: qualified(function.name), scope: inner)
    if case .expression(let first)? = function.body.first?.kind, case .string(let text) = first.kind
    {
      compiler.code.docstring = text
    }
    compiler.code.parameters = layout(parameters)
    compiler.makeCells()
    compiler.position = position
    compiler.compile(function.body)
    compiler.returnNone()
    compiler.code.captures = captures(inner)
    code.codes.append(compiler.finished())
    emit(.makeFunction, target, Int32(code.codes.count - 1), first, Int32(defaults.count))
  }

  /// Variables that inner functions share live in cells from the start.
  mutating func makeCells() {
    for name in frame.order where frame.captured.contains(name) {
      if let register = registers[0][name] { emit(.makeCell, register) }
    }
  }

  private func layout(_ parameters: [Parameter]) -> Parameters {
    var layout = Parameters()
    var defaults = 0
    for parameter in parameters {
      layout.names.append(parameter.name.text)
      if parameter.defaultValue != nil {
        layout.defaults.append(defaults)
        defaults += 1
      } else {
        layout.defaults.append(nil)
      }
      switch parameter.kind {
      case .positionalOnly:
        layout.positional += 1
        layout.positionalOnly += 1
      case .ordinary: layout.positional += 1
      case .keywordOnly: layout.keywordOnly += 1
      case .starred: layout.starred = true
      case .doubleStarred: layout.doubleStarred = true
      }
    }
    return layout
  }

  func captures(_ inner: Scope) -> [Capture] {
    inner.free.map { name in
      switch place(of: name) {
      case .cell(let register), .register(let register): .register(register)
      case .free(let index): .free(index)
      case .global: .free(0)
      }
    }
  }
}
