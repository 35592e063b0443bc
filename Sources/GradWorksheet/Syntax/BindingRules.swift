/// What CPython's symbol table refuses: names that a scope declares twice in different ways.
///
/// A walk in source order with a stack of its own: the depth of the program costs no recursion.
struct BindingRules {
  let source: Source
  var scopes: [Scope] = [Scope(kind: .module, parent: -1)]
  var current = 0
  private var work: [Work] = []
  /// How many iterables of comprehensions the walk is in.
  private var iterables = 0

  private enum Work {
    case statement(Statement)
    case load(Expression)
    case store(Expression)
    /// A target of a comprehension.
    case storeIteration(Expression)
    case enterIterable, leaveIterable
    case open(ScopeKind, [Parameter])
    case handler(Statement.Handler)
    case close
  }

  /// Checks the names of a whole program.
  static func check(_ module: Module, in source: Source) throws(WorksheetError) {
    var rules = BindingRules(source: source)
    rules.push(module.body)
    while let next = rules.work.popLast() { try rules.visit(next) }
    try rules.checkDirectives()
  }

  private init(source: Source) { self.source = source }

  private mutating func push(_ body: [Statement]) {
    for statement in body.reversed() { work.append(.statement(statement)) }
  }

  /// Later work first: the stack turns the order around.
  private mutating func load(_ expressions: Expression?...) {
    for case let expression? in expressions.reversed() { work.append(.load(expression)) }
  }

  private mutating func load(all expressions: [Expression]) {
    for expression in expressions.reversed() { work.append(.load(expression)) }
  }

  private mutating func visit(_ next: Work) throws(WorksheetError) {
    switch next {
    case .statement(let statement): try visit(statement)
    case .load(let expression): try visit(expression)
    case .store(let target): try store(target, isIteration: false)
    case .storeIteration(let target): try store(target, isIteration: true)
    case .enterIterable: iterables += 1
    case .leaveIterable: iterables -= 1
    case .open(let kind, let parameters): try open(kind, parameters)
    case .close: current = scopes[current].parent
    case .handler(let handler):
      push(handler.body)
      load(handler.type)
      if let name = handler.name { try add(name.text, .local, at: handler.position) }
    }
  }

  // MARK: - Statements

  private mutating func visit(_ statement: Statement) throws(WorksheetError) {
    switch statement.kind {
    case .expression(let value): work.append(.load(value))
    case .assign(let targets, let value):
      work.append(.load(value))
      for target in targets.reversed() { work.append(.store(target)) }
    case .augmentedAssign(let target, _, let value):
      work.append(.load(value))
      work.append(.store(target))
    case .annotatedAssign(let target, let value):
      load(value)
      try annotate(target, hasValue: value != nil)
    case .conditional(let branches, let orElse):
      push(orElse)
      for branch in branches.reversed() {
        push(branch.body)
        work.append(.load(branch.test))
      }
    case .whileLoop(let test, let body, let orElse):
      push(orElse)
      push(body)
      work.append(.load(test))
    case .forLoop(let target, let iterable, let body, let orElse):
      push(orElse)
      push(body)
      work.append(.load(iterable))
      work.append(.store(target))
    case .define(let function):
      load(all: function.decorators)
      try add(function.name, .local, at: statement.position)
      define(function, .function)
    case .defineClass(let definition):
      try add(definition.name, .local, at: statement.position)
      work.append(.close)
      push(definition.body)
      work.append(.open(.classBody, []))
      load(all: definition.bases)
    case .raises(let error, let cause): load(error, cause)
    case .attempt(let body, let handlers, let orElse, let finally):
      push(finally)
      for handler in handlers.reversed() { work.append(.handler(handler)) }
      // CPython's symbols come in this order: the body, the else, the handlers.
      push(orElse)
      push(body)
    case .with(let items, let body):
      push(body)
      for (context, target) in items.reversed() {
        if let target { work.append(.store(target)) }
        work.append(.load(context))
      }
    case .returns(let value): load(value)
    case .assertion(let test, let message): load(test, message)
    case .delete(let targets):
      for target in targets.reversed() { work.append(.store(target)) }
    case .global(let names):
      for name in names { try declare(name.text, .global, at: statement.position) }
    case .nonlocal(let names):
      for name in names { try declare(name.text, .nonlocal, at: statement.position) }
    case .importModule(let modules):
      for (module, alias) in modules {
        let first = String(module.prefix { $0 != "." })
        try add(alias ?? first, .imported, at: statement.position)
      }
    case .importFrom(_, let names):
      for (name, alias) in names { try add(alias ?? name, .imported, at: statement.position) }
    case .breaks, .continues, .pass: break
    }
  }

  private mutating func define(_ function: Function, _ kind: ScopeKind) {
    work.append(.close)
    push(function.body)
    work.append(.open(kind, function.parameters))
    load(all: function.parameters.compactMap { $0.defaultValue })
  }

  private mutating func annotate(_ target: Expression, hasValue: Bool) throws(WorksheetError) {
    guard case .name(let name) = target.kind else {
      work.append(.store(target))
      return
    }
    let flags = scopes[current].names[name] ?? []
    if current != 0, !flags.isDisjoint(with: [.global, .nonlocal]) {
      let word = flags.contains(.global) ? "global" : "nonlocal"
      throw error("annotated name '\(name)' can't be \(word)", at: target.start)
    }
    try add(name, [.local, .annotated], at: target.start)
  }

  // MARK: - Expressions

  private mutating func visit(_ expression: Expression) throws(WorksheetError) {
    switch expression.kind {
    case .name(let name): try add(name, .used, at: expression.start)
    case .integer, .bigInteger, .float, .string, .boolean, .none, .ellipsis: break
    case .formatted(let parts): load(parts)
    case .list(let elements), .tuple(let elements), .set(let elements): load(all: elements)
    case .dict(let items):
      for (key, value) in items.reversed() { load(key, value) }
    case .starred(let value), .unary(_, let value), .attribute(let value, _):
      work.append(.load(value))
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right),
      .subscript_(let left, let right):
      load(left, right)
    case .comparison(let first, let rest):
      load(all: rest.map { $0.operand })
      work.append(.load(first))
    case .conditional(let test, let then, let otherwise): load(test, then, otherwise)
    case .call(let function, let arguments):
      load(all: arguments.map { $0.value })
      work.append(.load(function))
    case .slice(let lower, let upper, let step): load(lower, upper, step)
    case .lambda(let function): define(function, .function)
    case .listComprehension(let element, let clauses), .generator(let element, let clauses),
      .setComprehension(let element, let clauses):
      comprehension([element], clauses)
    case .dictComprehension(let key, let value, let clauses):
      comprehension([key, value], clauses)
    case .named(let name, let value):
      work.append(.load(value))
      try bindNamed(name)
    }
  }

  private mutating func load(_ parts: [Expression.FormatPart]) {
    for part in parts.reversed() {
      guard case .replacement(let value, _, let spec) = part else { continue }
      if let spec { load(spec) }
      work.append(.load(value))
    }
  }

  /// The first iterable belongs to the scope outside, everything else to a scope of its own.
  private mutating func comprehension(
    _ elements: [Expression], _ clauses: [Expression.Clause]
  ) {
    work.append(.close)
    load(all: elements)
    for (index, clause) in clauses.enumerated().reversed() {
      load(all: clause.conditions)
      if index > 0 {
        work.append(.leaveIterable)
        work.append(.load(clause.iterable))
        work.append(.enterIterable)
      }
      work.append(.storeIteration(clause.target))
    }
    work.append(.open(.comprehension, []))
    guard let first = clauses.first else { return }
    work.append(.leaveIterable)
    work.append(.load(first.iterable))
    work.append(.enterIterable)
  }

  private mutating func store(_ target: Expression, isIteration: Bool) throws(WorksheetError) {
    switch target.kind {
    case .name(let name):
      if isIteration, let flags = scopes[current].names[name],
        !flags.isDisjoint(with: [.global, .nonlocal])
      {
        throw error(
          "comprehension inner loop cannot rebind assignment expression target '\(name)'",
          at: target.start)
      }
      try add(name, isIteration ? [.local, .iteration] : .local, at: target.start)
    case .list(let elements), .tuple(let elements):
      for element in elements.reversed() {
        work.append(isIteration ? .storeIteration(element) : .store(element))
      }
    case .starred(let value): work.append(isIteration ? .storeIteration(value) : .store(value))
    default: work.append(.load(target))
    }
  }

  /// `name := value` inside of comprehensions binds the name of the function around them.
  private mutating func bindNamed(_ name: Name) throws(WorksheetError) {
    if iterables > 0 {
      throw error(
        "assignment expression cannot be used in a comprehension iterable expression",
        at: name.position)
    }
    var scope = current
    while scopes[scope].kind == .comprehension {
      if scopes[scope].names[name.text]?.contains(.iteration) == true {
        throw error(
          "assignment expression cannot rebind comprehension iteration variable '\(name.text)'",
          at: name.position)
      }
      scopes[scope].names[name.text, default: []].insert(.nonlocal)
      scope = scopes[scope].parent
    }
    if scope != current, scopes[scope].kind == .classBody {
      throw error(
        "assignment expression within a comprehension cannot be used in a class body",
        at: name.position)
    }
    scopes[scope].names[name.text, default: []].insert(.local)
  }
}
